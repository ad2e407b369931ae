import { mkdirSync, openSync, write } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inTime } from "./in-time.ts";

/** Where lines go that may be lost but must never hold anything up. */
export interface LineWriter {
  write(lines: string): void;
  /** Resolves when all is written, or when it has become clear that it will not be. */
  settle(): Promise<void>;
}

/** What may be held for a disk or a reader that does not take it. Letters; what comes then is lost. */
const mostHeld = 1024 * 1024;
/** After what could not be taken just now. Milliseconds. */
const again = 20;
/** How long the end of a process waits for the last lines. Milliseconds. */
const lastWait = 500;

/**
 * Writes lines behind the program's back: a full disk, a closed pipe and a slow reader lose lines and stop nothing.
 * @param file a path that is added to, or the number of a descriptor
 * @throws where the file cannot be opened at all
 */
export function lineWriter(file: string | number): LineWriter {
  if (typeof file === "string") mkdirSync(dirname(file), { recursive: true });
  const descriptor = typeof file === "number" ? file : openSync(file, "a", 0o640);
  let held = "";
  let writing: Promise<void> | undefined;

  /** Bytes written; the whole of them where they are to be forgotten. */
  const put = (bytes: Buffer): Promise<number> =>
    new Promise((resolve) => {
      write(descriptor, bytes, 0, bytes.length, null, (fault, written) => {
        if (fault === null) resolve(written);
        else resolve(fault.code === "EAGAIN" ? 0 : bytes.length);
      });
    });
  const writeAll = async (): Promise<void> => {
    while (held !== "") {
      let bytes = Buffer.from(held, "utf8");
      held = "";
      while (bytes.length > 0) {
        const written = await put(bytes);
        bytes = bytes.subarray(written);
        if (written === 0) await wait(again, undefined, { ref: false });
      }
    }
    writing = undefined;
  };

  return {
    write(lines) {
      if (held.length + lines.length > mostHeld) return;
      held += lines;
      writing ??= writeAll();
    },
    async settle() {
      // Nothing else may be left that keeps the process: this wait does.
      if (writing !== undefined) await inTime(writing, lastWait);
    },
  };
}

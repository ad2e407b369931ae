import { linesOf } from "./lines.ts";

/** Where a command prints: data to standard output, words to standard error. An argument, so that tests can read it. */
export interface Terminal {
  /** One line of data. */
  data(line: string): void;
  /** One line of words. */
  say(line: string): void;
  /** A line that the next one replaces where a person watches; every few seconds one line where nobody does. */
  progress(line: string): void;
  /** Standard input as text. */
  input(): Promise<string>;
  /** Standard input line by line, as it comes. */
  lines(): AsyncIterable<string>;
  /** When whoever reads the data has room for more. A command that prints without end waits for it. */
  room(): Promise<void>;
}

const quietMilliseconds = 2000;

/** The terminal of the running process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  // Who reads along may go away (`mihwar serve | head -1`): that ends nothing. Data that a disk does not take is told.
  stderr.on("error", () => {});
  stdout.on("error", (fault: NodeJS.ErrnoException) => {
    if (fault.code !== "EPIPE") throw fault;
  });
  let openLine = false;
  let lastProgress = 0;
  const closeLine = (): void => {
    if (openLine) stderr.write("\n");
    openLine = false;
  };
  return {
    data(line) {
      closeLine();
      stdout.write(`${line}\n`);
    },
    say(line) {
      closeLine();
      stderr.write(`${line}\n`);
    },
    progress(line) {
      if (stderr.isTTY) {
        stderr.write(`\r\u001b[2K${line}`);
        openLine = true;
      } else if (Date.now() - lastProgress >= quietMilliseconds) {
        lastProgress = Date.now();
        stderr.write(`${line}\n`);
      }
    },
    lines: () => linesOf(stdin),
    async room() {
      if (!stdout.writableNeedDrain || stdout.destroyed) return;
      await new Promise<void>((resolve) => {
        const done = (): void => {
          stdout.off("drain", done).off("close", done).off("error", done);
          resolve();
        };
        stdout.on("drain", done).on("close", done).on("error", done);
      });
    },
    async input() {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks).toString("utf8");
    },
  };
}

/**
 * Takes out of a line what could act on a terminal or turn its direction: copy from outside is printed in messages.
 * @example printable("عنوان\u001b[31m\u202e") // "عنوان[31m"
 */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what must not reach a terminal
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "").slice(0, 300);
}

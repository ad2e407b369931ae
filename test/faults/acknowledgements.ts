import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";

/** A log of what has been acknowledged: a line is on the disk before anybody goes on. */
export interface AcknowledgementLog {
  write(line: string): void;
  close(): void;
}

export function openAcknowledgements(file: string): AcknowledgementLog {
  const log = openSync(file, "a");
  return {
    write(line) {
      writeSync(log, `${line}\n`);
      fsyncSync(log);
    },
    close: () => closeSync(log),
  };
}

/** The whole lines of such a log: a last one that was cut off says nothing. */
export function readAcknowledgements(file: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return [];
  }
  return text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .slice(0, -1);
}

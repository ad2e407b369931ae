import type { ParseArgsConfig } from "node:util";
import type { Terminal } from "./terminal.ts";
import type { Words } from "./words-ar.ts";

export type OptionTable = NonNullable<ParseArgsConfig["options"]>;
export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** What a command is given: its arguments, read, and the world outside. */
export interface Call {
  readonly options: OptionValues;
  readonly rest: readonly string[];
  readonly terminal: Terminal;
  readonly words: Words;
  readonly environment: NodeJS.ProcessEnv;
}

/** 0 success, 1 the input was refused, 2 the command was used wrongly. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** `mihwar import FILE… [--live]` */
  readonly usage: readonly string[];
  readonly example: string;
  readonly options: OptionTable;
  run(call: Call): Promise<ExitCode>;
}

/** The options of every command that opens the archive. */
export const archiveOptions = {
  data: { type: "string" },
  "database-url": { type: "string" },
} as const satisfies OptionTable;

export const flag = (call: Call, name: string): boolean => call.options[name] === true;

export function text(call: Call, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === "string" ? value : undefined;
}

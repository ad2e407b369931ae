import { parseArgs } from "node:util";
import { backupCommand } from "./backup-command.ts";
import { benchCommand } from "./bench-command.ts";
import { checkCommand } from "./check-command.ts";
import type { Command, ExitCode } from "./command.ts";
import { dossierCommand } from "./dossier-command.ts";
import { exportCommand } from "./export-command.ts";
import { importCommand } from "./import-command.ts";
import { migrateCommand } from "./migrate-command.ts";
import { nginxCommand } from "./nginx-command.ts";
import { reindexCommand } from "./reindex-command.ts";
import { restoreCommand } from "./restore-command.ts";
import { relatedCommand } from "./related-command.ts";
import { searchCommand } from "./search-command.ts";
import { serveCommand } from "./serve-command.ts";
import { storyCommand } from "./story-command.ts";
import { suggestCommand } from "./suggest-command.ts";
import { type Terminal, printable, processTerminal } from "./terminal.ts";
import { textCommand } from "./text-command.ts";
import { tickerCommand } from "./ticker-command.ts";
import { userCommand } from "./user-command.ts";
import { wordsFor } from "./words.ts";

const commands: readonly Command[] = [
  serveCommand,
  importCommand,
  storyCommand,
  tickerCommand,
  dossierCommand,
  searchCommand,
  relatedCommand,
  suggestCommand,
  textCommand,
  userCommand,
  migrateCommand,
  reindexCommand,
  checkCommand,
  backupCommand,
  restoreCommand,
  exportCommand,
  nginxCommand,
  benchCommand,
];

/**
 * The command `mihwar`.
 * @param argv the words after `mihwar`
 * @returns the exit code: 0 success, 1 the input was refused, 2 wrong usage
 */
export async function main(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ExitCode> {
  const words = wordsFor(environment);
  const [name, ...args] = argv;
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    const asked = name === undefined || name === "help" || name === "--help" || name === "-h";
    if (!asked) terminal.say(words.commandUnknown(printable(name)));
    for (const one of commands) for (const line of one.usage) terminal.say(`  ${line}`);
    return asked ? 0 : 2;
  }
  let parsed;
  try {
    parsed = parseArgs({
      args,
      options: { ...command.options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
      strict: true,
    });
  } catch (fault) {
    terminal.say(printable((fault as Error).message));
    terminal.say(words.wrongUsage(command.usage));
    return 2;
  }
  if (parsed.values["help"] === true) {
    terminal.data(words.help(command.name, command.usage, command.example));
    return 0;
  }
  try {
    return await command.run({ options: parsed.values, rest: parsed.positionals, terminal, words, environment });
  } catch (fault) {
    const told = words.fault(fault);
    terminal.say(told ?? (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)));
    return 1;
  }
}

import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { cleanLine } from "@mihwar/arabic/clean-text";
import { limits, readCalendar, readTable } from "@mihwar/ingest";
import { type Agenda, draftLimits } from "@mihwar/newsroom";
import { type Call, text } from "./command.ts";
import { printable } from "./terminal.ts";

/** Whether a file is a calendar or a table of events, by its name. */
export const isAgendaFile = (file: string): boolean => /\.(?:ics|csv)$/i.test(file);

/** An agenda, and the hash of the file that it was read from. */
export interface ReadAgenda {
  readonly agenda: Agenda;
  readonly sha256: string;
}

/**
 * Reads a calendar or a table of events; what is wrong with it is said, a line each.
 * @param origin of the site, by which the newsroom knows its own events
 */
export async function readAgenda(call: Call, file: string, origin: string): Promise<ReadAgenda | undefined> {
  const { terminal, words } = call;
  const refuse = (what: string): undefined => terminal.say(`${printable(file)}: ${what}`) as undefined;
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > limits.agendaBytes)
      return refuse(words.agendaProblem({ code: "too-large", size, limit: limits.agendaBytes }));
    bytes = await readFile(file);
  } catch (fault) {
    return refuse(words.fileUnreadable((fault as NodeJS.ErrnoException).code ?? String(fault)));
  }
  const named = cleanLine(text(call, "calendar") ?? basename(file, extname(file)));
  const name = named.ok ? named.text.slice(0, draftLimits.name) : "";
  if (name === "") return refuse(words.optionNeeded("import", "--calendar"));
  const read = /\.csv$/i.test(file) ? readTable : readCalendar;
  const outcome = read(bytes, { name, host: new URL(origin).host });
  if (!outcome.ok) {
    for (const problem of outcome.refusals) refuse(printable(words.agendaProblem(problem)));
    return undefined;
  }
  // What the newsroom calls a calendar goes before what it calls itself.
  const agenda = text(call, "calendar") === undefined ? outcome.value : { ...outcome.value, name };
  return { agenda, sha256: createHash("sha256").update(bytes).digest("hex") };
}

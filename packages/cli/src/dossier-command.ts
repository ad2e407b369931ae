import { readFile } from "node:fs/promises";
import {
  type Archive,
  type Dossiers,
  type Instant,
  type ItemId,
  type LogEntry,
  citedIn,
  documentJson,
  documentOfDossiers,
  findItem,
  historyOfDocument,
  listItems,
  parseDocument,
  parseInstant,
  parseItemId,
  withSubDossiers,
} from "@mihwar/newsroom";
import { type Pictures, createSite } from "@mihwar/site";
import { type Call, type Command, type ExitCode, archiveOptions, flag, text } from "./command.ts";
import { decide, listPending } from "./decide.ts";
import { bringInStories, storyOfDocument, withStories } from "./document-stories.ts";
import { importAgenda } from "./import-agenda.ts";
import { openNewsroom } from "./open-newsroom.ts";
import { isAgendaFile } from "./read-agenda.ts";
import { readSettings } from "./settings.ts";
import { printable } from "./terminal.ts";

const by = "cli:dossier";

const never = (): never => {
  throw new Error("data of a dossier has no pictures");
};
const noPictures: Pictures = { rendition: never, card: never, inspect: never, close: () => Promise.resolve() };

async function readDocument(call: Call, file: string) {
  const { terminal, words } = call;
  let value: unknown;
  try {
    value = JSON.parse(file === "-" ? await terminal.input() : await readFile(file, "utf8"));
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    const why = code === undefined ? words.notJson(printable(String(fault))) : words.fileUnreadable(code);
    terminal.say(`${printable(file)}: ${why}`);
    return undefined;
  }
  const read = parseDocument(value);
  if (read.ok) return read.value;
  for (const problem of read.refusals) terminal.say(`${printable(file)}: ${words.draftProblem(problem)}`);
  return undefined;
}

async function importOne(call: Call, archive: Archive, file: string): Promise<ExitCode> {
  const { terminal, words } = call;
  const document = await readDocument(call, file);
  if (document === undefined) return 1;
  const sections = await archive.reading.listSections();
  const wanted = text(call, "section");
  const section = wanted === undefined ? sections[0] : sections.find((one) => one.id === wanted || one.name === wanted);
  if (section === undefined) {
    terminal.say(words.dossier.sectionUnknown(wanted ?? ""));
    return 1;
  }
  const brought = await bringInStories(archive, document.stories, section.id);
  if (!brought.ok) {
    for (const { story, refusal } of brought.refusals) terminal.say(`${story}: ${words.storyRefusal(refusal)}`);
    return 1;
  }
  const person = `u:${text(call, "by") ?? "cli"}` as const;
  const whole = await withStories(archive, document);
  const written = await archive.dossiers.writeLog(by, ({ n }) => historyOfDocument(whole, { person, after: n }));
  if (!written.ok) {
    for (const { refusal } of written.refusals) terminal.say(`${printable(file)}: ${words.dossier.refusal(refusal)}`);
    return 1;
  }
  terminal.say(words.dossier.imported(document.items.length, written.value.length, brought.value.length));
  return 0;
}

/** The log, whole. */
async function wholeLog(archive: Archive): Promise<readonly LogEntry[]> {
  const log: LogEntry[] = [];
  const limit = 1_000;
  for (;;) {
    const part = await archive.dossiers.listLog({ after: log.length, limit });
    log.push(...part);
    if (part.length < limit) return log;
  }
}

async function exportOne(call: Call, archive: Archive, dossiers: Dossiers, root: ItemId): Promise<ExitCode> {
  const log = (await wholeLog(archive)).slice(0, dossiers.n);
  const cited = new Set(citedIn([[...dossiers.items.values()], log]).map(({ story }) => story));
  const stories = new Map(
    await Promise.all([...cited].map(async (id) => [id as string, await storyOfDocument(archive, id)] as const)),
  );
  const document = documentOfDossiers(dossiers, log, { root, storyOf: (id) => stories.get(id) });
  call.terminal.data(JSON.stringify(documentJson(document), undefined, 2));
  return 0;
}

/** What readers are given, as the site would give it to them. */
async function exportAs(call: Call, archive: Archive, id: ItemId, file: string): Promise<ExitCode> {
  const site = createSite({ archive: archive.reading, pictures: noPictures, door: { bytes: 0 } });
  try {
    const { status, body } = await site.produce(`/d/${id}/${file}`);
    if (status !== 200) throw new Error(`/d/${id}/${file}: ${status}`);
    call.terminal.data(
      Buffer.from(body)
        .toString("utf8")
        .replace(/\r?\n$/, ""),
    );
    return 0;
  } finally {
    site.drain();
  }
}

function show(call: Call, dossiers: Dossiers, id: ItemId): void {
  const { terminal, words } = call;
  const names = words.dossier.words;
  const dossier = findItem(dossiers, "dossier", id);
  if (dossier === undefined) return;
  const inside = withSubDossiers(dossiers, id);
  const isIn = (item: { readonly dossiers: readonly ItemId[] }): boolean =>
    item.dossiers.some((one) => inside.has(one));
  const entitiesOf = (ids: readonly ItemId[]) => ids.flatMap((one) => findItem(dossiers, "entity", one) ?? []);
  terminal.data(`${dossier.id}\t${names.states[dossier.state]}\t${dossier.title}`);
  for (const line of dossier.gist ?? []) terminal.data(`\t${line.text}`);
  for (const event of listItems(dossiers, "event").filter(isIn))
    terminal.data(`${event.when}\t${names.eventStates[event.state]}\t${event.title}`);
  for (const position of listItems(dossiers, "position").filter(isIn)) {
    const fate = position.fate?.at(-1)?.fate;
    const became = fate === undefined ? "" : names.fates[fate](position.act);
    const [by, to] = [entitiesOf(position.by), entitiesOf(position.to)];
    const [whose, whom] = [by, to].map((side) => side.map(({ name }) => name).join("، "));
    terminal.data(`${whose}\t${names.act(position.act, by)}\t${whom}\t${position.text}\t${became}`);
  }
  for (const fact of listItems(dossiers, "fact").filter(isIn)) terminal.data(`${names.kinds.fact}\t${fact.text}`);
}

/** The end of the day that is named, or the moment itself. */
const momentOf = (word: string): Instant | undefined =>
  parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(word) ? `${word}T23:59:59.999Z` : word);

async function look(call: Call, archive: Archive, verb: string, word: string): Promise<ExitCode> {
  const { terminal, words } = call;
  const day = text(call, "as-of");
  const moment = day === undefined ? undefined : momentOf(day);
  if (day !== undefined && moment === undefined) {
    terminal.say(words.wrongUsage(dossierCommand.usage));
    return 2;
  }
  const dossiers = await archive.dossiers.loadDossiers(moment);
  if (verb === "list") {
    for (const dossier of listItems(dossiers, "dossier")) {
      const { id, state, title } = dossier;
      const line = `${id}\t${words.dossier.words.states[state]}\t${title}`;
      terminal.data(flag(call, "json") ? JSON.stringify({ id, title, state, in: dossier.parents ?? [] }) : line);
    }
    return 0;
  }
  const id = parseItemId(word);
  if (id === undefined || findItem(dossiers, "dossier", id) === undefined) {
    terminal.say(words.dossier.unknown(printable(word)));
    return 1;
  }
  const file = verb === "export" ? formats[text(call, "format") ?? "json"] : undefined;
  if (file !== undefined) return exportAs(call, archive, id, file);
  if (verb === "export" || flag(call, "json")) return exportOne(call, archive, dossiers, id);
  show(call, dossiers, id);
  return 0;
}

/** Each form as the site gives it out, by the last part of its address. */
const formats: Readonly<Record<string, string | undefined>> = {
  json: undefined,
  jsonld: "data.jsonld",
  ics: "calendar.ics",
  csv: "data.csv",
  rss: "feed.xml",
  ftm: "data.ftm.json",
};

const verbs = ["list", "show", "export", "import", "pending", "accept", "reject", "undo"];

async function answer(call: Call, archive: Archive, verb: string, word: string): Promise<ExitCode> {
  switch (verb) {
    case "import":
      return isAgendaFile(word) ? importAgenda(call, archive, word) : importOne(call, archive, word);
    case "pending":
      return listPending(call, archive);
    case "accept":
      return decide(call, archive, { of: Number(word), verdict: "accepted" });
    case "reject":
      return decide(call, archive, { of: Number(word), verdict: "rejected" });
    case "undo":
      return decide(call, archive, { of: Number(word), verdict: "reopened" });
    default:
      return look(call, archive, verb, word);
  }
}

export const dossierCommand: Command = {
  name: "dossier",
  usage: [
    "mihwar dossier list [--as-of 2026-01-31] [--json]",
    "mihwar dossier show ID [--as-of 2026-01-31] [--json]",
    "mihwar dossier export ID [--format json|jsonld|ics|csv|rss|ftm]",
    "mihwar dossier import FILE.json|- [--section ID] [--by NAME]",
    "mihwar dossier import FILE.ics|FILE.csv --dossier ID [--calendar NAME] [--section ID] [--by NAME] [--live] [--dry-run] [--json]",
    "mihwar dossier pending [--json]",
    "mihwar dossier accept|reject|undo NUMBER [--by NAME]",
  ],
  example: "mihwar dossier show dam --as-of 2026-01-31",
  options: {
    ...archiveOptions,
    json: { type: "boolean" },
    "as-of": { type: "string" },
    format: { type: "string" },
    section: { type: "string" },
    dossier: { type: "string" },
    calendar: { type: "string" },
    live: { type: "boolean" },
    "dry-run": { type: "boolean" },
    by: { type: "string" },
  },
  async run(call) {
    const { terminal, words } = call;
    const [verb = "", word = ""] = call.rest;
    const wanted = verb === "list" || verb === "pending" ? 1 : 2;
    const format = text(call, "format") ?? "json";
    const isDecision = ["accept", "reject", "undo"].includes(verb);
    if (!verbs.includes(verb) || call.rest.length !== wanted || (isDecision && !/^[1-9]\d{0,8}$/.test(word))) {
      terminal.say(words.wrongUsage(dossierCommand.usage));
      return 2;
    }
    if (!Object.hasOwn(formats, format)) {
      terminal.say(words.formatUnknown(Object.keys(formats)));
      return 2;
    }
    const newsroom = await openNewsroom(readSettings(call.options, call.environment), words);
    try {
      return await answer(call, newsroom.archive, verb, word);
    } finally {
      await newsroom.close();
    }
  },
};

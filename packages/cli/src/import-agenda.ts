import {
  type Agenda,
  type Archive,
  type ComparedEvent,
  type Dossiers,
  type EventState,
  type Instant,
  type StoryId,
  compareAgenda,
  findItem,
  isPublic,
  needsEvidence,
  parseItemId,
} from "@mihwar/newsroom";
import { addressOf } from "./address.ts";
import { type AgendaDesk, agendaTurn } from "./agenda-turn.ts";
import { type Call, type ExitCode, flag, text } from "./command.ts";
import { systemIds } from "./ids.ts";
import { readAgenda } from "./read-agenda.ts";
import { printable } from "./terminal.ts";
import type { AgendaCounts } from "./words-ar.ts";

const by = "cli:dossier";

/** The stories that these events stand on and that readers can read now. */
async function readableStories(archive: Archive, dossiers: Dossiers, { events }: Agenda, now: Instant) {
  const cited = events.flatMap(({ id }) => findItem(dossiers, "event", id)?.evidence.map(({ story }) => story) ?? []);
  const readable = new Set<StoryId>();
  for (const id of new Set(cited)) {
    const story = await archive.findStory(id);
    if (story !== undefined && isPublic(story, now)) readable.add(id);
  }
  return readable;
}

/** The value of a field as it is printed. */
function shown(call: Call, field: string, value: unknown): string {
  const { eventStates } = call.words.dossier.words;
  if (field === "state") return eventStates[value as EventState];
  return Array.isArray(value) ? value.join("، ") : typeof value === "string" ? value : "";
}

function print(call: Call, compared: readonly ComparedEvent[]): void {
  const { terminal, words } = call;
  for (const { event, verdict } of compared) {
    const { id, when, title } = event;
    const { before, after } = verdict.kind === "changed" ? verdict : {};
    if (flag(call, "json")) {
      terminal.data(JSON.stringify({ id, did: verdict.kind, when, title, before, after }));
      continue;
    }
    const changes = Object.entries(after ?? {}).map(([field, value]) =>
      words.dossier.agendaChange(field, shown(call, field, before?.[field]), shown(call, field, value)),
    );
    terminal.data(
      [id, words.dossier.agendaVerdicts[verdict.kind], when, title, changes.join("؛ ")].join("\t").trimEnd(),
    );
  }
}

function counts(compared: readonly ComparedEvent[]): AgendaCounts {
  const count = (kind: ComparedEvent["verdict"]["kind"]): number =>
    compared.filter(({ verdict }) => verdict.kind === kind).length;
  return {
    added: count("new"),
    changed: count("changed"),
    waiting: count("waiting"),
    same: count("same"),
    passed: count("rejected") + count("dropped"),
  };
}

/** What an agenda names that is no event in the dossiers; said. */
function sayTaken(call: Call, file: string, compared: readonly ComparedEvent[]): boolean {
  const { terminal, words } = call;
  const taken = compared.filter(({ verdict }) => verdict.kind === "taken");
  for (const { event } of taken) terminal.say(`${printable(file)}: ${words.dossier.agendaTaken(event.line, event.id)}`);
  return taken.length > 0;
}

/** Brings in a calendar or a table of events, whole or not at all. */
export async function importAgenda(call: Call, archive: Archive, file: string): Promise<ExitCode> {
  const { terminal, words } = call;
  const id = parseItemId(text(call, "dossier"));
  const dossiers = await archive.dossiers.loadDossiers();
  const dossier = id === undefined ? undefined : findItem(dossiers, "dossier", id);
  if (dossier === undefined) {
    const named = text(call, "dossier");
    terminal.say(
      named === undefined ? words.optionNeeded("import", "--dossier ID") : words.dossier.unknown(printable(named)),
    );
    return named === undefined ? 2 : 1;
  }
  const sections = await archive.reading.listSections();
  const wanted = text(call, "section");
  const section = wanted === undefined ? sections[0] : sections.find((one) => one.id === wanted || one.name === wanted);
  if (section === undefined) {
    terminal.say(words.dossier.sectionUnknown(printable(wanted ?? "")));
    return 1;
  }
  const edition = await archive.reading.getEdition();
  const read = await readAgenda(call, file, edition.origin);
  if (read === undefined) return 1;

  if (flag(call, "dry-run")) {
    const compared = compareAgenda(dossiers, read.agenda, dossier.id);
    if (sayTaken(call, file, compared)) return 1;
    print(call, compared);
    terminal.say(words.dossier.agendaRead(counts(compared)));
    return 0;
  }

  const now = await archive.now();
  const readable = await readableStories(archive, dossiers, read.agenda, now);
  const desk: AgendaDesk = {
    dossier,
    section,
    dates: edition.dates,
    isLive: flag(call, "live"),
    person: `u:${text(call, "by") ?? "cli"}`,
    now,
    id: systemIds().story.next(),
    isReadable: (story) => readable.has(story),
  };
  let compared: readonly ComparedEvent[] = [];
  const written = await archive.dossiers.writeLog(by, (current) => {
    compared = compareAgenda(current, read.agenda, dossier.id);
    return compared.some(({ verdict }) => verdict.kind === "taken") ? [] : agendaTurn(desk, read, current, compared);
  });
  if (sayTaken(call, file, compared)) return 1;
  if (!written.ok) {
    for (const { refusal } of written.refusals) terminal.say(`${printable(file)}: ${words.dossier.refusal(refusal)}`);
    return 1;
  }
  print(call, compared);
  const said = counts(compared);
  terminal.say(written.value.length === 0 ? words.dossier.agendaRead(said) : words.dossier.agendaDone(said));
  const pending = written.value.filter((entry) => entry.by.startsWith("m:")).length;
  if (pending > 0) terminal.say(words.dossier.suggested(pending));
  const story = compared.some(needsEvidence) ? await archive.findStory(desk.id) : undefined;
  if (story !== undefined)
    terminal.say(words.dossier.agendaStory(story.state.kind, story.id, addressOf(story, edition)));
  return 0;
}

import type { Archive, AuditRow, ReadonlyArchive, Room } from "../archive.ts";
import type { Edition } from "../edition.ts";
import type { Front } from "../front.ts";
import type { Instant } from "../instant.ts";
import { accept, settle } from "../outcome.ts";
import type { Person } from "../person.ts";
import type { Section } from "../section.ts";
import type { TickerId, TickerLine } from "../ticker.ts";
import { type Asked, asked, lacks } from "./asked.ts";
import { type DeskCoverage, deskCoverage } from "./desk-coverage.ts";
import { type DeskDossiers, deskDossiers } from "./desk-dossiers.ts";
import { type DeskMedia, deskMedia } from "./desk-media.ts";
import { type DeskStories, deskStories } from "./desk-stories.ts";
import { aboutFront, ofNoSection } from "./may.ts";
import { type Member, actorOf } from "./member.ts";
import { isSameValue } from "./same-value.ts";

/** Methods of the archive that no member is handed: they are the machine's own. */
type MachinesOwn = "countReads" | "shared" | "close";
/** What members call by other names, with more asked of them. */
type HandedAsDeskNotes = "takeNoteStep";
/** What becomes a method of the archive and has no place below does not compile: it must be said who may call it. */
type Handed = {
  readonly [
    Method in Exclude<
      keyof Archive,
      MachinesOwn | HandedAsDeskNotes | keyof DeskStories | keyof DeskMedia | keyof DeskCoverage
    >
  ]: unknown;
};

/**
 * The archive as one member may use it. Every method asks the table first, with what it really touches, and all that is
 * written is written in the member's name. Whoever holds this reaches nothing else of the archive.
 */
export interface DeskArchive extends Handed, DeskStories, DeskMedia, DeskCoverage {
  readonly member: Member;
  readonly reading: ReadonlyArchive;
  readonly dossiers: DeskDossiers;
  now(): Promise<Instant>;
  savePerson(person: Person): Asked<void>;
  findPersonByName(name: string): Asked<Person | undefined>;
  saveSection(section: Section): Asked<void>;
  /** @throws FrontConflict when the archive holds another order than `before` */
  saveFront(front: Front, before: Front): Asked<void>;
  listTickerLines(limit: number): Asked<readonly TickerLine[]>;
  findTickerLine(id: TickerId): Asked<TickerLine | undefined>;
  /**
   * @param before the line that it was made from, absent for a new one
   * @throws LineConflict when the archive holds another than `before`, or none any more
   */
  saveTickerLine(line: TickerLine, before: TickerLine | undefined): Asked<void>;
  removeTickerLine(id: TickerId): Asked<void>;
  saveEdition(edition: Edition): Asked<void>;
  findEdition(): Asked<Edition | undefined>;
  listAudit(wanted: { readonly after?: number; readonly limit: number }): Asked<readonly AuditRow[]>;
  room(): Asked<Room | undefined>;
}

/** What an edition says to readers in words. The rest is what it is: names, address, language, dates. */
const editionWords: ReadonlySet<string> = new Set<keyof Edition>([
  "tagline",
  "borders",
  "follow",
  "copyright",
  "about",
  "correctionsPolicy",
  "contact",
]);

const settingsOf = (edition: Edition | undefined): object =>
  Object.fromEntries(Object.entries(edition ?? {}).filter(([name]) => !editionWords.has(name)));

/** The archive for one member, for as long as they are asked to be who they are: one request. What they may do can change. */
export function deskArchive(archive: Archive, member: Member): DeskArchive {
  const by = actorOf(member);
  return {
    ...deskStories(archive, member),
    ...deskMedia(archive, member),
    ...deskCoverage(archive, member),
    member,
    reading: archive.reading,
    dossiers: deskDossiers(archive, member),
    now: () => archive.now(),
    savePerson: (person) => asked(member, "save-person", ofNoSection, () => archive.savePerson(person, by)),
    findPersonByName: (name) => asked(member, "read-people", ofNoSection, () => archive.findPersonByName(name)),
    saveSection: (section) =>
      asked(member, "save-section", { sections: [section.id] }, () => archive.saveSection(section, by)),
    saveFront: (front, before) =>
      asked(member, "save-front", aboutFront(front.id), () => archive.saveFront(front, by, before)),
    listTickerLines: (limit) => asked(member, "read-ticker", ofNoSection, () => archive.listTickerLines(limit)),
    findTickerLine: (id) => asked(member, "read-ticker", ofNoSection, () => archive.findTickerLine(id)),
    saveTickerLine: (line, before) =>
      asked(member, "save-ticker-line", ofNoSection, () => archive.saveTickerLine(line, by, before)),
    removeTickerLine: (id) => asked(member, "remove-ticker-line", ofNoSection, () => archive.removeTickerLine(id, by)),
    saveEdition: async (edition) => {
      const kept = await archive.findEdition();
      const outcome = settle(undefined, [
        ...lacks(member, "edition-words", ofNoSection),
        ...(isSameValue(settingsOf(kept), settingsOf(edition)) ? [] : lacks(member, "edition-settings", ofNoSection)),
      ]);
      return outcome.ok ? accept(await archive.saveEdition(edition, by)) : outcome;
    },
    findEdition: () => asked(member, "read-edition", ofNoSection, () => archive.findEdition()),
    listAudit: (wanted) => asked(member, "read-audit", ofNoSection, () => archive.listAudit(wanted)),
    room: () => asked(member, "read-room", ofNoSection, () => archive.room()),
  };
}

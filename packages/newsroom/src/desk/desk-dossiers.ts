import type { Archive } from "../archive.ts";
import { type LogEntry, refOf } from "../dossier/change.ts";
import { citedIn } from "../dossier/citations.ts";
import { type MachineTally, tallyOf } from "../dossier/machine-tally.ts";
import { storiesOfProposal } from "../dossier/stories-of-proposal.ts";
import type { StoryId } from "../story-id.ts";
import { type LogTurn, turnOf } from "../dossier/dossier-archive.ts";
import type { Dossiers } from "../dossier/dossiers.ts";
import { type HistoryRow, everIn, historyOf } from "../dossier/item-history.ts";
import type { ItemId } from "../dossier/item-id.ts";
import type { EntryRefusal, NewEntry } from "../dossier/enter-all.ts";
import type { Instant } from "../instant.ts";
import { type Outcome, accept, settle } from "../outcome.ts";
import { type Asked, asked, lacks } from "./asked.ts";
import { lacksForSteps, newGround } from "./lacks-for-steps.ts";
import { ofNoSection } from "./may.ts";
import { type Member, actorOf } from "./member.ts";
import type { PermissionRefusal } from "./permission-refusal.ts";

/** The log of dossiers as one member may read and write it. */
export interface DeskDossiers {
  /** Without what machines propose about stories that the member may not read: a proposal holds their words. */
  loadDossiers(asOf?: Instant): Asked<Dossiers>;
  listLog(wanted: { readonly after?: number; readonly limit: number }): Asked<readonly LogEntry[]>;
  /** What became of all that machines ever proposed, in numbers. */
  tallyProposals(): Asked<readonly MachineTally[]>;
  /**
   * What happened to an item, or to a dossier and all that ever lay in it. What came from words of a story that the member
   * may not read says who and when, and nothing of what.
   */
  readHistory(wanted: HistoryWanted): Asked<History>;
  /**
   * As `DossierArchive.writeLog`. Nobody decides on a proposal about a story that they may not read, and nobody cites such a
   * story where it was not cited: what is refused would tell what it says. Every entry, and every step of the story that
   * comes in with them, is the member's own.
   * @param make is called once more, before the turn: it says which stories it would cite
   */
  writeLog(
    make: (dossiers: Dossiers) => readonly NewEntry[] | LogTurn,
  ): Asked<Outcome<readonly LogEntry[], EntryRefusal>>;
}

/** Of what, and of which part of it: `before` is the number of an entry of the log. */
export interface HistoryWanted {
  readonly of: ItemId;
  readonly before?: number;
  readonly limit: number;
}

export interface History {
  /** The newest first. */
  readonly rows: readonly ToldRow[];
  /** How many older ones there are. */
  readonly rest: number;
}

/** A row of a history; of what came from words that the member may not read, only who and when. */
export type ToldRow =
  | (HistoryRow & { readonly kind: "told" })
  | { readonly kind: "withheld"; readonly entry: Pick<LogEntry, "n" | "at" | "by"> };

/** Entries of the log read at once. */
const logPage = 1000;

/** So many stories are looked up in one question. */
const atOnce = 100;

/** The stories that an entry cites and the item that it is about did not cite before. */
function citedAnew(entry: NewEntry, { items, proposals }: Dossiers): readonly StoryId[] {
  const operation = entry.kind === "change" ? entry.operation : entry.instead;
  if (operation === undefined) return [];
  const proposal = entry.kind === "decision" ? proposals.get(entry.of)?.change : undefined;
  const before = citedIn([items.get(refOf(operation)), proposal?.operation]);
  const known = new Set(before.map(({ story }) => story));
  return citedIn(operation).flatMap(({ story }) => (known.has(story) ? [] : [story]));
}

/** The archive's log of dossiers for one member. */
export function deskDossiers(
  archive: Pick<Archive, "now" | "dossiers" | "listStoryLines">,
  member: Member,
): DeskDossiers {
  const by = actorOf(member);
  const { dossiers } = archive;

  const lacksForEntry = (entry: NewEntry): readonly PermissionRefusal[] => [
    ...(entry.by === by ? [] : [{ code: "another-actor", by: entry.by } as const]),
    ...lacks(member, entry.kind === "change" ? "write-dossiers" : "decide-suggestion", ofNoSection),
    ...(entry.at === undefined ? [] : lacks(member, "backdate-dossiers", ofNoSection)),
  ];

  /** Those of some stories that the member may read. */
  async function readable(wanted: Iterable<StoryId>): Promise<(story: StoryId) => boolean> {
    const { sections } = member;
    if (sections === "all") return () => true;
    const ids = [...new Set(wanted)];
    const found = new Set<StoryId>();
    for (let at = 0; at < ids.length; at += atOnce) {
      const some = ids.slice(at, at + atOnce);
      const { items } = await archive.listStoryLines({ ids: some, sections, limit: atOnce });
      for (const { id } of items) found.add(id);
    }
    return (story) => found.has(story);
  }

  async function withReadableProposals(whole: Dossiers): Promise<Dossiers> {
    const all = [...whole.proposals];
    const mayRead = await readable(all.flatMap(([, { change }]) => storiesOfProposal(change)));
    return {
      ...whole,
      proposals: new Map(all.filter(([, { change }]) => storiesOfProposal(change).every(mayRead))),
    };
  }

  return {
    loadDossiers: (asOf) =>
      asked(member, "read-dossiers", ofNoSection, async () => withReadableProposals(await dossiers.loadDossiers(asOf))),
    listLog: (wanted) =>
      asked(member, "read-dossiers", ofNoSection, async () => {
        const log = await dossiers.listLog(wanted);
        const told = (entry: LogEntry) => (entry.kind === "change" ? storiesOfProposal(entry) : []);
        const mayRead = await readable(log.flatMap(told));
        return log.filter((entry) => told(entry).every(mayRead));
      }),
    readHistory: ({ of, ...page }) =>
      asked(member, "read-dossiers", ofNoSection, async () => {
        const log: LogEntry[] = [];
        for (;;) {
          const read = await dossiers.listLog({ after: log.at(-1)?.n ?? 0, limit: logPage });
          log.push(...read);
          if (read.length < logPage) break;
        }
        const { items, gone } = await dossiers.loadDossiers();
        const isDossier = (items.get(of) ?? gone.get(of))?.kind === "dossier";
        const { rows, rest } = historyOf(log, isDossier ? everIn(log, of) : new Set([of]), page);
        const mayRead = await readable(rows.flatMap(({ change }) => storiesOfProposal(change)));
        return {
          rows: rows.map((row): ToldRow => {
            if (storiesOfProposal(row.change).every(mayRead)) return { kind: "told", ...row };
            const { n, at, by } = row.entry;
            return { kind: "withheld", entry: { n, at, by } };
          }),
          rest,
        };
      }),
    tallyProposals: () =>
      asked(member, "read-dossiers", ofNoSection, async () => tallyOf(await dossiers.loadDossiers())),
    writeLog: async (make) => {
      const now = await asked(member, "read-dossiers", ofNoSection, () => archive.now());
      if (!now.ok) return now;
      const known = await dossiers.loadDossiers();
      const cited = turnOf(make(known)).entries.flatMap((entry) => citedAnew(entry, known));
      const proposed = [...known.proposals.values()].flatMap(({ change }) => storiesOfProposal(change));
      const mayRead = await readable([...proposed, ...cited]);
      let lacking: readonly PermissionRefusal[] = [];
      const written = await dossiers.writeLog(by, (remembered) => {
        const turn = turnOf(make(remembered));
        const steps = { member, ground: newGround, now: now.value };
        const unread = turn.entries.filter((entry) => {
          const proposal = entry.kind === "decision" ? remembered.proposals.get(entry.of) : undefined;
          return proposal !== undefined && !storiesOfProposal(proposal.change).every(mayRead);
        });
        const own = new Set(turn.story?.map(({ story }) => story.id));
        const unreadable = turn.entries.filter((entry) =>
          citedAnew(entry, remembered).some((story) => !own.has(story) && !mayRead(story)),
        );
        lacking = [
          ...unread.map(() => ({ code: "section", call: "decide-suggestion" }) as const),
          ...unreadable.map(() => ({ code: "section", call: "write-dossiers" }) as const),
          ...turn.entries.flatMap(lacksForEntry),
          ...lacksForSteps(undefined, turn.story ?? [], steps),
        ];
        // A turn without entries leaves everything as it is.
        return lacking.length === 0 ? turn : [];
      });
      const outcome = settle(undefined, lacking);
      return outcome.ok ? accept(written) : outcome;
    },
  };
}

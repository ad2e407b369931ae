import {
  type Actor,
  type DossierArchive,
  type Dossiers,
  type Instant,
  type LogEntry,
  type StoryStep,
  citable,
  citedIn,
  enterAll,
  fold,
  keysBetween,
  listItems,
  noDossiers,
  turnOf,
} from "@mihwar/newsroom";
import type { CacheKey } from "@mihwar/newsroom/cache-key";
import type { Paragraphs } from "@mihwar/newsroom/dossier/log-door";
import { type Transaction, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import { clampLimit } from "./cursor.ts";
import type { Database } from "./database.ts";
import { entryOf, rowOf } from "./dossier-entry.ts";

type Reader = ReadonlyKysely<Database>;
type Write = Transaction<Database>;

async function entriesAfter(db: Reader | Write, after: number, limit?: number): Promise<readonly LogEntry[]> {
  const rows = await (db as Reader)
    .selectFrom("mihwar.dossier_entry")
    .selectAll()
    .where("n", ">", after)
    .orderBy("n")
    .$if(limit !== undefined, (q) => q.limit(limit ?? 0))
    .execute();
  return rows.map(entryOf);
}

/**
 * Reads the log of dossiers. What was folded once is kept, and only what has come since is read: the log only grows.
 */
export function readingDossiers(db: Reader): Pick<DossierArchive, "loadDossiers" | "listLog"> {
  let known: Dossiers = noDossiers;
  return {
    async loadDossiers(asOf) {
      if (asOf !== undefined) {
        const entries = await entriesAfter(db, 0);
        return fold(entries.filter((entry) => entry.at <= asOf));
      }
      const before = known;
      const entries = await entriesAfter(db, before.n);
      // the very same while nothing comes: what was worked out from it is found again by it
      if (entries.length === 0) return before;
      const folded = fold(entries, before);
      if (folded.n > known.n) known = folded;
      return folded;
    },
    listLog: ({ after = 0, limit }) => entriesAfter(db, after, clampLimit(limit)),
  };
}

/** The copy that is cited, as it stands in its revisions and in the steps of a story that is about to be saved. */
async function paragraphsOf(tx: Write, value: unknown, steps: readonly StoryStep[]): Promise<Paragraphs> {
  const cited = citedIn(value);
  if (cited.length === 0) return () => undefined;
  const rows = await tx
    .selectFrom("mihwar.revision")
    .select(["story", "number", "content"])
    .where(
      sql<boolean>`(story, number) in (select * from unnest(${cited.map((one) => one.story)}::text[],
        ${cited.map((one) => one.revision)}::integer[]))`,
    )
    .execute();
  const texts = new Map([
    ...rows.map((row) => [`${row.story} ${row.number}`, citable(row.content)] as const),
    ...steps.map(({ story }) => [`${story.id} ${story.revision}`, citable(story.content)] as const),
  ]);
  return (story, revision, paragraph) => texts.get(`${story} ${revision}`)?.get(paragraph);
}

/** Keeps what the database needs in order to see that no dossier lies in itself. */
async function saveParents(tx: Write, before: Dossiers, after: Dossiers): Promise<void> {
  const parentsOf = (dossiers: Dossiers) =>
    new Map(listItems(dossiers, "dossier").map((dossier) => [dossier.id, dossier.parents ?? []] as const));
  const [was, is] = [parentsOf(before), parentsOf(after)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
    (id) => (was.get(id) ?? []).join(" ") !== (is.get(id) ?? []).join(" "),
  );
  if (changed.length === 0) return;
  await tx.deleteFrom("mihwar.dossier_parent").where("dossier", "in", changed).execute();
  const rows = changed.flatMap((dossier) => (is.get(dossier) ?? []).map((parent) => ({ dossier, parent })));
  if (rows.length > 0) await tx.insertInto("mihwar.dossier_parent").values(rows).execute();
}

/** How a transaction is run, and what the rest of the archive does in it. */
export interface LogWriting {
  readonly write: (change: (tx: Write) => Promise<void>) => Promise<void>;
  /** A row in the audit log, and its notice; gives the row's number. */
  readonly record: (tx: Write, by: Actor, keys: readonly CacheKey[]) => Promise<number>;
  /** Saves a new story. */
  readonly saveStory: (tx: Write, steps: readonly [StoryStep, ...StoryStep[]]) => Promise<void>;
}

/** Writes the log of dossiers. */
export function writingDossiers({ write, record, saveStory }: LogWriting): Pick<DossierArchive, "writeLog"> {
  let known: Dossiers = noDossiers;
  return {
    async writeLog(by, make) {
      let outcome: Awaited<ReturnType<DossierArchive["writeLog"]>> = { ok: true, value: [] };
      await write(async (tx) => {
        await sql`select pg_advisory_xact_lock(7302026)`.execute(tx);
        const before = fold(await entriesAfter(tx, known.n), known);
        known = before;
        const { entries: wanted, story } = turnOf(make(before));
        if (wanted.length === 0) return;
        const { now } = await tx
          .selectNoFrom(sql<Instant>`date_trunc('milliseconds', clock_timestamp())`.as("now"))
          .executeTakeFirstOrThrow();
        const proposed = wanted.flatMap((one) =>
          one.kind === "decision" ? [before.proposals.get(one.of)?.change.operation] : [],
        );
        const paragraphs = await paragraphsOf(tx, [wanted, proposed], story ?? []);
        const entered = enterAll(before, wanted, { now, paragraphs });
        if (!entered.ok) {
          outcome = entered;
          return;
        }
        const { entries, dossiers } = entered.value;
        if (story !== undefined) await saveStory(tx, story);
        const audit = await record(tx, by, keysBetween(before, dossiers));
        for (const entry of entries) await tx.insertInto("mihwar.dossier_entry").values(rowOf(entry, audit)).execute();
        await saveParents(tx, before, dossiers);
        outcome = { ok: true, value: entries };
      });
      return outcome;
    },
  };
}

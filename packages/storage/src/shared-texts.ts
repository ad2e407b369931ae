import { randomUUID } from "node:crypto";
import {
  type Actor,
  EditConflict,
  type HeldShared,
  type HeldTexts,
  type SharedChange,
  type SharedNote,
  type SharedSeed,
  type SharedStanding,
  type SharedTexts,
  type SharedUpdate,
  type SharedWanted,
  type Story,
  type StoryId,
  type StoryStep,
  type TextBase,
  baseOf,
  followText,
  isBesideTheCopy,
} from "@mihwar/newsroom";
import { type Kysely, type Selectable, type SqlBool, type Transaction, sql } from "kysely";
import type { Database, SharedTable } from "./database.ts";
import { databaseNow, readonlyHandle } from "./reading.ts";
import { listWriters } from "./revision-writers.ts";
import { isStorable, verifyText } from "./storable.ts";
import { holdTexts, putText } from "./working-copies.ts";

type Write = Transaction<Database>;
type Row = Selectable<SharedTable>;

/** The channel on which processes tell each other of shared texts. */
export const sharedChannel = "mihwar_shared";

/** What one handle on the archive hears of the others, and says to them. */
export interface SharedNotes {
  hear(payload: string | undefined): void;
  spell(note: SharedNote): string;
  add(listener: (note: SharedNote) => void): () => void;
}

/** Notes carry who sent them: nobody hears their own. */
export function sharedNotes(): SharedNotes {
  const own = randomUUID().slice(0, 8);
  const listeners = new Set<(note: SharedNote) => void>();
  return {
    hear(payload) {
      const said = JSON.parse(payload ?? "{}") as { readonly from?: string; readonly note?: SharedNote };
      if (said.from === own || said.note === undefined) return;
      for (const listener of listeners) listener(said.note);
    },
    spell: (note) => JSON.stringify({ from: own, note }),
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** PostgreSQL takes payloads of less than 8,000 bytes. */
const mostCarets = 5000;

const notify = (db: Kysely<Database>, payload: string) =>
  sql`select pg_notify(${sharedChannel}, ${payload})`.execute(db);

const rowOf = (tx: Write, story: StoryId): Promise<Row | undefined> =>
  tx.selectFrom("mihwar.story_shared").selectAll().where("story", "=", story).forUpdate().executeTakeFirst();

const textOf = ({ story, workingCopy }: HeldTexts) => workingCopy?.content ?? story.content;

/** Puts the document there that a story has not yet; of several who try at once the first one's stays. */
async function begin(tx: Write, texts: HeldTexts, { snapshot, vector }: SharedSeed): Promise<void> {
  const base = baseOf(texts);
  await tx
    .insertInto("mihwar.story_shared")
    .values({
      story: texts.story.id,
      generation: 1,
      seq: 0,
      snapshot: Buffer.from(snapshot),
      snapshot_seq: 0,
      clients: "{}",
      followed: 0,
      vector: Buffer.from(vector),
      ...base,
      content: JSON.stringify(textOf(texts)),
      writers: "[]",
      changed: await databaseNow(readonlyHandle(tx)),
    })
    .onConflict((taken) => taken.column("story").doNothing())
    .execute();
}

async function updatesAfter(tx: Write, { story, generation }: Row, after: number): Promise<readonly SharedUpdate[]> {
  const rows = await tx
    .selectFrom("mihwar.story_shared_update")
    .select(["seq", "bytes", "actor"])
    .where("story", "=", story)
    .where("generation", "=", generation)
    .where("seq", ">", after)
    .orderBy("seq")
    .execute();
  return rows.map(({ seq, bytes, actor }) => ({ seq, bytes, ...(actor === null ? {} : { by: actor as Actor }) }));
}

/** What somebody is given who has the text up to a place, or not at all. */
async function heldOf(tx: Write, row: Row, wanted: SharedWanted, texts: HeldTexts | undefined): Promise<HeldShared> {
  const { has } = wanted;
  const { story, generation, seq, clients, followed, vector, revision, version, content, writers } = row;
  const knows = has?.generation === generation && has.seq >= row.snapshot_seq && has.seq <= seq;
  return {
    story: story as StoryId,
    generation,
    seq,
    ...(knows ? {} : { snapshot: row.snapshot }),
    snapshotSeq: row.snapshot_seq,
    updates: knows && has.seq === seq ? [] : await updatesAfter(tx, row, knows ? has.seq : row.snapshot_seq),
    clients,
    followed,
    vector,
    base: { revision, version },
    content,
    writers,
    ...(texts === undefined ? {} : { texts }),
  };
}

async function apply(tx: Write, row: Row, change: SharedChange, texts: HeldTexts | undefined): Promise<number> {
  const { append = [], clients, follow, snapshot } = change;
  const story = row.story as StoryId;
  const seq = row.seq + append.length;
  if (append.length > 0)
    await tx
      .insertInto("mihwar.story_shared_update")
      .values(
        append.map(({ bytes, by }, at) => ({
          story,
          generation: row.generation,
          seq: row.seq + at + 1,
          bytes: Buffer.from(bytes),
          actor: by ?? null,
        })),
      )
      .execute();
  const now = await databaseNow(readonlyHandle(tx));
  await tx
    .updateTable("mihwar.story_shared")
    .set({
      ...(append.length === 0 ? {} : { seq, changed: now }),
      ...(clients === undefined ? {} : { clients: JSON.stringify({ ...row.clients, ...clients }) }),
      ...(follow === undefined ? {} : await followed(tx, { follow, seq, now, texts })),
      ...(snapshot === undefined ? {} : { snapshot: Buffer.from(snapshot), snapshot_seq: seq }),
    })
    .where("story", "=", story)
    .execute();
  if (snapshot !== undefined)
    await tx
      .deleteFrom("mihwar.story_shared_update")
      .where("story", "=", story)
      .where(sql<SqlBool>`(generation < ${row.generation} or seq <= ${seq})`)
      .execute();
  return seq;
}

/** Writes what the shared text says as the working copy. A story that takes no new copy keeps its own, and the log the rest. */
async function followed(
  tx: Write,
  {
    follow: { content, by, vector, writers },
    seq,
    now,
    texts,
  }: {
    readonly follow: NonNullable<SharedChange["follow"]>;
    readonly seq: number;
    readonly now: Row["changed"];
    readonly texts: HeldTexts | undefined;
  },
) {
  if (texts === undefined) throw new Error("a text that is followed was not held");
  verifyText(content, "content");
  const found = followText(texts, { content, by, now });
  const known = { followed: seq, vector: Buffer.from(vector), writers: JSON.stringify(writers) };
  if (!found.ok) return known;
  if (found.value !== undefined) await putText(tx, found.value);
  const { revision, version }: TextBase = found.value ?? baseOf(texts);
  return { ...known, revision, version, content: JSON.stringify(content) };
}

/**
 * Looks that no step of a story passes over words that are in its shared text and not yet in the archive's.
 * @throws EditConflict
 */
export async function verifyFollowed(tx: Write, story: Story, steps: readonly StoryStep[]): Promise<void> {
  if (steps.every(isBesideTheCopy)) return;
  // behind the story, as everybody who wants both
  await tx.selectFrom("mihwar.story").select("id").where("id", "=", story.id).forNoKeyUpdate().execute();
  const row = await tx
    .selectFrom("mihwar.story_shared")
    .select(["seq", "followed"])
    .where("story", "=", story.id)
    .forUpdate()
    .executeTakeFirst();
  if (row !== undefined && row.followed < row.seq) throw new EditConflict(story.id);
}

/** How the archive does what shared texts need. */
interface Around {
  readonly ask: <Value>(answer: () => Promise<Value>) => Promise<Value>;
  readonly write: <Value>(change: (tx: Write) => Promise<Value>) => Promise<Value>;
  readonly notes: SharedNotes;
}

/** The texts that several windows write at once: a log of updates, and the lock that orders it. */
export function postgresSharedTexts(db: Kysely<Database>, { ask, write, notes }: Around): SharedTexts {
  return {
    async changeShared(wanted, change) {
      const { story, withTexts = false } = wanted;
      if (!isStorable(story)) return undefined;
      return write(async (tx) => {
        let texts = withTexts ? await holdTexts(tx, story) : undefined;
        if (withTexts && texts === undefined) return undefined;
        let row = await rowOf(tx, story);
        if (row === undefined) {
          texts ??= await holdTexts(tx, story);
          if (texts === undefined) return undefined;
          await begin(tx, texts, wanted.seed(textOf(texts)));
          row = await rowOf(tx, story);
        }
        if (row === undefined) throw new Error("a shared text that was begun is not there");
        const { change: made, value } = change(await heldOf(tx, row, wanted, withTexts ? texts : undefined));
        if (Object.keys(made).length > 0) {
          const seq = await apply(tx, row, made, texts);
          const { generation } = row;
          if (seq > row.seq) await notify(tx, notes.spell({ kind: "updates", story, generation, seq }));
        }
        return value;
      });
    },

    listShared: (stories) =>
      ask(async () => {
        if (stories.length === 0) return [];
        const rows = await db
          .selectFrom("mihwar.story_shared as shared")
          .innerJoin("mihwar.story as story", "story.id", "shared.story")
          .leftJoin("mihwar.working_copy as copy", (join) =>
            join
              .onRef("copy.story", "=", "shared.story")
              .onRef("copy.revision", "=", "story.revision")
              .on("copy.content", "is not", null),
          )
          .select(["shared.story", "shared.generation", "shared.seq", "shared.followed"])
          .select([
            "shared.revision",
            "shared.version",
            "story.revision as now_revision",
            "copy.version as now_version",
          ])
          .where("shared.story", "in", [...stories])
          .execute();
        return rows.map((row): SharedStanding => ({
          story: row.story as StoryId,
          generation: row.generation,
          seq: row.seq,
          followed: row.followed,
          base: { revision: row.revision, version: row.version },
          now: { revision: row.now_revision, version: row.now_version ?? 0 },
        }));
      }),

    listUnfollowed: (seconds) =>
      ask(async () => {
        const rows = await db
          .selectFrom("mihwar.story_shared")
          .select("story")
          .where(sql<SqlBool>`followed < seq and changed < now() - make_interval(secs => ${seconds})`)
          .orderBy("changed")
          .limit(100)
          .execute();
        return rows.map(({ story }) => story as StoryId);
      }),

    tellCarets: (story, carets) =>
      ask(async () => {
        // where they do not fit, whoever is elsewhere sees them a little later
        if (carets.length <= mostCarets) await notify(db, notes.spell({ kind: "carets", story, carets }));
      }),

    onShared: (listener) => notes.add(listener),
    listWriters: (story) => ask(async () => (isStorable(story) ? listWriters(db, story) : new Map())),
  };
}

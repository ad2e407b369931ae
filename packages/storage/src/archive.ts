import {
  type Actor,
  type Archive,
  type CacheKey,
  type Edition,
  EditConflict,
  type Front,
  FrontConflict,
  type FrontId,
  type Instant,
  LineConflict,
  type Revision,
  type Story,
  type StoryContent,
  StoryExists,
  type StoryStep,
  type TickerId,
  type TickerLine,
  coverageKey,
  editionKey,
  frontKey,
  mediaKey,
  personKey,
  sectionKey,
  storyKey,
  tickerKey,
} from "@mihwar/newsroom";
import { isSameValue } from "@mihwar/newsroom/desk/same-value";
import type { SearchIndex } from "@mihwar/search";
import { type Insertable, Kysely, PostgresDialect, type Transaction, sql } from "kysely";
import pg from "pg";
import { type LogRow, type Written, channel, logRow, payloadsOf } from "./change-notice.ts";
import { asFault, openPool, verifyServer } from "./connection.ts";
import { clampLimit } from "./cursor.ts";
import type { AuditTable, Database } from "./database.ts";
import type { DiskGuard } from "./disk-guard.ts";
import { readingDossiers, writingDossiers } from "./dossier-log.ts";
import { type Hearing, hearChanges } from "./hearing.ts";
import { changeListeners } from "./listeners.ts";
import { postgresLiveblogs } from "./liveblogs.ts";
import { mediaLibrary, mediaRow } from "./media-library.ts";
import { type OnMigration, migrate, verifySchema } from "./migrate.ts";
import { type Seen, type ShownCopy, keysOfChange, shownCopy } from "./public-view.ts";
import { noteRelatedDue } from "./related-due.ts";
import { writeReads } from "./reads.ts";
import { writeFresh } from "./search-fresh.ts";
import { postgresSearch } from "./postgres-search.ts";
import { databaseNow, lineOf, pathHash, personOf, postgresReading, readonlyHandle } from "./reading.ts";
import { findCoverage, keepCoverage, listCoverage, verifyCoverage } from "./coverage.ts";
import { listTimes } from "./story-times.ts";
import {
  isRevisionNumber,
  isStorable,
  verifyId,
  verifyMoment,
  verifyPath,
  verifySteps,
  verifyText,
  verifyWord,
} from "./storable.ts";
import { findLine, listLines, listLogOf } from "./story-lines.ts";
import { isReturnedAfter } from "./story-returned.ts";
import { lifeColumns, lifeOf, rowOf, storyOf } from "./story-row.ts";
import { postgresPresences } from "./presence.ts";
import { type SharedNotes, postgresSharedTexts, sharedChannel, sharedNotes, verifyFollowed } from "./shared-texts.ts";
import { postgresStoryNotes } from "./story-notes.ts";
import { giveWay, postgresWorkingCopies } from "./working-copies.ts";
import { Unstorable } from "./unstorable.ts";

/** How an archive is opened. */
export interface ArchiveOpening {
  /** Address of the database: `postgresql://…`. */
  readonly url: string;
  /** Brings the schema up to date first, telling of each step. Without it, a schema that is behind is a fault. */
  readonly migrate?: boolean | OnMigration;
  /** Connections for readers and for writers; one more listens for changes. */
  readonly connections?: { readonly readers?: number; readonly writers?: number };
  /** Milliseconds that an answer may take before the archive counts as down: 5,000 for readers, 15,000 for writers. */
  readonly patience?: { readonly readers?: number; readonly writers?: number };
  /** Watches the disk that the database is on, where it is ours: every write asks it first. Closed by its owner. */
  readonly disk?: DiskGuard;
  /** Shown in `pg_stat_activity`. */
  readonly name?: string;
  /** Only for tests: accepts a server that acknowledges what it has not yet written. */
  readonly trustMemory?: boolean;
}

/** An archive and the index of what readers may read in it. */
export interface SearchableArchive extends Archive {
  readonly search: SearchIndex;
}

type Write = Transaction<Database>;

const uniqueViolation = "23505";

const patience = { readers: 5000, writers: 15_000 };

/**
 * Opens the archive that a PostgreSQL database holds.
 * @throws DatabaseFault when the server or the schema is not one to keep an archive in; ArchiveDown when it does not answer
 */
export async function openArchive(opening: ArchiveOpening): Promise<SearchableArchive> {
  const { url, name = `mihwar ${process.pid}`, trustMemory = false } = opening;
  if (opening.migrate !== undefined && opening.migrate !== false)
    await migrate(url, opening.migrate === true ? undefined : opening.migrate);
  const asking = { url, name };
  const readers = openPool({
    ...asking,
    connections: opening.connections?.readers ?? 5,
    answerWithin: opening.patience?.readers ?? patience.readers,
    readonly: true,
  });
  const writers = openPool({
    ...asking,
    connections: opening.connections?.writers ?? 3,
    answerWithin: opening.patience?.writers ?? patience.writers,
    readonly: false,
  });
  const listeners = changeListeners();
  const notes = sharedNotes();
  let hearing: Hearing;
  try {
    await verify(writers, trustMemory);
    const beside = { channel: sharedChannel, hear: (payload: string | undefined) => notes.hear(payload) };
    hearing = await hearChanges({ url, readers, tell: (keys) => listeners.tell(keys), beside });
  } catch (error) {
    await Promise.all([readers.end(), writers.end()]);
    throw asFault(error);
  }
  const reader = readonlyHandle(new Kysely<Database>({ dialect: new PostgresDialect({ pool: readers }) }));
  const writer = new Kysely<Database>({ dialect: new PostgresDialect({ pool: writers }) });
  let closing: Promise<void> | undefined;
  const reading = postgresReading(reader, { ...hearing, onChange: (listener) => listeners.add(listener) });
  return {
    reading,
    search: postgresSearch(readers, reading),
    ...writing(writer, opening.disk, notes),
    room: async () => opening.disk?.room(),
    close: () => (closing ??= closeAll()),
  };

  async function closeAll(): Promise<void> {
    await hearing.close();
    await Promise.all([readers.end(), writers.end()]);
  }
}

async function verify(pool: pg.Pool, trustMemory: boolean): Promise<void> {
  const client = await pool.connect();
  try {
    await verifyServer(client, trustMemory);
    await verifySchema(client);
  } finally {
    client.release();
  }
}

type AuditEntry = Omit<Insertable<AuditTable>, "n" | "at" | "hash">;

/** Writes a row of the log; the database numbers, dates and chains it. The chain's head is locked until the commit. */
async function audit(
  tx: Write,
  entry: Partial<AuditEntry> & Pick<AuditEntry, "actor" | "action" | "subject">,
): Promise<LogRow> {
  const row = { note: null, state: null, revision: null, public_revision: null, ...entry };
  return logRow(await tx.insertInto("mihwar.audit").values(row).returning(["n", "hash"]).executeTakeFirstOrThrow());
}

/** Tells every process after the commit, and nobody without one: also of what touches no key, so that none counts a hole. */
async function notify(tx: Write, written: Written, keys: readonly CacheKey[]): Promise<void> {
  const payloads = payloadsOf(written, keys);
  await sql`select pg_notify(${channel}, payload) from unnest(${payloads}::text[]) as payload`.execute(tx);
}

function writing(
  db: Kysely<Database>,
  disk: DiskGuard | undefined,
  notes: SharedNotes,
): Omit<Archive, "reading" | "room" | "close"> {
  const ask = async <Value>(answer: () => Promise<Value>): Promise<Value> => {
    try {
      return await answer();
    } catch (error) {
      throw asFault(error);
    }
  };
  const write = <Value>(change: (tx: Write) => Promise<Value>): Promise<Value> =>
    ask(async () => {
      await disk?.verifyRoom();
      try {
        return await db.transaction().execute(change);
      } catch (error) {
        throw (await disk?.asLow(error)) ?? error;
      }
    });
  /** A change of something that is not a story: the thing, its row in the log, its notice. */
  const keep = (by: Actor, action: string, keys: readonly [CacheKey, ...CacheKey[]], change: (tx: Write) => unknown) =>
    write(async (tx) => {
      await change(tx);
      const row = await audit(tx, { actor: by, action, subject: keys[0] });
      await notify(tx, { first: row.n, last: row }, keys);
    });

  const record = async (tx: Write, by: Actor, keys: readonly CacheKey[]): Promise<number> => {
    const row = await audit(tx, { actor: by, action: "write-dossiers", subject: "dossiers" });
    await notify(tx, { first: row.n, last: row }, keys);
    return row.n;
  };
  const readDossiers = readingDossiers(readonlyHandle(db));

  return {
    dossiers: {
      loadDossiers: (asOf) => ask(() => readDossiers.loadDossiers(asOf)),
      listLog: (wanted) => ask(() => readDossiers.listLog(wanted)),
      ...writingDossiers({
        write,
        record,
        async saveStory(tx, steps) {
          verifySteps(steps, undefined);
          await saveSteps(tx, steps, undefined, []);
        },
      }),
    },

    ...postgresPresences(write),
    ...postgresLiveblogs({
      write,
      async saveSteps(tx, steps, before) {
        verifySteps(steps, before);
        await saveSteps(tx, steps, before, []);
      },
    }),
    ...postgresWorkingCopies(db, {
      ask,
      write,
      async saveSteps(tx, steps, before) {
        verifySteps(steps, before);
        await saveSteps(tx, steps, before, []);
      },
    }),
    ...postgresStoryNotes(db, {
      ask,
      write,
      async log(tx, entry) {
        const row = await audit(tx, entry);
        // no page of a reader tells of it
        await notify(tx, { first: row.n, last: row }, []);
      },
    }),

    shared: postgresSharedTexts(db, { ask, write, notes }),

    now: () => ask(() => databaseNow(readonlyHandle(db))),

    findStory: (id) =>
      ask(async () => {
        if (!isStorable(id)) return undefined;
        const row = await db
          .selectFrom("mihwar.story")
          .innerJoin("mihwar.revision", (join) =>
            join
              .onRef("mihwar.revision.story", "=", "mihwar.story.id")
              .onRef("mihwar.revision.number", "=", "mihwar.story.revision"),
          )
          .select(lifeColumns)
          .select("content")
          .where("id", "=", id)
          .executeTakeFirst();
        return row === undefined ? undefined : storyOf(row, row.content);
      }),

    listRevisions: (id) =>
      ask(async () => {
        if (!isStorable(id)) return [];
        const rows = await db
          .selectFrom("mihwar.revision")
          .select(["number", "content", "at", "actor"])
          .where("story", "=", id)
          .orderBy("number")
          .execute();
        return rows.map((row): Revision => ({
          story: id,
          number: row.number,
          content: row.content,
          at: row.at,
          by: row.actor as Actor,
        }));
      }),

    listRevisionLines: (id) =>
      ask(async () => {
        if (!isStorable(id)) return [];
        const rows = await db
          .selectFrom("mihwar.revision")
          .select(["number", "at", "actor"])
          .where("story", "=", id)
          .orderBy("number")
          .execute();
        return rows.map(({ number, at, actor }) => ({ story: id, number, at, by: actor as Actor }));
      }),

    findRevision: (id, number) =>
      ask(async () => {
        if (!isStorable(id) || !isRevisionNumber(number)) return undefined;
        const row = await db
          .selectFrom("mihwar.revision")
          .select(["content", "at", "actor"])
          .where("story", "=", id)
          .where("number", "=", number)
          .executeTakeFirst();
        if (row === undefined) return undefined;
        return { story: id, number, content: row.content, at: row.at, by: row.actor as Actor };
      }),

    listStoryLines: (wanted) => ask(() => listLines(db, wanted)),
    findStoryLine: (id) => ask(() => findLine(db, id)),
    listStoryLog: (id) => ask(() => listLogOf(db, id)),

    setDeadline: async (id, deadline, by) => {
      verifyMoment(deadline, "deadline");
      await write(async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable("mihwar.story")
          .set({ deadline: deadline ?? null })
          .where("id", "=", id)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) throw new Unstorable("id", "id");
        const entry = { actor: by, action: "set-deadline", subject: storyKey(id), note: deadline ?? null };
        const row = await audit(tx, entry);
        // no page of a reader tells of it
        await notify(tx, { first: row.n, last: row }, []);
      });
    },

    saveStory: (steps, before, also = {}) =>
      ask(async () => {
        verifySteps(steps, before);
        const oldAddresses = [...new Set(also.oldAddresses)];
        for (const path of oldAddresses) verifyPath(path);
        await beginning(before === undefined ? steps[0].story : undefined, () =>
          write(async (tx) => {
            if (before !== undefined) await verifyFollowed(tx, before, steps);
            await saveSteps(tx, steps, before, oldAddresses);
          }),
        );
      }),

    savePerson: async (person, by) => {
      verifyId(person.id, "id");
      verifyText(person, "person");
      const row = { name: person.name, slug: person.slug, role: person.role ?? null, about: person.about ?? null };
      await keep(by, "save-person", [personKey(person.id)], (tx) =>
        tx
          .insertInto("mihwar.person")
          .values({ id: person.id, ...row })
          .onConflict((taken) => taken.column("id").doUpdateSet(row))
          .execute(),
      );
    },

    findPersonByName: (name) =>
      ask(async () => {
        if (!isStorable(name)) return undefined;
        const row = await db
          .selectFrom("mihwar.person")
          .selectAll()
          .where("name", "=", name)
          .orderBy("id")
          .limit(1)
          .executeTakeFirst();
        return row === undefined ? undefined : personOf(row);
      }),

    saveSection: async (section, by) => {
      verifyWord(section.id, "id");
      verifyText(section, "section");
      const row = { name: section.name, place: section.order, tone: section.tone };
      // the masthead stands on every page
      await keep(by, "save-section", [sectionKey(section.id), editionKey], (tx) =>
        tx
          .insertInto("mihwar.section")
          .values({ id: section.id, ...row })
          .onConflict((taken) => taken.column("id").doUpdateSet(row))
          .execute(),
      );
    },

    saveMedia: async (asset, by) => {
      verifyId(asset.id, "id");
      verifyText(asset, "media");
      const row = mediaRow(asset);
      const now = sql<Instant>`date_trunc('milliseconds', clock_timestamp())`;
      await keep(by, "save-media", [mediaKey(asset.id)], (tx) =>
        tx
          .insertInto("mihwar.media")
          .values({ id: asset.id, ...row, added: now, added_by: by })
          .onConflict((taken) => taken.column("id").doUpdateSet(row))
          .execute(),
      );
    },

    ...mediaLibrary(db, ask),

    saveFront: async (front, by, before) => {
      verifyWord(front.id, "id");
      verifyText(front, "front");
      for (const slot of front.slots) if (slot.kind === "pinned") verifyMoment(slot.until, "until");
      const slots = JSON.stringify(front.slots);
      await keep(by, "save-front", [frontKey(front.id)], async (tx) => {
        if (before !== undefined) await holdFront(tx, before, front.id);
        await tx
          .insertInto("mihwar.front")
          .values({ id: front.id, slots })
          .onConflict((taken) => taken.column("id").doUpdateSet({ slots }))
          .execute();
      });
    },

    listTickerLines: (limit) =>
      ask(async () => {
        const rows = await db
          .selectFrom("mihwar.ticker_line")
          .selectAll()
          .orderBy("expires", "desc")
          .orderBy("id")
          .limit(clampLimit(limit))
          .execute();
        return rows.map(lineOf);
      }),

    findTickerLine: (id) =>
      ask(async () => {
        if (!isStorable(id)) return undefined;
        const row = await db.selectFrom("mihwar.ticker_line").selectAll().where("id", "=", id).executeTakeFirst();
        return row === undefined ? undefined : lineOf(row);
      }),

    saveTickerLine: async (line, by, before) => {
      verifyId(line.id, "id");
      verifyText(line, "ticker");
      verifyMoment(line.from, "from");
      verifyMoment(line.expires, "expires");
      const row = {
        line: line.text,
        level: line.level,
        href: line.href ?? null,
        starts: line.from,
        expires: line.expires,
      };
      await keep(by, "save-ticker-line", [tickerKey], async (tx) => {
        if (before !== undefined) await holdLine(tx, before, line.id);
        await tx
          .insertInto("mihwar.ticker_line")
          .values({ id: line.id, ...row })
          .onConflict((taken) => taken.column("id").doUpdateSet(row))
          .execute();
      });
    },

    removeTickerLine: async (id, by) => {
      verifyId(id, "id");
      await keep(by, "remove-ticker-line", [tickerKey], (tx) =>
        tx.deleteFrom("mihwar.ticker_line").where("id", "=", id).execute(),
      );
    },

    findCoverage: (id) => ask(() => findCoverage(db, id)),
    listCoverage: (wanted) => ask(() => listCoverage(db, wanted)),
    listStoryTimes: (wanted) => ask(() => listTimes(db, wanted)),

    saveCoverage: (coverage, by, before, begins) =>
      ask(async () => {
        verifyCoverage(coverage);
        if (begins !== undefined) verifySteps([begins], undefined);
        await beginning(begins?.story, () =>
          write(async (tx) => {
            if (begins !== undefined) await saveSteps(tx, [begins], undefined, []);
            await keepCoverage(tx, coverage, by, before);
            const entry = {
              actor: by,
              action: "save-coverage",
              subject: coverageKey(coverage.id),
              note: coverage.state,
            };
            const row = await audit(tx, entry);
            // no page of a reader tells of it
            await notify(tx, { first: row.n, last: row }, []);
          }),
        );
      }),

    saveEdition: async (edition, by) => {
      verifyText(edition, "edition");
      const content = JSON.stringify(edition);
      await keep(by, "save-edition", [editionKey], (tx) =>
        tx
          .insertInto("mihwar.edition")
          .values({ content })
          .onConflict((taken) => taken.column("single").doUpdateSet({ content }))
          .execute(),
      );
    },

    findEdition: () =>
      ask(async (): Promise<Edition | undefined> => {
        const row = await db.selectFrom("mihwar.edition").select("content").executeTakeFirst();
        return row?.content;
      }),

    countReads: (reads) => write((tx) => writeReads(tx, reads)),

    listAudit: ({ after = 0, limit }) =>
      ask(async () => {
        const rows = await db
          .selectFrom("mihwar.audit")
          .select(["n", "at", "actor", "action", "subject", "note"])
          .where("n", ">", after)
          .orderBy("n")
          .limit(clampLimit(limit))
          .execute();
        return rows.map(({ actor, note, ...row }) => ({
          ...row,
          by: actor as Actor,
          ...(note === null ? {} : { note }),
        }));
      }),
  };
}

/** Writes what begins a story, where one is given. @throws StoryExists where its id is taken */
async function beginning(story: Story | undefined, save: () => Promise<void>): Promise<void> {
  try {
    await save();
  } catch (error) {
    const taken = error instanceof pg.DatabaseError && error.code === uniqueViolation;
    if (taken && story !== undefined && error.table === "story") throw new StoryExists(story.id);
    throw error;
  }
}

/** Locks a front that is to be ordered anew, also one that nobody has ordered yet. @throws FrontConflict */
async function holdFront(tx: Write, before: Front, id: FrontId): Promise<void> {
  await tx
    .insertInto("mihwar.front")
    .values({ id, slots: "[]" })
    .onConflict((taken) => taken.column("id").doNothing())
    .execute();
  const { slots } = await tx
    .selectFrom("mihwar.front")
    .select("slots")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (!isSameValue(slots, before.slots)) throw new FrontConflict(id);
}

/** Locks a line that is to be changed. @throws LineConflict */
async function holdLine(tx: Write, before: TickerLine, id: TickerId): Promise<void> {
  const row = await tx.selectFrom("mihwar.ticker_line").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (row === undefined || !isSameValue(lineOf(row), before)) throw new LineConflict(id);
}

/** What the archive holds of a story before a save. */
interface Held {
  readonly before: Story | undefined;
  readonly shown: ShownCopy | undefined;
  readonly timeZone: string;
}

async function hold(tx: Write, before: Story | undefined): Promise<Held> {
  const timeZone = sql<string>`coalesce((select content -> 'dates' ->> 'timeZone' from mihwar.edition), 'UTC')`;
  if (before === undefined) {
    const row = await tx.selectNoFrom(timeZone.as("timeZone")).executeTakeFirstOrThrow();
    return { before, shown: undefined, timeZone: row.timeZone };
  }
  const row = await tx
    .selectFrom("mihwar.story")
    .select([...lifeColumns, "public_card"])
    .select(
      sql<readonly string[] | null>`(select mihwar.pictures_of(content) from mihwar.revision
        where story = mihwar.story.id and number = mihwar.story.public_revision)`.as("public_media"),
    )
    .select(timeZone.as("timeZone"))
    .where("id", "=", before.id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new EditConflict(before.id);
  const held = storyOf(row, before.content);
  if (lifeOf(held) !== lifeOf(before)) throw new EditConflict(before.id);
  const { public_card: card, public_media: media, timeZone: zone } = row;
  return { before: held, shown: card === null ? undefined : { card, media: media ?? [] }, timeZone: zone };
}

/** The copy that readers shall see after the last step. */
async function copyShown(tx: Write, steps: readonly StoryStep[], after: Story, held: Held) {
  const { publicRevision } = after;
  if (publicRevision === undefined) return undefined;
  const step = steps.find(({ story }) => story.revision === publicRevision);
  if (step !== undefined) return shownCopy(step.story.content);
  if (publicRevision === held.before?.publicRevision) return held.shown;
  const row = await tx
    .selectFrom("mihwar.revision")
    .select("content")
    .where("story", "=", after.id)
    .where("number", "=", publicRevision)
    .executeTakeFirstOrThrow();
  return shownCopy(row.content);
}

interface NewRevision {
  readonly number: number;
  readonly content: StoryContent;
  readonly at: Instant;
  readonly by: Actor;
  readonly audit: number;
}

async function saveSteps(
  tx: Write,
  steps: readonly [StoryStep, ...StoryStep[]],
  before: Story | undefined,
  oldAddresses: readonly string[],
): Promise<void> {
  const held = await hold(tx, before);
  if (before !== undefined) await giveWay(tx, before, steps);
  const last: Story = steps.at(-1)?.story ?? steps[0].story;
  const shown = await copyShown(tx, steps, last, held);

  // the log first: what follows names its row, and cannot be there without it
  const rows: LogRow[] = [];
  let number = before?.revision ?? 0;
  const revisions: NewRevision[] = [];
  for (const { story, event } of steps) {
    const row = await audit(tx, {
      actor: event.by,
      action: event.kind,
      subject: storyKey(story.id),
      note: event.note ?? null,
      state: story.state.kind,
      revision: story.revision,
      public_revision: story.publicRevision ?? null,
    });
    rows.push(row);
    if (story.revision > number) {
      revisions.push({ number: story.revision, content: story.content, at: event.at, by: event.by, audit: row.n });
      number = story.revision;
    }
  }

  const [first] = rows;
  const lastRow = rows.at(-1);
  if (first === undefined || lastRow === undefined) throw new Error("a save without a step");

  const now = sql<Instant>`date_trunc('milliseconds', clock_timestamp())`;
  const returned = isReturnedAfter(steps);
  const values = {
    ...rowOf(last, shown?.card),
    ...(returned === undefined ? {} : { returned }),
    changed: now,
    audit: lastRow.n,
  };
  if (before === undefined) {
    await tx
      .insertInto("mihwar.story")
      .values({ ...values, begun_by: steps[0].event.by })
      .execute();
  } else {
    const { id: _id, ...rest } = values;
    await tx.updateTable("mihwar.story").set(rest).where("id", "=", last.id).execute();
  }
  for (const { number: n, content, at, by, audit: entry } of revisions) {
    await tx
      .insertInto("mihwar.revision")
      .values({ story: last.id, number: n, content: JSON.stringify(content), at, actor: by, audit: entry })
      .execute();
  }
  await writeFresh(tx, held.before, last);
  await noteRelatedDue(tx, held.before, last);
  if (oldAddresses.length > 0) {
    await tx
      .insertInto("mihwar.old_address")
      .values(oldAddresses.map((path) => ({ sha256: pathHash(path), path, story: last.id })))
      .onConflict((taken) => taken.column("sha256").doUpdateSet({ story: last.id }))
      .execute();
  }
  const was: Seen | undefined = held.before === undefined ? undefined : { story: held.before, shown: held.shown };
  const written = { first: first.n, last: lastRow };
  await notify(tx, written, keysOfChange(was, { story: last, shown }, held.timeZone));
}

import { createHash } from "node:crypto";
import type {
  CitedRevision,
  Front,
  FrontId,
  Instant,
  Listed,
  MediaAsset,
  MediaId,
  Person,
  PersonId,
  PublicStory,
  ReadonlyArchive,
  RelatedCard,
  Section,
  SectionId,
  StoryCard,
  StoryContent,
  StoryId,
  StoryListing,
  TickerId,
  TickerLine,
} from "@mihwar/newsroom";
import { citable } from "@mihwar/newsroom/dossier/citations";
import { withoutProposals } from "@mihwar/newsroom/dossier/dossiers";
import { type Kysely, type RawBuilder, type Selectable, type SelectQueryBuilder, type SqlBool, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import { asFault } from "./connection.ts";
import { type Cursor, clampLimit, readCursor, writeCursor } from "./cursor.ts";
import { readingDossiers } from "./dossier-log.ts";
import type { Database } from "./database.ts";
import { listDue } from "./due.ts";
import { EditionMissing } from "./edition-missing.ts";
import { type CardContent, publicCard, publicStory, wasRead } from "./public-view.ts";
import { isRevisionNumber, isStorable } from "./storable.ts";
import { writtenOnce } from "./written-once.ts";

type Reader = ReadonlyKysely<Database>;

/** The same database, by a handle that compiles no statement that writes. */
export const readonlyHandle = (db: Kysely<Database>): Reader => db as unknown as Reader;
type Rows<Columns> = SelectQueryBuilder<Database, "mihwar.story", Columns>;

/** The domain's `isPublic`, in SQL: the moment from which a story can be read has come by the database's clock. */
const isPublic = sql<SqlBool>`mihwar.story.visible <= now()`;

/**
 * Whether a revision is the one that readers know of what is cited: the cited one where it was ever public, else the one
 * that is public now. The audit log tells: of a story that came out by its hour there may be no row between, but only what
 * is out can be corrected.
 */
const isShownFor = sql<SqlBool>`mihwar.revision.number = case
  when cited.revision = mihwar.story.public_revision or exists (
    select from mihwar.audit as was where was.subject = 'story:' || mihwar.story.id
      and was.public_revision = cited.revision
      and (was.state <> 'scheduled' or 'correct' = (
        select action from mihwar.audit as next where next.subject = was.subject and next.n > was.n order by n limit 1)))
  then cited.revision else mihwar.story.public_revision end`;

/** How many corrections a story had seen when the cited revision came out, and how many it has seen since that gave way. */
const correctionsAround = sql<{ readonly before: number; readonly since: number }>`(
  select json_build_object('before', count(*) filter (where n <= first), 'since', count(*) filter (where n > last))
  from mihwar.audit, (
    select min(n) as first, max(n) as last from mihwar.audit as was
    where was.subject = 'story:' || mihwar.story.id and was.public_revision = cited.revision) as shown
  where subject = 'story:' || mihwar.story.id and action = 'correct')`;

/** A path may be longer than an index entry: it is kept and found by this. */
export const pathHash = (path: string): Buffer => createHash("sha256").update(path, "utf8").digest();

interface CardRow {
  readonly id: string;
  readonly public_card: CardContent | null;
  readonly published: Instant | null;
  readonly updated: Instant | null;
  readonly last_correction: Instant | null;
}

const cardColumns = ["id", "public_card", "published", "updated", "last_correction"] as const;

function cardOf(row: CardRow): StoryCard {
  if (row.public_card === null || row.published === null) throw new Error(`story ${row.id} is public without a card`);
  const updated = row.updated ?? undefined;
  return publicCard({ id: row.id as StoryId, published: row.published, updated }, row.public_card);
}

/** The public stories of a listing, in its order, from where it goes on. */
function listed<Columns>(rows: Rows<Columns>, listing: StoryListing, limit: number): Rows<Columns> {
  const { section, person, tag, from, until, corrected } = listing;
  const order = corrected === true ? "last_correction" : "published";
  const after = cursorOf(listing);
  return rows
    .where(isPublic)
    .$if(section !== undefined, (q) => q.where("public_section", "=", section ?? ""))
    .$if(person !== undefined, (q) => q.where(sql<SqlBool>`public_persons @> array[${person}]::text[]`))
    .$if(tag !== undefined, (q) => q.where(sql<SqlBool>`public_tags @> array[${tag}]::text[]`))
    .$if(from !== undefined, (q) => q.where(sql<SqlBool>`published >= ${boundOf(from)}::timestamptz`))
    .$if(until !== undefined, (q) => q.where(sql<SqlBool>`published < ${boundOf(until)}::timestamptz`))
    .$if(corrected === true, (q) => q.where("last_correction", "is not", null))
    .$if(after !== undefined, (q) =>
      q.where(sql<SqlBool>`(${sql.ref(order)}, id) < (${after?.at}::timestamptz, ${after?.id})`),
    )
    .orderBy(order, "desc")
    .orderBy("id", "desc")
    .limit(limit + 1);
}

/** A bound of a listing; moments before the year 1 or after 9999 are as far as time goes. */
const boundOf = (at: Instant | undefined): string =>
  at === undefined || at.startsWith("0000") || at.startsWith("-") ? "-infinity" : at.startsWith("+") ? "infinity" : at;

const cursorOf = (listing: StoryListing): Cursor | undefined =>
  readCursor(listing.corrected === true ? "k" : "p", listing.after);

/** Cuts off the row that was asked for only to know whether the list goes on. */
function pageOf<Row extends CardRow, Item>(
  rows: readonly Row[],
  listing: StoryListing,
  limit: number,
  item: (row: Row) => Item,
): Listed<Item> {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const items = shown.map(item);
  if (last === undefined) return { items };
  const at = listing.corrected === true ? last.last_correction : last.published;
  return at === null
    ? { items }
    : { items, next: writeCursor(listing.corrected === true ? "k" : "p", { at, id: last.id }) };
}

export function mediaOf(row: Selectable<Database["mihwar.media"]>): MediaAsset {
  return {
    id: row.id as MediaId,
    sha256: row.sha256,
    mime: row.mime,
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    alt: row.alt,
    ...(row.caption === null ? {} : { caption: row.caption }),
    ...(row.credit === null ? {} : { credit: row.credit }),
    focal: { x: row.focal_x, y: row.focal_y },
    ...(row.rights_note === null ? {} : { rightsNote: row.rights_note }),
    ...(row.rights_until === null ? {} : { rightsUntil: row.rights_until }),
    ...(row.likeness === null ? {} : { likeness: row.likeness }),
    ...(row.file_name === null ? {} : { fileName: row.file_name }),
    ...(row.received === null ? {} : { received: row.received }),
  };
}

/** A picture as readers may know it: where it came from, and what was agreed about it, is the newsroom's own affair. */
export function asReadersKnow({
  id,
  sha256,
  mime,
  width,
  height,
  bytes,
  alt,
  caption,
  credit,
  focal,
}: MediaAsset): MediaAsset {
  return {
    id,
    sha256,
    mime,
    width,
    height,
    bytes,
    alt,
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
    focal,
  };
}

export const personOf = (row: Selectable<Database["mihwar.person"]>): Person => ({
  id: row.id as PersonId,
  name: row.name,
  slug: row.slug,
  ...(row.role === null ? {} : { role: row.role }),
  ...(row.about === null ? {} : { about: row.about }),
});

export const lineOf = (row: Selectable<Database["mihwar.ticker_line"]>): TickerLine => ({
  id: row.id as TickerId,
  text: row.line,
  level: row.level,
  ...(row.href === null ? {} : { href: row.href }),
  from: row.starts,
  expires: row.expires,
});

/** The present moment by the database's clock. */
export async function databaseNow(db: Reader): Promise<Instant> {
  const row = await db.selectNoFrom(sql<Instant>`clock_timestamp()`.as("now")).executeTakeFirstOrThrow();
  return row.now;
}

/** Of each tag so many stories, the newest, are looked at for who shares it: older ones are out of the matter. */
const nearEnough = 100;

/** Among the related stories so many are looked past that have the wording of a nearer one. */
const mostCopies = 3;

/** What readers may read, asked of PostgreSQL. */
export function postgresReading(
  db: Reader,
  hearing: Pick<ReadonlyArchive, "onChange" | "isHearing" | "catchUp">,
): ReadonlyArchive {
  const ask = async <Value>(answer: () => Promise<Value>): Promise<Value> => {
    try {
      return await answer();
    } catch (error) {
      throw asFault(error);
    }
  };

  const askReading = writtenOnce(db, (id: StoryId) =>
    db
      .selectFrom("mihwar.story")
      .leftJoin("mihwar.revision", (join) =>
        join
          .onRef("mihwar.revision.story", "=", "mihwar.story.id")
          .onRef("mihwar.revision.number", "=", "mihwar.story.public_revision"),
      )
      .select(["id", "published", "updated", "last_correction", "public_card", "embargo"])
      .select(["state", "state_at", "notice", "legal", "public_revision", "corrections", "provenance", "content"])
      .select(sql<boolean | null>`visible <= now()`.as("readable"))
      .where("id", "=", id),
  );

  const askRelated = writtenOnce(db, (id: StoryId, limit: number) =>
    db
      .selectFrom("mihwar.related")
      .innerJoin("mihwar.story", "mihwar.story.id", "mihwar.related.other")
      .leftJoin("mihwar.related_story as there", "there.story", "mihwar.related.other")
      .leftJoin("mihwar.related_story as own", "own.story", "mihwar.related.story")
      .select(cardColumns)
      .select(["score", "names"])
      .select(sql<string>`coalesce(there.wording, related.other)`.as("wording"))
      .select(sql<string>`coalesce(own.wording, related.story)`.as("own_wording"))
      .where("mihwar.related.story", "=", id)
      .where(isPublic)
      .where(
        sql<SqlBool>`exists (select from mihwar.story as given where given.id = related.story and given.visible <= now())`,
      )
      .orderBy("score", "desc")
      .orderBy("published", "desc")
      .orderBy("id", "desc")
      .limit(limit),
  );

  const askSharingTags = writtenOnce(db, (id: StoryId, limit: number) =>
    db
      .with("given", (given) =>
        given.selectFrom("mihwar.story").select("public_tags as tags").where("id", "=", id).where(isPublic),
      )
      .with("near", (near) =>
        near
          .selectFrom(
            sql<{ story: string }>`given, unnest(given.tags) as own (tag), lateral (
              select story from mihwar.story_tag where story_tag.tag = mihwar.tag_key(own.tag)
              order by published desc, story desc limit ${nearEnough})`.as("found"),
          )
          .select("story")
          .distinct(),
      )
      .selectFrom(["given", "near"])
      .innerJoin("mihwar.story", "mihwar.story.id", "near.story")
      .select(cardColumns)
      .select(
        sql<readonly string[]>`array(select tag from unnest(given.tags) with ordinality as own (tag, place)
          where tag = any(public_tags) order by place)`.as("shared"),
      )
      .where("id", "<>", id)
      .where(isPublic)
      .orderBy(sql`cardinality(array(select tag from unnest(given.tags) as tag where tag = any(public_tags)))`, "desc")
      .orderBy("published", "desc")
      .orderBy("id", "desc")
      .limit(limit),
  );

  const askMedia = writtenOnce(db, (ids: readonly MediaId[]) =>
    db
      .selectFrom("mihwar.media")
      .selectAll()
      .where(sql<SqlBool>`id = any(${ids}::text[])`),
  );

  const dossiers = readingDossiers(db);

  const storyColumns = ["content", "public_revision", "corrections", "provenance"] as const;

  function storyOf(
    row: CardRow & {
      readonly content: StoryContent;
      readonly public_revision: number | null;
      readonly corrections: PublicStory["corrections"];
      readonly provenance: Parameters<typeof publicStory>[0]["provenance"] | null;
    },
  ): PublicStory {
    if (row.published === null || row.public_revision === null)
      throw new Error(`story ${row.id} is public without a moment`);
    return publicStory(
      {
        id: row.id as StoryId,
        revision: row.public_revision,
        published: row.published,
        updated: row.updated ?? undefined,
        corrections: row.corrections,
        provenance: row.provenance ?? undefined,
      },
      row.content,
    );
  }

  return {
    now: () => ask(() => databaseNow(db)),

    getEdition: () =>
      ask(async () => {
        const row = await db.selectFrom("mihwar.edition").select("content").executeTakeFirst();
        if (row === undefined) throw new EditionMissing();
        return row.content;
      }),

    listSections: () =>
      ask(async () => {
        const rows = await db.selectFrom("mihwar.section").selectAll().orderBy("place").orderBy("id").execute();
        return rows.map((row): Section => ({
          id: row.id as SectionId,
          name: row.name,
          order: row.place,
          tone: row.tone,
        }));
      }),

    findReading: (id) =>
      ask(async () => {
        if (!isStorable(id)) return undefined;
        const [row] = await askReading(id);
        if (row === undefined) return undefined;
        if (row.state === "withdrawn" && row.state_at !== null && row.notice !== null && row.legal !== null) {
          const state = { kind: "withdrawn", at: row.state_at, notice: row.notice, legal: row.legal } as const;
          return wasRead(state, row.published ?? undefined, row.embargo ?? undefined) ? state : undefined;
        }
        if (row.readable !== true || row.content === null) return undefined;
        return { kind: "public", story: storyOf({ ...row, content: row.content }) };
      }),

    findEarlier: (id, revision) =>
      ask(async () => {
        if (!isStorable(id) || !isRevisionNumber(revision)) return undefined;
        const row = await db
          .selectFrom("mihwar.story")
          .innerJoin("mihwar.revision", "mihwar.revision.story", "mihwar.story.id")
          .select("content")
          .where("id", "=", id)
          .where(isPublic)
          .where("number", "=", revision)
          .whereRef("number", "<=", "public_revision")
          .executeTakeFirst();
        return row?.content;
      }),

    listCards: (listing) =>
      ask(async () => {
        if (!isStorable(listing)) return { items: [] };
        const limit = clampLimit(listing.limit);
        const rows = await listed(db.selectFrom("mihwar.story").select(cardColumns), listing, limit).execute();
        return pageOf(rows, listing, limit, cardOf);
      }),

    listStories: (listing) =>
      ask(async () => {
        if (!isStorable(listing)) return { items: [] };
        const limit = clampLimit(listing.limit);
        // the page first, then its copy: no copy is read that the page does not show
        const page = listed(
          db.selectFrom("mihwar.story").select([...cardColumns, "public_revision", "corrections", "provenance"]),
          listing,
          limit,
        );
        const order = listing.corrected === true ? "last_correction" : "published";
        const rows = await db
          .with("page", () => page)
          .selectFrom("page")
          .innerJoin("mihwar.revision", (join) =>
            join
              .onRef("mihwar.revision.story", "=", "page.id")
              .onRef("mihwar.revision.number", "=", "page.public_revision"),
          )
          .select(["page.id", "public_card", "published", "updated", "last_correction", ...storyColumns])
          .orderBy(order, "desc")
          .orderBy("page.id", "desc")
          .execute();
        return pageOf(rows, listing, limit, storyOf);
      }),

    listDays: ({ timeZone, from, until }) =>
      ask(async () => {
        const newestBefore = (bound: RawBuilder<unknown>) => sql<string | null>`(
          select to_char(published at time zone ${timeZone}, 'YYYY-MM-DD') from mihwar.story
          where ${isPublic} and published < ${bound} and published >= ${boundOf(from)}::timestamptz
          order by published desc limit 1)`;
        const end = until === undefined ? "infinity" : boundOf(until);
        // From day to day along the index: what lies between is not read.
        const rows = await db
          .withRecursive("days(day)", (given) =>
            given.selectNoFrom(newestBefore(sql`${end}::timestamptz`).as("day")).unionAll((of) =>
              of
                .selectFrom("days")
                .select(newestBefore(sql`(days.day::timestamp at time zone ${timeZone})`).as("day"))
                .where("days.day", "is not", null),
            ),
          )
          .selectFrom("days")
          .select("day")
          .where("day", "is not", null)
          .execute();
        return rows.flatMap(({ day }) => day ?? []);
      }),

    findCards: (ids) =>
      ask(async () => {
        const wanted = ids.filter(isStorable);
        if (wanted.length === 0) return [];
        const rows = await db
          .selectFrom("mihwar.story")
          .select(cardColumns)
          .where(sql<SqlBool>`id = any(${wanted}::text[])`)
          .where(isPublic)
          .execute();
        const found = new Map(rows.map((row) => [row.id, cardOf(row)]));
        return ids.flatMap((id) => found.get(id) ?? []);
      }),

    findStories: (ids) =>
      ask(async () => {
        const wanted = ids.filter(isStorable);
        if (wanted.length === 0) return [];
        const rows = await db
          .selectFrom("mihwar.story")
          .innerJoin("mihwar.revision", (join) =>
            join
              .onRef("mihwar.revision.story", "=", "mihwar.story.id")
              .onRef("mihwar.revision.number", "=", "mihwar.story.public_revision"),
          )
          .select(["mihwar.story.id", "public_card", "published", "updated", "last_correction", ...storyColumns])
          .where(sql<SqlBool>`mihwar.story.id = any(${wanted}::text[])`)
          .where(isPublic)
          .execute();
        const found = new Map(rows.map((row) => [row.id, storyOf(row)]));
        return ids.flatMap((id) => found.get(id) ?? []);
      }),

    listRelated: (id, limit) =>
      ask(async () => {
        if (!isStorable(id)) return [];
        const most = clampLimit(limit);
        const rows = await askRelated(id, most + mostCopies);
        const wordings = new Set<string>();
        const found: RelatedCard[] = [];
        for (const row of rows) {
          if (found.length >= most) break;
          const { score, names, wording, own_wording: own } = row;
          if (wording === own || wordings.has(wording)) continue;
          wordings.add(wording);
          found.push({ card: cardOf(row), score, names });
        }
        return found;
      }),

    listSharingTags: (id, limit) =>
      ask(async () => {
        if (!isStorable(id)) return [];
        const rows = await askSharingTags(id, clampLimit(limit));
        return rows.map((row) => ({ card: cardOf(row), sharedTags: row.shared }));
      }),

    listMostRead: (limit) =>
      ask(async () => {
        const rows = await db
          .selectFrom(
            sql<{ id: StoryId; place: number }>`(select story.id, place
              from mihwar.most_read, unnest(stories) with ordinality as ranked (id, place)
              join mihwar.story on story.id = ranked.id where story.visible <= now())`.as("read"),
          )
          .select("id")
          .orderBy("place")
          .limit(clampLimit(limit))
          .execute();
        return rows.map(({ id }) => id);
      }),

    getFront: (id: FrontId) =>
      ask(async (): Promise<Front> => {
        if (!isStorable(id)) return { id, slots: [] };
        const row = await db.selectFrom("mihwar.front").select("slots").where("id", "=", id).executeTakeFirst();
        return { id, slots: row?.slots ?? [] };
      }),

    listTicker: () =>
      ask(async () => {
        const rows = await db
          .selectFrom("mihwar.ticker_line")
          .select(["mihwar.ticker_line.id", "line", "level", "starts", "expires"])
          .select(
            sql<string | null>`case when exists (select from mihwar.story
              where story.id = substring(href from '^/([^/?#]+)/') and visible <= now() is not true)
              then substring(href from '^/[^/?#]+') else href end`.as("href"),
          )
          .where(sql<SqlBool>`starts <= now() and now() < expires`)
          .where(sql<SqlBool>`not exists (select from mihwar.story
            where state = 'withdrawn' and id = substring(href from '^/([^/?#]+)'))`)
          .orderBy(sql`array_position(array['breaking', 'developing', 'notice'], level)`)
          .orderBy("starts", "desc")
          .orderBy("id")
          .execute();
        return rows.map(lineOf);
      }),

    findPerson: (id) =>
      ask(async () => {
        if (!isStorable(id)) return undefined;
        const row = await db.selectFrom("mihwar.person").selectAll().where("id", "=", id).executeTakeFirst();
        return row === undefined ? undefined : personOf(row);
      }),

    findMedia: (id) =>
      ask(async () => {
        if (!isStorable(id)) return undefined;
        const row = await db
          .selectFrom("mihwar.media")
          .selectAll()
          .where("id", "=", id)
          .where((asked) =>
            asked.exists(
              asked
                .selectFrom("mihwar.revision")
                .innerJoin("mihwar.story", (join) =>
                  join
                    .onRef("mihwar.story.id", "=", "mihwar.revision.story")
                    .onRef("mihwar.story.public_revision", "=", "mihwar.revision.number"),
                )
                .select("mihwar.story.id")
                .where(sql<SqlBool>`mihwar.pictures_of(content) @> array[${id}]::text[]`)
                .where(isPublic),
            ),
          )
          .executeTakeFirst();
        return row === undefined ? undefined : asReadersKnow(mediaOf(row));
      }),

    findManyMedia: (ids) =>
      ask(async () => {
        const wanted = ids.filter(isStorable);
        if (wanted.length === 0) return [];
        const rows = await askMedia(wanted);
        const found = new Map(rows.map((row) => [row.id, asReadersKnow(mediaOf(row))]));
        return ids.flatMap((id) => found.get(id) ?? []);
      }),

    findOldAddress: (path) =>
      ask(async () => {
        const row = await db
          .selectFrom("mihwar.old_address")
          .select("story")
          .where("sha256", "=", pathHash(path))
          .executeTakeFirst();
        return row === undefined ? undefined : (row.story as StoryId);
      }),

    loadDossiers: (asOf) => ask(async () => withoutProposals(await dossiers.loadDossiers(asOf))),
    findCited: (cited) =>
      ask(async () => {
        const wanted = cited.filter(isStorable);
        if (wanted.length === 0) return [];
        const asked = sql<CitedRevision>`unnest(
          ${wanted.map((one) => one.story)}::text[], ${wanted.map((one) => one.revision)}::integer[])`;
        const rows = await db
          .selectFrom(asked.as<"cited">(sql`cited (story, revision)`))
          .innerJoin("mihwar.story", "mihwar.story.id", "cited.story")
          .innerJoin("mihwar.revision", (join) =>
            join.onRef("mihwar.revision.story", "=", "mihwar.story.id").on(isShownFor),
          )
          .select(cardColumns)
          .leftJoin("mihwar.revision as today", (join) =>
            join
              .onRef("today.story", "=", "mihwar.story.id")
              .onRef("today.number", "=", "mihwar.story.public_revision")
              .onRef("today.number", ">", "cited.revision"),
          )
          .select([
            "cited.revision as cited",
            "mihwar.revision.content as content",
            "today.number as newer",
            "today.content as newest",
            "corrections",
            sql<{ readonly before: number; readonly since: number } | null>`case
              when today.number is not null then ${correctionsAround} end`.as("around"),
          ])
          .where(isPublic)
          .execute();
        return rows.map((row) => ({
          story: row.id as StoryId,
          revision: row.cited,
          card: cardOf(row),
          paragraphs: citable(row.content),
          ...(row.newer === null || row.newest === null || row.around === null
            ? {}
            : {
                today: {
                  revision: row.newer,
                  paragraphs: citable(row.newest),
                  corrections: {
                    before: row.corrections.slice(0, row.around.before),
                    since: row.corrections.slice(row.corrections.length - row.around.since),
                  },
                },
              }),
        }));
      }),

    listDue: (since) => ask(() => listDue(db, since)),

    onChange: hearing.onChange,
    isHearing: hearing.isHearing,
    catchUp: hearing.catchUp,

    ping: () => ask(async () => void (await db.selectNoFrom(sql<number>`1`.as("one")).execute())),
  };
}

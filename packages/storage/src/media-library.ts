import {
  type Actor,
  type Archive,
  type KeptMedia,
  type MediaAsset,
  type MediaUse,
  type SectionId,
  type StoryId,
  type StoryStateKind,
  alikeWithin,
} from "@mihwar/newsroom";
import { type Insertable, type Kysely, type Selectable, type SqlBool, sql } from "kysely";
import { clampLimit, readCursor, writeCursor } from "./cursor.ts";
import type { Database } from "./database.ts";
import { mediaQuestion, mediaWords, mediaWordsEdition } from "./media-words.ts";
import { mediaOf } from "./reading.ts";
import { isStorable } from "./storable.ts";

type Row = Selectable<Database["mihwar.media"]>;

export const mostAlike = 20;
export const mostUses = 200;
/** Pictures whose words are made anew in one statement. */
const oneBatch = 500;

/** A picture as it is written; who added it, and when, is written once and by whoever writes it first. */
export const mediaRow = (
  asset: MediaAsset,
): Omit<Insertable<Database["mihwar.media"]>, "id" | "added" | "added_by"> => ({
  sha256: asset.sha256,
  mime: asset.mime,
  width: asset.width,
  height: asset.height,
  bytes: asset.bytes,
  alt: asset.alt,
  caption: asset.caption ?? null,
  credit: asset.credit ?? null,
  focal_x: asset.focal.x,
  focal_y: asset.focal.y,
  rights_note: asset.rightsNote ?? null,
  rights_until: asset.rightsUntil ?? null,
  file_name: asset.fileName ?? null,
  received: asset.received ?? null,
  likeness: asset.likeness ?? null,
  words: mediaWords(asset),
  words_edition: mediaWordsEdition,
});

const keptOf = (row: Row): KeptMedia => ({ ...mediaOf(row), added: row.added, addedBy: row.added_by as Actor });

/** A pattern of `like` that stands for a text as it is. */
const holding = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

type Library = Pick<
  Archive,
  "findMediaByHash" | "findMedia" | "listMedia" | "listLikeMedia" | "listMediaUses" | "listCredits"
>;

/** The library of pictures, asked of PostgreSQL. */
export function mediaLibrary(
  db: Kysely<Database>,
  ask: <Value>(answer: () => Promise<Value>) => Promise<Value>,
): Library {
  /** Pictures from before words were kept, or from when they were made in another way, are found from now on. */
  async function makeWords(): Promise<void> {
    for (;;) {
      const rows = await db
        .selectFrom("mihwar.media")
        .selectAll()
        .where((row) => row.or([row("words_edition", "is", null), row("words_edition", "<", mediaWordsEdition)]))
        .limit(oneBatch)
        .execute();
      if (rows.length === 0) return;
      const ids = rows.map(({ id }) => id);
      const words = rows.map((row) => mediaWords(mediaOf(row)));
      await sql`update mihwar.media set words = made.words, words_edition = ${mediaWordsEdition}
        from unnest(${ids}::text[], ${words}::text[]) as made (id, words) where media.id = made.id`.execute(db);
    }
  }
  let made: Promise<void> | undefined;

  return {
    findMediaByHash: (sha256) =>
      ask(async () => {
        if (!isStorable(sha256)) return undefined;
        const row = await db
          .selectFrom("mihwar.media")
          .selectAll()
          .where((one) => one.or([one("sha256", "=", sha256), one("received", "=", sha256)]))
          .orderBy("id")
          .limit(1)
          .executeTakeFirst();
        return row === undefined ? undefined : mediaOf(row);
      }),

    findMedia: (id) =>
      ask(async () => {
        if (!isStorable(id)) return undefined;
        const row = await db.selectFrom("mihwar.media").selectAll().where("id", "=", id).executeTakeFirst();
        return row === undefined ? undefined : keptOf(row);
      }),

    listMedia: (wanted) =>
      ask(async () => {
        if (!isStorable(wanted)) return { items: [] };
        const { text, addedBy, withoutCredit, rightsEndBy } = wanted;
        const limit = clampLimit(wanted.limit);
        const after = readCursor("m", wanted.after);
        const asked = text === undefined ? [] : mediaQuestion(text);
        if (asked.length > 0) await (made ??= makeWords().finally(() => (made = undefined)));
        let query = db
          .selectFrom("mihwar.media")
          .selectAll()
          .$if(addedBy !== undefined, (q) => q.where("added_by", "=", addedBy ?? ""))
          .$if(withoutCredit === true, (q) => q.where(sql<SqlBool>`btrim(coalesce(credit, '')) = ''`))
          .$if(rightsEndBy !== undefined, (q) => q.where("rights_until", "<=", rightsEndBy ?? ""))
          .$if(after !== undefined, (q) =>
            q.where(sql<SqlBool>`(added, id) < (${after?.at}::timestamptz, ${after?.id})`),
          );
        for (const ways of asked) {
          const patterns = ways.map((way) => holding(way));
          query = query.where(sql<SqlBool>`words like any (${patterns}::text[])`);
        }
        const rows = await query
          .orderBy("added", "desc")
          .orderBy("id", "desc")
          .limit(limit + 1)
          .execute();
        const items = rows.slice(0, limit).map((row) => keptOf(row));
        const last = rows.length > limit ? items.at(-1) : undefined;
        return last === undefined ? { items } : { items, next: writeCursor("m", { at: last.added, id: last.id }) };
      }),

    listLikeMedia: (id) =>
      ask(async () => {
        if (!isStorable(id)) return [];
        const rows = await db
          .with("given", (given) => given.selectFrom("mihwar.media").select("likeness as bits").where("id", "=", id))
          .selectFrom(["mihwar.media", "given"])
          .selectAll("mihwar.media")
          .select(sql<number>`bit_count(('x' || likeness)::bit(64) # ('x' || given.bits)::bit(64))::int`.as("apart"))
          .where("id", "<>", id)
          .where(
            sql<SqlBool>`bit_count(('x' || likeness)::bit(64) # ('x' || given.bits)::bit(64)) <= ${alikeWithin}::int`,
          )
          .orderBy("apart")
          .orderBy("added", "desc")
          .orderBy("id", "desc")
          .limit(mostAlike)
          .execute();
        return rows.map((row) => keptOf(row));
      }),

    listMediaUses: (id) =>
      ask(async () => {
        if (!isStorable(id)) return [];
        const { rows } = await sql<{
          readonly id: string;
          readonly headline: string;
          readonly state: StoryStateKind;
          readonly sections: readonly string[];
          readonly is_public: boolean;
        }>`select story.id, headline, state, array_remove(array[section, public_section], null) as sections,
            coalesce(bool_or(number = public_revision) and visible <= now(), false) as is_public
          from mihwar.revision join mihwar.story on story.id = revision.story
          where mihwar.pictures_of(content) @> array[${id}]::text[]
            and number in (story.revision, public_revision)
          group by story.id order by is_public desc, changed desc, story.id desc limit ${mostUses}`.execute(db);
        return rows.map((row): MediaUse => ({
          story: row.id as StoryId,
          headline: row.headline,
          state: row.state,
          sections: [...new Set(row.sections)] as readonly string[] as readonly SectionId[],
          isPublic: row.is_public,
        }));
      }),

    listCredits: (limit) =>
      ask(async () => {
        const rows = await db
          .selectFrom("mihwar.media")
          .select("credit")
          .where("credit", "<>", "")
          .groupBy("credit")
          .orderBy(sql`count(*)`, "desc")
          .orderBy(sql`max(added)`, "desc")
          .orderBy("credit")
          .limit(clampLimit(limit))
          .execute();
        return rows.flatMap(({ credit }) => credit ?? []);
      }),
  };
}

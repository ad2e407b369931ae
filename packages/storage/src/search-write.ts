import { foldForSearch } from "@mihwar/arabic/fold";
import { type Block, buildBlocks, nearKeys, packValues } from "@mihwar/search";
import type pg from "pg";
import { type Documents, type FreshStory, documentsOf } from "./search-view.ts";

/** A story on its way into a segment. */
export type Indexed = Omit<FreshStory, "n">;

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Writes the row of a segment that nobody reads yet. @returns its id */
export async function writeSegment(client: pg.ClientBase, documents: Omit<Documents, "totals">): Promise<number> {
  const { published, sections, lengths } = packValues(documents);
  const { rows } = await client.query<{ id: number }>(
    `insert into mihwar.search_segment (state, docs, published, sections, lengths, section_names)
     values ('written', $1, $2, $3, $4, $5::text[]) returning id`,
    [documents.count, bufferOf(published), bufferOf(sections), bufferOf(lengths), documents.sectionNames],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("a segment without an id");
  return row.id;
}

/** Bytes of one statement. */
const enough = 1_000_000;

/** Writes blocks a megabyte at a time. */
export function blockSink(client: pg.ClientBase, segment: number) {
  let waiting: Block[] = [];
  let size = 0;

  async function flush(): Promise<void> {
    if (waiting.length === 0) return;
    const blocks = waiting;
    waiting = [];
    size = 0;
    await client.query(
      `insert into mihwar.search_block (segment, first_term, last_term, postings, block)
       select $1, first_term, last_term, postings, block
       from unnest($2::int[], $3::int[], $4::int[], $5::bytea[]) as given (first_term, last_term, postings, block)`,
      [
        segment,
        blocks.map(({ firstTerm }) => firstTerm),
        blocks.map(({ lastTerm }) => lastTerm),
        blocks.map(({ postings }) => postings),
        blocks.map(({ bytes }) => bufferOf(bytes)),
      ],
    );
  }

  return {
    async add(block: Block): Promise<void> {
      waiting.push(block);
      size += block.bytes.length + 50;
      if (size >= enough) await flush();
    },
    end: flush,
  };
}

/** Of which index stories become part: of the one that answers, of one that is being made, or of both by their words. */
export interface WritingTo {
  readonly state: "read" | "remade";
  readonly words: readonly ("search_word" | "search_word_remade")[];
}

const answering: WritingTo = { state: "read", words: ["search_word"] };

/** Adds the words of stories to a vocabulary. */
async function writeWords(client: pg.ClientBase, stories: readonly Indexed[], table: string): Promise<void> {
  const counts = new Map<string, { shown: string; stories: number }>();
  for (const { words } of stories) {
    for (const shown of words) {
      const folded = foldForSearch(shown);
      const known = counts.get(folded);
      if (known === undefined) counts.set(folded, { shown, stories: 1 });
      else known.stories += 1;
    }
  }
  // among thousands of stories, a word that one of them has is more often a slip than a word to propose
  const least = 1 + Math.floor(stories.length / 1000);
  const common = [...counts].filter(([, known]) => known.stories >= least);
  const sorted = common.toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (let from = 0; from < sorted.length; from += 2000) {
    const some = sorted.slice(from, from + 2000);
    await client.query(
      `insert into mihwar.${table} as known (word, shown, stories, near)
       select word, shown, stories, near::int[]
       from unnest($1::text[], $2::text[], $3::int[], $4::text[]) as given (word, shown, stories, near)
       on conflict (word) do update set stories = known.stories + excluded.stories`,
      [
        some.map(([word]) => word),
        some.map(([, { shown }]) => shown),
        some.map(([, known]) => known.stories),
        some.map(([word]) => `{${nearKeys(word).join(",")}}`),
      ],
    );
  }
}

/** Writes stories as one segment, there from the moment the transaction is committed. 16,384 of them at most. */
export async function writeStories(
  client: pg.ClientBase,
  stories: readonly Indexed[],
  { state, words }: WritingTo = answering,
): Promise<void> {
  const segment = await writeSegment(client, documentsOf(stories));
  await client.query(
    `insert into mihwar.search_doc (segment, place, story, revision)
     select $1, place - 1, story, revision
     from unnest($2::text[], $3::int[]) with ordinality as given (story, revision, place)`,
    [segment, stories.map(({ story }) => story), stories.map(({ revision }) => revision)],
  );
  const sink = blockSink(client, segment);
  for (const block of buildBlocks(stories.map(({ record }) => record))) await sink.add(block);
  await sink.end();
  for (const table of words) await writeWords(client, stories, table);
  await client.query("update mihwar.search_segment set state = $2, changed = clock_timestamp() where id = $1", [
    segment,
    state,
  ]);
}

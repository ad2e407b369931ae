import { type BlockTerm, indexedKinds, mergeTerms, termsOfBlock, unpackValues } from "@mihwar/search";
import type pg from "pg";
import { inTransaction } from "./in-transaction.ts";
import { blockSink, writeSegment } from "./search-write.ts";

const kinds = indexedKinds.length;

/** So many segments of about one size become one: each story is written anew once for every eightfold growth. */
const fanIn = 8;
const smallest = 256;

interface Sized {
  readonly id: number;
  readonly docs: number;
}

/** The segments to merge next: eight of about one size, the smallest first; undefined where there are not so many. */
function nextMerge(segments: readonly Sized[]): readonly Sized[] | undefined {
  const tiers = new Map<number, Sized[]>();
  for (const one of segments) {
    const tier = Math.max(0, Math.floor(Math.log(one.docs / smallest) / Math.log(fanIn)));
    tiers.set(tier, [...(tiers.get(tier) ?? []), one]);
  }
  const full = [...tiers].filter(([, those]) => those.length >= fanIn).toSorted(([a], [b]) => a - b)[0]?.[1];
  return full?.toSorted((a, b) => a.id - b.id).slice(0, 2 * fanIn);
}

async function* termsOf(client: pg.ClientBase, segment: number): AsyncGenerator<readonly BlockTerm[], void, void> {
  for (let after: number | null = null; ;) {
    const { rows }: pg.QueryResult<{ first_term: number; block: Buffer }> = await client.query(
      `select first_term, block from mihwar.search_block
       where segment = $1 and ($2::int is null or first_term > $2::int) order by first_term limit 32`,
      [segment, after],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.flatMap(({ first_term: first, block }) => [...termsOfBlock(first, block)]);
    after = last.first_term;
  }
}

/**
 * Where the documents of a segment go, ascending from `next`; -1 for one that is not what readers read any more, or that
 * another of the segments has as well. With the hours of their stories as they are: of two documents of one revision the
 * later segment's need not be the later word.
 */
async function placesIn(client: pg.ClientBase, { id, docs }: Sized, all: readonly number[], next: number) {
  const { rows } = await client.query<{ place: number; published: number }>(
    `select place, (extract(epoch from story.published) * 1000)::float8 as published from mihwar.search_doc as doc
     join mihwar.story on story.id = doc.story and story.public_revision = doc.revision and story.visible is not null
     where segment = $1 and not exists (
       select from mihwar.search_doc as other where other.story = doc.story and other.revision = doc.revision
         and other.segment = any($2::int[]) and (other.segment, other.place) > (doc.segment, doc.place))
     order by place`,
    [id, all],
  );
  const places = new Int32Array(docs).fill(-1);
  const hours = new Float64Array(docs);
  for (const { place, published } of rows) {
    places[place] = next++;
    hours[place] = published;
  }
  return { places, hours, next };
}

/** Copies rows of documents to their new places, some thousands at a time. */
async function moveDocuments(client: pg.ClientBase, from: number, to: number, places: Int32Array): Promise<void> {
  for (let start = 0; start < places.length; start += 10_000) {
    await client.query(
      `insert into mihwar.search_doc (segment, place, story, revision)
       select $1, moved.place, doc.story, doc.revision
       from unnest($2::int[]) with ordinality as moved (place, turn)
       join mihwar.search_doc as doc on doc.segment = $3 and doc.place = $4 + moved.turn - 1
       where moved.place >= 0`,
      [to, Array.from(places.subarray(start, start + 10_000)), from, start],
    );
  }
}

async function merge(client: pg.ClientBase, sources: readonly Sized[], state: "read" | "remade"): Promise<void> {
  const ids = sources.map(({ id }) => id);
  let next = 0;
  const parts: { readonly id: number; readonly places: Int32Array; readonly hours: Float64Array }[] = [];
  for (const source of sources) {
    const placed = await placesIn(client, source, ids, next);
    parts.push({ id: source.id, places: placed.places, hours: placed.hours });
    next = placed.next;
  }
  const retire =
    "update mihwar.search_segment set state = 'retired', changed = clock_timestamp() where id = any($1::int[])";
  if (next === 0) {
    await client.query(retire, [ids]);
    return;
  }
  const sectionNames: string[] = [];
  const values = {
    published: new Float64Array(next),
    sections: new Uint16Array(next),
    lengths: new Uint16Array(next * kinds),
  };
  for (const { id, places, hours } of parts) {
    const { rows } = await client.query<{
      published: Buffer;
      sections: Buffer;
      lengths: Buffer;
      section_names: readonly string[];
    }>("select published, sections, lengths, section_names from mihwar.search_segment where id = $1", [id]);
    const [row] = rows;
    if (row === undefined) throw new Error(`segment ${id} is gone`);
    const own = unpackValues(row);
    const renamed = row.section_names.map((name) => {
      if (!sectionNames.includes(name)) sectionNames.push(name);
      return sectionNames.indexOf(name);
    });
    for (const [place, to] of places.entries()) {
      if (to < 0) continue;
      values.published[to] = hours[place] ?? 0;
      values.sections[to] = renamed[own.sections[place] ?? 0] ?? 0;
      values.lengths.set(own.lengths.subarray(place * kinds, (place + 1) * kinds), to * kinds);
    }
  }
  const merged = await writeSegment(client, { count: next, sectionNames, ...values });
  for (const { id, places } of parts) await moveDocuments(client, id, merged, places);
  const sink = blockSink(client, merged);
  const terms = parts.map(({ id, places }) => ({ terms: termsOf(client, id), places }));
  for await (const some of mergeTerms(terms)) for (const block of some) await sink.add(block);
  await sink.end();
  await inTransaction(client, async () => {
    await client.query(retire, [ids]);
    await client.query("update mihwar.search_segment set state = $2, changed = clock_timestamp() where id = $1", [
      merged,
      state,
    ]);
  });
}

/**
 * Merges segments until none of a size are too many. A segment that was half written when the program stopped is dropped by
 * the next round; those that went into another stay for a while, because a question may still be reading them.
 */
export async function mergeSegments(client: pg.ClientBase, goesOn: () => boolean): Promise<number> {
  for (let merged = 0; ; merged++) {
    // what shall go is merged no more; what is being made is merged among itself
    const { rows } = await client.query<Sized & { readonly state: "read" | "remade" }>(
      `select id, docs, segment.state from mihwar.search_segment as segment, mihwar.search_state as state
       where segment.state = 'remade' or (segment.state = 'read' and segment.id > coalesce(state.boundary, 0))`,
    );
    const sources =
      nextMerge(rows.filter(({ state }) => state === "read")) ??
      nextMerge(rows.filter(({ state }) => state === "remade"));
    const [first] = sources ?? [];
    if (sources === undefined || first === undefined || !goesOn()) return merged;
    await merge(client, sources, rows.find(({ id }) => id === first.id)?.state ?? "read");
  }
}

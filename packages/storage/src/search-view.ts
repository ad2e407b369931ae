import { type IndexRecord, type SegmentValues, indexedKinds, unpackRecord, unpackValues } from "@mihwar/search";
import type pg from "pg";

const kinds = indexedKinds.length;

/** Documents of the index, numbered from 0: those of a segment, or the fresh ones. */
export interface Documents extends SegmentValues {
  readonly count: number;
  readonly sectionNames: readonly string[];
  /** How many terms of each kind they have together. */
  readonly totals: readonly number[];
}

/** A segment, without its postings. */
export interface Segment extends Documents {
  readonly id: number;
}

/** A story that no segment holds yet. */
export interface FreshStory {
  readonly n: number;
  readonly story: string;
  readonly revision: number;
  readonly published: number;
  readonly section: string;
  readonly record: IndexRecord;
  readonly words: readonly string[];
}

/** The index at one moment: every story that is indexed is in one of its parts. */
export interface SearchView {
  readonly segments: readonly Segment[];
  readonly fresh: readonly FreshStory[];
  readonly freshDocuments: Documents;
}

function totalsOf({ lengths }: SegmentValues, count: number): readonly number[] {
  const totals: number[] = Array.from({ length: kinds }, () => 0);
  for (let place = 0; place < count; place++) {
    for (let kind = 0; kind < kinds; kind++) {
      totals[kind] = (totals[kind] as number) + (lengths[place * kinds + kind] as number);
    }
  }
  return totals;
}

interface SegmentRow {
  readonly id: number;
  readonly docs: number;
  readonly published: Buffer;
  readonly sections: Buffer;
  readonly lengths: Buffer;
  readonly section_names: readonly string[];
}

function segmentOf(row: SegmentRow): Segment {
  const values = unpackValues(row);
  return {
    id: row.id,
    count: row.docs,
    sectionNames: row.section_names,
    ...values,
    totals: totalsOf(values, row.docs),
  };
}

/** The properties of fresh stories, as a segment has them. */
export function documentsOf(stories: readonly Pick<FreshStory, "published" | "section" | "record">[]): Documents {
  const sectionNames = [...new Set(stories.map(({ section }) => section))];
  const lengths = new Uint16Array(stories.length * kinds);
  for (const [place, { record }] of stories.entries()) lengths.set(record.lengths, place * kinds);
  const values = {
    published: Float64Array.from(stories, ({ published }) => published),
    sections: Uint16Array.from(stories, ({ section }) => sectionNames.indexOf(section)),
    lengths,
  };
  return { count: stories.length, sectionNames, ...values, totals: totalsOf(values, stories.length) };
}

interface FreshRow {
  readonly n: number;
  readonly story: string;
  readonly revision: number;
  readonly published: string;
  readonly section: string;
  readonly record: Buffer;
  readonly words: readonly string[];
}

export const freshColumns = "n, story, revision, published, section, record, words";

export const freshStory = (row: FreshRow): FreshStory => ({
  ...row,
  published: Date.parse(row.published),
  record: unpackRecord(row.record),
});

/**
 * So many fresh stories are looked through at most, the newest, some thirty megabytes. There are more only while an import
 * is faster than they are gathered.
 */
const mostFresh = 4000;

const partsAtOnce = `
  select array(select id from mihwar.search_segment where state = 'read' order by id) as segments,
    array(select n from mihwar.search_fresh order by n desc limit ${mostFresh})::int8[] as fresh`;

/**
 * Keeps in memory what every question needs of the index: the properties of documents, and the fresh stories. Both never
 * change once they are written, so only what is new is read; one look at the list of them is one moment of the index.
 */
export function searchViews(pool: pg.Pool): { readonly look: () => Promise<SearchView> } {
  const segments = new Map<number, Segment>();
  const fresh = new Map<number, FreshStory>();
  let last: { readonly key: string; readonly view: SearchView } | undefined;

  async function readMissing(wanted: { readonly segments: readonly number[]; readonly fresh: readonly number[] }) {
    const newSegments = wanted.segments.filter((id) => !segments.has(id));
    const newFresh = wanted.fresh.filter((n) => !fresh.has(n));
    for (const id of newSegments) {
      const { rows } = await pool.query<SegmentRow>(
        "select id, docs, published, sections, lengths, section_names from mihwar.search_segment where id = $1",
        [id],
      );
      for (const row of rows) segments.set(row.id, segmentOf(row));
    }
    for (let from = 0; from < newFresh.length; from += 200) {
      const { rows } = await pool.query<FreshRow>(
        `select ${freshColumns} from mihwar.search_fresh where n = any($1::int8[])`,
        [newFresh.slice(from, from + 200)],
      );
      for (const row of rows) fresh.set(row.n, freshStory(row));
    }
  }

  async function look(turn = 0): Promise<SearchView> {
    const { rows } = await pool.query<{ segments: number[]; fresh: (number | string)[] }>(partsAtOnce);
    const there = { segments: rows[0]?.segments ?? [], fresh: (rows[0]?.fresh ?? []).map(Number) };
    const key = JSON.stringify(there);
    if (last?.key === key) return last.view;
    await readMissing(there);
    const found = there.fresh.flatMap((n) => fresh.get(n) ?? []);
    const view: SearchView = {
      segments: there.segments.flatMap((id) => segments.get(id) ?? []),
      fresh: found,
      freshDocuments: documentsOf(found),
    };
    // a part was gathered into another between the two questions: the list is out of date
    if ((view.segments.length < there.segments.length || found.length < there.fresh.length) && turn < 5) {
      return look(turn + 1);
    }
    for (const id of segments.keys()) if (!there.segments.includes(id)) segments.delete(id);
    const kept = new Set(there.fresh);
    for (const n of fresh.keys()) if (!kept.has(n)) fresh.delete(n);
    last = { key, view };
    return view;
  }

  return { look: () => look() };
}

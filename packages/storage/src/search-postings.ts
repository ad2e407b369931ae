import { findTerm } from "@mihwar/search";
import type pg from "pg";

/** Where a term stands in a segment. */
export interface TermPostings {
  readonly segment: number;
  readonly term: number;
  /** How many documents of the segment have it. */
  readonly documents: number;
  /** Absent while only their number is known. */
  readonly bytes?: Uint8Array;
}

interface BlockRow {
  readonly segment: number;
  readonly term: number;
  readonly first_term: number;
  readonly postings: number;
  readonly block: Buffer | null;
}

/** Of a larger block only its size is read at first: it holds one term, and may not be wanted. Bytes. */
const small = 4096;

/** What a process keeps of postings that were read: segments never change. Bytes. */
const room = 24 * 2 ** 20;
const perEntry = 150;

const none = new Uint8Array(0);

/** Reads postings from the database, and keeps those that were asked for last. */
export function postingsReader(pool: pg.Pool): {
  /** What each segment has of each term; of large ones only how many, where they are not in memory. */
  readonly look: (segments: readonly number[], terms: readonly number[]) => Promise<readonly TermPostings[]>;
  /** The same with all bytes. */
  readonly fill: (found: readonly TermPostings[]) => Promise<readonly Required<TermPostings>[]>;
} {
  const kept = new Map<string, TermPostings>();
  let size = 0;

  const keyOf = (segment: number, term: number): string => `${segment} ${term}`;
  const sizeOf = (found: TermPostings | undefined): number =>
    found === undefined ? 0 : perEntry + (found.bytes?.length ?? 0);

  function keep(found: TermPostings): void {
    const key = keyOf(found.segment, found.term);
    size += sizeOf(found) - sizeOf(kept.get(key));
    kept.delete(key);
    kept.set(key, found);
    for (const [oldest, value] of kept) {
      if (size <= room) break;
      kept.delete(oldest);
      size -= sizeOf(value);
    }
  }

  function known(segment: number, term: number): TermPostings | undefined {
    const found = kept.get(keyOf(segment, term));
    if (found !== undefined) {
      kept.delete(keyOf(segment, term));
      kept.set(keyOf(segment, term), found);
    }
    return found;
  }

  return {
    async look(segments, terms) {
      const found: TermPostings[] = [];
      const unknown: { readonly segments: number[]; readonly terms: number[] } = { segments: [], terms: [] };
      for (const segment of segments) {
        for (const term of terms) {
          const one = known(segment, term);
          if (one !== undefined) found.push(one);
          else {
            unknown.segments.push(segment);
            unknown.terms.push(term);
          }
        }
      }
      if (unknown.terms.length === 0) return found;
      const { rows } = await pool.query<BlockRow>({
        name: "search-postings",
        text: `select wanted.segment, wanted.term, near.first_term, near.postings,
            case when octet_length(near.block) <= ${small} then near.block end as block
          from unnest($1::int[], $2::int[]) as wanted (segment, term)
          cross join lateral (
            select first_term, last_term, postings, block from mihwar.search_block
            where segment = wanted.segment and first_term <= wanted.term
            order by first_term desc limit 1
          ) as near
          where near.last_term >= wanted.term`,
        values: [unknown.segments, unknown.terms],
      });
      const answered = new Set<string>();
      for (const row of rows) {
        const { segment, term } = row;
        const one = row.block === null ? undefined : findTerm(row.first_term, row.block, term);
        const bytes = one === undefined ? {} : { bytes: new Uint8Array(one.postings) };
        const documents = row.block === null ? row.postings : (one?.documents ?? 0);
        const postings: TermPostings =
          row.block !== null && one === undefined
            ? { segment, term, documents: 0, bytes: none }
            : { segment, term, documents, ...bytes };
        answered.add(keyOf(segment, term));
        keep(postings);
        found.push(postings);
      }
      for (const [turn, term] of unknown.terms.entries()) {
        const segment = unknown.segments[turn] ?? 0;
        if (!answered.has(keyOf(segment, term))) keep({ segment, term, documents: 0, bytes: none });
      }
      return found;
    },

    async fill(found) {
      const missing = found.filter(({ bytes }) => bytes === undefined);
      const read = new Map<string, Uint8Array>();
      if (missing.length > 0) {
        const { rows } = await pool.query<BlockRow>({
          name: "search-large-postings",
          text: `select block.segment, block.first_term as term, block.first_term, block.postings, block.block
            from unnest($1::int[], $2::int[]) as wanted (segment, term)
            join mihwar.search_block as block on block.segment = wanted.segment and block.first_term = wanted.term`,
          values: [missing.map(({ segment }) => segment), missing.map(({ term }) => term)],
        });
        for (const { segment, term, first_term: first, block } of rows) {
          const bytes = block === null ? undefined : findTerm(first, block, term)?.postings;
          if (bytes !== undefined) read.set(keyOf(segment, term), new Uint8Array(bytes));
        }
      }
      return found.map(({ bytes, ...one }) => {
        const whole = { ...one, bytes: bytes ?? read.get(keyOf(one.segment, one.term)) ?? none };
        if (bytes === undefined) keep(whole);
        return whole;
      });
    },
  };
}

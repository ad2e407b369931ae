import type { IndexRecord } from "../index-record.ts";
import { type Block, BlockWriter } from "./block.ts";
import { ByteWriter } from "./byte-writer.ts";
import { PostingsWriter } from "./postings.ts";

/** So many documents go into a segment that is built in memory: 14 bits of the number that postings are sorted by. */
export const mostDocuments = 1 << 14;

const [countRoom, placeRoom] = [2 ** 7, 2 ** 14];

/**
 * The blocks of a new segment, whose documents are these records in their order: 16,384 at most.
 * Term, place and count of each posting make one number of 53 bits, and numbers are sorted fast.
 */
export function buildBlocks(records: readonly Pick<IndexRecord, "terms" | "counts">[]): readonly Block[] {
  if (records.length > mostDocuments) throw new RangeError(`${records.length} documents for one segment`);
  const all = new Float64Array(records.reduce((sum, { terms }) => sum + terms.length, 0));
  let end = 0;
  for (const [place, { terms, counts }] of records.entries()) {
    for (let at = 0; at < terms.length; at++) {
      const term = (terms[at] as number) + 2 ** 31;
      all[end++] = (term * placeRoom + place) * countRoom + (counts[at] as number);
    }
  }
  all.sort();
  const blocks: Block[] = [];
  const writer = new BlockWriter((block) => blocks.push(block));
  const bytes = new ByteWriter();
  let postings = new PostingsWriter(bytes);
  let current = -1;
  const close = (): void => {
    if (current < 0) return;
    writer.add({ term: current - 2 ** 31, documents: postings.documents, postings: bytes.take() });
    postings = new PostingsWriter(bytes);
  };
  for (const number of all) {
    const term = Math.floor(number / (placeRoom * countRoom));
    if (term !== current) {
      close();
      current = term;
    }
    const rest = number - term * (placeRoom * countRoom);
    postings.add(Math.floor(rest / countRoom), rest % countRoom);
  }
  close();
  writer.end();
  return blocks;
}

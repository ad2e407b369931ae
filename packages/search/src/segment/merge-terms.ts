import { type BlockTerm, BlockWriter, type Block } from "./block.ts";
import { ByteWriter } from "./byte-writer.ts";
import { PostingsWriter, eachPosting } from "./postings.ts";

const blocksAtOnce = 64;

/** A segment that goes into a larger one. */
export interface MergedSource {
  /** Its terms, ascending, some hundreds or thousands at a time, never none. */
  readonly terms: AsyncIterator<readonly BlockTerm[], void, void>;
  /** Where each of its documents goes: ascending, -1 for one that is left out. */
  readonly places: Int32Array;
}

/** How far a source has been read. Waiting for every single term would take longer than merging it. */
interface Reading extends MergedSource {
  some: readonly BlockTerm[];
  at: number;
  head: BlockTerm | undefined;
}

async function refill(reading: Reading): Promise<void> {
  reading.some = (await reading.terms.next()).value ?? [];
  reading.at = 0;
  reading.head = reading.some[0];
}

/**
 * The blocks of a segment that holds what several held, a few at a time: their terms are read side by side, so that no more
 * than a handful of each is in memory. The places of a source all lie behind those of the source before it.
 */
export async function* mergeTerms(sources: readonly MergedSource[]): AsyncGenerator<readonly Block[], void, void> {
  let made: Block[] = [];
  const writer = new BlockWriter((block) => made.push(block));
  const bytes = new ByteWriter();
  const readings = sources.map((source): Reading => ({ ...source, some: [], at: 0, head: undefined }));
  // one after another: they may come through one connection
  for (const reading of readings) await refill(reading);
  for (;;) {
    let least: number | undefined;
    for (const { head } of readings) {
      if (head !== undefined && (least === undefined || head.term < least)) least = head.term;
    }
    if (least === undefined) break;
    const postings = new PostingsWriter(bytes);
    for (const reading of readings) {
      if (reading.head?.term !== least) continue;
      const { places } = reading;
      eachPosting(reading.head.postings, (place, count) => {
        const to = places[place] as number;
        if (to >= 0) postings.add(to, count);
      });
      reading.head = reading.some[(reading.at += 1)];
      if (reading.head === undefined) await refill(reading);
    }
    if (postings.documents > 0) writer.add({ term: least, documents: postings.documents, postings: bytes.take() });
    if (made.length >= blocksAtOnce) {
      yield made;
      made = [];
    }
  }
  writer.end();
  if (made.length > 0) yield made;
}

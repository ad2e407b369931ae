import { type BlockTerm, BlockWriter, type Block } from "./block.ts";
import { ByteWriter } from "./byte-writer.ts";
import { PostingsWriter, eachPosting } from "./postings.ts";

/** A segment that goes into a larger one. */
export interface MergedSource {
  /** Its terms, ascending. */
  readonly terms: AsyncIterator<BlockTerm, void, void>;
  /** Where each of its documents goes: ascending, -1 for one that is left out. */
  readonly places: Int32Array;
}

/**
 * The blocks of a segment that holds what several held, a few at a time: their terms are read side by side, so that no more
 * than a handful of each is in memory. The places of a source all lie behind those of the source before it.
 */
export async function* mergeTerms(sources: readonly MergedSource[]): AsyncGenerator<Block, void, void> {
  const made: Block[] = [];
  const writer = new BlockWriter((block) => made.push(block));
  const bytes = new ByteWriter();
  const heads: (BlockTerm | undefined)[] = [];
  // one after another: they may come through one connection
  for (const { terms } of sources) heads.push((await terms.next()).value ?? undefined);
  for (;;) {
    let least: number | undefined;
    for (const head of heads) if (head !== undefined && (least === undefined || head.term < least)) least = head.term;
    if (least === undefined) break;
    const postings = new PostingsWriter(bytes);
    for (const [turn, source] of sources.entries()) {
      const head = heads[turn];
      if (head?.term !== least) continue;
      eachPosting(head.postings, (place, count) => {
        const to = source.places[place] ?? -1;
        if (to >= 0) postings.add(to, count);
      });
      heads[turn] = (await source.terms.next()).value ?? undefined;
    }
    if (postings.documents > 0) writer.add({ term: least, documents: postings.documents, postings: bytes.take() });
    while (made.length > 0) yield made.shift() as Block;
  }
  writer.end();
  yield* made;
}

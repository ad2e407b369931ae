import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type BlockTerm,
  type Block,
  buildBlocks,
  eachPosting,
  findTerm,
  mergeTerms,
  termsOfBlock,
} from "@mihwar/search";
import fc from "fast-check";

type Postings = ReadonlyMap<number, readonly (readonly [number, number])[]>;

const record = fc
  .array(
    fc.tuple(
      fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.integer({ min: 0, max: 9 })),
      fc.integer({ min: 1, max: 127 }),
    ),
    { maxLength: 60 },
  )
  .map((pairs) => {
    const terms = new Map(pairs);
    const sorted = Int32Array.from(terms.keys()).sort();
    return { terms: sorted, counts: Uint8Array.from(sorted, (term) => terms.get(term) ?? 0) };
  });

type Record = Parameters<typeof buildBlocks>[0][number];

const expected = (records: readonly Record[]): Postings => {
  const found = new Map<number, (readonly [number, number])[]>();
  for (const [place, { terms, counts }] of records.entries()) {
    for (const [at, term] of terms.entries()) found.set(term, [...(found.get(term) ?? []), [place, counts[at] ?? 0]]);
  }
  return found;
};

const read = (blocks: readonly Block[]): Postings => {
  const found = new Map<number, (readonly [number, number])[]>();
  for (const { firstTerm, bytes } of blocks) {
    for (const { term, documents, postings } of termsOfBlock(firstTerm, bytes)) {
      const own: (readonly [number, number])[] = [];
      eachPosting(postings, (place, count) => own.push([place, count]));
      assert.equal(own.length, documents);
      found.set(term, own);
    }
  }
  return found;
};

const sorted = (postings: Postings) => [...postings].toSorted(([a], [b]) => a - b);

async function* termsOf(blocks: readonly Block[]): AsyncGenerator<readonly BlockTerm[], void, void> {
  for (const { firstTerm, bytes } of blocks) yield [...termsOfBlock(firstTerm, bytes)];
}

describe("قطعة من الفهرس", () => {
  it("تعيد ما كُتب فيها، وكتلها متتابعة لا تتداخل", () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), (records) => {
        const blocks = buildBlocks(records);
        assert.deepEqual(sorted(read(blocks)), sorted(expected(records)));
        for (const [turn, block] of blocks.entries()) {
          assert.ok(block.firstTerm <= block.lastTerm && block.firstTerm > (blocks[turn - 1]?.lastTerm ?? -Infinity));
          assert.equal(findTerm(block.firstTerm, block.bytes, block.lastTerm)?.term, block.lastTerm);
        }
      }),
    );
  });

  it("ودمج القطع قطعةٌ واحدة من وثائقها، دون ما أُسقط", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.tuple(record, fc.boolean()), { minLength: 1, maxLength: 12 }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (parts) => {
          let next = 0;
          const sources = parts.map((part) => ({
            terms: termsOf(buildBlocks(part.map(([one]) => one))),
            places: Int32Array.from(part, ([, kept]) => (kept ? next++ : -1)),
          }));
          const blocks: Block[] = [];
          for await (const some of mergeTerms(sources)) blocks.push(...some);
          const kept = parts.flatMap((part) => part.flatMap(([one, isKept]) => (isKept ? [one] : [])));
          assert.deepEqual(sorted(read(blocks)), sorted(expected(kept)));
        },
      ),
    );
  });
});

import { ByteReader, ByteWriter } from "./byte-writer.ts";

/** Some terms of a segment with their postings, side by side. */
export interface Block {
  readonly firstTerm: number;
  readonly lastTerm: number;
  /** How many postings all its terms have together. */
  readonly postings: number;
  readonly bytes: Uint8Array;
}

/** One term of a block. */
export interface BlockTerm {
  readonly term: number;
  /** How many documents have it. */
  readonly documents: number;
  readonly postings: Uint8Array;
}

/** What fits into a row beside others, and need not be kept apart by PostgreSQL. */
const fullAt = 1_700;

/** Gathers terms into blocks; a term with many postings has a block of its own. */
export class BlockWriter {
  readonly #tell: (block: Block) => void;
  readonly #bytes = new ByteWriter();
  #firstTerm: number | undefined;
  #lastTerm = 0;
  #postings = 0;

  constructor(tell: (block: Block) => void) {
    this.#tell = tell;
  }

  /** Terms come ascending. */
  add({ term, documents, postings }: BlockTerm): void {
    if (this.#firstTerm !== undefined && this.#bytes.length + postings.length > fullAt) this.end();
    const before = (this.#firstTerm ??= term) === term ? term : this.#lastTerm;
    this.#bytes.varint(term - before);
    this.#bytes.varint(documents);
    this.#bytes.varint(postings.length);
    this.#bytes.bytes(postings);
    this.#lastTerm = term;
    this.#postings += documents;
  }

  end(): void {
    if (this.#firstTerm === undefined) return;
    const [firstTerm, lastTerm, postings] = [this.#firstTerm, this.#lastTerm, this.#postings];
    this.#firstTerm = undefined;
    this.#postings = 0;
    this.#tell({ firstTerm, lastTerm, postings, bytes: this.#bytes.take() });
  }
}

/** The terms of a block, ascending. Their postings are windows on its bytes. */
export function* termsOfBlock(firstTerm: number, bytes: Uint8Array): Generator<BlockTerm, void, void> {
  const reader = new ByteReader(bytes);
  let term = firstTerm;
  while (reader.at < reader.end) {
    term += reader.varint();
    const documents = reader.varint();
    const length = reader.varint();
    yield { term, documents, postings: bytes.subarray(reader.at, reader.at + length) };
    reader.at += length;
  }
}

/** One term of a block; undefined where the segment has it not. */
export function findTerm(firstTerm: number, bytes: Uint8Array, wanted: number): BlockTerm | undefined {
  for (const one of termsOfBlock(firstTerm, bytes)) {
    if (one.term === wanted) return one;
    if (one.term > wanted) return undefined;
  }
  return undefined;
}

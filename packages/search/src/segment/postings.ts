import { ByteReader, type ByteWriter } from "./byte-writer.ts";

/**
 * Where one term stands in a segment: for each document the step from the one before, doubled, and one more where a count
 * above one follows in a byte of its own.
 */
export class PostingsWriter {
  readonly #to: ByteWriter;
  #before = -1;
  #documents = 0;

  constructor(to: ByteWriter) {
    this.#to = to;
  }

  get documents(): number {
    return this.#documents;
  }

  /** Documents come in the order of their places. */
  add(place: number, count: number): void {
    const step = place - this.#before - 1;
    this.#before = place;
    this.#documents += 1;
    this.#to.varint(step * 2 + (count > 1 ? 1 : 0));
    if (count > 1) this.#to.byte(count);
  }
}

/** Tells of each document that has a term, in the order of their places. */
export function eachPosting(bytes: Uint8Array, tell: (place: number, count: number) => void): void {
  const reader = new ByteReader(bytes);
  let place = -1;
  while (reader.at < reader.end) {
    const step = reader.varint();
    place += (step >>> 1) + 1;
    tell(place, (step & 1) === 0 ? 1 : (bytes[reader.at++] as number));
  }
}

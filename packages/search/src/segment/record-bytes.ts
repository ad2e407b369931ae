import type { IndexRecord } from "../index-record.ts";
import { indexedKinds } from "../term-id.ts";

const bytesOf = (values: ArrayBufferView): Uint8Array =>
  new Uint8Array(values.buffer as ArrayBuffer, values.byteOffset, values.byteLength);

/** A copy that begins where numbers of any size may; `slice` of a Buffer of Node's would be none. */
const aligned = (bytes: Uint8Array, from = 0, to = bytes.length): ArrayBuffer =>
  new Uint8Array(bytes.subarray(from, to)).buffer;

const lengthsEnd = indexedKinds.length * 2;

/** A story's record as bytes: its lengths, its terms, their counts. Numbers are little-endian. */
export function packRecord({ terms, counts, lengths }: IndexRecord): Uint8Array {
  const packed = new Uint8Array(lengthsEnd + terms.length * 5);
  packed.set(bytesOf(lengths));
  packed.set(bytesOf(terms), lengthsEnd);
  packed.set(counts, lengthsEnd + terms.length * 4);
  return packed;
}

/** Reads what `packRecord` wrote. */
export function unpackRecord(bytes: Uint8Array): IndexRecord {
  const termsEnd = lengthsEnd + ((bytes.length - lengthsEnd) / 5) * 4;
  return {
    lengths: new Uint16Array(aligned(bytes, 0, lengthsEnd)),
    terms: new Int32Array(aligned(bytes, lengthsEnd, termsEnd)),
    counts: new Uint8Array(bytes.subarray(termsEnd)),
  };
}

/** What a segment knows of its documents without reading a posting, each in the order of their places. */
export interface SegmentValues {
  /** Milliseconds since 1970. */
  readonly published: Float64Array;
  /** Places in the segment's list of sections. */
  readonly sections: Uint16Array;
  /** As many numbers a document as there are kinds of terms. */
  readonly lengths: Uint16Array;
}

export const packValues = (values: SegmentValues): { readonly [Name in keyof SegmentValues]: Uint8Array } => ({
  published: bytesOf(values.published),
  sections: bytesOf(values.sections),
  lengths: bytesOf(values.lengths),
});

export const unpackValues = (packed: { readonly [Name in keyof SegmentValues]: Uint8Array }): SegmentValues => ({
  published: new Float64Array(aligned(packed.published)),
  sections: new Uint16Array(aligned(packed.sections)),
  lengths: new Uint16Array(aligned(packed.lengths)),
});

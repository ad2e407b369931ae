import type { CodedBody } from "./coded-body.ts";

/** An answer that only has to be written: name, value, name, value as Node writes headers with the least work. */
export interface ReadyAnswer {
  readonly status: number;
  readonly head: readonly string[];
  /** Absent where the answer has no body, or is asked for without it. */
  readonly body?: Uint8Array | ReadableStream<Uint8Array>;
  /** The same body where it is kept and goes out whole: it may be written in one piece with its head. */
  readonly coded?: CodedBody;
}

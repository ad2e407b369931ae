import type { Coding } from "./codings.ts";
import { type Wire, createWire } from "./wire.ts";

/** A body in one coding. */
export interface CodedBody {
  readonly coding: Coding;
  /** How often it has gone out whole from memory, as it is or as it was before more work went into it. */
  given: number;
  bytes: Uint8Array;
  /** Name, value, name, value: as Node writes them with the least work. */
  readonly head: readonly string[];
  /** Head and body in one piece, once somebody has asked for it so; `bytes` is then a part of it. */
  wire?: Wire;
}

/** The whole answer in one piece, made when it is first asked for. @param keepAlive seconds */
export function wireOf(coded: CodedBody, status: number, reason: string, keepAlive: number): Wire {
  if (coded.wire === undefined) {
    coded.wire = createWire({ status, reason, head: coded.head, body: coded.bytes }, keepAlive);
    coded.bytes = coded.wire.bytes.subarray(coded.wire.bodyStart);
  }
  return coded.wire;
}

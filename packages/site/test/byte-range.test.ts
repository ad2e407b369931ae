import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readRange } from "@mihwar/site/byte-range";

describe("جزء من الملف", () => {
  for (const [header, length, expected] of [
    ["bytes=0-0", 100, { first: 0, last: 0 }],
    ["bytes=10-19", 100, { first: 10, last: 19 }],
    ["bytes=90-", 100, { first: 90, last: 99 }],
    ["bytes=-1", 100, { first: 99, last: 99 }],
    ["bytes=-500", 100, { first: 0, last: 99 }],
    ["bytes=50-5000", 100, { first: 50, last: 99 }],
    ["bytes=100-", 100, "beyond"],
    ["bytes=-0", 100, "beyond"],
    ["bytes=0-", 0, "beyond"],
    ["bytes=20-10", 100, undefined],
    ["bytes=0-1,5-6", 100, undefined],
    ["bytes=-", 100, undefined],
    ["أحرف=0-1", 100, undefined],
    ["bytes=0-99999999999999999999", 100, undefined],
  ] as const) {
    it(`«${header}» من ${length} بايت`, () => assert.deepEqual(readRange(header, length), expected));
  }
});

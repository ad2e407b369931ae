import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CacheKey, editionKey, personKey, storyKey } from "@mihwar/newsroom";
import { askedTogether } from "@mihwar/storage/asked-together";
import { type Notice, hintPayloads, parsePayload, payloadsOf, probePayload } from "@mihwar/storage/change-notice";
import { type Heard, standingOf, takeNotice } from "@mihwar/storage/heard";
import fc from "fast-check";

const hash = (n: number): string => n.toString(16).padStart(16, "0");
const row = (n: number) => ({ n, hash: hash(n) });
const keysFrom = (count: number) => Array.from({ length: count }, (_, turn) => personKey(`p-${turn}`));

function noticesOf(first: number, last: number, keys: readonly CacheKey[]): readonly Notice[] {
  return payloadsOf({ first, last: row(last) }, keys).map((payload) => {
    const said = parsePayload(payload);
    assert.ok(said !== undefined && !("probe" in said) && !("hint" in said));
    return said;
  });
}

describe("إشعار التغيير", () => {
  it("تلميح بلا أرقام يعود مفاتيحه، ولو كثرت", () => {
    for (const count of [0, 1, 700]) {
      const keys = keysFrom(count);
      const hints = hintPayloads(keys).map((payload) => parsePayload(payload));
      assert.deepEqual(
        hints.flatMap((said) => (said !== undefined && "hint" in said ? said.hint : [])),
        keys,
      );
    }
    assert.equal(parsePayload('{"hint":"story:a"}'), undefined);
  });

  it("أي مفاتيح تصير رسائل يحملها الخادم وتعود كما كانت بأرقامها، أو تُسقط كل شيء", () => {
    const key = fc.stringMatching(/^[a-z]{1,9}:[%0-9A-Z]{0,600}$/).map((text) => text as CacheKey);
    const first = fc.integer({ min: 1, max: 2 ** 50 });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), first, fc.nat(2 ** 40), (keys, from, more) => {
        const payloads = payloadsOf({ first: from, last: row(from + more) }, keys);
        for (const payload of payloads) assert.ok(Buffer.byteLength(payload) < 8000);
        const notices = noticesOf(from, from + more, keys);
        assert.ok(notices.length > 0, "also a change without keys is told");
        assert.deepEqual(
          notices.flatMap((notice) => notice.keys),
          keys,
        );
        assert.deepEqual(
          notices.map(({ part, parts, first: begin, last }) => [part, parts, begin, last]),
          notices.map((_, index) => [index + 1, notices.length, from, row(from + more)]),
        );
      }),
      { numRuns: 60 },
    );
    assert.deepEqual(noticesOf(1, 1, ["x".repeat(9000) as CacheKey])[0]?.keys, [editionKey]);
    assert.deepEqual(noticesOf(1, 1, keysFrom(4001))[0]?.keys, [editionKey]);
  });

  it("رسالة ليست من «محور» لا تُفهم على غير وجهها", () => {
    const strange = [
      undefined,
      "",
      "هراء",
      "{}",
      "[1]",
      "null",
      '["edition"]',
      '{"rows":[1],"hash":"","part":[1,1],"keys":[]}',
      '{"rows":[2,1],"hash":"","part":[1,1],"keys":[]}',
      '{"rows":[1,1],"hash":"","part":[2,1],"keys":[]}',
      '{"rows":[1,1],"hash":"","part":[1,1],"keys":[1]}',
      '{"rows":["1",1],"hash":"","part":[1,1],"keys":[]}',
    ];
    for (const payload of strange) assert.equal(parsePayload(payload), undefined, payload);
    assert.deepEqual(parsePayload(probePayload("سؤال")), { probe: "سؤال" });
  });
});

describe("ما سُمع وما فات", () => {
  const change = fc.record({ rows: fc.integer({ min: 1, max: 4 }), keys: fc.constantFrom(0, 1, 3, 1500) });

  it("من سمع كل رسالة سمع كل مفتاح ولم يُسقط شيئًا، ومن فاتته رسالة أسقط كل شيء عند ما بعدها", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat(9)), (changes, luck) => {
        let n = 100;
        const sent = changes.flatMap(({ rows, keys }) => {
          const first = n + 1;
          n += rows;
          return noticesOf(first, n, keysFrom(keys));
        });
        let all: Heard = { row: row(100) };
        for (const notice of sent) {
          const { heard, keys } = takeNotice(all, notice);
          assert.deepEqual(keys, notice.keys);
          all = heard;
        }
        assert.deepEqual(all, { row: row(n) });
        assert.equal(standingOf(all, row(n), n), "whole");

        let some: Heard = { row: row(100) };
        let owed = false;
        for (const notice of sent) {
          if (luck.next().value === 0) {
            // what belongs to a change for which all was dropped already is not owed again
            if (notice.last.n > some.row.n) owed = true;
            continue;
          }
          const { heard, keys } = takeNotice(some, notice);
          for (const key of notice.keys) assert.ok(keys.includes(key));
          assert.equal(keys[0] === editionKey, owed, "dropped exactly where something was missed");
          if (owed) owed = false;
          some = heard;
        }
        assert.equal(standingOf(some, row(n), some.row.n), owed ? "behind" : "whole");
      }),
      { numRuns: 400 },
    );
  });

  it("رقم أُخذ من السجل قبل أن تصل رسالته: تُقال مفاتيحها متأخرة ولا تُعدّ فجوة", () => {
    const taken: Heard = { row: row(7) };
    for (const notice of noticesOf(6, 7, [storyKey("w1")]))
      assert.deepEqual(takeNotice(taken, notice), { heard: taken, keys: [storyKey("w1")] });
    const [next] = noticesOf(8, 8, []);
    assert.ok(next);
    assert.deepEqual(takeNotice(taken, next), { heard: { row: row(8) }, keys: [] });
  });

  it("رأس السجل يقول: سُمع كله، أو فات شيء، أو هذا تاريخ آخر", () => {
    const heard: Heard = { row: row(7) };
    assert.equal(standingOf(heard, row(7), 7), "whole");
    assert.equal(standingOf(heard, row(9), 7), "behind");
    assert.equal(standingOf(heard, { n: 7, hash: hash(8) }, 7), "other");
    assert.equal(standingOf(heard, row(5), 7), "other");
    assert.equal(standingOf(heard, row(5), 5), "whole", "asked before what has been heard since");
  });
});

describe("سؤال واحد لكثيرين", () => {
  it("لا يأخذ أحد جواب سؤال سبق سؤاله، ولا يُسأل سؤالان معًا", async () => {
    const moves = fc.array(fc.constantFrom("call", "answer", "refuse", "turn"), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(moves, async (steps) => {
        let put = 0;
        let asking = 0;
        let pending: { readonly resolve: (n: number) => void; readonly reject: (error: Error) => void } | undefined;
        const ask = askedTogether(() => {
          put += 1;
          asking += 1;
          assert.equal(asking, 1);
          const n = put;
          return new Promise<number>((resolve, reject) => {
            pending = { resolve: () => resolve(n), reject };
          }).finally(() => (asking -= 1));
        });
        const settle = (how: "answer" | "refuse"): void => {
          if (how === "answer") pending?.resolve(0);
          else pending?.reject(new Error("no"));
          pending = undefined;
        };
        const calls: Promise<void>[] = [];
        for (const step of steps) {
          if (step === "call") {
            const before = put;
            calls.push(
              ask().then(
                (n) => assert.ok(n > before, `question ${n} was put before the call (${before} then)`),
                (error: Error) => assert.equal(error.message, "no"),
              ),
            );
          } else if (step === "turn") await new Promise((resolve) => setImmediate(resolve));
          else settle(step);
        }
        for (let turn = 0; turn < 5; turn++) {
          settle("answer");
          await new Promise((resolve) => setImmediate(resolve));
        }
        await Promise.all(calls);
      }),
      { numRuns: 200 },
    );
  });
});

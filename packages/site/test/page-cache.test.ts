import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type CacheKey, editionKey, latestKey, storyKey, tickerKey } from "@mihwar/newsroom";
import { type KeptAnswer, keptAnswer } from "@mihwar/site/kept-answer";
import type { KeptPage, PageShelf } from "@mihwar/site/kept-page";
import { createPageCache } from "@mihwar/site/page-cache";

const megabyte = 1024 * 1024;

const answer = (address: string, keys: readonly CacheKey[], body = "وصل الوفد إلى الوادي."): KeptAnswer =>
  keptAnswer({
    address,
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "public, max-age=15" },
    etag: `"${address.length}-${body.length}"`,
    keys,
    body: new TextEncoder().encode(body),
  });

/** A shelf that is only remembered. */
function rememberedShelf(): PageShelf & { readonly pages: Set<string> } {
  const pages = new Set<string>();
  return {
    pages,
    keep: (page: KeptPage) => void pages.add(page.address),
    drop: (addresses) => {
      for (const address of addresses) pages.delete(address);
    },
    dropAll: () => pages.clear(),
    settled: async () => {},
  };
}

describe("الصفحات المحفوظة في الذاكرة", () => {
  it("تسقط بما تعرضه ولا تسقط بغيره", () => {
    const cache = createPageCache(megabyte);
    for (const [address, ...keys] of [
      ["/", latestKey, storyKey("7k2m9q")],
      ["/7k2m9q/%D8%B3%D8%AF", storyKey("7k2m9q")],
      ["/b3x8t1/%D9%86%D9%87%D8%B1", storyKey("b3x8t1")],
    ] as const)
      cache.keep(answer(address, keys), cache.begin());
    cache.drop([storyKey("7k2m9q")]);
    assert.deepEqual(
      ["/", "/7k2m9q/%D8%B3%D8%AF", "/b3x8t1/%D9%86%D9%87%D8%B1"].map((address) => cache.find(address) !== undefined),
      [false, false, true],
    );
    assert.deepEqual([cache.pages, cache.dropped], [1, 2]);
  });

  it("مفتاح الطبعة يُسقط كلّ شيء", () => {
    const cache = createPageCache(megabyte);
    cache.keep(answer("/about", [editionKey]), cache.begin());
    cache.keep(answer("/assets/x", []), cache.begin());
    cache.drop([editionKey]);
    assert.equal(cache.pages, 0);
    assert.equal(cache.bytes, 0);
  });

  it("صفحة تغيّر ما تعرضه وهي تُعدّ لا تُحفظ", () => {
    const cache = createPageCache(megabyte);
    const begun = cache.begin();
    cache.drop([storyKey("7k2m9q")]);
    assert.equal(cache.keep(answer("/7k2m9q", [storyKey("7k2m9q")]), begun), false);
    assert.equal(cache.find("/7k2m9q"), undefined);
    assert.equal(cache.keep(answer("/b3x8t1", [storyKey("b3x8t1")]), begun), true, "ما تغيّر غيرها");
    cache.end(begun);
    const later = cache.begin();
    assert.equal(cache.keep(answer("/7k2m9q", [storyKey("7k2m9q")]), later), true, "ما تغيّر قبل أن تبدأ لا يضرّها");
  });

  it("سقوط الكلّ في أثناء الإعداد يُبطل ما يُعدّ، وإن لم يكن له مفتاح غيره", () => {
    const cache = createPageCache(megabyte);
    const begun = cache.begin();
    cache.drop([editionKey]);
    assert.equal(cache.keep(answer("/", [latestKey]), begun), false);
  });

  it("الذاكرة محدودة: يخرج ما لم يُطلب منذ الدورة الأخيرة", () => {
    const body = "س".repeat(20_000);
    const cache = createPageCache(500_000);
    cache.keep(answer("/hot", [latestKey], body), cache.begin());
    for (let n = 0; n < 200; n++) {
      assert.ok(cache.find("/hot") !== undefined, `بقيت بعد ${n}`);
      cache.keep(answer(`/cold-${n}`, [storyKey(`c${n}`)], body), cache.begin());
      assert.ok(cache.bytes <= 500_000);
    }
    assert.equal(cache.find("/cold-0"), undefined);
    assert.ok(cache.evicted > 150);
  });

  it("جواب أكبر من ربع الذاكرة لا يُحفظ، ولا يُخرج غيره", () => {
    const cache = createPageCache(100_000);
    cache.keep(answer("/small", [latestKey]), cache.begin());
    assert.equal(cache.keep(answer("/large", [latestKey], "س".repeat(50_000)), cache.begin()), true);
    assert.equal(cache.find("/large"), undefined);
    assert.ok(cache.find("/small") !== undefined);
  });

  it("بلا ذاكرة لا يُحفظ شيء", () => {
    const cache = createPageCache(0);
    cache.keep(answer("/", [latestKey]), cache.begin());
    assert.equal(cache.find("/"), undefined);
  });

  it("مهما تداخل الإعداد والسقوط: لا تبقى صفحة أقدم من تغيّر ما تعرضه، وتبقى الملفات كالذاكرة", () => {
    const keys = [latestKey, tickerKey, storyKey("a1"), storyKey("b2"), editionKey];
    const step = fc.oneof(
      fc.record({ do: fc.constant("begin" as const), page: fc.nat(3), keys: fc.subarray(keys, { minLength: 1 }) }),
      fc.record({ do: fc.constant("end" as const), which: fc.nat(5) }),
      fc.record({ do: fc.constant("drop" as const), keys: fc.subarray(keys, { minLength: 1 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const shelf = rememberedShelf();
        const cache = createPageCache(megabyte, { shelf });
        let time = 0;
        const changed = new Map<CacheKey, number>();
        const making: {
          page: string;
          keys: readonly CacheKey[];
          time: number;
          begun: ReturnType<typeof cache.begin>;
        }[] = [];
        const expected = new Map<string, { keys: readonly CacheKey[]; time: number }>();
        const isTrue = (one: { keys: readonly CacheKey[]; time: number }): boolean =>
          (changed.get(editionKey) ?? 0) <= one.time && one.keys.every((key) => (changed.get(key) ?? 0) <= one.time);
        for (const now of steps) {
          time += 1;
          if (now.do === "begin") making.push({ page: `/${now.page}`, keys: now.keys, time, begun: cache.begin() });
          if (now.do === "drop") {
            for (const key of now.keys) changed.set(key, time);
            cache.drop(now.keys);
          }
          const [one] = now.do === "end" ? making.splice(now.which % Math.max(making.length, 1), 1) : [];
          if (one !== undefined) {
            assert.equal(cache.keep(answer(one.page, one.keys), one.begun), isTrue(one));
            cache.end(one.begun);
            if (isTrue(one)) expected.set(one.page, one);
          }
          for (const [page, held] of expected) if (!isTrue(held)) expected.delete(page);
          assert.deepEqual(
            ["/0", "/1", "/2", "/3"].filter((page) => cache.find(page) !== undefined),
            [...expected.keys()].toSorted(),
          );
          assert.deepEqual([...shelf.pages].toSorted(), [...expected.keys()].toSorted());
        }
      }),
    );
  });
});

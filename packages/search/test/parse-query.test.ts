import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseQuery, queryLimits } from "@mihwar/search";
import fc from "fast-check";

const today = "2026-08-22";
const read = (question: string) => parseQuery(question, { today });

describe("سؤال البحث", () => {
  it("كلماته تُطلب كما كُتبت، والتشكيل والأرقام على حالها", () => {
    assert.deepEqual(read("هُدنةٌ في وادي الرمّانة ٢٠٢٦").words, ["هُدنةٌ", "في", "وادي", "الرمّانة", "٢٠٢٦"]);
  });

  it("ما بين علامتين عبارة، أيًّا كانت العلامتان", () => {
    for (const quoted of ["«فتح الطريق»", '"فتح الطريق"', "“فتح الطريق”", "”فتح الطريق”"]) {
      assert.deepEqual(read(`أمس ${quoted} ليلًا`).phrases, ["فتح الطريق"], quoted);
      assert.deepEqual(read(`أمس ${quoted} ليلًا`).words, ["أمس", "ليلًا"], quoted);
    }
  });

  it("وعلامة لم تُغلق تفتح عبارة إلى آخر السؤال", () => {
    assert.deepEqual(read("الوزير «لم يُوقَّع بعد").phrases, ["لم يُوقَّع بعد"]);
  });

  it("السالب يستثني كلمة أو عبارة، والشرطة بين كلمتين لا تستثني شيئًا", () => {
    assert.deepEqual(read("الهدنة -الأسرى -«وادي الرمانة»").excluded, ["الأسرى", "وادي الرمانة"]);
    assert.deepEqual(read("الإيراني - السعودي").excluded, []);
  });

  it("المرشّحات كلمات عربية قبل نقطتين", () => {
    const { filters, words } = read("قسم:اقتصاد كاتب:«سامي العطّار» ملف:الهدنة أسعار القمح");
    assert.deepEqual(filters, { section: "اقتصاد", author: "سامي العطّار", dossier: "الهدنة" });
    assert.deepEqual(words, ["أسعار", "القمح"]);
  });

  it("ونقطتان بعد كلمة أخرى ليستا مرشّحًا", () => {
    assert.deepEqual(read("عاجل:زلزال").filters, {});
    assert.deepEqual(read("عاجل:زلزال").words, ["عاجل", "زلزال"]);
  });

  it("التاريخ كما يكتبه الناس، ثم يمضي السؤال", () => {
    const month = read("تاريخ:نوفمبر 2025 الهدنة");
    assert.deepEqual(month.filters, { from: "2025-11-01", until: "2025-11-30" });
    assert.deepEqual(month.words, ["الهدنة"]);
    assert.deepEqual(read("تاريخ:أمس").filters, { from: "2026-08-21", until: "2026-08-21" });
    assert.deepEqual(read("من:آذار/مارس 2025 إلى:مايو 2025 القمح").filters, {
      from: "2025-03-01",
      until: "2025-05-31",
    });
    assert.deepEqual(read("تاريخ:٢٠٢٥").filters, { from: "2025-01-01", until: "2025-12-31" });
  });

  it("وتاريخ لا يُفهم يُترك، وما حوله يُجاب", () => {
    const { filters, words } = read("تاريخ:قريبًا الهدنة");
    assert.deepEqual(filters, {});
    assert.deepEqual(words, ["الهدنة"]);
  });

  it("ما أُعطي بجانب السؤال يغلب ما في السؤال، والأيام تضيق معًا", () => {
    const given = { section: "world", on: "نوفمبر 2025", order: "newest" } as const;
    const query = parseQuery("قسم:اقتصاد من:2025-11-10", { today, given });
    assert.deepEqual(query.filters, { section: "world", from: "2025-11-10", until: "2025-11-30" });
    assert.equal(query.order, "newest");
  });

  it("الترتيب يُطلب بكلماته، وما ليس ترتيبًا لا يغيّره", () => {
    const orderOf = (question: string) => parseQuery(question, { today }).order;
    for (const word of ["الأحدث", "احدث", "التاريخ"]) assert.equal(orderOf(`الهدنة ترتيب:${word}`), "newest");
    for (const word of ["الأقرب", "أقرب"]) assert.equal(orderOf(`الهدنة ترتيب:${word}`), "words");
    for (const word of ["الأبجدي", "constructor", "__proto__"])
      assert.equal(orderOf(`الهدنة ترتيب:${word}`), "relevance");
  });

  it("أي حروف كانت سؤالٌ يُفهم في حدوده", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "«",
        "»",
        '"',
        "-",
        ":",
        "قسم:",
        "تاريخ:",
        "من:",
        "ترتيب:",
        " ",
        "\0",
        "\ud800",
        "ـ",
        "َ",
        "\u202e",
      ),
      fc.constantFrom("الهدنة", "نوفمبر 2025", "' or 1=1 --", "(.*)+$", "%_\\", "٢٠٢٦", "x".repeat(300)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const query = read(pieces.join(""));
        const all = [...query.words, ...query.phrases, ...query.excluded];
        assert.ok(all.join(" ").split(" ").length <= queryLimits.words);
        assert.ok(all.every((text) => text.trim() !== ""));
        assert.doesNotMatch(JSON.stringify(query), /\\u0000|\\ud[89a-f]/);
        for (const day of [query.filters.from, query.filters.until]) assert.match(day ?? today, /^\d{4}-\d{2}-\d{2}$/);
      }),
      { numRuns: 500 },
    );
  });

  it("وعشرة آلاف حرف تُفهم قبل أن يلحظ أحد", () => {
    const began = performance.now();
    for (const letters of ["ـ", "«", "-", "قسم:", "أ", "َ", '"-', "من:1 "]) read(letters.repeat(10_000));
    assert.ok(performance.now() - began < 1000);
  });
});

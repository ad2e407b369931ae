import { deepEqual, equal, ok } from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  type Draft,
  type DraftProblem,
  type Inline,
  type MediaId,
  type PersonId,
  type SectionId,
  type StoryId,
  contentOfDraft,
  draftJson,
  draftLimits,
  draftOfStory,
  draftProblemWordsAr,
  draftProblemWordsEn,
  draftStory,
  parseDraft,
} from "@mihwar/newsroom";

const taken = (value: unknown): Draft => {
  const outcome = parseDraft(value);
  ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const problems = (value: unknown): readonly DraftProblem[] => {
  const outcome = parseDraft(value);
  return outcome.ok ? [] : outcome.refusals;
};
const told = (value: unknown): readonly string[] => problems(value).map(({ code, path }) => `${path}: ${code}`);
const inBody = (...body: readonly unknown[]): unknown => ({ headline: "هدنة", body });

const whole = {
  id: "7k2m9q",
  slug: "قمة-الخمسة",
  headline: "قمة «C5+1» في واشنطن",
  standfirst: "أول قمة بهذه الصيغة في البيت الأبيض",
  section: "العالم",
  ticker: ["قادة آسيا الوسطى يصلون"],
  byline: [{ name: "هند الصبّاغ", role: "مراسلة" }],
  published: "2025-11-06",
  updated: "2025-11-06T15:05:00.000Z",
  language: "ar",
  hero: { src: "pictures/c5.jpg", alt: "خريطة", caption: "الدول الخمس", credit: "رسم: محور" },
  body: [
    { id: "p1", kind: "paragraph", text: "وصل الوفد.", marks: [{ kind: "strong", start: 0, end: 3 }] },
    { id: "h1", kind: "subhead", level: 3, text: "المعادن" },
    { id: "l1", kind: "list", ordered: true, items: [{ text: "التنغستن" }, { text: "اليورانيوم" }] },
    { id: "q1", kind: "quote", text: "لن نتراجع.", attribution: "الوزير" },
    { id: "q2", kind: "pullquote", text: "لن نتراجع." },
    { id: "i1", kind: "image", src: "a.jpg", caption: "الوفد" },
    { id: "g1", kind: "gallery", pictures: [{ src: "b.jpg", alt: "الميناء" }] },
    { id: "e1", kind: "embed", url: "https://video.example/1", title: "مقطع", provider: "مرئي" },
    { id: "r1", kind: "related", items: [{ headline: "زيارة سابقة", alt: "مصافحة", url: "https://example.org/1" }] },
    { id: "t1", kind: "table", caption: "الأرقام", header: ["البلد", "العدد"], rows: [["كازاخستان", "20"]] },
  ],
  tags: ["آسيا الوسطى"],
  sources: ["بيان المكتب الصحفي"],
  corrections: [{ at: "2025-11-06T15:05:00.000Z", text: "الصواب 12." }],
  source: { name: "محور", url: "https://example.org/7k2m9q" },
  furniture: ["تابعونا"],
};

describe("ما يدخل كما هو", () => {
  test("مادة كاملة تدخل وتخرج بلا تغيير وبترتيب مفاتيحها", () => {
    const draft = taken(whole);
    equal(JSON.stringify(draftJson(draft)), JSON.stringify(whole));
    deepEqual(taken(draftJson(draft)), draft);
  });

  test("اتجاه الفقرة معها، وصندوق بلا مواد مكانٌ يملؤه الأرشيف", () => {
    const body = [
      { id: "p1", kind: "paragraph", dir: "ltr", text: "We, the undersigned." },
      { id: "l1", kind: "list", ordered: false, dir: "rtl", items: [{ text: "بند" }] },
      { id: "t1", kind: "table", dir: "ltr", header: [], rows: [["a", "b"]] },
      { id: "r1", kind: "related", items: [] },
    ];
    deepEqual(taken({ headline: "هدنة", body }).body, body);
    const strange = { id: "p1", kind: "paragraph", dir: "up", text: "نصّ." };
    deepEqual(taken({ headline: "هدنة", body: [strange] }).body, [{ id: "p1", kind: "paragraph", text: "نصّ." }]);
    const emptied = { kind: "related", items: [{ alt: "صورة بلا عنوان" }] };
    deepEqual(taken({ headline: "هدنة", body: [emptied] }).body, []);
  });

  test("أقل مادة: عنوان وحده", () => {
    deepEqual(draftJson(taken({ headline: "هدنة" })), { headline: "هدنة", language: "ar", body: [], furniture: [] });
  });

  test("ما لا قيمة له كأنه لم يكن", () => {
    deepEqual(
      draftJson(
        taken({
          headline: "هدنة",
          standfirst: " ",
          tags: null,
          hero: {},
          byline: [{ name: "\u200f" }],
          published: "",
          body: [
            { kind: "paragraph", text: "\u200b\n" },
            { kind: "list", items: [] },
          ],
        }),
      ),
      { headline: "هدنة", language: "ar", body: [], furniture: [] },
    );
  });

  test("القطع التي بلا معرّف تُعطى معرّفات لا تلتقي بغيرها", () => {
    const draft = taken(
      inBody(
        { kind: "paragraph", text: "أولى" },
        { id: "p2", kind: "paragraph", text: "ثانية" },
        { kind: "paragraph", text: "ثالثة" },
        { kind: "paragraph", text: "رابعة" },
      ),
    );
    deepEqual(
      draft.body.map(({ id }) => id),
      ["p1", "p2", "p3", "p4"],
    );
  });

  test("قائمة من نصوص مجردة", () => {
    deepEqual(taken(inBody({ kind: "list", items: ["قمح", "شعير"] })).body, [
      { id: "p1", kind: "list", ordered: false, items: [{ text: "قمح" }, { text: "شعير" }] },
    ]);
  });
});

describe("ما يُردّ، بموضعه", () => {
  const long = (letters: number): string => "ب".repeat(letters);
  const refused: readonly (readonly [string, unknown, ...string[]])[] = [
    ["لا شيء", undefined, ": shape"],
    ["قائمة", [], ": shape"],
    ["نص", "هدنة", ": shape"],
    ["كائن فارغ", {}, "headline: headline-missing"],
    ["عنوان من محارف خفية", { headline: "\u202e\u200b \u2066" }, "headline: headline-missing"],
    ["عنوان رقم", { headline: 7 }, "headline: shape"],
    ["عنوان من عشرة آلاف حرف", { headline: long(10_000) }, "headline: text-too-long"],
    ["عنوان يطول حين يُفك", { headline: "ﷺ".repeat(30) }, "headline: text-too-long"],
    ["محرف معدوم في العنوان", { headline: "هد\0نة" }, "headline: text-nul"],
    ["نصف محرف في الوسوم", { headline: "هدنة", tags: ["سليم", "\ud83d"] }, "tags[1]: text-lone-surrogate"],
    [
      "محرف معدوم في المتن",
      inBody({ kind: "paragraph", text: "ا" }, { kind: "paragraph", text: "\0" }),
      "body[1].text: text-nul",
    ],
    ["نصف محرف في قائمة", inBody({ kind: "list", items: ["\udc00"] }), "body[0].items[0].text: text-lone-surrogate"],
    ["فقرة طويلة", inBody({ kind: "paragraph", text: long(20_001) }), "body[0].text: text-too-long"],
    [
      "نوع مجهول",
      inBody({ kind: "script", text: "x" }, { text: "بلا نوع" }),
      "body[0].kind: kind-unknown",
      "body[1].kind: kind-unknown",
    ],
    ["قطعة ليست كائنًا", inBody("نص", null), "body[0]: shape", "body[1]: shape"],
    [
      "معرّف مكرر",
      inBody({ id: "p1", kind: "paragraph", text: "ا" }, { id: "p1", kind: "paragraph", text: "ب" }),
      "body[1].id: duplicate-id",
    ],
    ["معرّف عدائي", inBody({ id: 'a b"><script>', kind: "paragraph", text: "ا" }), "body[0].id: id-unusable"],
    ["معرّف مادة محجوز", { headline: "هدنة", id: "desk" }, "id: id-unusable"],
    [
      "تاريخ مكتوب",
      { headline: "هدنة", published: "6 نوفمبر 2025", updated: 5 },
      "published: date-unreadable",
      "updated: date-unreadable",
    ],
    ["يوم ليس في التقويم", { headline: "هدنة", published: "2025-02-30" }, "published: date-unreadable"],
    ["تضمين بمخطط عدائي", inBody({ kind: "embed", url: "javascript:alert(1)" }), "body[0].url: href-unsafe"],
    ["تضمين من مسار", inBody({ kind: "embed", url: "/x" }), "body[0].url: href-unsafe"],
    ["تضمين بلا عنوان", inBody({ kind: "embed", title: "مقطع" }), "body[0].url: href-unsafe"],
    [
      "رابط ذي صلة عدائي",
      inBody({ kind: "related", items: [{ headline: "ا", url: "data:text/html,x" }] }),
      "body[0].items[0].url: href-unsafe",
    ],
    ["مصدر عدائي", { headline: "هدنة", source: { url: "javascript:1" } }, "source.url: href-unsafe"],
    ["لغة ليست لغة", { headline: "هدنة", language: 'ar"><script>' }, "language: language-unreadable"],
    [
      "وسوم كثيرة",
      { headline: "هدنة", tags: Array.from({ length: 101 }, (_, index) => `وسم ${index}`) },
      "tags: too-many",
    ],
    [
      "كتّاب كثيرون",
      { headline: "هدنة", byline: Array.from({ length: 51 }, () => ({ name: "هند" })) },
      "byline: too-many",
    ],
    [
      "مئة ألف فقرة",
      { headline: "هدنة", body: Array.from({ length: 100_000 }, () => ({ kind: "paragraph", text: "ا" })) },
      "body: too-many",
    ],
    ["اسم طويل", { headline: "هدنة", byline: [{ name: long(201) }] }, "byline[0].name: text-too-long"],
    ["تصحيح بلا تاريخ", { headline: "هدنة", corrections: [{ text: "الصواب" }] }, "corrections[0].at: date-unreadable"],
  ];
  for (const [name, value, ...expected] of refused)
    test(name, () => {
      deepEqual(told(value), expected);
      for (const problem of problems(value)) {
        for (const words of [draftProblemWordsAr, draftProblemWordsEn])
          ok(!/[\n\0\p{Cs}\u202a-\u202e\u2066-\u2069<>]|undefined/u.test(words(problem)), words(problem));
      }
    });

  test("نصوص أثقل من الحد في مجموعها", () => {
    const body = Array.from({ length: 60 }, () => ({ kind: "paragraph", text: long(19_000) }));
    deepEqual(problems({ headline: "هدنة", body }), [{ code: "too-large", path: "", most: draftLimits.wholeText }]);
  });

  test("مشكلات كثيرة تُذكر مئة منها لا أكثر", () => {
    equal(problems(inBody(...Array.from({ length: 5000 }, () => ({ kind: "x" })))).length, 100);
  });

  test("كائن عميق التداخل لا يكسر شيئًا", () => {
    let deep: unknown = {};
    for (let depth = 0; depth < 100_000; depth++) deep = { items: [deep], body: [deep] };
    equal(told({ headline: "هدنة", body: [deep], hero: deep, extra: deep })[0], "body[0].kind: kind-unknown");
  });

  test("مفاتيح مسمومة لا تسمّم شيئًا", () => {
    const value: unknown = JSON.parse(
      '{"headline":"هدنة","__proto__":{"polluted":1},"constructor":{"prototype":{"x":1}},"body":[{"kind":"__proto__"}]}',
    );
    deepEqual(told(value), ["body[0].kind: kind-unknown"]);
    equal(Object.hasOwn(Object.prototype, "polluted"), false);
  });
});

describe("ما يُنظَّف ويدخل", () => {
  test("الوسم والبرنامج نص كغيره", () => {
    const hostile = '<script>alert("هدنة")</script> & <img src=x onerror=alert(1)>';
    const draft = taken({ headline: hostile, body: [{ kind: "paragraph", text: hostile }], tags: [hostile] });
    equal(draft.headline, hostile);
    deepEqual(draft.body, [{ id: "p1", kind: "paragraph", text: hostile }]);
  });

  test("محارف الاتجاه تُنزع من كل حقل قصير", () => {
    const bent = "هدنة\u202e مقلوبة\u2066";
    const draft = taken({
      headline: bent,
      standfirst: bent,
      section: bent,
      ticker: [bent],
      byline: [{ name: bent, role: bent }],
      hero: { src: `a${bent}.jpg`, alt: bent, caption: bent, credit: bent },
      tags: [bent],
      sources: [bent],
      furniture: [bent],
      source: { name: bent },
      body: [
        { kind: "table", caption: bent, header: [bent], rows: [[bent]] },
        { kind: "related", items: [{ headline: bent, alt: bent }] },
        { kind: "quote", text: "ا", attribution: bent },
      ],
    });
    ok(!/[\u202a-\u202e\u2066-\u2069]/u.test(JSON.stringify(draft)));
  });

  test("الرابط غير المأمون يفقد رابطه ويحفظ كلماته", () => {
    const marks = [
      { kind: "link", start: 0, end: 4, href: "javascript:alert(1)" },
      { kind: "link", start: 5, end: 8, href: "https://example.org" },
      { kind: "strong", start: 3, end: 99 },
      { kind: "strong", start: 3, end: 3 },
      { kind: "strong", start: -1, end: 3 },
      { kind: "strong", start: 0.5, end: 3 },
      { kind: "blink", start: 0, end: 3 },
      "x",
      null,
    ];
    deepEqual(taken(inBody({ kind: "paragraph", text: "هدنة هشة", marks })).body, [
      {
        id: "p1",
        kind: "paragraph",
        text: "هدنة هشة",
        marks: [{ kind: "link", start: 5, end: 8, href: "https://example.org" }],
      },
    ]);
  });

  test("العزل في النص يصير علامة، والعلامات تنتقل مع كلماتها", () => {
    const text = "\u200b قال \u2066Air Force One\u2069 أمس";
    const start = text.indexOf("أمس");
    const [block] = taken(inBody({ kind: "paragraph", text, marks: [{ kind: "strong", start, end: start + 3 }] })).body;
    deepEqual(block, {
      id: "p1",
      kind: "paragraph",
      text: "قال Air Force One أمس",
      marks: [
        { kind: "isolate", start: 4, end: 17, dir: "ltr" },
        { kind: "strong", start: 18, end: 21 },
      ],
    });
  });

  test("العلامة تبقى على كلمتها مهما نُظّف حولها، والتنظيف مرتين كمرة", () => {
    const noise = fc.string({
      unit: fc.constantFrom(
        "ا",
        "ب",
        " ",
        "َ",
        "ـ",
        "\u200b",
        "\u200f",
        "\u2066",
        "\u2069",
        "\u202e",
        "\r\n",
        "🚀",
        "e\u0301",
        "\u00ad",
      ),
      maxLength: 25,
    });
    fc.assert(
      fc.property(noise, noise, fc.constantFrom("كازاخستان", "NATO", "آقتاو 2025"), (before, after, word) => {
        const text = `${before} ${word} ${after}`;
        const start = before.length + 1;
        const marks = [{ kind: "strong", start, end: start + word.length }];
        const draft = taken(inBody({ kind: "paragraph", text, marks }));
        const [block] = draft.body as readonly Inline[];
        const strong = block?.marks?.find(({ kind }) => kind === "strong");
        ok(block !== undefined && strong !== undefined);
        equal(block.text.slice(strong.start, strong.end), word);
        deepEqual(taken(draftJson(draft)), draft);
      }),
      { numRuns: 1000 },
    );
  });

  test("أي JSON كان: إما مادة تعود كما هي، وإما مشكلات لها كلام", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom("هدنة", "\0", "\ud800", "javascript:1", "2025-11-06", "p1", "ar"),
    );
    const anything: fc.Arbitrary<unknown> = fc.oneof(
      { weight: 8, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: text },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
    );
    const block = fc.record(
      {
        id: anything,
        kind: fc.constantFrom(
          "paragraph",
          "subhead",
          "list",
          "quote",
          "pullquote",
          "image",
          "gallery",
          "embed",
          "related",
          "table",
          "x",
        ),
        text: anything,
        items: fc.array(anything, { maxLength: 3 }),
        pictures: anything,
        url: anything,
        marks: anything,
        header: fc.array(anything, { maxLength: 3 }),
        rows: anything,
        level: anything,
      },
      { requiredKeys: ["kind"] },
    );
    const story = fc.record(
      {
        id: anything,
        slug: anything,
        headline: text,
        standfirst: anything,
        section: anything,
        ticker: anything,
        byline: anything,
        published: anything,
        language: anything,
        hero: anything,
        body: fc.array(block, { maxLength: 4 }),
        tags: fc.array(text, { maxLength: 3 }),
        source: anything,
        furniture: anything,
        corrections: anything,
      },
      { requiredKeys: ["headline"] },
    );
    let accepted = 0;
    fc.assert(
      fc.property(story, (value) => {
        const outcome = parseDraft(value);
        if (outcome.ok) {
          accepted += 1;
          deepEqual(taken(JSON.parse(JSON.stringify(draftJson(outcome.value)))), outcome.value);
        } else for (const problem of outcome.refusals) ok(draftProblemWordsAr(problem).length > 0);
      }),
      { numRuns: 2000 },
    );
    ok(accepted > 100, `${accepted} of 2000 were accepted`);
  });
});

describe("من المسودة إلى المادة وبالعكس", () => {
  const section = "world" as SectionId;

  test("الصور والأسماء والمواد ذات الصلة تُربط بما في الدار", () => {
    const content = contentOfDraft(taken(whole), {
      section,
      media: (src) => (src === "a.jpg" || src === "pictures/c5.jpg" ? (`m-${src.length}` as MediaId) : undefined),
      person: (name) => (name === "هند الصبّاغ" ? ("h1nd" as PersonId) : undefined),
      story: (address) => (address === "https://example.org/1" ? ("s1" as StoryId) : undefined),
    });
    equal(content.hero?.media, "m-15");
    equal(content.hero?.src, "pictures/c5.jpg");
    deepEqual(content.byline, [{ name: "هند الصبّاغ", role: "مراسلة", person: "h1nd" }]);
    deepEqual(
      content.body.find(({ kind }) => kind === "image"),
      { id: "i1", kind: "image", media: "m-5", src: "a.jpg", caption: "الوفد" },
    );
    deepEqual(
      content.body.find(({ kind }) => kind === "gallery"),
      whole.body[6],
    );
    deepEqual(
      content.body.find(({ kind }) => kind === "related"),
      {
        id: "r1",
        kind: "related",
        items: [{ headline: "زيارة سابقة", alt: "مصافحة", url: "https://example.org/1", story: "s1" }],
      },
    );
    deepEqual(content.sources, ["بيان المكتب الصحفي"]);
    equal(content.slug, "قمة-الخمسة");
  });

  test("ما كان مربوطًا يبقى على ربطه", () => {
    const related = { kind: "related", items: [{ headline: "زيارة سابقة", url: "/s1", story: "s1" }] };
    const draft = taken({
      headline: "هدنة",
      byline: [{ name: "هند", person: "h1nd" }],
      hero: { media: "m1" },
      body: [related],
    });
    const content = contentOfDraft(draft, {
      section,
      media: () => "m2" as MediaId,
      person: () => "h2nd" as PersonId,
      story: () => "s2" as StoryId,
    });
    deepEqual(content.byline, [{ name: "هند", person: "h1nd" }]);
    deepEqual(content.hero, { media: "m1" });
    deepEqual(content.body, [{ id: "p1", ...related }]);
  });

  test("ما خرج من الدار يعود إليها كما كان", () => {
    const content = contentOfDraft(taken(whole), {
      section,
      media: () => "m1" as MediaId,
      person: () => "h1nd" as PersonId,
    });
    const { story } = draftStory({
      id: "7k2m9q" as StoryId,
      content,
      by: "u:hind",
      now: "2025-11-06T09:00:00.000Z" as never,
      provenance: { format: "capture", name: "محور", furniture: ["تابعونا"], ticker: ["قادة آسيا الوسطى يصلون"] },
    });
    const back = taken(JSON.parse(JSON.stringify(draftJson(draftOfStory(story, "العالم")))));
    equal(back.section, "العالم");
    deepEqual(back.ticker, ["قادة آسيا الوسطى يصلون"]);
    deepEqual(back.source, { name: "محور" });
    deepEqual(contentOfDraft(back, { section }), content);
  });
});

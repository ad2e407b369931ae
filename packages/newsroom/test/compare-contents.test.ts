import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Block,
  type ContentComparison,
  type Piece,
  type SectionId,
  type StoryContent,
  compareContents,
  compareTexts,
  isChangedBlock,
  isChangedLine,
  textOf,
} from "@mihwar/newsroom";
import fc from "fast-check";

const paragraph = (id: string, text: string): Block => ({ id: id as Block["id"], kind: "paragraph", text });
const copy = (given: Partial<StoryContent> = {}): StoryContent => ({
  headline: "وفد البلدية يعود من الوادي",
  section: "world" as SectionId,
  byline: [{ name: "هند الراوي" }],
  body: [paragraph("p1", "وصل الوفد صباحًا."), paragraph("p2", "وغادر مساءً."), paragraph("p3", "ولم يُصدر بيانًا.")],
  tags: ["الوادي"],
  language: "ar",
  sources: [],
  ...given,
});

const signs = { kept: ["", ""], added: ["+", "+"], removed: ["-", "-"] } as const;
/** A comparison as a line: `-gone- +new+ ~was>is~`. */
const drawn = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (piece.kind === "respelled" ? `~${piece.from}>${piece.text}~` : signs[piece.kind].join(piece.text)))
    .join("");
const bodyDrawn = ({ body }: ContentComparison): readonly string[] =>
  body.map((block) => {
    const what = block.before === undefined ? "+" : block.after === undefined ? "-" : block.isMoved ? "↕" : " ";
    return `${what}${block.after?.id ?? block.before?.id} ${block.lines.map(({ pieces }) => drawn(pieces)).join(" / ")}`;
  });

describe("مقارنة نصين كلمة كلمة", () => {
  for (const [before, after, right] of [
    ["وصل الوفد إلى البلدة", "وصل وفدان إلى البلدة", "وصل -الوفد-+وفدان+ إلى البلدة"],
    ["جاء الرجل الكبير اليوم", "جاء المرأتان الصغيرتان اليوم", "جاء -الرجل الكبير-+المرأتان الصغيرتان+ اليوم"],
    ["للمدرسة باب", "وللمدرسة باب", "-للمدرسة-+وللمدرسة+ باب"],
    ["قال إن الأمر محسوم.", "قال انّ الأمر محسوم", "قال ~إن>انّ~ الأمر محسوم-.-"],
    ["مسئول في المدينه", "مسؤول في المدينة", "~مسئول>مسؤول~ في ~المدينه>المدينة~"],
    ["كتـاب", "كتاب", "~كتـاب>كتاب~"],
    ["بلغ 1,200 متر", "بلغ 1,250 مترٍ", "بلغ -1,200-+1,250+ ~متر>مترٍ~"],
    ["بلغ ٥ أمتار", "بلغ 5 أمتار", "بلغ -٥-+5+ أمتار"],
    ["قالت «نعم»", "قالت \u2068«نعم»\u2069", "قالت +\u2068+«نعم»+\u2069+"],
    ["سطر\nثانٍ", "سطر ثانٍ", "سطر-\n-+ +ثانٍ"],
    ["", "جديد", "+جديد+"],
    ["قديم", "", "-قديم-"],
    ["كما هو", "كما هو", "كما هو"],
    ["", "", ""],
    ["اللقاء في NATO", "اللقاء في nato", "اللقاء في ~NATO>nato~"],
  ] as const)
    it(`${before || "لا شيء"} ← ${after || "لا شيء"}`, () => assert.equal(drawn(compareTexts(before, after)), right));

  const word = fc.constantFrom(
    "الوفد",
    "والوفد",
    "إن",
    "أنّ",
    "ان",
    "مسئول",
    "مسؤول",
    "٢٠٢٦",
    "1,200",
    " ",
    "\n",
    "،",
    "«",
    "»",
    "\u2067",
    "\u2069",
    "\u202e",
    "NATO",
    "🕊️",
    "\ud800",
    "\u064b",
    "ـ",
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 60 }).map((words) => words.join("")),
    fc.string({ unit: "binary", maxLength: 80 }),
  );
  it("لا يضيع حرف: الباقي مع الجديد هو الجديد كله، ومع المحذوف هو القديم كله", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareTexts(before, after);
        assert.equal(textOf(pieces, "after"), after);
        assert.equal(textOf(pieces, "before"), before);
        for (const piece of pieces) assert.notEqual(piece.text, "");
        if (before === after) assert.ok(pieces.every(({ kind }) => kind === "kept"));
        else assert.ok(pieces.some(({ kind }) => kind !== "kept"));
      }),
      { numRuns: 1500 },
    );
  });

  it("وما أُضيف إلى نص وحده لا يُقال عن غيره إنه تغيّر", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("أ", "ب", "ج", "د"), { maxLength: 30 }), fc.nat(30), (words, at) => {
        const place = Math.min(at, words.length);
        const line = (all: readonly string[]): string => all.map((one) => `${one} `).join("");
        const pieces = compareTexts(line(words), line((words as string[]).toSpliced(place, 0, "ضيف")));
        assert.deepEqual(
          pieces.filter(({ kind }) => kind !== "kept").map(({ kind, text: said }) => [kind, said.trim()]),
          [["added", "ضيف"]],
        );
      }),
    );
  });

  it("نصان طويلان لا يلتقيان في شيء يُقارنان في أقل من ثانيتين، ولا يضيع منهما حرف", (t) => {
    const long = (start: string): string => Array.from({ length: 6000 }, (_, at) => `${start}${at}`).join(" ");
    const begun = performance.now();
    const [before, after] = [long("ب"), long("ج")];
    const pieces = compareTexts(before, after);
    const took = performance.now() - begun;
    t.diagnostic(`${Math.round(took)} ms`);
    assert.equal(textOf(pieces, "after"), after);
    assert.equal(textOf(pieces, "before"), before);
    assert.ok(took < 2000, `${took} ms`);
  });
});

describe("مقارنة نسختين من مادة", () => {
  it("القطع بمعرّفاتها: ما تغيّر وما أُضيف وما حُذف وما انتقل", () => {
    const after = copy({
      body: [
        paragraph("p3", "ولم يُصدر بيانًا."),
        paragraph("p1", "وصل الوفد ظهرًا."),
        paragraph("p4", "وكان في استقباله أهل القرية."),
      ],
    });
    assert.deepEqual(bodyDrawn(compareContents(copy(), after)), [
      "↕p3 ولم يُصدر بيانًا.",
      " p1 وصل الوفد -صباحًا-+ظهرًا+.",
      "+p4 +وكان في استقباله أهل القرية.+",
      "-p2 -وغادر مساءً.-",
    ]);
  });

  it("ما حُذف يقف حيث كان", () => {
    const after = copy({ body: copy().body.filter(({ id }) => id !== "p2") });
    assert.deepEqual(
      compareContents(copy(), after).body.map(({ before, after: is }) => [before?.id, is?.id]),
      [
        ["p1", "p1"],
        ["p2", undefined],
        ["p3", "p3"],
      ],
    );
  });

  it("الرأس سطرًا سطرًا: العنوان والقسم والأسماء والوسوم والصورة", () => {
    const after = copy({
      headline: "وفد البلدية عاد من الوادي",
      standfirst: "بعد يومين من الغياب",
      section: "economy" as SectionId,
      byline: [{ name: "هند الراوي" }, { name: "سامي العطّار", role: "مصوّر" }],
      tags: ["الوادي", "البلدية"],
      hero: { src: "https://wadi.example/a.jpg", alt: "الجسر", credit: "الرواق" },
    });
    assert.deepEqual(
      compareContents(copy(), after)
        .head.filter(isChangedLine)
        .map(({ name, pieces }) => `${name}: ${drawn(pieces)}`),
      [
        "headline: وفد البلدية -يعود-+عاد+ من الوادي",
        "standfirst: +بعد يومين من الغياب+",
        "section: -world-",
        "section: +economy+",
        "byline: +سامي العطّار، مصوّر+",
        "picture: +https://wadi.example/a.jpg+",
        "alt: +الجسر+",
        "credit: +الرواق+",
        "tag: +البلدية+",
      ],
    );
  });

  it("رابط تبدّل عنوانه تغيير وإن لم تتبدّل كلمة، وكذلك نوع القطعة", () => {
    const linked = (href: string): Block => ({
      id: "p1" as Block["id"],
      kind: "paragraph",
      text: "في البيان كله.",
      marks: [{ kind: "link", start: 3, end: 9, href }],
    });
    const one = compareContents(
      copy({ body: [linked("https://a.example")] }),
      copy({ body: [linked("https://b.example")] }),
    );
    assert.ok(one.body.every(isChangedBlock));
    const heading: Block = { id: "p1" as Block["id"], kind: "subhead", level: 2, text: "في البيان" };
    const two = compareContents(copy({ body: [heading] }), copy({ body: [{ ...heading, level: 3 }] }));
    assert.ok(two.body.every(isChangedBlock));
    assert.ok(!compareContents(copy(), copy()).body.some(isChangedBlock));
  });

  const phrase = fc.constantFrom("وصل الوفد", "غادر الوفدُ", "«لا بيان»", "", "NATO 2026");
  const inline = phrase.map((said) => ({ text: said }));
  const picture = fc.record({ src: fc.constantFrom("a.jpg", "b.jpg"), alt: phrase, credit: phrase });
  const blockOf = (id: Block["id"]): fc.Arbitrary<Block> =>
    fc.oneof(
      inline.map((said): Block => ({ id, kind: "paragraph", ...said })),
      inline.map((said): Block => ({ id, kind: "subhead", level: 2, ...said })),
      fc
        .record({ said: inline, attribution: phrase })
        .map((q): Block => ({ id, kind: "quote", ...q.said, attribution: q.attribution })),
      fc.array(inline, { maxLength: 4 }).map((items): Block => ({ id, kind: "list", ordered: true, items })),
      picture.map((one): Block => ({ id, kind: "image", ...one })),
      fc.array(picture, { maxLength: 3 }).map((pictures): Block => ({ id, kind: "gallery", pictures })),
      phrase.map((said): Block => ({ id, kind: "embed", url: "https://v.example/1", title: said, provider: "قناة" })),
      fc
        .array(phrase, { maxLength: 3 })
        .map((all): Block => ({ id, kind: "related", items: all.map((headline) => ({ headline })) })),
      fc
        .array(fc.array(phrase, { maxLength: 3 }), { maxLength: 3 })
        .map((rows): Block => ({ id, kind: "table", header: [], rows })),
    );
  const body = fc
    .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"))
    .chain((ids) => fc.tuple(...ids.map((id) => blockOf(id as Block["id"]))));

  it("كل قطعة من النسختين تُذكر مرة، وكل سطر منها كما هو في كل جانب", () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        const { body: compared } = compareContents(copy({ body: before }), copy({ body: after }));
        const side = (which: "before" | "after", all: readonly Block[]): void => {
          const shown = compared.flatMap((block) => block[which] ?? []);
          assert.deepEqual(
            which === "after" ? shown : shown.toSorted((x, y) => (x.id < y.id ? -1 : 1)),
            which === "after" ? all : [...all].toSorted((x, y) => (x.id < y.id ? -1 : 1)),
          );
          for (const block of shown) {
            const { lines = [] } = compared.find((one) => one[which]?.id === block.id) ?? {};
            // alone, a block is all of one side
            const alone = compareContents(copy({ body: [] }), copy({ body: [block] })).body[0]?.lines ?? [];
            const texts = (all2: typeof lines, of: "before" | "after"): readonly string[] =>
              all2
                .map(({ name, pieces }) => `${name} ${textOf(pieces, of)}`)
                .filter((said) => !said.endsWith(" "))
                .toSorted();
            assert.deepEqual(texts(lines, which), texts(alone, "after"));
          }
        };
        side("before", before);
        side("after", after);
        assert.equal(
          compared.filter(({ isMoved }) => isMoved).every((one) => one.before && one.after),
          true,
        );
      }),
      { numRuns: 500 },
    );
  });
});

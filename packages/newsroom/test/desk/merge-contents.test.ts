import { deepEqual, equal, notEqual, ok } from "node:assert/strict";
import { describe, test } from "node:test";
import { type Block, type BlockId, type StoryContent, mergeContents } from "@mihwar/newsroom";
import { movedBetween } from "@mihwar/newsroom/desk/merge-order";
import fc from "fast-check";
import { copy, economy, world } from "./desk-newsroom.ts";

const paragraph = (id: string, text: string): Block => ({ id: id as BlockId, kind: "paragraph", text });
const body = (...texts: readonly (readonly [string, string])[]): readonly Block[] =>
  texts.map(([id, text]) => paragraph(id, text));

const river = "ارتفع منسوب النهر مترين في ليلة واحدة.";
const bridge = "وأُغلق الجسر القديم أمام الشاحنات.";
const school = "وتحوّلت مدرسة البلدة إلى مأوى لستّ عشرة أسرة.";
const base = copy({ body: body(["p1", river], ["p2", bridge], ["p3", school]) });

const idsOf = (content: StoryContent): readonly string[] => content.body.map(({ id }) => id);
const textsOf = (content: StoryContent): readonly string[] =>
  content.body.map((block) => ("text" in block ? block.text : ""));
const withBody = (blocks: readonly Block[]): StoryContent => ({ ...base, body: blocks });

describe("دمج نصّين بدآ من نص واحد", () => {
  test("ما أضافه كل منهما في مكانه، وما أضافه الآخر قبل ما أضفته", () => {
    const mine = withBody(
      body(["p1", river], ["m1", "وقال الدفاع المدني إن الخطر لم يزل."], ["p2", bridge], ["p3", school]),
    );
    const theirs = withBody(body(["p1", river], ["t1", "ووصلت مضخّات من المدينة."], ["p2", bridge], ["p3", school]));
    const { content, clashes } = mergeContents(base, mine, theirs);
    deepEqual(idsOf(content), ["p1", "t1", "m1", "p2", "p3"]);
    deepEqual(clashes, []);
  });

  test("ما حذفه أحدهما ولم يمسّه الآخر يزول، وما كتب فيه الآخر يبقى", () => {
    const mine = withBody(body(["p1", river], ["p3", school]));
    const theirs = withBody(body(["p2", bridge], ["p3", "وتحوّلت المدرسة إلى مأوى لعشرين أسرة."]));
    deepEqual(idsOf(mergeContents(base, mine, theirs).content), ["p3"]);
    const rewritten = withBody(body(["p2", "وأُعيد فتح الجسر القديم ظهرًا."], ["p3", school]));
    const { content, clashes } = mergeContents(base, mine, rewritten);
    deepEqual(textsOf(content), ["وأُعيد فتح الجسر القديم ظهرًا.", school]);
    deepEqual(clashes, []);
  });

  test("ما نقله أحدهما يبقى حيث نقله، مع ما كتبه الآخر فيه", () => {
    const mine = withBody(body(["p3", school], ["p1", river], ["p2", bridge]));
    const theirs = withBody(body(["p1", river], ["p2", bridge], ["p3", "وتحوّلت المدرسة إلى مأوى لعشرين أسرة."]));
    for (const [one, other] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const { content, clashes } = mergeContents(base, one, other);
      deepEqual(idsOf(content), ["p3", "p1", "p2"]);
      equal(textsOf(content)[0], "وتحوّلت المدرسة إلى مأوى لعشرين أسرة.");
      deepEqual(clashes, []);
    }
  });

  test("فقرة غيّرها الاثنان: النصّان معًا، نصّ الآخر بمعرّفها ونصّك بعده، والدمج نفسه يعطي المعرّف نفسه", () => {
    const mine = withBody(body(["p1", "ارتفع النهر ثلاثة أمتار."], ["p2", bridge], ["p3", school]));
    const theirs = withBody(body(["p1", "انخفض منسوب النهر صباحًا."], ["p2", bridge], ["p3", school]));
    const { content, clashes } = mergeContents(base, mine, theirs);
    deepEqual(textsOf(content), ["انخفض منسوب النهر صباحًا.", "ارتفع النهر ثلاثة أمتار.", bridge, school]);
    const [first, second] = idsOf(content);
    equal(first, "p1");
    ok(second !== undefined && second !== "p1" && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(second));
    deepEqual(clashes, [{ kind: "block", theirs: "p1", mine: second }]);
    deepEqual(mergeContents(base, mine, theirs), { content, clashes });
    const other = withBody(body(["p1", "ارتفع النهر أربعة أمتار."], ["p2", bridge], ["p3", school]));
    notEqual(idsOf(mergeContents(base, other, theirs).content)[1], second);
  });

  test("معرّف طويل يأخذ معرّفًا جديدًا لا يطول", () => {
    const long = "p".repeat(64);
    const was = withBody(body([long, river]));
    const merged = mergeContents(was, withBody(body([long, bridge])), withBody(body([long, school])));
    for (const id of idsOf(merged.content)) ok(id.length <= 64, id);
    equal(new Set(idsOf(merged.content)).size, 2);
  });

  test("من تابع الكتابة على ما حُفظ له ولم يبلغه الجواب لا يرى نصّه مرتين", () => {
    const saved = withBody([...base.body, paragraph("m1", "وقال رئيس البلدية")]);
    const typed = withBody([...base.body, paragraph("m1", "وقال رئيس البلدية إن المدارس تفتح الأحد.")]);
    for (const merged of [mergeContents(base, typed, saved), mergeContents(base, saved, typed)])
      deepEqual(merged, { content: typed, clashes: [] });
  });

  test("حذفُ كلام وزيادةٌ عليه تعارضٌ، وإن كان أحد النصّين في الآخر", () => {
    const begun = withBody(body(["p1", "قُتل خمسة، وربما ستة"]));
    const shorter = withBody(body(["p1", "قُتل خمسة"]));
    const longer = withBody(body(["p1", "قُتل خمسة، وربما ستة."]));
    const { content, clashes } = mergeContents(begun, shorter, longer);
    deepEqual(textsOf(content), ["قُتل خمسة، وربما ستة.", "قُتل خمسة"]);
    equal(clashes.length, 1);
  });

  test("رابط وُضع على كلام لا يضيع بكلام زيد بعده", () => {
    const link = { kind: "link", start: 0, end: 4, href: "https://wadi.example/a" } as const;
    const linked = withBody([{ id: "p1" as BlockId, kind: "paragraph", text: river, marks: [link] }]);
    const longer = withBody(body(["p1", `${river} ${bridge}`]));
    equal(mergeContents(withBody(body(["p1", river])), linked, longer).clashes.length, 1);
    equal(mergeContents(withBody([]), linked, longer).clashes.length, 1);
  });

  test("الحقول: ما غيّره واحد يُؤخذ، وما غيّره الاثنان يبقى كما كتبه الآخر ويُذكر ما كتبته", () => {
    const mine = copy({ ...base, headline: "النهر يهدأ", standfirst: "عادت الأسر ليلًا.", section: economy });
    const theirs = copy({ ...base, headline: "النهر يفيض ثانية", slug: "النهر", section: world });
    const { content, clashes } = mergeContents(base, mine, theirs);
    deepEqual(content, { ...theirs, standfirst: "عادت الأسر ليلًا.", section: economy });
    deepEqual(clashes, [{ kind: "field", field: "headline", mine: "النهر يهدأ", theirs: "النهر يفيض ثانية" }]);
  });

  test("حقل حذفه أحدهما يزول، وإن غيّره الآخر ذُكر", () => {
    const was = copy({ ...base, standfirst: "مقدمة أولى", slug: "سيل" });
    const { standfirst: _first, ...without } = was;
    deepEqual(mergeContents(was, without, was).content, without);
    const changed = { ...was, standfirst: "مقدمة ثانية" };
    const { content, clashes } = mergeContents(was, without, changed);
    equal(content.standfirst, "مقدمة ثانية");
    deepEqual(clashes, [{ kind: "field", field: "standfirst", mine: undefined, theirs: "مقدمة ثانية" }]);
  });

  test("الوسوم والمصادر مجموعات: ما زاده كل منهما فيها، وما حذفه أحدهما ليس فيها", () => {
    const was = copy({ ...base, tags: ["السيول", "الجسور", "المدارس"], sources: ["بيان البلدية"] });
    const mine = copy({ ...was, tags: ["السيول", "المدارس", "الدفاع المدني"], sources: ["بيان البلدية", "صورة جوية"] });
    const theirs = copy({ ...was, tags: ["المأوى", "السيول", "الجسور"], sources: [] });
    const { content, clashes } = mergeContents(was, mine, theirs);
    deepEqual(content.tags, ["المأوى", "السيول", "الدفاع المدني"]);
    deepEqual(content.sources, ["صورة جوية"]);
    deepEqual(clashes, []);
  });
});

// Two hands that write at random, and what must be so whatever they write.

const words = ["النهر", "الجسر", "المدرسة", "الأهالي", "ليلًا", "مرّتين", "هُدم", "فُتح"];
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((some) => some.join(" "));
const block = (id: string) =>
  fc.oneof(
    sentence.map((text): Block => paragraph(id, text)),
    sentence.map((text): Block => ({ id: id as BlockId, kind: "quote", text, attribution: "حارس الجسر" })),
    sentence.map((text): Block => ({ id: id as BlockId, kind: "list", ordered: false, items: [{ text }] })),
  );
const begun = fc
  .integer({ min: 0, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, place) => block(`p${place}`))));

interface Turn {
  readonly kind: "change" | "remove" | "add" | "move";
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
const turns = fc.array(
  fc.record({
    kind: fc.constantFrom<Turn["kind"]>("change", "remove", "add", "move"),
    from: fc.nat(9),
    to: fc.nat(9),
    text: sentence,
  }),
  { maxLength: 6 },
);

/** What a hand makes of a body; each sentence that it writes says whose it is. */
function written(from: readonly Block[], hand: string, all: readonly Turn[]): readonly Block[] {
  const blocks = [...from];
  all.forEach(({ kind, from: at, to, text }, n) => {
    const place = at % Math.max(1, blocks.length);
    const said = `${text} ${hand}${n}`;
    const here = blocks[place];
    if (kind === "add") blocks.splice(to % (blocks.length + 1), 0, paragraph(`${hand}${n}`, said));
    else if (here === undefined) return;
    else if (kind === "remove") blocks.splice(place, 1);
    else if (kind === "change") blocks[place] = paragraph(here.id, said);
    else {
      blocks.splice(place, 1);
      blocks.splice(to % (blocks.length + 1), 0, here);
    }
  });
  return blocks;
}

const sides = fc.tuple(begun, turns, turns).map(([was, mine, theirs]) => ({
  was: withBody(was),
  mine: withBody(written(was, "m", mine)),
  theirs: withBody(written(was, "t", theirs)),
}));

const said = (one: Block): string => JSON.stringify({ ...one, id: undefined });
const newIn = (side: StoryContent, was: StoryContent): readonly string[] => {
  const had = new Map(was.body.map((one) => [one.id, said(one)]));
  return side.body.filter((one) => had.get(one.id) !== said(one)).map(said);
};

describe("دمج نصّين كُتبا كيفما اتفق", () => {
  const runs = { numRuns: 3000 };

  test("لا يضيع مما كتبه أحدهما شيء، ولا يتكرر معرّف", () => {
    fc.assert(
      fc.property(sides, ({ was, mine, theirs }) => {
        const { content } = mergeContents(was, mine, theirs);
        const stands = new Set(content.body.map(said));
        for (const one of [...newIn(mine, was), ...newIn(theirs, was)]) ok(stands.has(one), one);
        equal(new Set(idsOf(content)).size, content.body.length);
      }),
      runs,
    );
  });

  test("ما لم يمسّه أحد يبقى، وما حذفه أحدهما ولم يكتب فيه الآخر لا يعود", () => {
    fc.assert(
      fc.property(sides, ({ was, mine, theirs }) => {
        const { content } = mergeContents(was, mine, theirs);
        const saidBy = ({ body: blocks }: StoryContent): ReadonlyMap<BlockId, string> =>
          new Map(blocks.map((each) => [each.id, said(each)]));
        const [one, other, merged] = [saidBy(mine), saidBy(theirs), saidBy(content)];
        for (const each of was.body) {
          const sidesSay = [one.get(each.id), other.get(each.id)];
          const isUntouched = sidesSay.every((text) => text === said(each));
          const isGone =
            sidesSay.includes(undefined) && sidesSay.every((text) => text === undefined || text === said(each));
          if (isUntouched) equal(merged.get(each.id), said(each));
          if (isGone) ok(!merged.has(each.id));
        }
      }),
      runs,
    );
  });

  test("الدمج مع من لم يغيّر شيئًا هو ما كتبه الآخر، بترتيبه", () => {
    fc.assert(
      fc.property(sides, ({ was, mine }) => {
        // a field of its own on each side, so that the whole is never the same
        const other = { ...was, standfirst: "كُتبت المقدمة وحدها" };
        deepEqual(mergeContents(was, mine, other), { content: { ...mine, standfirst: other.standfirst }, clashes: [] });
        deepEqual(mergeContents(was, other, mine), { content: { ...mine, standfirst: other.standfirst }, clashes: [] });
        deepEqual(mergeContents(was, mine, mine), { content: mine, clashes: [] });
      }),
      runs,
    );
  });

  test("من أيّ الجهتين دُمجا بقي الكلام نفسه، وعُدّ من التعارض العدد نفسه", () => {
    fc.assert(
      fc.property(sides, ({ was, mine, theirs }) => {
        const one = mergeContents(was, mine, theirs);
        const other = mergeContents(was, theirs, mine);
        deepEqual(one.content.body.map(said).toSorted(), other.content.body.map(said).toSorted());
        equal(one.clashes.length, other.clashes.length);
      }),
      runs,
    );
  });

  test("ترتيب من نقل وحده هو الترتيب، ولا يُعدّ منقولًا ما بقي على ترتيبه", () => {
    fc.assert(
      fc.property(sides, ({ was, mine }) => {
        const moved = movedBetween(idsOf(was), idsOf(mine));
        const stays = (content: StoryContent): readonly string[] =>
          idsOf(content).filter((id) => !moved.has(id) && idsOf(mine).includes(id) && idsOf(was).includes(id));
        deepEqual(stays(mine), stays(was));
      }),
      runs,
    );
    deepEqual([...movedBetween(["a", "b", "c", "d"], ["d", "a", "b", "c"])], ["d"]);
  });
});

describe("دمج نصّين في تغطية مباشرة", () => {
  const head = (id: string, more: object = {}): Block =>
    ({ id: id as BlockId, kind: "post", at: "2026-11-28T06:00:00.000Z", ...more }) as Block;
  const lead = paragraph("p1", river);
  const older = [head("p-a"), paragraph("a1", bridge)];
  const coverage = withBody([lead, ...older]);

  test("ما زدته في آخر منشور يبقى فيه، ولو نشر غيرك بعده أو قبله في الوقت نفسه", () => {
    const mine = withBody([lead, ...older, paragraph("m1", school)]);
    const before = withBody([lead, head("p-b"), paragraph("b1", "جديد"), ...older]);
    deepEqual(idsOf(mergeContents(coverage, mine, before).content), ["p1", "p-b", "b1", "p-a", "a1", "m1"]);
    const behind = withBody([lead, ...older, head("p-b"), paragraph("b1", "جديد")]);
    deepEqual(idsOf(mergeContents(coverage, mine, behind).content), ["p1", "p-a", "a1", "m1", "p-b", "b1"]);
    const onLead = withBody([lead, paragraph("m0", school), ...older]);
    deepEqual(idsOf(mergeContents(coverage, onLead, before).content), ["p1", "m0", "p-b", "b1", "p-a", "a1"]);
  });

  test("منشوران في وقت واحد يبقيان كاملين، كلٌّ بما فيه", () => {
    const mine = withBody([lead, head("p-m"), paragraph("m1", school), ...older]);
    const theirs = withBody([lead, head("p-b"), paragraph("b1", "جديد"), ...older]);
    const { content, clashes } = mergeContents(coverage, mine, theirs);
    deepEqual(idsOf(content), ["p1", "p-b", "b1", "p-m", "m1", "p-a", "a1"]);
    deepEqual(clashes, []);
  });

  test("منشور أُزيل لا يعود بما كُتب فيه عند غيره، ويُقال لمن كتبه", () => {
    const mine = withBody([lead, head("p-a"), paragraph("a1", school)]);
    const theirs = withBody([lead, head("p-a", { removed: true })]);
    const { content, clashes } = mergeContents(coverage, mine, theirs);
    deepEqual(content.body, theirs.body);
    deepEqual(clashes, [{ kind: "removed", blocks: [paragraph("a1", school)] }]);
    deepEqual(mergeContents(coverage, theirs, mine).content.body, theirs.body);
  });

  test("رأس المنشور واحد: ما غيّره كلٌّ منهما فيه يجتمع، وإزالته تغلب", () => {
    const mine = withBody([lead, head("p-a", { key: true, headline: "عنواني" }), paragraph("a1", bridge)]);
    const theirs = withBody([lead, head("p-a", { pinned: true, headline: "عنوانه" }), paragraph("a1", bridge)]);
    deepEqual(
      mergeContents(coverage, mine, theirs).content.body[1],
      head("p-a", { key: true, pinned: true, headline: "عنوانه" }),
    );
    const gone = withBody([lead, head("p-a", { removed: true })]);
    for (const [one, other] of [
      [mine, gone],
      [gone, mine],
    ] as const)
      deepEqual(mergeContents(coverage, one, other).content.body, gone.body);
  });
});

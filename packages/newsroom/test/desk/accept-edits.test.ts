import { deepEqual, equal, ok } from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type Block,
  type Mark,
  type NoteId,
  type NotedBlock,
  type StoryContent,
  acceptEdits,
  anchorByWords,
} from "@mihwar/newsroom";

const content = (body: readonly Block[], given: Partial<StoryContent> = {}): StoryContent => ({
  headline: "الوزيرة تفتتح المدرسة",
  section: "world" as StoryContent["section"],
  byline: [],
  body,
  tags: [],
  language: "ar",
  sources: [],
  ...given,
});
const paragraph = (text: string, marks?: readonly Mark[], id = "p1"): Block => ({
  id: id as Block["id"],
  kind: "paragraph",
  text,
  ...(marks === undefined ? {} : { marks }),
});
const edit = (copy: StoryContent, quote: string, replacement: string, block: string = "p1", id = quote) => {
  const anchor = anchorByWords(copy, { block: block as NotedBlock, quote });
  ok(anchor !== undefined, quote);
  return { id: id as NoteId, anchor, replacement };
};
const textOf = ({ body }: StoryContent): string => body.map((block) => ("text" in block ? block.text : "")).join("|");

describe("قبول ما اقتُرح من تعديل", () => {
  const plain: readonly (readonly [string, string, string, string, string])[] = [
    ["كلمة بكلمة", "وصل الوفد مساءً", "مساءً", "ليلًا", "وصل الوفد ليلًا"],
    ["زيادة بعدها", "وصل الوفد مساءً", "الوفد", "الوفد الأممي", "وصل الوفد الأممي مساءً"],
    ["حذف من الوسط يأخذ مسافته", "قال الوزير أمس إن", "أمس", "", "قال الوزير إن"],
    ["حذف من الأول", "وقد وصل الوفد", "وقد", "", "وصل الوفد"],
    ["حذف من الآخر قبل النقطة", "وصل الوفد سالمًا.", "سالمًا", "", "وصل الوفد."],
    ["وما بين المسافتين حرف جر ملتصق لا يُمس", "في القدس (الشرقية)", "(الشرقية)", "الشرقية", "في القدس الشرقية"],
  ];
  for (const [name, text, quote, replacement, expected] of plain)
    test(name, () => {
      const copy = content([paragraph(text)]);
      const made = acceptEdits(copy, [edit(copy, quote, replacement)]);
      equal(textOf(made.content), expected);
      deepEqual([made.accepted, made.conflicts], [[quote], []]);
    });

  test("الروابط والتشديد: ما على الكلمات كلها يبقى على ما حلّ محلها، وما حولها في مكانه", () => {
    const link: Mark = { kind: "link", start: 4, end: 9, href: "https://un.example/" };
    const bold: Mark = { kind: "strong", start: 15, end: 20 };
    const copy = content([paragraph("وصل الوفد إلى المدينة", [link, bold])]);
    const { content: made } = acceptEdits(copy, [edit(copy, "الوفد", "وفد الأمم المتحدة")]);
    const [block] = made.body;
    ok(block?.kind === "paragraph");
    const under = (at: number): string | undefined => {
      const mark = block.marks?.[at];
      return mark && block.text.slice(mark.start, mark.end);
    };
    deepEqual([block.text, under(0), under(1)], ["وصل وفد الأمم المتحدة إلى المدينة", "وفد الأمم المتحدة", "لمدين"]);
    const { content: less } = acceptEdits(copy, [edit(copy, "الوفد", "")]);
    const [left] = less.body;
    ok(left?.kind === "paragraph");
    deepEqual([left.text, left.marks?.map(({ kind }) => kind)], ["وصل إلى المدينة", ["strong"]]);
    const part = content([paragraph("وصل الوفد", [{ kind: "strong", start: 0, end: 6 }])]);
    const [cut] = acceptEdits(part, [edit(part, "الوفد", "وفد")]).content.body;
    ok(cut?.kind === "paragraph" && cut.text === "وصل وفد");
    ok(cut.marks?.every(({ start, end }) => start < end && end <= cut.text.length));
  });

  test("عدة اقتراحات معًا، وما تداخل منها يُرد ويُقال أيها", () => {
    const copy = content([
      paragraph("قال الوزير أمس إن الجسر فُتح، وقال نائبه إنه أُغلق"),
      paragraph("ثم سكت.", undefined, "p2"),
    ]);
    const made = acceptEdits(copy, [
      edit(copy, "نائبه", "نائب الوزير"),
      edit(copy, "الوزير أمس", "الوزير"),
      edit(copy, "أمس إن", "اليوم إن"),
      edit(copy, "فُتح", "أُعيد فتحه"),
      edit(copy, "ثم سكت.", "", "p2"),
      edit(copy, "الوزيرة", "وزيرة التربية", "headline"),
    ]);
    equal(textOf(made.content), "قال الوزير إن الجسر أُعيد فتحه، وقال نائب الوزير إنه أُغلق");
    equal(made.content.headline, "وزيرة التربية تفتتح المدرسة");
    deepEqual(made.conflicts, ["أمس إن"]);
    equal(made.accepted.length, 5);
  });

  test("ما ذهبت كلماته لا يُقبل على غيرها، والنص كما كان", () => {
    const before = content([paragraph("وصل الوفد مساءً")]);
    const now = content([paragraph("وصل الوفدان مساءً، ورحل الوفدان")]);
    const made = acceptEdits(now, [edit(before, "وصل الوفد مساءً", "عاد")]);
    deepEqual([made.content, made.accepted, made.conflicts], [now, [], ["وصل الوفد مساءً"]]);
  });

  test("بند من قائمة، واقتباس، ومقدمة تُحذف كلها", () => {
    const copy = content(
      [
        {
          id: "l1" as Block["id"],
          kind: "list",
          ordered: true,
          items: [{ text: "الخبز" }, { text: "الماء" }, { text: "الدواء" }],
        },
        { id: "q1" as Block["id"], kind: "quote", text: "لن نرحل", attribution: "أم سليم" },
      ],
      { standfirst: "يومان من التفاوض" },
    );
    const made = acceptEdits(copy, [
      edit(copy, "الماء", "", "l1"),
      edit(copy, "الدواء", "الدواء والوقود", "l1"),
      edit(copy, "نرحل", "نغادر", "q1"),
      edit(copy, "يومان من التفاوض", "", "standfirst"),
    ]).content;
    const [list, quote] = made.body;
    deepEqual(list?.kind === "list" && list.items, [{ text: "الخبز" }, { text: "الدواء والوقود" }]);
    deepEqual(quote, { id: "q1", kind: "quote", text: "لن نغادر", attribution: "أم سليم" });
    ok(!("standfirst" in made));
  });
});

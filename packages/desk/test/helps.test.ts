import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { helpsFor, linesOf } from "@mihwar/desk/story-helps";
import {
  type Block,
  type Dossiers,
  type SectionId,
  type StoryContent,
  type StoryId,
  noDossiers,
  toInstant,
} from "@mihwar/newsroom";
import type { HelpPorts } from "@mihwar/desk";

const block = (given: object): Block => given as Block;
const content = (body: readonly Block[], more: Partial<StoryContent> = {}): StoryContent => ({
  headline: "الوزير يزور السدّ",
  section: "world" as SectionId,
  byline: [],
  body,
  tags: [],
  language: "ar",
  sources: [],
  ...more,
});

const ports: HelpPorts = {
  related: async () => [],
  withPage: async (among) => among,
  shareCard: async () => undefined,
};
const edition = {
  name: "المدينة",
  origin: "https://almadina.example",
  dates: { months: "dual", digits: "western", timeZone: "Asia/Beirut", hijri: false },
} as const;

const ask = (
  given: StoryContent,
  more: { readonly dossiers?: Dossiers; readonly ports?: Partial<HelpPorts>; readonly language?: "ar" | "en" } = {},
) =>
  helpsFor({
    story: { id: "a1" as StoryId, content: given },
    dossiers: more.dossiers ?? noDossiers,
    edition,
    language: more.language ?? "ar",
    // in Beirut the 28th has begun
    now: toInstant(Date.parse("2026-11-27T22:30:00Z")),
    ports: { ...ports, ...more.ports },
  });

const paragraph = (id: string, text: string, more: object = {}): Block =>
  block({ id, kind: "paragraph", text, ...more });

describe("ما يعين الكاتب", () => {
  it("ملاحظات اللغة بموضعها وسببها وما يُكتب مكانها، في العنوان والبنود", async () => {
    const given = content(
      [
        paragraph("p1", "قال انه باقٍ."),
        block({ id: "l1", kind: "list", ordered: false, items: [{ text: "سليم" }, { text: "ذهب الى السوق" }] }),
      ],
      { headline: "اعلن الوزير موعدًا" },
    );
    const { marks } = await ask(given);
    const found = marks.map(({ block: id, line, text, suggest }) => [id, line, text, suggest[0]]);
    assert.ok(
      found.some((one) => JSON.stringify(one) === JSON.stringify(["headline", 0, "اعلن", "أعلن"])),
      JSON.stringify(found),
    );
    assert.ok(found.some((one) => JSON.stringify(one) === JSON.stringify(["l1", 1, "الى", "إلى"])));
    for (const { start, end, text, block: id, line, message } of marks) {
      const whole = linesOf(given).find((one) => one.block === id && one.line === line)?.text ?? "";
      assert.equal(whole.slice(start, end), text);
      assert.ok(message.length > 5);
    }
    const english = (await ask(given, { language: "en" })).marks;
    assert.match(english[0]?.message ?? "", /[a-z]/);
  });

  it("شهور الدار وأرقامها من إعدادات الطبعة، ونص بلغة أخرى لا يُصحَّح بالعربية", async () => {
    const { marks } = await ask(content([paragraph("p1", "وصل في نوفمبر.")]));
    assert.deepEqual(
      marks.map(({ suggest }) => suggest[0]),
      ["نوفمبر/تشرين الثاني"],
    );
    const english = await ask(content([paragraph("p1", "He said hello")], { language: "en", headline: "Hello" }));
    assert.deepEqual([english.marks, english.dates], [[], []]);
  });

  it("التواريخ تُقرأ كاملة بيوم الدار لا بيوم الخادم، ويُنبَّه إلى يوم ليس في التقويم", async () => {
    const { dates } = await ask(content([paragraph("p1", "وصل أمس، ويعود الأحد 24 نوفمبر/تشرين الثاني 2026.")]));
    assert.deepEqual(
      dates.map(({ text, said, weekday }) => [text, said, weekday]),
      [
        ["أمس", "الجمعة 27 نوفمبر/تشرين الثاني 2026", undefined],
        ["الأحد 24 نوفمبر/تشرين الثاني 2026", "الثلاثاء 24 نوفمبر/تشرين الثاني 2026", "الثلاثاء"],
      ],
    );
  });

  it("من تعرفه الملفات وله صفحة: حيث يُذكر أول مرة، ما لم يُربط", async () => {
    const entity = (id: string, name: string, aliases: readonly string[] = []) =>
      ({ id, kind: "entity", entityKind: "organisation", name, aliases }) as never;
    const dossiers: Dossiers = {
      ...noDossiers,
      items: new Map([
        ["e1", entity("e1", "وزارة الموارد المائية", ["الموارد المائية"])],
        ["e2", entity("e2", "نقابة الصيادين")],
        ["e3", entity("e3", "بلدية عين الزيتون")],
      ] as never),
    };
    const linked = { marks: [{ kind: "link", start: 6, end: 20, href: "/e/e2" }] };
    const given = content([
      paragraph("p1", "قالت وزارة الموارد المائية إن المنسوب آمن، وردّت بلدية عين الزيتون."),
      paragraph("p2", "وتطلب نقابة الصيادين من وزارة الموارد المائية تعويضًا.", linked),
    ]);
    const { names } = await ask(given, {
      dossiers,
      ports: { withPage: async (among) => among.filter(({ name }) => !name.startsWith("بلدية")) },
    });
    assert.deepEqual(
      names.map(({ block: id, text, href }) => [id, text, href]),
      [["p1", "وزارة الموارد المائية", "/e/e1"]],
    );
  });

  it("الأقرب مما نُشر بلا ما هو في صندوق، وكيف تظهر المادة في البحث", async () => {
    const card = (id: string, headline: string) =>
      ({
        card: { id, headline, published: "2026-11-01T00:00:00.000Z" },
        names: ["عوّاد", "سلمى", "هند", "نادر"],
      }) as never;
    const given = content(
      [paragraph("p1", "نصّ."), block({ id: "r1", kind: "related", items: [{ headline: "في الصندوق", story: "b1" }] })],
      { standfirst: "مقدّمة المادة" },
    );
    const { related, preview } = await ask(given, {
      ports: { related: async () => [card("b1", "في الصندوق"), card("b2", "قريبة")] },
    });
    assert.deepEqual(
      related.map(({ id, names }) => [id, names.length]),
      [["b2", 3]],
    );
    assert.deepEqual(preview, {
      title: "الوزير يزور السدّ | المدينة",
      address: "almadina.example/a1/الوزير-يزور-السد",
      description: "مقدّمة المادة",
    });
  });
});

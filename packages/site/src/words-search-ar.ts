import { type CountedNoun, agree } from "@mihwar/arabic/agree";

const proposals: CountedNoun = {
  one: "اقتراح واحد",
  two: "اقتراحان",
  few: "اقتراحات",
  many: "اقتراحًا",
  other: "اقتراح",
};

const stories: CountedNoun = { one: "خبر واحد", two: "خبران", few: "أخبار", many: "خبرًا", other: "خبر" };

/** What the search says to a reader. */
export const searchWords = {
  link: "بحث",
  title: "البحث في الأرشيف",
  label: "ابحث في الأرشيف",
  submit: "ابحث",
  narrow: "تضييق البحث",
  section: "القسم",
  allSections: "كلّ الأقسام",
  from: "من تاريخ",
  until: "إلى تاريخ",
  fromExample: "نوفمبر 2025",
  untilExample: "أمس",
  order: "الترتيب",
  relevance: "الأقرب إلى السؤال",
  byWords: "الأقرب، وإن قدُم",
  newest: "الأحدث أوّلًا",
  hint: "كلمة تكفي، بأيّ رسم كُتبت. العبارة بين «علامتين» تُطلب بحروفها، والكلمة بعد علامة الطرح (-) تُستثنى، و«تاريخ:نوفمبر 2025» يحصر الزمن.",
  resultsOf: (question: string) => `نتائج البحث عن «${question}»`,
  found: (count: number, isExact: boolean) =>
    count === 0 ? "لا خبر فيه ما سألت عنه." : `${isExact ? "" : "نحو "}${agree(count, stories)}`,
  relaxed: "لا خبر فيه العبارة بحروفها؛ وهذا ما فيه كلماتها.",
  nothing: "جرّب كلمات أقلّ، أو رسمًا آخر، أو أزل ما يضيّق البحث.",
  meant: "هل تقصد:",
  /** By the plural rules of Arabic, for a script that knows the number: «#» stands for it. */
  proposals: {
    zero: "",
    one: proposals.one,
    two: proposals.two,
    few: `# ${proposals.few}`,
    many: `# ${proposals.many}`,
    other: `# ${proposals.other}`,
  },
  dossier: "ملفّ",
  entity: "كلّ ما يُعرف عن",
  inSections: "النتائج في الأقسام",
  more: "نتائج أخرى",
} as const;

import type { Entity, Question } from "@mihwar/newsroom";

/** What a proposed line says beside the words of the dossier itself: as readers would read it, in Arabic. */
export const cardWordsAr = {
  undated: "بلا موعد",
  due: "حتى",
  entityKinds: {
    person: "شخص",
    org: "جهة",
    country: "بلد",
    place: "مكان",
    pact: "نصّ أو اتفاق",
    resource: "مورد",
  } satisfies Record<Entity["entityKind"], string>,
  newcomer: (line: string) => `اسم جديد: ${line}`,
  alsoNew: (line: string) => `ويدخل معه: ${line}`,
  became: (fate: string, at: string, why: string) => `صار: ${fate} · ${at} — ${why}`,
  evidence: "سند آخر لما يقوله الملف",
  moved: "انتقل السند إلى هذه الكلمات",
  given: "يُترك السند: لم تعد كلماته في المادة",
  filed: (title: string) => `تُضم المادة إلى ملف «${title}»`,
  alias: (names: readonly string[], name: string) => `${names.map((one) => `«${one}»`).join(" و")} اسم آخر لـ«${name}»`,
  same: (one: string, other: string) => `«${one}» هو «${other}» نفسه`,
  apart: (one: string, other: string) => `«${one}» غير «${other}»: يُفكّ دمجهما`,
  linked: (one: string, other: string, why: string) => `يُربط ملف «${one}» بملف «${other}»: ${why}`,
  becomes: (line: string) => `يصير: ${line}`,
  dropped: (line: string) => `يُحذف: ${line}`,
  questions: {
    held: (line) => `انقضى الموعد، فهل انعقد؟ ${line}`,
    kept: (line) => `انقضى الأجل، فهل تحقّق؟ ${line}`,
    withdrawn: (line) => `سُحبت المادة التي يقوم عليها وحدها: ${line}`,
    orphaned: (line) => `تغيّر السند ولم تعد كلماته في المادة: ${line}`,
  } satisfies Record<Question, (line: string) => string>,
};

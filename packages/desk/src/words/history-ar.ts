import { agree } from "@mihwar/arabic/agree";
import type { Decision, Operation } from "@mihwar/newsroom";
import type { ItemLineName } from "../item-lines.ts";

/** What the history of an item and of a dossier says. */
export interface HistoryWords {
  readonly title: string;
  readonly key: string;
  readonly none: string;
  readonly older: (count: number) => string;
  readonly operations: Readonly<Record<Operation["op"] | "absorb", string>>;
  readonly correction: string;
  readonly verdicts: Readonly<Record<Decision["verdict"], string>>;
  readonly proposedBy: (machine: string, at: string) => string;
  readonly putRight: string;
  readonly why: string;
  readonly withheld: string;
  readonly asItCame: string;
  readonly lines: Readonly<Record<ItemLineName, string>>;
}

const changes = { one: "تغيير", two: "تغييران", few: "تغييرات", many: "تغييرًا", other: "تغيير" };

export const historyWordsAr: HistoryWords = {
  title: "تاريخ التغييرات",
  key: "الأحدث أولًا. ما شُطب كان، وما تحته خط صار، وما تحته نقاط كُتب على وجه آخر.",
  none: "لم يتغيّر فيه شيء بعد.",
  older: (count) => `وقبلها ${agree(count, changes)}: أظهرها`,
  operations: {
    add: "أُضيف",
    set: "تغيّر",
    fix: "صُحّح",
    fate: "خطوة في المصير",
    evidence: "سند آخر",
    recite: "السند نُقل أو تُرك",
    link: "رُبط بملف",
    file: "ضُمّت مادة",
    merge: "اسم آخر",
    absorb: "دُمجا في واحد",
    unmerge: "فُكّ الدمج",
    ask: "سؤال",
    drop: "حُذف",
  },
  correction: "تصحيح",
  verdicts: { accepted: "قبله", rejected: "رفضه", reopened: "رجع عن قراره" },
  proposedBy: (machine, at) => `اقترحته ${machine}، ${at}`,
  putRight: "عدّله قبل القبول",
  why: "السبب:",
  asItCame: "كما دخل",
  withheld: "تغيير من مادة ليست من أقسامك",
  lines: {
    name: "الاسم",
    alias: "اسم آخر",
    kind: "النوع",
    role: "الصفة",
    gender: "الجنس في اللغة",
    of: "ينتمي إلى",
    member: "من أعضائه",
    same: "المعرّف",
    geometry: "الموضع",
    state: "الحال",
    when: "الموعد",
    place: "المكان",
    actor: "من فيه",
    part: "جزء من",
    act: "الفعل",
    by: "مَن",
    to: "إلى مَن",
    text: "النص",
    about: "عن",
    due: "حتى",
    event: "في حدث",
    answers: "ردّ على",
    fate: "المصير",
    relation: "الصلة",
    measure: "القياس",
    from: "من",
    until: "إلى",
    parent: "داخل ملف",
    link: "رابط",
    gist: "الخلاصة",
    topic: "موضوع",
    in: "في ملف",
    evidence: "السند",
  },
};

import { agree } from "@mihwar/arabic/agree";
import {
  type DossierWords,
  dossierRefusalWordsAr,
  dossierWordsAr,
  permissionRefusalWordsAr,
  say,
  type WordsFor,
} from "@mihwar/newsroom";
import type { ChangeField, ChangeRefusal } from "../suggestion-change.ts";
import type { DecisionRefusal, SuggestionDeed } from "../suggestion-decision.ts";
import { cardWordsAr } from "./suggestion-card-ar.ts";
import { hasWords } from "./has-words.ts";

/** What the pages of what machines propose say. */
export interface SuggestionWords {
  readonly title: string;
  readonly gist: string;
  readonly ofStory: string;
  readonly waiting: (count: number) => string;
  readonly none: string;
  readonly noneFitting: string;
  readonly more: (count: number) => string;
  readonly filter: string;
  readonly dossier: string;
  readonly anyDossier: string;
  readonly machine: string;
  readonly anyMachine: string;
  readonly show: string;
  readonly clear: string;
  readonly machineName: (machine: string) => string;
  readonly sure: (percent: number) => string;
  readonly into: string;
  readonly story: string;
  readonly public: string;
  readonly choose: (line: string) => string;
  readonly deeds: Readonly<Record<SuggestionDeed | "change", string>>;
  readonly deedOf: (deed: string, line: string) => string;
  readonly chosen: string;
  readonly acceptChosen: string;
  readonly rejectChosen: string;
  readonly noneChosen: string;
  readonly keys: readonly (readonly [string, string])[];
  readonly keysTitle: string;
  readonly recent: string;
  readonly recentGist: string;
  readonly verdicts: Readonly<Record<"accepted" | "changed" | "rejected", string>>;
  readonly told: (deed: SuggestionDeed, count: number) => string;
  readonly left: (count: number) => string;
  readonly lost: string;
  readonly onlyEditors: string;
  readonly questionHint: string;
  readonly change: {
    readonly title: string;
    readonly gist: string;
    readonly field: (field: ChangeField, kind: string) => string;
    readonly hints: Readonly<Partial<Record<ChangeField, string>>>;
    readonly also: string;
    readonly alsoNone: string;
    readonly reads: (words: string) => string;
    readonly readAgain: string;
    readonly accept: string;
    readonly back: string;
    readonly decided: (by: string, verdict: "accepted" | "rejected") => string;
    readonly noForm: string;
    readonly choices: {
      readonly act: Readonly<Record<string, string>>;
      readonly state: DossierWords["eventStates"];
      readonly fate: (fate: keyof DossierWords["fates"], act: "ask" | "offer" | "commit") => string;
      readonly entityKind: Readonly<Record<string, string>>;
      readonly attribution: DossierWords["attributions"];
    };
  };
  readonly machines: {
    readonly title: string;
    readonly gist: string;
    readonly none: string;
    readonly whole: string;
    readonly byMonth: string;
    readonly month: string;
    readonly columns: Readonly<Record<"asProposed" | "changed" | "rejected" | "pending" | "share", string>>;
    readonly noShare: string;
  };
  readonly refusal: (refusal: DecisionRefusal | ChangeRefusal, nameOf: (by: `u:${string}`) => string) => string;
  readonly countBeside: (count: number) => string;
}

const cards = { one: "اقتراح", two: "اقتراحان", few: "اقتراحات", many: "اقتراحًا", other: "اقتراح" };

const machineNames: Readonly<Record<string, string>> = {
  "m:link": "آلة الملفات",
  "m:wants": "آلة المطالب والوعود",
  "m:when": "آلة المواعيد",
  "m:fate": "آلة المصائر",
  "m:who": "آلة الأسماء الجديدة",
  "m:alias": "آلة الأسماء الأخرى",
  "m:clock": "آلة ما انقضى موعده",
  "m:evidence": "آلة الأسانيد",
  "m:agenda": "آلة الروزنامات",
  "m:import": "آلة الاستيراد",
};

const fields: Readonly<Record<ChangeField, string>> = {
  text: "الصياغة",
  act: "الفعل",
  by: "مَن",
  to: "إلى مَن",
  when: "الموعد",
  due: "حتى متى",
  state: "الحال",
  fate: "المصير",
  entityKind: "ما هو",
  role: "الصفة",
  entity: "اسم مَن",
  attribution: "من أين عُلم",
  why: "السبب",
  in: "في الملفات",
  dossier: "الملف",
};

const ownRefusals: WordsFor<
  Extract<
    ChangeRefusal | DecisionRefusal,
    {
      readonly code:
        | "field-empty"
        | "name-unknown"
        | "when-unreadable"
        | "choice-unknown"
        | "dossier-unknown"
        | "proposal-unknown";
    }
  >
> = {
  "field-empty": ({ field }) => `«${fields[field]}» فارغ؛ اكتبه`,
  "name-unknown": ({ name }) => `لا يعرف أي ملف اسم «${name}»؛ اكتبه كما هو في الملفات، أو اقبل الاسم الجديد أولًا`,
  "when-unreadable": ({ written }) =>
    `«${written}» ليس تاريخًا يُقرأ؛ اكتبه هكذا: 2026-11-06 أو 2026-11 أو 2026، ومعه ~ لما هو تقريبي`,
  "choice-unknown": ({ field }) => `اختر «${fields[field]}» من القائمة`,
  "dossier-unknown": () => "اختر ملفًا واحدًا على الأقل",
  "proposal-unknown": () => "لا اقتراح بهذا الرقم",
};

const permissionCodes = new Set(["role", "section", "not-yours", "story-state", "signed-out", "another-actor"]);

export const suggestionWordsAr: SuggestionWords = {
  title: "الاقتراحات",
  gist: "ما قرأته الآلات في المواد وتقترح أن تذكره الملفات. لا يراه قارئ قبل أن يقبله محرر باسمه.",
  ofStory: "ما تقترحه الآلات من هذه المادة",
  waiting: (count) =>
    count === 0 ? "لا اقتراح ينتظر" : count === 1 ? "اقتراح واحد ينتظر" : `${agree(count, cards)} تنتظر`,
  none: "لا اقتراح ينتظر. تأتي الاقتراحات حين تُحفظ المواد وتُنشر.",
  noneFitting: "لا اقتراح ينتظر مما اخترت.",
  more: (count) => `وبعدها ${agree(count, cards)}: أظهر المزيد`,
  filter: "تضييق الاقتراحات",
  dossier: "الملف",
  anyDossier: "كل الملفات",
  machine: "الآلة",
  anyMachine: "كل الآلات",
  show: "أظهر",
  clear: "الكل",
  machineName: (machine) => machineNames[machine] ?? machine,
  sure: (percent) => `ثقتها ${percent}%`,
  into: "في ملف",
  story: "المادة",
  public: "كما يراها القارئ",
  choose: (line) => `اختر: ${line}`,
  deeds: { accept: "قبول", reject: "رفض", change: "تعديل", undo: "رجوع" },
  deedOf: (deed, line) => `${deed}: ${line}`,
  chosen: "ما اخترته",
  acceptChosen: "اقبل ما اخترته",
  rejectChosen: "ارفض ما اخترته",
  noneChosen: "لم تختر شيئًا؛ ضع علامة على الاقتراحات التي تريدها",
  keysTitle: "المفاتيح",
  keys: [
    ["ق أو Enter", "قبول"],
    ["ت أو E", "تعديل"],
    ["ر أو Delete", "رفض"],
    ["↑ ↓", "تنقّل"],
    ["مسافة", "اختيار"],
    ["U أو Ctrl+Z", "رجوع"],
  ],
  recent: "ما قضيت فيه قبل قليل",
  recentGist: "لك أن ترجع عنه: ما قُبل يغيب عن القراء في الحال ويعود اقتراحًا.",
  verdicts: { accepted: "قُبل", changed: "قُبل معدَّلًا", rejected: "رُفض" },
  told: (deed, count) => {
    const did = { accept: "قُبل", reject: "رُفض", undo: "رُجع عن القرار في" }[deed];
    const didMany = { accept: "قُبلت", reject: "رُفضت", undo: "رُجع عن القرار في" }[deed];
    const what = deed === "undo" && count === 2 ? "اقتراحين" : agree(count, cards);
    if (count === 1) return deed === "undo" ? "عاد الاقتراح ينتظر" : `${did} الاقتراح`;
    return `${count === 2 && deed !== "undo" ? did : didMany} ${what}`;
  },
  left: (count) => (count === 0 ? "لم يبق شيء" : count === 1 ? "بقي اقتراح واحد" : `بقي ${agree(count, cards)}`),
  lost: "لم يصل القرار إلى الخادم؛ أعد المحاولة",
  onlyEditors: "يقضي في الاقتراحات محرر؛ لك أن تقرأها.",
  questionHint: "القبول يطوي السؤال ولا يغيّر ما يراه القارئ.",
  change: {
    title: "تعديل قبل القبول",
    gist: "ما تكتبه هنا هو ما يدخل الملف، باسمك. يبقى في السجل ما اقترحته الآلة.",
    field: (field, kind) => {
      if (field === "by" && kind === "event") return "من فيه";
      if (field === "text" && kind === "position") return "ماذا";
      if (field === "text" && kind === "event") return "الحدث";
      if (field === "text" && (kind === "entity" || kind === "merge")) return "الاسم";
      return fields[field];
    },
    hints: {
      by: "الأسماء كما في الملفات، بين كل اسمين فاصلة.",
      to: "الأسماء كما في الملفات، بين كل اسمين فاصلة؛ ولك أن تتركه فارغًا.",
      when: "2026-11-06 أو 2026-11 أو 2026؛ ومن يوم إلى يوم: 2026-11-06/2026-11-09؛ وXXXX لما لا موعد له.",
      due: "كالموعد، أو فارغ.",
      why: "لا مصير بلا سبب.",
    },
    also: "وأضفه إلى",
    alsoNone: "لا شيء آخر",
    reads: (words) => `يُقرأ: ${words}`,
    readAgain: "اقرأ ما كتبت",
    accept: "اقبله معدَّلًا",
    back: "إلى الاقتراحات",
    decided: (by, verdict) => `قضى فيه ${by}: ${verdict === "accepted" ? "قُبل" : "رُفض"}.`,
    noForm: "لا شيء فيه يُعدَّل: اقبله أو ارفضه.",
    choices: {
      act: { ask: "يطلب", offer: "يعرض", commit: "يلتزم", stance: "يرى" },
      state: dossierWordsAr.eventStates,
      fate: (fate, act) => dossierWordsAr.fates[fate](act),
      entityKind: cardWordsAr.entityKinds,
      attribution: dossierWordsAr.attributions,
    },
  },
  machines: {
    title: "ما أصابته الآلات",
    gist: "من كل ما اقترحته: ما قُبل كما هو، وما عُدّل ثم قُبل، وما رُفض، وما ينتظر.",
    none: "لم تقترح الآلات شيئًا بعد.",
    whole: "في المجموع",
    byMonth: "شهرًا بشهر",
    month: "الشهر",
    columns: { asProposed: "كما هو", changed: "معدَّل", rejected: "مرفوض", pending: "ينتظر", share: "المقبول" },
    noShare: "—",
  },
  refusal: (refusal, nameOf) => {
    if (refusal.code === "decided-by") {
      const { verdict, by, instead } = refusal.decision;
      const became = verdict === "rejected" ? "رُفض" : instead === undefined ? "قُبل" : "قُبل معدَّلًا";
      return `سبقك إليه ${nameOf(by)}: ${became}`;
    }
    if (refusal.code === "already-decided") return `سبقك إليه ${nameOf(refusal.by as `u:${string}`)}`;
    if (hasWords(ownRefusals, refusal)) return say(ownRefusals, refusal);
    if (permissionCodes.has(refusal.code))
      return permissionRefusalWordsAr(refusal as Parameters<typeof permissionRefusalWordsAr>[0]);
    return dossierRefusalWordsAr(refusal as Parameters<typeof dossierRefusalWordsAr>[0]);
  },
  countBeside: (count) => (count === 1 ? "اقتراح ينتظر" : `${agree(count, cards)} تنتظر`),
};

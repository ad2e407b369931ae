import { agree } from "@mihwar/arabic/agree";
import {
  type DossierWords,
  type WordsFor,
  dossierRefusalWordsAr,
  dossierWordsAr,
  draftProblemWordsAr,
  permissionRefusalWordsAr,
  say,
} from "@mihwar/newsroom";
import type { ChangeKind } from "../dossiers/line-form.ts";
import type { FieldName, LineKind } from "../dossiers/line-kind.ts";
import type { LineRefusal, NameOf } from "../dossiers/line-refusal.ts";
import { hasWords } from "./has-words.ts";
import { cardWordsAr } from "./suggestion-card-ar.ts";

/** What became of a form, as the address of the page that it leads to says it. */
export const dossierNotices = ["opened", "added", "changed", "removed", "ordered", "left"] as const;
export type DossierNotice = (typeof dossierNotices)[number];

/** Inputs of a field that is made of several. */
export type FieldPart =
  | "actors.as"
  | "relation.from"
  | "relation.verb"
  | "relation.to"
  | "measure.value"
  | "measure.unit"
  | "measure.approximate"
  | "measure.at"
  | "same.iso"
  | "same.wikidata";

/** What the pages of the dossier desk say. */
export interface DossierDeskWords {
  readonly list: {
    readonly title: string;
    readonly gist: string;
    readonly begin: string;
    readonly words: string;
    readonly state: string;
    readonly anyState: string;
    readonly show: string;
    readonly all: string;
    readonly none: string;
    readonly noneFitting: string;
    readonly noNews: string;
    readonly open: (count: number) => string;
    readonly within: string;
  };
  readonly states: DossierWords["states"];
  readonly sheet: {
    readonly public: string;
    readonly within: string;
    readonly topics: string;
    readonly state: string;
    readonly news: string;
    readonly changeDossier: string;
    readonly removeDossier: string;
    readonly history: string;
    readonly sections: Readonly<Record<"gist" | "events" | "positions" | "facts" | "links" | "children", string>>;
    readonly none: Readonly<Record<"gist" | "events" | "positions" | "facts" | "links", string>>;
    readonly add: Readonly<Record<LineKind, string>>;
    readonly change: string;
    readonly remove: string;
    readonly deedOf: (deed: string, line: string) => string;
    readonly up: string;
    readonly down: string;
    readonly moveHint: string;
    readonly evidence: string;
    readonly disputes: string;
    readonly source: string;
    readonly unreadable: string;
    readonly part: string;
    readonly at: string;
    readonly answers: string;
    readonly about: string;
    readonly due: string;
    readonly places: string;
    readonly fates: string;
    readonly noFate: string;
    readonly from: string;
    readonly until: string;
    readonly onlyEditors: string;
  };
  readonly notices: Readonly<Record<DossierNotice, string>>;
  readonly form: {
    readonly title: (kind: LineKind, isNew: boolean) => string;
    readonly inDossier: string;
    readonly field: (field: FieldName, kind: LineKind) => string;
    readonly part: Readonly<Record<FieldPart, string>>;
    readonly hint: Readonly<Partial<Record<FieldName, string>>>;
    readonly row: (field: string, place: number) => string;
    readonly more: string;
    readonly none: string;
    readonly also: string;
    readonly address: string;
    readonly addressHint: string;
    readonly choices: {
      readonly act: Readonly<Record<string, string>>;
      readonly state: DossierWords["eventStates"];
      readonly dossierState: DossierWords["states"];
      readonly fate: (fate: keyof DossierWords["fates"], act: "ask" | "offer" | "commit") => string;
      readonly tie: Readonly<Record<string, string>>;
      readonly entityKind: Readonly<Record<string, string>>;
      readonly gender: Readonly<Record<string, string>>;
      readonly attribution: DossierWords["attributions"];
    };
    readonly newcomer: (name: string) => string;
    readonly newcomerHint: string;
    readonly notNew: string;
    readonly moreOfEntity: string;
    readonly telling: string;
    readonly change: string;
    readonly changes: Readonly<Record<ChangeKind, string>>;
    readonly news: string;
    readonly levels: readonly [string, string, string, string];
    readonly note: string;
    readonly noteHint: string;
    readonly save: string;
    readonly saveAnyway: string;
    readonly read: string;
    readonly back: string;
    readonly lost: string;
    readonly now: string;
    readonly nowHint: string;
  };
  readonly cite: {
    readonly title: string;
    readonly optional: string;
    readonly none: string;
    readonly piece: (place: number) => string;
    readonly attribution: string;
    readonly speaker: string;
    readonly phrase: string;
    readonly url: string;
    readonly disputes: string;
    readonly remove: (place: number) => string;
    readonly pick: string;
    readonly find: string;
    readonly search: string;
    readonly noStory: string;
    readonly open: (headline: string) => string;
    readonly close: string;
    readonly paragraphs: string;
    readonly paragraph: (place: number) => string;
    readonly hint: string;
    readonly keysHint: string;
    readonly noParagraphs: string;
    readonly quote: string;
    readonly which: string;
    readonly take: string;
    readonly taken: string;
    readonly revision: (number: number) => string;
  };
  readonly remove: {
    readonly title: string;
    readonly gist: string;
    readonly here: string;
    readonly whole: string;
    readonly how: string;
    readonly goes: string;
    readonly confirm: string;
  };
  readonly add: {
    readonly title: string;
    readonly gist: string;
    readonly link: string;
    readonly linkNoScript: string;
    readonly dossier: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<"gist" | "event" | "position" | "fact", string>>;
    readonly go: string;
    readonly noDossier: string;
  };
  readonly refusal: (refusal: LineRefusal, nameOf: NameOf) => string;
}

const items = {
  one: "موقف مفتوح",
  two: "موقفان مفتوحان",
  few: "مواقف مفتوحة",
  many: "موقفًا مفتوحًا",
  other: "موقف مفتوح",
};

/** Figures and signs that keep their own direction inside an Arabic sentence. */
const figures = (text: string): string => `\u2066${text}\u2069`;
const dates = ["2026-11-06", "2026-11", "2026"].map(figures).join(" أو ");

const fields: Readonly<Record<FieldName, string>> = {
  text: "النص",
  title: "العنوان",
  when: "الموعد",
  state: "الحال",
  places: "المكان",
  actors: "من فيه",
  part: "جزء من",
  timeZone: "المنطقة الزمنية",
  in: "في الملفات",
  act: "الفعل",
  by: "مَن",
  to: "إلى مَن",
  about: "عمَّن أو عمّا",
  due: "حتى متى",
  event: "في أي حدث قيل",
  answers: "ردًّا على",
  fate: "المصير",
  at: "منذ متى",
  why: "السبب",
  mover: "الحدث الذي حرّكه",
  relation: "علاقة",
  measure: "قياس",
  from: "من",
  until: "إلى",
  target: "بملف",
  tie: "كيف يتصل به",
  name: "الاسم",
  entityKind: "ما هو",
  role: "الصفة",
  aliases: "أسماء أخرى",
  of: "يتبع",
  members: "أعضاؤه",
  gender: "كيف يوافقه الفعل",
  same: "رموزه",
  geometry: "مكانه على الخريطة",
  dossierState: "الحال",
  parents: "ضمن الملفات",
  topics: "الوسوم",
};

const kinds: Readonly<Record<LineKind, readonly [fresh: string, changed: string]>> = {
  gist: ["جملة في الخلاصة", "تعديل جملة في الخلاصة"],
  event: ["حدث", "تعديل حدث"],
  position: ["موقف", "تعديل موقف"],
  fate: ["خطوة في المصير", "تعديل خطوة في المصير"],
  fact: ["معطى", "تعديل معطى"],
  link: ["رابط بملف آخر", "تعديل رابط"],
  entity: ["كيان جديد", "تعديل كيان"],
  dossier: ["ملف جديد", "تعديل الملف"],
};

type OwnCodes =
  | "field-empty"
  | "name-unknown"
  | "name-twice"
  | "when-unreadable"
  | "choice-unknown"
  | "number-unreadable"
  | "points-unreadable"
  | "half-relation"
  | "half-measure"
  | "change-unsaid"
  | "changed-meanwhile"
  | "line-gone"
  | "paragraph-unchosen"
  | "quote-empty"
  | "quote-not-there"
  | "quote-twice"
  | "cited-already"
  | "cycle"
  | "still-named"
  | "evidence-missing"
  | "why-missing"
  | "stance-has-no-fate"
  | "nothing-changed"
  | "quote-absent"
  | "item-missing"
  | "unreadable"
  | "id-taken"
  | "field-changed";

const fieldName = (name: string): string =>
  fields[name as FieldName] ??
  {
    "measure.at": "موعد القياس",
    attribution: "من أين عُلم",
    evidence: "السند",
    gist: "الخلاصة",
    links: "الروابط",
    dossiers: "الملفات",
    actors: "من فيه",
    entityKind: "ما هو",
  }[name] ??
  name;

/** Refusals with items by their names: nobody at the desk knows them by ids. */
const own = (nameOf: NameOf): WordsFor<Extract<LineRefusal, { readonly code: OwnCodes }>> => ({
  "field-empty": ({ field }) => `«${fieldName(field)}» فارغ؛ املأه`,
  "name-unknown": ({ name }) => `لا يعرف أي ملف «${name}»؛ صحّح الاسم، أو قل تحت الحقول ما هو ليدخل كيانًا جديدًا`,
  "name-twice": ({ name }) => `اسم «${name}» لأكثر من كيان؛ اختر من القائمة مَن تعني`,
  "when-unreadable": ({ written }) => `«${written}» ليس تاريخًا يُقرأ؛ اكتبه هكذا: ${dates}`,
  "choice-unknown": ({ field }) => `اختر «${fieldName(field)}» من القائمة`,
  "number-unreadable": ({ written }) => `«${written}» ليس عددًا؛ اكتبه أرقامًا، والكسر بعد نقطة: 1.1`,
  "points-unreadable": () => `المكان خطّ عرض فخطّ طول في كل سطر: ${figures("33.9, 35.8")}`,
  "half-relation": () => "العلاقة ثلاثة: اسم، وما بينهما، واسم؛ املأها كلها أو اتركها",
  "half-measure": () => "القياس عدد ووحدة وموعد؛ املأها كلها أو اتركها",
  "change-unsaid": () => "قرأ الناس السطر كما كان؛ قل أتصحيح هذا أم خبر جديد أم صياغة",
  "changed-meanwhile": ({ fields: changed }) =>
    `سبقك محرر آخر وغيّر «${changed.map(fieldName).join("» و«")}» بعد أن فتحت النموذج؛ ما كتبتَه باقٍ هنا`,
  "line-gone": () => "لم يعد هذا السطر في الملف؛ حذفه محرر آخر. ما كتبتَه باقٍ هنا، وإن حفظته دخل سطرًا جديدًا",
  "paragraph-unchosen": () => "اختر الفقرة التي فيها الكلمات",
  "quote-empty": () => "حدّد الكلمات في الفقرة، أو اكتبها كما هي فيها",
  "quote-not-there": ({ quote, paragraph }) => `لا تقول الفقرة «${quote}» بحروفها. نصها: ${paragraph}`,
  "quote-twice": ({ quote, times }) => `تقول الفقرة «${quote}» ${times} مرات؛ اختر أيّها تعني`,
  "cited-already": () => "هذه الكلمات سند في النموذج من قبل",
  cycle({ id, through }) {
    const [first = "", ...way] = [...new Set([id, ...through])].map((one) => `«${nameOf(one)}»`);
    return way.length === 0
      ? `لا يقع ${first} في نفسه`
      : `لا يقع ملف في نفسه: ${[first, ...way, first].join(" ضمن ")}؛ أخرجه من أحدها`;
  },
  "still-named": ({ id, by }) => {
    const names = by.slice(0, 5).map((one) => `«${nameOf(one)}»`);
    return `يُذكر «${nameOf(id)}» في ${names.join(" و")}؛ أخرجه منها ثم احذفه`;
  },
  "evidence-missing": () => "لا شيء بلا سند: اختر كلمات من مادة",
  "why-missing": () => "اكتب السبب: لا رابط ولا خطوة مصير بلا سبب",
  "stance-has-no-fate": () => "الرأي لا مصير له؛ اجعله طلبًا أو عرضًا أو التزامًا",
  "nothing-changed": () => "لم تغيّر شيئًا",
  "quote-absent": ({ evidence }) => `لم تعد المادة تقول: «${evidence.quote}»؛ اختر السند من جديد`,
  "item-missing": ({ id, wanted }) =>
    wanted === undefined ? `«${nameOf(id)}» ليس في الملفات` : `«${nameOf(id)}» ليس ${dossierWordsAr.kinds[wanted]}`,
  unreadable: ({ problem }) => draftProblemWordsAr(problem),
  "id-taken": ({ id }) => `العنوان «${id}» مأخوذ؛ اختر غيره`,
  "field-changed": ({ field }) => `سبقك محرر آخر وغيّر «${fieldName(field)}»؛ ما كتبتَه باقٍ هنا`,
});

const permissionCodes = new Set(["role", "section", "not-yours", "story-state", "signed-out", "another-actor"]);

function refusal(one: LineRefusal, nameOf: NameOf): string {
  const words = own(nameOf);
  if (hasWords(words, one)) return say(words, one);
  return permissionCodes.has(one.code)
    ? permissionRefusalWordsAr(one as Parameters<typeof permissionRefusalWordsAr>[0])
    : dossierRefusalWordsAr(one as Parameters<typeof dossierRefusalWordsAr>[0]);
}

export const dossierDeskWordsAr: DossierDeskWords = {
  list: {
    title: "الملفات",
    gist: "ما تذكره غرفة الأخبار: من فعل ماذا، ومن يطلب ماذا ممّن، وما صار من الوعود. لا يدخل ملفًا سطر بلا سند من مادة.",
    begin: "ملف جديد",
    words: "كلمات من عنوانه",
    state: "الحال",
    anyState: "كل الأحوال",
    show: "أظهر",
    all: "الكل",
    none: "لا ملف بعد. افتح ملفًا ثم أضف إليه من مواد غرفة الأخبار.",
    noneFitting: "لا ملف كما طلبت.",
    noNews: "لا جديد فيه للقراء بعد",
    open: (count) => (count === 0 ? "لا موقف مفتوح" : agree(count, items)),
    within: "ضمن",
  },
  states: dossierWordsAr.states,
  sheet: {
    public: "صفحته في الموقع",
    within: "ضمن",
    topics: "الوسوم",
    state: "الحال",
    news: "آخر جديد",
    changeDossier: "عدّل العنوان والحال وموضعه",
    removeDossier: "احذف الملف",
    history: "سجلّه",
    sections: {
      gist: "الخلاصة",
      events: "الأحداث",
      positions: "المواقف",
      facts: "المعطيات",
      links: "روابطه بملفات أخرى",
      children: "ملفات ضمنه",
    },
    none: {
      gist: "لا خلاصة بعد: جمل قليلة، لكل منها سند.",
      events: "لا حدث بعد.",
      positions: "لا موقف بعد: من يطلب أو يعرض أو يلتزم أو يرى.",
      facts: "لا معطى بعد.",
      links: "لا يتصل بملف آخر.",
    },
    add: {
      gist: "أضف جملة",
      event: "أضف حدثًا",
      position: "أضف موقفًا",
      fate: "أضف خطوة مصير",
      fact: "أضف معطى",
      link: "اربطه بملف",
      entity: "أضف كيانًا",
      dossier: "أضف ملفًا ضمنه",
    },
    change: "عدّل",
    remove: "احذف",
    deedOf: (deed, line) => `${deed}: ${line}`,
    up: "إلى أعلى",
    down: "إلى أسفل",
    moveHint: "اسحب الجملة إلى موضعها، أو انقلها بالزرين.",
    evidence: "السند",
    disputes: "يخالف",
    source: "المصدر",
    unreadable: "سند من مادة خارج أقسامك لم تُنشر",
    part: "جزء من",
    at: "قيل في",
    answers: "ردًّا على",
    about: "عن",
    due: "حتى",
    places: "في",
    fates: "مصيره",
    noFate: "لا مصير مسجّلًا",
    from: "من",
    until: "إلى",
    onlyEditors: "يكتب في الملفات محرر؛ لك أن تقرأها.",
  },
  notices: {
    opened: "فُتح الملف",
    added: "دخل الملف",
    changed: "حُفظ التعديل",
    removed: "حُذف من الملف",
    ordered: "تغيّر ترتيب الخلاصة",
    left: "أُخرج من هذا الملف",
  },
  form: {
    title: (kind, isNew) => kinds[kind][isNew ? 0 : 1],
    inDossier: "في ملف",
    field: (field, kind) => {
      if (field === "text" && kind === "gist") return "الجملة";
      if (field === "text" && kind === "position") return "ماذا";
      if (field === "text" && kind === "fact") return "المعطى";
      if (field === "title" && kind === "event") return "الحدث";
      return fields[field];
    },
    part: {
      "actors.as": "بصفته",
      "relation.from": "اسم",
      "relation.verb": "ما بينهما",
      "relation.to": "واسم",
      "measure.value": "العدد",
      "measure.unit": "الوحدة",
      "measure.approximate": "تقريبًا",
      "measure.at": "في أي موعد",
      "same.iso": "رمز البلد (ISO)",
      "same.wikidata": "ويكي بيانات",
    },
    hint: {
      when: `${dates}؛ ومن يوم إلى يوم: ${figures("2026-11-06/2026-11-09")}؛ و${figures("XXXX")} لما لا موعد له؛ و~ لما هو تقريبي.`,
      at: `كالموعد: ${dates}.`,
      due: "كالموعد، أو فارغ.",
      why: "جملة تقول لماذا.",
      aliases: "اسم في كل سطر.",
      topics: "وسم في كل سطر.",
      geometry: "خطّ العرض ثم خطّ الطول؛ ولما هو طريق نقطة في كل سطر.",
      timeZone: `حيث تهمّ الساعة: ${figures("Asia/Beirut")}`,
      relation: "مثل: الصين · تهيمن على · المعادن.",
    },
    row: (field, place) => `${field} ${place}`,
    more: "اسم آخر",
    none: "لا شيء",
    also: "وأضفه إلى",
    address: "عنوانه في الموقع",
    addressHint: "بحروف لاتينية، ولا يتغيّر بعدها؛ ولك أن تتركه.",
    choices: {
      act: { ask: "يطلب", offer: "يعرض", commit: "يلتزم", stance: "يرى" },
      state: dossierWordsAr.eventStates,
      dossierState: dossierWordsAr.states,
      fate: (fate, act) => dossierWordsAr.fates[fate](act),
      tie: { affects: "يؤثر فيه", continues: "يكمله", rivals: "ينافسه", see: "يُقرأ معه" },
      entityKind: cardWordsAr.entityKinds,
      gender: {
        masculine: "مذكر",
        feminine: "مؤنث",
        men: "جمع مذكر",
        women: "جمع مؤنث",
        "two men": "مثنى مذكر",
        "two women": "مثنى مؤنث",
      },
      attribution: dossierWordsAr.attributions,
    },
    newcomer: (name) => `كيان جديد: ${name}`,
    newcomerHint: "لا يعرفه أي ملف. قل ما هو ليدخل مع السطر، أو صحّح اسمه في الأعلى.",
    notNew: "ليس جديدًا: أصحّح الاسم",
    moreOfEntity: "المزيد عنه",
    telling: "كيف يُقال للقراء",
    change: "ما هذا التغيير؟",
    changes: {
      fix: "كان خطأ: يُقال للقراء إنه صُحّح",
      news: "تغيّر الأمر: خبر جديد",
      wording: "صياغة لا غير: لا يُقال للقراء",
    },
    news: "وزنه في «الجديد»",
    levels: ["لا يُذكر", "تفصيل", "يستحق الذكر", "عنوان"],
    note: "ما يُقال عنه في «الجديد» وفي السجل",
    noteHint: "اتركه فارغًا ليُكتب من السطر نفسه.",
    save: "احفظ",
    saveAnyway: "احفظ ما كتبتُه مكانه",
    read: "اقرأ ما كتبت",
    back: "إلى الملف",
    lost: "لم يصل ذلك إلى الخادم؛ أعد المحاولة",
    now: "صار الآن",
    nowHint: "إن حفظت حلّ ما كتبته محلّه.",
  },
  cite: {
    title: "السند",
    optional: "للرابط أن يقوم على سببه وحده.",
    none: "لا سند بعد: لا يدخل الملف شيء بلا كلمات من مادة.",
    piece: (place) => `السند ${place}`,
    attribution: "من أين عُلم",
    speaker: "القائل",
    phrase: "الإسناد كما طُبع",
    url: "عنوان المصدر",
    disputes: "يقول بخلافه",
    remove: (place) => `احذف السند ${place}`,
    pick: "خذ سندًا من مادة",
    find: "كلمات من المادة",
    search: "ابحث",
    noStory: "لا مادة بهذه الكلمات فيما لك أن تقرأه.",
    open: (headline) => `افتح: ${headline}`,
    close: "أغلق المادة",
    paragraphs: "فقرات المادة",
    paragraph: (place) => `الفقرة ${place}`,
    hint: "حدّد الكلمات في فقرتها، أو اختر الفقرة واكتب كلماتها تحتها.",
    keysHint: "وبلوحة المفاتيح: الأسهم تختار كلمة، ومع Shift تزيدها، ومع Alt وShift حرفًا حرفًا، وEnter يأخذها.",
    noParagraphs: "لا فقرة في المادة تُؤخذ منها كلمات.",
    quote: "الكلمات بحروفها",
    which: "أيّها تعني؟",
    take: "خذها سندًا",
    taken: "أُخذ السند",
    revision: (number) => `المراجعة ${number}`,
  },
  remove: {
    title: "حذف سطر",
    gist: "يغيب عن القراء في الحال، ويبقى ماضيه في السجل.",
    here: "أخرجه من هذا الملف وحده",
    whole: "احذفه من كل الملفات",
    how: "من أين يُحذف؟",
    goes: "يُحذف",
    confirm: "احذف",
  },
  add: {
    title: "إضافة إلى ملف",
    gist: "الكلمات التي اخترتها تكون سندًا لسطر جديد في ملف.",
    link: "أضف إلى ملف",
    linkNoScript: "أضف من كلماتها إلى ملف",
    dossier: "الملف",
    kind: "ما الذي تقوله؟",
    kinds: { event: "حدثًا", position: "موقفًا: من يطلب أو يعرض أو يلتزم أو يرى", fact: "معطى", gist: "جملة في الخلاصة" },
    go: "تابع",
    noDossier: "لا ملف بعد؛ افتح ملفًا أولًا.",
  },
  refusal,
};

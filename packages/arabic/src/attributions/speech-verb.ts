import { foldForSearch } from "../fold.ts";

/** How a verb of saying is built into its sentence. */
export interface SpeechVerb {
  /** The preposition that «أنّ» comes after («أشار إلى أن»), beside the plain «أن، إن، بأن» that all take. */
  readonly through?: string;
  /** The preposition of a noun that is itself what was said: «حذر من مجاعة»، «أعرب عن أسفه». */
  readonly nominal?: string;
  /** Words of others stand behind it: «قال: …»، «كتب «…»». */
  readonly quotes?: true;
  /** Whom it is said to or of comes before what is said: «اتهم الشرطة بأنها», «أبلغ الصحافيين أن». */
  readonly hasObject?: true;
  /** May follow its quotation: «…»، قال فلان. */
  readonly follows?: true;
  /** A noun of something that has happened is what is reported: «أعلن الجيش مقتل …», «أكدت الوزارة وفاة …». */
  readonly reports?: true;
  /** It is spelt like a particle («بيّن» and «بين»): it begins its clause and names its speaker. */
  readonly isRare?: true;
  /** With no speaker nobody is meant, even where someone has spoken before: «يُذكر أن»، «قيل إن». */
  readonly isImpersonal?: true;
}

interface VerbRow extends SpeechVerb {
  /** Forms, first the past and then the present; endings of person are added to the stems that carry none. */
  readonly past?: string;
  readonly present?: string;
  /** Verbs whose last letter changes, in the forms that news uses. */
  readonly forms?: string;
}

/**
 * The verbs with which Arabic news says who says what, by their build. Weak verbs give their forms; for the others
 * «ت، وا» are added to the past, and «ي» is changed for «ت» and «ون» added in the present.
 */
const rows: readonly VerbRow[] = [
  { forms: "قال قالت قالا قالوا يقول تقول يقولون", quotes: true, follows: true },
  { past: "صرح", present: "يصرح", quotes: true, follows: true },
  { past: "أكد", present: "يؤكد", quotes: true, follows: true, through: "على", nominal: "على", reports: true },
  { past: "أوضح", present: "يوضح", quotes: true, follows: true },
  { past: "شرح", present: "يشرح", quotes: true, follows: true },
  { past: "أضاف", present: "يضيف", quotes: true, follows: true },
  { past: "تابع", present: "يتابع", quotes: true, follows: true },
  { past: "أردف", present: "يردف", quotes: true, follows: true },
  { past: "استطرد", present: "يستطرد", quotes: true },
  { past: "استدرك", present: "يستدرك", quotes: true },
  { past: "ختم", present: "يختم", quotes: true },
  { past: "اختتم", present: "يختتم", quotes: true },
  { past: "خاطب", present: "يخاطب", quotes: true, hasObject: true },
  { past: "علق", present: "يعلق", quotes: true, follows: true },
  { forms: "رد ردت ردوا يرد ترد يردون", quotes: true, follows: true },
  { past: "أجاب", present: "يجيب", quotes: true, follows: true },
  { forms: "تساءل تساءلت تساءلوا يتساءل تتساءل يتساءلون", quotes: true, follows: true },
  { forms: "سأل سألت يسأل تسأل", quotes: true, hasObject: true },
  { past: "كتب", present: "يكتب", quotes: true, follows: true },
  { past: "غرد", present: "يغرد", quotes: true },
  { past: "نشر", present: "ينشر" },
  { past: "هتف", present: "يهتف", quotes: true },
  { past: "ردد", present: "يردد", quotes: true },
  { past: "صرخ", present: "يصرخ", quotes: true, follows: true },
  { past: "صاح", present: "يصيح", quotes: true, follows: true },
  { past: "همس", present: "يهمس", quotes: true },
  { past: "تذكر", present: "يتذكر", quotes: true, follows: true },
  { past: "ذكر", present: "يذكر", quotes: true },
  { past: "أفاد", present: "يفيد" },
  { past: "أعلن", present: "يعلن", quotes: true, through: "عن", reports: true },
  { past: "أورد", present: "يورد" },
  { past: "كشف", present: "يكشف", through: "عن" },
  { past: "أشار", present: "يشير", through: "الى" },
  { past: "لفت", present: "يلفت", through: "الى" },
  { past: "ألمح", present: "يلمح", through: "الى" },
  { past: "لمح", present: "يلمح", through: "الى" },
  { past: "نبه", present: "ينبه", through: "الى", nominal: "من" },
  { past: "نوه", present: "ينوه", through: "الى" },
  { past: "خلص", present: "يخلص", through: "الى" },
  { past: "توصل", present: "يتوصل", through: "الى" },
  { past: "ذهب", present: "يذهب", through: "الى" },
  { past: "شدد", present: "يشدد", through: "على", nominal: "على", quotes: true },
  { past: "أصر", present: "يصر", through: "على", nominal: "على" },
  { forms: "نص نصت ينص تنص", through: "على" },
  { past: "حذر", present: "يحذر", through: "من", nominal: "من", quotes: true, hasObject: true },
  { forms: "يتخوف تتخوف يتخوفون", through: "من", nominal: "من" },
  { forms: "خشي خشيت يخشى تخشى يخشون" },
  { past: "أقر", present: "يقر", through: "ب" },
  { past: "اعترف", present: "يعترف", through: "ب", quotes: true },
  { past: "جزم", present: "يجزم", through: "ب" },
  { past: "أقسم", present: "يقسم" },
  { past: "تعهد", present: "يتعهد", through: "ب", quotes: true },
  { forms: "وعد وعدت وعدوا يعد تعد يعدون", through: "ب" },
  { past: "هدد", present: "يهدد", through: "ب" },
  { past: "توعد", present: "يتوعد", through: "ب" },
  { past: "طالب", present: "يطالب", hasObject: true, through: "ب" },
  { past: "ناشد", present: "يناشد", hasObject: true },
  { forms: "دعا دعت دعوا يدعو تدعو يدعون", hasObject: true, through: "الى", quotes: true },
  { past: "اتهم", present: "يتهم", hasObject: true, through: "ب" },
  { past: "وصف", present: "يصف", hasObject: true, through: "ب" },
  { past: "أبلغ", hasObject: true },
  { past: "أخبر", present: "يخبر", hasObject: true },

  { past: "تحدث", present: "يتحدث", nominal: "عن", through: "عن" },
  { past: "أعرب", present: "يعرب", nominal: "عن", through: "عن", quotes: true },
  { forms: "عبرت عبروا يعبر تعبر يعبرون", nominal: "عن", through: "عن" },
  { forms: "أبدى أبدت أبدوا يبدي تبدي يبدون", nominal: "" },
  { forms: "رأى رأت رأوا يرى ترى يرون", quotes: true, follows: true },
  { past: "اعتبر", present: "يعتبر", quotes: true, follows: true },
  { past: "اعتقد", present: "يعتقد" },
  { forms: "ظن ظنت يظن تظن يظنون" },
  { past: "رجح", present: "يرجح", reports: true },
  { past: "استبعد", present: "يستبعد", reports: true },
  { past: "توقع", present: "يتوقع", reports: true },
  { forms: "تمنى تمنت يتمنى تتمنى" },
  { forms: "نفى نفت نفوا ينفي تنفي ينفون", reports: true },
  { past: "زعم", present: "يزعم" },
  { forms: "ادعى ادعت ادعوا يدعي تدعي يدعون" },
  { forms: "روى روت رووا يروي تروي يروون", quotes: true, follows: true },
  { forms: "حكى حكت يحكي تحكي", quotes: true, follows: true },
  { past: "أظهر", present: "يظهر" },
  { forms: "بينت بينوا يبين" },
  { forms: "بين", isRare: true },
  { past: "أبرز", present: "يبرز" },
  { past: "سجل", present: "يسجل" },
  { past: "جدد", present: "يجدد", reports: true },
  { past: "كرر", present: "يكرر" },
  { past: "اقترح", present: "يقترح", quotes: true },
  { forms: "أوصى أوصت أوصوا يوصي توصي", through: "ب" },
  { past: "نصح", present: "ينصح", hasObject: true, through: "ب" },
  { past: "أنكر", present: "ينكر" },
  { past: "شكك", present: "يشكك", through: "في" },
  { forms: "قضى قضت يقضي تقضي", through: "ب" },
  { past: "شهد", present: "يشهد", through: "ب" },
  { past: "استنتج", present: "يستنتج" },
  { forms: "وجد وجدت وجدوا" },
  { forms: "أفتى أفتت يفتي تفتي", through: "ب" },
  { forms: "يأمل تأمل يأملون" },
  { forms: "أمل أملت", isRare: true },
  { past: "تكهن", present: "يتكهن", through: "ب" },
  { past: "برر", present: "يبرر", hasObject: true, through: "ب" },
  { past: "طمأن", present: "يطمئن", hasObject: true },
  { past: "جادل", present: "يجادل", through: "ب" },
  { past: "أجمع", present: "يجمع", through: "على" },
  { past: "اتفق", through: "على" },
  { past: "أثبت", present: "يثبت" },
  { past: "قدر", present: "يقدر" },
  { past: "نقل", present: "ينقل" },
  { past: "بث", present: "يبث" },
  { past: "لاحظ", present: "يلاحظ" },
  { past: "اشتكى", present: "يشتكي" },
  { forms: "قيل يقال", isImpersonal: true },
  { forms: "أشيع يشاع أفيد يفاد", isImpersonal: true },
  { forms: "تردد يتردد", isImpersonal: true },
];

/** The forms that are impersonal when nobody is named behind them: their passive is spelt like their active. */
const oftenPassive = new Set("يذكر يشار يعتقد يزعم يظن يرجح يتوقع زعم ذكر".split(" ").map(foldForSearch));

const formsOf = ({ past, present, forms }: VerbRow): readonly string[] => {
  const found = forms?.split(" ") ?? [];
  if (past !== undefined) found.push(past, `${past}ت`, `${past}وا`);
  if (present !== undefined) found.push(present, `ت${present.slice(1)}`, `${present}ون`);
  return found;
};

const verbs = new Map<string, SpeechVerb>();
for (const row of rows) {
  const verb: SpeechVerb = {
    ...row,
    ...(row.through !== undefined && { through: foldForSearch(row.through) }),
    ...(row.nominal !== undefined && { nominal: foldForSearch(row.nominal) }),
  };
  for (const form of formsOf(row)) {
    const key = foldForSearch(form);
    if (!verbs.has(key)) verbs.set(key, verb);
  }
}

/** Verbs of the sentences that reporters see things in; they are attributions only where our own reporter is the subject. */
const seeing = new Set(
  "شاهد شاهدت شاهدوا رصد رصدت رصدوا عاين عاينت عاينوا لاحظ لاحظت يشاهد يرصد ترصد".split(" ").map(foldForSearch),
);

/** Whether a folded form of a verb of saying has one woman, one man or many for its subject. */
export function personOf(key: string): "feminine" | "masculine" | "many" {
  if (/(?:وا|ون)$/u.test(key)) return "many";
  return key.endsWith("ت") || (key.startsWith("ت") && verbs.has(`ي${key.slice(1)}`)) ? "feminine" : "masculine";
}

/** The verb of saying that a folded word is, without its conjunction. */
export const findSpeechVerb = (key: string): SpeechVerb | undefined => verbs.get(key);

/** The same for «ذكرته، قاله، أوردتها»: a verb with the pronoun of what was said. */
export const findSpeechVerbWithPronoun = (key: string): SpeechVerb | undefined =>
  verbs.get(key) ?? verbs.get(key.replace(/ها?$/u, ""));

/** After «كما» these tell whose word it is; with other verbs «كما» is «and also». */
const reporting = new Set(
  rows
    .filter(({ past = "", forms = "" }) =>
      /^(?:قال|صرح|أكد|أوضح|ذكر|أفاد|أعلن|أورد|كشف|أشار|نقل|نشر|بث|كتب|وصف|رأى|توقع|زعم|ادعى|روى|حكى)/u.test(
        past || forms,
      ),
    )
    .flatMap(formsOf)
    .map(foldForSearch),
);
export const isReporting = (key: string): boolean => reporting.has(key) || reporting.has(key.replace(/ها?$/u, ""));

export const isVerbOfSeeing = (key: string): boolean => seeing.has(key);

export const mayBePassive = (key: string): boolean => oftenPassive.has(key);

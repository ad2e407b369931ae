import { foldForSearch } from "@mihwar/arabic/fold";
import type { Act } from "@mihwar/newsroom";
import { withoutAnd } from "./without-and.ts";

/**
 * What stands before what is wanted: a word of its own, `ب` or `ل` as part of the word, or nothing before a verbal noun;
 * or before any noun with its article (`thing`); `any` word where it stands directly behind.
 */
export type Lead = "بأن" | "إلى" | "على" | "في" | "أن" | "ب" | "ل" | "noun" | "thing" | "any";

/** How a verb takes whom it turns to and what it is about: «طلب من أحد شيئًا», «طالب أحدًا بشيء», «دعا أحدًا إلى شيء». */
export interface Frame {
  readonly act: Exclude<Act, "stance">;
  /** The preposition before whom it turns to; `direct` where none stands between; absent where it turns to nobody. */
  readonly to?: "direct" | "من" | "على" | "إلى" | "ل";
  readonly about: readonly Lead[];
  /** Words of which one must stand between the verb and what it is about: «وقّع … اتفاقًا», «شدّد على ضرورة». */
  readonly through?: ReadonlySet<string>;
  /** Who does it stands behind «من», and whoever the verb is said of is turned to: «تلقّى النادي عرضًا من الشركة». */
  readonly isReceived?: true;
  /** All who stand before what it is about do it together: «اتفق الطرفان». */
  readonly isJoint?: true;
}

/** Forms of a sound verb in the persons that news uses, from its stems: «طالب» and «طالب» of «يطالب». */
const conjugated = (past: string, present: string): readonly string[] => [
  ...["", "ت", "وا", "ا", "تا"].map((ending) => `${past}${ending}`),
  ...["ي", "ت"].flatMap((person) => ["", "ون", "ان"].map((ending) => `${person}${present}${ending}`)),
];

/** `past/present` stems of sound verbs; verbs whose last letter changes stand whole. */
const formsOf = (row: string): readonly string[] =>
  row.split(" ").flatMap((word) => {
    const [past = "", present] = word.split("/");
    return present === undefined ? [word] : conjugated(past, present);
  });

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).map(foldForSearch));

const renewed = set("المطالبة الدعوة الطلب مطالبته مطالبتها مطالبتهم دعوته دعوتها دعوتهم مطالبتنا دعوتنا");
const need = set("ضرورة وجوب أهمية");
const accord = set(
  "ملحقا ملحق ميثاقا صفقة اتفاق اتفاقا الاتفاق اتفاقية الاتفاقية مذكرة مذكرتي عقدا عقد بروتوكولا بروتوكول محضرا محضر تفاهم تفاهما وثيقة",
);
const proposal = set("عرضا بعرض مقترحا بمقترح اقتراحا باقتراح مبادرة بمبادرة عرض");
const request = set("طلبا بطلب التماسا بالتماس نداء دعوة رسالة مذكرة بمذكرة عريضة كتابا بكتاب");

const rows: readonly (readonly [Frame, string])[] = [
  [
    { act: "ask", to: "من", about: ["أن", "noun", "ب", "thing"] },
    "طلب/طلب التمس/لتمس أراد أرادت أرادوا يريد تريد يريدون ملتمسا ملتمسة",
  ],
  [{ act: "ask", to: "من", about: ["أن", "noun", "any"] }, "نريد أريد نطلب أطلب"],
  [{ act: "ask", to: "direct", about: ["ب"] }, "طالب/طالب أطالب نطالب مطالبا مطالبة مطالبين"],
  [
    { act: "ask", to: "direct", about: ["إلى", "ل"] },
    "دعا دعت دعوا دعتا يدعو تدعو يدعون يدعوان تدعوان أدعو ندعو داعيا داعية داعين",
  ],
  [{ act: "ask", to: "direct", about: ["على"] }, "حث/حث حض/حض أحث نحث حاثا حاثة"],
  [{ act: "ask", to: "direct", about: ["أن", "ب", "noun", "ل"] }, "ناشد/ناشد أناشد نناشد مناشدا مناشدة"],
  [{ act: "ask", to: "direct", about: ["ب", "noun"] }, "أوصى أوصت أوصوا يوصي توصي"],
  [{ act: "ask", about: ["إلى", "ل"] }, "سعى سعت سعوا يسعى تسعى يسعون نسعى ساعيا ساعية تطلع/تطلع طمح/طمح"],
  [{ act: "ask", about: ["في", "أن", "noun"] }, "أمل/أمل يأمل تأمل يأملون نأمل آمل آملا آملة"],
  [{ act: "ask", to: "على", about: ["أن", "noun"] }, "اشترط/شترط تمنى تمنت تمنوا يتمنى تتمنى"],
  [{ act: "ask", about: ["بأن"] }, "ربط/ربط رهن/رهن"],
  [{ act: "ask", to: "direct", about: ["ل"], through: set("مهلة حتى") }, "منح/منح أعطى أعطت أعطوا يعطي تعطي"],
  [{ act: "ask", to: "على", about: ["على", "في"] }, "ألح/لح أصر/صر ملحا ملحة مصرا مصرة"],
  [
    { act: "ask", to: "direct", about: ["ب", "إلى", "noun"], through: renewed },
    "جدد/جدد كرر/كرر مجددا مجددة مكررا مكررة عاود/عاود",
  ],
  [{ act: "ask", to: "direct", about: ["ل", "ب"] }, "أمهل/مهل ضغط/ضغط"],
  [
    { act: "ask", to: "إلى", about: ["ل", "ب", "أن"], through: request },
    "وجه/وجه قدم/قدم تقدم/تقدم رفع/رفع بعث/بعث أرسل/رسل",
  ],
  [{ act: "ask", about: ["any"], through: need }, "شدد/شدد أكد/ؤكد نبه/نبه أبرز/برز مشددا مشددة مؤكدا مؤكدة"],
  [
    { act: "offer", to: "على", about: ["noun", "أن"] },
    "عرض/عرض اقترح/قترح نقترح أقترح نعرض أعرض مقترحا مقترحة عارضا عارضة",
  ],
  [{ act: "offer", about: ["ب"] }, "يقبل تقبل يقبلون نقبل أقبل"],
  [{ act: "offer", to: "إلى", about: ["ل", "ب", "noun"], through: proposal }, "قدم/قدم تقدم/تقدم طرح/طرح"],
  [{ act: "offer", about: ["ب", "ل"], through: proposal, isReceived: true }, "تلقى تلقت تلقوا يتلقى تتلقى تسلم/تسلم"],
  [
    { act: "commit", to: "direct", about: ["ب", "أن", "noun"] },
    "تعهد/تعهد التزم/لتزم نتعهد أتعهد نلتزم ألتزم متعهدا متعهدة ملتزما",
  ],
  [{ act: "commit", to: "direct", about: ["ب", "أن"] }, "وعد/عد نعد واعدا واعدة"],
  [{ act: "commit", about: ["noun", "على", "أن"] }, "اعتزم/عتزم نوى نوت ينوي تنوي نعتزم"],
  [{ act: "offer", about: ["ب", "ل"], through: set("اهتمام اهتماما") }, "أصدر/صدر أبدى أبدت يبدي تبدي"],
  [{ act: "commit", about: ["على"], isJoint: true }, "اتفق/تفق توافق/توافق"],
  [
    { act: "commit", about: ["ل", "ب", "على", "noun"], through: accord, isJoint: true },
    "وقع وقعت وقعوا وقعا وقعتا أبرم أبرمت أبرموا أبرما أبرمتا توصل/توصل",
  ],
];

/** By the folded verb, without «و» or «ف»: more than one where verbs are written alike. */
export const wantFrames: ReadonlyMap<string, readonly Frame[]> = (() => {
  const frames = new Map<string, Frame[]>();
  for (const [frame, row] of rows)
    for (const word of formsOf(row)) {
      const key = foldForSearch(word);
      frames.set(key, [...(frames.get(key) ?? []), frame]);
    }
  return frames;
})();

/** Whom a verb turns to may be part of it: «طالبته», «دعوهم». */
const object = /^(?<verb>.{3,})(?:ه|ها|هم|هما)$/u;

/**
 * A verb without what is written as part of it: «وطالب», «سيطالب», «طالبته». Folded.
 * @example bareVerb("وطالبتها") // "طالبت"
 */
export function bareVerb(key: string): string {
  if (wantFrames.has(key)) return key;
  const bare = withoutAnd(key).replace(/^س(?=[يت])/u, "");
  const verb = wantFrames.has(bare) ? undefined : object.exec(bare)?.groups?.["verb"];
  if (verb === undefined) return bare;
  return [verb, `${verb}ا`].find((one) => wantFrames.has(one)) ?? bare;
}

/** «طلبه» is spelt as «طلبة» is. */
const students = foldForSearch("طلبة");
/** Forms whose subject never stands behind them: the first person, and participles («مطالبًا»); folded. */
export const ownForms: ReadonlySet<string> = set(
  `نريد أريد نطلب أطلب ملتمسا ملتمسة أطالب نطالب مطالبا مطالبة مطالبين أدعو ندعو داعيا داعية داعين أحث نحث حاثا حاثة أناشد نناشد مناشدا مناشدة نسعى ساعيا
  ساعية نأمل آمل آملا آملة ملحا ملحة مصرا مصرة مجددا مجددة مكررا مكررة مشددا مشددة مؤكدا مؤكدة نتعهد أتعهد نلتزم ألتزم نعد متعهدا متعهدة ملتزما واعدا واعدة
  نقترح نعرض أعرض مقترحا مقترحة عارضا عارضة نعتزم`,
);

const possessors = ["ه", "ها", "هم", "هما", "نا"];
const nouns: readonly (readonly [Frame, string])[] = [
  [{ act: "ask", to: "direct", about: ["ب"] }, "مطالبت"],
  [{ act: "ask", to: "direct", about: ["إلى", "ل"] }, "دعوت"],
  [{ act: "ask", to: "من", about: ["أن", "noun", "ب"] }, "طلب"],
  [{ act: "ask", about: ["في", "ب", "أن"] }, "أمل"],
  [{ act: "ask", about: ["على"] }, "إصرار"],
  [{ act: "offer", about: ["ل"] }, "استعداد جاهزيت"],
  [{ act: "offer", about: ["في"] }, "رغبت"],
  [{ act: "offer", to: "على", about: ["ب", "ل"] }, "عرض اقتراح"],
  [{ act: "commit", about: ["ب"] }, "تعهد التزام وعد"],
  [{ act: "commit", about: ["على", "noun"] }, "عزم نيت"],
];

/** Nouns with whoever's they are on their end: «جدّدت مطالبتها بـ», «أبدى استعداده لـ». By the folded word. */
export const wantNouns: ReadonlyMap<string, Frame> = new Map(
  nouns.flatMap(([frame, row]) =>
    row
      .split(" ")
      .flatMap((noun) => possessors.map((whose) => [foldForSearch(`${noun}${whose}`), frame] as const))
      .filter(([word]) => word !== students),
  ),
);

/** Nouns behind which whoever it is stands: «استعداد الاتحاد لتقسيط», «التزام الحكومة خفض». By the folded word. */
export const heldNouns: ReadonlyMap<string, Frame> = new Map([
  [foldForSearch("استعداد"), { act: "offer", about: ["ل"] }],
  [foldForSearch("التزام"), { act: "commit", about: ["ب", "noun"] }],
  [foldForSearch("تعهد"), { act: "commit", about: ["ب", "noun"] }],
  [foldForSearch("عزم"), { act: "commit", about: ["على", "noun"] }],
  [foldForSearch("مطالبة"), { act: "ask", to: "direct", about: ["ب"] }],
  [foldForSearch("تعهدا"), { act: "commit", about: ["ب"], isReceived: true }],
  [foldForSearch("وعدا"), { act: "commit", about: ["ب"], isReceived: true }],
  [foldForSearch("التزاما"), { act: "commit", about: ["ب"], isReceived: true }],
  [foldForSearch("عرضا"), { act: "offer", about: ["ب", "ل"], isReceived: true }],
]);

const states: readonly (readonly [Frame, string])[] = [
  [{ act: "offer", about: ["ل"] }, "مستعد مستعدة مستعدون مستعدان جاهز جاهزة جاهزون"],
  [{ act: "ask", about: ["ب"] }, "متمسك متمسكة متمسكون متمسكا"],
  [{ act: "commit", about: ["ب"] }, "ملتزم ملتزمة ملتزمون"],
  [{ act: "commit", about: ["على"] }, "عازم عازمة عازمون"],
];

/** What is said of somebody: «إن الاتحاد مستعد لـ». By the folded word. */
export const wantStates: ReadonlyMap<string, Frame> = new Map(
  states.flatMap(([frame, row]) => row.split(" ").map((word) => [foldForSearch(word), frame] as const)),
);

/** What is said of the future and promises nothing: «ستكون», «سيزور», «ستبلغ», «سيواجه». Stems of the imperfect, folded. */
const notDeeds = new Set(
  `كون زور حضر غيب بقي واجه تراجع صل بلغ شهد حدث عرف ظل غادر صبح تجاوز رتفع نخفض ءدي ودي ستمر حتاج خسر فوز لعب مر جد ري تضرر موت سقط نتظر سافر حاول
  عود لتقي جتمع بدو سبب شكل فقد كلف تخطي صوت رفض قاطع علم فهم ستقيل صدق ذكر نسي فكر درس ستدعي قام نظم عقد`
    .split(/\s+/u)
    .filter((stem) => stem !== ""),
);

/** Whether a folded word is a deed that somebody may announce of themselves: «قالت الوزارة إنها ستصرف». */
export function isPromisedDeed(key: string): boolean {
  const stem = /^س[يتن](?<stem>.{2,}?)(?:ون|ان)?$/u.exec(key)?.groups?.["stem"];
  return stem !== undefined && !notDeeds.has(stem) && !/^ت?(?:فاد|تمد)$/u.test(stem);
}

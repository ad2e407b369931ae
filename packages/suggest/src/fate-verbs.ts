import { foldForSearch } from "@mihwar/arabic/fold";
import type { Fate } from "@mihwar/newsroom";

const folded = (words: string): readonly string[] =>
  words
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => foldForSearch(word));

/**
 * Verbs that say what became of an ask or a promise, in the perfect: what is still to happen
 * («سيفتتح»، «أن يفتتح») moves nothing.
 */
const verbs: Readonly<Partial<Record<Fate, readonly string[]>>> = {
  done: folded(
    `انجز انجزت انجزوا اكتمل اكتملت اتم اتمت افتتح افتتحت دشن دشنت نفذ نفذت تحقق تحققت سلم سلمت تسلمت صرفت دفعت
    سدد سددت وفي وفت فتحت نشرت صدر صدرت قبض قبضت انعقد انعقدت افرج افرجت استجاب استجابت لبي لبت اقر اقرت حول حولت`,
  ),
  moving: folded(
    `بدا بدات باشر باشرت شرع شرعت انطلق انطلقت استؤنف استؤنفت استانف استانفت وافق وافقت احال احالت خصص خصصت ناقش ناقشت شكل شكلت`,
  ),
  stalled: folded(`تعثر تعثرت تاجل تاجلت ارجا ارجات ارجئ ارجئت علق علقت توقف توقفت جمد جمدت تاخر تاخرت اجل اجلت`),
  failed: folded(`رفض رفضت رفضوا فشل فشلت اخفق اخفقت تراجع تراجعت تنصل تنصلت اخلف اخلفت اسقط اسقطت الغي الغت`),
};

/** The fate that a verb tells of; the key is folded and without «و» or «ف». */
export const fateVerbs: ReadonlyMap<string, Fate> = new Map(
  Object.entries(verbs).flatMap(([fate, words]) => words.map((word) => [word, fate as Fate] as const)),
);

/** What has not moved is called so: «ما زالت عالقة», «متوقّف منذ نيسان». Folded. */
export const stuck: ReadonlySet<string> = new Set(
  folded(
    `عالقا متوقفا معلقا مجمدا متعثرا عالق عالقة عالقين متوقف متوقفة حبيس حبيسة حبيسي معلق معلقة مجمد مجمدة متعثر متعثرة`,
  ),
);

/** «لم تدفع», «لم يصدر»: what was to be done has not been done. Verbs of the present without their prefix, folded. */
export const undoneAfterLam: ReadonlySet<string> = new Set(
  folded(`دفع سدد صرف نشر صدر سلم فتح قر نجز نفذ كتمل حرز وف لب ستجب تسلم قبض صل`).flatMap((stem) => [
    `ي${stem}`,
    `ت${stem}`,
  ]),
);

/** The term is over: what was not done by then was broken. */
export const termIsOver =
  /(?:انقضى|انقضت|انتهى|انتهت|فات)\s(?:\S+\s){0,3}(?:ولم|و لم|دون|من دون)|(?:مضى|مرّ?)\s(?:الموعد|موعد|الأجل)/u;

/** «بعد توقف», «بعد تأجيل»: what is over. Folded. */
export const beforeNouns = /^(?:بعد|رغم|عقب) (?:توقف|تعليق|تاجيل|تاخر|تعثر|رفض|علق)/u;

/** «عادت المضخة إلى الخدمة», «عاد إلى العمل»: what stood still goes again. Folded. */
export const runsAgain = /^(?:عاد|عادت|عادتا|عادا|عادوا)(?: \S+){0,4}? الي (?:الخدمه|العمل|الدوران|التشغيل)/u;

/** Words before a verb that take back what it says: «لم يُفتح», «إذا رفضت», «هل بدأت». */
export const takeBack: ReadonlySet<string> = new Set(
  folded(`لم لا لن ما ليس ليست اذا لو ان هل كلما لولا ربما لعل ليت متى حين عندما`),
);

/** Who asks again says that nothing has become of it yet. */
export const askAgain: ReadonlySet<string> = new Set(
  folded(`طالب طالبت طالبوا يطالب تطالب طلب طلبت دعا دعت يدعو تدعو ناشد ناشدت حث حثت يحث تحث`),
);

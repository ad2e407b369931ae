import type { Copy, CopyWord } from "./copy.ts";
import type { Slip } from "./finding.ts";

/** Verbs that lend themselves to a verbal noun, with what they take: «قام بزيارة», «تم توقيع». */
const lenders = /^[وف]?(?:قام|قامت|قاموا|يقوم|تقوم|يقومون|سيقوم|ستقوم)$/u;
/** The plain verb of a verbal noun, in the past; ها and ت follow by rule. */
const plainVerbs: Readonly<Record<string, string>> = {
  زيارة: "زار",
  افتتاح: "افتتح",
  توقيع: "وقع",
  إعلان: "أعلن",
  إطلاق: "أطلق",
  إرسال: "أرسل",
  تقديم: "قدم",
  توزيع: "وزع",
  تنظيم: "نظم",
  اعتقال: "اعتقل",
  قتل: "قتل",
  قصف: "قصف",
  تفجير: "فجر",
  تدمير: "دمر",
  إغلاق: "أغلق",
  فتح: "فتح",
  شراء: "اشترى",
  بيع: "باع",
  بناء: "بنى",
  تطوير: "طور",
  تصميم: "صمم",
  نشر: "نشر",
  كتابة: "كتب",
  تأليف: "ألف",
  تأسيس: "أسس",
  إنشاء: "أنشأ",
  تعيين: "عين",
  دعم: "دعم",
  نقل: "نقل",
  ترجمة: "ترجم",
  تسجيل: "سجل",
  تغيير: "غير",
  تحويل: "حول",
  إجراء: "أجرى",
  إلغاء: "ألغى",
  إخلاء: "أخلى",
  استخدام: "استخدم",
  احتلال: "احتل",
  مهاجمة: "هاجم",
  مداهمة: "داهم",
  محاصرة: "حاصر",
  متابعة: "تابع",
  مراقبة: "راقب",
  مصادرة: "صادر",
  تهديد: "هدد",
  تسليم: "سلم",
  تعديل: "عدل",
};
const longestSubject = 4;

/** «قام الوزير بزيارة المصنع» is «زار الوزير المصنع». */
export function* lentVerbs({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    if (word.kind !== "word" || !lenders.test(word.letters)) continue;
    for (let step = 1; step <= longestSubject; step++) {
      const noun = words[place + step];
      if (noun === undefined || !noun.follows) break;
      if (!noun.letters.startsWith("ب") || noun.letters.startsWith("بال")) continue;
      const verb = plainVerbs[noun.letters.slice(1)];
      if (verb === undefined) break;
      yield {
        start: word.start,
        end: noun.end,
        rule: "light-verb",
        suggest: recast(words.slice(place, place + step), verb),
      };
      break;
    }
  }
}

function recast([first, ...subject]: readonly CopyWord[], verb: string): readonly string[] {
  const letters = first?.letters ?? "";
  const head = /^[وف]/u.exec(letters)?.[0] ?? "";
  if (!/قام(?:ت)?$/u.test(letters)) return [];
  const weak = /[ىا]$/u.test(verb);
  const conjugated = letters.endsWith("ت") ? `${weak ? verb.slice(0, -1) : verb}ت` : verb;
  return [[head + conjugated, ...subject.map(({ text }) => text)].join(" ")];
}

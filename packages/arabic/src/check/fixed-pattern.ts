import type { Copy, CopyWord } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { hasReading, isVerb, isWord } from "./standing.ts";

/** What كافة stands before in most papers, and behind in all grammars: «الدول كافة». */
const allOf = /^([وفبل]?)كافة$/u;
const beforeArticle = /^ال../u;

/** «كافة الدول»: كافة is a circumstance and follows what it tells of. */
export function* kaffaBefore({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const match = allOf.exec(word.letters);
    const next = words[place + 1];
    if (match === null || next === undefined || !next.follows || !beforeArticle.test(next.letters)) continue;
    const [, clitic = ""] = match;
    // ل and the article are written as one: لكافة الدول is للدول كافة.
    const joined = clitic === "ل" ? `لل${next.text.slice(2)}` : clitic + next.text;
    yield {
      start: word.start,
      end: next.end,
      rule: "usage",
      suggest: [`${joined} كافة`, `${clitic}جميع ${next.text}`],
    };
  }
}

const ghayrWithArticle = /^([وفك]?)(ب?)الغير$|^([وف]?)للغير$/u;

/** «الغير قانوني»: غير takes no article before an adjective; the adjective does. «حقوق الغير» is right. */
export function* ghayrWithTheArticle({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const match = ghayrWithArticle.exec(word.letters);
    const next = words[place + 1];
    if (match === null || next === undefined || !next.follows || !isAdjective(next)) continue;
    const ghayr = word.letters.endsWith("للغير") ? `${match[3] ?? ""}لغير` : `${match[1] ?? ""}${match[2] ?? ""}غير`;
    const definite = next.letters.startsWith("ال") ? next.text : `ال${next.text}`;
    yield { start: word.start, end: next.end, rule: "ghayr", suggest: [`${ghayr} ${definite}`] };
  }
}

/** A participle or a relative adjective; behind «الغير» nothing else has no article. */
const adjectiveShape = /^(?:ال)?(?:[متي].{3,}|.{2,}ي|.{2,}ي[ةه]|.{1,2}ا.{2,3}|.{2}ي.ة?)$/u;
const isAdjective = ({ letters, kind }: CopyWord): boolean =>
  kind === "word" && adjectiveShape.test(letters) && hasReading(letters, ({ beginning }) => beginning.takesNoun);

/** «كلما … كلما …»: the second has no place in Arabic. */
export function* kullamaTwice({ words }: Copy): Iterable<Slip> {
  let first: number | undefined;
  for (const [place, word] of words.entries()) {
    if (/[.!؟\n]/u.test(word.gap)) first = undefined;
    if (word.letters !== "كلما" && word.letters !== "وكلما") continue;
    const next = words[place + 1];
    if (first !== undefined && word.letters === "كلما" && next !== undefined && next.follows) {
      yield { start: word.start, end: next.end, rule: "kullama-twice", suggest: [next.text] };
    }
    first = place;
  }
}

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

const dropped =
  /^(?:[وف]?(?:أرجو|نرجو|أدعو|ندعو|أشكو|نشكو|أتلو|نتلو|نغزو|أغزو|نبدو|أبدو|أمحو|نمحو|نعفو|أعفو|ننمو|نسمو|أسمو|نصبو|أصبو|نحذو|نخلو))ا$/u;
/** Verbs of the singular whose own waw ends them; with an alef they are the plural of the subjunctive. */
const ownWaw =
  /^[وفس]?(?:يدعو|تدعو|يرجو|ترجو|يبدو|تبدو|ينمو|تنمو|يعلو|تعلو|يخلو|تخلو|يشكو|تشكو|يصحو|تصحو|يسمو|تسمو|يغزو|تغزو|يعفو|تعفو|يطفو|تطفو|يتلو|تتلو|يمحو|تمحو|يعدو|تعدو|يدنو|تدنو)ا$/u;
const governs = /^[وف]?(?:أن|لن|لم|كي|لكي|حتى|ألا|لئلا|لا|إن|من|ما|أن|بأن|كيلا|ولم|ولن|إذن|أ?لم|إلا|أو|مهما|حين)$/u;
/** So far back a particle still governs: «لم يأتوا ولم … أو يدعوا». */
const reach = 12;

/** «نرجوا», «يدعوا الرئيس»: the waw of the verb itself takes no alef; that of the plural does. */
export function* alefBehindOwnWaw({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const { letters, start, end, text } = word;
    const isFirst = dropped.test(letters);
    if (!isFirst && !ownWaw.test(letters)) continue;
    if (!isFirst) {
      const near = words.slice(Math.max(0, place - reach), place);
      if (letters.startsWith("ل") || near.some((one) => governs.test(one.letters) || /^ل[يت]/u.test(one.letters)))
        continue;
    }
    yield { start, end, rule: "final-alef", suggest: [text.replace(/ا$/u, "")] };
  }
}

/** A noun in the plural, before the noun it belongs to: «مهندسو الشركة» has no alef. */
export function* alefBehindNoun({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const next = words[place + 1];
    if (word.kind !== "word" || !/^[وف]?..{2,}وا$/u.test(word.letters) || next === undefined || !next.follows) continue;
    if (!next.letters.startsWith("ال")) continue;
    const noun = word.letters.slice(0, -1);
    const singular = word.letters.slice(0, -2);
    if (isWord(word.letters) && !/^[وف]?(?:م.{4,}|لاعب|سائق|قاد|ناشط|عامل|باحث|ناطق|نائب|طالب)$/u.test(singular))
      continue;
    if (
      !isWord(singular) ||
      !hasReading(singular, ({ beginning, ending }) => beginning.takesNoun && ending.parts.length === 0, 1)
    )
      continue;
    if (verbPlural(word.letters)) continue;
    yield { start: word.start, end: word.end, rule: "final-alef", suggest: [noun] };
  }
}

/** Whether the word is a verb of the plural as well: «شاركوا», «ساعدوا». */
const verbPlural = (letters: string): boolean => !/^[وف]?(?:م|لاعب|سائق|ناشط)/u.test(letters) && isVerb(letters);

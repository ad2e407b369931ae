const spaced = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Titles with a particle before them: «ود. ليلى»، «لأ. منى». Others are words: «لم»، «كم»، «فم». */
const titlesBehindParticles = spaced("ود فد بد لد كد وأ فأ لأ وم وص وج وع");

/** Abbreviations that a name or a number follows. */
const words = spaced("أد Mr Mrs Ms Dr Prof St Jr Sr vs No Inc Ltd Co Corp Gen Col Lt Sgt Sen Rep Gov Rev Hon Mt Ft");

/** What a letter stands behind as its name or number, and not as the first of somebody: «المجموعة ج.»، «شقة ب.». */
const namesOfLetters = spaced(`
  حرف الحرف حرفي علامة العلامة درجة الدرجة فئة الفئة مجموعة المجموعة شقة الشقة خطة الخطة قسم القسم فرع الفرع صنف الصنف
  مستوى المستوى صف الصف شعبة الشعبة نقطة النقطة فيتامين الفيتامين بند البند فقرة الفقرة جواب الجواب خيار الخيار مبنى المبنى
  بوابة البوابة قاعة القاعة نموذج النموذج زمرة الزمرة فصيلة الفصيلة التهاب`);

/** With these sentences begin, and no names. */
const sentenceHeads = /^[وف]?(?:إنّ?(?:ه|ها|هم)?|لكنّ?(?:ه|ها)?|هذا|هذه|ذلك|تلك|هو|هي|كما|قد|كان|كانت)(?!\p{L})/u;

const letter = /^\p{L}$/u;
/** ق.م، ش.م.ل، أ.ف.ب، U.S، Ph.D: letters with a stop after each. */
const dotted = /^(?:\p{Script=Arabic}{1,2}\.)+\p{Script=Arabic}$|^[وفبلك]?(?:\p{Lu}\p{L}{0,2}\.)+\p{Lu}$/u;

/**
 * Whether a word with a full stop behind it is an abbreviation, so that its stop ends no sentence. `before` is the word
 * before it: behind «المجموعة» a letter is a name, behind a number an era or a unit («1187 م.»), and then it is up to what
 * stands `ahead`: with a preposition no sentence of the news begins.
 * @example isAbbreviation("د", "قال", "سامي") // true
 * @example isAbbreviation("م", "1187", "وبقيت") // false
 */
export function isAbbreviation(word: string, before: string, ahead: string): boolean {
  if (letter.test(word) || /^[وفبلك][A-Z]$/u.test(word) || word === "هـ" || word === "ه\u200d") {
    if (/[\p{Nd}°]$/u.test(before)) return /^(?:في|من|إلى|على|عن|حتى|أي|أو)(?!\p{L})/u.test(ahead);
    // «لكلّ عدد موجب ن. إنه»: nobody's name begins so.
    if (sentenceHeads.test(ahead)) return false;
    return !namesOfLetters.has(before) && !namesOfLetters.has(before.slice(1));
  }
  return titlesBehindParticles.has(word) || words.has(word) || dotted.test(word);
}

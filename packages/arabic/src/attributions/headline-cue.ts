import { isCircumstance } from "./circumstance.ts";
import { type Found, type Spoken, keyAt, levelOf } from "./found.ts";
import { type LineWord, withoutConjunction } from "./line-word.ts";
import { heads, officeHolders, onePerson } from "./speaker-noun.ts";
import { findSpeaker } from "./speaker.ts";
import { findSpeechVerb } from "./speech-verb.ts";
import { wordSet } from "./word-set.ts";

const longestHeadlineName = 8;

/** «المصدر: وكالات»، «الصور: …» label what they stand before. */
const labels = wordSet(`
  المصدر المصادر الصور صور صورة الصورة فيديو الفيديو بيان البيان تحليل التحليل تقرير التقرير كتاب كتب نص النص رسالة الكاتب المراسل تحقيق التحقيق نتائج النتائج ملف
  الملف قرار القرار الساعة النتيجة المؤشر خطاب تسجيل نشرة آخر أحدث إعلان مقال الإدارة المجلس اللجنة الأمن الصحة التربية الطاقة النقل المياه الكهرباء الحدود
`);

const isTitledStart = (key: string): boolean => heads.has(key) || officeHolders.has(key) || onePerson.has(key);

const firstPerson = /^(?:كنا|نحن|انا|لن|سن.{2,}|كنت|لدينا|علينا|.{2,}نا|ن[^ا].{2,}|سا.{2,})$/u;

/** «كلوب: كنا الأفضل»: nothing but the words tell that an unknown name is speaking. */
function spokenInFirstPerson(words: readonly LineWord[], from: number): boolean {
  if (words[from]?.quote !== undefined) return true;
  return words.slice(from, from + 2).some(({ key }) => firstPerson.test(key));
}

/** «بوتين: لن نتراجع»، «وزيرة الصحة لـ«المساء»: …»: the headline's own way. */
export function findHeadline(words: LineWord[], spoken: Spoken): Found | undefined {
  let colon = 1;
  while (colon < words.length && !words[colon]?.gap.includes(":")) {
    if (colon > longestHeadlineName) return undefined;
    colon += 1;
  }
  if (colon >= words.length) return undefined;
  const first = words[0] as LineWord;
  if (
    isCircumstance(first.key) ||
    findSpeechVerb(first.key) !== undefined ||
    findSpeechVerb(withoutConjunction(first.key) ?? "") !== undefined ||
    first.key.startsWith("بال")
  )
    return undefined;
  const speaker = findSpeaker({ words, from: 0, until: colon, isStrict: false });
  if (speaker === undefined) return undefined;
  const isTo = keyAt(words, speaker.end).startsWith("ل") && speaker.end < colon;
  if (speaker.end < colon && !isTo) return undefined;
  if (first.key === "عدد" || (speaker.nameEnd === 1 && labels.has(first.key))) return undefined;
  const level = levelOf(words, speaker, spoken);
  const said = { at: colon, isDirect: true };
  const found = { from: 0, to: speaker.end, speaker, said };
  if (isTo || isTitledStart(first.key)) return found;
  if (level === "named") {
    return !first.key.startsWith("و") && spokenInFirstPerson(words, colon) ? found : undefined;
  }
  return words.length - colon < 2 ? undefined : found;
}

import { isCircumstance } from "./circumstance.ts";
import { type Found, type Spoken, keyAt, levelOf } from "./found.ts";
import { type LineWord, withoutConjunction } from "./line-word.ts";
import { heads, knownOfficials, officeHolders, officialBodies, onePerson, states, titles } from "./speaker-noun.ts";
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

/** The colon of a headline, as the place of the word behind it; undefined where none stands near the beginning. */
function colonOf(words: readonly LineWord[]): number | undefined {
  for (let place = 1; place < Math.min(words.length, longestHeadlineName + 2); place++) {
    if (words[place]?.gap.includes(":")) return place;
  }
  return undefined;
}

/** «عاجل | وزارة الصحة: …»، «بعد الهجوم.. بوتين: …»: the name begins behind the last of such marks. */
function nameStart(words: readonly LineWord[], colon: number): number {
  let place = colon - 1;
  while (place > 0 && !/[|…]|\.\./u.test(words[place]?.gap ?? "")) place -= 1;
  return place;
}

const isNoName = (key: string): boolean =>
  isCircumstance(key) ||
  key.startsWith("بال") ||
  key === "عدد" ||
  findSpeechVerb(key) !== undefined ||
  findSpeechVerb(withoutConjunction(key) ?? "") !== undefined;

/** «بوتين: لن نتراجع»، «وزيرة الصحة لـ«المساء»: …»، «ماكرون بعد القمة: …»: the headline's own way. */
export function findHeadline(words: LineWord[], spoken: Spoken): Found | undefined {
  const colon = colonOf(words);
  if (colon === undefined) return undefined;
  const from = nameStart(words, colon);
  const { key } = words[from] as LineWord;
  if (isNoName(key)) return undefined;
  const speaker = findSpeaker({ words, from, until: colon, isStrict: false });
  if (speaker === undefined || (speaker.nameEnd === from + 1 && labels.has(key))) return undefined;
  const found = { from, to: speaker.end, speaker, said: { at: colon, isDirect: true } };
  const level = levelOf(words, speaker, spoken);
  const follower = keyAt(words, speaker.end);
  if (speaker.end < colon) {
    // Whom he speaks to, or when and of what.
    const isKnown = isTitledStart(key) || (level === "official" && isOfficialStart(key));
    return follower.startsWith("ل") || (isKnown && isAside(follower)) ? found : undefined;
  }
  if (isTitledStart(key)) return found;
  if (level === "named") return !key.startsWith("و") && spokenInFirstPerson(words, colon) ? found : undefined;
  return words.length - colon < 2 ? undefined : found;
}

const isOfficialStart = (key: string): boolean =>
  key.startsWith("ال") || knownOfficials.has(key) || states.has(key) || officialBodies.has(key) || titles.has(key);

const isAside = (key: string): boolean => isCircumstance(key) || ["عن", "في", "من", "علي"].includes(key);

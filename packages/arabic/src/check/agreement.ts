import type { Copy, CopyWord } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { type Gender, genderOf, isPlural } from "./noun-gender.ts";

/** Pointing words by gender: near and far. */
const pointers: readonly (readonly [masculine: string, feminine: string])[] = [
  ["هذا", "هذه"],
  ["ذلك", "تلك"],
];
const clitic = /^[وفبلك]?/u;

interface Pointer {
  readonly head: string;
  readonly pair: readonly [string, string];
  readonly gender: Gender;
}

function pointerOf(letters: string): Pointer | undefined {
  for (const length of [0, 1]) {
    const head = letters.slice(0, length);
    const form = letters.slice(length);
    if (!clitic.test(head) || (length === 1 && !/[وفب]/u.test(head))) continue;
    for (const pair of pointers) {
      if (form === pair[0]) return { head, pair, gender: "masculine" };
      if (form === pair[1]) return { head, pair, gender: "feminine" };
    }
  }
  return undefined;
}

/** Behind these «ذلك» stands for what was said, and the noun begins something new: «بعد ذلك الدول اتفقت». */
const closes = /^(?:بعد|قبل|مع|إلى|على|رغم|برغم|ومع|عن|من|في|غير|خلال|أثناء|كل|بعد|لكن|ولكن|ب?ما|قال|أكد)$/u;

/** هذا and هذه and the noun with the article behind them: they agree. */
export function* pointingWords({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const noun = words[place + 1];
    if (word.kind !== "word" || noun === undefined || !noun.follows || !noun.letters.startsWith("ال")) continue;
    const pointer = pointerOf(word.letters);
    if (pointer === undefined) continue;
    const isFar = pointer.pair[0] === "ذلك";
    const before = words[place - 1];
    if (isFar && pointer.gender === "masculine" && pointer.head !== "") continue;
    if (isFar && pointer.gender === "masculine" && before !== undefined && word.follows && closes.test(before.letters))
      continue;
    const gender = genderSeen(noun.letters.slice(2));
    if (gender === undefined || gender === pointer.gender) continue;
    const right = pointer.head + (gender === "masculine" ? pointer.pair[0] : pointer.pair[1]);
    yield { start: word.start, end: noun.end, rule: "demonstrative", suggest: [`${right} ${noun.text}`] };
  }
}

/** A plural of things is feminine to what points at it. Of people's plurals «هذه» is never far: not judged. */
function genderSeen(noun: string): Gender | undefined {
  const singular = genderOf(noun, "singular");
  if (singular !== undefined) return singular;
  return noun.endsWith("ات") && noun.length > 4 && isPlural(noun) ? "feminine" : undefined;
}

/** One of many has the gender of each, both of two that of the pair. */
const selectors: readonly (readonly [masculine: string, feminine: string, number: "plural" | "dual"])[] = [
  ["أحد", "إحدى", "plural"],
  ["كلا", "كلتا", "dual"],
  ["كلي", "كلتي", "dual"],
];

function genderOfDual(noun: string): Gender | undefined {
  const match = /^(.+?)(?:ين|ان|يهما)$/u.exec(noun);
  if (match === null) return undefined;
  const [, stem = ""] = match;
  if (stem.endsWith("ت") && genderOf(`${stem.slice(0, -1)}ة`, "singular") === "feminine") return "feminine";
  return genderOf(stem, "singular");
}

/** «أحد الشركات» is إحدى الشركات, «كلا الدولتين» كلتا الدولتين. */
export function* selectedOnes({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const noun: CopyWord | undefined = words[place + 1];
    if (word.kind !== "word" || noun === undefined || !noun.follows || !noun.letters.startsWith("ال")) continue;
    for (const [masculine, feminine, number] of selectors) {
      const head = word.letters.endsWith(masculine)
        ? word.letters.slice(0, -masculine.length)
        : word.letters.endsWith(feminine)
          ? word.letters.slice(0, -feminine.length)
          : "?";
      if (!/^[وفبلك]?$/u.test(head)) continue;
      const isFor: Gender = word.letters.slice(head.length) === masculine ? "masculine" : "feminine";
      const bare = noun.letters.slice(2);
      const gender = number === "dual" ? genderOfDual(bare) : isPlural(bare) ? genderOf(bare, "plural") : undefined;
      if (gender === undefined || gender === isFor) continue;
      const right = head + (gender === "masculine" ? masculine : feminine);
      yield { start: word.start, end: noun.end, rule: "one-of", suggest: [`${right} ${noun.text}`] };
    }
  }
}

/** Words of time behind which no noun is parted: «قتل جنديين الخميس». */
const times =
  /^(?:السبت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|اليوم|الليلة|البارحة|الآن|الأسبوع|الشهر|العام|السنة|الماضي|المقبل|الساعة|الثاني|الأول|الثلث|الشتاء|الصيف)/u;
const soundPlural =
  /^([وف]?[بلك]?)(م.{3,}|لاعب|سائق|صحافي|صحفي|ناشط|عامل|باحث|مراسل|فنان|نازح|لاجئ|ناخب|شرطي|جندي|نائب)(ون|ين)$/u;

/** «معلمين المدرسة»: a plural that another noun follows loses its ن. */
export function* constructPlurals({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const noun = words[place + 1];
    if (
      word.kind !== "word" ||
      noun === undefined ||
      !noun.follows ||
      !/^ال../u.test(noun.letters) ||
      times.test(noun.letters)
    )
      continue;
    const match = soundPlural.exec(word.letters);
    if (match === null || !isOwner(noun.letters.slice(2))) continue;
    const [, head = "", stem = "", ending = ""] = match;
    if (genderOf(stem, "singular") !== "masculine") continue;
    const right = `${head}${stem}${ending === "ون" ? "و" : "ي"}`;
    yield { start: word.start, end: word.end, rule: "construct-plural", suggest: [right] };
  }
}

/** Bodies and places that have people: what the plural can belong to. */
const owners = new Set(
  "مدرسة شركة حزب حركة حكومة وزارة بلدية محافظة مدينة منطقة قرية جامعة كلية مستشفى مصنع مصرف بنك صحيفة قناة وكالة فريق منتخب نادي اتحاد نقابة منظمة هيئة لجنة مجلس برلمان جيش شرطة قوات أمن مطار مرفأ ميناء مؤسسة جمعية سفارة محكمة نيابة سجن مخيم دولة بلاد مملكة جمهورية عاصمة شمال جنوب رئاسة جريدة مجلة إذاعة معارضة سلطة حملة مشروع برنامج".split(
    " ",
  ),
);
const isOwner = (noun: string): boolean => owners.has(noun);

import { adjectiveSet } from "./adjective.ts";
import { kindOfChange } from "./change.ts";
import type { Copy, CopyWord } from "./copy.ts";
import { isEgyptianSpelling, isUndotted } from "./final-ya.ts";
import type { Slip } from "./finding.ts";
import type { HouseStyle } from "./house-style.ts";
import { hasReading, isWord, standing } from "./standing.ts";
import { wordSet } from "./word-table.ts";

/**
 * The letters that hands take for one another, each with what may have been meant, and how likely the word must be for it.
 * Hamza on the first alef is left out so often that any word of the lexicon will do; that a house wrote a rare word with a
 * seat of its own is likelier than a slip.
 */
interface Change {
  readonly from: RegExp;
  readonly to: readonly string[];
  /** The most that the correction may cost to be believed. */
  readonly most: number;
}

/** Behind the conjunctions, prepositions, the article and س a word begins. */
const beginning = "(?<=^(?:[وف]?(?:[بكل]|س)?(?:ال)?|[وف]?لل))";

const hamzaLeftOut: Change = { from: new RegExp(`${beginning}ا`, "gu"), to: ["أ", "إ", "آ"], most: 1.3 };
const hamzaPutOn: Change = { from: new RegExp(`${beginning}[أإ](?!ل)`, "gu"), to: ["ا"], most: 1 };
const dotsOfTa: Change = { from: /ه$/gu, to: ["ة"], most: 0.75 };
const dotsOfYa: Change = { from: /ى$/gu, to: ["ي"], most: 1.1 };
const dotsOnAlef: Change = { from: /ي$/gu, to: ["ى"], most: 0.8 };

const changes: readonly Change[] = [
  hamzaLeftOut,
  hamzaPutOn,
  { from: new RegExp(`${beginning}أ`, "gu"), to: ["آ"], most: 0.4 },
  // Not of the plurals of the shape أفعال: the lexicon has not all of them, and the verbal noun beside is another word.
  { from: new RegExp(`${beginning}أ(?=.{4})(?!..ا.$)`, "gu"), to: ["إ"], most: 0.5 },
  { from: new RegExp(`${beginning}إ(?=.{3})`, "gu"), to: ["أ"], most: 0.5 },
  dotsOfTa,
  dotsOfYa,
  dotsOnAlef,
  { from: /(?<=.)[أؤئ](?=.)/gu, to: ["ئ", "ؤ", "أ"], most: 0.25 },
  // «متفاءل»: a participle has an i there.
  { from: /(?<=^[وفبكل]*(?:ال)?م.{1,2}ا)ء(?=.)/gu, to: ["ئ"], most: 0.7 },
  { from: /(?<=..)[أؤئ]$/gu, to: ["ء", "أ", "ئ", "ؤ"], most: 0.6 },
  { from: /(?<=..)(?:يء|ىء)$/gu, to: ["ئ"], most: 0.6 },
  { from: /(?<=..)ئ$/gu, to: ["يء"], most: 0.6 },
  { from: /ظ/gu, to: ["ض"], most: 0.5 },
  { from: /ض/gu, to: ["ظ"], most: 0.5 },
  { from: /(?<=^[يتا].{2,})و$/gu, to: ["وا"], most: 0.6 },
];

/** Two slips in one word: «الاسلاميه»، «إجتماعيه». */
const pairs: readonly (readonly [Change, Change])[] = [
  [hamzaLeftOut, dotsOfTa],
  [hamzaLeftOut, dotsOfYa],
  [hamzaLeftOut, dotsOnAlef],
  [hamzaPutOn, dotsOfTa],
  [hamzaPutOn, dotsOfYa],
];

/** hamzat al-wasl: the seventh form to the tenth with their verbal nouns, and the ten nouns. */
const wasl = /^[وفبكلس]*(?:ال|لل)?ا(?:ن|ست|.ت|ت|ض|ز|د|.ط|صط|.{1,2}$)/u;
const tenNouns = wordSet("اسم ابن ابنة امرؤ امرأة اثنان اثنتان اثنين اثنتين است ايم");

function* applied(word: string, { from, to }: Change): Iterable<string> {
  for (const { 0: found, index } of word.matchAll(from)) {
    for (const letter of to) {
      if (letter !== found) yield word.slice(0, index) + letter + word.slice(index + found.length);
    }
  }
}

interface Candidate {
  readonly word: string;
  readonly cost: number;
}

const shortest = 3;
/** No word of Arabic has more letters. */
const longest = 20;
/** One slip is likelier than two. */
const anotherSlip = 0.5;

function* candidatesOf(word: string): Iterable<Candidate> {
  for (const change of changes) {
    for (const other of applied(word, change)) {
      const cost = standing(other);
      if (cost <= change.most) yield { word: other, cost };
    }
  }
  for (const [first, second] of pairs) {
    for (const halfway of applied(word, first)) {
      for (const other of applied(halfway, second)) {
        const cost = standing(other);
        if (cost <= 1) yield { word: other, cost: cost + anotherSlip };
      }
    }
  }
}

function isOwned(word: string, cost: number): boolean {
  if (word.length < 5 || verbalNounOfLam.test(word)) return true;
  if (word.endsWith("يه")) return cost > 0.3;
  return hasReading(word.slice(0, -1), ({ beginning }) => !beginning.hasArticle, 1);
}
/** «التحاقه»، «التزامه»: the ال is of the root. */
const verbalNounOfLam = /^[وف]?[بكل]?الت..?ا.ه$/u;

/** Words of three letters are as often a foreign name. */
const isTrusted = (wrong: string, { word, cost }: Candidate): boolean => {
  if (wrong.length <= shortest + 1 && cost > (wrong.length <= shortest ? 0.25 : 0.45)) return false;
  // «باس»، «لايف»، «كاسيل»: what may be a preposition is as often the beginning of a foreign name.
  if (/^[بلكف]ا(?!ل)/u.test(wrong) && (wrong.length < 5 || cost > 1)) return false;
  // «والديه», «التحاقه»: a noun and its pronoun, whatever the lexicon makes of the rest.
  if (word.endsWith("ة") && wrong.endsWith("ه") && isOwned(wrong, cost)) return false;
  if (kindOfChange(wrong, word) !== "hamzat-wasl") return true;
  const bare = word.replace(/^[وف]?[بكل]?(?:ال)?/u, "");
  return wasl.test(word) || tenNouns.has(bare);
};

const keptWords = 1 << 14;
const kept = new Map<string, readonly string[]>();
/** So many suggestions are worth reading. */
const mostSuggestions = 3;

/** What a word that is none was meant to be, the likeliest first; nothing for words, and where nothing is likely. */
function respellings(word: string): readonly string[] {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const found = isWord(word)
    ? []
    : Array.from(candidatesOf(word))
        .filter((candidate) => isTrusted(word, candidate))
        .toSorted((one, other) => one.cost - other.cost)
        .map((candidate) => candidate.word);
  const suggestions = [...new Set(found)].slice(0, mostSuggestions);
  if (kept.size >= keptWords) kept.clear();
  kept.set(word, suggestions);
  return suggestions;
}

const endings = /ه$/u;
/** «المدرسه»: behind the article no pronoun can stand, so that ه is a ة without its dots, unless it is the stem's own. */
function articleWithPronoun(word: string): string | undefined {
  if (!/^[وف]?(?:ال|[بك]ال|لل)..+ه$/u.test(word) || verbalNounOfLam.test(word) || isWord(word)) return undefined;
  const meant = word.replace(endings, "ة");
  const isStem = hasReading(word, ({ ending }) => ending.parts.length === 0);
  return isStem || standing(meant) > 1 ? undefined : meant;
}

/** «زوجتة»: behind a ت that was a ة stands a pronoun. */
const pronounWithDots = (word: string): string | undefined =>
  word.length > 4 && word.endsWith("تة") && !isWord(word) && isWord(word.replace(/ة$/u, "ه"))
    ? word.replace(/ة$/u, "ه")
    : undefined;

/** «فترة طويله»، «المدرسه مغلقه»: behind a feminine noun an adjective has no pronoun, but ة. */
function adjectiveBehindFeminine({ letters, follows }: CopyWord, before: CopyWord | undefined): string | undefined {
  if (before === undefined || !follows || !/..[ةه]$/u.test(before.letters) || !letters.endsWith("ه")) return undefined;
  // «غيره», «وفيه» are short words of another kind.
  if (
    letters.length <= shortest + 1 ||
    !adjectiveSet.has(letters.slice(0, -1)) ||
    !isWord(before.letters.replace(/ه$/u, "ة"))
  )
    return undefined;
  return letters.replace(endings, "ة");
}

/**
 * Feminine nouns without their dots, «حكومه», «شركه»: as letters they could be a noun and its pronoun, and in the news
 * they never are.
 */
const alwaysFeminine = wordSet(`
  حكومه مدينه شركه منظمه منطقه وزاره رئاسه سياسه جامعه محكمه عمليه قضيه لجنه هيئه  جمعيه  محافظه
  بلديه نقابه شرطه جبهه طائره سياره سفينه قافله حافله مهله جوله قمه هدنه معركه غاره جريمه عقوبه صفقه
  اتفاقيه معاهده مبادره مفاوضه مقابله مباراه بطوله ميداليه نتيجه مرحله فتره مده ساعه دقيقه ثانيه مره   
  ميزانيه ضريبه فائده بورصه سلعه صناعه زراعه سياحه صحه تربيه ثقافه رياضه صحيفه مجله قناه وكاله اذاعه إذاعه
  روايه قصيده مسرحيه اغنيه أغنيه جائزه شهاده رساله وثيقه مذكره نسخه قائمه مشكله ازمه أزمه كارثه
    ضروره رغبه ثقه مسؤوليه حريه عداله ديمقراطيه جمهوريه مملكه اماره إماره ولايه قريه جزيره منطقه ساحه غرفه
   قديمه كبيره صغيره طويله قصيره كثيره قليله قويه ضعيفه خطيره سريعه جيده سيئه ثانيه ثالثه رابعه خامسه
  عسكريه سياسيه اقتصاديه اجتماعيه عربيه دوليه محليه وطنيه رسميه شعبيه امنيه أمنيه ماليه قانونيه انسانيه إنسانيه تاريخيه
  يوميه اسبوعيه أسبوعيه شهريه سنويه مصريه لبنانيه عراقيه سعوديه تونسيه جزائريه مغربيه ليبيه اردنيه أردنيه فلسطينيه
  اسرائيليه إسرائيليه ايرانيه إيرانيه روسيه اميركيه أميركيه أمريكيه امريكيه فرنسيه بريطانيه المانيه ألمانيه صينيه
  قياسيه نهائيه اساسيه أساسيه رئيسيه اضافيه إضافيه جنوبيه شماليه شرقيه غربيه ضحيه قضيه هويه وكاله
`);

/** Spelling by the lexicon: letters that are no word, where one slip of the usual kinds makes them one. */
export function* respeltWords(copy: Copy, house: HouseStyle): Iterable<Slip> {
  const isEgyptian = isUndotted(copy, house);
  for (const [place, word] of copy.words.entries()) {
    const { kind, letters, start, end } = word;
    if (kind !== "word" || letters.length < shortest || letters.length > longest) continue;
    const bare = letters.replace(/^[وف]?[بكل]?/u, "");
    if (alwaysFeminine.has(letters) || alwaysFeminine.has(bare)) {
      const right = letters.replace(endings, "ة");
      yield { start, end, rule: "ta-marbuta", suggest: isWord(right) ? [right] : [...respellings(right), right] };
      continue;
    }
    const meant =
      articleWithPronoun(letters) ?? pronounWithDots(letters) ?? adjectiveBehindFeminine(word, copy.words[place - 1]);
    const suggest = meant === undefined ? respellings(letters) : [meant];
    const [first] = suggest;
    if (first === undefined || (isEgyptian && isEgyptianSpelling(letters, first))) continue;
    yield { start, end, rule: kindOfChange(letters, first), suggest };
  }
}

import { foldForSearch } from "../fold.ts";
import { adjectives } from "../lexicon/adjectives.ts";
import { nounsOfPeople } from "../lexicon/nouns-of-people.ts";
import { nounsOfPublicLife } from "../lexicon/nouns-of-public-life.ts";
import { nounsOfTheWorld } from "../lexicon/nouns-of-the-world.ts";
import { nounsOfThought } from "../lexicon/nouns-of-thought.ts";
import { particles, settledWords } from "../lexicon/particles.ts";
import { longRoots, roots } from "../lexicon/roots.ts";
import { cliticReadings } from "./clitic-reading.ts";

const wordsOf = (list: string): readonly string[] =>
  list
    .split(/[\s:,]+/u)
    .filter((word) => word !== "")
    .map((word) => foldForSearch(word.replaceAll("+", "")));

let listed: ReadonlySet<string> | undefined;
let radicals: ReadonlySet<string> | undefined;

const listedWords = (): ReadonlySet<string> =>
  (listed ??= new Set([
    ...loans,
    ...[adjectives, nounsOfPeople, nounsOfPublicLife, nounsOfTheWorld, nounsOfThought, particles, settledWords].flatMap(
      wordsOf,
    ),
  ]));

const knownRoots = (): ReadonlySet<string> =>
  (radicals ??= new Set(
    [...wordsOf(roots), ...wordsOf(longRoots)]
      .map((root) => root.replace(/[a0-9]+$/u, ""))
      .filter((root) => root !== ""),
  ));

const isWeak = (letter: string): boolean => letter === "ا" || letter === "و" || letter === "ي" || letter === "ء";

/** A weak radical shows as any of the three, a hamza folds to them as well. */
const weakRadicals = ["و", "ي", "ا", "ء"];

function isRoot(root: string): boolean {
  const known = knownRoots();
  if (known.has(root)) return true;
  for (let place = 0; place < 3; place++) {
    if (!isWeak(root.charAt(place)) && root.charAt(place) !== "ه") continue;
    for (const radical of weakRadicals) {
      if (known.has(root.slice(0, place) + radical + root.slice(place + 1))) return true;
    }
  }
  return false;
}

/** Whether what is left between prefix and suffix is radicals with the long vowels and the ت that patterns put there. */
function isPattern(core: string): boolean {
  const [first, second, third, fourth] = core;
  switch (core.length) {
    // شدّ; وصل without its و: صلة، يصل; the jussive of a hollow verb: لم يقل
    case 2:
      return [first, "و", "ي"].some((radical) =>
        [`${core}${second}`, `${radical}${core}`, `${first}${radical}${second}`, `${core}${radical}`].some(
          (root) => root.length === 3 && knownRoots().has(root),
        ),
      );
    // and of a doubled one behind the ت of امتدّ
    case 3:
      return isRoot(core) || (second === "ت" && knownRoots().has(`${first}${third}${third}`));
    // فاعل، فعال، فعول، فعيل، فوعل، افتعل
    case 4:
      return (
        knownRoots().has(core) ||
        ((isWeak(second as string) || second === "ت" || second === "ط" || second === "د") &&
          isRoot(`${first}${third}${fourth}`)) ||
        (isWeak(third as string) && isRoot(`${first}${second}${fourth}`))
      );
    // فواعل، فعائل، افتعال، فاعول
    case 5:
      return (
        (isWeak(fourth as string) &&
          (second === "ت" || isWeak(second as string)) &&
          isRoot(`${first}${third}${core.charAt(4)}`)) ||
        (isWeak(second as string) && third === "ا" && isRoot(`${first}${fourth}${core.charAt(4)}`)) ||
        (third === "ا" && isWeak(fourth as string) && isRoot(`${first}${second}${core.charAt(4)}`))
      );
    default:
      return false;
  }
}

/** What verbs and nouns take before the root, particles of the verb among it; and nothing. */
const prefixes = ["", ..."ي ت ن ا م سي ست سن ات ان ين تن من يت تت مت است يست تست نست مست ستت سيت سنت لي لت".split(" ")];
/** Endings of verbs and nouns, with pronouns; and nothing. */
const suffixes = [
  "",
  ..."ه ت ا وا ون ين ان ات تا ته ي يه يا يات يون يين ها هم هن نا تها تهم اته اتها اتهم هما وه وها تم تين تان يتين".split(
    " ",
  ),
];

const unclitic = (key: string): string => (key.startsWith("ال") && key.length > 4 ? key.slice(2) : key);

function isListed(word: string): boolean {
  const words = listedWords();
  if (words.has(word)) return true;
  for (const suffix of suffixes) {
    if (suffix === "" || word.length - suffix.length < 3 || !word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    if (words.has(stem) || words.has(`${stem}ه`) || words.has(`${stem}ي`) || words.has(`${stem}ا`)) return true;
  }
  return false;
}

function isDerived(word: string): boolean {
  for (const suffix of suffixes) {
    if (word.length - suffix.length < 2 || !word.endsWith(suffix)) continue;
    const head = word.slice(0, word.length - suffix.length);
    for (const prefix of prefixes) {
      const size = head.length - prefix.length;
      if (size >= 2 && size <= 5 && (size > 2 || prefix !== "" || suffix !== "") && head.startsWith(prefix)) {
        const core = head.slice(prefix.length);
        if (size > 2 || prefix.length < 2 ? isPattern(core) : knownRoots().has(core + core.charAt(1))) return true;
      }
    }
  }
  return false;
}

/** Months and measures, which no lexicon of roots has. */
const loans =
  `يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر كانون شباط اذار نيسان ايار حزيران تموز ايلول
تشرين يوليوز غشت شتنبر نونبر دجنبر جانفي فيفري افريل جويلية محرم صفر ربيع جمادي رجب شعبان رمضان شوال دولار دولارات يورو جنيه ريال درهم دينار ليرة سنت
سنتيم بنس كيلومتر كيلومترا كيلومترات كيلوغرام كيلوجرام سنتيمتر مليمتر طن ميل هكتار برميل لتر مليون مليار تريليون بليون ملايين مليارات استراتيجي تكنولوجي
ديمقراطي ديموقراطي بيروقراطي دبلوماسي ديبلوماسي سينما سينمائي تلفزيون تليفزيون راديو كمبيوتر انترنت ميكروب فيروس سيناريو كيماوي كيميائي فيزياء
اوكسجين بترول بترولي بنزين سولار ديزل اوتوماتيكي موديل تسونامي دكتوراه ماجستير بكالوريا كرنفال مهرجان برنامج بروتوكول بورصة لوجستي ايديولوجي`
    .split(/\s+/u)
    .map(foldForSearch);

/** No inflected word of Arabic is longer: «وسيستخدمونهما» has thirteen letters. */
const longest = 14;

/**
 * Whether the lexicon lists a folded word as it stands, its first letters being its own: «والي» is no «الي» with «و».
 * @example isOwnWord("والي") // true
 */
export const isOwnWord = (key: string): boolean => isListed(key);

/**
 * Whether the lexicon lists a folded word, or the word without its clitics.
 * @example isListedWord("والمستشفيات") // true
 */
export const isListedWord = (key: string): boolean =>
  cliticReadings(key).some(({ key: word }) => isListed(word) || isListed(unclitic(word)));

/**
 * Whether a folded word is one of the language: listed in the lexicon, or made of a root in use by a pattern, with any
 * affixes. What is not may be a name of other origin. Some foreign names pass for words; the lists of names know them.
 * @example isCommonWord("والمستشفيات") // true
 * @example isCommonWord("غورباتشوف") // false
 */
export function isCommonWord(key: string): boolean {
  if (key.length > longest) return false;
  if (key.length <= 3) return true;
  return cliticReadings(key).some(({ key: word, cut }) => {
    const bare = unclitic(word);
    // «كـ» stands before few words, and foreign names begin with it.
    const isLike = cut > 0 && key.charAt(cut - 1) === "ك";
    return isListed(word) || isListed(bare) || (!isLike && isDerived(bare));
  });
}

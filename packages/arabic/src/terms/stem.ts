import {
  beginLikeArticle,
  beginLikeJar,
  beginWithWaw,
  countedInTwos,
  endInHa,
  endInNun,
  endInTa,
  endLikePronoun,
  lamAfterLam,
} from "./kept-words.ts";

/** A stem keeps this many letters at least; Arabic roots have three. */
const stemLength = 3;

/**
 * Pronouns on a noun or a verb. They stand on no word that has the article, so «المياه» is not «مياه» of his.
 * «كم» and «نا» are left out: more words end so than carry them in the news.
 */
const pronouns = ["هما", "هم", "هن", "ها"];

/** Ends of number, gender, origin and case, the longest first. «لاجئون» folds to «لاجوون», «لاجئ» to «لاجيء». */
const endings = ["يات", "يون", "وون", "يين", "يء", "ات", "ون", "ين", "ان", "يه", "يا", "وا", "ه", "ي", "ا"];

const cut = (word: string, ending: string): string => word.slice(0, word.length - ending.length);

/** «تكوين، تعيين»: the noun of a verb of the second form from a root with nun, and no plural. */
const isTafeel = (word: string): boolean => word.length === 5 && word.startsWith("ت");

function endsInOwnNun(word: string, ending: string): boolean {
  if (endInNun.has(word) || word.endsWith("ستان")) return true;
  if (word.length - ending.length > stemLength) return false;
  if (ending === "ان") return !countedInTwos.has(cut(word, ending)) && !word.endsWith("تان");
  if (ending === "ون") return !/^[يت]/u.test(word);
  return isTafeel(word);
}

/** Whether the ending is one here, and not the last letters of the word. */
function isEnding(word: string, ending: string): boolean {
  if (!word.endsWith(ending)) return false;
  const left = word.length - ending.length;
  if (left < stemLength) return false;
  if (ending === "ه" && endInHa.has(word)) return false;
  if (ending.endsWith("ن") && endsInOwnNun(word, ending)) return false;
  // «ولاية، ولايات» keep their ya, or nothing would tell them from «ولا».
  return !((ending === "يه" || ending === "يات") && word[left - 1] === "ا");
}

/** Before a pronoun or the ending of two, ta marbuta is an open ta: «حكومتها، دولتان، لغته». */
function withoutBoundTa(word: string): string {
  if (word.length < stemLength || !word.endsWith("ت") || word.endsWith("ات") || endInTa.has(word)) return word;
  return word.length > stemLength ? cut(word, "ت") : `${cut(word, "ت")}ه`;
}

/** «لغات، فئات»: the plural of a noun with two letters and ta marbuta. */
const isShortPlural = (word: string): boolean => word.length === 4 && word.endsWith("ات") && !endInTa.has(word);

function withoutEnding(word: string): string {
  if (isShortPlural(word)) return `${cut(word, "ات")}ه`;
  const ending = endings.find((one) => isEnding(word, one));
  if (ending === undefined) return word;
  const left = cut(word, ending);
  return ending === "ان" || ending === "ين" ? withoutBoundTa(left) : left;
}

/** «قالت»: a verb of a feminine subject. Nouns end in ta after a long vowel («وقت» is too short). */
const withoutVerbTa = (word: string): string =>
  word.length > stemLength && /[^اويت]ت$/u.test(word) && !endInTa.has(word) ? cut(word, "ت") : word;

function withoutEndings(word: string, isDefinite: boolean): string {
  if (isDefinite || endLikePronoun.has(word)) return withoutEnding(word);
  for (const pronoun of pronouns) {
    if (word.endsWith(pronoun) && word.length - pronoun.length >= stemLength) {
      const owned = cut(word, pronoun);
      const open = withoutBoundTa(owned);
      return open === owned ? withoutEnding(owned) : open;
    }
  }
  const open = word.endsWith("ته") ? withoutBoundTa(cut(word, "ه")) : withoutVerbTa(word);
  return open === word || open.length < stemLength ? withoutEnding(word) : open;
}

/** What carries the article, the longest first; «لل» is lam with it. */
const articles = ["بال", "كال", "فال", "ال", "لل"];

const hasOwnAl = (word: string): boolean =>
  beginLikeArticle.has(word) || beginLikeArticle.has(withoutEndings(word, false));

/**
 * The word without its article; «الله»، «التزام» have none.
 * @param word one word as `foldForSearch` gives it
 * @example withoutArticle("القاهره") // "قاهره"
 */
export function withoutArticle(word: string): string {
  return word.startsWith("ال") && word.length > 3 && !hasOwnAl(word) ? word.slice(2) : word;
}

/** The word behind the article and what stands on it, undefined where there is none. */
function findDefinite(word: string): string | undefined {
  const article = articles.find((one) => word.startsWith(one));
  if (article === undefined) return undefined;
  const rest = word.slice(article.length);
  if (rest.length < (article.length > 2 ? stemLength : 2) || hasOwnAl(word)) return undefined;
  const isLamWord = article === "لل" && (lamAfterLam.has(rest) || lamAfterLam.has(withoutEndings(rest, false)));
  return isLamWord ? `ل${rest}` : rest;
}

const carriesWaw = (word: string): boolean =>
  word.length > stemLength &&
  word.startsWith("و") &&
  !beginWithWaw.has(word) &&
  !beginWithWaw.has(withoutEndings(word, false));

/**
 * ب or ل before a noun without article, where hardly any word has that letter of its own: before the mim of participles
 * and places («بمدينة»، «لمنظمة»), the ta of «تفعيل» («لتحقيق») and the beginning of «استفعال» («باستضافة»). Elsewhere
 * it may be of the root («بطاقة»، «لقاء») and stays.
 */
const jar = /^[بل](?:م.{3}|ت.{4}|است.{3})/u;

const withoutJar = (word: string): string => (jar.test(word) && !beginLikeJar.has(word) ? word.slice(1) : word);

/**
 * A light stem: the word without «و», the article and what stands on it, pronouns, and the endings of number, gender
 * and origin; words and names that only look so stay whole. It is for finding, not a lemma: «عربية» and «العرب» meet,
 * and broken plurals keep their own shape (the `root` of `searchTerms` meets most of those).
 * @param word one word as `foldForSearch` gives it
 * @example stem("وحكومتها") // "حكوم"
 */
export function stem(word: string): string {
  const bare = carriesWaw(word) ? word.slice(1) : word;
  const definite = findDefinite(bare);
  return definite === undefined ? withoutEndings(withoutJar(bare), false) : withoutEndings(definite, true);
}

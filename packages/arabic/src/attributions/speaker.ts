import { addressees, isCircumstance, occasions, workplaces } from "./circumstance.ts";
import { type LineWord, parts, withoutConjunction } from "./line-word.ts";
import { isReported } from "./happening.ts";
import {
  adjectives,
  bareReports,
  documents,
  heads,
  mediaNouns,
  nameless,
  namedThings,
  namelessSources,
  officeHolders,
  officialBodies,
  onePerson,
  outlets,
  ownReporters,
  privateBodies,
  statements,
  titles,
} from "./speaker-noun.ts";
import { findSpeechVerb } from "./speech-verb.ts";
import { wordSet } from "./word-set.ts";

/** The words that name a speaker, as places in their line. */
export interface Speaker {
  readonly from: number;
  /** Behind the last word of the name. */
  readonly nameEnd: number;
  /** Behind the last word of what is told of him between commas («…، مدير المركز،»); `nameEnd` where nothing is. */
  readonly end: number;
}

export interface SpeakerReading {
  readonly words: readonly LineWord[];
  readonly from: number;
  /** No word at or behind this place is read. */
  readonly until: number;
  /**
   * Whether an object may follow without a preposition («اتهم المحامي الشرطة»): the name then ends where grammar ends it,
   * and not first at a particle.
   */
  readonly isStrict: boolean;
  /** No «إنّ» has to follow: the first finite verb ends the name. */
  readonly isBare?: boolean;
  /** The verb of saying stands behind the name and ends it. */
  readonly isBeforeVerb?: boolean;
}

const article = /^(?:و?ال|لل)/u;
const isDefinite = (key: string): boolean => article.test(key);
/** «الروسي»، «الاقتصادية»: an adjective of origin or kind. */
const isNisba = (key: string): boolean =>
  /^ال.{2,}(?:ي|يه|يين|يون|يان|يتان|ه)$/u.test(key) && /(?:ي|يه|يين|يون)$/u.test(key);
const goesOn = (key: string): boolean => isNisba(key) || adjectives.has(key) || titles.has(key);

/** Behind these «من» and «في» belong to the name: «عدد من النواب»، «مسؤول في الوزارة»، «مراسلنا في حلب». */
const isOpenHead = (key: string): boolean =>
  onePerson.has(key) || namelessSources.has(key) || nameless.has(key) || ownReporters.has(key) || mediaNouns.has(key);

const takesOn = wordSet("مطلع مطلعة مطلعون مطلعين مشرف المشرف المشرفة مطلعا القائم القائمون القائمين اطلع اطلعت");
const takesTo = wordSet("موفدنا موفدتنا مبعوث المبعوث مبعوثة سفير سفيرة السفير مقرب مقربون مقربة مندوب أقرب موفد");
const takesFrom = wordSet(
  "ممثل ممثلة ممثلون النائب نائب نائبة مسؤول المسؤول المسؤولة صادر صادرة الصادر الصادرة منبثقة معبر",
);
const takesFor = wordSet(
  "خبير الخبير الخبيرة خبراء باحث باحثة الباحث الباحثة متخصص متخصصة المتخصص المتخصصة أستاذ مستشار المستشار",
);
const roleAdjectives = wordSet(
  "التنفيذي التنفيذية العام العامة مدير المدير رئيس الرئيس الرسمي المالي الفني الإداري باسم الإعلامي",
);

/**
 * What an indefinite source did, without «الذي»: «مصدر طلب عدم ذكر اسمه», «وثيقة اطلعت عليها رويترز». It is part of who
 * the source is.
 */
const relativeVerbs = wordSet(`
  طلب طلبت طلبوا طلبا رفض رفضت رفضوا فضل فضلت فضلوا اشترط اشترطت اشترطوا تحدث تحدثت تحدثوا اطلع اطلعت حصل حصلت نشر نشرت نشرها نشره نشرته نشرتها أصدره أصدرها
  أصدرته أصدرتها صدر صدرت أعده أعدها أعدته أعدتها أجراه أجراها أجرته أجرتها تسلم تسلمت وصل وصلت عمل عملت حضر حضرت يعمل تعمل يعيش تعيش كان يتابع بثها بثته بثه وقع وقعت وقعه
  أرسل أرسلت أرسله أرسلها سربت سرب عرضها عرضته نقلتها أوردته أوردتها رفعته رفعها قدمه قدمها قدمته وزعته وزعها التقطت التقطتها يحمل تحمل لم لا يدعى تدعى
`);

/** «التقرير الذي أعدته اللجنة»: without a comma the clause tells which one. */
const relatives = wordSet("الذي التي الذين اللذان");
const takesClause = (key: string): boolean =>
  isOpenHead(key) || documents.has(key) || bareReports.has(key) || statements.has(key);

/** Nothing is so long a name. */
const longestName = 22;

interface Reading {
  readonly first: string;
  /** Whose he is has been told: «قائد الشرطة» needs no «في» to be somebody. */
  hasOwner: boolean;
  /** A clause that tells which source it is has begun: it ends at punctuation only. */
  inClause: boolean;
}

function isAddressee(words: readonly LineWord[], place: number, first: string): boolean {
  // «تقرير لصحيفة»: a paper's owner has «ل» as well.
  if (documents.has(first)) return false;
  const word = words[place] as LineWord;
  if (addressees.has(word.key)) return !heads.has(words[place - 1]?.key ?? "");
  if (word.key.startsWith("ل") && outlets.has(word.key.slice(1))) return true;
  if (word.key !== "ل") return false;
  const next = words[place + 1];
  const before = words[place - 1]?.key ?? "";
  if (next === undefined) return true;
  const isMedium =
    mediaNouns.has(next.key) || outlets.has(next.key) || next.quote !== undefined || /[a-z]/u.test(next.key);
  return isMedium && !roleAdjectives.has(before) && !heads.has(before);
}

/** «وزارة الصحة في غزة»: of a body «في» tells which one, of a person where he spoke. */
const isBody = (key: string): boolean =>
  (officialBodies.has(key) || privateBodies.has(key)) && !officeHolders.has(key) && !heads.has(key.replace(/^ال/u, ""));

/** Whether a preposition at `place` goes on with the name, judged by the words on its two sides. */
function prepositionGoesOn(words: readonly LineWord[], place: number, { first, hasOwner }: Reading): boolean {
  const key = words[place]?.key ?? "";
  const before = words[place - 1]?.key ?? "";
  const next = words[place + 1]?.key ?? "";
  const isOpen = (isOpenHead(first) && !(hasOwner && onePerson.has(first))) || isOpenHead(before);
  switch (key) {
    case "في":
      if (occasions.has(next)) return false;
      return isOpen || takesFor.has(before) || workplaces.has(next) || isBody(first);
    case "من":
      return isOpen || documents.has(before);
    case "علي":
      return takesOn.has(before);
    case "الي":
      if (ownReporters.has(first)) return next !== "ان";
      return next !== "ان" && (takesTo.has(before) || takesTo.has(first));
    case "عن":
      return takesFrom.has(before);
    default:
      return true;
  }
}

/** Whether the word at `place` can still be of the name that the words from `from` on make. */
function belongs(
  { words, from, isStrict, isBare, isBeforeVerb }: SpeakerReading,
  place: number,
  reading: Reading,
): boolean {
  const word = words[place] as LineWord;
  const { key } = word;
  if (isComplementizer(key)) return false;
  if (reading.inClause) return true;
  const before = words[place - 1]?.key ?? "";
  if (place > from && (relativeVerbs.has(key) || relatives.has(key)) && takesClause(reading.first)) {
    reading.inClause = true;
    return true;
  }
  if (isCircumstance(key)) return false;
  if (isBeforeVerb === true && findSpeechVerb(key.replace(/^ل(?=[يت])/u, "")) !== undefined) return false;
  if (key === "علي" && isComplementizer(words[place + 1]?.key ?? "")) return false;
  if (isAddressee(words, place, reading.first)) return false;
  const joined = withoutConjunction(key);
  if (joined !== undefined && place > from && findSpeechVerb(joined) !== undefined) return false;
  if (isPreposition(word)) return place > from && prepositionGoesOn(words, place, reading);
  if (place > from && ownReporters.has(reading.first)) {
    return isPreposition(words[place - 1] as LineWord) || (isNisba(key) && place > from + 1);
  }
  if (key.startsWith("بال")) {
    return (
      workplaces.has(key.slice(1)) || isOpenHead(reading.first) || documents.has(reading.first) || heads.has(before)
    );
  }
  if (isBare === true && place > from && isFiniteVerb(key)) return false;
  if (!isStrict || place === from) return true;
  if (isReported(key) || (place > from && outlets.has(key) && !namedThings.has(before))) return false;
  return goesOnStrictly(words, from, place);
}

/** The past of frequent verbs, and «س» of the future: what may come right behind «بحسب الشرطة» without a comma. */
const finiteVerbs = wordSet(`
  وقع وقعت قتل قتلت بلغ بلغت سجل سجلت وصل وصلت شهد شهدت ارتفع ارتفعت انخفض انخفضت تراجع تراجعت بدأ بدأت انتهى انتهت أدى أدت تم تمت سيتم جرى جرت
  اندلع اندلعت أصيب أصيبت توفي توفيت غادر غادرت عاد عادت دخل دخلت خرج خرجت يبلغ تبلغ يتم تتم يعد تعد يوجد توجد يستمر تستمر فقد فقدت اعتقل اعتقلت أوقف أوقفت
`);
const isFiniteVerb = (key: string): boolean => finiteVerbs.has(key) || /^سي.{3,}/u.test(key);

/**
 * After a noun with «ال» only an adjective, a title or a name without «ال» goes on; after one without, its owner does.
 */
function goesOnStrictly(words: readonly LineWord[], from: number, place: number): boolean {
  const { key } = words[place] as LineWord;
  if (goesOn(key)) return true;
  const before = words[place - 1]?.key ?? "";
  if (key.startsWith("ل")) return place > from + 1;
  if (words[place - 2]?.key === "عبد") return true;
  const headIsDefinite = isDefinite(before);
  if (isDefinite(key)) return !headIsDefinite && !goesOn(before) && !looksLikeName(words, from, place);
  // «الطبيب يوسف»: a name behind a definite person; «الفريق ثلاثة أهداف» is told apart by the tables of persons.
  if (!headIsDefinite) return true;
  return (
    officeHolders.has(before) ||
    titles.has(before) ||
    goesOn(before) ||
    heads.has(before) ||
    onePerson.has(before.slice(2))
  );
}

/** Two words without «ال» after an office are a person's name, and a definite noun behind them is another thing. */
const looksLikeName = (words: readonly LineWord[], from: number, place: number): boolean =>
  place - from >= 3 && !isDefinite(words[place - 1]?.key ?? "") && !isDefinite(words[place - 2]?.key ?? "");

/** «أنّ» and «إنّ» with and without their pronouns, and «ب» before them. */
const complementizers = wordSet(`
  أن إن أنه أنها أنهم أنهما أنهن إنه إنها إنهم إنهما إني إنني إننا إنك أنني أننا بأن بأنه بأنها بأنهم بأنهما بأنني بأننا
`);
export const isComplementizer = (key: string): boolean => complementizers.has(key);

/** Reads the name of a speaker from a place on; undefined where none begins there. */
export function findSpeaker(reading: SpeakerReading): Speaker | undefined {
  const { words, from, until } = reading;
  const first = words[from];
  if (first === undefined || from >= until || first.key.startsWith("لل")) return undefined;
  // «قال 4 مسؤولين»: a number names nobody but those it counts.
  const second = words[from + 1]?.key ?? "";
  if (/^\p{Nd}/u.test(first.key) && !nameless.has(second) && !namelessSources.has(second)) return undefined;
  const state: Reading = { first: first.key, inClause: false, hasOwner: false };
  const limit = Math.min(until, from + longestName);
  let place = from;
  while (place < limit) {
    const word = words[place] as LineWord;
    if (place > from && endsName(word.gap)) break;
    if (word.quote !== undefined) {
      if (!state.inClause && !isQuotedName(words, from, place, word.quote.last)) break;
      place = word.quote.last + 1;
      continue;
    }
    if (!belongs(reading, place, state)) break;
    state.hasOwner ||= place > from && isDefinite(word.key);
    place += 1;
  }
  place = Math.min(place, until);
  // A preposition, «ل» or «و» that was left at the end has nothing behind it.
  while (place > from && isDangling(words[place - 1])) place -= 1;
  if (place === from) return undefined;
  const end = appositionEnd(reading, place);
  // «وزير الدفاع، سامي القاسم،»: the name is more of him than the office.
  const isNameBehind = end > place && !isOffice(words[place]?.key ?? "");
  return { from, nameEnd: isNameBehind ? end : place, end };
}

const isPreposition = (word: LineWord): boolean =>
  word.text !== "علي" && ["في", "من", "علي", "الي", "عن"].includes(word.key);
const isDangling = (word: LineWord | undefined): boolean =>
  word !== undefined && (isPreposition(word) || ["ل", "و", "باسم"].includes(word.key));

/** A bracket or a dash round a short addition would end it too; quotation marks alone do not. */
const endsName = (gap: string): boolean => gap !== "" && parts(gap);

/** Longer quotations are what was said. */
const longestQuotedName = 6;

function isQuotedName(words: readonly LineWord[], from: number, place: number, quoteEnd: number): boolean {
  if (quoteEnd - place >= longestQuotedName) return false;
  if (place === from) return true;
  const before = (words[place - 1]?.key ?? "").replace(/^[لب](?=.{3})/u, "");
  if (namedThings.has(before) || before === "ل" || before === "و" || before === "ب") return true;
  const earlier = words[place - 2]?.key ?? "";
  return (namedThings.has(earlier) && (isNisba(before) || isDefinite(before))) || adjectives.has(before);
}

/** What is told of him between commas, if it is a noun: his office, or the name behind his office. */
function appositionEnd({ words, until, isStrict, isBeforeVerb }: SpeakerReading, nameEnd: number): number {
  const next = words[nameEnd];
  if (next === undefined || nameEnd >= until || !/^[،,]$/u.test(next.gap)) return nameEnd;
  if (!isApposed(words, nameEnd)) return nameEnd;
  const state: Reading = { first: next.key, inClause: false, hasOwner: false };
  let place = nameEnd;
  const limit = Math.min(until, nameEnd + longestName);
  const own: SpeakerReading = { words, from: nameEnd, until, isStrict, isBeforeVerb: isBeforeVerb === true };
  while (place < limit) {
    const word = words[place] as LineWord;
    if (place > nameEnd && endsName(word.gap)) break;
    if (word.quote !== undefined) {
      if (!isQuotedName(words, nameEnd, place, word.quote.last)) break;
      place = word.quote.last + 1;
      continue;
    }
    if (!belongs({ ...own, isStrict: false }, place, state)) break;
    place += 1;
  }
  place = Math.min(place, until);
  const follower = words[place];
  // It closes with a comma or the sentence, or what was said follows at once.
  const closes = follower === undefined || place >= until || parts(follower.gap) || isComplementizer(follower.key);
  return closes && place > nameEnd ? place : nameEnd;
}

const isOffice = (key: string): boolean =>
  heads.has(key) || officeHolders.has(key) || onePerson.has(key.replace(/^ال/u, ""));

function isApposed(words: readonly LineWord[], place: number): boolean {
  const key = words[place]?.key ?? "";
  if (isCircumstance(key) || findSpeechVerb(key) !== undefined || isComplementizer(key)) return false;
  if (isOffice(key)) return true;
  if (/^[لب]/u.test(key)) return false;
  const before = words[place - 1]?.key ?? "";
  // «وزير الدفاع، سامي القاسم، إن»: a name between two commas behind an office.
  return (goesOn(before) || isDefinite(before)) && isNameInCommas(words, place);
}

/** At most four words without particles up to the next comma. */
function isNameInCommas(words: readonly LineWord[], place: number): boolean {
  for (let at = place + 1; at <= place + 4 && at < words.length; at++) {
    const { key, gap } = words[at] as LineWord;
    if (/[،,]/u.test(gap))
      return isComplementizer(key) || isCircumstance(key) || key === "في" || findSpeechVerb(key) !== undefined;
    if (parts(gap) || isCircumstance(key) || isComplementizer(key) || withoutConjunction(key) !== undefined)
      return false;
  }
  return false;
}

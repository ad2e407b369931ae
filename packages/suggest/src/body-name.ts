import { foldForSearch } from "@mihwar/arabic/fold";
import { isVerbalNoun } from "./verbal-noun.ts";
import type { Token } from "@mihwar/arabic/tokens";

const heads = new Set(
  `جامعة لجنة رابطة نقابة جمعية شركة هيئة مؤسسة منظمة اتحاد غرفة نادي حركة كتلة تجمع مبادرة مركز صندوق مجلس بنك مصرف حزب ائتلاف نقابات اتحادات مجموعة جناح أهالي عائلات أسر سكان تجار`
    .split(" ")
    .map(foldForSearch),
);
/** Behind a body's own word with its article: «الاتحاد العام للعمال», «الغرفة التجارية». */
const goesOn = /^(?:لل.{2,}|و?ال.{2,})$/u;
const stops = new Set(
  "اليوم امس الاثنين الاحد الثلاثاء الاربعاء الخميس الجمعه السبت الذي التي الذين الي الان المقبل الماضي الماضيه المقبله المذكوره المذكور".split(
    " ",
  ),
);
const longest = 5;
const trades = new Set("تجارة زراعة صناعة".split(" ").map(foldForSearch));
const people = new Set("أهالي عائلات أسر سكان تجار".split(" ").map(foldForSearch));

/** A body that only the story names, from a word on: «لجنة أهالي المفقودين», «شركة «نسيم»», «الاتحاد العام للعمال». */
export function bodyNameAt(
  text: string,
  words: readonly Token[],
  at: number,
): { name: string; end: number } | undefined {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return undefined;
  const key = foldForSearch(word.text).replace(/^[وف](?=.{4})/u, "");
  const isDefinite = key.startsWith("ال") && heads.has(key.slice(2));
  if (!isDefinite && !heads.has(key.replace(/^[بل](?=.{4})/u, ""))) return undefined;
  const cut = word.text.length - key.length;
  const gap = (place: number): string => text.slice(words[place - 1]?.end, words[place]?.start);
  const take = (last: Token | undefined, close = 0) =>
    last === undefined
      ? undefined
      : { name: text.slice(word.start + Math.max(0, cut), last.end + close), end: last.end + close };
  if (gap(at + 1).includes("«")) {
    const until = text.indexOf("»", next.start);
    const last = words.findLast(({ end }) => until !== -1 && end <= until);
    if (until === -1 || until - next.start > 30 || last === undefined) return undefined;
    // «شركة «نسيم» للاتصالات»
    const behind = words[words.indexOf(last) + 1];
    const isMore =
      behind !== undefined && behind.text.startsWith("لل") && text.slice(until + 1, behind.start).trim() === "";
    return isMore ? take(behind) : take(last, 1);
  }
  let place = at + 1;
  const isOwn = (one: number): boolean => {
    const own = foldForSearch(words[one]?.text ?? "");
    return goesOn.test(own) && !stops.has(own) && !/[،.؛:«»()]/u.test(gap(one));
  };
  // «لجنة أهالي المفقودين»: a noun between the head and the word with the article; «اتحاد العمال».
  const isBetween = (one: number): boolean => {
    const own = foldForSearch(words[one]?.text ?? "");
    if (/[،.؛:«»()]/u.test(gap(one))) return false;
    return trades.has(own) || (!/^(?:[يت].{3,}|في|من|على|الي|عن|مع|و.*|ب.*)$/u.test(own) && !isVerbalNoun(own));
  };
  if (!isDefinite && !isOwn(place) && isBetween(place)) {
    if (isOwn(place + 1)) place += 1;
    // «غرفة تجارة رأس الميل»
    else if (isBetween(place + 1) && isOwn(place + 2)) place += 2;
  }
  if (!isOwn(place)) return undefined;
  // «تجار السوق البلدية»: of people no more is the name.
  const most = people.has(foldForSearch(word.text).replace(/^[وف]/u, "")) ? place + 1 : at + longest;
  while (place + 1 < most && isOwn(place + 1)) place += 1;
  // «شركة الطيران «حضران للطيران»»: its own name is in the quotation marks.
  const own = words[place + 1];
  if (own !== undefined && gap(place + 1).trim() === "«") {
    const until = text.indexOf("»", own.start);
    if (until !== -1 && until - own.start <= 30) return { name: text.slice(own.start, until), end: until + 1 };
  }
  if (isDefinite && place === at + 1 && !/^(?:لل|العام|الوطني|التجاري)/u.test(foldForSearch(words[place]?.text ?? "")))
    return undefined;
  return take(words[place]);
}

import { foldForSearch } from "@mihwar/arabic/fold";
import type { Row } from "./sentence-row.ts";
import { isVerbalNoun } from "./verbal-noun.ts";
import type { Lead } from "./want-frames.ts";

/** What is wanted, as printed, and where its last word ends in the sentence. */
export interface Wanted {
  readonly text: string;
  readonly end: number;
}

/** At one of these what is wanted is said, and the sentence goes on to something else. */
const ends = /[،؛:.!()]/u;
/** Words of others begin; a name in quotation marks does not: «الانضمام إلى «اتفاقات أبراهام»». */
const quotes = /[«"][^»"]{40}/u;
/** In words. */
const longest = 22;
const goesOn = new Set(
  "فيما بينما لكن وقال وقالت واضاف واضافت بحسب وفق وفقا وذلك مشيرا مشيرة مؤكدا مؤكدة معتبرا معتبرة لافتا لافتة محذرا محذرة موضحا موضحة غير حيث"
    .split(" ")
    .map(foldForSearch),
);

/** What is wanted, from a word on, without the letter that ties it to its verb. */
export function wantedFrom({ text, words }: Row, from: number, cut: number): Wanted | undefined {
  const first = words[from];
  if (first === undefined) return undefined;
  let last = first;
  for (const word of words.slice(from + 1, from + longest)) {
    const gap = text.slice(last.end, word.start);
    if (ends.test(gap) || goesOn.has(foldForSearch(word.text)) || quotes.test(text.slice(last.end, word.start + 40)))
      break;
    last = word;
  }
  const said = text.slice(first.start + cut, last.end);
  const close = said.includes("«") && !/«[^«]*»/u.test(said) && text.charAt(last.end) === "»" ? 1 : 0;
  const end = last.end + close;
  return said.includes(" ") ? { text: text.slice(first.start + cut, end), end } : undefined;
}

/** Words that begin with ب or ل and have no preposition in them, or none that a verb of wanting takes. */
const whole = new Set(
  `بعد بين بحسب بسبب بدون بناء بيان بعض بدل بدلا بدوره بدورها باسم بلاده بلاد بلد برنامج بات باتت بدا بدات بلغ بلغت بقي بنك بلديه بمثابه بمناسبه برئاسه بحضور بمشاركه بهدف بغيه بنفسه بالتالي بالمقابل بالفعل بقوله بقولها بالتزامن بالتوازي بانه بانها بانهم
  لكن لكنه لكنها لدى لديه لديها لجنه لقاء لم لن لا ليس ليست لها له لهم لذا لذلك ليلا لفت لبنان لاحقا لقد لو لولا لدي لجان لغه لان لانه لانها`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/** Behind these stands when or where, and not what. */
const circumstance = new Set("في خلال بعد قبل منذ عقب اثر وقت عند".split(" "));

/** Whether what is wanted begins at a word, as a frame would have it; how many letters stand before it. */
export function leadAt(row: Row, at: number, lead: Lead): { readonly from: number; readonly cut: number } | undefined {
  const { words, keys } = row;
  const key = keys[at] ?? "";
  switch (lead) {
    case "noun":
      // «في حضور رئيسي الحكومتين»
      return isVerbalNoun(key) && !circumstance.has(keys[at - 1] ?? "") ? { from: at, cut: 0 } : undefined;
    case "any":
      return { from: at, cut: 0 };
    case "thing":
      return /^ال.{3}/u.test(key) && !row.parties.has(at) ? { from: at, cut: 0 } : undefined;
    case "أن":
      return key === foldForSearch("أن") || key === foldForSearch("ألا") ? { from: at, cut: 0 } : undefined;
    case "ب":
    case "ل": {
      const printed = words[at]?.text ?? "";
      if (!printed.startsWith(lead) || whole.has(key) || row.parties.has(at)) return undefined;
      // «بـ310 آلاف دولار»
      if (key === lead) return words[at + 1]?.kind === "number" ? { from: at + 1, cut: 0 } : undefined;
      if (lead === "ل" && !key.startsWith("لل") && !isVerbalNoun(key.slice(1))) return undefined;
      // «بنصالح», «بنكيران» are names.
      if (/^بن.{3,}/u.test(key) && !isVerbalNoun(key.slice(1))) return undefined;
      if (key.length < 4 && key !== "بان" && !isVerbalNoun(key.slice(1))) return undefined;
      return { from: at, cut: 1 };
    }
    case "بأن":
      return key === "بان" ? { from: at, cut: 1 } : undefined;
    case "إلى":
    case "على":
    case "في":
      return key === foldForSearch(lead) && !row.parties.has(at + 1) ? { from: at + 1, cut: 0 } : undefined;
  }
}

import { foldForSearch } from "@mihwar/arabic/fold";
import { stems } from "@mihwar/arabic/terms/search-terms";
import { daysAtStart, daysOf } from "./days-of.ts";
import { queryLimits } from "./query-limits.ts";
import { type QueryPart, partAt } from "./query-part.ts";
import type { SearchFilters, SearchOrder, SearchQuery } from "./search-query.ts";

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** What is given beside the question: the boxes of a form, the parameters of an address. */
export interface AskedFor extends Omit<SearchFilters, "from" | "until"> {
  /** Dates as a person writes them: «نوفمبر 2025»، `2025-11-06`. */
  readonly on?: string;
  readonly from?: string;
  readonly until?: string;
  readonly order?: SearchOrder;
}

/** The orders that a question can ask for, by their words, folded. */
const orders: ReadonlyMap<string, SearchOrder> = new Map([
  ...["الاحدث", "احدث", "التاريخ", "newest", "date"].map((word) => [word, "newest"] as const),
  ...["الاقرب", "اقرب", "words"].map((word) => [word, "words"] as const),
]);

/** The words of a text, none longer than a word is, at most so many. */
const wordsOf = (text: string, most: number): readonly string[] =>
  stems(text)
    .slice(0, Math.max(0, most))
    .map((word) => word.text.slice(0, queryLimits.wordLength));

const later = (a: string | undefined, b: string | undefined) => (a === undefined || (b ?? "") > a ? b : a);
const earlier = (a: string | undefined, b: string | undefined) => (a === undefined || (b ?? "~") < a ? b : a);

/** Days that hold beside the days that hold already. */
function narrow(filters: Mutable<SearchFilters>, first: string | undefined, last: string | undefined): void {
  const from = later(filters.from, first);
  const until = earlier(filters.until, last);
  if (from !== undefined) filters.from = from;
  if (until !== undefined) filters.until = until;
}

/** NUL and halves of surrogate pairs, which no database can be asked for. */
const unstorable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const storable = (text: string): string => text.replace(unstorable, " ");

/**
 * Reads a question. Everything is one: what is no operator is a word, and what cannot be understood is left out.
 * - words are looked for in every form: «وزارة» finds «الوزارات»;
 * - «بين علامتين» and "so": word by word; `-كلمة` and `-«عبارة»`: not with it;
 * - `قسم:`، `ملف:`، `كيان:`، `كاتب:` and a name, quoted where it has several words;
 * - `تاريخ:`، `من:`، `إلى:` and a date as a person writes it; `ترتيب:الأحدث`، `ترتيب:الأقرب` (by the words alone,
 *   however old).
 * @param today the day against which «أمس» is read, ISO 8601
 * @example parseQuery("الهدنة -غزة", { today: "2026-08-22" }) // { words: ["الهدنة"], phrases: [], excluded: ["غزة"], filters: {}, order: "relevance" }
 * @example parseQuery("قسم:economy تاريخ:نوفمبر 2025", { today: "2026-08-22" }).filters // { section: "economy", from: "2025-11-01", until: "2025-11-30" }
 */
export function parseQuery(
  question: string,
  { today, given = {} }: { readonly today: string; readonly given?: AskedFor },
): SearchQuery {
  const text = storable(question.slice(0, queryLimits.length));
  const words: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  const filters: Mutable<SearchFilters> = {};
  let order: SearchOrder = given.order ?? "relevance";
  let left: number = queryLimits.words;

  const filter = (part: Extract<QueryPart, { kind: "filter" }>): number => {
    const { name, next } = part;
    if (name === "order") {
      order = orders.get(foldForSearch(part.text.trim())) ?? order;
      return next;
    }
    if (name !== "on" && name !== "from" && name !== "until") {
      if (part.text.trim() !== "") filters[name] = part.text.trim().slice(0, 100);
      return next;
    }
    const days = daysAtStart(part.text + part.rest, today);
    if (days === undefined) return next;
    narrow(filters, name === "until" ? undefined : days.first, name === "from" ? undefined : days.last);
    return Math.max(next, next - part.text.length + days.length);
  };

  for (let at = 0; ;) {
    const found = partAt(text, at);
    if (found === undefined) break;
    const { part } = found;
    at = found.next;
    if (part === undefined) continue;
    if (part.kind === "filter") {
      at = filter(part);
      continue;
    }
    const said = wordsOf(part.text, left);
    if (said.length === 0) continue;
    left -= said.length;
    if (part.isExcluded) excluded.push(said.join(" "));
    else if (part.kind === "phrase") phrases.push(said.join(" "));
    else words.push(...said);
  }

  for (const name of ["section", "dossier", "entity", "author"] as const) {
    const value = storable(given[name] ?? "").trim();
    if (value !== "") filters[name] = value.slice(0, 100);
  }
  for (const name of ["on", "from", "until"] as const) {
    const days = daysOf(storable(given[name] ?? "").slice(0, 200), today);
    if (days !== undefined) {
      narrow(filters, name === "until" ? undefined : days.first, name === "from" ? undefined : days.last);
    }
  }
  return { words, phrases, excluded, filters, order };
}

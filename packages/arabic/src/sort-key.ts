import { foldForSearch } from "./fold.ts";
import { withoutArticle } from "./terms/stem.ts";
import { type Token, tokens } from "./tokens.ts";

/** After every Arabic letter and before no other that a folded word begins with: an Arabic index has its own first. */
const afterArabic = "\u3000";

/** Before every letter, digit and space: «قمة» stands before «قمة الرياض». */
const tieBreak = "\u0001";

/** A whole number so that the text with the smaller one is the smaller text: how many digits it has goes before them. */
function wholeKey(digits: string): string {
  const value = digits.replace(/^0+/u, "");
  const length = String(value.length);
  return `${value.length < 99 ? length.padStart(2, "0") : `99${length.padStart(10, "0")}`}${value}`;
}

/** 1,234.5 by its value; dates, times and versions part by part. */
function numberKey(folded: string): string {
  const plain = folded.replace(/,(?=\d{3}(?!\d))/gu, "");
  const decimal = /^(\d+)\.(\d+)$/u.exec(plain);
  if (decimal !== null) return `${wholeKey(decimal[1] ?? "")}.${decimal[2] ?? ""}`;
  return plain.replaceAll(/\d+/gu, wholeKey).replaceAll(/[^\d]/gu, " ");
}

/** Written with hamza, «ألمانيا» shows that its ال is no article. */
const beginsWithArticle = /^ا(?:\u0640|[\u064b-\u065f])*ل/u;

function wordKey({ text, kind }: Token): string {
  const folded = foldForSearch(text);
  if (kind === "number") return numberKey(folded);
  if (kind === "foreign" || kind === "address") return `${afterArabic}${folded}`;
  const bare = folded.replace(/^[#@]/u, "");
  return beginsWithArticle.test(text) ? withoutArticle(bare) : bare;
}

/**
 * A key by which headlines and names stand as in an Arabic index: by letters alone, without ال on any word, vowels,
 * hamza or punctuation, ta marbuta as ha, numbers by value and before letters, Arabic before other scripts, and word by
 * word. Keys are compared unit by unit: `<` in JavaScript, `COLLATE "C"` in PostgreSQL, bytes of UTF-8 elsewhere; all
 * give one order. Texts that an index takes for one are told apart by how they are written, so the order never wavers.
 * @example ["النيل", "إبراهيم", "بغداد 12", "بغداد 9"].toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)) // ["إبراهيم", "بغداد 9", "بغداد 12", "النيل"]
 */
export function sortKey(text: string): string {
  const found = tokens(text);
  const index = found.map(wordKey).filter((key) => key !== "");
  const key = `${index.join(" ")}${tieBreak}${found.map((token) => token.text).join(" ")}`;
  // Half a pair, as a broken address may hold, has no bytes of its own and no database takes it.
  return key.replaceAll(/[\ud800-\udfff]/gu, "");
}

import { type WordPartKind } from "./word-part.ts";

/** One part that stands before the stem: what it is, how it is written alone, how many letters it has in the word. */
export type BeginningPart = readonly [kind: WordPartKind, text: string, length: number];

/** What may stand before a stem, and what the stem must be for it. */
export interface Beginning {
  readonly parts: readonly BeginningPart[];
  /** How many letters it has in the word. */
  readonly length: number;
  /** A letter of the stem that writing has swallowed: the ل of لغة in للغة. */
  readonly restored: string;
  readonly preposition: string;
  readonly hasArticle: boolean;
  readonly isFuture: boolean;
  readonly takesNoun: boolean;
  readonly takesVerb: boolean;
  /** The higher, the rarer; in the unit of a reading's cost. */
  readonly cost: number;
}

const conjunctionCost: Readonly<Record<string, number>> = { و: 0.5, ف: 1.1 };
const prepositionCost: Readonly<Record<string, number>> = { ب: 0.5, ل: 0.5, ك: 1.3 };
const articleCost = 0.1;
const futureCost = 0.4;

const none: Beginning = {
  parts: [],
  length: 0,
  restored: "",
  preposition: "",
  hasArticle: false,
  isFuture: false,
  takesNoun: true,
  takesVerb: true,
  cost: 0,
};

const article = (length: number): BeginningPart => ["article", "ال", length];

/** A beginning with one more part. */
const longer = (before: Beginning, part: BeginningPart, change: Partial<Beginning>, cost: number): Beginning => ({
  ...before,
  ...change,
  parts: [...before.parts, part],
  length: before.length + part[2],
  cost: before.cost + cost,
});

const withArticle = (before: Beginning, length: number): Beginning =>
  longer(before, article(length), { hasArticle: true, takesVerb: false }, articleCost);

/** What may follow a conjunction, or open the word. */
function opened(word: string, from: Beginning): Beginning[] {
  const at = from.length;
  const found = [from];
  if (word.startsWith("ال", at)) found.push(withArticle(from, 2));
  if (word.startsWith("س", at)) {
    found.push(longer(from, ["future", "س", 1], { isFuture: true, takesNoun: false }, futureCost));
  }
  const preposition = word.charAt(at);
  const cost = prepositionCost[preposition];
  if (cost === undefined) return found;
  const governed = longer(from, ["preposition", preposition, 1], { preposition, takesVerb: preposition === "ل" }, cost);
  found.push(governed);
  if (preposition !== "ل") {
    if (word.startsWith("ال", at + 1)) found.push(withArticle(governed, 2));
  } else if (word.startsWith("ل", at + 1)) {
    const joined = withArticle({ ...governed, cost: governed.cost - 1 }, 1);
    // للعلم is ل and العلم; للغة is ل and اللغة, and the third ل is not written.
    found.push(joined, { ...joined, restored: "ل", cost: joined.cost + 0.4 });
  }
  return found;
}

const clitics = "وفبكلسا";
/** No beginning has more letters. */
const longestBeginning = 5;
const kept = new Map<string, readonly Beginning[]>();

/**
 * Everything that may stand before the stem of a word.
 * @example beginnings("وبالعلم").map(({ parts }) => parts.map(([, text]) => text).join("+")) // ["", "و", "و+ب", "و+ب+ال"]
 */
export function beginnings(word: string): readonly Beginning[] {
  let length = 0;
  while (length < longestBeginning && length < word.length && clitics.includes(word.charAt(length))) length++;
  const head = word.slice(0, length);
  let made = kept.get(head);
  // Words have some hundreds of heads, and no more than 20,000 can be made of seven letters.
  if (made === undefined) kept.set(head, (made = allBeginnings(head)));
  return made;
}

function allBeginnings(head: string): readonly Beginning[] {
  const conjunction = head.charAt(0);
  const cost = conjunctionCost[conjunction];
  if (cost === undefined) return opened(head, none);
  return [...opened(head, none), ...opened(head, longer(none, ["conjunction", conjunction, 1], {}, cost))];
}

import { longestGroup, silentEndings, type Spelling, spellingsAt, unwrittenVowels } from "./foreign-letters.ts";
import { commonForms, otherForms } from "./latin-name-forms.ts";

const letterCount = 27;
/** `a` to `z` are 1 to 26; 0 is the edge of a name. */
const codeOf = (unit: number): number => unit - 96;

/** How many sightings the shorter context is worth. */
const smoothing = 6;

type Counts = Uint16Array | Uint32Array;

const countAt = (counts: Counts, place: number): number => counts[place] ?? 0;

function count(counts: Counts, place: number, weight: number): void {
  counts[place] = countAt(counts, place) + weight;
}

/**
 * How likely a Latin letter is after the three before it, from the names of the list: what makes «Merkel» likelier than
 * «Mirkil» when the Arabic says neither.
 */
class LetterModel {
  readonly #fours = new Uint16Array(letterCount ** 4);
  readonly #threes = new Uint32Array(letterCount ** 3);
  readonly #twos = new Uint32Array(letterCount ** 2);
  readonly #ones = new Uint32Array(letterCount);
  #all = 0;

  add(name: string, weight: number): void {
    let [third, second, first] = [0, 0, 0];
    for (let at = 0; at <= name.length; at++) {
      const next = at === name.length ? 0 : codeOf(name.charCodeAt(at));
      const pair = second * letterCount + first;
      count(this.#fours, (third * letterCount ** 2 + pair) * letterCount + next, weight);
      count(this.#threes, pair * letterCount + next, weight);
      count(this.#twos, first * letterCount + next, weight);
      count(this.#ones, next, weight);
      this.#all += weight;
      [third, second, first] = [second, first, next];
    }
  }

  /** How often `next` follows a context, with a little of what is said without the context's first letter. */
  #share(counts: Counts, context: number, next: number, without: number): number {
    const key = context * 4 + (counts === this.#twos ? 0 : counts === this.#threes ? 1 : 2);
    let all = this.#sums.get(key);
    if (all === undefined) {
      all = 0;
      for (let letter = 0; letter < letterCount; letter++) all += countAt(counts, context * letterCount + letter);
      this.#sums.set(key, all);
    }
    return (countAt(counts, context * letterCount + next) + smoothing * without) / (all + smoothing);
  }

  readonly #sums = new Map<number, number>();

  /** In nats; `text` is what stands before. */
  cost(text: string, next: number): number {
    const back = (place: number): number => (place < 0 ? 0 : codeOf(text.charCodeAt(place)));
    const [third, second, first] = [back(text.length - 3), back(text.length - 2), back(text.length - 1)];
    const pair = second * letterCount + first;
    const one = (countAt(this.#ones, next) + 0.5) / (this.#all + 14);
    const two = this.#share(this.#twos, first, next, one);
    const three = this.#share(this.#threes, pair, next, two);
    return -Math.log(this.#share(this.#fours, third * letterCount ** 2 + pair, next, three));
  }
}

interface Knowledge {
  readonly model: LetterModel;
  /** Known names in order, so that those with one beginning stand together. */
  readonly forms: readonly string[];
  readonly common: ReadonlySet<string>;
}

let knowledge: Knowledge | undefined;

function known(): Knowledge {
  if (knowledge !== undefined) return knowledge;
  const model = new LetterModel();
  const common = commonForms.trim().split(/\s+/u);
  const others = otherForms.trim().split(/\s+/u);
  for (const name of common) model.add(name, 2);
  for (const name of others) model.add(name, 1);
  return (knowledge = { model, forms: [...common, ...others].sort(), common: new Set(common) });
}

/** A spelling under way: what of the name has been read, what has been written, and at what cost. */
interface Draft {
  readonly at: number;
  readonly text: string;
  readonly cost: number;
  readonly endsOnVowel: boolean;
  /** What the c at the end asks of the next letter. */
  readonly c: "" | "soft" | "hard";
  /** The known names that begin so: from, until. */
  readonly from: number;
  readonly until: number;
}

/** The weight of the letters' likeliness against that of the sounds. */
const letterWeight = 0.45;
/** What a name that is known is worth, in nats, and one that many languages have. */
const knownBonus = 1.5;
const commonBonus = 1.5;
/** What each letter is worth with which a known name can still come out. */
const hopeBonus = 0.25;
const widest = 24;
/** What a draft may cost more than the best one. */
const farthest = 5;
const longestName = 24;

function firstFrom(forms: readonly string[], prefix: string, from: number, until: number): number {
  let [low, high] = [from, until];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle] as string) < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

const front = /^[eiy]/u;

/** Undefined where the spelling would be said otherwise: «ce» for ك, «ca» for س. */
function extended(
  draft: Draft,
  { model, forms }: Knowledge,
  letters: string,
  cost: number,
  length: number,
): Draft | undefined {
  if (draft.c !== "" && letters !== "" && front.test(letters) !== (draft.c === "soft")) return undefined;
  const latin = letters.toLowerCase();
  const c = letters === "" ? draft.c : letters.endsWith("C") ? "soft" : letters.endsWith("c") ? "hard" : "";
  let { text, from, until } = draft;
  let sum = draft.cost + cost;
  for (let place = 0; place < latin.length; place++) {
    sum += letterWeight * model.cost(text, codeOf(latin.charCodeAt(place)));
    text += latin.charAt(place);
    if (from < until) {
      from = firstFrom(forms, text, from, until);
      until = firstFrom(forms, `${text}{`, from, until);
      if (from < until) sum -= hopeBonus;
    }
  }
  const endsOnVowel = latin === "" ? draft.endsOnVowel : /[aeiouy]$/u.test(latin);
  return { at: draft.at + length, text, cost: sum, endsOnVowel, c, from, until };
}

/** The best drafts at a place; of two with the same text the cheaper one. */
function best(drafts: readonly Draft[]): readonly Draft[] {
  const byText = new Map<string, Draft>();
  for (const draft of drafts) {
    const other = byText.get(draft.text);
    if (other === undefined || draft.cost < other.cost) byText.set(draft.text, draft);
  }
  const sorted = Array.from(byText.values()).sort((a, b) => a.cost - b.cost);
  const most = (sorted[0]?.cost ?? 0) + farthest;
  return sorted.slice(0, widest).filter(({ cost }) => cost <= most);
}

const vowelLetter = /[اأإآوىيةئؤءع]/u;
const noVowels: readonly Spelling[] = [{ latin: "", cost: 0 }];

/** A spelling and whether it is one of the known names. */
export interface ForeignName {
  readonly spelling: string;
  readonly isKnown: boolean;
}

/** Names come again in a text; the searches done are kept, up to a number, then forgotten together. */
const done = new Map<string, ForeignName>();
const mostDone = 5000;

/**
 * The likeliest Latin spelling of a foreign name in Arabic letters, in lower case: the letters tell the sounds, and known
 * names and the habits of their spelling choose among what sounds the same.
 * @param letters bare letters; of a longer name the first 24 are read
 * @example foreignName("روبرتسون") // { spelling: "robertson", isKnown: true }
 */
export function foreignName(letters: string): ForeignName {
  const name = letters.slice(0, longestName);
  let found = done.get(name);
  if (found === undefined) {
    if (done.size >= mostDone) done.clear();
    done.set(name, (found = search(name)));
  }
  return found;
}

function search(name: string): ForeignName {
  const knowledge = known();
  const { model, forms, common } = knowledge;
  const waiting: Draft[][] = Array.from({ length: name.length + 1 }, () => []);
  waiting[0]?.push({ at: 0, text: "", cost: 0, endsOnVowel: true, c: "", from: 0, until: forms.length });
  for (let at = 0; at < name.length; at++) {
    for (const draft of best(waiting[at] ?? [])) {
      const isConsonant = !vowelLetter.test(name.charAt(at));
      const vowels = isConsonant && !draft.endsOnVowel && at > 0 ? unwrittenVowels : noVowels;
      for (let length = Math.min(longestGroup, name.length - at); length > 0; length--) {
        for (const { latin, cost } of spellingsAt(name, at, length)) {
          for (const vowel of vowels) {
            const next = extended(draft, knowledge, vowel.latin + latin, vowel.cost + cost, length);
            if (next !== undefined) waiting[at + length]?.push(next);
          }
        }
      }
    }
  }
  const ends = best(waiting[name.length] ?? []).flatMap((draft) =>
    silentEndings.flatMap((ending) => {
      const whole = extended(draft, knowledge, ending.latin, ending.cost, 0);
      if (whole === undefined) return [];
      const isKnown = forms[whole.from] === whole.text && whole.from < whole.until;
      const bonus = isKnown ? knownBonus + (common.has(whole.text) ? commonBonus : 0) : 0;
      return { spelling: whole.text, isKnown, cost: whole.cost + letterWeight * model.cost(whole.text, 0) - bonus };
    }),
  );
  const [first] = ends.toSorted((a, b) => a.cost - b.cost);
  return { spelling: first?.spelling ?? name, isKnown: first?.isKnown ?? false };
}

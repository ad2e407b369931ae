import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { check } from "@mihwar/arabic/check/check";
import type { HouseStyle } from "@mihwar/arabic/check/house-style";
import { tokens } from "@mihwar/arabic/tokens";
import { countWords } from "@mihwar/arabic/words";
import { root } from "../../scripts/source-files.ts";
import { promised, say, table } from "../report.ts";
import { changesOf, readA7ta, readPages, readPassages, readWikiNews } from "./check-corpora.ts";
import { findPeer } from "./peer.ts";
import { throughputs } from "./throughput.ts";

/** What a checker marks, whichever it is. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly suggest: readonly string[];
}
interface Checker {
  readonly name: string;
  readonly marks: (text: string, house: HouseStyle) => readonly Mark[];
}

/** A slip in a text, and all ways to put it right. */
interface Wanted {
  readonly start: number;
  readonly end: number;
  readonly right: readonly string[];
}
interface Sentence {
  readonly kind: string;
  readonly text: string;
  readonly slips: readonly Wanted[];
}

/** «{wrong|right|also right}» marks a slip. */
function parse(kind: string, marked: string): Sentence {
  let text = "";
  let at = 0;
  const slips: Wanted[] = [];
  for (const { 0: whole, 1: inner = "", index } of marked.matchAll(/\{([^{}]*)\}/gu)) {
    text += marked.slice(at, index);
    const [wrong = "", ...right] = inner.split("|");
    slips.push({ start: text.length, end: text.length + wrong.length, right });
    text += wrong;
    at = index + whole.length;
  }
  return { kind, text: text + marked.slice(at), slips };
}

const gold = JSON.parse(readFileSync(join(root, "packages", "arabic", "test", "gold", "check.json"), "utf8")) as {
  readonly slips: Readonly<Record<string, readonly string[]>>;
  readonly clean: readonly string[];
};
const half = <One>(all: readonly One[], wanted: 0 | 1): readonly One[] =>
  all.filter((_, place) => place % 2 === wanted);
const sentencesOf = (wanted: 0 | 1): readonly Sentence[] =>
  Object.entries(gold.slips).flatMap(([kind, all]) => half(all, wanted).map((marked) => parse(kind, marked)));

/** What a house must have decided for a slip to be one. */
const houses: Readonly<Record<string, HouseStyle>> = {
  months: { months: "levantine" },
  digits: { digits: "western" },
  quotes: { quotes: "guillemets" },
};

interface TrieLibrary {
  readonly decodeTrie: (bytes: Uint8Array) => {
    readonly has: (word: string) => boolean;
    readonly suggest: (word: string, options: object) => readonly string[];
  };
}

/** The checker of the editors that many newsrooms' web teams use, with its dictionary of Arabic; letters only. */
async function findCspell(): Promise<Checker | undefined> {
  const library = await findPeer<TrieLibrary>("cspell-trie-lib");
  if (library === undefined) return undefined;
  const fromPeers = createRequire(join(root, "bench", "peers", "package.json"));
  const path = join(fromPeers.resolve("@cspell/dict-ar/cspell-ext.json"), "..", "ar.trie.gz");
  const trie = library.decodeTrie(gunzipSync(readFileSync(path)));
  const kept = new Map<string, readonly string[] | undefined>();
  const judge = (word: string): readonly string[] | undefined => {
    if (!kept.has(word)) kept.set(word, trie.has(word) ? undefined : trie.suggest(word, { numSuggestions: 3 }));
    return kept.get(word);
  };
  return {
    name: "cspell, @cspell/dict-ar 1.1.7",
    marks: (text) =>
      tokens(text).flatMap(({ text: own, start, end, kind }) => {
        const suggest = kind === "word" ? judge(own.replaceAll(/[\u064b-\u0652\u0640]/gu, "")) : undefined;
        return suggest === undefined ? [] : [{ start, end, suggest }];
      }),
  };
}

/** A checker of an afternoon: the rules that everybody knows, as regular expressions. */
const everybodysRules: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /(?<![\p{L}])(?:الى|ان|او|انه|انها|اذا|ايضا|اكد|اعلن)(?![\p{L}])/gu,
    (found) => (found === "الى" ? "إلى" : found.replace("ا", "أ")),
  ],
  [/(?<![\p{L}])[وب]?(?:ال)?إ(?:نت|ست|جت|حت|قت|رت|عت|فت|تف|تح|نط|نس|نس)\p{L}+/gu, (found) => found.replace("إ", "ا")],
  [/(?<![\p{L}])فى(?![\p{L}])/gu, () => "في"],
  [/(?<![\p{L}])(?:ال)\p{L}{3,}ه(?![\p{L}])/gu, (found) => found.replace(/ه$/u, "ة")],
  [/لاكن|هاذا|ذالك|إنشاء الله/gu, (found) => ({ لاكن: "لكن", هاذا: "هذا", ذالك: "ذلك" })[found] ?? "إن شاء الله"],
  [/(?<=\p{Script=Arabic}) +(?=[،؛؟.!])/gu, () => ""],
  [/(?<=\p{Script=Arabic})[,;?]/gu, (found) => ({ ",": "،", ";": "؛", "?": "؟" })[found] ?? ""],
  [/(?<![\p{L}])(\p{L}{2,}) \1(?![\p{L}])/gu, (found) => found.split(" ")[0] ?? ""],
];
const afternoon: Checker = {
  name: "regular expressions",
  marks: (text) =>
    everybodysRules.flatMap(([pattern, right]) =>
      Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
        start: index,
        end: index + found.length,
        suggest: [right(found)],
      })),
    ),
};

const cspell = await findCspell();
if (cspell === undefined) say("cspell-trie-lib is absent: npm install --prefix bench/peers");
say("nspell has no Arabic dictionary on the npm registry; hunspell-ar is measured elsewhere");
const checkers: readonly Checker[] = [
  { name: "Mihwar", marks: (text, house) => check(text, { house }) },
  ...(cspell === undefined ? [] : [cspell]),
  afternoon,
];

const touches = (mark: Mark, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  mark.start < Math.max(end, start + 1) && Math.max(mark.end, mark.start + 1) > start;

/** Compared without spaces and signs where those were not the slip. */
const plain = (text: string): string => text.replaceAll(/[^\p{L}\p{Nd}،؟؛:]+/gu, " ").trim();

interface Score {
  readonly found: number;
  readonly corrected: number;
  readonly precision: number;
}

/** How many slips are marked, how many put right by the first suggestion, how many marks are slips; in per cent. */
function score({ marks }: Checker, all: readonly Sentence[]): Score {
  let [slips, found, corrected, told, right] = [0, 0, 0, 0, 0];
  for (const { kind, text, slips: wanted } of all) {
    const made = marks(text, houses[kind] ?? {});
    told += made.length;
    right += made.filter((mark) => wanted.some((one) => touches(mark, one))).length;
    for (const one of wanted) {
      slips += 1;
      const mine = made.filter((mark) => touches(mark, one));
      if (mine.length > 0) found += 1;
      const isCorrected = mine.some((mark) => {
        const from = Math.min(mark.start, one.start);
        const to = Math.max(mark.end, one.end);
        const now = text.slice(from, mark.start) + (mark.suggest[0] ?? "") + text.slice(mark.end, to);
        return one.right.some((way) => {
          const goal = text.slice(from, one.start) + way + text.slice(one.end, to);
          return now === goal || (plain(goal) !== "" && plain(now) === plain(goal)) || mark.suggest[0] === way;
        });
      });
      if (isCorrected) corrected += 1;
    }
  }
  const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;
  return { found: percent(found, slips), corrected: percent(corrected, slips), precision: percent(right, told) };
}

interface Alarms {
  readonly words: number;
  readonly perThousand: number;
}
function alarms({ marks }: Checker, lines: readonly string[]): Alarms {
  const words = lines.reduce((sum, line) => sum + countWords(line), 0);
  const made = lines.reduce((sum, line) => sum + marks(line, {}).length, 0);
  return { words, perThousand: Math.round((10_000 * made) / words) / 10 };
}

const a7ta = readA7ta()?.map(({ kind, wrong, right }): Sentence => ({
  kind,
  text: wrong,
  slips: changesOf(wrong, right).map((change) => ({ start: change.start, end: change.end, right: [change.right] })),
}));
if (a7ta === undefined) say("A7'ta is absent");
const clean: readonly (readonly [string, readonly string[] | undefined])[] = [
  ["own clean", gold.clean],
  ["WikiNews", readWikiNews()],
  ["pages", readPages()],
  ["Wikipedia", readPassages()],
];

const tuned = sentencesOf(0);
const kept = sentencesOf(1);
say(
  `Slips of our own: ${tuned.length} sentences that the rules were tuned on, ${kept.length} kept for the end; A7'ta: ${a7ta?.length ?? 0} pairs`,
);
const scored = checkers.map((checker) => ({
  checker,
  tuned: score(checker, tuned),
  kept: score(checker, kept),
  a7ta: a7ta === undefined ? undefined : score(checker, a7ta),
}));
table(
  scored.map(({ checker, tuned: one, kept: other, a7ta: third }) => ({
    name: checker.name,
    "tuned: found %": one.found,
    "put right %": one.corrected,
    "marks that are slips %": one.precision,
    "kept: found % ": other.found,
    "put right % ": other.corrected,
    "slips % ": other.precision,
    ...(third === undefined ? {} : { "A7'ta: found %": third.found, "A7'ta: put right %": third.corrected }),
  })),
);
const present = clean.filter((one): one is readonly [string, readonly string[]] => one[1] !== undefined);
say(
  "Marks in a thousand words of copy as it was printed, true slips among them (much, in the pages' comments and in Wikipedia)",
);
const alarmed = checkers.map((checker) => ({
  checker,
  counts: present.map(([name, lines]) => [name, alarms(checker, lines)] as const),
}));
table(
  alarmed.map(({ checker, counts }) => ({
    name: checker.name,
    ...Object.fromEntries(counts.map(([name, { words, perThousand }]) => [`${name} (${words} words)`, perThousand])),
  })),
);
if (a7ta !== undefined) {
  const kinds = [...new Set(a7ta.map(({ kind }) => kind))];
  table(
    kinds.map((kind) => {
      const all = a7ta.filter((one) => one.kind === kind);
      return {
        "A7'ta, kind": kind,
        slips: all.reduce((sum, { slips }) => sum + slips.length, 0),
        ...Object.fromEntries(
          checkers.map((checker) => {
            const { found, corrected } = score(checker, all);
            return [checker.name, `${found} / ${corrected}`];
          }),
        ),
      };
    }),
  );
}

const [mine, ...others] = scored;
promised({
  what: "marks in 1,000 words of WikiNews",
  measured: alarmed[0]?.counts.find(([name]) => name === "WikiNews")?.[1].perThousand ?? 0,
  target: { atMost: 2 },
  decimals: 1,
});
promised({
  what: "% of the kept slips put right, above the best peer",
  measured: mine?.kept.corrected ?? 0,
  target: { atLeast: Math.max(...others.map((one) => one.kept.corrected)) },
  decimals: 1,
});
if (mine?.a7ta !== undefined) {
  promised({
    what: "% of A7'ta put right, above the best peer",
    measured: mine.a7ta.corrected,
    target: { atLeast: Math.max(...others.map((one) => one.a7ta?.corrected ?? 0)) },
    decimals: 1,
  });
}
const news = (readWikiNews() ?? gold.clean).join("\n");
table(
  throughputs(
    news,
    checkers.map((checker) => ({ name: checker.name, work: (text) => checker.marks(text, {}).length })),
    5,
  ),
);

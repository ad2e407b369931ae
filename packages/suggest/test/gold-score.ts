import { sameName } from "@mihwar/arabic/authority/same-name";
import { stems } from "@mihwar/arabic/terms/search-terms";
import { type Dossiers, type Evidence, type Item, type ItemId, citable, findItem } from "@mihwar/newsroom";
import type { Suggestion } from "@mihwar/suggest";
import { attributed } from "@mihwar/suggest/attributed";
import { readingOf } from "@mihwar/suggest/reading";
import type { MarkedStory } from "./gold-set.ts";

/** Of what is marked, of what is proposed, and of what is both. */
export interface Tally {
  readonly marked: number;
  readonly proposed: number;
  readonly right: number;
}

/** How what the machines propose for a story compares with what an editor finds in it. */
export interface Scored {
  readonly positions: Tally;
  readonly events: Tally;
  readonly fates: Tally;
  readonly links: Tally;
  readonly levels: Tally;
  readonly cards: number;
  /** A line for each difference: what, where, and the words. */
  readonly misses: readonly string[];
}

interface Spoken {
  readonly paragraph: string;
  readonly quote: string;
}

/** The item that a proposal of a machine is about, with the words that it cites for it. */
function itemOf({ operation }: Suggestion, dossiers: Dossiers): { item: Item; cited: Spoken } | undefined {
  if (operation.op === "evidence") {
    const item = dossiers.items.get(operation.ref);
    const [first] = operation.evidence;
    return item === undefined || first === undefined ? undefined : { item, cited: first };
  }
  if (operation.op !== "add") return undefined;
  const item = operation.items.find(({ kind }) => kind === "position" || kind === "event");
  const evidence: readonly Evidence[] = item !== undefined && "evidence" in item ? item.evidence : [];
  return item === undefined || evidence[0] === undefined ? undefined : { item, cited: evidence[0] };
}

/** How much of the shorter of two pieces of a paragraph is in the other. */
function overlap(text: string, one: string, other: string): number {
  const [a, b] = [text.indexOf(one), text.indexOf(other)];
  if (a === -1 || b === -1) return 0;
  const shared = Math.min(a + one.length, b + other.length) - Math.max(a, b);
  return Math.max(0, shared) / Math.min(one.length, other.length);
}

/** Pairs each proposed with a marked one that it fits and that no other has taken. */
function pair<Own, Mark>(proposed: readonly Own[], marks: readonly Mark[], fits: (own: Own, mark: Mark) => boolean) {
  const left = new Set(marks);
  const wrong: Own[] = [];
  for (const own of proposed) {
    const mark = [...left].find((one) => fits(own, one));
    if (mark === undefined) wrong.push(own);
    else left.delete(mark);
  }
  const right = proposed.length - wrong.length;
  return { tally: { marked: marks.length, proposed: proposed.length, right }, wrong, missed: [...left] };
}

/** Whether one printed name is the beginning of the other, in two words or more: «لجنة أهالي المفقودين» of Arzin. */
const beginsAlike = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.includes(" ") && `${long} `.startsWith(`${short} `);
};

/** Whether entities are the marked ones: by id, by a name that the dossiers do not know, or one as whose house the other speaks. */
function areThose(
  ids: readonly ItemId[],
  marked: readonly string[],
  { named, houseOf }: { named: (id: ItemId) => readonly string[]; houseOf: (id: string) => string | undefined },
) {
  const isThat = (id: ItemId, mark: string) =>
    id === mark ||
    houseOf(id) === mark ||
    houseOf(mark) === id ||
    named(id).some((name) => sameName(name, mark) || beginsAlike(name, mark));
  return ids.every((id) => marked.some((mark) => isThat(id, mark)));
}

const statement = /(?:^|[\s،])(?:في |وفق |حسب |بحسب )?(?:بيان|بلاغ|تصريح|نشرة|نشرته)/u;

const words = (text: string): ReadonlySet<string> => new Set(stems(text).map(({ stem }) => stem));

export function scoreOf(
  { subject, story, gold }: MarkedStory,
  suggestions: readonly Suggestion[],
  dossiers: Dossiers,
): Scored {
  const texts = new Map([...citable(story.content)].map(([id, text]) => [id as string, text]));
  const textOf = (p: number): string => texts.get(`p${p}`) ?? "";
  const newcomers = new Map(
    suggestions.flatMap(({ operation }) =>
      operation.op === "add" ? operation.items.map((item) => [item.id, item] as const) : [],
    ),
  );
  const named = (id: ItemId): readonly string[] => {
    const item = dossiers.items.get(id) ?? newcomers.get(id);
    return item?.kind === "entity" ? [item.name, ...(item.aliases ?? [])] : [];
  };
  const houseOf = (id: string): string | undefined => findItem(dossiers, "entity", id as ItemId)?.of;
  const misses: string[] = [];
  const tell = (what: string, lines: readonly string[]) =>
    misses.push(...lines.map((line) => `${subject} ${story.id} ${what}: ${line}`));

  const about = suggestions.flatMap((one) => itemOf(one, dossiers) ?? []);
  const positions = pair(
    about.flatMap(({ item, cited }) => (item.kind === "position" ? [{ item, cited }] : [])),
    gold.positions,
    ({ item, cited }, mark) =>
      cited.paragraph === `p${mark.p}` &&
      item.act === mark.act &&
      areThose(item.by, mark.by, { named, houseOf }) &&
      overlap(textOf(mark.p), cited.quote, mark.words) >= 0.3,
  );
  tell(
    "position wrong",
    positions.wrong.map(
      ({ item, cited }) =>
        `${cited.paragraph} ${item.act} ${item.by.join("+")} ← ${item.to.join("+")}: «${cited.quote}»`,
    ),
  );
  tell(
    "position missed",
    positions.missed.map(({ p, act, by, words: said }) => `p${p} ${act} ${by.join("+")}: «${said}»`),
  );

  const events = pair(
    about.flatMap(({ item, cited }) => (item.kind === "event" ? [{ item, cited }] : [])),
    gold.events,
    ({ item, cited }, mark) => {
      const here = cited.paragraph === `p${mark.p}` && overlap(textOf(mark.p), cited.quote, mark.words) > 0;
      const title = words(item.title);
      const alike = [...words(mark.title)].some((word) => title.has(word));
      return dossiers.items.has(item.id) ? here : item.when === mark.when && (here || alike);
    },
  );
  tell(
    "event wrong",
    events.wrong.map(({ item, cited }) => `${cited.paragraph} ${item.when} ${item.title}: «${cited.quote}»`),
  );
  tell(
    "event missed",
    events.missed.map(({ p, when, words: said }) => `p${p} ${when}: «${said}»`),
  );

  const fates = pair(
    suggestions.flatMap(({ operation }) => (operation.op === "fate" ? [operation] : [])),
    gold.fates,
    (own, mark) => own.ref === mark.position && own.step.fate === mark.fate,
  );
  tell(
    "fate wrong",
    fates.wrong.map(({ ref, step }) => `${ref} ${step.fate}: «${step.why}»`),
  );
  tell(
    "fate missed",
    fates.missed.map(({ p, position, fate, words: said }) => `p${p} ${position} ${fate}: «${said}»`),
  );

  const links = pair(
    suggestions.flatMap(({ operation }) => (operation.op === "file" ? [operation.ref as string] : [])),
    gold.dossiers,
    (own, mark) => own === mark,
  );
  tell(
    "dossier wrong",
    links.wrong.map((id) => findItem(dossiers, "dossier", id as ItemId)?.title ?? id),
  );
  tell("dossier missed", links.missed);

  const { scenes } = readingOf(story, dossiers);
  const levels = gold.attributions.filter(({ p, words: said, level }) => {
    const text = textOf(p);
    const start = text.indexOf(said);
    const scene = scenes.find(({ paragraph }) => paragraph === `p${p}`);
    if (scene === undefined) return false;
    const own = attributed({ start, end: start + said.length }, { scene, scenes, dossiers }).attribution;
    // A body's statement is its word, and a paper.
    if (level === "document" && own === "official" && statement.test(text)) return true;
    if (own !== level) tell("level wrong", [`p${p} ${own} for ${level}: «${text}» (${said})`]);
    return own === level;
  });
  return {
    positions: positions.tally,
    events: events.tally,
    fates: fates.tally,
    links: links.tally,
    levels: { marked: gold.attributions.length, proposed: gold.attributions.length, right: levels.length },
    cards: suggestions.length,
    misses,
  };
}

const sum = (tallies: readonly Tally[]) => {
  const of = (key: keyof Tally) => tallies.reduce((all, one) => all + one[key], 0);
  const [marked, proposed, right] = [of("marked"), of("proposed"), of("right")];
  return {
    precision: proposed === 0 ? 0 : right / proposed,
    recall: marked === 0 ? 0 : right / marked,
    f1: marked + proposed === 0 ? 0 : (2 * right) / (marked + proposed),
  };
};

/** Precision, recall and F1 over all pairs of all stories. */
export const figuresOf = (stories: readonly Scored[]) => ({
  positions: sum(stories.map((one) => one.positions)),
  events: sum(stories.map((one) => one.events)),
  fates: sum(stories.map((one) => one.fates)),
  links: sum(stories.map((one) => one.links)),
  levels: sum(stories.map((one) => one.levels)).recall,
});

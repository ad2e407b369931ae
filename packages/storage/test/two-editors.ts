import assert from "node:assert/strict";
import {
  type Actor,
  type Archive,
  type BlockId,
  type MemberId,
  type StoryContent,
  type StoryId,
  type Tab,
  type TabId,
  type TextBase,
  type Texts,
  baseOf,
  bodyText,
  draftStory,
  UnsavedCopy,
  mergeContents,
  publishStory,
  returnStory,
  reviseStory,
  submitStory,
} from "@mihwar/newsroom";
import { copy, desk, id, paragraph } from "./copy.ts";

// Two editors in one story who read, type, save on what they read, merge where they came too late, and save again, while
// the story goes its way and new copy comes in from outside; in every order that chance makes. Each sentence that is
// written stands nowhere else, so that it can be missed.

/** Numbers that a seed always gives: mulberry32. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Counts {
  typed: number;
  saved: number;
  clashes: number;
  unheard: number;
  turnsTaken: number;
  atOnce: number;
  steps: number;
  stepsRefused: number;
  lost: number;
}

/** One story, and what is known of it from outside. */
interface Life {
  readonly id: StoryId;
  readonly archive: Archive;
  readonly counts: Counts;
  readonly typed: Set<string>;
  /** What an answer has said to be kept. */
  readonly kept: Set<string>;
  /** The text of each name that was ever heard of. */
  readonly named: Map<string, string>;
}

const textNow = ({ story, workingCopy }: Texts): StoryContent => workingCopy?.content ?? story.content;
const sentencesIn = (content: StoryContent): readonly string[] => bodyText(content.body).match(/جملة \S+\./gu) ?? [];

function name(life: Life, { revision, version }: TextBase, content: StoryContent): void {
  const key = `${revision}/${version}`;
  const text = JSON.stringify(content);
  assert.equal(life.named.get(key) ?? text, text, `two texts are called ${key}`);
  life.named.set(key, text);
}

async function read({ archive, id: story }: Life): Promise<Texts> {
  // in this order: a working copy that becomes a revision between the two is met again in the story
  const workingCopy = await archive.findWorkingCopy(story);
  const now = (await archive.findStory(story)) ?? assert.fail("no story");
  return workingCopy?.revision === now.revision ? { story: now, workingCopy } : { story: now };
}

/** A window in which somebody writes. */
class Editor {
  readonly life: Life;
  readonly tab: Tab;
  readonly by: Actor;
  readonly #random: () => number;
  #base: TextBase;
  #begun: StoryContent;
  #text: StoryContent;
  #typed = 0;

  constructor(life: Life, who: string, random: () => number, texts: Texts) {
    this.life = life;
    this.#random = random;
    this.by = `u:${who}`;
    this.tab = {
      story: life.id,
      tab: `${who}-${life.id}-window-0000` as TabId,
      member: { id: who as MemberId, name: who },
    };
    this.#base = baseOf(texts);
    this.#begun = textNow(texts);
    this.#text = this.#begun;
  }

  get isDirty(): boolean {
    return this.#text !== this.#begun;
  }

  #pick(count: number): number {
    return Math.floor(this.#random() * count);
  }

  /** Goes on from the text that is there, with all that was typed here and not saved. */
  take(texts: Texts): void {
    const theirs = textNow(texts);
    this.#text = this.isDirty ? mergeContents(this.#begun, this.#text, theirs).content : theirs;
    this.#begun = theirs;
    this.#base = baseOf(texts);
  }

  #sentence(): string {
    return `جملة ${this.by.slice(2)}${(this.#typed += 1)}ـ${this.life.id}.`;
  }

  type(): void {
    const sentence = this.#sentence();
    this.life.typed.add(sentence);
    this.life.counts.typed += 1;
    const body = [...this.#text.body];
    const place = this.#pick(body.length + 1);
    const here = body[place];
    const way = this.#pick(4);
    if (here === undefined || !("text" in here) || way === 0)
      body.splice(place, 0, paragraph(`${this.by.slice(2)}${this.#typed}`, sentence));
    else body[place] = { ...here, text: way === 1 ? `${sentence} ${here.text}` : `${here.text} ${sentence}` };
    if (way === 3) {
      const [moved] = body.splice(this.#pick(body.length), 1);
      if (moved !== undefined) body.splice(this.#pick(body.length + 1), 0, moved);
    }
    this.#text = { ...this.#text, body };
  }

  /** @param unheard whether the answer gets lost on its way */
  async save(unheard = false): Promise<void> {
    const { archive, id: story, counts, kept } = this.life;
    const promised = [...kept];
    const content = this.#text;
    const outcome = await archive.saveWorkingCopy({ story, tab: this.tab, content, by: this.by, base: this.#base });
    if (outcome.ok) {
      counts.saved += 1;
      for (const sentence of sentencesIn(content)) kept.add(sentence);
      name(this.life, outcome.value, outcome.value.content);
    }
    if (unheard) {
      counts.unheard += 1;
      return;
    }
    if (outcome.ok) {
      this.#base = outcome.value;
      this.#begun = content;
      return;
    }
    const [refusal] = outcome.refusals;
    if (refusal.code === "not-writer") {
      if (this.#pick(2) === 0) return;
      counts.turnsTaken += 1;
      await archive.takeOverStory({ ...this.tab, from: "anybody" });
      return;
    }
    assert.equal(refusal.code, "clash");
    if (refusal.code !== "clash") return;
    counts.clashes += 1;
    const theirs = new Set(sentencesIn(textNow(refusal)));
    for (const sentence of promised) assert.ok(theirs.has(sentence), `whoever came later was not given: ${sentence}`);
    name(this.life, baseOf(refusal), textNow(refusal));
    this.take(refusal);
    const both = new Set(sentencesIn(this.#text));
    for (const sentence of [...theirs, ...sentencesIn(content)])
      assert.ok(both.has(sentence), `the merge has lost: ${sentence}`);
  }

  async read(): Promise<void> {
    this.take(await read(this.life));
  }

  async keep(): Promise<void> {
    const { archive, id: story } = this.life;
    await archive.keepWorkingCopy({ story, base: baseOf(await read(this.life)) });
  }

  /** The story goes a step, or gets new copy from outside: past nothing that is not saved. */
  async goOn(): Promise<void> {
    const { archive, id: story, counts, kept, typed } = this.life;
    const before = (await archive.findStory(story)) ?? assert.fail("no story");
    const sentence = this.#sentence();
    const content = { ...before.content, body: [...before.content.body, paragraph(`o${typed.size}`, sentence)] };
    const hand = desk(await archive.now());
    const ways = [
      () => submitStory(before, hand),
      () => publishStory(before, hand),
      () => returnStory(before, hand, "أين المصدر الثاني؟"),
      () => reviseStory(before, content, hand),
    ];
    const step = ways[this.#pick(ways.length)]?.();
    if (step?.ok !== true) return;
    try {
      await archive.saveStory([step.value], before);
    } catch (fault) {
      assert.ok(fault instanceof UnsavedCopy, String(fault));
      counts.stepsRefused += 1;
      return;
    }
    counts.steps += 1;
    name(this.life, { revision: step.value.story.revision, version: 0 }, step.value.story.content);
    for (const here of sentencesIn(step.value.story.content)) kept.add(here);
    if (step.value.event.kind === "revise") typed.add(sentence);
  }

  /** Until all that was typed here is kept. */
  async finish(): Promise<void> {
    for (let tries = 0; this.isDirty; tries++) {
      assert.ok(tries < 60, "an editor never comes to the end");
      await this.save();
    }
  }

  async step(): Promise<void> {
    const which = this.#random();
    if (which < 0.36) this.type();
    else if (which < 0.68) await this.save();
    else if (which < 0.76) await this.save(true);
    else if (which < 0.86) await this.read();
    else if (which < 0.9) await this.keep();
    else if (which < 0.98) await this.goOn();
    else await this.life.archive.leaveStory(this.tab);
  }
}

async function live(archives: readonly [Archive, Archive], n: number, random: () => number, counts: Counts) {
  const story = id(`x${n.toString(36)}0`);
  const content = copy({ body: [...copy().body, { id: "q1" as BlockId, kind: "quote", text: "الماء عند العتبة" }] });
  const [archive, other] = archives;
  await archive.saveStory([draftStory({ id: story, content, ...desk(await archive.now()) })], undefined);
  const life: Life = { id: story, archive, counts, typed: new Set(), kept: new Set(), named: new Map() };
  const texts = await read(life);
  name(life, baseOf(texts), textNow(texts));
  const editors = [
    new Editor(life, "hind", random, texts),
    new Editor({ ...life, archive: other }, "sami", random, texts),
  ] as const;
  const steps = 6 + Math.floor(random() * 10);
  for (let step = 0; step < steps; step++) {
    if (random() < 0.15) {
      counts.atOnce += 1;
      for (const editor of editors) editor.type();
      await Promise.all(editors.map((editor) => editor.save()));
    } else await editors[random() < 0.5 ? 0 : 1].step();
  }
  for (const editor of random() < 0.5 ? editors : editors.toReversed()) await editor.finish();
  const end = new Set(sentencesIn(textNow(await read(life))));
  const lost = [...life.typed].filter((sentence) => !end.has(sentence));
  counts.lost += lost.length;
  assert.deepEqual(lost, [], `life ${n} has lost sentences`);
}

/** Lets two editors live through so many stories, and proves that no sentence of either is lost. */
export async function interleaveEditors(
  { archive, other }: { readonly archive: Archive; readonly other: Archive },
  given: { readonly lives: number; readonly seed?: number; readonly tell: (said: string) => void },
): Promise<void> {
  const { lives, seed = Math.floor(Math.random() * 2 ** 32), tell } = given;
  tell(`البذرة ${seed} (MIHWAR_SEED)`);
  const random = chance(seed);
  const counts: Counts = {
    typed: 0,
    saved: 0,
    clashes: 0,
    unheard: 0,
    turnsTaken: 0,
    atOnce: 0,
    steps: 0,
    stepsRefused: 0,
    lost: 0,
  };
  for (let n = 0; n < lives; n++) await live([archive, other], n, random, counts);
  tell(`${lives} مادة: ${JSON.stringify(counts)}`);
  for (const happened of ["saved", "clashes", "unheard", "turnsTaken", "atOnce", "steps", "stepsRefused"] as const)
    assert.ok(counts[happened] > lives / 20, `${happened} hardly ever happened: ${counts[happened]}`);
}

import { foldForSearch } from "@mihwar/arabic/fold";
import { sentences } from "@mihwar/arabic/sentences";
import { type Span, tokens } from "@mihwar/arabic/tokens";
import { type Fate, type ItemId, type Position, daysOfWhen, listItems, parseWhen } from "@mihwar/newsroom";
import { attributed } from "./attributed.ts";
import { readingOf } from "./reading.ts";
import {
  askAgain,
  beforeNouns,
  fateVerbs,
  runsAgain,
  stuck,
  takeBack,
  termIsOver,
  undoneAfterLam,
} from "./fate-verbs.ts";
import type { Machine, ReadStory, Suggestion } from "./machine.ts";
import { saidOf } from "./said-of.ts";
import type { Scene } from "./actor.ts";
import { withoutAnd } from "./without-and.ts";

const final: ReadonlySet<Fate> = new Set(["done", "failed", "lapsed"]);

/** What is still to come of a position, and has been known since a day before the story's. */
function isOpen({ act, fate, evidence }: Position, story: ReadStory): boolean {
  const last = fate?.at(-1);
  const since = last === undefined ? undefined : daysOfWhen(last.at)?.first;
  if (act === "stance" || final.has(last?.fate ?? "open") || (since !== undefined && since >= story.at)) return false;
  return evidence.every((one) => one.story !== story.id);
}

/** A verb of a sentence and the fate that it tells of. */
interface Told {
  readonly fate: Fate;
  readonly verb: Span;
}

/** «جزئيًّا», «اثنتان من أصل سبع», «لم تصرف سوى نصفها»: some of it. Folded. */
const inPart = /(?:^|\s)(?:\S*جزيي\S*|من اصل|اقل مما|سوي)(?=\s|$)/u;

const refuses = ({ key }: { readonly key: string }): boolean => fateVerbs.get(withoutAnd(key)) === "failed";

/** What a sentence says that became of something; nothing where it asks, denies or sets a condition. */
function toldIn(sentence: string): Told | undefined {
  if (/[؟?]/u.test(sentence)) return undefined;
  const words = tokens(sentence).map((token) => ({ token, key: foldForSearch(token.text) }));
  const keyAt = (place: number): string => withoutAnd(words[place]?.key ?? "");
  // «رفضت المحكمة طلب النادي»: behind a refusal it is the noun, of what was asked before.
  const asksAgain = ({ key }: { readonly key: string }, place: number): boolean =>
    askAgain.has(withoutAnd(key)) && !(withoutAnd(key) === "طلب" && words.slice(0, place).some(refuses));
  if (words.some(asksAgain)) return undefined;
  const isInPart = inPart.test(words.map(({ key }) => key).join(" "));
  for (const [place, { token, key }] of words.entries()) {
    // «لم تدفع», «من دون أن تدفع»
    const isDenied = keyAt(place - 1) === "لم" || (keyAt(place - 1) === "ان" && /^ب?دون$/u.test(keyAt(place - 2)));
    const isUndone = isDenied && undoneAfterLam.has(key);
    // «لم تصرف سوى نصفها», «لم تصرف إلا نصفها»
    if (isUndone && (isInPart || words.slice(place).some((word) => word.key === "الا")))
      return { fate: "partly", verb: token };
    if (isUndone) return { fate: termIsOver.test(sentence) ? "failed" : "stalled", verb: token };
    // «بعد توقّف دام شهرًا»: what was so before.
    if (beforeNouns.test(`${keyAt(place - 1)} ${key}`)) continue;
    if (runsAgain.test([withoutAnd(key), ...words.slice(place + 1, place + 7).map((word) => word.key)].join(" ")))
      return { fate: isInPart ? "partly" : "done", verb: token };
    if (stuck.has(key) || stuck.has(withoutAnd(key))) return { fate: "stalled", verb: token };
    const fate = fateVerbs.get(key) ?? fateVerbs.get(withoutAnd(key));
    if (fate === undefined) continue;
    // What a sentence denies, or makes a condition, leaves the rest of it in doubt as well.
    if (takeBack.has(keyAt(place - 1))) return undefined;
    return { fate: fate === "done" && isInPart ? "partly" : fate, verb: token };
  }
  return undefined;
}

/** Under this a sentence is about something else. */
const enoughSaid = 0.5;
/** So much of a position tells it even where nobody of it is named. */
const nearlyAll = 0.75;

interface Step {
  readonly position: Position;
  readonly said: number;
}

/** The position that a sentence is about; none where two are as likely. */
function aboutWhich(positions: readonly Position[], sentence: string, named: ReadonlySet<ItemId>): Step | undefined {
  const [best, next] = positions
    .map((position): Step => ({ position, said: saidOf(position, sentence) }))
    .filter(
      (one) =>
        one.said >= nearlyAll ||
        (one.said >= enoughSaid && [...one.position.by, ...one.position.to].some((actor) => named.has(actor))),
    )
    .toSorted((a, b) => b.said - a.said);
  return best === undefined || best.said === next?.said ? undefined : best;
}

/** Whom a sentence names, with the houses that they speak for; where it names nobody, whom its paragraph has named. */
function namedIn({ actors }: Scene, { start, end }: Span): ReadonlySet<ItemId> {
  const before = actors.filter((one) => one.end <= end);
  const own = before.filter((one) => one.start >= start);
  const named = own.length > 0 ? own : before;
  return new Set(named.flatMap(({ entity }) => (entity.of === undefined ? [entity.id] : [entity.id, entity.of])));
}

/** m:fate proposes what became of an open ask, offer or promise of a story's dossiers where a sentence of it says so. */
export const fateMachine: Machine = {
  name: "m:fate",
  propose(story, dossiers) {
    const { into: near, scenes } = readingOf(story, dossiers);
    const into = new Set(near);
    const open = listItems(dossiers, "position").filter(
      (position) => position.dossiers.some((one) => into.has(one)) && isOpen(position, story),
    );
    const at = parseWhen(story.at);
    if (open.length === 0 || at === undefined) return [];
    const proposed = new Map<Position, Suggestion>();
    for (const scene of scenes) {
      const { paragraph, text } = scene;
      for (const sentence of sentences(text)) {
        const told = toldIn(sentence.text);
        const about = told === undefined ? undefined : aboutWhich(open, sentence.text, namedIn(scene, sentence));
        if (told === undefined || about === undefined || proposed.has(about.position)) continue;
        const { position, said } = about;
        if (position.fate?.at(-1)?.fate === told.fate) continue;
        const evidence = [
          {
            story: story.id,
            revision: story.revision,
            paragraph,
            quote: sentence.text,
            ...attributed(sentence, { scene, scenes, dossiers }),
          },
        ] as const;
        proposed.set(position, {
          by: "m:fate",
          operation: { op: "fate", ref: position.id, step: { fate: told.fate, at, why: sentence.text, evidence } },
          note: `ما آل إليه «${position.text}»: ${sentence.text}`,
          confidence: Math.round((0.5 + 0.4 * said) * 100) / 100,
          news: 2,
          causes: [{ paragraph, start: sentence.start + told.verb.start, end: sentence.start + told.verb.end }],
        });
      }
    }
    return [...proposed.values()];
  },
};

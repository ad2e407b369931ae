import { tokens } from "@mihwar/arabic/tokens";
import {
  type Dossiers,
  type Evidence,
  type ItemId,
  type NewsEvent,
  daysOfWhen,
  listItems,
  parseItemId,
} from "@mihwar/newsroom";
import { attributed } from "./attributed.ts";
import { deedIn } from "./deed.ts";
import { isNear } from "./event-date.ts";
import type { Machine, ReadStory, Suggestion } from "./machine.ts";
import { type Dated, bareNoun, namedEvents } from "./named-events.ts";
import { type Reading, readingOf } from "./reading.ts";
import type { Scene } from "./actor.ts";

function knownEvent(dossiers: Dossiers, dated: Dated, actors: readonly ItemId[]): NewsEvent | undefined {
  const words = new Set(tokens(dated.title).map(({ text }) => bareNoun(text)));
  return listItems(dossiers, "event").find((event) => {
    if (!isNear(event.when, dated.when)) return false;
    const shares = event.actors.some(({ entity }) => actors.includes(entity));
    const says = tokens(event.title).filter(({ text }) => words.has(bareNoun(text))).length;
    return says >= 2 || (shares && says >= 1);
  });
}

const suggestionFor = (
  story: ReadStory,
  dossiers: Dossiers,
  {
    scene,
    dated,
    place,
    reading: { into, scenes },
  }: { readonly scene: Scene; readonly dated: Dated; readonly place: number; readonly reading: Reading },
): Suggestion | undefined => {
  const { paragraph, text, actors: all } = scene;
  const id = parseItemId(`v-${story.id}-${paragraph}-${place + 1}`);
  if (id === undefined || into.length === 0 || dossiers.items.has(id) || dossiers.gone.has(id)) return undefined;
  const quote = text.slice(dated.start, dated.end);
  const evidence: Evidence = {
    story: story.id,
    revision: story.revision,
    paragraph,
    quote,
    ...attributed(dated, { scene, scenes, dossiers }),
  };
  const actors = [...new Set(all.filter(({ isNew }) => !isNew).map(({ entity }) => entity.id))];
  const common = { by: "m:when", causes: [{ paragraph, start: dated.start, end: dated.end }] } as const;
  const known = knownEvent(dossiers, dated, actors);
  if (known !== undefined) {
    const cited = known.evidence.some(({ story: one, paragraph: in_ }) => one === story.id && in_ === paragraph);
    if (cited) return undefined;
    const operation = { op: "evidence", ref: known.id, evidence: [evidence] } as const;
    return { ...common, operation, note: `سند آخر للحدث «${known.title}»`, confidence: 0.7, news: 1 };
  }
  const { last } = daysOfWhen(dated.when) ?? {};
  const state = last !== undefined && last <= story.at ? "held" : "scheduled";
  const event: NewsEvent = {
    kind: "event",
    id,
    title: dated.title,
    when: dated.when,
    state,
    actors: actors.map((entity) => ({ entity })),
    dossiers: into,
    evidence: [evidence],
  };
  const note = `${state === "held" ? "حدث" : "حدث مقرَّر"}: ${dated.title}، ${dated.when}`;
  return {
    ...common,
    operation: { op: "add", items: [event] },
    note,
    confidence: actors.length > 0 ? 0.8 : 0.6,
    news: 2,
  };
};

/** The events of a paragraph; of a story's first one, what it says has happened as well. */
function eventsIn(text: string, { at, isFirst }: { readonly at: string; readonly isFirst: boolean }): readonly Dated[] {
  const named = namedEvents(text, at);
  const deed = isFirst ? deedIn(text, at) : undefined;
  return deed === undefined ? named : [deed, ...named.filter(({ when }) => when !== deed.when)];
}

/** m:when proposes events with their dates, resolved against the day on which the story was published. */
export const whenMachine: Machine = {
  name: "m:when",
  propose(story, dossiers) {
    const reading = readingOf(story, dossiers);
    return reading.scenes.flatMap((scene, at) =>
      eventsIn(scene.text, { at: story.at, isFirst: at === 0 }).flatMap(
        (dated, place) => suggestionFor(story, dossiers, { scene, dated, place, reading }) ?? [],
      ),
    );
  },
};

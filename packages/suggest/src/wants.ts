import { readDates } from "@mihwar/arabic/dates/read-dates";
import {
  type Dossiers,
  type Evidence,
  type ItemId,
  type Position,
  actPrepositions,
  actVerb,
  listItems,
  parseItemId,
  parseWhen,
} from "@mihwar/newsroom";
import { attributed } from "./attributed.ts";
import { type Reading, readingOf } from "./reading.ts";
import { mentionsOf } from "./known-entities.ts";
import type { Machine, ReadStory, Suggestion } from "./machine.ts";
import { saidOf } from "./said-of.ts";
import type { Actor, Scene } from "./actor.ts";
import { type Want, wantsOf } from "./wants-in.ts";

const idsOf = (actors: readonly Actor[]): readonly ItemId[] => [...new Set(actors.map(({ entity }) => entity.id))];
const namesOf = (actors: readonly Actor[]): string => actors.map(({ entity }) => entity.name).join(" و");

/** So much of a position is the same position. */
const sameEnough = 0.6;

function suggestionFor(
  story: ReadStory,
  dossiers: Dossiers,
  {
    want,
    scene,
    place,
    reading: { into, scenes },
  }: { readonly want: Want; readonly scene: Scene; readonly place: number; readonly reading: Reading },
): Suggestion | undefined {
  const { act, by, to, start, end } = want;
  const { paragraph, text } = scene;
  const evidence: Evidence = {
    story: story.id,
    revision: story.revision,
    paragraph,
    quote: text.slice(start, end),
    ...attributed({ start, end }, { scene, scenes, dossiers }),
  };
  const common = { by: "m:wants", news: 2, causes: [{ paragraph, start, end }] } as const;
  const known = listItems(dossiers, "position").find(
    (one) =>
      one.act === act && by.some(({ entity }) => one.by.includes(entity.id)) && saidOf(one, want.text) >= sameEnough,
  );
  if (known !== undefined) {
    if (known.evidence.some((one) => one.story === story.id)) return undefined;
    const operation = { op: "evidence", ref: known.id, evidence: [evidence] } as const;
    return { ...common, operation, news: 1, note: `سند آخر لموقف «${known.text}»`, confidence: 0.7 };
  }
  const id = parseItemId(`p-${story.id}-${paragraph}-${place + 1}`);
  const at = parseWhen(story.at);
  if (id === undefined || at === undefined || dossiers.items.has(id) || dossiers.gone.has(id)) return undefined;
  const about = mentionsOf(want.text, dossiers).map(({ entity }) => entity.id);
  const due = readDates(want.text, { at: story.at })
    .map(({ edtf }) => parseWhen(edtf))
    .find((when) => when !== undefined && when > story.at);
  const position: Position = {
    kind: "position",
    id,
    act,
    by: idsOf(by),
    to: idsOf(to),
    text: want.text,
    about: [...new Set(about)],
    ...(due === undefined ? {} : { due }),
    fate: [{ fate: "open", at, why: text.slice(start, end), evidence: [evidence] }],
    dossiers: into,
    evidence: [evidence],
  };
  const verb = actVerb(
    act,
    by.map(({ entity }) => entity),
  );
  const whom = to.length === 0 ? "" : ` ${actPrepositions[act]} ${namesOf(to)}`;
  const newcomers = [...by, ...to].filter(({ isNew }) => isNew).map(({ entity }) => entity);
  const entities = [...new Map(newcomers.map((entity) => [entity.id, entity])).values()];
  return {
    ...common,
    operation: { op: "add", items: [position, ...entities] },
    note: `${namesOf(by)} ${verb}${whom}: ${want.text}`,
    confidence: entities.length > 0 ? 0.6 : to.length === 0 ? 0.7 : 0.85,
  };
}

/** m:wants proposes asks, offers and promises: who, to whom, what, and until when where a sentence says so. */
export const wantsMachine: Machine = {
  name: "m:wants",
  propose(story, dossiers) {
    const reading = readingOf(story, dossiers);
    if (reading.into.length === 0) return [];
    return wantsOf(reading.scenes, story.at).flatMap(
      ({ scene, want }, place) => suggestionFor(story, dossiers, { want, scene, place, reading }) ?? [],
    );
  },
};

import { sentences } from "@mihwar/arabic/sentences";
import { readNames } from "@mihwar/arabic/names/read-names";
import { nearness, storyWords } from "@mihwar/arabic/similarity/story-words";
import { stems } from "@mihwar/arabic/terms/search-terms";
import { type Dossiers, type ItemId, bodyText, citable, findItem, listItems } from "@mihwar/newsroom";
import { wordsOfDossiers } from "./dossier-words.ts";
import { bearersIn } from "./known-entities.ts";
import type { Machine } from "./machine.ts";
import { newsRarity } from "@mihwar/search/news-words";
import { onceFor } from "./once-for.ts";
import { saidOf } from "./said-of.ts";
import type { Actor } from "./actor.ts";
import { scenesOf } from "./story-actors.ts";
import { type SceneWant, wantsOf } from "./wants-in.ts";

/** A dossier that a story may belong to, and how near they are, 0 to 1. */
export interface NearDossier {
  readonly dossier: ItemId;
  readonly score: number;
  readonly shared: readonly string[];
}

/** What speaks for a dossier beside the words that the story shares with it. */
const weights = {
  /** Each of those whom both name, up to five. */
  name: 0.05,
  /** Each position of the dossier that a sentence of the story tells, up to two. */
  position: 0.12,
  /** An event of the dossier that a sentence of the story names. */
  event: 0.05,
  /** Each want of the story between two of the dossier's actors, or of one of them; up to two. */
  want: { ofTwo: 0.1, ofOne: 0.06 },
  /** Against it: the headline is about countries that the dossier never speaks of. */
  abroad: 0.12,
} as const;
const mostNames = 5;
const mostPositions = 2;
const mostWants = 2;
/** So many dossiers are looked at closely, and only where something speaks for them. */
const closely = { most: 4, from: 0.1 } as const;
/** So much of a position, or of an event's title, is told by a sentence that tells it. */
const told = { position: 0.5, event: 0.6 } as const;

/** The dossiers near a story, the nearest first. Likeness may propose a link, and never decides one. */
export const nearDossiers = onceFor((story, dossiers): readonly NearDossier[] => {
  const { headline, body } = story.content;
  const text = bodyText(body);
  const own = storyWords({ headline, body: text });
  const named = new Map(
    bearersIn(`${headline}. ${text}`, dossiers).flatMap(({ bearers }) => bearers.map(({ id, name }) => [id, name])),
  );
  const said = [...citable(story.content)].flatMap(([, paragraph]) => sentences(paragraph).map((one) => one.text));
  const tells = (words: string, enough: number): boolean =>
    said.some((sentence) => saidOf({ text: words }, sentence) >= enough);
  const byWords = wordsOfDossiers(dossiers)
    .map(({ id, words, entities }) => {
      const shared = [...named].filter(([entity]) => entities.has(entity)).map(([, name]) => name);
      const positions = itemsOf(dossiers, "position", id).filter((one) => tells(one.text, told.position));
      const isEventTold = itemsOf(dossiers, "event", id).some((one) => tells(one.title, told.event));
      const score =
        nearness(own, words, newsRarity) +
        weights.name * Math.min(mostNames, shared.length) +
        weights.position * Math.min(mostPositions, positions.length) +
        (isEventTold ? weights.event : 0);
      return { dossier: id, score, shared, entities, words };
    })
    .toSorted((a, b) => b.score - a.score);
  const abroad = countriesIn(headline);
  return byWords
    .map(({ dossier, score, shared, entities, words }, place): NearDossier => {
      const isClose = place < closely.most && score >= closely.from;
      const isAbroad = abroad.length > 0 && abroad.every((names) => names.every((stem) => !words.has(stem)));
      const wants = isClose ? wantsAmong(wantsOf(scenesOf(story, dossiers, entities), story.at), entities) : 0;
      return { dossier, score: Math.min(1, score + wants - (isAbroad ? weights.abroad : 0)), shared };
    })
    .toSorted((a, b) => b.score - a.score);
});

/** The stems of each country that a headline names. */
const countriesIn = (headline: string): readonly (readonly string[])[] =>
  readNames(headline).flatMap(({ kind, entity, name }) =>
    kind === "country" || kind === "people" ? [stems(`${name} ${entity ?? ""}`).map(({ stem }) => stem)] : [],
  );

/** What the wants of a story speak for a dossier with these actors. */
function wantsAmong(wants: readonly SceneWant[], entities: ReadonlySet<ItemId>): number {
  const isOurs = ({ entity, isNew }: Actor) =>
    !isNew && (entities.has(entity.id) || (entity.of !== undefined && entities.has(entity.of)));
  return wants
    .map(({ want: { by, to } }): number =>
      !by.some(isOurs) ? 0 : to.some(isOurs) ? weights.want.ofTwo : weights.want.ofOne,
    )
    .toSorted((a, b) => b - a)
    .slice(0, mostWants)
    .reduce((sum, one) => sum + one, 0);
}

const itemsOf = <Kind extends "event" | "position">(dossiers: Dossiers, kind: Kind, dossier: ItemId) =>
  listItems(dossiers, kind).filter((one) => one.dossiers.includes(dossier));

/** Under this a story is in no dossier's neighbourhood. */
export const nearEnough = 0.42;
/** A story belongs to a second dossier where it is so near to it, and so much of what it is to the first. */
const second = { near: 0.5, share: 0.6 } as const;
const mostLinks = 2;

/** m:link proposes the dossiers that a story belongs to. */
export const linkMachine: Machine = {
  name: "m:link",
  propose(story, dossiers) {
    const filed = dossiers.filed.get(story.id);
    const leaning = new Set(
      wordsOfDossiers(dossiers).flatMap(({ id, stories }) => (stories.has(story.id) ? [id] : [])),
    );
    const near = nearDossiers(story, dossiers);
    const least = Math.max(second.near, second.share * (near[0]?.score ?? 0));
    return near
      .filter(({ score }, place) => score >= (place === 0 ? nearEnough : least))
      .filter(({ dossier }) => filed?.has(dossier) !== true && !leaning.has(dossier))
      .slice(0, mostLinks)
      .map(({ dossier, score, shared }) => ({
        by: "m:link",
        operation: { op: "file", story: story.id, ref: dossier },
        note: `الخبر من ملف «${findItem(dossiers, "dossier", dossier)?.title ?? dossier}»${shared.length === 0 ? "" : `: ${shared.slice(0, 3).join("، ")}`}`,
        confidence: Math.round(score * 100) / 100,
        news: 0,
        causes: [],
      }));
  },
};

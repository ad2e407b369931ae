import { type Edition, type Entity, type Item, daysOfWhen, dossierWordsAr } from "@mihwar/newsroom";
import { absolute, entityHref, storyHref } from "../addresses.ts";
import type { DossierView, Source } from "../dossier-view.ts";
import type { Frame } from "../views.ts";

/** An entity of FollowTheMoney: each property is a list of strings. */
interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** The schemata that come nearest: a law is a document, what is traded an asset. */
const schemata: Readonly<Record<Entity["entityKind"], string>> = {
  person: "Person",
  org: "Organization",
  country: "PublicBody",
  place: "Address",
  pact: "Document",
  resource: "Asset",
};

const given = (...values: readonly (string | undefined)[]): readonly string[] =>
  values.filter((value) => value !== undefined && value !== "") as readonly string[];

const withValues = (properties: Readonly<Record<string, readonly string[]>>): FtmEntity["properties"] =>
  Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0));

function entityOf(edition: Edition, entity: Entity, countryOf: (id: string) => string | undefined): FtmEntity {
  const { id, entityKind, name, aliases = [], role, of, same, geometry } = entity;
  const country = same?.iso ?? (of === undefined ? undefined : countryOf(of));
  const point = geometry !== undefined && "point" in geometry ? geometry.point : undefined;
  const isPlace = entityKind === "place";
  return {
    id,
    schema: schemata[entityKind],
    properties: withValues({
      [entityKind === "pact" ? "title" : "name"]: [name],
      alias: aliases,
      summary: given(role),
      country: given(country?.toLowerCase()),
      wikidataId: given(same?.wikidata),
      sourceUrl: [absolute(edition, entityHref(entity))],
      ...(isPlace
        ? { full: [name], latitude: given(point?.[1].toString()), longitude: given(point?.[0].toString()) }
        : {}),
    }),
  };
}

/** FollowTheMoney's dates are as exact as they are known, and spans have two ends. */
function datesOf(when: string | undefined): Readonly<Record<string, readonly string[]>> {
  if (when === undefined) return {};
  const { first, last } = daysOfWhen(when) ?? {};
  const plain = /^\d{4}(-\d{2}){0,2}$/.exec(when)?.[0];
  return plain === undefined ? { startDate: given(first), endDate: given(last) } : { date: [plain] };
}

const proofOf = (sources: readonly Source[]): readonly string[] => [...new Set(sources.map(({ card }) => card.id))];
const quotesOf = (sources: readonly Source[]): readonly string[] =>
  sources.map(({ evidence }) => `«${evidence.quote}»`);

/**
 * A dossier as entities of FollowTheMoney, a line each: who and what, events, who wants what from whom as links, facts
 * as notes; every one with the article that proves it.
 * @param items everything that the view names
 */
export function ftmOf({ edition }: Frame, view: DossierView, items: ReadonlyMap<string, Item>): string {
  const entities = [...items.values()].filter((item) => item.kind === "entity");
  const byId = new Map(entities.map((entity) => [entity.id as string, entity]));
  const countryOf = (id: string): string | undefined => byId.get(id)?.same?.iso;
  const { act, eventStates, fates } = dossierWordsAr;
  const all: readonly FtmEntity[] = [
    ...entities.map((entity) => entityOf(edition, entity, countryOf)),
    ...view.stories.map((card): FtmEntity => ({
      id: card.id,
      schema: "Article",
      properties: withValues({
        title: [card.headline],
        sourceUrl: [absolute(edition, storyHref(card))],
        publishedAt: [card.published.slice(0, 10)],
        publisher: [edition.name],
        language: ["ara"],
      }),
    })),
    ...view.events.map(({ event, actors, places, sources }): FtmEntity => ({
      id: event.id,
      schema: "Event",
      properties: withValues({
        name: [event.title],
        ...datesOf(event.when),
        summary: [eventStates[event.state]],
        involved: actors
          .filter(({ entityKind }) => ["person", "org", "country"].includes(entityKind))
          .map(({ id }) => id),
        location: places.map(({ name }) => name),
        description: quotesOf(sources),
        proof: proofOf(sources),
      }),
    })),
    ...view.positions.flatMap(({ position, by, to, steps, sources }) => {
      const fate = steps.at(-1)?.step.fate;
      return by.flatMap((subject) =>
        to.map((object): FtmEntity => ({
          id: `${position.id}.${subject.id}.${object.id}`,
          schema: "UnknownLink",
          properties: withValues({
            subject: [subject.id],
            object: [object.id],
            role: [act(position.act, [subject])],
            status: given(fate === undefined ? undefined : fates[fate](position.act)),
            summary: [position.text],
            ...datesOf(position.due),
            description: quotesOf(sources),
            // A link has no proof of its own: the stories are named by their addresses.
            sourceUrl: [...new Set(sources.map(({ card }) => absolute(edition, storyHref(card))))],
          }),
        })),
      );
    }),
    ...view.facts.map(({ fact, sources }): FtmEntity => ({
      id: fact.id,
      schema: "Note",
      properties: withValues({ name: [fact.text], entity: fact.about, description: quotesOf(sources) }),
    })),
  ];
  return all.map((entity) => `${JSON.stringify(entity)}\n`).join("");
}

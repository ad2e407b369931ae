import type { Act, Edition } from "@mihwar/newsroom";
import { absolute, dossierHref, entityHref, storyHref } from "../addresses.ts";
import type { DossierView, Source } from "../dossier-view.ts";
import { dossierGraph } from "../linked-data.ts";
import type { Frame } from "../views.ts";

type Node = Readonly<Record<string, unknown>>;

/** What schema.org calls asking, offering and promising. A stance is an opinion. */
const actions: Readonly<Record<Act, string>> = {
  ask: "AskAction",
  offer: "OfferAction",
  commit: "PlanAction",
  stance: "OpinionNewsArticle",
};

/** Evidence as a Web Annotation (W3C): the words, in the paragraph that says them, about the line that leans on them. */
const annotation = (edition: Edition, about: string, { evidence, card, paragraph, at }: Source): Node => ({
  "@type": "oa:Annotation",
  "oa:hasBody": { "@id": about },
  "oa:hasTarget": {
    "@type": "oa:SpecificResource",
    "oa:hasSource": { "@id": `${absolute(edition, storyHref(card))}#${evidence.paragraph}` },
    "oa:hasSelector": {
      "@type": "oa:TextQuoteSelector",
      "oa:exact": evidence.quote,
      "oa:prefix": paragraph.slice(Math.max(0, at - 32), at),
      "oa:suffix": paragraph.slice(at + evidence.quote.length, at + evidence.quote.length + 32),
    },
  },
  ...(evidence.phrase === undefined ? {} : { creditText: evidence.phrase }),
});

/** A dossier whole as linked data: its page's graph, asks and promises as actions, facts as claims, each with its evidence. */
export function jsonLdOf(frame: Frame, view: DossierView): string {
  const { edition } = frame;
  const url = absolute(edition, dossierHref(view.dossier));
  const idOf = (id: string): string => `${url}#${id}`;
  const who = (entities: readonly { readonly id: string; readonly name: string }[]): readonly Node[] =>
    entities.map((entity) => ({
      "@type": "Thing",
      name: entity.name,
      url: absolute(edition, entityHref(entity as Parameters<typeof entityHref>[0])),
    }));
  const annotated = (id: string, sources: readonly Source[]): readonly Node[] =>
    sources.map((source) => annotation(edition, idOf(id), source));
  const graph = [
    ...dossierGraph(frame, view)["@graph"],
    ...view.events.flatMap(({ event, sources }) => annotated(event.id, sources)),
    ...view.positions.flatMap(({ position, by, to, steps, sources }) => [
      {
        "@type": actions[position.act],
        "@id": idOf(position.id),
        name: position.text,
        agent: who(by),
        recipient: who(to),
        ...(position.due === undefined ? {} : { endTime: position.due }),
        ...(steps.length === 0 ? {} : { description: steps.map(({ step }) => `${step.at}: ${step.why}`).join("؛ ") }),
      },
      ...annotated(position.id, sources),
    ]),
    ...view.facts.flatMap(({ fact, sources }) => [
      {
        "@type": "Claim",
        "@id": idOf(fact.id),
        text: fact.text,
        appearance: [...new Set(sources.map(({ card }) => absolute(edition, storyHref(card))))].map((href) => ({
          "@id": `${href}#article`,
        })),
      },
      ...annotated(fact.id, sources),
    ]),
  ];
  return JSON.stringify({
    "@context": ["https://schema.org", { oa: "http://www.w3.org/ns/oa#" }],
    "@graph": graph,
  });
}

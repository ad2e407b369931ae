import type { Dossier, Dossiers, PublicStory, ReadonlyArchive, StoryCard, StoryId } from "@mihwar/newsroom";
import { dossierMates } from "@mihwar/search";
import type { RelatedStory } from "./views.ts";

/** Of a dossier's other stories so many are looked at that share few words with this one. */
const mostMates = 12;

/** Stories that name nothing in common and share no dossier are of one matter only where their words are so near. */
const leastUnnamed = 0.1;

const later = (a: StoryCard, b: StoryCard): number =>
  a.published < b.published ? 1 : a.published > b.published ? -1 : 0;

/**
 * What is related to a story, the nearest first, each with its reason: what is told of the same matter, what feeds the same
 * dossier, and, where that is too little, what shares its tags.
 * @param enough so many are wanted
 */
export async function loadRelated(
  archive: ReadonlyArchive,
  { dossiers, story, enough }: { readonly dossiers: Dossiers; readonly story: PublicStory; readonly enough: number },
): Promise<readonly RelatedStory[]> {
  const mates = dossierMates(dossiers, story.id);
  const near = await archive.listRelated(story.id, enough);
  const found = new Set<StoryId>(near.map(({ card }) => card.id));
  const others = [...mates.keys()].filter((id) => !found.has(id)).slice(0, mostMates);
  const cards = others.length === 0 ? [] : await archive.findCards(others);
  const told = new Set<Dossier>();
  const related = [...near, ...cards.map((card) => ({ card, score: 0, names: [] }))]
    .map(({ card, score, names }) => {
      const mate = mates.get(card.id);
      return { card, names, dossier: mate?.dossier, worth: score + (mate?.worth ?? 0) };
    })
    .filter(({ names, dossier, worth }) => names.length > 0 || dossier !== undefined || worth >= leastUnnamed)
    .toSorted((a, b) => b.worth - a.worth || later(a.card, b.card))
    .map(({ card, names, dossier }): RelatedStory => {
      // said once, a dossier is known: of the next is told what it says of it
      const isNews = dossier !== undefined && !told.has(dossier);
      if (dossier !== undefined && (isNews || names.length === 0)) {
        told.add(dossier);
        return { card, reason: { kind: "dossier", dossier } };
      }
      return names.length === 0 ? { card } : { card, reason: { kind: "about", names } };
    });
  if (related.length >= enough) return related;
  const known = new Set(related.map(({ card }) => card.id));
  const tagged = await archive.listSharingTags(story.id, enough);
  return [
    ...related,
    ...tagged
      .filter(({ card }) => !known.has(card.id))
      .map(({ card, sharedTags }): RelatedStory => ({ card, reason: { kind: "about", names: sharedTags } })),
  ];
}

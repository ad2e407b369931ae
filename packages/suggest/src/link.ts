import { nearness, rarity, storyWords } from "@mihwar/arabic/similarity/story-words";
import { type Dossiers, type ItemId, bodyText, findItem } from "@mihwar/newsroom";
import { wordsOfDossiers } from "./dossier-words.ts";
import { mentionsOf } from "./known-entities.ts";
import type { Machine, ReadStory } from "./machine.ts";

/** A dossier that a story may belong to, and how near they are, 0 to 1. */
export interface NearDossier {
  readonly dossier: ItemId;
  readonly score: number;
  readonly shared: readonly string[];
}

/** Half of what speaks for a dossier is what the story says, half is whom it names. */
const wordShare = 0.5;
/** So many names in common are as good as any more. */
const enoughNames = 4;
/** A word that this share of the dossiers have tells none of them apart. */
const commonShare = 0.8;

/** The dossiers near a story, the nearest first. Likeness may propose a link, and never decides one. */
export function nearDossiers(story: ReadStory, dossiers: Dossiers): readonly NearDossier[] {
  const all = wordsOfDossiers(dossiers);
  const having = new Map<string, number>();
  for (const { words } of all) for (const word of words.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  const rarityOf = (word: string): number => {
    const many = having.get(word) ?? 0;
    if (all.length > 3 && many > all.length * commonShare) return 0;
    return 1 + rarity({ stories: all.length + 1, storiesWithWord: Math.max(1, many) });
  };
  const { headline, body } = story.content;
  const text = bodyText(body);
  const own = storyWords({ headline, body: text });
  const named = new Map(mentionsOf(`${headline}. ${text}`, dossiers).map(({ entity }) => [entity.id, entity.name]));
  return all
    .map(({ id, words, entities }): NearDossier => {
      const shared = [...named].filter(([entity]) => entities.has(entity)).map(([, name]) => name);
      const byNames = Math.min(1, shared.length / Math.min(enoughNames, Math.max(1, entities.size)));
      return { dossier: id, score: wordShare * nearness(own, words, rarityOf) + (1 - wordShare) * byNames, shared };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** Under this the machine keeps silent. */
const near = 0.4;
const mostLinks = 2;

/** m:link proposes the dossiers that a story belongs to. */
export const linkMachine: Machine = {
  name: "m:link",
  propose(story, dossiers) {
    const filed = dossiers.filed.get(story.id);
    const leaning = new Set(
      wordsOfDossiers(dossiers).flatMap(({ id, stories }) => (stories.has(story.id) ? [id] : [])),
    );
    return nearDossiers(story, dossiers)
      .filter(({ dossier, score }) => score >= near && filed?.has(dossier) !== true && !leaning.has(dossier))
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

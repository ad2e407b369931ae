import { type Dossiers, type ItemId, evidenceOf, listItems } from "@mihwar/newsroom";
import { nearDossiers, nearEnough } from "./link.ts";
import type { ReadStory } from "./machine.ts";

/** The dossiers into which what a story says would go: where it lies already, or the one that it is nearest to. */
export function dossiersFor(story: ReadStory, dossiers: Dossiers): readonly ItemId[] {
  const filed = [...(dossiers.filed.get(story.id) ?? [])];
  if (filed.length > 0) return filed;
  const leaning = listItems(dossiers, "dossier").filter((dossier) =>
    [...dossiers.items.values()].some(
      (item) =>
        "dossiers" in item &&
        item.dossiers.includes(dossier.id) &&
        evidenceOf(item).some(({ story: cited }) => cited === story.id),
    ),
  );
  if (leaning.length > 0) return leaning.slice(0, 1).map(({ id }) => id);
  const [nearest] = nearDossiers(story, dossiers);
  return nearest !== undefined && nearest.score >= nearEnough ? [nearest.dossier] : [];
}

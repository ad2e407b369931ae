import { storyWords } from "@mihwar/arabic/similarity/story-words";
import { type Dossiers, type Item, type ItemId, type StoryId, evidenceOf, listItems } from "@mihwar/newsroom";

/** What a dossier is about, in words and in names. */
export interface DossierWords {
  readonly id: ItemId;
  readonly words: ReadonlyMap<string, number>;
  readonly entities: ReadonlySet<ItemId>;
  /** The stories that it leans on already. */
  readonly stories: ReadonlySet<StoryId>;
}

const textOf = (item: Item): string => {
  switch (item.kind) {
    case "dossier":
      return (item.gist ?? []).map((line) => line.text).join(" ");
    case "entity":
      return item.name;
    case "event":
      return item.title;
    case "position":
    case "fact":
      return item.text;
  }
};

const namedBy = (item: Item): readonly ItemId[] => {
  switch (item.kind) {
    case "event":
      return item.actors.map(({ entity }) => entity);
    case "position":
      return [...item.by, ...item.to, ...item.about];
    case "fact":
      return item.about;
    case "dossier":
    case "entity":
      return [];
  }
};

const remembered = new WeakMap<Dossiers, readonly DossierWords[]>();

/** Every dossier with its words: its title and gist, its lines, and the words that it quotes. */
export function wordsOfDossiers(dossiers: Dossiers): readonly DossierWords[] {
  const known = remembered.get(dossiers);
  if (known !== undefined) return known;
  const made = listItems(dossiers, "dossier").map((dossier): DossierWords => {
    const items = [
      dossier,
      ...[...dossiers.items.values()].filter((item) => "dossiers" in item && item.dossiers.includes(dossier.id)),
    ];
    const evidence = items.flatMap(evidenceOf);
    const body = [...items.map(textOf), ...new Set(evidence.map(({ quote }) => quote))].join(". ");
    return {
      id: dossier.id,
      words: storyWords({ headline: dossier.title, body }),
      entities: new Set(items.flatMap(namedBy)),
      stories: new Set(evidence.map(({ story }) => story)),
    };
  });
  remembered.set(dossiers, made);
  return made;
}

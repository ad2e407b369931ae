import { nameKey } from "@mihwar/arabic/authority/name-key";
import { sameName } from "@mihwar/arabic/authority/same-name";
import { type Dossiers, listItems } from "@mihwar/newsroom";
import { readingOf } from "./reading.ts";
import type { Machine, ReadStory, Suggestion } from "./machine.ts";
import { type NewName, entityOf } from "./newcomer.ts";
import { type UnknownName, unknownNames } from "./unknown-names.ts";

/** Somebody whom a story names and no dossier knows. */
interface Newcomer {
  readonly name: NewName & UnknownName;
  readonly mentions: readonly UnknownName[];
}

const isEntityKind = (name: UnknownName): name is Newcomer["name"] => name.kind !== "people" && name.kind !== "event";

const lastWord = (name: string): string => nameKey(name).split(" ").at(-1) ?? "";

/** Whether one is the other's full name: «العلي» after «سلمى العلي». */
const isShortOf = (short: string, full: string): boolean =>
  !nameKey(short).includes(" ") && nameKey(full).includes(" ") && nameKey(short) === lastWord(full);

/** Those whom a story names, each once under the longest of the names that it gives them. */
function newcomers(names: readonly UnknownName[]): readonly Newcomer[] {
  const longestFirst = names
    .filter(isEntityKind)
    .toSorted((a, b) => nameKey(b.name).split(" ").length - nameKey(a.name).split(" ").length);
  const found: { name: Newcomer["name"]; mentions: UnknownName[] }[] = [];
  for (const one of longestFirst) {
    const same = found.find(
      ({ name }) =>
        name.kind === one.kind &&
        (sameName(name.name, one.name) || (one.kind === "person" && isShortOf(one.name, name.name))),
    );
    if (same === undefined) found.push({ name: one, mentions: [one] });
    else same.mentions.push(one);
  }
  return found;
}

/** Named once in passing, nobody enters a dossier. */
const enoughMentions = 2;

/** A person enters under a full name, not under «العلي» alone. */
const isWhole = ({ kind, name }: UnknownName): boolean => kind !== "person" || nameKey(name).includes(" ");

function suggestionFor({ name, mentions }: Newcomer, dossiers: Dossiers): Suggestion | undefined {
  const entity = entityOf(name, dossiers);
  if (entity === undefined) return undefined;
  return {
    by: "m:who",
    operation: { op: "add", items: [entity] },
    note: `كيان جديد: ${name.name}`,
    confidence: mentions.length > enoughMentions ? 0.7 : 0.6,
    news: 0,
    causes: mentions.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
  };
}

/** Those whom a story could mean by a name that only a part of it gives: «العلي» where the dossiers know سلمى العلي. */
const isKnownShort = (dossiers: Dossiers, { name }: UnknownName): boolean =>
  listItems(dossiers, "entity").some((entity) =>
    [entity.name, ...(entity.aliases ?? [])].some((one) => isShortOf(name, one) || sameName(one, name)),
  );

/** m:who proposes those whom a story of a dossier names more than once, and whom the dossiers do not know yet. */
export const whoMachine: Machine = {
  name: "m:who",
  propose(story: ReadStory, dossiers: Dossiers) {
    if (readingOf(story, dossiers).into.length === 0) return [];
    const names = unknownNames(story, dossiers).filter((name) => !isKnownShort(dossiers, name));
    return newcomers(names)
      .filter(({ name, mentions }) => mentions.length >= enoughMentions && isWhole(name))
      .flatMap((one) => suggestionFor(one, dossiers) ?? []);
  },
};

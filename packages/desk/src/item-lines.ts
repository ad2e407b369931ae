import {
  type Dossiers,
  type Edition,
  type Evidence,
  type Item,
  type ItemId,
  type NamedLine,
  type StoryId,
  compareLines,
  dossierWordsAr,
  isChangedLine,
} from "@mihwar/newsroom";
import type { ComparedLine } from "@mihwar/newsroom/compare-lines";
import { itemName, whenWords } from "./suggestion-card.ts";
import { cardWordsAr } from "./words/suggestion-card-ar.ts";
import { itemWordsAr } from "./words/item-ar.ts";

/** What a line of an item is. */
export const itemLineNames = [
  "name",
  "alias",
  "kind",
  "role",
  "gender",
  "of",
  "member",
  "same",
  "geometry",
  "state",
  "when",
  "place",
  "actor",
  "part",
  "act",
  "by",
  "to",
  "text",
  "about",
  "due",
  "event",
  "answers",
  "fate",
  "relation",
  "measure",
  "from",
  "until",
  "parent",
  "link",
  "gist",
  "topic",
  "in",
  "evidence",
] as const;
export type ItemLineName = (typeof itemLineNames)[number];

type Line = NamedLine<ItemLineName>;

/** What lines of an item are told with. */
export interface LinesGround {
  readonly dossiers: Pick<Dossiers, "items" | "gone">;
  readonly edition: Pick<Edition, "dates">;
  /** Whether whoever reads them may read a story: of another the words are not told. */
  readonly mayRead: (story: StoryId) => boolean;
}

/** Names, dates and codes: another or the same, never half changed. */
const wholes: ReadonlySet<ItemLineName> = new Set<ItemLineName>([
  "kind",
  "gender",
  "of",
  "member",
  "same",
  "geometry",
  "state",
  "when",
  "place",
  "part",
  "act",
  "by",
  "to",
  "about",
  "due",
  "event",
  "answers",
  "from",
  "until",
  "parent",
  "in",
]);

/** An item as lines, in Arabic as readers would read it: nothing that a person can change is left out. */
export function linesOfItem({ dossiers, edition, mayRead }: LinesGround, item: Item): readonly Line[] {
  const named = (id: ItemId): string => itemName(dossiers, id);
  const line = (name: ItemLineName, text: string | undefined): readonly Line[] =>
    text === undefined || text === "" ? [] : [{ name, text }];
  const each = (name: ItemLineName, ids: readonly ItemId[] = []): readonly Line[] =>
    ids.flatMap((id) => line(name, named(id)));
  const dated = (name: ItemLineName, when: string | undefined, timeZone?: string): readonly Line[] =>
    when === undefined ? [] : line(name, whenWords(when as Parameters<typeof whenWords>[0], edition, timeZone));
  const cited = ({ story, quote, attribution, speaker, phrase, disputes }: Evidence): string =>
    mayRead(story)
      ? [
          `«${quote}»`,
          dossierWordsAr.attributions[attribution],
          ...(speaker === undefined ? [] : [named(speaker)]),
          ...(phrase === undefined ? [] : [phrase]),
          ...(disputes === true ? [itemWordsAr.disputes] : []),
        ].join(" · ")
      : itemWordsAr.withheld;
  const sources = (list: readonly Evidence[] = []): readonly Line[] =>
    list.flatMap((one) => line("evidence", cited(one)));
  const beside = (list: readonly Evidence[] = []): string => list.map((one) => ` ${cited(one)}`).join("");
  switch (item.kind) {
    case "entity":
      return [
        ...line("name", item.name),
        ...(item.aliases ?? []).flatMap((alias) => line("alias", alias)),
        ...line("kind", cardWordsAr.entityKinds[item.entityKind]),
        ...line("role", item.role),
        ...line("gender", item.gender === undefined ? undefined : itemWordsAr.genders[item.gender]),
        ...each("of", item.of === undefined ? [] : [item.of]),
        ...each("member", item.members),
        ...line("same", item.same?.iso),
        ...line("same", item.same?.wikidata),
        ...line("geometry", geometryText(item.geometry).replaceAll("\n", " · ")),
      ];
    case "event":
      return [
        ...line("name", item.title),
        ...line("state", dossierWordsAr.eventStates[item.state]),
        ...dated("when", item.when, item.timeZone),
        ...each("place", item.places),
        ...item.actors.flatMap(({ entity, as }) =>
          line("actor", as === undefined ? named(entity) : `${named(entity)}، ${as}`),
        ),
        ...each("part", item.part === undefined ? [] : [item.part]),
        ...each("in", item.dossiers),
        ...sources(item.evidence),
      ];
    case "position":
      return [
        ...line("act", itemWordsAr.acts[item.act]),
        ...each("by", item.by),
        ...each("to", item.to),
        ...line("text", item.text),
        ...each("about", item.about),
        ...dated("due", item.due),
        ...each("event", item.event === undefined ? [] : [item.event]),
        ...each("answers", item.answers === undefined ? [] : [item.answers]),
        ...(item.fate ?? []).flatMap(({ fate, at, why, evidence }) =>
          line(
            "fate",
            `${cardWordsAr.became(dossierWordsAr.fates[fate](item.act), whenWords(at, edition), why)}${beside(evidence)}`,
          ),
        ),
        ...each("in", item.dossiers),
        ...sources(item.evidence),
      ];
    case "fact":
      return [
        ...line("text", item.text),
        ...each("about", item.about),
        ...line(
          "relation",
          item.relation && `${named(item.relation[0])} ${item.relation[1]} ${named(item.relation[2])}`,
        ),
        ...line(
          "measure",
          item.measure && `${item.measure.value} ${item.measure.unit} · ${whenWords(item.measure.at, edition)}`,
        ),
        ...dated("from", item.from),
        ...dated("until", item.until),
        ...each("in", item.dossiers),
        ...sources(item.evidence),
      ];
    case "dossier":
      return [
        ...line("name", item.title),
        ...line("state", dossierWordsAr.states[item.state]),
        ...each("parent", item.parents),
        ...(item.links ?? []).flatMap(({ to, relation, why, evidence }) =>
          line("link", `${itemWordsAr.relations[relation]} «${named(to)}»: ${why}${beside(evidence)}`),
        ),
        ...(item.gist ?? []).flatMap(({ text, evidence }) => line("gist", `${text}${beside(evidence)}`)),
        ...(item.topics ?? []).flatMap((topic) => line("topic", topic)),
      ];
  }
}

/** Where something is, a point a line: latitude before longitude, as maps show them. */
export function geometryText(geometry: Extract<Item, { kind: "entity" }>["geometry"]): string {
  if (geometry === undefined) return "";
  const points = "point" in geometry ? [geometry.point] : geometry.line;
  return points.map(([longitude, latitude]) => `${latitude}, ${longitude}`).join("\n");
}

/** The lines of an item that are others than they were. */
export function changedLines(
  ground: LinesGround,
  { before, after }: { readonly before?: Item | undefined; readonly after?: Item | undefined },
): readonly ComparedLine<ItemLineName>[] {
  const lines = (item: Item | undefined): readonly Line[] => (item === undefined ? [] : linesOfItem(ground, item));
  return besideEachOther(compareLines(lines(before), lines(after), wholes).filter(isChangedLine));
}

type Changed = ComparedLine<ItemLineName>;

const isOnly = (kind: "removed" | "added", { pieces }: Changed): boolean =>
  pieces.every((piece) => piece.kind === kind);

/** What went of a name and what came in its place are one line: a code or a date is never half changed. */
function besideEachOther(lines: readonly Changed[]): readonly Changed[] {
  const out: Changed[] = [];
  for (const line of lines) {
    const at = isOnly("added", line) ? out.findIndex((one) => one.name === line.name && isOnly("removed", one)) : -1;
    const gone = out[at];
    if (gone === undefined) out.push(line);
    else out[at] = { name: line.name, pieces: [...gone.pieces, ...line.pieces] };
  }
  return out;
}

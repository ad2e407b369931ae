import { type Dossiers, type Edition, type Evidence, type Item, type ItemKind, evidenceOf } from "@mihwar/newsroom";
import { itemLine, whenWords } from "../suggestion-card.ts";
import { dossierNotesAr } from "../words/dossier-notes-ar.ts";
import { type LineKind, isPart, partsOf } from "./line-kind.ts";

interface PartReading {
  /** The kind of the item that the line is, or is a part of. */
  readonly owner: ItemKind;
  /** The item with this part of it alone: what it stands on is what the part stands on. */
  readonly only: (owner: Item, at: number) => Item;
  /** What the line itself stands on, without its parts. */
  readonly evidence: (item: Item) => readonly Evidence[];
}

/** How a line lies in its item. */
export function partOf(kind: LineKind): PartReading {
  const owner: ItemKind = isPart(kind) ? partsOf[kind].owner : kind;
  return {
    owner,
    only(item, at) {
      if (item.kind === "position") return { ...item, evidence: [], fate: item.fate?.slice(at, at + 1) ?? [] };
      if (item.kind !== "dossier") return item;
      return {
        ...item,
        gist: kind === "gist" ? (item.gist?.slice(at, at + 1) ?? []) : [],
        links: kind === "link" ? (item.links?.slice(at, at + 1) ?? []) : [],
      };
    },
    evidence: (item) => (isPart(kind) ? evidenceOf(item) : "evidence" in item ? item.evidence : []),
  };
}

/** A line in words, as it stands. */
export function partSaid(
  dossiers: Dossiers,
  kind: LineKind,
  { json, item }: { readonly json: unknown; readonly item: Item },
  edition: Pick<Edition, "dates">,
): string {
  if (!isPart(kind)) return itemLine(dossiers, item, edition);
  const fields = json as Readonly<Record<string, unknown>>;
  const said = dossierNotesAr({ did: "changed", part: kind, owner: item, json: fields }, () => "");
  if (item.kind !== "position") return said;
  const step = item.fate?.[0];
  return step === undefined ? said : `${said} · ${whenWords(step.at, edition)} · ${step.why}`;
}

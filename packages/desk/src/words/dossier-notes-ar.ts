import { type Act, type Fate, type Item, dossierWordsAr } from "@mihwar/newsroom";
import type { PartKind } from "../dossiers/line-kind.ts";

/** What was done at the dossier desk: to an item, or to a part of one as its JSON has it. */
export type DossierNote =
  | { readonly did: "added" | "changed" | "fixed" | "evidence" | "removed"; readonly line: Item }
  | {
      readonly did: "added" | "changed" | "fixed" | "removed";
      readonly part: PartKind;
      readonly owner: Item;
      readonly json: Readonly<Record<string, unknown>>;
    }
  | { readonly did: "moved"; readonly line: Item };

const born: Readonly<Record<Item["kind"], string>> = {
  dossier: "فُتح الملف",
  entity: "كيان جديد",
  event: "حدث جديد",
  position: "موقف جديد",
  fact: "معطى جديد",
};

const parts: Readonly<Record<PartKind, Readonly<Record<"added" | "changed" | "fixed" | "removed", string>>>> = {
  gist: { added: "جديد الخلاصة", changed: "الخلاصة", fixed: "تصحيح في الخلاصة", removed: "حُذف من الخلاصة" },
  fate: { added: "المصير", changed: "المصير", fixed: "تصحيح في المصير", removed: "حُذفت خطوة من المصير" },
  link: { added: "رابط جديد", changed: "رابط", fixed: "تصحيح في رابط", removed: "حُذف رابط" },
};

function partLine(note: Extract<DossierNote, { readonly part: PartKind }>): string {
  const { part, owner, json } = note;
  const text = (key: string): string => (typeof json[key] === "string" ? json[key] : "");
  if (part === "gist") return text("t");
  if (part === "link") return text("why");
  const act: Act = owner.kind === "position" ? owner.act : "ask";
  const fate = dossierWordsAr.fates[json["s"] as Fate]?.(act) ?? "";
  return `${owner.kind === "position" ? owner.text : ""}: ${fate}`;
}

/**
 * What the log says of a change where nobody has written it: readers may see it, so it is in Arabic.
 * @param lineOf an item as readers read it
 */
export function dossierNotesAr(note: DossierNote, lineOf: (item: Item) => string): string {
  if ("part" in note) return `${parts[note.part][note.did]}: ${partLine(note)}`;
  const line = note.line.kind === "dossier" ? note.line.title : lineOf(note.line);
  switch (note.did) {
    case "added":
      return `${born[note.line.kind]}: ${line}`;
    case "changed":
      return line;
    case "fixed":
      return `تصحيح: ${line}`;
    case "evidence":
      return `سند آخر: ${line}`;
    case "removed":
      return `حُذف: ${line}`;
    case "moved":
      return `ترتيب الخلاصة: ${line}`;
  }
}

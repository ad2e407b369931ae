import type { Evidence } from "./evidence.ts";
import type { Item } from "./items.ts";

type Evidences = readonly Evidence[];

/** An item in which every list of evidence, its fate's and its links' included, has been put through `map`. */
export function mapEvidence(item: Item, map: (list: Evidences) => Evidences): Item {
  switch (item.kind) {
    case "entity":
      return item;
    case "dossier":
      return {
        ...item,
        ...(item.gist && { gist: item.gist.map((line) => ({ ...line, evidence: map(line.evidence) })) }),
        ...(item.links && {
          links: item.links.map((link) => (link.evidence ? { ...link, evidence: map(link.evidence) } : link)),
        }),
      };
    case "position":
      return {
        ...item,
        evidence: map(item.evidence),
        ...(item.fate && { fate: item.fate.map((step) => ({ ...step, evidence: map(step.evidence) })) }),
      };
    case "event":
    case "fact":
      return { ...item, evidence: map(item.evidence) };
  }
}

/** Everything that an item leans on. */
export function evidenceOf(item: Item): Evidences {
  const found: Evidence[] = [];
  mapEvidence(item, (list) => {
    found.push(...list);
    return list;
  });
  return found;
}

import { foldForSearch } from "@mihwar/arabic/fold";
import type { Dossier } from "@mihwar/newsroom";
import { dossierStates } from "@mihwar/newsroom/dossier/items";
import { mostAskedLetters } from "../list-filter.ts";

/** What somebody wants to see of the list of dossiers. */
export interface DossierFilter {
  readonly words?: string;
  readonly state?: Dossier["state"];
}

/** Reads the list's address. What says nothing asks for nothing. */
export function readDossierFilter(query: URLSearchParams): DossierFilter {
  const words = (query.get("q") ?? "").trim().slice(0, mostAskedLetters);
  const state = dossierStates.find((one) => one === query.get("state"));
  return { ...(words === "" ? {} : { words }), ...(state === undefined ? {} : { state }) };
}

/** Whether a dossier is looked for: all words in its title or its tags, in any spelling. */
export function isSought({ title, topics = [], state }: Dossier, filter: DossierFilter): boolean {
  if (filter.state !== undefined && filter.state !== state) return false;
  const text = foldForSearch([title, ...topics].join(" "));
  return foldForSearch(filter.words ?? "")
    .split(/\s+/)
    .every((word) => text.includes(word));
}

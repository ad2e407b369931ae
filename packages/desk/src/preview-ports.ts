import type { Dossiers, Entity, ItemId, Outcome } from "@mihwar/newsroom";

/** A page as readers would have it, with the hashes of the styles in it. */
export interface ReadersPage {
  readonly html: string;
  readonly styleHashes: readonly string[];
}

/** Why there is no such page of a dossier. Days are ISO 8601, in the edition's time zone. */
export type NoSuchDay =
  | { readonly code: "day-unreadable" }
  | { readonly code: "day-is-today" }
  | { readonly code: "day-to-come" }
  | { readonly code: "day-before"; readonly opened: string };

/** What the desk asks of the reader's site, to see what readers see of dossiers. */
export interface PreviewPorts {
  /**
   * A dossier's page now, at the end of a day, or as it would be if something else were remembered. `undefined` where
   * there is no such dossier.
   */
  dossier(
    id: ItemId,
    wanted: { readonly day?: string; readonly dossiers?: Dossiers },
  ): Promise<Outcome<ReadersPage, NoSuchDay> | undefined>;
  /** A place as the maps of readers draw it; `undefined` where it has nowhere to stand. */
  place(entity: Entity): Promise<ReadersPage | undefined>;
}

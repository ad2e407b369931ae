import type { DossierRefusal, ItemId, PermissionRefusal } from "@mihwar/newsroom";

/** Why a form of the dossier desk is not taken. */
export type LineRefusal =
  | DossierRefusal
  | PermissionRefusal
  | { readonly code: "field-empty"; readonly field: string }
  | { readonly code: "name-unknown"; readonly name: string }
  | { readonly code: "name-twice"; readonly name: string }
  | { readonly code: "when-unreadable"; readonly field: string; readonly written: string }
  | { readonly code: "choice-unknown"; readonly field: string }
  | { readonly code: "number-unreadable"; readonly written: string }
  | { readonly code: "points-unreadable"; readonly written: string }
  | { readonly code: "half-relation" }
  | { readonly code: "half-measure" }
  /** It is not said whether what readers saw was wrong, or has become otherwise. */
  | { readonly code: "change-unsaid" }
  /** Somebody else has changed the same meanwhile. */
  | { readonly code: "changed-meanwhile"; readonly fields: readonly string[] }
  /** What was to be changed is gone. */
  | { readonly code: "line-gone" }
  | PickRefusal;

/** Why words are not taken as evidence. */
export type PickRefusal =
  | { readonly code: "paragraph-unchosen" }
  | { readonly code: "quote-empty" }
  /** The paragraph does not say these words. */
  | { readonly code: "quote-not-there"; readonly quote: string; readonly paragraph: string }
  /** It says them several times. */
  | { readonly code: "quote-twice"; readonly quote: string; readonly times: number }
  | { readonly code: "cited-already" };

/** Tells an item by what people call it. */
export type NameOf = (id: ItemId) => string;

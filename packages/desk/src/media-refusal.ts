/** What whoever opens pictures may find wrong with one. */
export type PictureFault =
  /** `found`: what people call what it is, where that is known. */
  | { readonly code: "picture-unknown-format"; readonly found?: string }
  | { readonly code: "picture-too-large"; readonly width: number; readonly height: number }
  | { readonly code: "picture-broken" }
  | { readonly code: "picture-too-costly" }
  | { readonly code: "picture-missing" }
  | { readonly code: "pictures-busy" };

/** Why a file was not taken into the library. */
export type MediaRefusal =
  | PictureFault
  | { readonly code: "picture-too-heavy"; readonly most: number }
  | { readonly code: "file-empty" }
  /** More files than are taken at once: this one and those after it were left. */
  | { readonly code: "too-many-files"; readonly most: number }
  /** The connection or the form broke in the middle of it. */
  | { readonly code: "upload-broken" }
  | { readonly code: "nothing-sent" };

/** Why what was written of a picture was not kept. */
export type MediaEntryRefusal =
  | { readonly code: "text-too-long"; readonly field: MediaText; readonly most: number }
  | { readonly code: "text-unusable"; readonly field: MediaText }
  | { readonly code: "focal-unusable" }
  | { readonly code: "day-unusable" }
  | { readonly code: "changed-meanwhile" };

/** What is written of a picture in words. */
export const mediaTexts = ["alt", "caption", "credit", "rightsNote"] as const;
export type MediaText = (typeof mediaTexts)[number];

/** Why a picture could not be made, or not be taken in. */
export type PictureRefusal =
  | { readonly code: "picture-unknown-format" }
  | { readonly code: "picture-too-large"; readonly width: number; readonly height: number }
  | { readonly code: "picture-broken" }
  /** It cost more time or memory than a picture may. */
  | { readonly code: "picture-too-costly" }
  /** The newsroom has the asset, but not its bytes any more. */
  | { readonly code: "picture-missing" }
  /** Too many are being made at once: ask again. */
  | { readonly code: "pictures-busy" };

import type { Block } from "@mihwar/newsroom";

const rightToLeft = new Set(["ar", "fa", "ur", "he", "ckb", "ps", "sd", "ug", "dv", "yi", "arc"]);

/**
 * The direction in which copy is written, by its language (BCP 47): whatever language the desk speaks.
 * @example directionOfCopy("ar-KZ") // "rtl"
 */
export function directionOfCopy(language: string): "rtl" | "ltr" {
  const [primary = ""] = language.toLowerCase().split("-");
  return rightToLeft.has(primary) ? "rtl" : "ltr";
}

/** The direction of a block, where it says its own. */
export const directionOfBlock = (block: Block): "rtl" | "ltr" | "auto" | undefined =>
  (block as { readonly dir?: "rtl" | "ltr" | "auto" }).dir;

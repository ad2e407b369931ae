import type { QuotePlace } from "../parts/line-evidence.tsx";
import { type OpenStory, type Picking, placesOf } from "./evidence-picker.ts";

/** Letters shown on either side. */
const around = 40;

/** Every place where a paragraph says the words that were picked, with the words around it. */
export function quotePlaces({ paragraphs }: Pick<OpenStory, "paragraphs">, picking: Picking): readonly QuotePlace[] {
  const text = [...paragraphs].find(([id]) => id === picking.paragraph)?.[1] ?? "";
  const quote = picking.quote.trim();
  return placesOf(text, quote).map((at) => ({
    before: text.slice(Math.max(0, at - around), at),
    after: text.slice(at + quote.length, at + quote.length + around),
  }));
}

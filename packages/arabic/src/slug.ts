/** Whole-word Arabic slug of a headline: stub to be replaced. */
export function slug(text: string): string {
  return text.trim().replaceAll(/\s+/gu, "-");
}

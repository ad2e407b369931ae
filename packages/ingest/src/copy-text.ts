import { cleanLine } from "@mihwar/arabic/clean-text";

/**
 * A line of foreign copy as it is kept: clean by the house's text policy, white space collapsed. What no text may hold
 * (NUL, halves of surrogate pairs) is left out, since foreign copy is read and not refused for it.
 */
export function copyText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what must not pass
  const readable = text.replaceAll(/\p{Cs}|[\u0000-\u0008\u000b\u000e-\u001f\u007f]/gu, "");
  const cleaned = cleanLine(readable.replaceAll(/[\s\u00a0\u200b\ufeff]+/gu, " ").trim());
  return cleaned.ok ? cleaned.text.replaceAll(/\s+/gu, " ").trim() : "";
}

/**
 * What may be said of a run of text. Offsets are UTF-16 units of the text, half open: `[start, end)`.
 * The text itself stays plain, so that search, quotation and evidence read what a reader reads.
 */
export type Mark =
  | { readonly kind: "link"; readonly start: number; readonly end: number; readonly href: string }
  | { readonly kind: "strong"; readonly start: number; readonly end: number }
  | { readonly kind: "emphasis"; readonly start: number; readonly end: number }
  | { readonly kind: "isolate"; readonly start: number; readonly end: number; readonly dir: "ltr" | "rtl" | "auto" };

/** A run of copy: plain text, and the marks on it in order of their start. */
export interface Inline {
  readonly text: string;
  readonly marks?: readonly Mark[];
}

const safeSchemes = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Reads an address that copy may link to: an absolute http(s), mailto or tel address, or a path of this site.
 * Everything else (javascript:, data:, protocol-relative, control characters) is no address.
 * @example parseHref("javascript:alert(1)") // undefined
 */
export function parseHref(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 2048) return undefined;
  const href = value.trim();
  // oxlint-disable-next-line no-control-regex -- control characters are what must not pass
  if (href === "" || /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\\]/u.test(href))
    return undefined;
  if (/^\/(?!\/)/.test(href) || href.startsWith("#")) return href;
  const [, scheme = "", rest = ""] = /^([a-z][a-z0-9+.-]*:)(.*)$/i.exec(href) ?? [];
  if (!safeSchemes.has(scheme.toLowerCase())) return undefined;
  // Browsers read "https:evil.example" and "https:///evil.example" in their own ways.
  const isWeb = /^https?:$/i.test(scheme);
  return isWeb && !/^\/\/[^/?#@]/.test(rest) ? undefined : href;
}

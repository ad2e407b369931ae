import { createHash } from "node:crypto";

/** The styles of one kind of page, as they stand in its head. */
export interface Sheet {
  readonly css: string;
  /** `sha256-…`, as a content security policy names it. */
  readonly hash: string;
  /** Whether the page fetches fonts. */
  readonly fonts: boolean;
}

/**
 * Styles without the room that a person needs to read them. For this site's own style sheets: no strings with braces.
 * @example minify("a { color: red; }\n\nb > i { margin: 0 1px }") // "a{color:red}b>i{margin:0 1px}"
 */
export function minify(css: string): string {
  return css
    .replaceAll(/\/\*[^*]*\*\//g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?([{};,>]) ?/g, "$1")
    .replaceAll(/: /g, ":")
    .replaceAll(";}", "}")
    .trim();
}

/** Joins style sheets into the one of a page. */
export function sheet(parts: readonly string[], fonts: boolean): Sheet {
  const css = minify(parts.join("\n"));
  return { css, hash: `sha256-${createHash("sha256").update(css).digest("base64")}`, fonts };
}

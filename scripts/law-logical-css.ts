// The site is right-to-left first: styles name no side, and nothing that Arabic letters do not bear.
import { lineAt, sourceFiles } from "./source-files.ts";

const laws: readonly (readonly [RegExp, string])[] = [
  [/\b(margin|padding|border)-(left|right)\b/g, "write $1-inline-start or $1-inline-end"],
  [/\b(margin|padding|border)-(top|bottom)\b/g, "write $1-block-start or $1-block-end"],
  [
    /(?<![-\w])(left|right|top|bottom)\s*:\s*[-\d.a-z(]+[;}]/g,
    "write inset-inline-start, inset-inline-end, inset-block-start or inset-block-end",
  ],
  [/\btext-align\s*:\s*(left|right)\b/g, "write text-align:start or end"],
  [/\b(float|clear)\s*:\s*(left|right)\b/g, "write $1:inline-start or inline-end"],
  [/\bborder-(top|bottom)-(left|right)-radius\b/g, "write border-start-start-radius and its siblings"],
  [/(?<![-\w])(?:(min|max)-)?(width|height)\s*:\s*[\d.a-z(%]/g, "write inline-size or block-size"],
  [/\bletter-spacing\b/g, "Arabic letters join: no letter-spacing"],
  [/\bfont-style\s*:\s*(italic|oblique)\b/g, "Arabic has no italics"],
];

/** A media query asks for the screen's width by that name; nothing else may. */
const mediaQuery = /@media[^{]*\{/g;

/** One sentence for every declaration that names a side. Reads the style sheets of every part. */
export async function lawOfLogicalCss(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of await sourceFiles(/\.(css|ts|tsx)$/)) {
    if (!/\/styles\/|\.css$/.test(file.path)) continue;
    const text = file.text.replaceAll(mediaQuery, (query) => " ".repeat(query.length));
    for (const [pattern, cure] of laws) {
      for (const match of text.matchAll(pattern)) {
        const told = cure.replace("$1", match[1] ?? "").replace("$1", match[1] ?? "");
        found.push(`${file.path}:${lineAt(text, match.index)}: "${match[0].trim()}": ${told}`);
      }
    }
  }
  return found;
}

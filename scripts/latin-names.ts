// Builds packages/arabic/src/romanize/latin-name-forms.ts from the lists of names in @faker-js/faker (MIT):
//   npm install --prefix DIR @faker-js/faker@10.6.0 && node scripts/latin-names.ts DIR
import { createRequire } from "node:module";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { root } from "./source-files.ts";

const folder = process.argv[2];
if (folder === undefined) throw new Error("say where @faker-js/faker is installed");
const entry = createRequire(join(folder, "package.json")).resolve("@faker-js/faker");

interface Locale {
  readonly rawDefinitions: { readonly person?: Readonly<Record<string, unknown>> };
}
const { allFakers } = (await import(pathToFileURL(entry).href)) as { allFakers: Readonly<Record<string, Locale>> };

const oneLetter: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  ı: "i",
  ß: "ss",
  đ: "d",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[łøıßđæœþ]/gu, (letter) => oneLetter[letter] ?? letter)
    .normalize("NFD")
    .replaceAll(/[^a-z]/gu, "");

function namesIn(value: unknown): readonly string[] {
  if (typeof value === "string") return /^[\p{Script=Latin}\p{M}’']{2,}$/u.test(value) ? [plain(value)] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(namesIn) : [];
}

/** In how many of the lists each name stands; a language's variants (`en_GB`, `en_US`) count as one. */
const lists = new Map<string, Set<string>>();
for (const [locale, { rawDefinitions }] of Object.entries(allFakers)) {
  for (const [kind, value] of Object.entries(rawDefinitions.person ?? {})) {
    if (!/name/iu.test(kind) || /pattern/iu.test(kind)) continue;
    for (const name of namesIn(value)) {
      const known = lists.get(name) ?? new Set();
      lists.set(name, known.add(locale.slice(0, 2)));
    }
  }
}

const names = Array.from(lists.keys()).filter((name) => name.length > 2 && name.length < 16);
const isCommon = (name: string): boolean => (lists.get(name)?.size ?? 0) > 2;

function wrapped(words: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const word of words.toSorted()) {
    if (line.length + word.length > 112) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line].join("\n");
}

writeFileSync(
  join(root, "packages", "arabic", "src", "romanize", "latin-name-forms.ts"),
  `// Built by scripts/latin-names.ts from the lists of names in @faker-js/faker 10.6.0
// (MIT licence, Copyright (c) 2022-2025 Faker): change the program, not this file.

/** Given and family names in Latin letters, of many countries: those that several languages have. */
export const commonForms = \`
${wrapped(names.filter(isCommon))}\`;

/** The same: those of one or two languages. */
export const otherForms = \`
${wrapped(names.filter((name) => !isCommon(name)))}\`;
`,
);

// A file is one noun; the contents page of a part is written by hand.
import { sourceFiles } from "./source-files.ts";

const forbidden = /^(utils?|helpers?|types|common|misc|lib|shared|constants|interfaces)\.tsx?$/;

/** One sentence for every file name that says nothing and every `export *`. */
export async function lawOfNames(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of await sourceFiles()) {
    const name = file.path.split("/").at(-1) ?? "";
    if (forbidden.test(name)) found.push(`${file.path}: name the file after the one thing in it`);
    if (!/^[a-z0-9-]+(\.[a-z]+)?\.tsx?$/.test(name)) found.push(`${file.path}: lower-case words joined by hyphens`);
    if (/(?:^|\n)\s*export \*/.test(file.text)) found.push(`${file.path}: name what is exported instead of "export *"`);
    if (/\bTODO\b|\bFIXME\b/.test(file.text)) found.push(`${file.path}: finish it, or write it down outside the code`);
  }
  return found;
}

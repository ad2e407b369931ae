// What a doc comment promises is run: `@example call(…) // result`, on one line, against the built part.
import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { lineAt, root, sourceFiles } from "./source-files.ts";

const examplePattern = /@example (.+?) \/\/ (.+?)(?: \*\/)?$/gm;

type Scope = Readonly<Record<string, unknown>>;

function evaluate(expression: string, scope: Scope): unknown {
  const names = Object.keys(scope).filter((name) => name !== "default");
  // oxlint-disable-next-line typescript/no-implied-eval -- running the comment is the point; the text is our own source
  return new Function(...names, `"use strict"; return (${expression});`)(...names.map((name) => scope[name]));
}

/** What is told where nothing is returned: `undefined` and JSON-like values are compared, absent properties are absent. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

export interface ExampleReport {
  readonly run: number;
  readonly wrong: readonly string[];
}

/** Runs every one-line example of every part; the parts must be built. */
export async function lawOfDocExamples(): Promise<ExampleReport> {
  const wrong: string[] = [];
  let run = 0;
  for (const file of await sourceFiles()) {
    const examples = [...file.text.matchAll(examplePattern)];
    if (examples.length === 0) continue;
    const built = file.path.replace("/src/", "/dist/").replace(/\.tsx?$/, ".js");
    const scope = (await import(pathToFileURL(join(root, built)).href)) as Scope;
    for (const [, expression = "", told = ""] of examples) {
      run += 1;
      const place = `${file.path}:${lineAt(file.text, file.text.indexOf(expression))}`;
      try {
        const got = plain(evaluate(expression, scope));
        const promised = plain(evaluate(told, {}));
        if (!isDeepStrictEqual(got, promised))
          wrong.push(`${place}: ${expression} gives ${JSON.stringify(got)}, not ${told}`);
      } catch (error) {
        wrong.push(`${place}: ${expression} cannot be run: ${String(error)}`);
      }
    }
  }
  return { run, wrong };
}

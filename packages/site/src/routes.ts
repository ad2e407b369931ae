import { TrieRouter } from "hono/router/trie-router";
import type { Answer } from "./answer.ts";
import { decodePath } from "./reader-address.ts";
import type { Handler, Routes, Visit } from "./visit.ts";

/** Routes that can be walked. */
export interface RouteTable extends Routes {
  /** In the order in which they are tried. */
  readonly patterns: readonly string[];
  /** The answer of the first route that fits, in the order in which they were named; `undefined` where none does. */
  answer(visit: Visit): Promise<Answer> | undefined;
}

const decoded = (word: string): string => (word.includes("%") ? (decodePath(word) ?? word) : word);

/** @returns a table without routes */
export function createRoutes(): RouteTable {
  // The router alone: what goes around it in a framework for `Request` and `Response` costs as much as a small page.
  const router = new TrieRouter<Handler>();
  const patterns: string[] = [];
  return {
    patterns,
    get(path, handler) {
      patterns.push(path);
      router.add("GET", path, handler);
    },
    answer(visit) {
      // The path as it came, percent-encoded: handlers decode what they need, once.
      const [[first]] = router.match("GET", visit.address.path) as [[Handler, Readonly<Record<string, string>>][]];
      if (first === undefined) return undefined;
      const [handler, words] = first;
      return Promise.resolve(handler(visit, (name) => decoded(words[name] ?? "")));
    },
  };
}

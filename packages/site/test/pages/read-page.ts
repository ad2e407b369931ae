// A page as somebody gets it who reads or listens: headings, words, dates, links, and what stands in what order.
import assert from "node:assert/strict";
import { parseHTML } from "linkedom";

export interface ReadPage {
  readonly document: Document;
  /** The one element that answers to a selector; fails where there is none. */
  get(selector: string): Element;
  find(selector: string): Element | undefined;
  all(selector: string): readonly Element[];
  /** The words of every heading of a level, in order. */
  headings(level: 1 | 2 | 3): readonly string[];
  /** The words of every element that answers, in order. */
  words(selector: string): readonly string[];
  /** The places of these elements in the source; fails where one is missing. */
  inOrder(...selectors: readonly string[]): void;
  readonly html: string;
}

export const wordsOf = (element: Element): string => (element.textContent ?? "").replaceAll(/\s+/g, " ").trim();

/** Reads a page's source. */
export function readPage(html: string): ReadPage {
  const { document } = parseHTML(html);
  const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];
  const find = (selector: string): Element | undefined => all(selector)[0];
  const get = (selector: string): Element => {
    const found = find(selector);
    assert.ok(found, `the page has no ${selector}`);
    return found;
  };
  return {
    document,
    html,
    all,
    find,
    get,
    headings: (level) => all(`h${level}`).map(wordsOf),
    words: (selector) => all(selector).map(wordsOf),
    inOrder: (...selectors) => {
      const everything = all("*");
      const places = selectors.map((selector) => everything.indexOf(get(selector)));
      assert.deepEqual(
        places,
        [...places].toSorted((a, b) => a - b),
        selectors.join(" ← "),
      );
    },
  };
}

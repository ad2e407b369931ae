import type { Section } from "@mihwar/newsroom";
import { renderToString } from "preact-render-to-string";
import { sectionHref } from "../addresses.ts";
import { Text } from "./copy.tsx";

/** What stands on every page and changes once in a month is written once, for each section that a page may belong to. */
const written = new WeakMap<readonly Section[], Map<string, string>>();

/**
 * The items of a list of all sections, as HTML.
 * @param place where the list stands; in the masthead each section has its colour, and that of the page is marked
 * @param current the section that the page belongs to
 */
export function sectionLinks(sections: readonly Section[], place: "masthead" | "footer", current = ""): string {
  const known = written.get(sections) ?? new Map<string, string>();
  written.set(sections, known);
  const name = `${place} ${current}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = renderToString(
    <>
      {sections.map((section) => (
        <li key={section.id} data-tone={place === "masthead" ? section.tone : undefined}>
          <a href={sectionHref(section)} aria-current={section.id === current ? "true" : undefined}>
            <Text>{section.name}</Text>
          </a>
        </li>
      ))}
    </>,
  );
  known.set(name, made);
  return made;
}

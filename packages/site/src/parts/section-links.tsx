import type { Section } from "@mihwar/newsroom";
import { renderToString } from "preact-render-to-string";
import { sectionHref } from "../addresses.ts";
import { Text } from "./copy.tsx";
import { writtenOnce } from "./written-once.ts";

/** Of each list of sections, two for each section that a page may belong to. */
const mostWays = 64;
const written = writtenOnce<readonly Section[]>(mostWays);

/**
 * The items of a list of all sections, as HTML.
 * @param place where the list stands; in the masthead each section has its colour, and that of the page is marked
 * @param current the section that the page belongs to
 */
export const sectionLinks = (sections: readonly Section[], place: "masthead" | "footer", current = ""): string =>
  written(sections, [place, current], () =>
    renderToString(
      <>
        {sections.map((section) => (
          <li key={section.id} data-tone={place === "masthead" ? section.tone : undefined}>
            <a href={sectionHref(section)} aria-current={section.id === current ? "true" : undefined}>
              <Text>{section.name}</Text>
            </a>
          </li>
        ))}
      </>,
    ),
  );

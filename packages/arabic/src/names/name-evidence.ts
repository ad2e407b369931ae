import { personContexts, speechVerbs } from "./person-words.ts";
import { knownNameAt } from "./known-name.ts";
import type { NamePage } from "./name-page.ts";
import { isOffice, isTitle, isTitleInitial } from "./person-title.ts";

/** How far before a name its title may stand: «وزير الدولة للشؤون الخارجية في حكومة الوحدة الوطنية». */
const titleReach = 8;

/**
 * What shows that a person's name begins here: a title with all that belongs to it; a verb of saying in the masculine,
 * which has a person for its subject more often than a body; another word that people's names stand behind.
 */
export type Evidence = "none" | "context" | "speech" | "title";

const isLinkOfTitle = (page: NamePage, at: number): boolean => {
  const key = page.key(at);
  return (
    isOffice(key) ||
    key.startsWith("ال") ||
    key.startsWith("لل") ||
    key.startsWith("وال") ||
    key === "في" ||
    key === "باسم" ||
    key === "لدي" ||
    knownNameAt(page, at) !== undefined
  );
};

/** The evidence before a unit, the strongest first met. */
export function evidenceBefore(page: NamePage, at: number): Evidence {
  if (at > 0 && isTitleInitial(page.key(at - 1))) return "title";
  for (let place = at - 1; place >= at - titleReach && place >= 0 && page.follows(place + 1); place--) {
    const key = page.key(place);
    if (isTitle(key)) return "title";
    if (place === at - 1 && speechVerbs.has(key)) return key.endsWith("ت") ? "context" : "speech";
    if (place === at - 1 && personContexts.has(key)) return "context";
    if (!isLinkOfTitle(page, place)) return "none";
  }
  return "none";
}

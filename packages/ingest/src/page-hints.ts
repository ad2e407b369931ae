import { type LightElement, attribute } from "./light-tree.ts";
import type { Hint } from "./place.ts";

const words: readonly (readonly [Hint, RegExp])[] = [
  ["article", /(?:article|story|entry|post)[-_]?(?:body|content|text)|articlebody/u],
  ["author", /(?:^|[-_ ])(?:author|byline|writer|reporter|by-line|editor-name|columnist)/u],
  ["caption", /caption|image-?desc|photo-?desc|img-?desc|pic-?desc|img-?title/u],
  ["credit", /(?:^|[-_ ])(?:credit|copyright|photo-?source|img-?source|image-?source|photographer)/u],
  ["comments", /(?:^|[-_ ])(?:comments?|disqus|respond|reply)(?:$|[-_ ])/u],
  ["date", /(?:^|[-_ ])(?:date|time|published|pub-?date|timestamp|datetime)(?:$|[-_ ])/u],
  [
    "related",
    /related|recommend|read-?(?:also|more)|see-?also|more-?(?:stories|news|on)|similar|also-?like|suggest|inline-?(?:story|article)|teaser/u,
  ],
  [
    "section",
    /(?:^|[-_ ])(?:section-?(?:name|title|label)|category|cat-?(?:name|title|links?)|kicker|topic-?name)(?:$|[-_ ])/u,
  ],
  ["share", /(?:^|[-_ ])(?:share|sharing|social|addtoany|addthis|sharedaddy|follow)/u],
  [
    "standfirst",
    /(?:^|[-_ ])(?:standfirst|sub-?title|sub-?headline|subhead|deck|dek|lead|intro|summary|excerpt|short-?desc|op-subtitle|abstract|sub_?title)(?:$|[-_ ])/u,
  ],
  ["tags", /(?:^|[-_ ])(?:tags?|keywords?|topics?|tag-?list|post-tags)(?:$|[-_ ])/u],
  [
    "promo",
    /(?:^|[-_ ])(?:promo|newsletter|subscribe|advert|ads?|banner|podcast|cookie|gdpr|popup|modal|sponsor|most-?(?:read|popular|viewed)|trending|breaking)(?:$|[-_ ])/u,
  ],
];

const none: ReadonlySet<Hint> = new Set();
const known = new Map<string, ReadonlySet<Hint>>();
const mostKnown = 20_000;

/** What the class and id names of an element hint at. Absent or invented names hint at nothing. */
export function hintsOf(element: LightElement): ReadonlySet<Hint> {
  const names = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`.trim();
  if (names === "" || names.length > 600) return none;
  const found = known.get(names);
  if (found !== undefined) return found;
  // camelCase names read like dashed ones
  const read = names.replaceAll(/([a-z])([A-Z])/gu, "$1-$2").toLowerCase();
  const hints = new Set<Hint>();
  for (const [hint, shape] of words) if (shape.test(read)) hints.add(hint);
  const made = hints.size === 0 ? none : hints;
  if (known.size >= mostKnown) known.clear();
  known.set(names, made);
  return made;
}

const hiddenName =
  /(?:^|\s)(?:d-none|hidden|hide|hideme|is-hidden|u-hide|sr-only|visually-?hidden|screen-reader-text|element-invisible|invisible|offscreen|a11y-hidden)(?:\s|$)/iu;
const shownAtSomeWidth =
  /(?:^|\s)(?:d-(?:sm|md|lg|xl|xxl)-(?!none)\w+|(?:sm|md|lg|xl):(?:block|flex|inline|grid)\S*)(?:\s|$)/u;

/** Whether an element's own attributes hide it from a reader. */
export function isHiddenElement(element: LightElement): boolean {
  if (element.attributes.length === 0) return false;
  if (attribute(element, "hidden") !== undefined) return true;
  const style = attribute(element, "style");
  if (style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style.slice(0, 2000))) return true;
  const names = attribute(element, "class");
  return names !== undefined && names.length < 600 && hiddenName.test(names) && !shownAtSomeWidth.test(names);
}

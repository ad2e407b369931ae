import { parseHref } from "@mihwar/newsroom";

// What somebody puts into a shared document stands in the windows of all others before anybody has cleaned it: what no
// editor writes is taken for an attack.

type Values = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isDirection = (value: unknown): boolean => value === "rtl" || value === "ltr";
const isListOf =
  (isOne: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(isOne);

/** Texts by names, of these and no others. */
const isTexts =
  (...names: readonly string[]) =>
  (value: unknown): boolean =>
    isObject(value) && Object.entries(value).every(([name, text]) => names.includes(name) && isText(text));

const isPicture = (value: unknown): boolean =>
  isTexts("media", "src", "alt", "caption", "credit")(value) &&
  /^[A-Za-z0-9._-]*$/.test(((value as Values)["media"] ?? "") as string);

/** The head of a post of a live coverage. */
const isPostHead = (value: unknown): boolean =>
  isObject(value) &&
  isText(value["at"]) &&
  Object.entries(value).every(([name, one]) =>
    ["at", "headline", "author"].includes(name)
      ? isText(one)
      : ["key", "pinned", "removed"].includes(name) && one === true,
  );

type Rules = Readonly<Record<string, (value: unknown) => boolean>>;

const attributes: Rules = {
  id: (value) => isText(value) && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(value),
  dir: isDirection,
  level: (value) => value === 2 || value === 3,
  ordered: (value) => typeof value === "boolean",
  picture: isPicture,
  pictures: isListOf(isPicture),
  head: isPostHead,
  items: isListOf(isTexts("headline", "alt", "url", "story")),
  url: isText,
  title: isText,
  provider: isText,
  caption: isText,
  colspan: (value) => value === 1,
  rowspan: (value) => value === 1,
};

const marks: Readonly<Record<string, (attrs: Values) => boolean>> = {
  strong: () => true,
  emphasis: () => true,
  link: ({ href }) => isText(href) && parseHref(href) !== undefined,
  isolate: ({ dir }) => dir === "auto" || isDirection(dir),
};

const fields: Rules = {
  section: isText,
  byline: isListOf(isTexts("name", "role", "person")),
  hero: isPicture,
  tags: isListOf(isText),
  language: isText,
  sources: isListOf(isText),
  slug: isText,
};

const isRight = (rules: Rules, name: string, value: unknown): boolean =>
  Object.hasOwn(rules, name) && rules[name]?.(value) === true;

/** Whether an editor gives nodes such an attribute. */
export const isEditorsAttribute = (name: string, value: unknown): boolean => isRight(attributes, name, value);

/** Whether an editor puts such a mark on words. */
export const isEditorsMark = (name: string, attrs: unknown): boolean =>
  isObject(attrs) && Object.hasOwn(marks, name) && marks[name]?.(attrs) === true;

/** Whether an editor writes such a field beside the copy. */
export const isEditorsField = (name: string, value: unknown): boolean => isRight(fields, name, value);

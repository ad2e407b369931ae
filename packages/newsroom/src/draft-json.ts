import type { Draft } from "./draft.ts";

/** A list where it says something, nothing where it is empty. */
const some = <Item>(list: readonly Item[] | undefined): readonly Item[] | undefined =>
  list === undefined || list.length === 0 ? undefined : list;

/**
 * The JSON of a draft with its keys in a fixed order: what `import --dry-run --json` prints and the `stories` format
 * reads. What is absent or empty is left out, but for `body` and `furniture`.
 * @example draftJson({ headline: "هدنة", ticker: [], byline: [], language: "ar", body: [], tags: [], furniture: [] }) // { headline: "هدنة", language: "ar", body: [], furniture: [] }
 */
export function draftJson(draft: Draft): unknown {
  const entries = {
    id: draft.id,
    slug: draft.slug,
    headline: draft.headline,
    standfirst: draft.standfirst,
    section: draft.section,
    ticker: some(draft.ticker),
    byline: some(draft.byline),
    published: draft.published,
    updated: draft.updated,
    language: draft.language,
    hero: draft.hero,
    body: draft.body,
    tags: some(draft.tags),
    sources: some(draft.sources),
    liveblog: draft.liveblog,
    corrections: some(draft.corrections),
    source: draft.source,
    furniture: draft.furniture,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

import { isPersonName } from "./byline-words.ts";
import { copyText } from "./copy-text.ts";
import { type LightElement, type LightNode, attribute, innerText } from "./light-tree.ts";
import { lineKey } from "./line-key.ts";
import { linkedData } from "./linked-data.ts";
import { absolute, pictureAddress } from "./page-address.ts";
import { markupDay } from "./printed-day.ts";
import { type Evidence } from "./reading.ts";
import { splitTitle } from "./title-evidence.ts";

const mostTags = 30;

/** What stands in a page's head and in its linked data, before any of it is believed. */
interface PageMeta {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly titles: readonly string[];
  readonly linked: readonly string[];
  readonly canonical: string | undefined;
  readonly base: string | undefined;
  readonly language: string | undefined;
}

function collect(root: LightElement): PageMeta {
  const values = new Map<string, string[]>();
  const titles: string[] = [];
  const linked: string[] = [];
  let canonical: string | undefined;
  let base: string | undefined;
  let language: string | undefined;
  const add = (name: string | undefined, value: string | undefined): void => {
    if (name === undefined || value === undefined || value.trim() === "" || value.length > 4000) return;
    for (const one of name.toLowerCase().split(/\s+/u)) values.set(one, [...(values.get(one) ?? []), value.trim()]);
  };
  const stack: LightNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === "text") continue;
    const { tag } = node;
    if (tag === "meta") {
      const content = attribute(node, "content");
      add(attribute(node, "property"), content);
      add(attribute(node, "name"), content);
      add(attribute(node, "itemprop"), content);
    } else if (tag === "title" && node.space === rootSpace(root)) titles.push(copyText(innerText(node).slice(0, 2000)));
    else if (tag === "script") {
      if (/ld\+json/iu.test(attribute(node, "type") ?? "") && linked.length < 40) linked.push(innerText(node));
      continue;
    } else if (tag === "link") {
      if (attribute(node, "rel") === "canonical") canonical ??= attribute(node, "href");
    } else if (tag === "base") base ??= attribute(node, "href");
    else if (tag === "html") language ??= attribute(node, "lang");
    else {
      const prop = attribute(node, "property") ?? attribute(node, "itemprop");
      if (prop !== undefined) add(prop, attribute(node, "content") ?? attribute(node, "datetime"));
    }
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child !== undefined) stack.push(child);
    }
  }
  return { values, titles: titles.filter((title) => title !== ""), linked, canonical, base, language };
}

function rootSpace(root: LightElement): LightElement["space"] {
  return root.space;
}

/** Reads what a page says of itself in its head: titles, dates, authors, pictures. It is evidence, not yet fact. */
export function pageEvidence(root: LightElement, given: { readonly url?: string }): Evidence {
  const meta = collect(root);
  const data = linkedData(meta.linked);
  const all = (name: string): readonly string[] => meta.values.get(name) ?? [];
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => all(name)[0]).find((value) => value !== undefined);

  const url =
    given.url ??
    [meta.canonical, first("og:url"), data?.url].map((value) => absolute(value, undefined)).find(isWebAddress);
  const site = clean(first("og:site_name") ?? data?.publisher ?? first("application-name"));
  const whole = [
    data?.headline,
    first("og:title"),
    first("twitter:title"),
    ...meta.titles.slice(0, 2),
    first("dc.title", "dcterms.title"),
  ].flatMap((title) => (title === undefined ? [] : [copyText(title)]));
  const split = whole.map(splitTitle);
  const titles = [...new Set(split.flatMap((one) => one.titles))];
  const brands = [...new Set([...split.flatMap((one) => one.brands), ...(site === undefined ? [] : [lineKey(site)])])];
  const published = firstDay([
    data?.published,
    first("article:published_time", "og:article:published_time", "article:published"),
    first(
      "datepublished",
      "dc:date",
      "dc.date.issued",
      "dcterms.created",
      "pubdate",
      "publishdate",
      "publish-date",
      "parsely-pub-date",
      "sailthru.date",
    ),
    first("dc.date", "date", "rnews:datepublished", "schema:datepublished"),
  ]);
  const updated = firstDay([
    data?.modified,
    first("article:modified_time", "og:updated_time"),
    first("datemodified", "last-modified"),
  ]);
  const pictures = [
    ...new Set(
      [
        first("og:image", "og:image:secure_url"),
        first("twitter:image", "twitter:image:src"),
        ...(data?.images ?? []).slice(0, 3),
      ].flatMap((src) => {
        const address = src === undefined ? undefined : pictureAddress(src, url);
        return address === undefined || !/\.\w{3,4}(?:[?#]|$)|\/[^/]{6,}$/u.test(address) ? [] : [address];
      }),
    ),
  ];
  const authors = [
    ...(data?.authors ?? []),
    ...all("article:author"),
    ...all("author"),
    ...all("dc.creator"),
    ...all("parsely-author"),
  ]
    .map(copyText)
    .filter((name) => !/^(?:https?:|www\.|@)/iu.test(name) && isPersonName(name));
  const section = clean(data?.section ?? first("article:section"));
  const alt = clean(first("og:image:alt", "twitter:image:alt"));
  const description = clean(first("og:description") ?? first("description") ?? data?.description);
  const language = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.exec(meta.language?.trim() ?? "")?.[0];
  return {
    titles,
    brands,
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
    ...(section === undefined || section.length > 60 ? {} : { section }),
    authors: [...new Set(authors)],
    pictures,
    ...(alt === undefined ? {} : { pictureAlt: alt }),
    ...(description === undefined ? {} : { description }),
    tags: [...new Set([...all("article:tag").map(copyText), ...(data?.tags ?? []).map(copyText)])]
      .filter((tag) => tag !== "" && tag.length <= 80)
      .slice(0, mostTags),
    ...(language === undefined ? {} : { language }),
    ...(site === undefined ? {} : { site }),
  };
}

function clean(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = copyText(value.slice(0, 2000));
  return text === "" ? undefined : text;
}

function isWebAddress(value: string | undefined): value is string {
  return value !== undefined && /^https?:\/\//iu.test(value);
}

function firstDay(values: readonly (string | undefined)[]): ReturnType<typeof markupDay> {
  for (const value of values) {
    const day = value === undefined ? undefined : markupDay(value);
    if (day !== undefined) return day;
  }
  return undefined;
}

import { type Outcome, accept, refuse } from "@mihwar/newsroom";

/** An address as a reader typed it, looked at once, at the door. */
export interface ReaderAddress {
  /** The path, percent-encoded as an URL parser writes it. */
  readonly path: string;
  /** The path as Unicode in its composed form (NFC), or `undefined` where its bytes are no UTF-8. */
  readonly spelled: string | undefined;
  /** With the final slash that no page has. */
  readonly slashed: boolean;
  readonly query: URLSearchParams;
}

export type AddressRefusal = { readonly code: "address-too-long" } | { readonly code: "address-hostile" };

/** Path and query together, percent-encoded: room for 600 Arabic letters. */
const longest = 4_096;

/**
 * Control characters, and the letters that turn or hide text: no page of a newspaper has them in its address. The three
 * direction marks are not among them: links copied out of Arabic messages bring them along, and are led to the page.
 */
const forbidden =
  // oxlint-disable-next-line no-control-regex -- control characters are what must not pass
  /[\u0000-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\\]/u;

/**
 * Decodes percent-encoded UTF-8; `undefined` where it is broken.
 * @example decodePath("/%D8%B3%D8%AF") // "/سد"
 * @example decodePath("/%E3%CF") // undefined
 */
export function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return undefined;
  }
}

/**
 * Reads the address of a request. What it lets through may be looked up; what it refuses never reaches the archive.
 * @param url absolute; only its path and query count
 */
export function parseReaderAddress(url: string): Outcome<ReaderAddress, AddressRefusal> {
  if (url.length > longest + 100) return refuse({ code: "address-too-long" });
  const parsed = URL.parse(url);
  if (parsed === null) return refuse({ code: "address-hostile" });
  const { pathname, search, searchParams } = parsed;
  if (pathname.length + search.length > longest) return refuse({ code: "address-too-long" });
  const spelled = decodePath(pathname);
  if (/%([01][0-9a-f]|7f)/i.test(pathname)) return refuse({ code: "address-hostile" });
  if (pathname.includes("//") || /%2f|%5c/i.test(pathname)) return refuse({ code: "address-hostile" });
  if (spelled !== undefined && forbidden.test(spelled)) return refuse({ code: "address-hostile" });
  if (/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(pathname)) return refuse({ code: "address-hostile" });
  return accept({
    path: pathname,
    spelled,
    slashed: pathname.length > 1 && pathname.endsWith("/"),
    query: searchParams,
  });
}

/** The parts of a query that name a page, in the order in which they are spelled; whatever else stands there names none. */
const namingQuery = {
  page: ["after", "day", "part", "since"],
  api: ["limit", "section", "tag", "after"],
  search: ["q", "section", "dossier", "entity", "author", "on", "from", "until", "order", "limit", "after"],
} as const;

const isSearch = (path: string): boolean => path === "/search" || path.startsWith("/api/v1/search");

/**
 * The one spelling of what an address names: its path, and of its query what makes it another page. What campaigns and
 * trackers hang on an address names nothing.
 * @example addressName({ path: "/world", query: new URLSearchParams("utm_source=x&after=p1") }) // "/world?after=p1"
 */
export function addressName({ path, query }: Pick<ReaderAddress, "path" | "query">): string {
  const named = new URLSearchParams();
  const names = isSearch(path) ? namingQuery.search : path.startsWith("/api/") ? namingQuery.api : namingQuery.page;
  for (const name of names) {
    const value = query.get(name);
    if (value !== null) named.set(name, value);
  }
  return named.size === 0 ? path : `${path}?${named}`;
}

/** Whether two percent-encoded paths are one and the same to an URL parser. */
export const samePath = (path: string, href: string): boolean =>
  path === href || path === new URL(href, "http://site.invalid").pathname;

import { writeHitCursor } from "@mihwar/search/hit-cursor";
import { tagHref } from "@mihwar/site/addresses";
import { searchHref } from "@mihwar/site/search-address";
import { writeCursor } from "@mihwar/storage/cursor";
import { marked } from "./leak-marks.ts";

/** A place where readers may meet a story, and all addresses under which it is asked for it. */
export interface Surface {
  readonly name: string;
  readonly ask: readonly string[];
  /** Once the story is public, its words stand here: at once; in a correction only; or not, and why. */
  readonly speaks: "published" | "corrected" | "past" | { readonly never: string };
  /** The story's own addresses: withdrawn, they say so. */
  readonly own?: true;
}

/** What the newsroom of the test is about, besides the story that must not leak. */
export interface Scene {
  /** A story with the same tag and a box that points to the marked one; and one with the same tag and no box. */
  readonly boxing: { readonly id: string; readonly href: string };
  readonly plain: { readonly id: string; readonly href: string };
  /** The day on which the marked story comes out, ISO 8601. */
  readonly day: string;
}

const older = (order: "p" | "k"): string =>
  `after=${writeCursor(order, { at: "2099-01-01T00:00:00.000Z" as never, id: "zz9" })}`;
const endings = ["xml", "atom", "json"];
const dossierFiles = [
  "data.json",
  "data.jsonld",
  "data.ftm.json",
  "data.csv",
  "calendar.ics",
  "feed.xml",
  "feed.atom",
  "feed.json",
];
const asked = (question: string, given: object = {}): readonly string[] =>
  ["/search", "/api/v1/search"].map((path) => searchHref({ question, given }, path));

/** Every place where readers may meet the marked story. */
export function leakSurfaces({ boxing, plain, day }: Scene): readonly Surface[] {
  const [year = "", month = "", date = ""] = day.split("-");
  const { id } = marked;
  const author = "/author/nour/نور-الحاج";
  const person = `/author/${marked.person.id}`;
  const dam = "/d/dam/سد-وادي-الرمانة";
  const surface = (name: string, speaks: Surface["speaks"], ...ask: readonly string[]): Surface => ({
    name,
    ask: ask.map(encodeOnce),
    speaks,
  });
  const own = (name: string, ...ask: readonly string[]): Surface => ({
    ...surface(name, "published", ...ask),
    own: true,
  });
  const mute = (name: string, never: string, ...ask: readonly string[]): Surface => surface(name, { never }, ...ask);
  const says = (name: string, ...ask: readonly string[]): Surface => surface(name, "published", ...ask);

  return [
    own("story", `/${id}/${marked.slug}`),
    own("short link", `/${id}`, `/${id}/`),
    own("another slug", `/${id}/x`, `/${id}/خزانة-الزبرجد`),
    own("text page", `/text/${id}`),
    own("read API, story", `/api/v1/stories/${id}`),
    own("share card", `/card/${id}.png`),
    own("posts of a live coverage", `/posts/${id}`, `/posts/${id}?seen=1.0`, `/posts/${id}?seen=9.9`),
    own("old address", marked.oldAddress, `${marked.oldAddress}/`, marked.oldAddress.slice(0, -5)),

    says("picture", ...["avif", "webp", "jpg"].map((format) => `/media/${marked.medium}/400.${format}`)),
    says("author of nothing else", person, `${person}/${marked.person.slug}`, `${person}/x`),
    says("tag of nothing else", tagHref(marked.tag)),

    says("front", "/"),
    says("section", "/world"),
    says("section, older", `/world?${older("p")}`),
    says("author", author),
    says("author, older", `${author}?${older("p")}`),
    says("tag", tagHref(marked.sharedTag)),
    says("tag, older", `${tagHref(marked.sharedTag)}?${older("p")}`),
    says("day", `/archive/${year}/${month}/${date}`),
    mute("month", "counts days", `/archive/${year}/${month}`),
    mute("year", "leads to the calendar", `/archive/${year}`),
    mute("calendar", "counts months", "/archive"),
    surface("corrections", "corrected", "/corrections"),
    surface("corrections, older", "corrected", `/corrections?${older("k")}`),
    mute("about", "says what the paper is", "/about"),
    says("a page that is not there", "/nowhere", "/no/where/at/all", "/world/x", "/text/1x", "/card/1x.png"),
    mute("an address that is none", "nothing is looked up", "/%00", `/${"a".repeat(5000)}`),

    says("story that points to it", boxing.href),
    says("story that shares a tag", plain.href),
    mute("short link of another", "leads to that one", `/${boxing.id}`),
    mute("text page of another", "names no others", `/text/${boxing.id}`, `/text/${plain.id}`),
    says("read API, story that points to it", `/api/v1/stories/${boxing.id}`),

    ...endings.flatMap((ending) => [
      says(`feed ${ending}`, `/feed.${ending}`),
      says(`section feed ${ending}`, `/world/feed.${ending}`),
      says(`author feed ${ending}`, `${author}/feed.${ending}`),
      mute(`author feed ${ending}, short`, "leads to the whole address", `/author/nour/feed.${ending}`),
      says(
        `feed of an author of nothing else ${ending}`,
        `${person}/feed.${ending}`,
        `${person}/${marked.person.slug}/feed.${ending}`,
      ),
    ]),
    mute("sitemap", "names days", "/sitemap.xml"),
    mute("sitemap of the standing pages", "names no story", "/sitemap.xml?part=pages"),
    says("sitemap of stories", "/sitemap.xml?part=stories"),
    says("sitemap of the day", `/sitemap.xml?part=${day}`),
    says("news sitemap", "/news-sitemap.xml"),

    says("read API, list", "/api/v1/stories"),
    says(
      "read API, list by pages",
      ...[`limit=1`, `limit=2`, `limit=1&${older("p")}`].map((q) => `/api/v1/stories?${q}`),
    ),
    says("read API, list by section", "/api/v1/stories?section=world"),
    says("read API, list by tag", `/api/v1/stories?tag=${marked.sharedTag}`, `/api/v1/stories?tag=${marked.tag}`),
    mute("read API, what it has not", "says a code", "/api/v1/nothing", "/api/v1/stories?limit=0"),

    says("search, a word of the headline", ...asked("الزبرجد")),
    says("search, a word of the body in another form", ...asked("بفسيفسائه"), ...asked("فسيفساء")),
    says("search, a word that others have too", ...asked("الوادي")),
    says("search, by pages", ...[0, 1, 2].map((n) => `/api/v1/search?q=الوادي&limit=1&after=${writeHitCursor(n)}`)),
    says("search, a phrase", ...asked(`«${marked.quote}»`)),
    says("search, without a word", ...asked("الوادي -السدّ")),
    says("search, words of no story", ...asked("الزبرجد والصواريخ العابرة")),
    says("search, newest first", ...asked("الوادي", { order: "newest" })),
    says("search in a section", ...asked("الوادي", { section: "world" }), ...asked("", { section: "world" })),
    says("search in a dossier", ...asked("الوادي", { dossier: "dam" }), ...asked("", { dossier: "water" })),
    says("search of an entity", ...asked("", { entity: "ministry" })),
    says("search of an author", ...asked("", { author: "nour" }), ...asked("", { author: marked.person.name })),
    says("search of a day", ...asked("", { on: day }), ...asked("الوادي", { from: day })),
    says("search, the day before", ...asked("", { until: day })),
    says("search, filters in words", ...asked(`الوادي قسم:العالم كاتب:نرجس`)),
    says("did you mean", "/search?q=الزبرحد", "/search?q=«الزبرحد»"),
    says(
      "completion",
      "/api/v1/search/words?q=زبر",
      "/api/v1/search/words?q=الزبر",
      "/api/v1/search/words?q=وادي فسيف",
    ),
    mute("completion of common words", "these words stand elsewhere", "/api/v1/search/words?q=الوا"),
    mute("search, nothing asked", "shows its form", "/search", "/api/v1/search", "/api/v1/search/words"),

    says("dossier", dam, `${dam}?since=1`),
    says(
      "dossier, a part of it",
      ...["timeline", "wants", "facts", "actors", "stories"].map((p) => `${dam}?part=${p}`),
    ),
    says("dossier with the story laid into it", "/d/water/ماء-البلدة"),
    mute("dossier that is tied", "its tie is its own", "/d/guarantee/الضمان-المكتوب"),
    mute("dossier, short", "leads to the whole address", "/d/dam"),
    surface("dossier as it was", "past", `${dam}/as-of/${day}`),
    mute("dossier as it was, from the form", "leads to the day", `/d/dam/as-of?day=${day}`, "/d/dam/as-of"),
    mute("dossier on a day that it has not", "says so", `${dam}/as-of/1999-01-01`, `${dam}/as-of/2098-01-01`),
    ...dossierFiles.flatMap((file) => [
      says(`dossier ${file}`, `${dam}/${file}`),
      says(`dossier ${file}, short`, `/d/dam/${file}`),
    ]),
    says("read API, dossier", "/api/v1/dossiers/dam"),
    says("entity", "/e/ministry/وزارة-الموارد"),
    mute("entity, short", "leads to the whole address", "/e/ministry"),
    says("entity of nothing else", "/e/treasury", "/e/treasury/بيت-المرجان"),
    mute("what is not in dossiers", "says so", "/d/none", "/e/none", "/api/v1/dossiers/none"),

    mute("posts of no live coverage", "says so", `/posts/${plain.id}`, "/posts/none1", "/posts/x/y"),
    mute("ticker", "its lines are the editors' own words", "/ticker"),
    mute("robots", "names no story", "/robots.txt"),
    mute("manifest", "names no story", "/manifest.webmanifest"),
    mute("assets", "are the site's own", "/assets/none.js"),
    mute("health", "says one word", "/healthz"),
    mute("metrics", "counts", "/metrics"),
  ];
}

/** As a browser sends it. */
const encodeOnce = (path: string): string => encodeURI(decodeURI(path));

import type { ReadonlyArchive } from "@mihwar/newsroom";
import { storySlug } from "@mihwar/newsroom";
import type { SearchIndex } from "@mihwar/search";
import { answer } from "@mihwar/site/answer";
import type { Pictures } from "@mihwar/site/pictures";
import { createProblems } from "@mihwar/site/problems";
import { parseReaderAddress } from "@mihwar/site/reader-address";
import { createRoutes } from "@mihwar/site/routes";
import { mountSite } from "@mihwar/site/site-routes";
import { readingScriptHref } from "@mihwar/site/reading-client";
import { type Marked, markedCopy } from "./hidden-copy.ts";

/** Surfaces that say nothing of any story, whatever becomes of it. */
export const silent: ReadonlySet<string> = new Set([
  "/assets/*",
  "/robots.txt",
  "/manifest.webmanifest",
  "/healthz",
  "/about",
  // Lead to where it stands, and say nothing of it.
  "/d/:id",
  "/d/:id/as-of",
  "/e/:id",
  // Leads to the list of months.
  "/archive/:year{[0-9]{4}}",
  // Days are all that it says.
  "/archive",
  "/archive/:year{[0-9]{4}}/:month{[0-9]{2}}",
  // Where no other address fits: it refuses.
  "/api/*",
]);

const nothing = null as never;

/** Which of the site's own routes an address comes to; all of them with `patterns`. */
export async function siteMap(): Promise<{
  readonly patterns: readonly string[];
  readonly patternOf: (path: string) => Promise<string | undefined>;
}> {
  const patterns: string[] = [];
  const table = createRoutes();
  const policy = { secure: false, styleHashes: [] };
  const archive = nothing as ReadonlyArchive;
  mountSite(
    {
      get(path) {
        patterns.push(path);
        table.get(path, () => answer({ type: "text/plain", body: path, fresh: "never" }, policy));
      },
    },
    {
      archive,
      search: {} as SearchIndex,
      pictures: nothing as Pictures,
      problems: createProblems(archive),
      onRefusal: () => {},
    },
  );
  return {
    patterns: [...new Set(patterns)],
    async patternOf(path) {
      const address = parseReaderAddress(`http://reader.example${path}`);
      if (!address.ok) return undefined;
      const found = await table.answer({ address: address.value, policy });
      return found === undefined ? undefined : Buffer.from(found.body).toString("utf8");
    },
  };
}

const feedKinds = ["xml", "atom", "json"] as const;
const encoded = encodeURIComponent;

const dossier = `/d/port/${encoded("رصيف-الميناء")}`;

/** What is asked of a newsroom, whatever story is looked for. */
export const commonSurfaces = (day: string): readonly string[] => [
  "/",
  "/world",
  "/world?after=x",
  "/about",
  "/corrections",
  "/archive",
  `/archive/${day.slice(0, 4)}`,
  `/archive/${day.slice(0, 7).replace("-", "/")}`,
  `/archive/${day.replaceAll("-", "/")}`,
  `/tag/${encoded("الميناء")}`,
  "/author/nour",
  `/author/nour/${encoded("نور-الحاج")}`,
  ...feedKinds.flatMap((kind) => [
    `/feed.${kind}`,
    `/world/feed.${kind}`,
    `/author/nour/feed.${kind}`,
    `/author/nour/${encoded("نور-الحاج")}/feed.${kind}`,
    `/d/port/feed.${kind}`,
    `${dossier}/feed.${kind}`,
  ]),
  "/sitemap.xml",
  "/sitemap.xml?part=pages",
  "/sitemap.xml?part=stories",
  `/sitemap.xml?part=${day}`,
  "/news-sitemap.xml",
  "/robots.txt",
  "/manifest.webmanifest",
  "/healthz",
  readingScriptHref,
  "/search",
  `/search?q=${encoded("رصيف الحبوب")}`,
  `/search?q=${encoded("«رصيف الحبوب»")}`,
  `/search?q=${encoded("رصيف -لاشيء ترتيب:الأحدث")}`,
  `/search?q=${encoded("ملف:الميناء")}`,
  `/search?q=${encoded("الميناء")}&section=world&on=${day}`,
  `/api/v1/search?q=${encoded("رصيف الحبوب")}`,
  `/api/v1/search?q=${encoded("رصيف الحبوب")}&limit=1`,
  `/api/v1/search/words?q=${encoded("رصي")}`,
  "/api/v1/stories",
  "/api/v1/stories?limit=1",
  `/api/v1/stories?section=world&tag=${encoded("الميناء")}`,
  "/api/v1/nothing",
  "/api/v1/dossiers/port",
  "/d/port",
  dossier,
  "/d/port/as-of?day=2026-08-22",
  `${dossier}/as-of/${day}`,
  ...["calendar.ics", "data.csv", "data.json", "data.jsonld", "data.ftm.json"].flatMap((name) => [
    `/d/port/${name}`,
    `${dossier}/${name}`,
  ]),
  "/e/authority",
  `/e/authority/${encoded("هيئة-الميناء")}`,
  "/p1nb",
  `/p1nb/${encoded("الميناء-يفتح-بوّابته")}`,
  "/text/p1nb",
  "/api/v1/stories/p1nb",
  "/card/p1nb.png",
  `/${encoded("لا-شيء-هنا")}`,
];

/** What is asked for one story: its own addresses, and the questions that would find it. */
export function surfacesOf(one: Marked): { readonly own: readonly string[]; readonly asked: readonly string[] } {
  const slug = encoded(storySlug(markedCopy(one)));
  // one letter left out, as a slip of the keyboard leaves it
  const slip = one.asked.slice(0, 2) + one.asked.slice(3);
  return {
    own: [
      `/${one.id}`,
      `/${one.id}/${slug}`,
      `/${one.id}/x`,
      `/text/${one.id}`,
      `/card/${one.id}.png`,
      `/api/v1/stories/${one.id}`,
      `/media/${one.media}/640.jpg`,
      encodeURI(one.old),
    ],
    asked: [
      `/search?q=${encoded(one.asked)}`,
      `/search?q=${encoded(`و${one.asked}`)}`,
      `/search?q=${encoded(`«${one.asked}»`)}`,
      `/search?q=${encoded(`${one.asked} رصيف`)}&order=newest`,
      `/search?q=${encoded(`كاتب:سامي رصيف`)}`,
      `/search?q=${encoded(slip)}`,
      `/api/v1/search?q=${encoded(one.asked)}`,
      `/api/v1/search/words?q=${encoded(one.told.slice(0, 3))}`,
      `/api/v1/search/words?q=${encoded(`رصيف ${one.told.slice(0, 4)}`)}`,
    ],
  };
}

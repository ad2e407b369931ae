import type { ReadonlyArchive } from "@mihwar/newsroom";
import { absolute } from "./addresses.ts";
import { answer } from "./answer.ts";
import { fontFiles } from "./fonts.ts";
import type { Problems } from "./problems.ts";
import { readingScript, readingScriptHref } from "./reading-client.ts";
import { searchScript, searchScriptHref } from "./search-client.ts";
import { createSitemap } from "./sitemap.ts";
import { paper } from "./styles/palette.ts";
import { liveblogScript, liveblogScriptHref } from "./liveblog-client.ts";
import { tickerScript, tickerScriptHref } from "./ticker-client.ts";
import type { Routes } from "./visit.ts";

const plain = "text/plain; charset=utf-8";
const xml = "application/xml; charset=utf-8";

/** How long the archive may take to say that it is there. Milliseconds. */
const pulse = 2_000;

async function answersInTime(archive: ReadonlyArchive): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), pulse);
  });
  try {
    return await Promise.race([
      archive.ping().then(
        () => true,
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

/** What stands beside the pages: files for browsers, for crawlers, and for whoever runs the site. */
export function mountFiles(routes: Routes, archive: ReadonlyArchive, problems: Problems): void {
  const sitemap = createSitemap(archive);
  const assets = new Map<string, { readonly type: string; readonly body: Uint8Array | string }>([
    [searchScriptHref, { type: "text/javascript; charset=utf-8", body: searchScript }],
    [readingScriptHref, { type: "text/javascript; charset=utf-8", body: readingScript }],
    [liveblogScriptHref, { type: "text/javascript; charset=utf-8", body: liveblogScript }],
    [tickerScriptHref, { type: "text/javascript; charset=utf-8", body: tickerScript }],
    ...fontFiles().map((font) => [font.path, { type: font.mime, body: font.bytes }] as const),
  ]);

  routes.get("/assets/*", (visit) => {
    const asset = assets.get(visit.address.path);
    return asset === undefined ? problems.missing(visit, []) : answer({ ...asset, fresh: "asset" }, visit.policy);
  });

  routes.get("/sitemap.xml", async (visit) => {
    const { query } = visit.address;
    const part = query.get("part");
    const made =
      part === null
        ? await sitemap.index()
        : part === "pages"
          ? await sitemap.pages()
          : part === "stories"
            ? await sitemap.newest()
            : await sitemap.day(part);
    if (made === undefined) return problems.missing(visit, []);
    return answer({ type: xml, body: made.xml, keys: made.keys, fresh: "page" }, visit.policy);
  });

  routes.get("/news-sitemap.xml", async (visit) => {
    const made = await sitemap.news();
    return answer({ type: xml, body: made.xml, keys: made.keys, fresh: "page" }, visit.policy);
  });

  routes.get("/robots.txt", async (visit) => {
    const edition = await archive.getEdition();
    const body = [
      "User-agent: *",
      "Disallow: /desk/",
      "Disallow: /search",
      "Allow: /",
      "",
      `Sitemap: ${absolute(edition, "/sitemap.xml")}`,
      `Sitemap: ${absolute(edition, "/news-sitemap.xml")}`,
      "",
    ].join("\n");
    return answer({ type: plain, body, fresh: "page" }, visit.policy);
  });

  routes.get("/manifest.webmanifest", async (visit) => {
    const edition = await archive.getEdition();
    const manifest = {
      id: "/",
      name: `${edition.name}: ${edition.tagline}`,
      short_name: edition.name,
      lang: edition.language,
      dir: "rtl",
      start_url: "/",
      scope: "/",
      display: "minimal-ui",
      background_color: paper.light,
      theme_color: paper.light,
      categories: ["news"],
    };
    return answer(
      {
        type: "application/manifest+json; charset=utf-8",
        body: JSON.stringify(manifest),
        fresh: "page",
      },
      visit.policy,
    );
  });

  routes.get("/healthz", async (visit) => {
    const well = await answersInTime(archive);
    return answer(
      {
        status: well ? 200 : 503,
        type: "application/json; charset=utf-8",
        body: JSON.stringify({ status: well ? "ok" : "archive-down" }),
        fresh: "never",
        ...(well ? {} : { headers: { "retry-after": "5" } }),
      },
      visit.policy,
    );
  });
}

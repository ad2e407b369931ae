import type { ReadonlyArchive } from "@mihwar/newsroom";
import { type SearchIndex, isEmptyQuery } from "@mihwar/search";
import { absolute, dossierHref, entityHref } from "./addresses.ts";
import { answer, html } from "./answer.ts";
import { loadSurroundings } from "./frame.ts";
import { searchPage } from "./pages/search-page.tsx";
import { loadProposals } from "./proposals.ts";
import { cardJson, parseLimit, problemJson } from "./read-api.ts";
import { parseAsking, searchHref } from "./search-address.ts";
import { loadSearch, understand } from "./search-view.ts";
import type { Routes } from "./visit.ts";

const json = "application/json; charset=utf-8";

/** What readers and programs ask the archive. No answer is kept: every question is another, and what it finds may be withdrawn. */
export function mountSearch(routes: Routes, archive: ReadonlyArchive, search: SearchIndex): void {
  routes.get("/search", async (visit) => {
    const { frame, view } = await loadSearch(archive, search, parseAsking(visit.address.query));
    return answer({ type: html, body: searchPage(frame, view), fresh: "never" }, visit.policy);
  });

  routes.get("/api/v1/search", async (visit) => {
    const limit = parseLimit(visit.address.query.get("limit"));
    if (limit === undefined) {
      const body = JSON.stringify(problemJson(400, ["limit-invalid"]));
      const type = "application/problem+json; charset=utf-8";
      return answer({ status: 400, type, body, fresh: "never", shared: true }, visit.policy);
    }
    const asking = parseAsking(visit.address.query);
    const surroundings = await loadSurroundings(archive);
    const { edition } = surroundings;
    const query = understand(asking, surroundings);
    const { after } = asking;
    const found = isEmptyQuery(query)
      ? { hits: [], total: { count: 0, isExact: true }, sections: [] }
      : await search.search(query, { limit, ...(after === undefined ? {} : { after }) });
    const ids = [...new Set(found.hits.flatMap(({ card }) => card.hero?.media ?? []))];
    const assets = ids.length === 0 ? [] : await archive.findManyMedia(ids);
    const media = new Map(assets.map((asset) => [asset.id, asset]));
    const next = "next" in found ? found.next : undefined;
    const nextHref = `${searchHref({ ...asking, after: next }, "/api/v1/search")}&limit=${limit}`;
    const body = {
      query,
      total: found.total,
      stories: found.hits.map(({ card, score }) => ({ score, ...cardJson(card, { edition, media }) })),
      sections: found.sections,
      ...(next === undefined ? {} : { next, nextUrl: absolute(edition, nextHref) }),
    };
    return answer({ type: json, body: JSON.stringify(body), fresh: "never", shared: true }, visit.policy);
  });

  /** What a question may become, while it is typed: dossiers, entities, words of the archive. */
  routes.get("/api/v1/search/words", async (visit) => {
    const { question } = parseAsking(visit.address.query);
    const { dossiers, entities, words } = await loadProposals(archive, search, question);
    const body = {
      words,
      dossiers: dossiers.map((one) => ({ id: one.id, title: one.title, path: dossierHref(one) })),
      entities: entities.map((one) => ({ id: one.id, name: one.name, path: entityHref(one) })),
    };
    return answer({ type: json, body: JSON.stringify(body), fresh: "never", shared: true }, visit.policy);
  });
}

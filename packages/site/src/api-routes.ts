import {
  type CacheKey,
  type MediaAsset,
  type MediaId,
  type Picture,
  type ReadonlyArchive,
  latestKey,
  mediaKey,
  parseStoryId,
  picturesOf,
  storyKey,
} from "@mihwar/newsroom";
import { absolute } from "./addresses.ts";
import { type Answer, answer } from "./answer.ts";
import { keysOfUnseen } from "./cited-copies.ts";
import { cardJson, parseStoryQuery, problemJson, storyJson } from "./read-api.ts";
import { boxedStories, keysOfContent } from "./story-view.ts";
import type { Routes, Visit } from "./visit.ts";

const json = "application/json; charset=utf-8";

/** The read API: what readers may read, for programs. */
export function mountApi(routes: Routes, archive: ReadonlyArchive): void {
  const give = (visit: Visit, value: object, keys: readonly CacheKey[]): Answer =>
    answer({ type: json, body: JSON.stringify(value), keys, fresh: "page", shared: true }, visit.policy);
  const refuse = (visit: Visit, status: number, codes: readonly string[], keys: readonly CacheKey[] = []): Answer =>
    answer(
      {
        status,
        type: "application/problem+json; charset=utf-8",
        body: JSON.stringify(problemJson(status, codes)),
        keys,
        fresh: "page",
        shared: true,
      },
      visit.policy,
    );
  const loadMedia = async (pictures: readonly (Picture | undefined)[]): Promise<ReadonlyMap<MediaId, MediaAsset>> => {
    const ids = [...new Set(pictures.flatMap((picture) => (picture?.media === undefined ? [] : [picture.media])))];
    const assets = ids.length === 0 ? [] : await archive.findManyMedia(ids);
    return new Map(assets.map((asset) => [asset.id, asset]));
  };

  routes.get("/api/v1/stories", async (visit) => {
    const { query } = visit.address;
    const listing = parseStoryQuery(query);
    if (!listing.ok) {
      return refuse(
        visit,
        400,
        listing.refusals.map(({ code }) => code),
      );
    }
    const [edition, listed] = await Promise.all([archive.getEdition(), archive.listCards(listing.value)]);
    const media = await loadMedia(listed.items.map((card) => card.hero));
    const nextQuery = new URLSearchParams(
      ["limit", "section", "tag"].flatMap((name) => {
        const value = query.get(name);
        return value === null ? [] : [[name, value]];
      }),
    );
    if (listed.next !== undefined) nextQuery.set("after", listed.next);
    return give(
      visit,
      {
        stories: listed.items.map((card) => cardJson(card, { edition, media })),
        ...(listed.next === undefined
          ? {}
          : { next: listed.next, nextUrl: absolute(edition, `/api/v1/stories?${nextQuery}`) }),
      },
      [latestKey, ...[...media.keys()].map(mediaKey)],
    );
  });

  routes.get("/api/v1/stories/:id", async (visit, word) => {
    const id = parseStoryId(word("id"));
    const reading = id === undefined ? undefined : await archive.findReading(id);
    if (id === undefined || reading === undefined) {
      return refuse(visit, 404, ["story-missing"], id === undefined ? [] : [storyKey(id)]);
    }
    if (reading.kind === "withdrawn") {
      return reading.legal
        ? refuse(visit, 451, ["story-withdrawn-for-legal-reasons"], [storyKey(id)])
        : refuse(visit, 410, ["story-withdrawn"], [storyKey(id)]);
    }
    const { story } = reading;
    const boxed = boxedStories(story.content.body);
    const [edition, media, cards] = await Promise.all([
      archive.getEdition(),
      loadMedia(picturesOf(story.content)),
      boxed.length === 0 ? [] : archive.findCards(boxed),
    ]);
    const readable = new Map(cards.map((card) => [card.id, card]));
    return give(visit, storyJson(story, readable, { edition, media }), [
      ...keysOfContent(story),
      ...cards.map((card) => storyKey(card.id)),
      ...(readable.size < new Set(boxed).size ? keysOfUnseen : []),
    ]);
  });

  routes.get("/api/*", (visit) => refuse(visit, 404, ["address-unknown"]));
}

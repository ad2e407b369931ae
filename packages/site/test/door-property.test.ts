// Whatever is done to a newsroom, in whatever order: what the site has kept is what it would make anew.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { MediaId, Story, StoryId } from "@mihwar/newsroom";
import { createSite } from "@mihwar/site/site";
import { type SmallNewsroom, economy, edition, fakePictures, nour, openNewsroom, world } from "./small-newsroom.ts";

const seed = Number(process.env["DOOR_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const ids = ["a1", "b2", "c3"];
const tags = ["سدود", "مياه"];

const words = fc.record({
  headline: fc.constantFrom("هدنة هشّة في الوادي", "النهر يعود إلى مجراه", "مؤتمر المياه يُختم بلا بيان"),
  section: fc.constantFrom(world, economy),
  tags: fc.subarray(tags),
  byline: fc.constantFrom([{ name: nour.name, person: nour.id }], [{ name: "وكالات" }]),
  hero: fc.constantFrom(undefined, { media: "m1" as MediaId, alt: "واد بين جبلين", credit: "محور" }),
});

const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("publish" as const), id: fc.constantFrom(...ids), words }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("correct" as const), id: fc.constantFrom(...ids), words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("withdraw" as const), id: fc.constantFrom(...ids) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("ticker" as const), text: fc.constantFrom("عاجل أول", "عاجل ثان") }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("pin" as const),
      id: fc.constantFrom(...ids),
      front: fc.constantFrom("home", "world"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("person" as const), name: fc.constantFrom("نور الحاج", "نور حاج علي") }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("picture" as const), alt: fc.constantFrom("السدّ", "النهر") }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("section" as const), name: fc.constantFrom("العالم", "الدنيا") }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("edition" as const), tagline: fc.constantFrom("تتذكّر", "لا تنسى") }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

/** Does it, where the newsroom's own rules allow it. */
async function perform(newsroom: SmallNewsroom, stories: Map<string, Story>, now: Deed): Promise<void> {
  const { archive } = newsroom;
  const by = "u:hind";
  switch (now.do) {
    case "publish": {
      if (stories.has(now.id)) return;
      const { hero, ...rest } = now.words;
      const old = [`/old/${now.id}.html`];
      stories.set(
        now.id,
        await newsroom.publish(now.id, hero === undefined ? rest : { ...rest, hero }, undefined, old),
      );
      return;
    }
    case "correct":
    case "withdraw": {
      const story = stories.get(now.id);
      if (story === undefined || story.state.kind === "withdrawn") return;
      if (now.do === "withdraw") {
        stories.set(now.id, await newsroom.withdraw(story, "سُحب."));
        return;
      }
      const { hero, ...rest } = now.words;
      stories.set(now.id, await newsroom.correct(story, "صُحّح العدد.", hero === undefined ? rest : { ...rest, hero }));
      return;
    }
    case "ticker":
      return newsroom.breaking("t1", now.text, "2026-08-23T00:00:00Z");
    case "pin":
      return archive.saveFront({ id: now.front as "home", slots: [{ kind: "pinned", story: now.id as StoryId }] }, by);
    case "person":
      return archive.savePerson({ ...nour, name: now.name, slug: now.name.replaceAll(" ", "-") }, by);
    case "picture":
      return newsroom.savePicture({ id: "m1" as MediaId, alt: now.alt });
    case "section":
      return archive.saveSection({ ...world, name: now.name }, by);
    case "edition":
      return archive.saveEdition({ ...edition, tagline: now.tagline }, by);
  }
}

const surfaces = [
  "/",
  "/world",
  "/economy",
  ...ids.flatMap((id) => [`/${id}`, `/text/${id}`, `/api/v1/stories/${id}`, `/card/${id}.png`, `/old/${id}.html`]),
  "/a1/هدنة-هشة-في-الوادي",
  "/b2/النهر-يعود-إلى-مجراه",
  ...tags.map((tag) => `/tag/${tag}`),
  `/author/${nour.id}/${nour.slug}`,
  `/author/${nour.id}/feed.xml`,
  "/archive/2026/08/22",
  "/archive/2026/08/21",
  "/corrections",
  "/about",
  "/nowhere",
  "/feed.xml",
  "/feed.atom",
  "/economy/feed.json",
  "/sitemap.xml",
  "/sitemap.xml?part=pages",
  "/sitemap.xml?part=stories",
  "/news-sitemap.xml",
  "/api/v1/stories?tag=سدود",
  "/api/v1/stories?section=world",
  "/media/m1/480.webp",
];

describe("المحفوظ هو ما كان يُعدّ من جديد", () => {
  it(`مهما فُعل وبأيّ ترتيب (البذرة ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 12 }), async (deeds) => {
        const newsroom = await openNewsroom({ door: { bytes: 32 * 1024 * 1024 } });
        const fresh = createSite({ archive: newsroom.archive.reading, pictures: fakePictures(), door: { bytes: 0 } });
        await newsroom.savePicture({ id: "m1" as MediaId });
        const stories = new Map<string, Story>();
        for (const now of deeds) {
          await perform(newsroom, stories, now);
          for (const path of surfaces.map(encodeURI)) {
            const [held, made] = [await newsroom.get(path), await fresh.fetch(new Request(`http://x.example${path}`))];
            const place = `${decodeURI(path)} بعد ${now.do}`;
            assert.equal(held.status, made.status, place);
            assert.equal(held.headers.get("location"), made.headers.get("location"), place);
            assert.equal(
              Buffer.from(await held.arrayBuffer()).toString(),
              Buffer.from(await made.arrayBuffer()).toString(),
              place,
            );
          }
        }
        assert.ok(newsroom.site.figures().fromMemory > 0);
        newsroom.site.drain();
        fresh.drain();
      }),
      { seed, numRuns: Number(process.env["DOOR_RUNS"] ?? 8) },
    );
  });
});

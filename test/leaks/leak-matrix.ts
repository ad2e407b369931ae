import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dayOf } from "@mihwar/arabic/date-format";
import {
  type Archive,
  type Change,
  type Hand,
  type Item,
  type ItemId,
  type NewEntry,
  type StoryId,
  type TickerId,
  draftStory,
  publishStory,
  toInstant,
  withdrawStory,
} from "@mihwar/newsroom";
import type { Site } from "@mihwar/site";
import { copy, edition, economy, nour, paragraph, world } from "../../packages/site/test/small-newsroom.ts";
import { commonSurfaces, silent, siteMap, surfacesOf } from "./asked-surfaces.ts";
import { type HiddenKind, type Marked, lives, marks, open as openMark, saveMarked } from "./hidden-copy.ts";

/** A newsroom of one kind of archive, with its site. */
export interface LeakNewsroom {
  readonly archive: Archive;
  readonly site: Site;
  /** Lets what is done beside the site come to its end. */
  settle(): Promise<void>;
  /** Moves the clock; absent where it cannot be moved. */
  readonly at?: (moment: string) => void;
  close(): Promise<void>;
}

const by = "u:hind";
const hidden = Object.entries(marks) as readonly (readonly [HiddenKind, Marked])[];

const evidence = (one: { readonly id: StoryId; readonly quote: string }) =>
  [{ story: one.id, revision: 1, paragraph: "p1", quote: one.quote, attribution: "plain" }] as never;

const id = (word: string): ItemId => word as ItemId;

const enter = (note: string, items: readonly [Item, ...Item[]]): NewEntry => ({
  kind: "change",
  by: by as Change["by"],
  operation: { op: "add", items },
  note,
  news: 2,
});

const closing = (one: Marked): Item => ({
  kind: "event",
  id: id(`event-${one.id}`),
  title: `إغلاق الرصيف و${one.told}`,
  when: "2026-08-21" as never,
  state: "held",
  actors: [{ entity: id("authority") }],
  dossiers: [id("port")],
  evidence: evidence({ id: one.id, quote: `وُجد فيه ${one.asked} ${one.told}` }),
});

/**
 * A dossier that leans on the neighbour, and on each of these stories with a line of the log; the line of the first brings
 * in what can be looked up as well.
 */
const port = ([first, ...others]: readonly Marked[]): readonly [NewEntry, ...NewEntry[]] => [
  enter("فُتح ملف الميناء", [
    { kind: "dossier", id: id("port"), title: "رصيف الميناء", state: "open" },
    { kind: "entity", id: id("authority"), entityKind: "org", name: "هيئة الميناء" },
    {
      kind: "event",
      id: id("gate"),
      title: "فتح البوّابة",
      when: "2026-08-20" as never,
      state: "held",
      actors: [{ entity: id("authority") }],
      dossiers: [id("port")],
      evidence: evidence({ id: "p1nb" as StoryId, quote: "فُتحت بوّابة الميناء" }),
    },
    ...(first === undefined ? [] : [closing(first)]),
  ]),
  ...others.map((one) => enter(`أُغلق الرصيف و${one.told}`, [closing(one)])),
];

/** A newsroom in which everything leads to what must not be read. */
async function fill(newsroom: LeakNewsroom): Promise<void> {
  const { archive } = newsroom;
  await archive.saveEdition(edition, by);
  for (const section of [world, economy]) await archive.saveSection(section, by);
  await archive.savePerson(nour, by);
  const hand: Hand = { by, now: await archive.now() };
  const later = toInstant(Date.parse(hand.now) + 30 * 86_400_000);
  for (const [kind, one] of hidden) await saveMarked(archive, one, hand, (draft) => lives[kind](draft, hand, later));
  await saveMarked(archive, openMark, hand, (draft) => {
    const live = publishStory(draft.story, hand);
    return live.ok ? [live.value] : [];
  });
  const boxes = [...hidden.map(([, one]) => one), openMark].map((one, turn) => ({
    id: `r${turn}`,
    kind: "related",
    items: [{ headline: "خبر ذو علاقة", story: one.id }],
  }));
  const neighbour = copy({
    headline: "الميناء يفتح بوّابته",
    tags: ["الميناء"],
    body: [
      paragraph("p1", "فُتحت بوّابة الميناء أمام الشاحنات، ورصيف الحبوب ما زال مغلقًا في انتظار هيئة الميناء."),
      paragraph("p2", "وقالت نقابة عمّال الميناء إنّ السفن تنتظر القمح عند رصيف الحبوب."),
      ...(boxes as never[]),
    ],
  });
  // Another without a box, in which the system puts what is related.
  const plain = { ...neighbour, headline: "عمّال الميناء عند رصيف الحبوب", body: neighbour.body.slice(0, 2) };
  for (const [name, content] of [
    ["p1nb", neighbour],
    ["p2nb", plain],
  ] as const) {
    const draft = draftStory({ id: name as StoryId, content, ...hand });
    const live = publishStory(draft.story, hand);
    assert.ok(live.ok);
    await archive.saveStory([draft, live.value], undefined);
  }
  const leaning = [...hidden.map(([, one]) => one).filter((one) => one !== marks.revised), openMark];
  const written = await archive.dossiers.writeLog(by, () => port(leaning));
  assert.ok(written.ok, JSON.stringify(written));
  const pins = [...hidden.map(([, one]) => one.id), openMark.id].map((story) => ({ kind: "pinned", story }) as const);
  await archive.saveFront({ id: "home", slots: pins }, by);
  const expires = toInstant(Date.parse(hand.now) + 60 * 86_400_000);
  for (const one of [marks.withdrawn, marks.barred])
    await archive.saveTickerLine(
      {
        id: `t-${one.id}` as TickerId,
        text: `رصيف ${one.told}`,
        level: "breaking",
        href: `/${one.id}/x`,
        from: hand.now,
        expires,
      },
      by,
    );
  await newsroom.settle();
  await archive.countReads(
    new Map(
      [...hidden.map(([, one]) => one.id), openMark.id, "p1nb" as StoryId, "p2nb" as StoryId].map((id) => [id, 9]),
    ),
  );
  await newsroom.settle();
}

/** All that an answer says, in the letters that it means: body, headers, where it leads. */
async function said(site: Site, path: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await site.fetch(new Request(`http://reader.example${path}`));
  const body = await response.text();
  // The names under which caches drop a page say which ids may come to it, and nothing of them.
  const headers = [...response.headers]
    .filter(([name]) => name !== "surrogate-key")
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
  const readable = `${headers}\n${body}`.replaceAll(/(?:%[0-9a-f]{2})+/giu, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
  return { status: response.status, text: readable };
}

/** A story that must not be read is asked for everywhere; nothing may be told of it. */
async function leaksOf(site: Site, one: Marked, isGone: boolean, day: string): Promise<readonly string[]> {
  const { own, asked } = surfacesOf(one);
  const found: string[] = [];
  const look = async (path: string, forbidden: readonly string[]): Promise<void> => {
    const { text } = await said(site, path);
    for (const word of forbidden) if (text.includes(word)) found.push(`${decodeURIComponent(path)}: ${word}`);
  };
  for (const path of commonSurfaces(day)) await look(path, [one.told, one.asked, one.id, one.media]);
  for (const path of asked) await look(path, [one.told, one.id, one.media]);
  for (const path of own) {
    const { status, text } = await said(site, path);
    // A withdrawn story says under its own address that it is gone and why, and is led there from an old one.
    const allowed = isGone ? [301, 404, 410, 451] : [404];
    if (!allowed.includes(status)) found.push(`${decodeURIComponent(path)}: ${status}`);
    // The address that was asked may be repeated.
    const others = text.replaceAll(decodeURIComponent(path), "").replaceAll(storyAddress(one), "");
    if (others.includes(one.told)) found.push(`${decodeURIComponent(path)}: ${one.told}`);
  }
  return found;
}

const storyAddress = (one: Marked): string => decodeURIComponent(surfacesOf(one).own[1] ?? "");

/** On which of the site's surfaces a story that may be read is to be seen. */
async function tellingOf(site: Site, one: Marked, day: string): Promise<ReadonlySet<string>> {
  const { patternOf } = await siteMap();
  const { own, asked } = surfacesOf(one);
  const telling = new Set<string>();
  for (const path of [...commonSurfaces(day), ...asked, ...own]) {
    const pattern = await patternOf(path);
    const { status, text } = await said(site, path);
    const isPicture = /\.(?:png|jpg)$/u.test(path) && own.includes(path) && status === 200;
    const isTold = text.includes(one.told) || text.includes(one.id);
    if (pattern !== undefined && (isPicture || isTold)) telling.add(pattern);
  }
  return telling;
}

/** Surfaces of the site that tell of some stories, and not of this one in this newsroom: of another author, of its own page. */
const ofOthers: ReadonlySet<string> = new Set([
  "/author/:id",
  "/author/:id/:slug",
  "/corrections",
  // The log is of today, and its past is empty.
  "/d/:id/:slug/as-of/:day",
  ...["xml", "atom", "json"].flatMap((kind) => [`/author/:id/feed.${kind}`, `/author/:id/:slug/feed.${kind}`]),
]);

export function leakMatrix(kind: string, open: () => Promise<LeakNewsroom>): void {
  const withNewsroom = (run: (newsroom: LeakNewsroom, day: string) => Promise<void>) => async () => {
    const newsroom = await open();
    try {
      await fill(newsroom);
      await run(newsroom, dayOf(await newsroom.archive.now(), edition.dates.timeZone));
    } finally {
      await newsroom.close();
    }
  };

  describe(`لا يتسرّب شيء: ${kind}`, () => {
    it("كلّ عنوان في الموقع مسؤول هنا، فلا يُنسى عنوان يُضاف", async () => {
      const { patterns, patternOf } = await siteMap();
      const paths = [...commonSurfaces("2026-08-22"), ...surfacesOf(openMark).own, ...surfacesOf(openMark).asked];
      const reached = new Set(await Promise.all(paths.map(patternOf)));
      assert.deepEqual(
        patterns.filter((pattern) => !reached.has(pattern)),
        [],
      );
    });

    it(
      "ما لا يُقرأ لا يقول عنه سطح شيئًا، وما يُقرأ يُرى حيث يجب أن يُرى",
      withNewsroom(async (newsroom, day) => {
        const { archive, site } = newsroom;
        for (const [state, one] of hidden) {
          if (state === "revised") continue;
          assert.deepEqual(await leaksOf(site, one, state === "withdrawn" || state === "barred", day), [], state);
        }
        const { patterns } = await siteMap();
        const telling = await tellingOf(site, openMark, day);
        const expected = patterns.filter((pattern) => !silent.has(pattern) && !ofOthers.has(pattern));
        assert.deepEqual(
          expected.filter((pattern) => !telling.has(pattern)),
          [],
          "a check that asks surfaces which never speak proves nothing",
        );
        assert.deepEqual(
          [...telling].filter((pattern) => silent.has(pattern)),
          [],
        );
        const story = await archive.findStory(openMark.id);
        assert.ok(story !== undefined);
        const gone = withdrawStory(story, "لم يثبت.", { by, now: await archive.now() });
        assert.ok(gone.ok);
        await archive.saveStory([gone.value], story);
        await archive.reading.catchUp();
        assert.deepEqual(await leaksOf(site, openMark, true, day), [], "in the moment of its withdrawal");
        await newsroom.settle();
        assert.deepEqual(await leaksOf(site, openMark, true, day), [], "and afterwards");
      }),
    );

    it(
      "نسخة أحدث لم تُنشر لا يُقرأ منها حرف، والمنشورة تُقرأ",
      withNewsroom(async ({ site }, day) => {
        const one = marks.revised;
        const { own, asked } = surfacesOf(one);
        for (const path of [...commonSurfaces(day), ...asked, ...own]) {
          const { text } = await said(site, path);
          const others = text.replaceAll(storyAddress(one), "");
          assert.ok(!others.includes(one.told), decodeURIComponent(path));
        }
        assert.match((await said(site, `/api/v1/stories/${one.id}`)).text, /رصيف القمح مغلق/u);
      }),
    );

    it(
      "ما حان وقته يُرى بلا عمل من أحد",
      withNewsroom(async (newsroom) => {
        const { site, at, archive } = newsroom;
        // The clock of a database is its own.
        if (at === undefined) return;
        at("2026-09-25T12:00:00.000Z");
        await newsroom.settle();
        await archive.reading.catchUp();
        for (const one of [marks.scheduled, marks.embargoed]) {
          const telling = await tellingOf(site, one, "2026-09-21");
          const expected = [
            "/",
            "/search",
            "/api/v1/search",
            "/:id/:slug",
            "/feed.xml",
            "/d/:id/:slug",
            "/sitemap.xml",
          ];
          assert.deepEqual(
            expected.filter((pattern) => !telling.has(pattern)),
            [],
            one.id,
          );
        }
        for (const state of ["draft", "review", "ready", "withdrawn"] as const)
          assert.deepEqual(await leaksOf(site, marks[state], state === "withdrawn", "2026-08-22"), [], state);
      }),
    );
  });
}

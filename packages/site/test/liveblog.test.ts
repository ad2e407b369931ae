import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import {
  type Actor,
  type BlockId,
  type CacheKey,
  type LiveblogChange,
  type ReadonlyArchive,
  type Story,
  type StoryId,
  draftStory,
  editionKey,
  publishStory,
  reviseStory,
  withdrawStory,
} from "@mihwar/newsroom";
import { watchChanges } from "@mihwar/site/changes";
import { liveblogScript, liveblogScriptHref } from "@mihwar/site/liveblog-client";
import { createLiveblogStream } from "@mihwar/site/liveblog-stream";
import { type SmallNewsroom, copy, openNewsroom, paragraph } from "./small-newsroom.ts";

const id = "5k2m9q" as StoryId;
const by: Actor = "u:hind";

interface News {
  readonly id?: string;
  readonly kind: string;
  readonly posts: readonly { readonly id: string; readonly html: string; readonly pinned: boolean }[];
  readonly gone: readonly string[];
  readonly all?: readonly string[];
  readonly keys: string;
  readonly ended: boolean;
  readonly notice?: string;
}

/** Reads events one after the other; signs of life are passed over. */
function eventsOf(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  let rest = "";
  return {
    async next(): Promise<News | undefined> {
      for (;;) {
        const end = rest.indexOf("\n\n");
        if (end !== -1) {
          const event = rest.slice(0, end);
          rest = rest.slice(end + 2);
          const said = (field: string): string | undefined =>
            new RegExp(`(?:^|\\n)${field}: ([^\\n]*)`).exec(event)?.[1];
          const data = said("data");
          if (data === undefined) continue;
          const name = said("id");
          return {
            kind: said("event") ?? "",
            ...(name === undefined ? {} : { id: name }),
            ...JSON.parse(data),
          } as News;
        }
        const { done, value } = await reader.read();
        if (done) return undefined;
        rest += new TextDecoder().decode(value);
      }
    },
    stop: () => reader.cancel(),
  };
}

const opened = async (response: Response) => {
  assert.equal(response.status, 200);
  assert.match(response.headers.get("content-type") ?? "", /^text\/event-stream/);
  assert.ok(response.body);
  return eventsOf(response.body);
};

const name = (text: string): BlockId => `p-${text}00000000` as BlockId;
const posted = (which: string, text: string, more: object = {}): LiveblogChange => ({
  kind: "post",
  post: name(which),
  blocks: [paragraph(`${name(which)}-1`, text)],
  ...more,
});
const idsOf = (news: News | undefined): readonly string[] => news?.posts.map((post) => post.id.slice(2, 4)) ?? [];

/** A newsroom with one coverage, that readers have or not. */
async function openCoverage(
  parts: Parameters<typeof openNewsroom>[0] = {},
  isOut = true,
): Promise<SmallNewsroom & { change(wanted: LiveblogChange): Promise<Story>; story(): Promise<Story> }> {
  const newsroom = await openNewsroom(parts);
  const { archive } = newsroom;
  const hand = { by, now: await archive.now() };
  const content = copy({
    headline: "مباشر: جلسة التصويت على سدّ الرمّانة",
    body: [paragraph("p1", "نوافيكم بما يجري في قاعة المجلس.")],
  });
  const draft = draftStory({ id, content: { ...content, liveblog: { from: hand.now } }, ...hand });
  const out = publishStory(draft.story, hand);
  assert.ok(out.ok);
  await archive.saveStory(isOut ? [draft, out.value] : [draft], undefined);
  const story = async (): Promise<Story> => (await archive.findStory(id)) ?? assert.fail("لا مادة");
  let minute = 0;
  return {
    ...newsroom,
    story,
    async change(wanted) {
      newsroom.at(new Date(Date.parse("2026-08-22T09:01:00Z") + 60_000 * minute++).toISOString());
      const changed = await archive.changeLiveblog({ story: id, change: wanted, by });
      return changed.ok ? changed.value : assert.fail(JSON.stringify(changed.refusals));
    },
  };
}

/** What a page says that it shows. */
const seenIn = (html: string): string => /data-seen="([^"]+)"/.exec(html)?.[1] ?? "";

describe("بثّ المنشورات", () => {
  it("من صفحة مفتوحة: كل منشور مرة، والتصحيح والإزالة في مكانهما، ثم الختم ينهي البث", async () => {
    const newsroom = await openCoverage();
    const page = await (await newsroom.get(`/${id}`)).text();
    assert.equal(page, "");
    const html = await (await newsroom.get(encodeURI(`/${id}/مباشر-جلسة-التصويت-على-سد-الرمانة`))).text();
    const events = await opened(await newsroom.get(`/posts/${id}?seen=${seenIn(html)}`));
    await newsroom.change(posted("a1", "افتُتحت الجلسة."));
    const first = await events.next();
    assert.deepEqual([first?.kind, idsOf(first), first?.gone, first?.all], ["posts", ["a1"], [], undefined]);
    assert.match(first?.posts[0]?.html ?? "", /^<article class="post" id="p-a100000000".*افتُتحت الجلسة/);
    await newsroom.change(posted("b2", "صوّت ستة بنعم.", { key: true }));
    const second = await events.next();
    assert.deepEqual(idsOf(second), ["b2"]);
    assert.match(second?.keys ?? "", /أبرز النقاط.*صوّت ستة/);
    await newsroom.change({
      kind: "mend",
      post: name("a1"),
      blocks: [paragraph(`${name("a1")}-1`, "افتُتحت الجلسة متأخرة.")],
      note: "تأخرت ساعة.",
    });
    const mended = await events.next();
    assert.deepEqual(idsOf(mended), ["a1"]);
    assert.match(mended?.posts[0]?.html ?? "", /متأخرة.*تأخرت ساعة/);
    await newsroom.change({ kind: "mark", post: name("a1"), key: false, pinned: true });
    assert.deepEqual(
      (await events.next())?.posts.map(({ pinned }) => pinned),
      [true],
    );
    await newsroom.change({ kind: "remove", post: name("b2"), note: "لم يُصوَّت بعد." });
    const removed = await events.next();
    assert.deepEqual(idsOf(removed), ["b2"]);
    assert.doesNotMatch(removed?.posts[0]?.html ?? "", /صوّت ستة/);
    assert.equal(removed?.keys, "");
    await newsroom.change({ kind: "end" });
    assert.equal((await events.next())?.ended, true);
    assert.equal(await events.next(), undefined);
    newsroom.site.drain();
  });

  it("من عاد يأخذ ما فاته بعينه، من أي لحظة كانت، ولو لم تعرفها هذه العملية", async () => {
    const newsroom = await openCoverage();
    const names = [(await newsroom.story()).revision];
    for (const which of ["a1", "b2", "c3", "d4"])
      names.push((await newsroom.change(posted(which, `منشور ${which}`))).revision);
    for (const [place, revision] of names.entries()) {
      const events = await opened(await newsroom.get(`/posts/${id}`, { "last-event-id": `${revision}.0` }));
      if (place === names.length - 1) await newsroom.change(posted("e5", "منشور e5"));
      const missed = await events.next();
      const expected = place === names.length - 1 ? ["e5"] : ["d4", "c3", "b2", "a1"].slice(0, 4 - place);
      assert.deepEqual([idsOf(missed), missed?.all], [expected, undefined]);
      await events.stop();
    }
    // what no page has shown: all there is, and which these are
    for (const odd of ["", "x", "0.0", "999.0", "1.0.0", "9".repeat(4_000)]) {
      const events = await opened(await newsroom.get(`/posts/${id}`, { "last-event-id": odd }));
      const whole = await events.next();
      assert.deepEqual([idsOf(whole).length, whole?.all?.length], [5, 5], odd);
      await events.stop();
    }
    newsroom.site.drain();
  });

  it("تصحيح لا يغيّر النص يصل أيضًا، ومن غاب عنه يأخذه", async () => {
    const newsroom = await openCoverage();
    const before = await newsroom.change(posted("a1", "صوّت خمسة."));
    await newsroom.change({ kind: "mend", post: name("a1"), blocks: [paragraph("q", "صوّت ستة.")], note: "كانوا ستة." });
    const events = await opened(await newsroom.get(`/posts/${id}`, { "last-event-id": `${before.revision}.0` }));
    const missed = await events.next();
    assert.deepEqual(idsOf(missed), ["a1"]);
    await events.stop();
    newsroom.site.drain();
  });

  it("لا يُسمع شيء مما لم يُنشر، ولا من نسخة كُتبت خلف المنشور", async () => {
    const hidden = await openCoverage({}, false);
    await hidden.change(posted("a1", "سرّ"));
    assert.equal((await hidden.get(`/posts/${id}`)).status, 404);
    assert.equal((await hidden.get("/posts/nothere")).status, 404);
    hidden.site.drain();

    const newsroom = await openCoverage();
    const events = await opened(await newsroom.get(`/posts/${id}?seen=1.0`));
    const story = await newsroom.story();
    const head = { id: name("zz"), kind: "post", at: await newsroom.archive.now() } as const;
    const behind = { ...story.content, body: [...story.content.body, head, paragraph("zz", "سرّ لم يُنشر")] };
    const revised = reviseStory(story, behind, { by: "u:sami", now: await newsroom.archive.now() });
    assert.ok(revised.ok);
    await newsroom.archive.saveStory([revised.value], story);
    await newsroom.change(posted("a1", "علنيّ"));
    const news = await events.next();
    assert.deepEqual(idsOf(news), ["a1"]);
    assert.doesNotMatch(JSON.stringify(news), /سرّ/);
    await events.stop();
    newsroom.site.drain();
  });

  it("من سُحبت عنه التغطية يسمع البيان ثم يُقطع، ومن يأتي بعده كذلك", async () => {
    const newsroom = await openCoverage();
    await newsroom.change(posted("a1", "خبر كاذب"));
    const events = await opened(await newsroom.get(`/posts/${id}`));
    await events.next();
    const story = await newsroom.story();
    const withdrawn = withdrawStory(story, "سُحبت: الخبر لم يصحّ.", { by, now: await newsroom.archive.now() });
    assert.ok(withdrawn.ok);
    await newsroom.archive.saveStory([withdrawn.value], story);
    for (const one of [events, await opened(await newsroom.get(`/posts/${id}?seen=1.0`))]) {
      const last = await one.next();
      assert.deepEqual([last?.kind, last?.notice], ["withdrawn", "سُحبت: الخبر لم يصحّ."]);
      assert.equal(await one.next(), undefined);
    }
    newsroom.site.drain();
  });

  it("ما فات السمعَ حين انقطع يُسأل عنه حين يعود", async () => {
    const newsroom = await openCoverage();
    const tellers: ((keys: readonly CacheKey[]) => void)[] = [];
    let reads = 0;
    const deaf: ReadonlyArchive = {
      ...newsroom.archive.reading,
      findReading: (story) => {
        reads += 1;
        return newsroom.archive.reading.findReading(story);
      },
      onChange: (listener) => {
        tellers.push(listener);
        return () => {};
      },
    };
    const stream = createLiveblogStream(deaf, watchChanges(deaf));
    const both = await Promise.all([stream.open(id, "1.0"), stream.open(id, "1.0")]);
    const events = both.map((one) => (typeof one === "string" ? assert.fail(one) : eventsOf(one)));
    await newsroom.change(posted("a1", "فات السمع"));
    await newsroom.change(posted("b2", "وهذا أيضًا"));
    reads = 0;
    for (const tell of tellers) tell([editionKey]);
    for (const one of events) assert.deepEqual(idsOf(await one.next()), ["b2", "a1"]);
    assert.ok(reads <= 3, "سؤال واحد لكل من يسمع");
    assert.equal(stream.clients, 2);
    await events[0]?.stop();
    assert.equal(stream.clients, 1);
    stream.drain();
    assert.equal(await events[1]?.next(), undefined);
    assert.equal(await stream.open(id), "busy");
  });

  it("له حدّ من المستمعين، ومن لا يقرأ يُقطع ولا ينتظره غيره، وينبض وهو ساكت", async () => {
    const newsroom = await openCoverage({ posts: { clients: 2, unread: 6_000, heartbeat: 40 } });
    const deaf = await newsroom.get(`/posts/${id}?seen=1.0`);
    const keen = await opened(await newsroom.get(`/posts/${id}?seen=1.0`));
    assert.equal((await newsroom.get(`/posts/${id}`)).status, 503);
    for (const which of ["a1", "b2", "c3", "d4"]) {
      await newsroom.change(posted(which, "كلام كثير ".repeat(300)));
      assert.deepEqual(idsOf(await keen.next()), [which]);
    }
    await assert.rejects(async () => {
      for await (const _chunk of deaf.body ?? []);
    });
    const reader = (await newsroom.get(`/posts/${id}?seen=5.0`)).body?.getReader();
    let heard = "";
    while (!heard.includes("event: beat")) heard += new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
    await keen.stop();
    newsroom.site.drain();
  });
});

describe("صفحة التغطية المباشرة", () => {
  it("كاملة بلا برنامج: المثبّت ثم الأحدث أولًا، ولكل منشور عنوانه ووقته، وما صُحّح يقول ذلك", async () => {
    const newsroom = await openCoverage();
    await newsroom.change(posted("a1", "افتُتحت الجلسة.", { headline: "بدأت", author: "نور الحاج" }));
    await newsroom.change(posted("b2", "صوّت خمسة.", { key: true }));
    await newsroom.change(posted("c3", "خرج عضوان."));
    await newsroom.change({ kind: "mark", post: name("a1"), key: false, pinned: true });
    await newsroom.change({
      kind: "mend",
      post: name("b2"),
      blocks: [paragraph("q", "صوّت ستة.")],
      note: "ستة لا خمسة.",
    });
    await newsroom.change({ kind: "remove", post: name("c3"), note: "لم يخرج أحد." });
    const html = await (await newsroom.get(encodeURI(`/${id}/مباشر-جلسة-التصويت-على-سد-الرمانة`))).text();
    const order = [...html.matchAll(/<article class="post" id="p-(..)/g)].map(([, which]) => which);
    assert.deepEqual(order, ["a1", "c3", "b2"]);
    assert.match(html, /<a href="#p-b200000000"[^>]*>صوّت ستة/);
    assert.match(html, /أزالت غرفة الأخبار هذا المنشور/);
    assert.doesNotMatch(html, /خرج عضوان|صوّت خمسة\./);
    assert.match(html, new RegExp(`src="${liveblogScriptHref}"`));
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    const [article] = (JSON.parse(json) as { "@graph": readonly Record<string, unknown>[] })["@graph"];
    const updates = article?.["liveBlogUpdate"] as readonly Record<string, unknown>[];
    assert.deepEqual(
      [
        article?.["@type"],
        article?.["coverageStartTime"],
        article?.["coverageEndTime"],
        updates.map((one) => one["headline"]),
      ],
      ["LiveBlogPosting", "2026-08-22T09:00:00.000Z", undefined, ["صوّت ستة.", "بدأت"]],
    );
    const text = await (await newsroom.get(`/text/${id}`)).text();
    assert.match(text, /<h2 id="p-a100000000">.*بدأت/);
    const feed = await (await newsroom.get("/feed.xml")).text();
    assert.match(feed, /آخر ما نُشر، 12:\d\d: صوّت ستة/);
    const api = (await (await newsroom.get(`/api/v1/stories/${id}`)).json()) as { body: { kind: string }[] };
    assert.equal(api.body.filter(({ kind }) => kind === "post").length, 3);
    assert.match(await (await newsroom.get("/")).text(), /مباشر<\/p>/);

    await newsroom.change({ kind: "end" });
    const over = await (await newsroom.get(encodeURI(`/${id}/مباشر-جلسة-التصويت-على-سد-الرمانة`))).text();
    assert.match(over, /انتهت التغطية/);
    assert.doesNotMatch(over, new RegExp(liveblogScriptHref));
    assert.match(over, /"coverageEndTime":"2026-08-22T09:07/);
    assert.doesNotMatch(await (await newsroom.get("/")).text(), /مباشر<\/p>/);
    newsroom.site.drain();
  });

  it("برنامجها صغير، ويُعطى باسم يتغيّر بتغيّره", async () => {
    assert.ok(Buffer.byteLength(liveblogScript) < 10_000);
    const newsroom = await openNewsroom();
    const response = await newsroom.get(liveblogScriptHref);
    assert.equal(response.status, 200);
    assert.match(response.headers.get("cache-control") ?? "", /immutable/);
    await wait(0);
  });
});

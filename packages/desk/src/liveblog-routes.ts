import { randomBytes } from "node:crypto";
import { cleanLine } from "@mihwar/arabic/clean-text";
import {
  type DeskArchive,
  type LiveblogChange,
  type MediaId,
  type Outcome,
  type Picture,
  type Story,
  type StoryContent,
  StoryExists,
  type StoryId,
  accept,
  actorOf,
  deskArchive,
  draftLimits,
  draftStory,
  may,
  parseStoryId,
  randomStoryIds,
  refuse,
  say,
} from "@mihwar/newsroom";
import { type Answer, json, onward, page } from "./answer.ts";
import { parsePostId, postIdOf, readChange, readPicture, readPost } from "./liveblog-form.ts";
import { openLiveblog } from "./liveblog-sheet.ts";
import type { MediaRefusal } from "./media-refusal.ts";
import { boundaryOf, readMultipart } from "./multipart.ts";
import { firstByline } from "./new-story-routes.ts";
import { type WrittenPost, emptyPost, liveblogPage, postsList, seenOf } from "./pages/liveblog-page.tsx";
import { liveblogsPage } from "./pages/liveblogs-page.tsx";
import { problemPage } from "./pages/problem-page.tsx";
import { arrivalLimits, takeFile } from "./picture-arrival.ts";
import type { Route } from "./route.ts";
import type { MemberVisit } from "./visit.ts";
import type { LiveblogFormRefusal } from "./words/liveblog-ar.ts";

const all = "/desk/live";
const ids = randomStoryIds((bytes) => randomBytes(bytes));

/** Coverages on one page of their list. */
const mostListed = 50;
/** Bytes of a form with one picture. */
const mostSent = arrivalLimits.bytes + 256 * 1024;
/** Bytes of one field of it, and parts that it has at most. */
const mostOfField = 64 * 1024;
const mostParts = 20;

const deskOf = (visit: MemberVisit): DeskArchive => deskArchive(visit.base.archive, visit.member);
const missing = (visit: MemberVisit): Answer => page(problemPage(visit, "missing", visit), { status: 404 });
const told = (visit: MemberVisit, refusals: readonly LiveblogFormRefusal[]): readonly string[] => [
  ...new Set(refusals.map((refusal) => say<LiveblogFormRefusal>(visit.words.liveblog.refusals, refusal))),
];

async function list(
  visit: MemberVisit,
  written?: { readonly form: URLSearchParams; readonly refusals: readonly string[] },
) {
  const desk = deskOf(visit);
  const [running, ended, sections] = await Promise.all([
    desk.listStoryLines({ liveblog: "running", limit: mostListed }),
    desk.listStoryLines({ liveblog: "ended", limit: mostListed }),
    desk.reading.listSections(),
  ]);
  return page(
    liveblogsPage(visit, {
      running: running.ok ? running.value.items : [],
      ended: ended.ok ? ended.value.items : [],
      sections,
      mayBeginIn: sections.filter(({ id }) => may(visit.member, "create-story", { sections: [id] }).ok),
      ...(written === undefined ? {} : { written }),
    }),
    { status: written === undefined ? 200 : 400 },
  );
}

/** Begins a story that is told in posts. It is a draft: readers have it once it is published, as any other. */
async function begin(visit: MemberVisit): Promise<Answer> {
  const { form, edition, member } = visit;
  const again = (...refusals: readonly LiveblogFormRefusal[]): Promise<Answer> =>
    list(visit, { form, refusals: told(visit, refusals) });
  const cleaned = cleanLine(form.get("headline") ?? "");
  const headline = cleaned.ok ? cleaned.text : "";
  if (headline === "") return again({ code: "headline-empty" });
  if (headline.length > draftLimits.headline) return again({ code: "post-long", most: draftLimits.headline });
  const desk = deskOf(visit);
  const section = (await desk.reading.listSections()).find(({ id }) => id === form.get("section"))?.id;
  if (section === undefined) return again({ code: "section-missing" });
  for (;;) {
    const now = await desk.now();
    const content: StoryContent = {
      headline,
      section,
      byline: await firstByline(visit),
      body: [],
      tags: [],
      language: edition.language,
      sources: [],
      liveblog: { from: now },
    };
    const draft = draftStory({ id: ids.next(), content, by: actorOf(member), now });
    try {
      const kept = await desk.saveStory([draft], undefined);
      return kept.ok ? onward(`${all}/${draft.story.id}`) : await again(...kept.refusals);
    } catch (fault) {
      if (!(fault instanceof StoryExists)) throw fault;
    }
  }
}

interface Written {
  readonly post?: WrittenPost;
  readonly refusals: readonly string[];
}

async function show(visit: MemberVisit, written: Written = { refusals: [] }, status = 200): Promise<Answer> {
  const id = parseStoryId(visit.named["id"]);
  const sheet = id === undefined ? undefined : await openLiveblog(deskOf(visit), id);
  if (sheet === undefined) return missing(visit);
  const { post = emptyPost(postIdOf(randomBytes(14))), refusals } = written;
  const all = visit.url.searchParams.has("all");
  return page(liveblogPage(visit, { sheet, post, refusals, all }), { status });
}

/** Changes a coverage, and has the machines read what is new in it: not what they have read. */
async function change(
  visit: MemberVisit,
  story: StoryId,
  wanted: LiveblogChange,
): Promise<Outcome<Story, LiveblogFormRefusal>> {
  const changed = await deskOf(visit).changeLiveblog({ story, change: wanted });
  if (changed.ok && "blocks" in wanted) visit.base.askMachines(story, [wanted.post]);
  return changed;
}

/** A form with a post as it came, its picture in the library already. */
interface SentPost {
  readonly written: WrittenPost;
  readonly picture: Outcome<Picture | undefined, LiveblogFormRefusal>;
}

async function readField(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    if (length <= mostOfField) held.push(new Uint8Array(chunk));
  }
  return new TextDecoder().decode(Buffer.concat(held));
}

/** Reads the form; the fields that say what a picture shows come before the picture or after it. */
async function readForm(visit: MemberVisit): Promise<SentPost | undefined> {
  const { request } = visit;
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (boundary === undefined || request.body === null) return undefined;
  const fields = new Map<string, string>();
  let isBroken = false;
  let arrived: Outcome<MediaId | undefined, MediaRefusal> = accept(undefined);
  let parts = 0;
  for await (const part of readMultipart(request.body, boundary, () => (isBroken = true))) {
    if ((parts += 1) > mostParts) return undefined;
    if (part.fileName === undefined) fields.set(part.name, await readField(part.chunks));
    else if (part.name === "picture" && part.fileName !== "") {
      const file = { name: part.fileName, chunks: part.chunks, isWhole: () => part.isWhole() };
      const taken = await visit.base.arrivals.take(visit.member.id, () => takeFile(visit, deskOf(visit), file));
      arrived =
        taken === undefined ? refuse({ code: "pictures-busy" }) : taken.ok ? accept(taken.value.asset.id) : taken;
    }
  }
  const field = (name: string): string => fields.get(name) ?? "";
  const written: WrittenPost = {
    post: parsePostId(field("post")) ?? postIdOf(randomBytes(14)),
    headline: field("headline"),
    text: field("text"),
    alt: field("alt"),
    credit: field("credit"),
    key: fields.has("key"),
    pinned: fields.has("pinned"),
  };
  if (isBroken) return { written, picture: refuse({ code: "upload-broken" }) };
  if (!arrived.ok) return { written, picture: arrived };
  const media = arrived.value;
  return { written, picture: media === undefined ? accept(undefined) : readPicture(media, written) };
}

/** Posts what a form says. */
async function post(
  visit: MemberVisit,
  story: StoryId,
  { written, picture }: SentPost,
): Promise<Outcome<Story, LiveblogFormRefusal>> {
  if (!picture.ok) return picture;
  const words = readPost(written.post, written, picture.value);
  if (!words.ok) return words;
  const author = (await firstByline(visit))[0]?.name;
  return change(visit, story, {
    kind: "post",
    post: written.post,
    ...words.value,
    ...(author === undefined ? {} : { author }),
    ...(written.key ? { key: true } : {}),
    ...(written.pinned ? { pinned: true } : {}),
  });
}

async function takePost(visit: MemberVisit): Promise<Answer> {
  const story = parseStoryId(visit.named["id"]);
  if (story === undefined) return missing(visit);
  const sent = await readForm(visit);
  if (sent === undefined) return page(problemPage(visit, "unusable", visit), { status: 415 });
  const posted = await post(visit, story, sent);
  if (!posted.ok) return show(visit, { post: sent.written, refusals: told(visit, posted.refusals) }, 400);
  return onward(`${all}/${story}#${sent.written.post}`);
}

/** The posts as a page that stays open shows them; nothing of them where it has them as they are. */
async function postsOf(visit: MemberVisit, story: StoryId): Promise<Answer> {
  const sheet = await openLiveblog(deskOf(visit), story);
  if (sheet === undefined) return json({ code: "missing", message: visit.words.problems.missing[0] }, { status: 404 });
  const seen = seenOf(sheet);
  return json(visit.url.searchParams.get("seen") === seen ? { seen } : { seen, posts: postsList(visit, sheet, false) });
}

/** The same for scripts: they send again what was not answered, and show what is there now. */
async function takePostForScript(visit: MemberVisit): Promise<Answer> {
  const story = parseStoryId(visit.named["id"]);
  const sent = story === undefined ? undefined : await readForm(visit);
  if (story === undefined || sent === undefined)
    return json({ code: "unusable", message: visit.words.problems.unusable[0] }, { status: 400 });
  const posted = await post(visit, story, sent);
  if (posted.ok) return postsOf(visit, story);
  const [{ code }] = posted.refusals;
  return json(
    { code, message: told(visit, posted.refusals).join("؛ ") },
    { status: code === "pictures-busy" ? 503 : 422 },
  );
}

async function takeChange(visit: MemberVisit): Promise<Answer> {
  const story = parseStoryId(visit.named["id"]);
  const sheet = story === undefined ? undefined : await openLiveblog(deskOf(visit), story);
  if (story === undefined || sheet === undefined) return missing(visit);
  const wanted = readChange(visit.form, sheet.posts, visit.edition.dates.timeZone);
  const changed = wanted.ok ? await change(visit, story, wanted.value) : wanted;
  if (!changed.ok) return show(visit, { refusals: told(visit, changed.refusals) }, 400);
  const place = parsePostId(visit.form.get("post")) ?? visit.form.get("post");
  return onward(place === null ? `${all}/${story}` : `${all}/${story}#${encodeURIComponent(place)}`);
}

export const liveblogRoutes: readonly Route[] = [
  { method: "GET", path: all, who: "list-stories", take: (visit) => list(visit) },
  { method: "POST", path: all, who: "create-story", take: begin },
  { method: "GET", path: `${all}/:id`, who: "read-story", take: (visit) => show(visit) },
  { method: "POST", path: `${all}/:id`, who: "post-live", mostSent, readsItself: true, take: takePost },
  { method: "POST", path: `${all}/:id/change`, who: "post-live", take: takeChange },
  {
    method: "GET",
    path: "/desk/api/live/:id",
    who: "read-story",
    take(visit) {
      const story = parseStoryId(visit.named["id"]);
      return story === undefined
        ? Promise.resolve(json({ code: "missing", message: visit.words.problems.missing[0] }, { status: 404 }))
        : postsOf(visit, story);
    },
  },
  {
    method: "POST",
    path: "/desk/api/live/:id",
    who: "post-live",
    mostSent,
    readsItself: true,
    take: takePostForScript,
  },
];

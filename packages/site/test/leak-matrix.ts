import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Hand,
  type Instant,
  type MediaAsset,
  type MemberId,
  type NoteId,
  type NoteStep,
  type Story,
  type StoryId,
  type StoryStep,
  type TabId,
  approveStory,
  correctStory,
  draftStory,
  embargoStory,
  publishStory,
  returnStory,
  reviseStory,
  scheduleStory,
  submitStory,
  toInstant,
  withdrawStory,
} from "@mihwar/newsroom";
import { dayOf } from "@mihwar/arabic/date-format";
import { answer } from "@mihwar/site/answer";
import { createMetrics } from "@mihwar/cli/metrics";
import { operationPaths, serveSite } from "@mihwar/site/http-server";
import { findRelated } from "@mihwar/search";
import type { Pictures } from "@mihwar/site/pictures";
import { parseReaderAddress } from "@mihwar/site/reader-address";
import { createRoutes } from "@mihwar/site/routes";
import { type Site, createSite } from "@mihwar/site/site";
import type { SearchableArchive } from "@mihwar/storage";
import { enter, first, id as item, items, second } from "./dam-newsroom.ts";
import { correctionMark, marked, markedCopy, marks, marksIn } from "./leak-marks.ts";
import { type Surface, leakSurfaces } from "./leak-surfaces.ts";
import { copy, economy, edition, nour, paragraph, world } from "./small-newsroom.ts";

/** An empty archive whose surfaces are asked. */
export interface ArchiveForLeaks {
  readonly archive: SearchableArchive;
  /** Puts the clock of the archive; absent where it is nobody's to put. */
  readonly at?: (moment: Instant) => void;
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Lets the index of the archive rearrange what it keeps, where it does. */
  readonly tidy?: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const by = "u:hind";
const hour = 3_600_000;
const day = 24 * hour;

const drawn = (value: object) => ({ ok: true as const, value: Buffer.from(JSON.stringify(value)) });
/** Pictures that show in words what they were made from. */
const legiblePictures: Pictures = {
  rendition: async (asset) => drawn(asset),
  card: async (text) => drawn(text),
  inspect: async () => ({ ok: true, value: { mime: "image/png", width: 1, height: 1 } }),
  close: async () => {},
};

/** Everything that an answer says: its status, its headers, its body. */
interface Told {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** Who answers readers: a site without a socket, or the server before it. */
type Answering = (path: string, method: string) => Promise<Response>;

const ofTheMoment: ReadonlySet<string> = new Set(["date", "connection", "keep-alive"]);

async function tell(answering: Answering, path: string, method: string): Promise<Told> {
  const response = await answering(path, method);
  const headers = [...response.headers].filter(([name]) => !ofTheMoment.has(name)).map((pair) => pair.join(": "));
  const told = { status: response.status, headers: headers.join("\n") };
  if (response.headers.get("content-type")?.startsWith("text/event-stream") !== true)
    return { ...told, body: await response.text() };
  const reader = response.body?.getReader();
  const chunk = method === "HEAD" ? undefined : await reader?.read();
  await reader?.cancel();
  return { ...told, body: new TextDecoder().decode(chunk?.value) };
}

type Answers = ReadonlyMap<string, Told>;

async function askAll(answering: Answering, surfaces: readonly Surface[], method = "GET"): Promise<Answers> {
  const told = new Map<string, Told>();
  for (const path of surfaces.flatMap(({ ask }) => ask)) told.set(path, await tell(answering, path, method));
  return told;
}

const value = <Value>(outcome: { ok: true; value: Value } | { ok: false; refusals: unknown }): Value => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`);
  return outcome.value;
};

/** The newsroom in which something is hidden, and who works in it. */
interface Room {
  readonly under: ArchiveForLeaks;
  /** The moment at which readers ask. */
  readonly asking: Instant;
  hand(): Promise<Hand>;
  save(steps: readonly [StoryStep, ...StoryStep[]], story?: Story): Promise<Story>;
  /** When it is hidden; when its editor shows it; when time does. */
  readonly hiddenAt: Instant;
  readonly shownAt: Instant;
  readonly due: Instant;
}

type Taking = (story: Story, hand: Hand) => Parameters<typeof value<StoryStep>>[0];
type Further = readonly Taking[];

/** A way in which copy is hidden from readers. */
interface Hiding {
  readonly name: string;
  /** What readers may read of it before there is anything to hide. */
  readonly begin?: (room: Room) => Promise<Story>;
  readonly hide: (room: Room, story: Story | undefined) => Promise<Story>;
  /** Makes it public. Absent for what never can be. */
  readonly show?: (room: Room, story: Story) => Promise<Story>;
  /** Nobody can cite it: it is no revision. */
  readonly uncited?: true;
  /** To an index it is one draft among others. */
  readonly isDraft?: true;
  /** It comes out by time alone. */
  readonly byTime?: true;
  /** The moment that it counts as published at. */
  readonly published: "hiddenAt" | "shownAt" | "due";
}

/** Where a story was taken from is told with all of its revisions: of one that readers have, it is no secret. */
const newDraft = async (room: Room, from: string): Promise<StoryStep> =>
  draftStory({
    id: marked.id as StoryId,
    content: markedCopy,
    provenance: { format: "page", name: from, furniture: [] },
    ...(await room.hand()),
  });

/** Brings the marked story in, taken so far by the steps. */
const bring = (room: Room, ...further: Further): Promise<Story> =>
  bringFrom(room, `صحيفة ال${marks.provenance}`, ...further);

const bringFrom = async (room: Room, from: string, ...further: Further): Promise<Story> => {
  const steps: [StoryStep, ...StoryStep[]] = [await newDraft(room, from)];
  for (const step of further) steps.push(value(step((steps.at(-1) ?? steps[0]).story, await room.hand())));
  return room.save(steps);
};

const go = async (room: Room, story: Story, step: Taking): Promise<Story> =>
  room.save([value(step(story, await room.hand()))], story);

const publish = async (room: Room, story: Story): Promise<Story> => {
  room.under.at?.(room.shownAt);
  return go(room, story, publishStory);
};

/** Lets the moment of a scheduled story come: no step of anybody's. Where the clock is nobody's, its moment is brought near first. */
const letTimePass = async (room: Room, story: Story): Promise<Story> => {
  if (room.under.at !== undefined) {
    room.under.at(room.due);
    return story;
  }
  const { now } = await room.hand();
  const soon = toInstant(Date.parse(now) + 700);
  const back = await go(room, story, (one, hand) => returnStory(one, hand, "موعد أقرب"));
  const near = await go(room, back, (one, hand) =>
    story.embargo === undefined ? scheduleStory(one, soon, hand) : embargoStory(one, soon, hand),
  );
  const ready = story.embargo === undefined ? near : await go(room, near, publishStory);
  await room.under.pass(900);
  return ready;
};

/** Leaves the marked copy unsaved on a story, with its writer at it. */
const typeOver = async ({ under: { archive } }: Room, story: Story): Promise<Story> => {
  const tab = {
    story: story.id,
    tab: "hind-window-00000001" as TabId,
    member: { id: "hind" as MemberId, name: marks.person },
  };
  const base = { revision: story.revision, version: 0 };
  value(await archive.saveWorkingCopy({ story: story.id, tab, content: markedCopy, by, base }));
  return story;
};

/** Says all of the marked words about a story, in every place that a colleague's note has, and closes one with them. */
const noteOver = async ({ under: { archive } }: Room, story: Story): Promise<Story> => {
  const all = Object.values(marks).join(" ");
  const anchor = { block: "headline", start: 0, quote: "الوفد", text: story.content.headline } as const;
  const note = { anchor, text: all, mentions: [] };
  const take = async (name: string, ...steps: readonly NoteStep[]): Promise<void> => {
    for (const step of steps) value(await archive.takeNoteStep({ story: story.id, note: name as NoteId, step, by }));
  };
  const reply = { kind: "reply", text: all, mentions: [] } as const;
  const edit = { kind: "suggested-edit", replacement: all, ...note } as const;
  await take("n1", { kind: "write", note: { kind: "comment", ...note } }, reply);
  await take("n2", { kind: "write", note: edit }, { kind: "refuse", why: all });
  await take("n3", { kind: "write", note: edit }, { kind: "accept" });
  return story;
};

const hidings: readonly Hiding[] = [
  { name: "مسوّدة", hide: (room) => bring(room), show: publish, published: "shownAt" },
  {
    name: "خبر عند المراجعة",
    hide: (room) => bring(room, submitStory),
    isDraft: true,
    show: publish,
    published: "shownAt",
  },
  {
    name: "خبر جاهز للنشر",
    hide: (room) => bring(room, approveStory),
    isDraft: true,
    show: publish,
    published: "shownAt",
  },
  {
    name: "خبر مجدول",
    hide: (room) => bring(room, (story, hand) => scheduleStory(story, room.due, hand)),
    show: letTimePass,
    byTime: true,
    published: "due",
  },
  {
    name: "خبر محجوب إلى موعد",
    hide: (room) => bring(room, (story, hand) => embargoStory(story, room.due, hand), publishStory),
    show: letTimePass,
    byTime: true,
    published: "due",
  },
  {
    name: "خبر جُدول ثمّ أُعيد إلى كاتبه",
    hide: (room) =>
      bring(
        room,
        (story, hand) => scheduleStory(story, room.due, hand),
        (story, hand) => returnStory(story, hand, "ينقصه مصدر"),
      ),
    show: publish,
    published: "shownAt",
  },
  {
    name: "خبر أُوقف قبل موعده",
    hide: (room) =>
      bring(
        room,
        (story, hand) => scheduleStory(story, room.due, hand),
        (story, hand) => withdrawStory(story, "أُوقف قبل موعده: الفسيفساء مزوّرة.", hand),
      ),
    published: "due",
  },
  {
    name: "نسخة أحدث لم تُنشر من خبر منشور",
    begin: (room) =>
      bringFrom(
        room,
        "محور",
        (story, hand) => reviseStory(story, copy({ headline: "الوفد في الوادي", tags: [marked.sharedTag] }), hand),
        publishStory,
      ),
    hide: (room, story) => go(room, story as Story, (one, hand) => reviseStory(one, markedCopy, hand)),
    show: publish,
    published: "hiddenAt",
  },
  {
    name: "نص لم يُحفظ بعد على خبر منشور",
    begin: (room) =>
      bringFrom(
        room,
        "محور",
        (story, hand) => reviseStory(story, copy({ headline: "الوفد في الوادي", tags: [marked.sharedTag] }), hand),
        publishStory,
      ),
    hide: (room, story) => typeOver(room, story as Story),
    uncited: true,
    show: async (room, story) => {
      const base = { revision: story.revision, version: 1 };
      room.under.at?.(room.hiddenAt);
      const kept = value(await room.under.archive.keepWorkingCopy({ story: story.id, base }));
      await citeInDossiers(room.under, kept);
      return publish(room, kept);
    },
    published: "hiddenAt",
  },
  {
    name: "ملاحظات الزملاء على خبر منشور، وما اقترحوه من تعديل",
    begin: (room) =>
      bringFrom(
        room,
        "محور",
        (story, hand) => reviseStory(story, copy({ headline: "الوفد في الوادي", tags: [marked.sharedTag] }), hand),
        publishStory,
      ),
    hide: (room, story) => noteOver(room, story as Story),
    uncited: true,
    show: async (room, story) => {
      await typeOver(room, story);
      room.under.at?.(room.hiddenAt);
      const base = { revision: story.revision, version: 1 };
      const kept = value(await room.under.archive.keepWorkingCopy({ story: story.id, base }));
      await citeInDossiers(room.under, kept);
      return publish(room, kept);
    },
    published: "hiddenAt",
  },
];

/** What stands in the newsroom before there is anything to hide; all of it points at what will be hidden. */
async function furnish({ under: { archive, at }, asking }: Pick<Room, "under" | "asking">): Promise<void> {
  const ago = (milliseconds: number): Instant => toInstant(Date.parse(asking) - milliseconds);
  const write = async (id: string, published: Instant, words: Parameters<typeof copy>[0]): Promise<void> => {
    const now = await archive.now();
    const draft = draftStory({ id: id as StoryId, content: copy(words), by, now });
    await archive.saveStory([draft, value(publishStory(draft.story, { by, now }, { published }))], undefined);
  };
  at?.(ago(5 * day));
  await archive.saveEdition(edition, by);
  for (const section of [world, economy]) await archive.saveSection(section, by);
  for (const person of [nour, marked.person]) await archive.savePerson(person, by);
  await archive.saveMedia(
    {
      id: marked.medium,
      sha256: "0".repeat(64),
      mime: "image/jpeg",
      width: 2000,
      height: 1000,
      bytes: 1,
      alt: "بركة نيلوفر",
      focal: { x: 0.5, y: 0.5 },
    } as MediaAsset,
    by,
  );
  const tags = [marked.sharedTag];
  await write("s1", ago(6 * day), { headline: "وعد بالسدّ", tags, body: [paragraph("p1", first)] });
  await write("s2", ago(5.5 * day), { headline: "السدّ يتأجّل", tags, body: [paragraph("p1", second)] });
  const box = { id: "r1", kind: "related", items: [{ headline: "خبر ذو علاقة", story: marked.id }] } as never;
  await write("8m3n1r", ago(5.4 * day), {
    headline: "الأمم المتّحدة ترحّب بهدنة الوادي",
    tags,
    body: [paragraph("p1", "رحّبت الأمم المتّحدة بالهدنة. ووصل الوفد إلى الوادي قبل الغروب، بحسب حارسه."), box],
  });
  // What cannot be read cannot be read most, whoever says so.
  await archive.countReads(new Map([marked.id, "s1", "s2", "8m3n1r"].map((read) => [read as StoryId, 9])));
  value((await archive.dossiers.writeLog(by, () => [enter(by, { op: "add", items })])) as never);
  await archive.saveFront({ id: "home", slots: [{ kind: "pinned", story: marked.id as StoryId }] }, by);
  await archive.saveTickerLine(
    { id: "t1" as never, text: "وصول الوفد", level: "breaking", from: ago(day), expires: ago(-day) },
    by,
  );
}

/** Lets dossiers lean on the hidden copy in every way in which they can lean on a story. */
async function citeInDossiers({ archive }: ArchiveForLeaks, story: Story): Promise<void> {
  const evidence = [
    { story: story.id, revision: story.revision, paragraph: "p1", quote: marked.quote, attribution: "named" } as never,
  ] as const;
  const dossiers = [item("dam")];
  const fields = { dossiers, evidence };
  const gist = items[0].kind === "dossier" ? (items[0].gist ?? []) : [];
  const moreGist = [...gist, { text: `وُجد ${marks.gist} في الوادي.`, evidence }];
  const treasury = item("treasury");
  const written = await archive.dossiers.writeLog(by, () =>
    [
      enter(by, {
        op: "add",
        items: [
          { kind: "entity", id: treasury, entityKind: "org", name: `بيت ال${marks.entity}` },
          {
            kind: "event",
            id: item("opening"),
            title: `فتح ال${marks.event}`,
            when: "2026-09-03" as never,
            state: "scheduled",
            actors: [{ entity: treasury }, { entity: item("ministry") }],
            ...fields,
          },
          {
            kind: "position",
            id: item("wish"),
            act: "ask",
            by: [treasury],
            to: [item("ministry")],
            text: `حصّة من ال${marks.wish}`,
            about: [],
            ...fields,
          },
          { kind: "fact", id: item("weight"), text: `وزن ال${marks.fact} رطلان`, about: [treasury], ...fields },
        ],
      }),
      enter(by, {
        op: "fate",
        ref: item("promise"),
        step: { fate: "moving", at: "2026-08-21" as never, why: `عاد ال${marks.fate}`, evidence },
      }),
      enter(by, { op: "evidence", ref: item("session"), evidence }),
      enter(by, { op: "set", ref: item("dam"), before: { gist }, after: { gist: moreGist } }),
      enter(by, { op: "file", story: story.id, ref: item("water") }),
      enter(by, {
        op: "link",
        ref: item("guarantee"),
        link: { to: item("dam"), relation: "see", why: `بينهما ${marks.tie}`, evidence },
      }),
    ].map((entry) =>
      entry.kind === "change" ? { ...entry, note: `ملاحظة عن ${marks.note}`, news: 3 as const } : entry,
    ),
  );
  value(written as never);
}

async function openRoom(under: ArchiveForLeaks): Promise<Room> {
  const { archive } = under;
  const asking = under.at === undefined ? await archive.now() : toInstant(Date.parse("2026-08-24T09:00:00Z"));
  const from = (milliseconds: number): Instant =>
    under.at === undefined && milliseconds < 0 ? asking : toInstant(Date.parse(asking) + milliseconds);
  const room: Room = {
    under,
    asking,
    hiddenAt: from(-40 * hour),
    shownAt: from(-24 * hour),
    due: from(hour),
    hand: async () => ({ by, now: await archive.now() }),
    async save(steps, story) {
      await archive.saveStory(steps, story, story === undefined ? { oldAddresses: [marked.oldAddress] } : {});
      return (steps.at(-1) ?? steps[0]).story;
    },
  };
  await furnish(room);
  return room;
}

/**
 * What may move where something is hidden. Scores tell how rare a word is in all that an index in PostgreSQL knows;
 * a calendar numbers the changes of its entries; and a page that leans on what is not out falls with all that comes out.
 */
const settled = ({ status, headers, body }: Told): Told => ({
  status,
  headers: headers.replaceAll(/^(?:etag|content-length): .*$/gm, "").replace(/^(surrogate-key: .*?) latest\b/m, "$1"),
  body: body.replaceAll(/"score":[\d.e+-]+/g, "").replaceAll(/^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE):.*$/gm, ""),
});

/** What an address says of the marked story that whoever asked did not say. */
function leaksIn(path: string, told: Told): readonly string[] {
  const said = new Set(marksIn(path));
  return marksIn(`${told.headers}\n${told.body}`).filter((place) => !said.has(place));
}

const namesId = (path: string, told: Told): boolean =>
  !path.includes(marked.id) && `${told.headers}\n${told.body}`.includes(marked.id);

const addressesOf = (surfaces: readonly Surface[], which: (one: Surface) => boolean): ReadonlySet<string> =>
  new Set(surfaces.filter(which).flatMap(({ ask }) => ask));

/** Nothing but what stood there before: no mark, no id, and every answer the same to the letter. */
function assertSilent(
  now: Answers,
  wanted: { readonly before?: Answers; readonly except: ReadonlySet<string>; readonly mayName: boolean },
): void {
  const found: string[] = [];
  for (const [path, told] of now) {
    const leaks = leaksIn(path, told);
    const shown = decodeURI(path);
    if (leaks.length > 0) found.push(`${shown} says ${leaks.join(", ")}`);
    if (!wanted.mayName && !wanted.except.has(path) && namesId(path, told)) found.push(`${shown} names the story`);
    const stood = wanted.except.has(path) ? undefined : wanted.before?.get(path);
    if (stood === undefined || leaks.length > 0) continue;
    const [was, is] = [settled(stood), settled(told)];
    if (JSON.stringify(was) !== JSON.stringify(is)) found.push(`${shown} is not what it was: ${difference(was, is)}`);
  }
  assert.deepEqual(found, []);
}

/** Where two answers part, with a little of what stands there. */
function difference(was: Told, is: Told): string {
  const whole = ({ status, headers, body }: Told): string => `${status}\n${headers}\n\n${body}`;
  const [before, now] = was.body === is.body ? [whole(was), whole(is)] : [was.body, is.body];
  let at = 0;
  while (at < before.length && before[at] === now[at]) at += 1;
  return [before, now].map((text) => text.slice(Math.max(0, at - 60), at + 100)).join("  ⟶  ");
}

/** Every surface that can tell of the story tells of it: none is silent because nobody asked it well. */
function assertSpeaks(now: Answers, surfaces: readonly Surface[], when: readonly Surface["speaks"][]): void {
  const silent = surfaces.filter(
    ({ ask, speaks }) =>
      when.includes(speaks) &&
      !ask.some((path) => {
        const told = now.get(path);
        return told !== undefined && leaksIn(path, told).length > 0;
      }),
  );
  assert.deepEqual(
    silent.map(({ name }) => name),
    [],
  );
}

/** What the command `mihwar related` prints of a story that shares its words with the marked one. */
async function tellRelated({ archive }: ArchiveForLeaks): Promise<string> {
  const [story] = await archive.reading.findStories(["8m3n1r" as StoryId]);
  if (story === undefined) throw new Error("no story to ask by");
  const found = await findRelated({ search: archive.search, archive: archive.reading }, story, 10);
  return JSON.stringify(found);
}

/** The readers of one site, and what it told them before there was anything to hide. */
interface Readers {
  readonly answering: Answering;
  before: Answers;
}

async function matrixOf(
  hiding: Hiding,
  under: ArchiveForLeaks,
  isWhole: boolean,
  closing: (() => unknown)[],
): Promise<void> {
  const { archive, at } = under;
  const room = await openRoom(under);
  const parts = { archive: archive.reading, search: archive.search, pictures: legiblePictures };
  const [forgetful, keeping] = [createSite({ ...parts, door: { bytes: 0 } }), createSite(parts)];
  const metrics = createMetrics(archive, () => undefined);
  const server = await serveSite({
    site: forgetful,
    host: "127.0.0.1",
    port: 0,
    operations: { metrics: async () => ({ type: "text/plain", text: await metrics.registry.metrics() }) },
  });
  closing.push(
    () => keeping.drain(),
    () => server.drain(),
  );
  const overTheWire: Answering = (path, method) =>
    fetch(server.address + path, { method, redirect: "manual", headers: { "accept-encoding": "identity" } });
  const kept: Answering = (path, method) => keeping.fetch(new Request(`http://reader.example${path}`, { method }));
  // What is kept falls when a timer has asked the archive: where the clock jumps, no timer knows.
  const all: readonly Readers[] = [overTheWire, ...(hiding.byTime === true || !isWhole ? [] : [kept])].map(
    (answering) => ({
      answering,
      before: new Map(),
    }),
  );
  const surfaces = surfacesOn(dayOf(room[hiding.published], edition.dates.timeZone));
  let asked = surfaces;
  const own = addressesOf(surfaces, (one) => one.own === true);
  const changing = addressesOf(surfaces, ({ name }) => name === "metrics");
  const each = async (look: (answers: Answers, readers: Readers) => void, method = "GET"): Promise<void> => {
    at?.(room.asking);
    await archive.reading.catchUp();
    for (const readers of all) look(await askAll(readers.answering, asked, method), readers);
  };
  const silent = async (
    mayDiffer: boolean,
    mayName: boolean,
    except: ReadonlySet<string> = changing,
  ): Promise<void> => {
    await each((now, { before }) => assertSilent(now, { before: mayDiffer ? new Map() : before, except, mayName }));
    assert.deepEqual(marksIn(await tellRelated(under)), []);
  };
  /** Looks, and looks at what asks the index again when the index has been tidied. */
  const tidied = async (look: () => Promise<void>): Promise<void> => {
    await look();
    if (under.tidy === undefined) return;
    await under.tidy();
    asked = surfaces.filter(({ ask }) => ask.some((path) => path.includes("search")));
    await look();
    asked = surfaces;
  };

  at?.(room.hiddenAt);
  const begun = await hiding.begin?.(room);
  const isKnown = begun !== undefined;
  await each((now, readers) => {
    assertSilent(now, { before: new Map(), except: changing, mayName: isKnown });
    readers.before = now;
  });

  at?.(room.hiddenAt);
  const hidden = await hiding.hide(room, begun);
  await silent(false, isKnown);
  at?.(room.hiddenAt);
  if (hiding.uncited !== true) await citeInDossiers(under, hidden);
  // That a story which readers have is cited is no secret; what is cited of it is.
  await tidied(() => silent(isKnown, isKnown));
  if (hiding.byTime === true)
    await each((now) => assertSilent(now, { before: new Map(), except: changing, mayName: isKnown }), "HEAD");
  if (hiding.show === undefined) return;

  const shown = await hiding.show(room, hidden);
  const past = at === undefined || hiding.byTime === true ? [] : (["past"] as const);
  const speaks = async (...when: readonly Surface["speaks"][]): Promise<void> => {
    if (hiding.byTime === true) assertSpeaks(await askAll(overTheWire, asked), asked, when);
    else await each((now) => assertSpeaks(now, asked, when));
    assert.ok(marksIn(await tellRelated(under)).includes("headline"));
  };
  await tidied(() => speaks("published", ...past));
  const corrected = await go(room, shown, (story, hand) =>
    correctStory(story, { text: `القفل من ال${correctionMark} لا من النحاس.` }, hand),
  );
  await speaks("published", "corrected", ...past);

  // Its own addresses say that it was there and why it is not: they alone may still name it, by its id.
  const legal = hiding.byTime === true;
  await go(room, corrected, (story, hand) => withdrawStory(story, "لم يثبت ما نُسب إلى الحارس.", hand, legal));
  await tidied(() => silent(isKnown, false, new Set([...own, ...changing])));
  const { id, slug } = marked;
  for (const path of [`/${id}`, `/${id}/${slug}`, `/text/${id}`, `/card/${id}.png`, `/api/v1/stories/${id}`]) {
    const told = await tell(overTheWire, encodeURI(path), "GET");
    assert.equal(told.status, legal ? 451 : 410, path);
    if (!path.startsWith("/api/")) assert.match(told.body, /لم يثبت ما نُسب إلى الحارس/, path);
  }
}

/**
 * What no archive and no index may let out, whatever holds it.
 * @param isWhole whether kept pages are asked too, and copy on its way through the desk, which no index knows
 */
export function leakMatrix(kind: string, isWhole: boolean, open: () => Promise<ArchiveForLeaks>): void {
  describe(`لا يتسرّب شيء: ${kind}`, () => {
    for (const hiding of hidings.filter(({ isDraft }) => isWhole || isDraft !== true)) {
      it(hiding.name, async () => {
        const under = await open();
        const closing: (() => unknown)[] = [() => under.close()];
        try {
          await matrixOf(hiding, under, isWhole, closing);
        } finally {
          for (const close of closing.toReversed()) await close();
        }
      });
    }
  });
}

const surfacesOn = (date: string): readonly Surface[] =>
  leakSurfaces({
    boxing: { id: "8m3n1r", href: "/8m3n1r/الأمم-المتحدة-ترحب-بهدنة-الوادي" },
    plain: { id: "s2", href: "/s2/السد-يتأجل" },
    day: date,
  });

/** The routes of a site, and of the server before it, that no surface of the matrix asks. */
export async function unaskedRoutes(site: Site): Promise<readonly string[]> {
  const policy = { secure: true, styleHashes: [] };
  const routes = createRoutes();
  for (const pattern of [...Object.values(operationPaths), ...site.patterns])
    routes.get(pattern, () => answer({ type: "text/plain", body: pattern, fresh: "never" }, policy));
  const met = new Set<string>();
  for (const path of surfacesOn("2026-08-23").flatMap(({ ask }) => ask)) {
    const address = parseReaderAddress(`http://reader.example${path}`);
    if (!address.ok) continue;
    const found = await routes.answer({ address: address.value, policy });
    if (found !== undefined) met.add(Buffer.from(found.body).toString());
  }
  return routes.patterns.filter((pattern) => !met.has(pattern));
}

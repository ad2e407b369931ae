import { randomBytes } from "node:crypto";
import {
  type DeskArchive,
  type Instant,
  LineConflict,
  type TickerId,
  type TickerLine,
  type TickerRefusal,
  deskArchive,
  liveTicker,
  may,
  ofNoSection,
  parseTickerEntry,
  randomTickerIds,
  say,
  storyOfLine,
  storyPath,
  storySlug,
} from "@mihwar/newsroom";
import { type Answer, onward, page } from "./answer.ts";
import { fingerprint } from "./fingerprint.ts";
import { problemPage } from "./pages/problem-page.tsx";
import { type ShownLine, linePage, tickerPage } from "./pages/ticker-page.tsx";
import { storyNamed } from "./pin-candidates.ts";
import { type PinState, pinStateOf } from "./pin-state.ts";
import type { Route } from "./route.ts";
import { type TickerFields, emptyFields, entryOfFields, fieldsOfLine, readFields } from "./ticker-form.ts";
import { toldBy } from "./told-notice.ts";
import type { MemberVisit } from "./visit.ts";

const all = "/desk/ticker";
/** Lines that the page looks at, those that expire last first: live and coming ones are never so many. */
const mostLines = 300;
const mostOver = 20;
/** Stories that are offered for a link. */
const mostOffered = 20;

const lineIds = randomTickerIds((bytes) => randomBytes(bytes));

/** Does something with the strip, where the member may order it. */
async function withStrip(visit: MemberVisit, work: (desk: DeskArchive) => Promise<Answer>): Promise<Answer> {
  if (!may(visit.member, "read-ticker", ofNoSection).ok)
    return page(problemPage(visit, "forbidden", visit), { status: 403 });
  return work(deskArchive(visit.base.archive, visit.member));
}

/** How the story stands that a line leads to, where it leads to one of this site. */
async function storyState(desk: DeskArchive, line: TickerLine, now: Instant): Promise<PinState | undefined> {
  const story = storyOfLine(line);
  return story === undefined ? undefined : pinStateOf(desk, story, now);
}

interface Written {
  readonly fields: TickerFields;
  readonly refusals: readonly string[];
}

async function list(
  visit: MemberVisit,
  desk: DeskArchive,
  written: Written = { fields: emptyFields, refusals: [] },
  status = 200,
): Promise<Answer> {
  const [asked, now, offered] = await Promise.all([
    desk.listTickerLines(mostLines),
    desk.now(),
    desk.reading.listCards({ limit: mostOffered }),
  ]);
  const lines = asked.ok ? asked.value : [];
  const shown = async (line: TickerLine): Promise<ShownLine> => {
    const state = await storyState(desk, line, now);
    return { line, ...(state === undefined ? {} : { leadsTo: state.kind }) };
  };
  const showAll = (some: readonly TickerLine[]): Promise<readonly ShownLine[]> => Promise.all(some.map(shown));
  const [live, coming, over] = await Promise.all([
    showAll(liveTicker(lines, now)),
    showAll(lines.filter(({ from, expires }) => now < from && from < expires).toSorted(byStart)),
    showAll(lines.filter(({ expires }) => expires <= now).slice(0, mostOver)),
  ]);
  const { notice } = status === 200 ? toldBy(visit.url) : { notice: undefined };
  return page(tickerPage(visit, { live, coming, over, now, offered: offered.items, notice, ...written }), { status });
}

const byStart = (a: TickerLine, b: TickerLine): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);

type Refusal = TickerRefusal | { readonly code: "story-missing" } | { readonly code: "story-withdrawn" };

/**
 * The address that a link's field means: of a story, however it is named, its own on this site.
 * @param wanted as it was written
 */
async function linkMeant(
  visit: MemberVisit,
  desk: DeskArchive,
  wanted: string,
): Promise<{ readonly href: string; readonly refusals: readonly Refusal[] }> {
  const given = wanted.trim();
  const origins = [visit.edition.origin, visit.origin];
  const own = origins.find((origin) => given === origin || given.startsWith(`${origin}/`));
  const path = own === undefined ? given : given.slice(own.length) || "/";
  const id = /^https?:/i.test(path) ? undefined : storyNamed(path);
  if (id === undefined) return { href: path, refusals: [] };
  const asked = await desk.findStory(id);
  const story = asked.ok ? asked.value : undefined;
  if (story === undefined) return { href: path, refusals: [{ code: "story-missing" }] };
  if (story.state.kind === "withdrawn") return { href: path, refusals: [{ code: "story-withdrawn" }] };
  const [card] = await desk.reading.findCards([id]);
  // the address of what is not out yet would tell its headline
  return { href: card === undefined ? `/${id}` : storyPath(id, card.slug || storySlug(story.content)), refusals: [] };
}

async function entryOf(visit: MemberVisit, desk: DeskArchive, fields: TickerFields, line?: TickerLine) {
  const now = await desk.now();
  const { href, refusals: ofLink } = await linkMeant(visit, desk, fields.href);
  const entry = entryOfFields({ ...fields, href }, { now, timeZone: visit.edition.dates.timeZone, line });
  const parsed = parseTickerEntry(entry, now);
  const refusals: readonly Refusal[] = [...(parsed.ok ? [] : parsed.refusals), ...ofLink];
  const told = refusals.map((refusal) => say<Refusal>(visit.words.ticker.refusals, refusal));
  return { value: parsed.ok && refusals.length === 0 ? parsed.value : undefined, told };
}

const add = (visit: MemberVisit): Promise<Answer> =>
  withStrip(visit, async (desk) => {
    const fields = readFields(visit.form);
    const { value, told } = await entryOf(visit, desk, fields);
    if (value === undefined) return list(visit, desk, { fields, refusals: told }, 400);
    const done = await desk.saveTickerLine({ ...value, id: lineIds.next() }, undefined);
    return done.ok ? onward(`${all}?told=line-saved`) : page(problemPage(visit, "forbidden", visit), { status: 403 });
  });

/** Does something with the line that the address names. */
const withLine = (
  visit: MemberVisit,
  work: (desk: DeskArchive, line: TickerLine | undefined) => Promise<Answer>,
): Promise<Answer> =>
  withStrip(visit, async (desk) => {
    const asked = await desk.findTickerLine((visit.named["id"] ?? "") as TickerId);
    return work(desk, asked.ok ? asked.value : undefined);
  });

async function show(
  visit: MemberVisit,
  desk: DeskArchive,
  more: Omit<Parameters<typeof linePage>[1], "offered">,
  status = 200,
): Promise<Answer> {
  const offered = await desk.reading.listCards({ limit: mostOffered });
  return page(linePage(visit, { ...more, offered: offered.items }), { status });
}

const missing = (visit: MemberVisit): Answer => page(problemPage(visit, "missing", visit), { status: 404 });

const open = (visit: MemberVisit): Promise<Answer> =>
  withLine(visit, async (desk, line) =>
    line === undefined
      ? missing(visit)
      : show(visit, desk, {
          line,
          basis: fingerprint(line),
          fields: fieldsOfLine(line, visit.edition),
          refusals: [],
        }),
  );

const save = (visit: MemberVisit): Promise<Answer> =>
  withLine(visit, async (desk, line) => {
    const fields = readFields(visit.form);
    const basis = visit.form.get("basis") ?? "";
    const conflict = async (now: TickerLine | undefined): Promise<Answer> =>
      now === undefined
        ? list(visit, desk, { fields, refusals: [visit.words.ticker.goneGist] }, 409)
        : show(visit, desk, { line: now, basis: fingerprint(now), fields, refusals: [], isConflict: true }, 409);
    if (line === undefined || basis !== fingerprint(line)) return conflict(line);
    const { value, told } = await entryOf(visit, desk, fields, line);
    if (value === undefined) return show(visit, desk, { line, basis, fields, refusals: told }, 400);
    try {
      const done = await desk.saveTickerLine({ ...value, id: line.id }, line);
      if (!done.ok) return page(problemPage(visit, "forbidden", visit), { status: 403 });
    } catch (fault) {
      if (!(fault instanceof LineConflict)) throw fault;
      const now = await desk.findTickerLine(line.id);
      return conflict(now.ok ? now.value : undefined);
    }
    return onward(`${all}?told=line-saved`);
  });

const takeDown = (visit: MemberVisit): Promise<Answer> =>
  withLine(visit, async (desk, line) => {
    // one that is gone already is down, which is what was wanted
    if (line !== undefined) {
      const done = await desk.removeTickerLine(line.id);
      if (!done.ok) return page(problemPage(visit, "forbidden", visit), { status: 403 });
    }
    return onward(`${all}?told=line-down`);
  });

export const tickerRoutes: readonly Route[] = [
  { method: "GET", path: all, who: "read-ticker", take: (visit) => withStrip(visit, (desk) => list(visit, desk)) },
  { method: "POST", path: all, who: "save-ticker-line", take: add },
  { method: "GET", path: `${all}/:id`, who: "read-ticker", take: open },
  { method: "POST", path: `${all}/:id`, who: "save-ticker-line", take: save },
  { method: "POST", path: `${all}/:id/remove`, who: "remove-ticker-line", take: takeDown },
];

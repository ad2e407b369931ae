import {
  type Actor,
  type CacheKey,
  type Clock,
  type Dossiers,
  type Edition,
  EditConflict,
  FrontConflict,
  LineConflict,
  type Front,
  type Instant,
  type Listed,
  type LogEntry,
  type KeptMedia,
  type MediaAsset,
  type MediaUse,
  type Person,
  type PublicStory,
  type ReadonlyArchive,
  type Section,
  type Story,
  type StoryCard,
  type StoryContent,
  StoryExists,
  type StoryId,
  type StoryLogRow,
  type StoryListing,
  type StoryStep,
  type TickerLine,
  accept,
  citable,
  coverageKey,
  editionKey,
  enterAll,
  fold,
  frontKey,
  isPublic,
  keysBetween,
  alikeWithin,
  mediaKey,
  mostReadKey,
  picturesOf,
  personKey,
  sectionKey,
  storyKey,
  storyOfLine,
  tickerKey,
  tickerLevels,
  turnOf,
  withoutProposals,
} from "@mihwar/newsroom";
import { isSameValue } from "@mihwar/newsroom/desk/same-value";
import type { Paragraphs } from "@mihwar/newsroom/dossier/log-door";
import { dayOf } from "@mihwar/arabic/date-format";
import { findRelated, memorySearchIndex } from "@mihwar/search";
import type { SearchableArchive } from "./archive.ts";
import { changeListeners } from "./listeners.ts";
import { type LinedStory, memoryLine, memoryLines } from "./memory-lines.ts";
import { type CursorOrder, clampLimit, readCursor, writeCursor } from "./cursor.ts";
import { EditionMissing } from "./edition-missing.ts";
import {
  type Seen,
  cardContent,
  keysOfChange,
  keysOfShown,
  lastCorrection,
  publicCard,
  publicStory,
  shownCopy,
  wasRead,
} from "./public-view.ts";
import { memoryCoverage } from "./memory-coverage.ts";
import { memoryTimes } from "./story-times.ts";
import { mostAlike, mostUses } from "./media-library.ts";
import { mediaQuestion, mediaWords } from "./media-words.ts";
import { asReadersKnow } from "./reading.ts";
import { leastReads } from "./reads.ts";
import { memoryStoryNotes } from "./memory-story-notes.ts";
import { memoryWorkingCopies } from "./memory-working-copies.ts";
import { isStorable, verifyId, verifyMoment, verifyPath, verifySteps, verifyText, verifyWord } from "./storable.ts";
import { isReturnedAfter } from "./story-returned.ts";
import { lifeOf } from "./story-row.ts";
import { Unstorable } from "./unstorable.ts";

interface Kept extends LinedStory {
  /** The story after each of its steps. */
  readonly past: readonly { readonly story: Story; readonly at: Instant }[];
}

/** What the archive holds is its own: neither a caller's later change nor a reader's reaches it. */
const copyOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const newestFirst = <Item>(key: (item: Item) => readonly [string, string]) => {
  const later = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
  return (a: Item, b: Item): number => {
    const [atA, idA] = key(a);
    const [atB, idB] = key(b);
    return later(atA, atB) || later(idA, idB);
  };
};

function pageOf<Item, Shown>(
  sorted: readonly Item[],
  order: CursorOrder,
  key: (item: Item) => readonly [Instant, string],
  wanted: { readonly after?: string | undefined; readonly limit: number },
  show: (item: Item) => Shown,
): Listed<Shown> {
  const limit = clampLimit(wanted.limit);
  const after = readCursor(order, wanted.after);
  const goesOn = (item: Item): boolean => {
    if (after === undefined) return true;
    const [at, id] = key(item);
    return at < after.at || (at === after.at && id < after.id);
  };
  const rest = sorted.filter(goesOn);
  const page = rest.slice(0, limit);
  const last = rest.length > limit ? page.at(-1) : undefined;
  const items = page.map(show);
  if (last === undefined) return { items };
  const [at, id] = key(last);
  return { items, next: writeCursor(order, { at, id }) };
}

const hour = 3_600_000;
const rankEvery = hour / 12;

/** An archive in memory that behaves as the one in PostgreSQL does: for tests, and for nothing that must be kept. */
export function memoryArchive({ clock }: { readonly clock: Clock }): SearchableArchive {
  const stories = new Map<string, Kept>();
  const people = new Map<string, Person>();
  const sections = new Map<string, Section>();
  const media = new Map<string, KeptMedia>();
  const fronts = new Map<string, Front>();
  const ticker = new Map<string, TickerLine>();
  const coverage = memoryCoverage(clock);
  const oldAddresses = new Map<string, Story["id"]>();
  const log: StoryLogRow[] = [];
  const listeners = changeListeners();
  const readTimes: { readonly story: StoryId; readonly times: number; readonly at: Instant }[] = [];
  let ranked: { readonly at: number; readonly stories: readonly StoryId[] } | undefined;
  let edition: Edition | undefined;
  let closed = false;

  const entries: LogEntry[] = [];
  const dossiersAt = (asOf: Instant | undefined): Dossiers =>
    fold(asOf === undefined ? entries : entries.filter((entry) => entry.at <= asOf));

  const copyNumbered = (kept: Kept | undefined, number: number | undefined): StoryContent | undefined =>
    kept?.revisions.find((revision) => revision.number === number)?.content;

  function audit(by: Actor, action: string, subject: CacheKey, note: string | undefined, revision?: number): void {
    const row = { n: log.length + 1, at: clock.now(), by, action, subject };
    log.push({ ...row, ...(note === undefined ? {} : { note }), ...(revision === undefined ? {} : { revision }) });
  }

  function keep(by: Actor, action: string, keys: readonly [CacheKey, ...CacheKey[]], change: () => void): void {
    change();
    audit(by, action, keys[0], undefined);
    listeners.tell(keys);
  }

  interface Readable {
    readonly story: Story & { readonly published: Instant };
    readonly content: StoryContent;
    readonly number: number;
  }

  function readable(kept: Kept | undefined): Readable | undefined {
    if (kept === undefined || !isPublic(kept.story, clock.now())) return undefined;
    const { published, publicRevision } = kept.story;
    const content = copyNumbered(kept, publicRevision);
    if (published === undefined || publicRevision === undefined || content === undefined) return undefined;
    return { story: { ...kept.story, published }, content, number: publicRevision };
  }

  /** Whether readers could ever read a revision. */
  const wasPublic = ({ past }: Kept, revision: number): boolean =>
    past.some(({ story }, at) => {
      const from = story.publicRevision === revision ? visibleFrom(story) : undefined;
      return from !== undefined && from <= (past[at + 1]?.at ?? clock.now());
    });

  const correctionsAround = ({ story: { corrections }, past }: Kept, revision: number) => {
    const then = past
      .filter(({ story }) => story.publicRevision === revision)
      .map(({ story }) => story.corrections.length);
    return {
      before: copyOf(corrections.slice(0, then[0] ?? 0)),
      since: copyOf(corrections.slice(then.at(-1) ?? corrections.length)),
    };
  };

  const cardOf = ({ story, content }: Readable): StoryCard => copyOf(publicCard(story, cardContent(content)));
  const storyOf = ({ story, content, number }: Readable): PublicStory =>
    copyOf(publicStory({ ...story, revision: number }, content));

  function listed<Shown>(listing: StoryListing, show: (item: Readable) => Shown): Listed<Shown> {
    if (!isStorable(listing)) return { items: [] };
    const { section, person, tag, from, until, corrected } = listing;
    const key = ({ story }: Readable): readonly [Instant, string] => [
      corrected === true ? (lastCorrection(story) ?? story.published) : story.published,
      story.id,
    ];
    const found = [...stories.values()]
      .flatMap((kept) => readable(kept) ?? [])
      .filter(({ story, content }) => {
        if (section !== undefined && content.section !== section) return false;
        if (person !== undefined && !content.byline.some((name) => name.person === person)) return false;
        if (tag !== undefined && !content.tags.includes(tag)) return false;
        if (from !== undefined && story.published < from) return false;
        if (until !== undefined && story.published >= until) return false;
        return corrected !== true || story.corrections.length > 0;
      })
      .toSorted(newestFirst(key));
    return pageOf(found, corrected === true ? "k" : "p", key, listing, show);
  }

  const answer = async <Value>(value: () => Value): Promise<Value> => {
    if (closed) throw new Error("the archive is closed");
    return value();
  };

  const nextAfter = (now: Instant): Instant | undefined =>
    [
      ...[...stories.values()].flatMap(({ story }) => visibleFrom(story) ?? []),
      ...[...ticker.values()].flatMap(momentsOfLine),
      ...[...fronts.values()].flatMap(momentsOfFront),
    ]
      .filter((moment) => moment > now)
      .toSorted()[0];

  const reading: ReadonlyArchive = {
    now: () => answer(() => clock.now()),
    getEdition: () =>
      answer(() => {
        if (edition === undefined) throw new EditionMissing();
        return copyOf(edition);
      }),
    listSections: () =>
      answer(() => copyOf([...sections.values()].toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)))),
    findReading: (id) =>
      answer(() => {
        const kept = stories.get(id);
        if (kept?.story.state.kind === "withdrawn") {
          const { state, published, embargo } = kept.story;
          return wasRead(state, published, embargo) ? copyOf(state) : undefined;
        }
        const found = readable(kept);
        return found === undefined ? undefined : { kind: "public", story: storyOf(found) };
      }),
    listCards: (listing) => answer(() => listed(listing, cardOf)),
    listStories: (listing) => answer(() => listed(listing, storyOf)),
    listDays: ({ timeZone, from, until }) =>
      answer(() => {
        const days = [...stories.values()]
          .flatMap((kept) => readable(kept)?.story.published ?? [])
          .filter((at) => (from === undefined || at >= from) && (until === undefined || at < until))
          .map((at) => dayOf(at, timeZone));
        return [...new Set(days)].toSorted().toReversed();
      }),
    findCards: (ids) =>
      answer(() =>
        ids.flatMap((id) => {
          const found = readable(stories.get(id));
          return found === undefined ? [] : [cardOf(found)];
        }),
      ),
    findStories: (ids) =>
      answer(() =>
        ids.flatMap((id) => {
          const found = readable(stories.get(id));
          return found === undefined ? [] : [storyOf(found)];
        }),
      ),
    listRelated: async (id, limit) => {
      const own = await answer(() => readable(stories.get(id)));
      if (own === undefined) return [];
      const parts = { search: memorySearchIndex(reading), archive: reading };
      const found = await findRelated(parts, { id, content: own.content, published: own.story.published }, limit);
      return found.filter(({ isCopy }) => !isCopy).map(({ card, score, names }) => ({ card, score, names }));
    },
    listSharingTags: (id, limit) =>
      answer(() => {
        const own = readable(stories.get(id));
        if (own === undefined) return [];
        const tags = [...new Set(own.content.tags)];
        return [...stories.values()]
          .flatMap((kept) => readable(kept) ?? [])
          .filter(({ story }) => story.id !== id)
          .toSorted(newestFirst(({ story }) => [story.published, story.id]))
          .map((found) => ({ found, shared: tags.filter((tag) => found.content.tags.includes(tag)) }))
          .filter(({ shared }) => shared.length > 0)
          .toSorted((a, b) => b.shared.length - a.shared.length)
          .slice(0, clampLimit(limit))
          .map(({ found, shared }) => ({ card: cardOf(found), sharedTags: shared }));
      }),
    findEarlier: (id, revision) =>
      answer(() => {
        const kept = stories.get(id);
        const shown = readable(kept);
        return shown === undefined || kept === undefined || revision > shown.number
          ? undefined
          : copyFound(copyNumbered(kept, revision));
      }),
    listMostRead: (limit) =>
      answer(() =>
        (ranked?.stories ?? []).filter((id) => readable(stories.get(id)) !== undefined).slice(0, clampLimit(limit)),
      ),
    getFront: (id) => answer(() => copyOf(fronts.get(id) ?? { id, slots: [] })),
    listTicker: () =>
      answer(() => {
        const now = clock.now();
        const loudness = (line: TickerLine): number => tickerLevels.indexOf(line.level);
        return [...ticker.values()]
          .filter((line) => line.from <= now && now < line.expires)
          .filter((line) => stories.get(storyOfLine(line) ?? "")?.story.state.kind !== "withdrawn")
          .toSorted(
            (a, b) =>
              loudness(a) - loudness(b) || (a.from < b.from ? 1 : a.from > b.from ? -1 : 0) || (a.id < b.id ? -1 : 1),
          )
          .map((line) => {
            const id = storyOfLine(line);
            const kept = id === undefined ? undefined : stories.get(id);
            const isOut = kept === undefined || readable(kept) !== undefined;
            return copyOf(isOut || id === undefined ? line : { ...line, href: `/${id}` });
          });
      }),
    findPerson: (id) => answer(() => copyFound(people.get(id))),
    findMedia: (id) =>
      answer(() => {
        const shown = [...stories.values()].some((kept) =>
          picturesOf(readable(kept)?.content ?? { body: [] }).some((picture) => picture.media === id),
        );
        return shown ? copyFound(media.get(id), asReadersKnow) : undefined;
      }),
    findManyMedia: (ids) => answer(() => ids.flatMap((id) => copyFound(media.get(id), asReadersKnow) ?? [])),
    findOldAddress: (path) => answer(() => oldAddresses.get(path)),
    loadDossiers: (asOf) => answer(() => withoutProposals(dossiersAt(asOf))),
    findCited: (cited) =>
      answer(() =>
        cited.flatMap(({ story, revision }) => {
          const kept = stories.get(story);
          const shown = readable(kept);
          if (shown === undefined || kept === undefined) return [];
          const known = wasPublic(kept, revision) ? copyNumbered(kept, revision) : undefined;
          return [
            {
              story,
              revision,
              card: cardOf(shown),
              paragraphs: citable(copyOf(known ?? shown.content)),
              ...(shown.number > revision
                ? {
                    today: {
                      revision: shown.number,
                      paragraphs: citable(copyOf(shown.content)),
                      corrections: correctionsAround(kept, revision),
                    },
                  }
                : {}),
            },
          ];
        }),
      ),
    listDue: (since) =>
      answer(() => {
        const until = clock.now();
        const next = nextAfter(until);
        const rest = next === undefined ? { until } : { until, next };
        // the clock was put back: what it had made public is not public any more
        if (since > until) return { keys: [editionKey], ...rest };
        const zone = edition?.dates.timeZone ?? "UTC";
        const isDue = (moment: Instant): boolean => moment > since && moment <= until;
        const shown = [...stories.values()].flatMap((kept) => {
          const from = visibleFrom(kept.story);
          const content = copyNumbered(kept, kept.story.publicRevision);
          if (from === undefined || content === undefined || !isDue(from)) return [];
          return keysOfShown(kept.story, shownCopy(content), zone);
        });
        const lines = [...ticker.values()].flatMap(momentsOfLine).filter(isDue);
        const pins = [...fronts.values()].filter((front) => momentsOfFront(front).some(isDue));
        const keys = [...shown, ...lines.map(() => tickerKey), ...pins.map(({ id }) => frontKey(id))];
        return { keys: [...new Set(keys)], ...rest };
      }),
    onChange: (listener) => listeners.add(listener),
    isHearing: () => !closed,
    // a listener's turn comes before that of whoever awaits this
    catchUp: () => answer(() => undefined),
    ping: () => answer(() => undefined),
  };

  const { writing, shared, verifyFollowed, giveWay } = memoryWorkingCopies({
    clock,
    findStory: (id) => stories.get(id)?.story,
    findRevision: (id, number) => stories.get(id)?.revisions.find((revision) => revision.number === number),
    saveSteps: (steps, before) => saveStory(steps, before),
  });

  const saveStory = (
    steps: readonly [StoryStep, ...StoryStep[]],
    before: Story | undefined,
    addresses: readonly string[] = [],
  ): void => {
    verifySteps(steps, before);
    for (const path of addresses) verifyPath(path);
    const { id } = steps[0].story;
    const kept = stories.get(id);
    if (before === undefined && kept !== undefined) throw new StoryExists(id);
    if (before !== undefined && (kept === undefined || lifeOf(kept.story) !== lifeOf(before)))
      throw new EditConflict(id);
    if (kept !== undefined) giveWay(kept.story, steps);
    const revisions = [...(kept?.revisions ?? [])];
    for (const { story, event } of copyOf(steps)) {
      audit(event.by, event.kind, storyKey(id), event.note, story.revision);
      if (story.revision > (revisions.at(-1)?.number ?? 0))
        revisions.push({
          story: id,
          number: story.revision,
          content: story.content,
          at: event.at,
          by: event.by,
        });
    }
    const last = copyOf(steps.at(-1)?.story ?? steps[0].story);
    const changed = clock.now();
    const past = [...(kept?.past ?? []), ...copyOf(steps).map(({ story }) => ({ story, at: changed }))];
    const returned = isReturnedAfter(steps) ?? kept?.returned ?? false;
    const next: Kept = { story: last, changed, revisions, past, returned, deadline: kept?.deadline };
    stories.set(id, next);
    for (const path of addresses) oldAddresses.set(path, id);
    const seen = (one: Kept): Seen => {
      const content = copyNumbered(one, one.story.publicRevision);
      return { story: one.story, shown: content && shownCopy(content) };
    };
    listeners.tell(keysOfChange(kept && seen(kept), seen(next), edition?.dates.timeZone ?? "UTC"));
  };

  return {
    reading,
    search: memorySearchIndex(reading),
    ...writing,
    shared,
    ...memoryStoryNotes({ clock, answer, log: audit, hasStory: (id) => stories.has(id) }),
    now: () => answer(() => clock.now()),
    findStory: (id) => answer(() => copyFound(stories.get(id)?.story)),
    listRevisions: (id) => answer(() => copyOf(stories.get(id)?.revisions ?? [])),
    listRevisionLines: (id) =>
      answer(() => copyOf(stories.get(id)?.revisions ?? []).map(({ content: _content, ...line }) => line)),
    findRevision: (id, number) =>
      answer(() => copyFound(stories.get(id)?.revisions.find((revision) => revision.number === number))),
    listStoryLines: (wanted) => answer(() => copyOf(memoryLines([...stories.values()], wanted, clock.now()))),
    findStoryLine: (id) =>
      answer(() => {
        const kept = stories.get(id);
        return kept === undefined ? undefined : copyOf(memoryLine(kept, clock.now()));
      }),
    listStoryLog: (id) =>
      answer(() =>
        copyOf(
          log
            .filter(({ subject }) => subject === storyKey(id))
            .slice(-1000)
            .toReversed(),
        ),
      ),
    setDeadline: (id, deadline, by) =>
      answer(() => {
        verifyMoment(deadline, "deadline");
        const kept = stories.get(id);
        if (kept === undefined) throw new Unstorable("id", "id");
        stories.set(id, { ...kept, deadline });
        audit(by, "set-deadline", storyKey(id), deadline);
      }),
    saveStory: (steps, before, also = {}) =>
      answer(() => {
        if (before !== undefined) verifyFollowed(before, steps);
        saveStory(steps, before, also.oldAddresses);
      }),
    savePerson: (person, by) =>
      answer(() => {
        verifyId(person.id, "id");
        verifyText(person, "person");
        keep(by, "save-person", [personKey(person.id)], () => people.set(person.id, copyOf(person)));
      }),
    findPersonByName: (name) =>
      answer(() => {
        const namesakes = [...people.values()].filter((person) => person.name === name);
        return copyFound(namesakes.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]);
      }),
    saveSection: (section, by) =>
      answer(() => {
        verifyWord(section.id, "id");
        verifyText(section, "section");
        const keys = [sectionKey(section.id), editionKey] as const;
        keep(by, "save-section", keys, () => sections.set(section.id, copyOf(section)));
      }),
    saveMedia: (asset, by) =>
      answer(() => {
        verifyId(asset.id, "id");
        verifyText(asset, "media");
        const { added = clock.now(), addedBy = by } = media.get(asset.id) ?? {};
        keep(by, "save-media", [mediaKey(asset.id)], () =>
          media.set(asset.id, { ...withoutArrival(copyOf(asset)), added, addedBy }),
        );
      }),
    findMediaByHash: (sha256) =>
      answer(() => {
        const same = [...media.values()].filter((asset) => asset.sha256 === sha256 || asset.received === sha256);
        return copyFound(same.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0], withoutArrival);
      }),
    findMedia: (id) => answer(() => copyFound(media.get(id))),
    listMedia: (wanted) =>
      answer(() => {
        if (!isStorable(wanted)) return { items: [] };
        const key = ({ added, id }: KeptMedia): readonly [Instant, string] => [added, id];
        const asked = wanted.text === undefined ? [] : mediaQuestion(wanted.text);
        const found = [...media.values()].filter((asset) => {
          if (wanted.addedBy !== undefined && asset.addedBy !== wanted.addedBy) return false;
          if (wanted.withoutCredit === true && (asset.credit ?? "").trim() !== "") return false;
          const { rightsEndBy } = wanted;
          if (rightsEndBy !== undefined && !(asset.rightsUntil !== undefined && asset.rightsUntil <= rightsEndBy))
            return false;
          const words = mediaWords(asset);
          return asked.every((ways) => ways.some((way) => words.includes(way)));
        });
        return pageOf(found.toSorted(newestFirst(key)), "m", key, wanted, (asset) => copyOf(asset));
      }),
    listLikeMedia: (id) =>
      answer(() => {
        const bits = media.get(id)?.likeness;
        if (bits === undefined) return [];
        return [...media.values()]
          .flatMap((asset) => {
            const apart = asset.id === id ? undefined : bitsApart(asset.likeness, bits);
            return apart === undefined || apart > alikeWithin ? [] : [{ asset, apart }];
          })
          .toSorted(
            (one, other) =>
              one.apart - other.apart ||
              newestFirst(({ added, id: own }: KeptMedia) => [added, own] as const)(one.asset, other.asset),
          )
          .slice(0, mostAlike)
          .map(({ asset }) => copyOf(asset));
      }),
    listMediaUses: (id) =>
      answer(() => {
        const shows = (content: StoryContent | undefined): boolean =>
          picturesOf(content ?? { body: [] }).some((picture) => picture.media === id);
        return [...stories.values()]
          .flatMap((kept) => {
            const { story, changed } = kept;
            const shown = copyNumbered(kept, story.publicRevision);
            if (!shows(story.content) && !shows(shown)) return [];
            const use: MediaUse = {
              story: story.id,
              headline: story.content.headline,
              state: story.state.kind,
              sections: [...new Set([story.content.section, ...(shown === undefined ? [] : [shown.section])])],
              isPublic: shows(shown) && readable(kept) !== undefined,
            };
            return [{ use, changed }];
          })
          .toSorted(
            (one, other) =>
              Number(other.use.isPublic) - Number(one.use.isPublic) ||
              (one.changed === other.changed
                ? one.use.story < other.use.story
                  ? 1
                  : -1
                : one.changed < other.changed
                  ? 1
                  : -1),
          )
          .slice(0, mostUses)
          .map(({ use }) => copyOf(use));
      }),
    listCredits: (limit) =>
      answer(() => {
        const counted = new Map<string, { times: number; newest: Instant }>();
        for (const { credit = "", added } of media.values()) {
          if (credit === "") continue;
          const known = counted.get(credit);
          const newest = known === undefined || known.newest < added ? added : known.newest;
          counted.set(credit, { times: (known?.times ?? 0) + 1, newest });
        }
        return [...counted]
          .toSorted(
            ([a, x], [b, y]) =>
              y.times - x.times || (x.newest === y.newest ? (a < b ? -1 : 1) : x.newest < y.newest ? 1 : -1),
          )
          .slice(0, clampLimit(limit))
          .map(([credit]) => credit);
      }),
    saveFront: (front, by, before) =>
      answer(() => {
        verifyWord(front.id, "id");
        verifyText(front, "front");
        for (const slot of front.slots) if (slot.kind === "pinned") verifyMoment(slot.until, "until");
        if (before !== undefined && !isSameValue(fronts.get(front.id)?.slots ?? [], before.slots))
          throw new FrontConflict(front.id);
        keep(by, "save-front", [frontKey(front.id)], () => fronts.set(front.id, copyOf(front)));
      }),
    listTickerLines: (limit) =>
      answer(() =>
        copyOf(
          [...ticker.values()]
            .toSorted((a, b) => (a.expires < b.expires ? 1 : a.expires > b.expires ? -1 : a.id < b.id ? -1 : 1))
            .slice(0, clampLimit(limit)),
        ),
      ),
    findTickerLine: (id) => answer(() => copyFound(ticker.get(id))),
    saveTickerLine: (line, by, before) =>
      answer(() => {
        verifyId(line.id, "id");
        verifyText(line, "ticker");
        verifyMoment(line.from, "from");
        verifyMoment(line.expires, "expires");
        if (before !== undefined && !isSameValue(ticker.get(line.id), before)) throw new LineConflict(line.id);
        keep(by, "save-ticker-line", [tickerKey], () => ticker.set(line.id, copyOf(line)));
      }),
    removeTickerLine: (id, by) =>
      answer(() => {
        verifyId(id, "id");
        keep(by, "remove-ticker-line", [tickerKey], () => ticker.delete(id));
      }),
    findCoverage: (id) => answer(() => copyFound(coverage.find(id))),
    listCoverage: (wanted) => answer(() => copyOf(coverage.list(wanted))),
    listStoryTimes: (wanted) => answer(() => copyOf(memoryTimes([...stories.values()], log, wanted, clock.now()))),
    saveCoverage: (next, by, before, begins) =>
      answer(() => {
        coverage.verify(next, before);
        if (begins !== undefined) saveStory([begins], undefined);
        else if (next.story !== undefined && !stories.has(next.story)) throw new Unstorable("id", "story");
        coverage.keep(next, by, before);
        audit(by, "save-coverage", coverageKey(next.id), next.state);
      }),
    saveEdition: (next, by) =>
      answer(() => {
        verifyText(next, "edition");
        keep(by, "save-edition", [editionKey], () => (edition = copyOf(next)));
      }),
    dossiers: {
      loadDossiers: (asOf) => answer(() => dossiersAt(asOf)),
      listLog: ({ after = 0, limit }) => answer(() => copyOf(entries.slice(after, after + clampLimit(limit)))),
      writeLog: (by, make) =>
        answer(() => {
          const before = fold(entries);
          const { entries: wanted, story: steps } = copyOf(turnOf(make(before)));
          if (wanted.length === 0) return accept([]);
          const paragraphs: Paragraphs = (story, revision, paragraph) => {
            const step = steps?.find((one) => one.story.id === story && one.story.revision === revision);
            const content = step?.story.content ?? copyNumbered(stories.get(story), revision);
            return content === undefined ? undefined : citable(content).get(paragraph);
          };
          const entered = enterAll(before, wanted, { now: clock.now(), paragraphs });
          if (!entered.ok) return entered;
          if (steps !== undefined) saveStory(steps, undefined);
          entries.push(...entered.value.entries);
          audit(by, "write-dossiers", "dossiers" as CacheKey, undefined);
          listeners.tell(keysBetween(before, entered.value.dossiers));
          return accept(copyOf(entered.value.entries));
        }),
    },
    findEdition: () => answer(() => copyFound(edition)),
    listAudit: ({ after = 0, limit }) =>
      answer(() => copyOf(log.slice(after, after + clampLimit(limit)).map(({ revision: _revision, ...row }) => row))),
    countReads: (reads) =>
      answer(() => {
        for (const [story, times] of reads) {
          if (times > 0 && readable(stories.get(story)) !== undefined)
            readTimes.push({ story, times, at: clock.now() });
        }
        const now = Date.parse(clock.now());
        if (ranked !== undefined && now - ranked.at < rankEvery) return;
        const counted = new Map<StoryId, { times: number; worth: number }>();
        for (const { story, times, at } of readTimes) {
          const age = now - Date.parse(at);
          if (age >= 24 * hour) continue;
          const known = counted.get(story) ?? { times: 0, worth: 0 };
          counted.set(story, { times: known.times + times, worth: known.worth + times * 0.5 ** (age / (12 * hour)) });
        }
        const most = [...counted]
          .filter(([, { times }]) => times >= leastReads)
          .toSorted(([a, x], [b, y]) => y.worth - x.worth || (a < b ? -1 : 1))
          .map(([story]) => story);
        const before = ranked?.stories ?? [];
        ranked = { at: now, stories: most };
        if (most.join(" ") !== before.join(" ")) listeners.tell([mostReadKey]);
      }),
    room: async () => undefined,
    close: async () => void (closed = true),
  };
}

/** A picture as whoever brings it in knows it. */
function withoutArrival(asset: MediaAsset & Partial<KeptMedia>): MediaAsset {
  const { added: _added, addedBy: _addedBy, ...rest } = asset;
  return rest;
}

/** In how many bits two likenesses differ; nothing where one of them is not known. */
function bitsApart(one: string | undefined, other: string): number | undefined {
  if (one === undefined) return undefined;
  let apart = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; apart > 0n; apart >>= 1n) count += Number(apart & 1n);
  return count;
}

function copyFound<Value>(value: Value | undefined, show: (value: Value) => Value = (same) => same) {
  return value === undefined ? undefined : copyOf(show(value));
}

/** The moment from which readers may read a story, where there is one. */
function visibleFrom({ state, published, embargo }: Story): Instant | undefined {
  if (state.kind !== "scheduled" && state.kind !== "live" && state.kind !== "corrected") return undefined;
  if (published === undefined) return undefined;
  return embargo !== undefined && embargo > published ? embargo : published;
}

/** The moments at which a line comes and goes; one that is over before it begins never shows. */
const momentsOfLine = ({ from, expires }: TickerLine): readonly Instant[] => (expires > from ? [from, expires] : []);

/** The moments at which pins of a front fall off. */
const momentsOfFront = ({ slots }: Front): readonly Instant[] =>
  slots.flatMap((slot) => (slot.kind === "pinned" && slot.until !== undefined ? [slot.until] : []));

import {
  type CacheKey,
  type Instant,
  type ReadonlyArchive,
  dossiersKey,
  editionKey,
  frontKey,
  latestKey,
  mediaKey,
  mostReadKey,
  personKey,
  sectionKey,
  storyKey,
  tickerKey,
  toInstant,
} from "@mihwar/newsroom";
import type { Changes } from "./changes.ts";

interface Remembered {
  readonly keys: readonly CacheKey[];
  readonly value: Promise<unknown>;
}

/** What one process remembers at most: sections, people and pictures of a large newsroom. */
const most = 5_000;

/** Fronts and margins cite a few stories, again and again; a dossier's page cites hundreds, and is one page. */
const fewCited = 16;

/** For how long the archive's clock is carried on by this machine's. Milliseconds. */
const clockAge = 1_000;

/** What is asked for many at once: under which name and key each of them is remembered, and which answer is whose. */
interface Many<Wanted, Found> {
  readonly name: (one: Wanted) => string;
  readonly key: (one: Wanted) => CacheKey;
  readonly ask: (some: readonly Wanted[]) => Promise<readonly Found[]>;
  readonly isOf: (found: Found, one: Wanted) => boolean;
}

/**
 * An archive that is not asked twice for what stands on page after page: the edition, the sections, the strip, the
 * newest stories, what is pinned, the people of bylines, the pictures, the dossiers and what their gists cite. Each is
 * forgotten when it changes, before any page that shows it is made again; while changes are not heard, nothing is
 * remembered.
 */
export function rememberedArchive(archive: ReadonlyArchive, changes: Changes): ReadonlyArchive {
  const remembered = new Map<string, Remembered>();
  changes.onChange((changed) => {
    if (changed.includes(editionKey)) {
      remembered.clear();
      return;
    }
    for (const [name, { keys }] of remembered) {
      if (keys.some((key) => changed.includes(key))) remembered.delete(name);
    }
  });

  const remember = async <Value>(
    name: string,
    keys: readonly CacheKey[],
    ask: () => Promise<Value>,
  ): Promise<Value> => {
    if (!archive.isHearing()) return ask();
    const known = remembered.get(name);
    // The name says what was asked, and so what the answer is.
    if (known !== undefined) return known.value as Promise<Value>;
    const one: Remembered = { keys, value: ask() };
    if (remembered.size >= most) remembered.clear();
    remembered.set(name, one);
    // A question that failed is asked again.
    one.value.catch(() => remembered.get(name) === one && remembered.delete(name));
    return one.value as Promise<Value>;
  };

  /** Those that are not remembered yet are asked for in one question. */
  const rememberEach = async <Wanted, Found>(
    wanted: readonly Wanted[],
    { name, key, ask, isOf }: Many<Wanted, Found>,
  ): Promise<readonly Found[]> => {
    if (!archive.isHearing()) return ask(wanted);
    const known = wanted.map((one) => remembered.get(name(one))?.value as Promise<Found | undefined> | undefined);
    const unknown = wanted.filter((_, at) => known[at] === undefined);
    const asked = unknown.length === 0 ? [] : ask(unknown);
    const found = await Promise.all(
      wanted.map(
        (one, at) =>
          known[at] ?? remember(name(one), [key(one)], async () => (await asked).find((found) => isOf(found, one))),
      ),
    );
    return found.filter((one) => one !== undefined);
  };

  let clock: { readonly read: number; readonly at: number } | undefined;
  const now = async (): Promise<Instant> => {
    const passed = clock === undefined ? Infinity : performance.now() - clock.read;
    if (clock !== undefined && passed < clockAge) return toInstant(clock.at + passed);
    const asked = performance.now();
    const instant = await archive.now();
    clock = { read: asked, at: Date.parse(instant) };
    return instant;
  };

  return {
    ...archive,
    // What pages print of it is the day; what is public is decided by the archive's own clock, in each question.
    now,
    getEdition: () => remember("edition", [], () => archive.getEdition()),
    listSections: () => remember("sections", [], () => archive.listSections()),
    listTicker: () => remember("ticker", [tickerKey], () => archive.listTicker()),
    listMostRead: (limit) => remember(`most read ${limit}`, [mostReadKey], () => archive.listMostRead(limit)),
    findPerson: (id) => remember(`person ${id}`, [personKey(id)], () => archive.findPerson(id)),
    loadDossiers: (asOf) =>
      asOf === undefined
        ? remember("dossiers", [dossiersKey], () => archive.loadDossiers())
        : archive.loadDossiers(asOf),
    getFront: (id) => remember(`front ${id}`, [frontKey(id)], () => archive.getFront(id)),
    findManyMedia: (ids) =>
      rememberEach(ids, {
        name: (id) => `picture ${id}`,
        key: mediaKey,
        ask: (some) => archive.findManyMedia(some),
        isOf: (asset, id) => asset.id === id,
      }),
    findCards: (ids) =>
      rememberEach(ids, {
        name: (id) => `card ${id}`,
        key: storyKey,
        ask: (some) => archive.findCards(some),
        isOf: (card, id) => card.id === id,
      }),
    findCited: (cited) =>
      cited.length > fewCited
        ? archive.findCited(cited)
        : rememberEach(cited, {
            name: ({ story, revision }) => `copy ${story} ${revision}`,
            key: ({ story }) => storyKey(story),
            ask: (some) => archive.findCited(some),
            isOf: (copy, { story, revision }) => copy.story === story && copy.revision === revision,
          }),
    listCards(listing) {
      const { section, limit, ...others } = listing;
      // Only the newest of all and of a section stand on other pages than their own.
      if (Object.keys(others).length > 0) return archive.listCards(listing);
      return section === undefined
        ? remember(`newest ${limit}`, [latestKey], () => archive.listCards(listing))
        : remember(`newest ${limit} of ${section}`, [sectionKey(section)], () => archive.listCards(listing));
    },
  };
}

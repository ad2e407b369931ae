import {
  type CacheKey,
  type Instant,
  type ReadonlyArchive,
  dossiersKey,
  editionKey,
  latestKey,
  mediaKey,
  personKey,
  sectionKey,
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

/** For how long the archive's clock is carried on by this machine's. Milliseconds. */
const clockAge = 1_000;

/**
 * An archive that is not asked twice for what stands on page after page: the edition, the sections, the strip, the
 * newest stories, the people of bylines, the pictures, the dossiers. Each is forgotten when it changes, before any page that shows it is made
 * again; while changes are not heard, nothing is remembered.
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
    findPerson: (id) => remember(`person ${id}`, [personKey(id)], () => archive.findPerson(id)),
    loadDossiers: (asOf) =>
      asOf === undefined
        ? remember("dossiers", [dossiersKey], () => archive.loadDossiers())
        : archive.loadDossiers(asOf),
    findManyMedia(ids) {
      let asked: ReturnType<ReadonlyArchive["findManyMedia"]> | undefined;
      const askAll = () => (asked ??= archive.findManyMedia(ids));
      const found = ids.map((id) =>
        remember(`picture ${id}`, [mediaKey(id)], async () => (await askAll()).find((asset) => asset.id === id)),
      );
      return Promise.all(found).then((assets) => assets.filter((asset) => asset !== undefined));
    },
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

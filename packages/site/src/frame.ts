import { dayOf } from "@mihwar/arabic/date-format";
import {
  type CacheKey,
  type Edition,
  type Instant,
  type MediaAsset,
  type MediaId,
  type Picture,
  type ReadonlyArchive,
  type Section,
  type TickerLine,
  mediaKey,
  tickerKey,
} from "@mihwar/newsroom";
import { takeTurns } from "./turns.ts";
import type { Frame } from "./views.ts";

/** A view with its frame, and the keys of all that the two show: the page falls when one of them changes. */
export interface Loaded<View> {
  readonly frame: Frame;
  readonly view: View;
  readonly keys: readonly CacheKey[];
}

/** The part of a frame that no view decides. */
export interface Surroundings {
  readonly edition: Edition;
  readonly sections: readonly Section[];
  readonly ticker: readonly TickerLine[];
  readonly now: Instant;
}

export async function loadSurroundings(archive: ReadonlyArchive): Promise<Surroundings> {
  const [edition, sections, ticker, now] = await Promise.all([
    archive.getEdition(),
    archive.listSections(),
    archive.listTicker(),
    archive.now(),
  ]);
  return { edition, sections, ticker, now };
}

/** The sections by their address word. */
export const findSection = (surroundings: Surroundings, id: string): Section | undefined =>
  surroundings.sections.find((section) => section.id === id);

const ownTurn = takeTurns();

/** Ends the loading of a page: brings the pictures that it mentions, and says what it hangs on. */
export async function finish<View>(
  archive: ReadonlyArchive,
  surroundings: Surroundings,
  page: {
    readonly href: string;
    readonly view: View;
    readonly pictures: readonly (Picture | undefined)[];
    readonly keys: readonly CacheKey[];
  },
): Promise<Loaded<View>> {
  const ids = new Set<MediaId>();
  for (const picture of page.pictures) if (picture?.media !== undefined) ids.add(picture.media);
  const assets = ids.size === 0 ? [] : await archive.findManyMedia([...ids]);
  // Rendering comes next.
  await ownTurn();
  const media = new Map<MediaId, MediaAsset>(assets.map((asset) => [asset.id, asset]));
  return {
    frame: {
      ...surroundings,
      today: dayOf(surroundings.now, surroundings.edition.dates.timeZone),
      media,
      href: page.href,
    },
    view: page.view,
    keys: [...new Set([tickerKey, ...page.keys, ...[...ids].map(mediaKey)])],
  };
}

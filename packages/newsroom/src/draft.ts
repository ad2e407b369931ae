import type { Block, Picture } from "./block.ts";
import type { Instant } from "./instant.ts";
import type { Liveblog } from "./liveblog.ts";
import type { Byline } from "./person.ts";
import type { Correction } from "./story.ts";

/** A calendar day, ISO 8601: what a page that prints no time of day tells of its publication. */
export type CalendarDay = string & { readonly __day: true };

/**
 * A story as it was understood on its way in, before it is anybody's: what `mihwar import --dry-run --json` prints, a
 * line of the `stories` format, and what every reader of foreign copy returns. It is checked at the door and not yet
 * saved; the section is the name that the copy prints, dates have the precision that the copy has.
 */
export interface Draft {
  /** Kept where the copy brings one (format `stories`). */
  readonly id?: string;
  readonly slug?: string;
  readonly headline: string;
  readonly standfirst?: string;
  readonly section?: string;
  /** Breaking lines that stood above the page. */
  readonly ticker: readonly string[];
  readonly byline: readonly Byline[];
  readonly published?: Instant | CalendarDay;
  readonly updated?: Instant | CalendarDay;
  readonly language: string;
  readonly hero?: Picture;
  readonly body: readonly Block[];
  readonly tags: readonly string[];
  /** Documents and statements the story leans on, in words. */
  readonly sources?: readonly string[];
  readonly liveblog?: Liveblog;
  /** Corrections that readers were told of where the copy comes from (format `stories`), oldest first. */
  readonly corrections?: readonly Correction[];
  readonly source?: { readonly name?: string; readonly url?: string };
  /** What was recognised as furniture of the page and left out, as it stood there. */
  readonly furniture: readonly string[];
}

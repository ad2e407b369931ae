import type { LiveDossier } from "./live-dossiers.ts";
import type { StoryDossiers } from "./story-dossiers.ts";
import type {
  BlockId,
  Dossier,
  Edition,
  Instant,
  MediaAsset,
  MediaId,
  Person,
  PublicStory,
  Section,
  StoryCard,
  StoryId,
  TickerLine,
} from "@mihwar/newsroom";

/** What every page shows around its own matter. Made once a request, from the archive. */
export interface Frame {
  readonly edition: Edition;
  readonly sections: readonly Section[];
  readonly ticker: readonly TickerLine[];
  readonly now: Instant;
  /** The day of `now` where the edition is at home, ISO 8601. */
  readonly today: string;
  /** Every asset that the page's view mentions by its id. */
  readonly media: ReadonlyMap<MediaId, MediaAsset>;
  /** The page's canonical path, percent-encoded. */
  readonly href: string;
}

export interface FrontView {
  /** In the front's order: the first is the first story. */
  readonly cards: readonly StoryCard[];
  /** The newest of each section that are not among `cards`, in the masthead's order; may be empty. */
  readonly bySection: readonly { readonly section: Section; readonly cards: readonly StoryCard[] }[];
  readonly dossiers: readonly LiveDossier[];
  /** What is read most, whether or not it stands above. May be empty. */
  readonly mostRead: readonly StoryCard[];
}

export interface SectionView {
  readonly section: Section;
  readonly cards: readonly StoryCard[];
  /** Of the section's front; none on older pages. */
  readonly dossiers: readonly LiveDossier[];
  /** Address of the older page, absent on the last. */
  readonly olderHref?: string;
  readonly isFirstPage: boolean;
}

/**
 * A related story with its reason, to be put in words: «من ملف: القمّة», «عن: سدّ وادي الرمانة», «من قسم: العالم». Without
 * one where the words alone are alike.
 */
export interface RelatedStory {
  readonly card: StoryCard;
  readonly reason?:
    | { readonly kind: "dossier"; readonly dossier: Dossier }
    | { readonly kind: "about"; readonly names: readonly string[] }
    | { readonly kind: "section"; readonly section: Section };
}

export interface StoryView {
  readonly story: PublicStory;
  /** How many words its body has. */
  readonly wordCount: number;
  readonly section: Section;
  /** Those of the byline whom the newsroom knows, by id. */
  readonly people: ReadonlyMap<string, Person>;
  /** Public stories of this archive that inline related boxes point to, by id. */
  readonly cards: ReadonlyMap<StoryId, StoryCard>;
  /** For a body whose editor put no related box in it: stories to fill one where the story has room. May be empty. */
  readonly inlineRelated: readonly RelatedStory[];
  /** What fills the boxes that an editor placed and left to the archive, by their ids. */
  readonly filledBoxes: ReadonlyMap<BlockId, readonly RelatedStory[]>;
  /** The list under the story; none of `inlineRelated`, none of the boxes'. */
  readonly related: readonly RelatedStory[];
  /** What is read most, none of the above. May be empty. */
  readonly mostRead: readonly StoryCard[];
  /** The newest of the newsroom, none of the above. */
  readonly latest: readonly StoryCard[];
  readonly remembered: StoryDossiers;
}

/** A page that is a list of stories under a heading: an author's, a tag's, a day's. */
export type ListView =
  | {
      readonly kind: "author";
      readonly person: Person;
      readonly cards: readonly StoryCard[];
      readonly olderHref?: string;
    }
  | { readonly kind: "tag"; readonly tag: string; readonly cards: readonly StoryCard[]; readonly olderHref?: string }
  | {
      readonly kind: "day";
      /** ISO 8601. */
      readonly day: string;
      readonly cards: readonly StoryCard[];
      /** Of the same day. */
      readonly olderHref?: string;
      readonly previousHref?: string;
      readonly nextHref?: string;
    };

/** The way to the days of the archive. */
export type CalendarView =
  | {
      readonly kind: "archive";
      /** The newest first; the months of each, ISO 8601, in their order. */
      readonly years: readonly { readonly year: string; readonly months: readonly string[] }[];
    }
  | {
      readonly kind: "month";
      /** ISO 8601. */
      readonly month: string;
      readonly days: readonly string[];
      readonly previousHref?: string;
      readonly nextHref?: string;
    };

export interface CorrectionsView {
  readonly stories: readonly PublicStory[];
  readonly olderHref?: string;
}

/** Why nothing is at an address, and where to go from there. */
export interface Explanation {
  readonly heading: string;
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

/** What stands at an address where no page can be shown. */
export type ProblemView =
  | { readonly status: 404; readonly suggestions: readonly StoryCard[]; readonly why?: Explanation }
  | { readonly status: 410 | 451; readonly notice: string; readonly at: Instant }
  | { readonly status: 400 | 405 | 414 | 429 | 500 | 503 };

import type { DateStyle } from "@mihwar/arabic/date-format";

/** A place where readers can follow the newsroom. */
export interface FollowLink {
  readonly label: string;
  readonly href: string;
}

/**
 * Which names and borders the newsroom prints where they are disputed. The default prints what the copy says and takes
 * no side; a newsroom writes its own name for a place here, once.
 */
export interface BorderPolicy {
  readonly note: string;
  /** Printed name by ISO 3166 code or by the name to be replaced. */
  readonly names: Readonly<Record<string, string>>;
}

/** What makes a newsroom's edition its own. Read by every page; changing it changes all of them. */
export interface Edition {
  /** Name in the masthead: «محور». */
  readonly name: string;
  /** The same in Latin letters, for machines and for mixed company. */
  readonly latinName: string;
  readonly tagline: string;
  /** Where readers find the site, without a final slash: `https://example.org`. */
  readonly origin: string;
  readonly language: string;
  readonly dates: DateStyle;
  readonly borders: BorderPolicy;
  readonly follow: readonly FollowLink[];
  /** Copyright line of the footer. */
  readonly copyright: string;
  /** Paragraphs of the page «من نحن». */
  readonly about: readonly string[];
  /** How the newsroom corrects itself, printed above the list of corrections. */
  readonly correctionsPolicy: string;
  /** The day on which a week begins at the desk, 0 for Sunday to 6; where nothing is said, as is usual where its clocks are. */
  readonly weekStart?: number;
  /**
   * What of a new picture's own metadata is kept in its file: nothing, or who made it, what it shows and whose it is. Where
   * it was taken is never kept. `drop` unless the edition says otherwise.
   */
  readonly pictureMetadata?: "drop" | "keep";
  /** Address for readers' remarks. */
  readonly contact?: string;
}

import type { Accounts, Archive, BlockId, DeskLanguage, Edition, MemberAccount, StoryId } from "@mihwar/newsroom";
import type { Auth } from "./auth.ts";
import type { GuidePage } from "./guide-page.ts";
import type { CalendarPort } from "./calendar-port.ts";
import type { HelpPorts } from "./help-ports.ts";
import type { FrontPorts } from "./front-ports.ts";
import type { PreviewPorts } from "./preview-ports.ts";
import type { PictureKeeper } from "./picture-keeper.ts";
import type { StyleSheet } from "./style-sheet.ts";
import type { StoryRooms } from "./together/story-rooms.ts";
import type { Throttle } from "./throttle.ts";
import type { Turns } from "./turns.ts";
import type { DeskWords } from "./words-ar.ts";

/** What the desk stands on. */
export interface DeskBase {
  readonly accounts: Accounts;
  /** In nobody's hands yet: routes take it as a member has it, by `deskArchive`. */
  readonly archive: Archive;
  /** The newsroom's guide, its first page first. */
  readonly guide: readonly GuidePage[];
  /** What the reader's site and its search can tell whoever writes. */
  readonly calendars: CalendarPort;
  readonly helps: HelpPorts;
  /** What readers see of dossiers. */
  readonly previews: PreviewPorts;
  /** What the reader's site can tell of fronts. */
  readonly fronts: FrontPorts;
  /**
   * Has the machines read a story that was just saved, or only some posts of it: whoever saved it waits for nothing.
   */
  readonly askMachines: (story: StoryId, posts?: readonly BlockId[]) => void;
  readonly throttle: Throttle;
  readonly turns: Turns;
  readonly pictures: PictureKeeper;
  /** Turns at what costs room: pictures on their way in. */
  readonly arrivals: Turns;
  /** The texts that several write at once in this process. */
  readonly together: StoryRooms;
  readonly secret: string;
  readonly sheet: StyleSheet;
}

/** One request of the desk, as its routes see it. */
export interface Visit {
  readonly base: DeskBase;
  readonly auth: Auth;
  readonly request: Request;
  readonly url: URL;
  /** What stands in the places of the route's pattern. */
  readonly named: Readonly<Record<string, string>>;
  /** Who asks, as far as counting is concerned: an address or its network. Never kept, never told. */
  readonly client: string;
  /** Where the desk was asked for: `https://example.org`. */
  readonly origin: string;
  /** Whether members reach the desk by https. */
  readonly secure: boolean;
  /** Whether passkeys can be made and used where the desk was asked for. */
  readonly hasPasskeys: boolean;
  readonly edition: Edition;
  readonly language: DeskLanguage;
  readonly words: DeskWords;
  readonly cookies: ReadonlyMap<string, string>;
  /** The fields of the form that was sent. */
  readonly form: URLSearchParams;
  /** The JSON that was sent, where it was an object. */
  readonly sent: Readonly<Record<string, unknown>>;
}

/** A visit of somebody who is signed in. */
export interface MemberVisit extends Visit {
  readonly member: MemberAccount;
  readonly session: string;
  /** How much the newsroom owes its dossiers, where the page says it. */
  readonly owed?: number;
}

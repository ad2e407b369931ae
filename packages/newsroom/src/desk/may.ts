import type { FrontId } from "../front.ts";
import { type Outcome, refuse, settle } from "../outcome.ts";
import type { SectionId } from "../section.ts";
import type { StoryStateKind } from "../story.ts";
import { type Member, roles } from "./member.ts";
import type { PermissionRefusal } from "./permission-refusal.ts";
import {
  type Call,
  type CoverageCall,
  type MediaCall,
  type MemberCall,
  type NoteCall,
  type Reach,
  type StoryCall,
  callStates,
  permissions,
} from "./permissions.ts";
import {
  type Standing,
  hasAllSections,
  hasSection,
  isAdminOfAll,
  isHigher,
  isLastAdmin,
  isSameStanding,
} from "./standing.ts";

/** What a call touches. */
export interface HouseAbout {
  /** The sections in which it lies, as it is and as it becomes; none for what belongs to no section. */
  readonly sections: readonly SectionId[];
}

/** A story as a call finds it. */
export interface StoryAbout extends HouseAbout {
  /** As it stands at this moment: a scheduled story whose time has come is live. */
  readonly state: StoryStateKind;
  /** Whether they began it, or its byline names them. */
  readonly isTheirs: boolean;
}

/** A picture as a call finds it. */
export interface MediaAbout {
  /** Whether they brought it in. */
  readonly isTheirs: boolean;
  /** Whether a story shows it that is out, or that will be by itself. */
  readonly isShown: boolean;
}

/** A coverage note as a call finds it. */
export interface CoverageAbout extends HouseAbout {
  /** Whether they began it, or are assigned to it. */
  readonly isTheirs: boolean;
}

/** A note of a story as a call finds it. */
export interface NoteAbout extends HouseAbout {
  /** Whether they wrote it, began the story that it is on, or are named by that story's byline. */
  readonly isTheirs: boolean;
}

/** Somebody whose account is touched. */
export interface MemberAbout {
  /** As they are; somebody new as they are to be. */
  readonly member: Member;
  /** What they are to be, where that changes. */
  readonly becomes?: Standing;
  /** All who can sign in at this moment. */
  readonly staff: readonly Member[];
}

export type AboutOf<Which extends Call> = Which extends StoryCall
  ? StoryAbout
  : Which extends MediaCall
    ? MediaAbout
    : Which extends CoverageCall
      ? CoverageAbout
      : Which extends NoteCall
        ? NoteAbout
        : Which extends MemberCall
          ? MemberAbout
          : HouseAbout;

/** What belongs to no section: the home front, the breaking strip, the edition, pictures, dossiers. */
export const ofNoSection: HouseAbout = { sections: [] };

/** A front lies in its section; the home front in none. */
export const aboutFront = (id: FrontId): HouseAbout => (id === "home" ? ofNoSection : { sections: [id] });

type Lacks = readonly PermissionRefusal[];

const isOnStory = (call: Call): call is StoryCall => call in callStates;

function lackOfSections(actor: Member, call: Call, { sections }: Pick<Member, "sections">): Lacks {
  if (sections === "all" || sections.length === 0) return hasAllSections(actor) ? [] : [{ code: "section", call }];
  return [...new Set(sections)]
    .filter((section) => !hasSection(actor, section))
    .map((section) => ({ code: "section", call, section }));
}

function lackOnStory(call: StoryCall, reach: Reach, { state, isTheirs }: StoryAbout): Lacks {
  const states: readonly StoryStateKind[] = reach === "own" ? ["draft"] : callStates[call];
  return [
    ...((reach === "own" || reach === "part") && !isTheirs ? [{ code: "not-yours", call } as const] : []),
    ...(states.includes(state) ? [] : [{ code: "story-state", call, state } as const]),
  ];
}

const lackOnCoverage = (call: CoverageCall, { isTheirs }: CoverageAbout): Lacks =>
  isTheirs ? [] : [{ code: "coverage-not-yours", call }];

const lackOnNote = (call: NoteCall, { isTheirs }: NoteAbout): Lacks =>
  isTheirs ? [] : [{ code: "note-not-yours", call }];

const isSomewhere = (actor: Member): boolean => hasAllSections(actor) || actor.sections.length > 0;

function lackOnMedia(actor: Member, call: MediaCall, reach: Reach, { isTheirs, isShown }: MediaAbout): Lacks {
  return [
    ...(isSomewhere(actor) ? [] : [{ code: "section", call } as const]),
    ...(reach === "own" && !isTheirs ? [{ code: "media-not-yours", call } as const] : []),
    ...(reach === "own" && isShown ? [{ code: "media-shown", call } as const] : []),
  ];
}

function lackBeforeMember(actor: Member, call: Call, { member, becomes = member, staff }: MemberAbout): Lacks {
  const goes = call === "disable-member";
  const higher = [member, becomes].find((one) => isHigher(one, actor));
  const isOwnStanding = member.id === actor.id && (goes || !isSameStanding(member, becomes));
  const leavesNone = (goes || !isAdminOfAll(becomes)) && isLastAdmin(member, staff);
  return [
    ...lackOfSections(actor, call, member),
    ...(isSameStanding(member, becomes) ? [] : lackOfSections(actor, call, becomes)),
    ...(higher === undefined ? [] : [{ code: "above-you", call, role: higher.role } as const]),
    ...(isOwnStanding ? [{ code: "yourself", call } as const] : []),
    ...(leavesNone ? [{ code: "last-admin" } as const] : []),
  ];
}

/**
 * Whether somebody may do that to what it touches, by the table and by nothing else. Nobody, who is not signed in, may
 * nothing.
 * @returns the one who may, or all that they lack
 * @example may({ id: "h1nd", name: "هند", role: "editor", sections: ["world"] }, "create-story", { sections: ["economy"] }) // { ok: false, refusals: [{ code: "section", call: "create-story", section: "economy" }] }
 */
export function may<Which extends Call>(
  member: Member | undefined,
  call: Which,
  about: AboutOf<Which>,
): Outcome<Member, PermissionRefusal> {
  if (member === undefined) return refuse({ code: "signed-out" });
  const { role } = member;
  // A role that the table does not know has no reach.
  const reach: Reach | undefined = permissions[call][role];
  if (reach === undefined || reach === "no") {
    const needed = roles.find((one) => permissions[call][one] !== "no") ?? "admin";
    return refuse({ code: "role", call, role, needed });
  }
  const touched: HouseAbout | StoryAbout | CoverageAbout | NoteAbout | MediaAbout | MemberAbout = about;
  if ("member" in touched) return settle(member, lackBeforeMember(member, call, touched));
  if ("isShown" in touched) return settle(member, lackOnMedia(member, call as MediaCall, reach, touched));
  if (reach === "desk") return isSomewhere(member) ? settle(member, []) : refuse({ code: "section", call });
  const onStory = isOnStory(call) ? lackOnStory(call, reach, touched as StoryAbout) : [];
  const onCoverage = call === "save-coverage" && reach === "own" ? lackOnCoverage(call, touched as CoverageAbout) : [];
  const onNote = call === "resolve-note" && reach === "own" ? lackOnNote(call, touched as NoteAbout) : [];
  return settle(member, [...lackOfSections(member, call, touched), ...onStory, ...onCoverage, ...onNote]);
}

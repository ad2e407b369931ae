import type { StoryStateKind } from "../story.ts";
import type { StoryEvent } from "../story-life.ts";
import type { Role } from "./member.ts";

/**
 * How far a role reaches in a call:
 * `no` not at all; `part` in its sections, what is one's own, whatever its state; `own` in its sections, what is one's own and still a draft (a picture: what no reader sees; coverage: what one began or is assigned to; a note: what one wrote, or what is on one's own story); `section` whatever lies in its sections, and
 * what belongs to no section where it has all of them; `desk` everything, for whoever has the role in any section.
 */
export type Reach = "no" | "own" | "part" | "section" | "desk";

type Rows<Reaches extends Reach> = Readonly<Record<string, Readonly<Record<Role, Reaches>>>>;

/** Who may do what with a story that is there. */
// oxfmt-ignore
const onStories = {
  "read-story":           { reporter: "section", editor: "section", chief: "section", admin: "section" },
  "edit":                 { reporter: "own",     editor: "section", chief: "section", admin: "section" },
  "edit-behind-live":     { reporter: "no",      editor: "section", chief: "section", admin: "section" },
  "restore-revision":     { reporter: "own",     editor: "section", chief: "section", admin: "section" },
  "take-over-lock":       { reporter: "no",      editor: "section", chief: "section", admin: "section" },
  "submit":               { reporter: "own",     editor: "section", chief: "section", admin: "section" },
  "return":               { reporter: "no",      editor: "section", chief: "section", admin: "section" },
  "approve":              { reporter: "no",      editor: "section", chief: "section", admin: "section" },
  "schedule":             { reporter: "no",      editor: "section", chief: "section", admin: "section" },
  "unschedule":           { reporter: "no",      editor: "section", chief: "section", admin: "section" },
  "embargo":              { reporter: "no",      editor: "section", chief: "section", admin: "section" },
  "publish":              { reporter: "no",      editor: "section", chief: "section", admin: "section" },
  "correct":              { reporter: "no",      editor: "section", chief: "section", admin: "section" },
  "backdate":             { reporter: "no",      editor: "no",      chief: "section", admin: "section" },
  "withdraw":             { reporter: "no",      editor: "no",      chief: "section", admin: "section" },
  "set-deadline":         { reporter: "own",     editor: "section", chief: "section", admin: "section" },
  // Whoever may read may say what they think of it; whoever may edit decides
  "read-notes":           { reporter: "section", editor: "section", chief: "section", admin: "section" },
  "write-note":           { reporter: "section", editor: "section", chief: "section", admin: "section" },
  "decide-suggested-edit": { reporter: "own",    editor: "section", chief: "section", admin: "section" },

  // Live coverage: whoever is on the story posts in it, and puts right what is posted, though readers have it
  "post-live":            { reporter: "part",    editor: "section", chief: "section", admin: "section" },
  "run-live":             { reporter: "no",      editor: "section", chief: "section", admin: "section" },
} as const satisfies Rows<"no" | "own" | "part" | "section">;

/** Who may do what with everything else but the staff. */
// oxfmt-ignore
const inTheHouse = {
  // Stories, as long as none that is there is touched
  "list-stories":         { reporter: "section", editor: "section", chief: "section", admin: "section" },
  "create-story":         { reporter: "section", editor: "section", chief: "section", admin: "section" },

  // Fronts and the breaking strip
  "save-front":           { reporter: "no",      editor: "no",      chief: "section", admin: "section" },
  "read-ticker":          { reporter: "no",      editor: "no",      chief: "section", admin: "section" },
  "save-ticker-line":     { reporter: "no",      editor: "no",      chief: "section", admin: "section" },
  "remove-ticker-line":   { reporter: "no",      editor: "no",      chief: "section", admin: "section" },

  // Pictures, and people who sign
  "read-media":           { reporter: "desk",    editor: "desk",    chief: "desk",    admin: "desk" },
  "save-media":           { reporter: "desk",    editor: "desk",    chief: "desk",    admin: "desk" },
  "read-people":          { reporter: "desk",    editor: "desk",    chief: "desk",    admin: "desk" },
  "save-person":          { reporter: "no",      editor: "desk",    chief: "desk",    admin: "desk" },

  // Dossiers: what is accepted stands before readers at once
  "read-dossiers":        { reporter: "desk",    editor: "desk",    chief: "desk",    admin: "desk" },
  "write-dossiers":       { reporter: "no",      editor: "desk",    chief: "desk",    admin: "desk" },
  "decide-suggestion":    { reporter: "no",      editor: "desk",    chief: "desk",    admin: "desk" },
  "backdate-dossiers":    { reporter: "no",      editor: "no",      chief: "section", admin: "section" },

  // The house
  "read-edition":         { reporter: "desk",    editor: "desk",    chief: "desk",    admin: "desk" },
  "edition-words":        { reporter: "no",      editor: "no",      chief: "section", admin: "section" },
  "edition-settings":     { reporter: "no",      editor: "no",      chief: "no",      admin: "section" },
  "save-section":         { reporter: "no",      editor: "no",      chief: "no",      admin: "section" },
  "read-audit":           { reporter: "no",      editor: "no",      chief: "section", admin: "section" },
  "read-room":            { reporter: "no",      editor: "no",      chief: "desk",    admin: "desk" },
  "list-members":         { reporter: "no",      editor: "no",      chief: "desk",    admin: "desk" },
} as const satisfies Rows<"no" | "section" | "desk">;

/** Who may change what is said of a picture. */
// oxfmt-ignore
const onMedia = {
  "change-media":         { reporter: "own",     editor: "desk",    chief: "desk",    admin: "desk" },
} as const satisfies Rows<"no" | "own" | "desk">;

/** Who may do what with notes of coverage. */
// oxfmt-ignore
const onCoverage = {
  "read-plan":            { reporter: "desk",    editor: "desk",    chief: "desk",    admin: "desk" },
  "save-coverage":        { reporter: "own",     editor: "section", chief: "section", admin: "section" },
  "assign-coverage":      { reporter: "no",      editor: "section", chief: "section", admin: "section" },
} as const satisfies Rows<"no" | "own" | "section" | "desk">;

/** Who may close a colleague's note on a story, or open it again. */
// oxfmt-ignore
const onNotes = {
  "resolve-note":         { reporter: "own",     editor: "section", chief: "section", admin: "section" },
} as const satisfies Rows<"own" | "section">;

/** Who may do what with those who work here: with whom lies in their sections, and as far as these reach. */
// oxfmt-ignore
const onMembers = {
  "add-member":           { reporter: "no",      editor: "no",      chief: "no",      admin: "section" },
  "change-member":        { reporter: "no",      editor: "no",      chief: "no",      admin: "section" },
  "reset-sign-in":        { reporter: "no",      editor: "no",      chief: "no",      admin: "section" },
  "disable-member":       { reporter: "no",      editor: "no",      chief: "no",      admin: "section" },
  "enable-member":        { reporter: "no",      editor: "no",      chief: "no",      admin: "section" },
} as const satisfies Rows<"no" | "section">;

/** Who may do what at the desk. What is not written here nobody may. */
export const permissions = { ...onStories, ...inTheHouse, ...onMedia, ...onCoverage, ...onNotes, ...onMembers };

export type Call = keyof typeof permissions;
/** Calls on a coverage note. */
export type CoverageCall = "save-coverage" | "assign-coverage";
/** Calls on a story that is there. */
export type StoryCall = keyof typeof onStories;
/** Calls on a picture that is there. */
export type MediaCall = keyof typeof onMedia;
/** Calls on a note of a story. */
export type NoteCall = keyof typeof onNotes;
/** Calls on somebody who works here. */
export type MemberCall = keyof typeof onMembers;

const unpublished = ["draft", "review", "ready", "scheduled"] as const;
const out = ["live", "corrected"] as const;

/** The states of a story in which a call can be made on it, whoever makes it. */
export const callStates: Readonly<Record<StoryCall, readonly StoryStateKind[]>> = {
  "read-story": [...unpublished, ...out, "withdrawn"],
  edit: unpublished,
  "edit-behind-live": out,
  "restore-revision": [...unpublished, ...out],
  "take-over-lock": [...unpublished, ...out],
  submit: ["draft"],
  return: ["review", "ready"],
  approve: ["draft", "review"],
  schedule: unpublished,
  unschedule: ["scheduled"],
  embargo: unpublished,
  publish: [...unpublished, ...out],
  correct: out,
  backdate: [...unpublished, ...out],
  withdraw: ["scheduled", ...out],
  "set-deadline": unpublished,
  "read-notes": [...unpublished, ...out, "withdrawn"],
  "write-note": [...unpublished, ...out, "withdrawn"],
  "decide-suggested-edit": [...unpublished, ...out],
  "post-live": [...unpublished, ...out],
  "run-live": [...unpublished, ...out],
};

/** What a step of a story's life is asked as, from the state in which it is taken. */
export const callOfStep: Readonly<Record<Exclude<StoryEvent["kind"], "draft">, (state: StoryStateKind) => StoryCall>> =
  {
    revise: (state) => (state === "live" || state === "corrected" ? "edit-behind-live" : "edit"),
    submit: () => "submit",
    approve: () => "approve",
    return: (state) => (state === "scheduled" ? "unschedule" : "return"),
    schedule: () => "schedule",
    publish: () => "publish",
    correct: () => "correct",
    withdraw: () => "withdraw",
    embargo: () => "embargo",
  };

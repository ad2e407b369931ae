import type { Actor } from "../actor.ts";
import type { PicturePlace } from "../picture-place.ts";
import type { SectionId } from "../section.ts";
import type { StoryStateKind } from "../story.ts";
import type { StoryEvent } from "../story-life.ts";
import type { Role } from "./member.ts";
import type { Call, CoverageCall, MediaCall, NoteCall, StoryCall } from "./permissions.ts";

/** Why somebody may not do something, and what they lack. */
export type PermissionRefusal =
  | { readonly code: "signed-out" }
  /** `needed` is the first role that may, in some section. */
  | { readonly code: "role"; readonly call: Call; readonly role: Role; readonly needed: Role }
  /** Without `section` where what is touched belongs to none of them: that is for those who have all. */
  | { readonly code: "section"; readonly call: Call; readonly section?: SectionId }
  | { readonly code: "not-yours"; readonly call: StoryCall }
  | { readonly code: "media-not-yours"; readonly call: MediaCall }
  | { readonly code: "coverage-not-yours"; readonly call: CoverageCall }
  | { readonly code: "note-not-yours"; readonly call: NoteCall }
  /** What readers see is changed by an editor. */
  | { readonly code: "media-shown"; readonly call: MediaCall }
  /** A story was to come out with a picture that may not be used any more. `until`: the last day on which it might. */
  | { readonly code: "rights-ended"; readonly at: PicturePlace; readonly until: string }
  | { readonly code: "story-state"; readonly call: StoryCall; readonly state: StoryStateKind }
  /** What one does to one's own account is another's to do. */
  | { readonly code: "yourself"; readonly call: Call }
  /** Somebody is, or would become, more than the one who asks. */
  | { readonly code: "above-you"; readonly call: Call; readonly role: Role }
  | { readonly code: "last-admin" }
  /** What was to be kept says that somebody else did it. */
  | { readonly code: "another-actor"; readonly by: Actor }
  /** Somebody's unsaved text is on the story: it is to be kept as a revision, or dropped, before the step is taken. */
  | { readonly code: "working-copy"; readonly by: Actor }
  /** A step says one thing and does another, or was taken at another time. */
  | { readonly code: "step-untrue"; readonly step: StoryEvent["kind"] };

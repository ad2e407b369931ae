import { say } from "../words.ts";
import { newsroomWordsEn, pictureWordsEn } from "../words-en.ts";
import type { PermissionRefusal } from "./permission-refusal.ts";
import type { PermissionWords } from "./permission-words.ts";
import { roleWordsEn as roles } from "./words-members-en.ts";

const calls: PermissionWords["calls"] = {
  "list-stories": "list stories",
  "read-story": "read the story",
  "create-story": "begin a story",
  edit: "edit the story",
  "edit-behind-live": "edit behind a live story",
  "restore-revision": "restore a revision",
  "take-over-lock": "take the story from whoever edits it",
  submit: "submit the story for review",
  return: "return the story to its writer",
  approve: "approve the story",
  schedule: "schedule the story",
  unschedule: "take the story off the schedule",
  embargo: "embargo the story",
  publish: "publish the story",
  correct: "correct the story",
  backdate: "date something back",
  withdraw: "withdraw the story",
  "set-deadline": "set the deadline",
  "read-notes": "read colleagues' notes",
  "write-note": "write a comment or suggest an edit",
  "decide-suggested-edit": "decide on a suggested edit",
  "resolve-note": "close a note or open it again",
  "post-live": "posting in a live coverage",
  "run-live": "opening or closing a live coverage",
  "save-front": "order a front",
  "read-ticker": "read ticker lines to come and gone",
  "save-ticker-line": "write a ticker line",
  "remove-ticker-line": "remove a ticker line",
  "read-media": "look through pictures",
  "save-media": "add a picture",
  "change-media": "change what is said of a picture",
  "read-people": "look through authors",
  "save-person": "change an author",
  "read-dossiers": "read the log of dossiers",
  "write-dossiers": "write in dossiers",
  "decide-suggestion": "decide on a suggestion",
  "backdate-dossiers": "date something back in dossiers",
  "read-edition": "read the edition's settings",
  "edition-words": "change the edition's texts",
  "edition-settings": "change the edition's settings",
  "save-section": "change sections",
  "read-audit": "read the audit log",
  "read-room": "see how full the disk is",
  "list-members": "list the staff",
  "read-plan": "read the planner",
  "save-coverage": "write coverage into the planner",
  "assign-coverage": "assign coverage to others",
  "add-member": "add somebody to the staff",
  "change-member": "change what somebody may do",
  "reset-sign-in": "reset somebody's sign-in",
  "disable-member": "disable an account",
  "enable-member": "enable an account",
};

const { states, actions } = newsroomWordsEn;

export const permissionWordsEn: PermissionWords = {
  roles,
  calls,
  refusals: {
    "signed-out": () => "you are not signed in; sign in and try again",
    role: ({ call, role, needed }) =>
      `${calls[call]}: not for the role "${roles[role]}"; ask somebody with "${roles[needed]}" or higher`,
    section: ({ call, section }) =>
      section === undefined
        ? `${calls[call]}: belongs to no section; it is for those who have all of them`
        : `${calls[call]}: you have no role in ${section}; ask an administrator for one`,
    "not-yours": ({ call }) => `${calls[call]}: the story is not yours; talk to its writer or to the section's editor`,
    "media-not-yours": ({ call }) => `${calls[call]}: you did not bring it in; ask whoever did, or an editor`,
    "coverage-not-yours": ({ call }) =>
      `${calls[call]}: you neither began it nor are assigned to it; talk to the section's editor`,
    "note-not-yours": ({ call }) =>
      `${calls[call]}: you did not write it and the story is not yours; ask its writer or the section's editor`,
    "media-shown": ({ call }) => `${calls[call]}: readers see it in a story that is out or scheduled; ask an editor`,
    "rights-ended": ({ at, until }) =>
      `${pictureWordsEn(at)}: it might be used until ${until}; take another one or renew the rights`,
    "story-state": ({ call, state }) => `${calls[call]}: not yours to do while the story is ${states[state]}`,
    yourself: ({ call }) => `${calls[call]}: nobody does that to their own account; ask another administrator`,
    "above-you": ({ call, role }) => `${calls[call]}: the role "${roles[role]}" stands above yours`,
    "last-admin": () => "this is the last administrator of all sections; appoint another first",
    "another-actor": ({ by }) => `what was sent is in the name of ${by}, not yours; load the page again`,
    "working-copy": ({ by }) =>
      `${by} has changes in the story that are not kept as a revision yet; keep or drop them, then try again`,
    "step-untrue": ({ step }) =>
      `${step === "draft" ? calls["create-story"] : actions[step]}: the step does not fit the story, or came too late; load it again and retry`,
  },
};

/** @example permissionRefusalWordsEn({ code: "signed-out" }) // "you are not signed in; sign in and try again" */
export const permissionRefusalWordsEn = (refusal: PermissionRefusal): string =>
  say(permissionWordsEn.refusals, refusal);

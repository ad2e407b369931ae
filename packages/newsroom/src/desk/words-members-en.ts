import { type WordsFor, say } from "../words.ts";
import type { MemberRefusal } from "./member-entry.ts";
import type { Role } from "./member.ts";

export const roleWordsEn: Readonly<Record<Role, string>> = {
  reporter: "Reporter",
  editor: "Editor",
  chief: "Editor-in-chief",
  admin: "Administrator",
};

const refusals: WordsFor<MemberRefusal> = {
  "name-unusable": ({ most }) => `a name has 1 to ${most} letters in one line; write it as its bearer is known`,
  "email-unusable": ({ email }) => `"${email}" is no e-mail address; for example hind@example.org`,
  "email-taken": ({ email }) => `${email} is another member's; write another address`,
  "role-unknown": ({ role, known }) => `there is no role "${role}"; the roles: ${known.join(", ")}`,
  "sections-missing": () => "no section is named; name theirs, or all of them: all",
  "section-unknown": ({ section, known }) => `there is no section "${section}"; the sections: ${known.join(", ")}`,
  "member-unknown": ({ member }) => `there is no member with this id or e-mail: ${member}`,
  "member-disabled": () => "the member is disabled; enable them first",
  "last-admin": () => "this is the last administrator; give somebody else that role first",
};

export const memberRefusalWordsEn = (refusal: MemberRefusal): string => say(refusals, refusal);

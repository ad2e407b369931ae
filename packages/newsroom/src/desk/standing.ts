import type { SectionId } from "../section.ts";
import { type Member, roles } from "./member.ts";

/** What somebody may do at the desk comes from these two. */
export type Standing = Pick<Member, "role" | "sections">;

export const hasAllSections = ({ sections }: Pick<Member, "sections">): boolean => sections === "all";

/** @example hasSection({ sections: ["world"] }, "economy") // false */
export const hasSection = ({ sections }: Pick<Member, "sections">, section: SectionId): boolean =>
  sections === "all" || sections.includes(section);

/** @example isHigher({ role: "chief" }, { role: "editor" }) // true */
export const isHigher = (one: Pick<Member, "role">, other: Pick<Member, "role">): boolean =>
  roles.indexOf(one.role) > roles.indexOf(other.role);

const isWithin = (one: Standing, other: Standing): boolean =>
  one.sections === "all" ? hasAllSections(other) : one.sections.every((section) => hasSection(other, section));

/** @example isSameStanding({ role: "editor", sections: ["world", "sport"] }, { role: "editor", sections: ["sport", "world"] }) // true */
export const isSameStanding = (one: Standing, other: Standing): boolean =>
  one.role === other.role &&
  hasAllSections(one) === hasAllSections(other) &&
  isWithin(one, other) &&
  isWithin(other, one);

export const isAdminOfAll = (one: Standing): boolean => one.role === "admin" && hasAllSections(one);

/**
 * Whether, without them, nobody of the staff could manage everybody. Whoever counts on it asks in the transaction that
 * disables or demotes them: two admins may disable one another at the same moment.
 * @param staff all who can sign in
 */
export const isLastAdmin = (member: Member, staff: readonly Member[]): boolean =>
  isAdminOfAll(member) && !staff.some((one) => one.id !== member.id && isAdminOfAll(one));

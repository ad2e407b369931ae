import { cleanLine } from "@mihwar/arabic/clean-text";
import { type Outcome, settle } from "../outcome.ts";
import type { Section, SectionId } from "../section.ts";
import { type Member, type Role, roles } from "./member.ts";

/** What a newsroom writes down of somebody whom it takes in. */
export interface MemberEntry {
  readonly name: string;
  /** In small letters. */
  readonly email: string;
  readonly role: Role;
  readonly sections: Member["sections"];
}

export type MemberRefusal =
  | { readonly code: "name-unusable"; readonly most: number }
  | { readonly code: "email-unusable"; readonly email: string }
  | { readonly code: "email-taken"; readonly email: string }
  | { readonly code: "role-unknown"; readonly role: string; readonly known: readonly Role[] }
  | { readonly code: "sections-missing" }
  | { readonly code: "section-unknown"; readonly section: string; readonly known: readonly SectionId[] }
  | { readonly code: "member-unknown"; readonly member: string }
  | { readonly code: "member-disabled" }
  /** The last one who may take others in can be neither disabled nor given another role. */
  | { readonly code: "last-admin" };

const mostNameLetters = 80;
const mostEmailLetters = 254;

/**
 * Reads an e-mail address: in small letters, only such as mail programs take everywhere.
 * @example parseEmail(" Hind@Example.org ") // "hind@example.org"
 */
export function parseEmail(value: string): string | undefined {
  const email = value.trim().toLowerCase();
  const fits = /^[a-z0-9_'+-]+(\.[a-z0-9_'+-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(email);
  return fits && email.length <= mostEmailLetters && /[a-z0-9_+-]@/.test(email) ? email : undefined;
}

/**
 * A name in one line, without what could turn the direction of what stands beside it.
 * @example parseMemberName("هند\u202e الرملي\n") // "هند الرملي"
 */
export function parseMemberName(value: string): string | undefined {
  const cleaned = cleanLine(value);
  if (!cleaned.ok || cleaned.text === "") return undefined;
  return cleaned.text.length > mostNameLetters ? undefined : cleaned.text;
}

/**
 * Reads what was written down of somebody: all that is wrong with it is told at once.
 * @param written `sections` are "all" or words of sections
 */
export function parseMemberEntry(
  written: {
    readonly name: string;
    readonly email: string;
    readonly role: string;
    readonly sections: "all" | readonly string[];
  },
  known: readonly Pick<Section, "id">[],
): Outcome<MemberEntry, MemberRefusal> {
  const refusals: MemberRefusal[] = [];
  const name = parseMemberName(written.name);
  if (name === undefined) refusals.push({ code: "name-unusable", most: mostNameLetters });
  const email = parseEmail(written.email);
  if (email === undefined) refusals.push({ code: "email-unusable", email: written.email });
  const role = roles.find((one) => one === written.role);
  if (role === undefined) refusals.push({ code: "role-unknown", role: written.role, known: roles });
  const sections = readSections(written.sections, known, refusals);
  const entry = { name: name ?? "", email: email ?? "", role: role ?? "reporter", sections };
  return settle(entry, refusals);
}

function readSections(
  written: "all" | readonly string[],
  known: readonly Pick<Section, "id">[],
  refusals: MemberRefusal[],
): Member["sections"] {
  if (written === "all") return "all";
  if (written.length === 0) refusals.push({ code: "sections-missing" });
  const ids = known.map(({ id }) => id);
  const unknown = written.filter((word) => !ids.some((id) => id === word));
  for (const section of unknown) refusals.push({ code: "section-unknown", section, known: ids });
  return ids.filter((id) => written.includes(id));
}

import type { Actor } from "../actor.ts";
import type { PersonId } from "../person.ts";
import type { SectionId } from "../section.ts";

/** The short permanent ASCII id of somebody who works at the desk. */
export type MemberId = string & { readonly __member: true };

/** From the one who may least to the one who may most. */
export const roles = ["reporter", "editor", "chief", "admin"] as const;
export type Role = (typeof roles)[number];

/** Somebody who works at the desk. */
export interface Member {
  readonly id: MemberId;
  readonly name: string;
  readonly role: Role;
  /** The sections in which they have their role; "all" for every one, also of those to come. */
  readonly sections: "all" | readonly SectionId[];
  /** Whom of the bylines they are, where they write. */
  readonly person?: PersonId;
}

/**
 * As whom somebody stands in the audit log, under every revision and in the log of dossiers.
 * @example actorOf({ id: "h1nd" }) // "u:h1nd"
 */
export const actorOf = ({ id }: Pick<Member, "id">): `u:${string}` => `u:${id}` satisfies Actor;

import type { Instant } from "../instant.ts";
import type { Member } from "./member.ts";

/** The languages in which the desk speaks. */
export const deskLanguages = ["ar", "en"] as const;
export type DeskLanguage = (typeof deskLanguages)[number];

/** A member as those see them who look after the newsroom's people. Nothing of it is a secret. */
export interface MemberAccount extends Member {
  /** In small letters; with it a member signs in. */
  readonly email: string;
  readonly language: DeskLanguage;
  readonly since: Instant;
  /** From when they may not sign in any more. */
  readonly disabled?: Instant;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly passkeys: number;
}

import type { Actor } from "../actor.ts";
import type { Instant } from "../instant.ts";
import type { Outcome } from "../outcome.ts";
import type { DeskLanguage, MemberAccount } from "./member-account.ts";
import type { MemberEntry, MemberRefusal } from "./member-entry.ts";
import type { Member, MemberId } from "./member.ts";

/** How somebody showed who they are. */
export type SignInWay = "password" | "code" | "recovery-code" | "passkey";

/** What is written down of a coming and going that changes nothing else. Never a secret, never an address. */
export type SignInEvent =
  | { readonly kind: "signed-in"; readonly member: MemberId; readonly way: SignInWay }
  | { readonly kind: "signed-out"; readonly member: MemberId }
  /** `member` is absent where nobody is known by what was written. */
  | { readonly kind: "refused"; readonly member?: MemberId; readonly way: SignInWay };

/** For whom a one-time address is. */
export type Invited =
  | { readonly kind: "member"; readonly member: MemberAccount }
  /** Whoever takes in the first member of a newsroom that has none: themselves. */
  | { readonly kind: "first-admin" };

/** A bucket that leaks: it holds so many attempts, and loses one in so many seconds. */
export interface AttemptLimit {
  readonly most: number;
  readonly seconds: number;
}

/**
 * The newsroom's people, where they are kept. Every change is one transaction with its row in the audit log; whoever is
 * disabled or reset is signed out everywhere by the same transaction. Tokens and keys of attempts come as SHA-256
 * hashes or better: what is kept opens nothing.
 */
export interface Accounts {
  /** By their names, the disabled ones too. */
  listMembers(): Promise<readonly MemberAccount[]>;
  findMember(id: MemberId): Promise<MemberAccount | undefined>;
  findMemberByEmail(email: string): Promise<MemberAccount | undefined>;

  /** @param passwordHash absent where they shall set one by a one-time address */
  addMember(
    member: MemberEntry & { readonly id: MemberId; readonly passwordHash?: string },
    by: Actor,
  ): Promise<Outcome<MemberAccount, MemberRefusal>>;
  assignMember(
    id: MemberId,
    to: Pick<Member, "role" | "sections">,
    by: Actor,
  ): Promise<Outcome<MemberAccount, MemberRefusal>>;
  disableMember(id: MemberId, by: Actor): Promise<Outcome<MemberAccount, MemberRefusal>>;
  enableMember(id: MemberId, by: Actor): Promise<Outcome<MemberAccount, MemberRefusal>>;
  /** Takes their password and passkeys away, and the second factor where that is lost too. */
  resetMember(
    id: MemberId,
    lost: { readonly secondFactor: boolean },
    by: Actor,
  ): Promise<Outcome<MemberAccount, MemberRefusal>>;
  chooseLanguage(id: MemberId, language: DeskLanguage): Promise<void>;

  /** Opens a one-time address; a member's earlier one is void. `hours` from now it is void too. */
  invite(invited: MemberId | "first-admin", tokenHash: string, hours: number, by: Actor): Promise<void>;
  /** For whom an address is, while it is good. */
  findInvited(tokenHash: string): Promise<Invited | undefined>;
  /** Uses a member's address up and gives them this password. @returns `undefined` where the address is good no more */
  acceptInvitation(tokenHash: string, passwordHash: string): Promise<MemberAccount | undefined>;
  /** Uses the first address of a newsroom up. @returns `undefined` where it is good no more or there are members */
  acceptFirstAdmin(
    tokenHash: string,
    admin: MemberEntry & { readonly id: MemberId; readonly passwordHash: string },
  ): Promise<MemberAccount | undefined>;

  /** Opens the private address of a member's plan; their earlier one is void. */
  openCalendar(member: MemberId, tokenHash: string): Promise<void>;
  /** Takes the address of a member's plan back. So does whoever disables or resets them. */
  closeCalendar(member: MemberId): Promise<void>;
  /** Since when a member's plan has a private address; `undefined` where it has none. */
  findCalendar(member: MemberId): Promise<Instant | undefined>;
  /** Whose plan an address shows. Nobody's, of whoever is disabled. */
  findCalendarReader(tokenHash: string): Promise<MemberAccount | undefined>;

  record(event: SignInEvent): Promise<void>;
  /** Whose these sessions are, of those that are open now: neither ended, nor over, nor of somebody who is disabled. */
  listOpenSessions(sessions: readonly string[]): Promise<ReadonlyMap<string, MemberAccount>>;
  /** Ends one session of a member. */
  endSession(member: MemberId, session: string): Promise<void>;
  /** Notes that a code of a second factor was used. @returns whether it was not used before */
  spendCode(member: MemberId, codeHash: string): Promise<boolean>;

  /** @returns seconds to wait before the next attempt; 0 where this one is taken */
  attempt(keyHash: string, limit: AttemptLimit): Promise<number>;
  /** Gives an attempt back that was none. */
  giveBack(keyHash: string): Promise<void>;

  /** What signs cookies and seals second factors: the same in every process, made once. Never printed. */
  secret(): Promise<string>;
}

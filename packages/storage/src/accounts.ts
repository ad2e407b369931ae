import { randomBytes } from "node:crypto";
import {
  type Accounts,
  type Actor,
  type Instant,
  type MemberAccount,
  type MemberEntry,
  type MemberId,
  type MemberRefusal,
  type Outcome,
  type PersonId,
  type Role,
  type SectionId,
  type SignInEvent,
  accept,
  refuse,
} from "@mihwar/newsroom";
import pg from "pg";
import { asFault, openPool } from "./connection.ts";
import { inTransaction } from "./in-transaction.ts";
import { isStorable } from "./storable.ts";

/** The accounts of an archive, and the connections over which the sign-in library keeps what is its own. */
export interface OpenAccounts {
  readonly accounts: Accounts;
  /** Reads and writes the tables of the accounts by their bare names. Closed with the accounts. */
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly sections: readonly SectionId[] | null;
  readonly person: string | null;
  readonly language: MemberAccount["language"];
  readonly disabled: Instant | null;
  readonly created: Instant;
  readonly has_password: boolean;
  readonly has_second_factor: boolean;
  readonly passkeys: number;
}

/** A moment as the domain spells it; the library's connections read moments as values of their own. */
const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${column}`;

const memberColumns = `select id, name, email, role, sections, person, language, ${instant("disabled")}, ${instant("created")},
  exists (select from mihwar.member_credential where member = member.id and password is not null) as has_password,
  two_factor_enabled as has_second_factor,
  (select count(*) from mihwar.member_passkey where member = member.id) as passkeys
  from mihwar.member`;

const accountOf = (row: MemberRow): MemberAccount => ({
  id: row.id as MemberId,
  name: row.name,
  email: row.email,
  role: row.role,
  sections: row.sections ?? "all",
  ...(row.person === null ? {} : { person: row.person as PersonId }),
  language: row.language,
  since: row.created,
  ...(row.disabled === null ? {} : { disabled: row.disabled }),
  hasPassword: row.has_password,
  hasSecondFactor: row.has_second_factor,
  passkeys: row.passkeys,
});

const uniqueViolation = "23505";

/** The provider under which better-auth keeps passwords. */
const passwords = "credential";

/** A code of a second factor is good for a minute and a half at most: so long it is remembered, and a little longer. */
const codesRemembered = "5 minutes";

/**
 * Opens the accounts that an archive's database holds. The schema is the archive's to bring up to date.
 * @param asking `connections` at most, 2 where nothing is said; `patience` is how long an answer may take, in milliseconds
 */
export function openAccounts(asking: {
  readonly url: string;
  readonly connections?: number;
  readonly patience?: number;
}): OpenAccounts {
  const { url, connections = 2, patience = 5000 } = asking;
  const name = `mihwar-accounts ${process.pid}`;
  const pool = openPool(
    { url, name, connections, answerWithin: patience, readonly: false },
    { searchPath: "mihwar", types: libraryTypes },
  );
  let closing: Promise<void> | undefined;
  return { accounts: accountsOver(pool), pool, close: () => (closing ??= pool.end()) };
}

/** Moments as the driver reads them, since the library compares them; counts as numbers. */
const libraryTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format as "text")) as pg.CustomTypesConfig["getTypeParser"],
};

function accountsOver(pool: pg.Pool): Accounts {
  const ask = async <Value>(answer: () => Promise<Value>): Promise<Value> => {
    try {
      return await answer();
    } catch (error) {
      throw asFault(error);
    }
  };
  const rows = <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    ask(async () => (await pool.query<Row>(text, [...values])).rows);

  /** One transaction in somebody's name. */
  const change = <Value>(by: Actor | undefined, work: (client: pg.ClientBase) => Promise<Value>): Promise<Value> =>
    ask(async () => {
      const client = await pool.connect();
      try {
        return await inTransaction(client, async () => {
          await client.query("select set_config('mihwar.actor', $1, true)", [by ?? ""]);
          return work(client);
        });
      } finally {
        client.release();
      }
    });

  const find = async (column: "id" | "email", value: string): Promise<MemberAccount | undefined> => {
    if (!isStorable(value)) return undefined;
    const [row] = await rows<MemberRow>(`${memberColumns} where ${column} = $1`, [value]);
    return row === undefined ? undefined : accountOf(row);
  };

  /** A change of a member who is there; `last-admin` where nobody would be left who may take others in. */
  const changeMember = (
    id: MemberId,
    by: Actor,
    work: (client: pg.ClientBase, member: MemberAccount) => Promise<MemberRefusal | undefined>,
  ): Promise<Outcome<MemberAccount, MemberRefusal>> =>
    change<Outcome<MemberAccount, MemberRefusal>>(by, async (client) => {
      const before = await memberIn(client, id);
      if (before === undefined) return refuse({ code: "member-unknown", member: id });
      const refusal = await work(client, before);
      if (refusal !== undefined) throw new Refused(refusal);
      // admins who demote each other at the same moment have taken turns by now: at the head of the log
      if (before.role === "admin" && before.disabled === undefined) {
        const { rowCount } = await client.query(
          "select from mihwar.member where role = 'admin' and disabled is null limit 1",
        );
        if (rowCount === 0) throw new Refused({ code: "last-admin" });
      }
      const after = await memberIn(client, id);
      return after === undefined ? refuse({ code: "member-unknown", member: id }) : accept(after);
    }).catch(refused);

  return {
    listMembers: async () => (await rows<MemberRow>(`${memberColumns} order by name, id`)).map(accountOf),
    findMember: (id) => find("id", id),
    findMemberByEmail: (email) => find("email", email),

    addMember: (member, by) =>
      change<Outcome<MemberAccount, MemberRefusal>>(by, async (client) => {
        await insertMember(client, member);
        if (member.passwordHash !== undefined) await setPassword(client, member.id, member.passwordHash);
        const added = await memberIn(client, member.id);
        return added === undefined ? refuse({ code: "member-unknown", member: member.id }) : accept(added);
      }).catch((error: unknown) => {
        if (isTaken(error)) return refuse({ code: "email-taken", email: member.email });
        throw error;
      }),

    assignMember: (id, { role, sections }, by) =>
      changeMember(id, by, async (client) => {
        await client.query("update mihwar.member set role = $2, sections = $3, updated = now() where id = $1", [
          id,
          role,
          sections === "all" ? null : sections,
        ]);
        return undefined;
      }),

    disableMember: (id, by) =>
      changeMember(id, by, async (client) => {
        await client.query(
          "update mihwar.member set disabled = date_trunc('milliseconds', now()), updated = now() where id = $1 and disabled is null",
          [id],
        );
        await signOutEverywhere(client, id);
        await client.query("delete from mihwar.member_invitation where member = $1", [id]);
        await client.query("delete from mihwar.member_calendar where member = $1", [id]);
        return undefined;
      }),

    enableMember: (id, by) =>
      changeMember(id, by, async (client) => {
        await client.query("update mihwar.member set disabled = null, updated = now() where id = $1", [id]);
        return undefined;
      }),

    resetMember: (id, lost, by) =>
      changeMember(id, by, async (client, member) => {
        if (member.disabled !== undefined) return { code: "member-disabled" };
        // before the log is locked: the member may be changing them at this moment
        for (const table of ["member_credential", "member_passkey", "member_two_factor"])
          await client.query(`select from mihwar.${table} where member = $1 for update`, [id]);
        await client.query("delete from mihwar.member_credential where member = $1", [id]);
        await client.query("delete from mihwar.member_passkey where member = $1", [id]);
        await client.query("delete from mihwar.member_calendar where member = $1", [id]);
        if (lost.secondFactor) {
          await client.query("delete from mihwar.member_two_factor where member = $1", [id]);
          await client.query("update mihwar.member set two_factor_enabled = false where id = $1", [id]);
        }
        await signOutEverywhere(client, id);
        return undefined;
      }),

    chooseLanguage: async (id, language) => {
      await rows("update mihwar.member set language = $2, updated = now() where id = $1 and language <> $2", [
        id,
        language,
      ]);
    },

    invite: (invited, hash, hours, by) =>
      change(by, async (client) => {
        await client.query("delete from mihwar.member_invitation where expires <= now() or member = $1", [invited]);
        const member = invited === "first-admin" ? null : invited;
        await client.query(
          "insert into mihwar.member_invitation (hash, member, expires) values ($1, $2, now() + make_interval(hours => $3))",
          [hash, member, hours],
        );
        if (member !== null)
          await client.query("select mihwar.log_member(mihwar.member_actor($1), 'invite-member', $1, null)", [member]);
      }),

    async findInvited(hash) {
      const [found] = await rows<{ member: MemberId | null; members: boolean }>(
        `select member, exists (select from mihwar.member) as members from mihwar.member_invitation
         where hash = $1 and expires > now()`,
        [hash],
      );
      if (found === undefined) return undefined;
      if (found.member === null) return found.members ? undefined : { kind: "first-admin" };
      const member = await find("id", found.member);
      return member === undefined || member.disabled !== undefined ? undefined : { kind: "member", member };
    },

    acceptInvitation: (hash, passwordHash) =>
      change(undefined, async (client) => {
        const used = await client.query<{ member: MemberId }>(
          `delete from mihwar.member_invitation as invitation using mihwar.member
           where hash = $1 and expires > now() and member.id = invitation.member and disabled is null
           returning invitation.member`,
          [hash],
        );
        const id = used.rows[0]?.member;
        if (id === undefined) return undefined;
        await setPassword(client, id, passwordHash);
        await signOutEverywhere(client, id);
        return memberIn(client, id);
      }),

    acceptFirstAdmin: (hash, admin) =>
      change(undefined, async (client) => {
        await client.query("lock table mihwar.member in share row exclusive mode");
        const good = await client.query(
          `delete from mihwar.member_invitation
           where hash = $1 and member is null and expires > now() and not exists (select from mihwar.member)`,
          [hash],
        );
        if (good.rowCount === 0) return undefined;
        await client.query("delete from mihwar.member_invitation where member is null");
        await insertMember(client, admin);
        await setPassword(client, admin.id, admin.passwordHash);
        return memberIn(client, admin.id);
      }),

    openCalendar: (member, hash) =>
      change(undefined, async (client) => {
        await client.query(
          `insert into mihwar.member_calendar (member, hash, opened)
           select id, $2, date_trunc('milliseconds', now()) from mihwar.member where id = $1 and disabled is null
           on conflict (member) do update set hash = excluded.hash, opened = excluded.opened`,
          [member, hash],
        );
        await client.query("select mihwar.log_member($1, 'open-calendar', $2, null)", [`u:${member}`, member]);
      }),

    closeCalendar: (member) =>
      change(undefined, async (client) => {
        const closed = await client.query("delete from mihwar.member_calendar where member = $1", [member]);
        if (closed.rowCount === 0) return;
        await client.query("select mihwar.log_member($1, 'close-calendar', $2, null)", [`u:${member}`, member]);
      }),

    async findCalendar(member) {
      const [row] = await rows<{ opened: Instant }>(
        `select ${instant("opened")} from mihwar.member_calendar where member = $1`,
        [member],
      );
      return row?.opened;
    },

    async findCalendarReader(hash) {
      const [found] = await rows<{ member: MemberId }>("select member from mihwar.member_calendar where hash = $1", [
        hash,
      ]);
      const member = found === undefined ? undefined : await find("id", found.member);
      return member?.disabled === undefined ? member : undefined;
    },

    async record(event) {
      const { actor, action, member, note } = rowOf(event);
      await rows("select mihwar.log_member($1, $2, $3, $4)", [actor, action, member, note]);
    },

    async listOpenSessions(sessions) {
      const found = await rows<{ readonly session: string; readonly member: string }>(
        `select session.id as session, member from mihwar.member_session as session
           join mihwar.member on member.id = session.member
         where session.id = any($1) and expires > now() and disabled is null`,
        [sessions.filter(isStorable)],
      );
      const ids = [...new Set(found.map(({ member }) => member))];
      const members = new Map(
        (await rows<MemberRow>(`${memberColumns} where id = any($1)`, [ids])).map((row) => [row.id, accountOf(row)]),
      );
      return new Map(
        found.flatMap(({ session, member }) => {
          const account = members.get(member);
          return account === undefined ? [] : [[session, account] as const];
        }),
      );
    },

    async endSession(member, session) {
      await rows("delete from mihwar.member_session where member = $1 and id = $2", [member, session]);
    },

    async spendCode(member, hash) {
      await rows(`delete from mihwar.member_spent_code where spent < now() - interval '${codesRemembered}'`);
      const spent = await rows(
        "insert into mihwar.member_spent_code (member, hash, spent) values ($1, $2, now()) on conflict do nothing returning true",
        [member, hash],
      );
      return spent.length > 0;
    },

    async attempt(key, { most, seconds }) {
      // a bucket that is full takes nothing and does not grow: whoever goes on trying waits no longer for it
      const taken = await rows(
        `insert into mihwar.member_attempt as bucket (key, level, at, empty)
         values ($1, 1, now(), now() + make_interval(secs => $3::float8))
         on conflict (key) do update set level = left_in.level + 1, at = now(),
           empty = now() + make_interval(secs => (left_in.level + 1) * $3::float8)
         where left_in.level + 1 <= $2::float8
         returning true`.replaceAll(
          "left_in.level",
          "greatest(0, bucket.level - extract(epoch from now() - bucket.at)::float8 / $3::float8)",
        ),
        [key, most, seconds],
      );
      if (taken.length > 0) return 0;
      const [full] = await rows<{ wait: number }>(
        `select ceil((level - extract(epoch from now() - at)::float8 / $3::float8 + 1 - $2::float8) * $3::float8)::int as wait
         from mihwar.member_attempt where key = $1`,
        [key, most, seconds],
      );
      await rows("delete from mihwar.member_attempt where empty < now()");
      return Math.max(1, full?.wait ?? 1);
    },

    async giveBack(key) {
      await rows("update mihwar.member_attempt set level = greatest(0, level - 1) where key = $1", [key]);
    },

    async secret() {
      const known = await rows<{ secret: string }>("select secret from mihwar.member_secret");
      if (known[0] !== undefined) return known[0].secret;
      const made = randomBytes(48).toString("base64url");
      await rows("insert into mihwar.member_secret (secret) values ($1) on conflict do nothing", [made]);
      return (await rows<{ secret: string }>("select secret from mihwar.member_secret"))[0]?.secret ?? made;
    },
  };
}

/** Takes a change back whose refusal only showed under way. */
class Refused extends Error {
  readonly refusal: MemberRefusal;
  constructor(refusal: MemberRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

function refused(error: unknown): Outcome<MemberAccount, MemberRefusal> {
  if (error instanceof Refused) return refuse(error.refusal);
  throw error;
}

const isTaken = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === uniqueViolation && error.constraint === "member_email_key";

async function memberIn(client: pg.ClientBase, id: MemberId): Promise<MemberAccount | undefined> {
  const { rows } = await client.query<MemberRow>(`${memberColumns} where id = $1`, [id]);
  return rows[0] === undefined ? undefined : accountOf(rows[0]);
}

const insertMember = (client: pg.ClientBase, member: MemberEntry & { readonly id: MemberId }): Promise<unknown> =>
  client.query("insert into mihwar.member (id, name, email, role, sections) values ($1, $2, $3, $4, $5)", [
    member.id,
    member.name,
    member.email,
    member.role,
    member.sections === "all" ? null : member.sections,
  ]);

const setPassword = (client: pg.ClientBase, member: MemberId, hash: string): Promise<unknown> =>
  client.query(
    `insert into mihwar.member_credential (id, member, account, provider, password, created, updated)
     values ($1, $2, $2, '${passwords}', $3, now(), now())
     on conflict (member, provider) do update set password = excluded.password, updated = now()`,
    [randomBytes(12).toString("hex"), member, hash],
  );

/** Also of what is half signed in: a sign-in that waits for its code is a value that names the member. */
async function signOutEverywhere(client: pg.ClientBase, member: MemberId): Promise<void> {
  await client.query("delete from mihwar.member_session where member = $1", [member]);
  await client.query("delete from mihwar.member_verification where value = $1", [member]);
}

function rowOf(event: SignInEvent): {
  readonly actor: Actor;
  readonly action: string;
  readonly member: string;
  readonly note: string | null;
} {
  switch (event.kind) {
    case "signed-in":
      return { actor: `u:${event.member}`, action: "sign-in", member: event.member, note: event.way };
    case "signed-out":
      return { actor: `u:${event.member}`, action: "sign-out", member: event.member, note: null };
    case "refused":
      return { actor: "m:desk", action: "refuse-sign-in", member: event.member ?? "unknown", note: event.way };
  }
}

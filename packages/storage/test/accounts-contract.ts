import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import {
  type Accounts,
  type CacheKey,
  type MemberAccount,
  type MemberEntry,
  type MemberId,
  type MemberRefusal,
  type Outcome,
  type SectionId,
  type SignInEvent,
  type StoryId,
  editionKey,
  storyKey,
} from "@mihwar/newsroom";
import {
  backupArchive,
  checkArchive,
  exportArchive,
  memoryMediaFiles,
  openAccounts,
  openArchive,
  restoreArchive,
  verifyBackup,
} from "@mihwar/storage";
import type pg from "pg";
import { copy, edition, liveSteps } from "./copy.ts";
import type { TestServer } from "./test-cluster.ts";

const hind: MemberEntry & { readonly id: MemberId } = {
  id: "h1nd" as MemberId,
  name: "هند الرملي",
  email: "hind@example.org",
  role: "admin",
  sections: "all",
};
const salim: MemberEntry & { readonly id: MemberId } = {
  id: "s4lim" as MemberId,
  name: "سالم بن عُمر",
  email: "salim@example.org",
  role: "reporter",
  sections: ["world" as SectionId, "economy" as SectionId],
};

const granted = (outcome: Outcome<MemberAccount, MemberRefusal>): MemberAccount =>
  outcome.ok ? outcome.value : assert.fail(JSON.stringify(outcome.refusals));
const refusalOf = (outcome: Outcome<MemberAccount, MemberRefusal>): string =>
  outcome.ok ? "" : outcome.refusals[0].code;

interface Under {
  readonly accounts: Accounts;
  /** As the sign-in library asks. */
  readonly pool: pg.Pool;
  readonly url: string;
}

/** What the accounts promise on any server. */
export function accountsContract(kind: string, serverOf: () => TestServer): void {
  const test = (name: string, run: (under: Under) => Promise<void>): void => {
    it(name, async () => {
      const database = await serverOf().fresh();
      const { accounts, pool, close } = openAccounts({ url: database.url });
      try {
        await run({ accounts, pool, url: database.url });
      } finally {
        await close();
        await database.drop();
      }
    });
  };
  const log = async ({ pool }: Under): Promise<readonly string[]> =>
    (
      await pool.query<{ line: string }>(
        "select concat_ws(' ', actor, action, subject, note) as line from audit order by n",
      )
    ).rows.map(({ line }) => line);
  const signIn = (under: Under, member: string, token = `${member}-token`): Promise<unknown> =>
    under.pool.query(
      `insert into member_session (id, member, token, expires, created, updated)
       values ($2, $1, $2, now() + interval '1 day', now(), now())`,
      [member, token],
    );
  const sessions = async ({ pool }: Under): Promise<number> =>
    (await pool.query("select from member_session")).rowCount ?? 0;

  describe(`الحسابات: ${kind}`, () => {
    test("عضو يُضاف فيوجد بمعرّفه وببريده، والبريد لواحد", async ({ accounts }) => {
      const added = granted(await accounts.addMember({ ...salim, passwordHash: "salt:key" }, "cli:user"));
      assert.deepEqual(
        { ...added, since: "" },
        {
          ...salim,
          language: "ar",
          since: "",
          hasPassword: true,
          hasSecondFactor: false,
          passkeys: 0,
        },
      );
      assert.deepEqual(await accounts.findMember(salim.id), added);
      assert.deepEqual(await accounts.findMemberByEmail("salim@example.org"), added);
      assert.equal(await accounts.findMember("لا أحد\0" as MemberId), undefined);
      const second = await accounts.addMember({ ...hind, email: salim.email }, "cli:user");
      assert.equal(refusalOf(second), "email-taken");
      assert.deepEqual((await accounts.listMembers()).length, 1);
    });

    test("كل ما يتغيّر من عضو سطر في السجل باسم من غيّره، ولا سرّ فيه ولا عنوان", async (under) => {
      const { accounts } = under;
      granted(await accounts.addMember({ ...hind, passwordHash: "salt:h1nd-key" }, "cli:user"));
      granted(await accounts.addMember(salim, "u:h1nd"));
      granted(await accounts.assignMember(salim.id, { role: "editor", sections: "all" }, "u:h1nd"));
      await accounts.chooseLanguage(salim.id, "en");
      await accounts.chooseLanguage(salim.id, "en");
      const events: SignInEvent[] = [
        { kind: "signed-in", member: salim.id, way: "passkey" },
        { kind: "refused", way: "password" },
        { kind: "refused", member: salim.id, way: "code" },
        { kind: "signed-out", member: salim.id },
      ];
      for (const event of events) await accounts.record(event);
      granted(await accounts.disableMember(salim.id, "u:h1nd"));
      granted(await accounts.disableMember(salim.id, "u:h1nd"));
      granted(await accounts.enableMember(salim.id, "u:h1nd"));
      assert.deepEqual(await log(under), [
        "cli:user add-member member:h1nd admin all",
        "cli:user set-password member:h1nd",
        "u:h1nd add-member member:s4lim reporter world,economy",
        "u:h1nd assign-member member:s4lim editor all",
        "u:s4lim edit-member member:s4lim",
        "u:s4lim sign-in member:s4lim passkey",
        "m:desk refuse-sign-in member:unknown password",
        "m:desk refuse-sign-in member:s4lim code",
        "u:s4lim sign-out member:s4lim",
        "u:h1nd disable-member member:s4lim",
        "u:h1nd enable-member member:s4lim",
      ]);
      for await (const look of checkArchive({ url: under.url })) assert.deepEqual(look.problems, []);
    });

    test("وما تكتبه مكتبة الدخول نفسها يُسجَّل: كلمة السر والعامل الثاني ومفاتيح المرور", async (under) => {
      const { accounts, pool } = under;
      granted(await accounts.addMember({ ...hind, passwordHash: "salt:old" }, "cli:user"));
      await pool.query("update member_credential set password = 'salt:new' where member = 'h1nd'");
      await pool.query("update member_credential set updated = now() where member = 'h1nd'");
      await pool.query(
        "insert into member_two_factor (id, member, secret, recovery_codes) values ('f1', 'h1nd', 'x', 'y')",
      );
      await pool.query("update member_two_factor set verified = true where member = 'h1nd'");
      await pool.query("update member_two_factor set failed_count = 3 where member = 'h1nd'");
      await pool.query("update member_two_factor set recovery_codes = 'z' where member = 'h1nd'");
      await pool.query("delete from member_two_factor where member = 'h1nd'");
      await pool.query(`insert into member_passkey (id, member, public_key, credential, counter, device_type, backed_up)
        values ('p1', 'h1nd', 'k', 'c', 4294967295, 'singleDevice', false)`);
      await pool.query("update member_passkey set counter = 5");
      await pool.query("delete from member_passkey");
      assert.deepEqual((await log(under)).slice(2), [
        "u:h1nd set-password member:h1nd",
        "u:h1nd second-factor-on member:h1nd",
        "u:h1nd change-recovery-codes member:h1nd",
        "u:h1nd second-factor-off member:h1nd",
        "u:h1nd add-passkey member:h1nd",
        "u:h1nd remove-passkey member:h1nd",
      ]);
      await assert.rejects(pool.query("delete from member"), { code: "MW001" });
    });

    test("من يُوقَف يخرج في الحال من كل مكان، ولا يدخل ولو بجلسة جديدة", async (under) => {
      const { accounts, pool } = under;
      granted(await accounts.addMember(hind, "cli:user"));
      granted(await accounts.addMember(salim, "cli:user"));
      await signIn(under, salim.id);
      await signIn(under, hind.id);
      await pool.query(`insert into member_verification (id, identifier, value, expires, created, updated)
        values ('v', '2fa-x', 's4lim', now() + interval '1 hour', now(), now())`);
      const disabled = granted(await accounts.disableMember(salim.id, "u:h1nd"));
      assert.ok(disabled.disabled !== undefined);
      assert.equal(await sessions(under), 1);
      assert.equal((await pool.query("select from member_verification")).rowCount, 0);
      await assert.rejects(signIn(under, salim.id, "again"), { code: "MW003" });
      granted(await accounts.enableMember(salim.id, "u:h1nd"));
      await signIn(under, salim.id, "again");
      await accounts.endSession(hind.id, "again");
      assert.equal(await sessions(under), 2, "جلسة غيره ليست له");
      const own = `${hind.id}-token`;
      const open = await accounts.listOpenSessions([own, `${salim.id}-token`, "again", "no-such", "\0"]);
      assert.deepEqual(
        new Map([...open].map(([session, { id }]) => [session, id])),
        new Map([
          ["again", salim.id],
          [own, hind.id],
        ]),
      );
      await accounts.endSession(salim.id, "again");
      assert.equal(await sessions(under), 1);
    });

    test("جلسة تُفتح ساعة الإيقاف تنتظره ثم تُرفض", async (under) => {
      const { accounts, pool } = under;
      granted(await accounts.addMember(salim, "cli:user"));
      const other = await pool.connect();
      await other.query("begin");
      await other.query("update member set disabled = now() where id = 's4lim'");
      const late = assert.rejects(signIn(under, salim.id), { code: "MW003" });
      await new Promise((done) => setTimeout(done, 100));
      await other.query("commit");
      other.release();
      await late;
    });

    test("آخر مشرف لا يُوقَف ولا يُنزَّل، ولو تنازل مشرفان معًا", async ({ accounts }) => {
      granted(await accounts.addMember(hind, "cli:user"));
      assert.equal(refusalOf(await accounts.disableMember(hind.id, "cli:user")), "last-admin");
      const demoted = { role: "reporter", sections: "all" } as const;
      assert.equal(refusalOf(await accounts.assignMember(hind.id, demoted, "u:h1nd")), "last-admin");
      granted(await accounts.addMember({ ...salim, role: "admin", sections: "all" }, "cli:user"));
      const both = await Promise.all([
        accounts.assignMember(hind.id, demoted, "u:h1nd"),
        accounts.disableMember(salim.id, "u:s4lim"),
      ]);
      assert.deepEqual(both.map(refusalOf).toSorted(), ["", "last-admin"]);
      assert.equal(refusalOf(await accounts.disableMember("zz9" as MemberId, "cli:user")), "member-unknown");
    });

    test("العنوان يُفتح مرة، والجديد يُبطل القديم، والمنقضي باطل", async (under) => {
      const { accounts, pool } = under;
      granted(await accounts.addMember(salim, "cli:user"));
      await accounts.invite(salim.id, "hash-1", 72, "u:h1nd");
      await accounts.invite(salim.id, "hash-2", 72, "u:h1nd");
      assert.equal(await accounts.findInvited("hash-1"), undefined);
      assert.equal((await accounts.findInvited("hash-2"))?.kind, "member");
      await signIn(under, salim.id);
      const twice = await Promise.all([
        accounts.acceptInvitation("hash-2", "salt:a"),
        accounts.acceptInvitation("hash-2", "salt:b"),
      ]);
      assert.deepEqual(
        twice.filter((one) => one !== undefined).map(({ hasPassword }) => hasPassword),
        [true],
      );
      assert.equal(await sessions(under), 0);
      await accounts.invite(salim.id, "hash-3", 72, "u:h1nd");
      await pool.query("update member_invitation set expires = now() - interval '1 second'");
      assert.equal(await accounts.findInvited("hash-3"), undefined);
      assert.equal(await accounts.acceptInvitation("hash-3", "salt:c"), undefined);
      await accounts.invite(salim.id, "hash-4", 72, "u:h1nd");
      granted(await accounts.addMember(hind, "cli:user"));
      granted(await accounts.disableMember(salim.id, "u:h1nd"));
      assert.equal(await accounts.acceptInvitation("hash-4", "salt:d"), undefined);
    });

    test("عنوان المفكّرة: واحد لكل عضو، الجديد يُبطل القديم، ويبطل بالإيقاف وبإعادة الضبط ولا يعود", async (under) => {
      const { accounts } = under;
      granted(await accounts.addMember(salim, "cli:user"));
      const reader = async (hash: string) => (await accounts.findCalendarReader(hash))?.id;
      assert.equal(await accounts.findCalendar(salim.id), undefined);
      await accounts.openCalendar(salim.id, "hash-1");
      assert.match((await accounts.findCalendar(salim.id)) ?? "", /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
      assert.equal(await reader("hash-1"), "s4lim");
      await accounts.openCalendar(salim.id, "hash-2");
      assert.deepEqual([await reader("hash-1"), await reader("hash-2")], [undefined, "s4lim"]);
      await accounts.closeCalendar(salim.id);
      await accounts.closeCalendar(salim.id);
      assert.deepEqual([await reader("hash-2"), await accounts.findCalendar(salim.id)], [undefined, undefined]);
      await accounts.openCalendar(salim.id, "hash-3");
      granted(await accounts.disableMember(salim.id, "u:h1nd"));
      assert.equal(await reader("hash-3"), undefined);
      granted(await accounts.enableMember(salim.id, "u:h1nd"));
      assert.equal(await reader("hash-3"), undefined, "لا يعود بعودة صاحبه");
      await accounts.openCalendar(salim.id, "hash-4");
      granted(await accounts.resetMember(salim.id, { secondFactor: false }, "u:h1nd"));
      assert.equal(await reader("hash-4"), undefined);
      assert.deepEqual(
        (await log(under)).filter((line) => line.includes("-calendar")),
        [
          "u:s4lim open-calendar member:s4lim",
          "u:s4lim open-calendar member:s4lim",
          "u:s4lim close-calendar member:s4lim",
          "u:s4lim open-calendar member:s4lim",
          "u:s4lim open-calendar member:s4lim",
        ],
      );
    });

    test("المشرف الأول واحد، ولو فُتح العنوانان معًا", async ({ accounts }) => {
      await accounts.invite("first-admin", "hash-1", 24, "cli:serve");
      await accounts.invite("first-admin", "hash-2", 24, "cli:serve");
      assert.deepEqual(await accounts.findInvited("hash-1"), { kind: "first-admin" });
      const firsts = await Promise.all([
        accounts.acceptFirstAdmin("hash-1", { ...hind, passwordHash: "salt:a" }),
        accounts.acceptFirstAdmin("hash-2", { ...salim, role: "admin", sections: "all", passwordHash: "salt:b" }),
      ]);
      assert.equal(firsts.filter((one) => one !== undefined).length, 1);
      assert.equal((await accounts.listMembers()).length, 1);
      assert.equal(await accounts.findInvited("hash-2"), undefined);
      await accounts.invite("first-admin", "hash-3", 24, "cli:serve");
      assert.equal(await accounts.findInvited("hash-3"), undefined);
    });

    test("إعادة الضبط تأخذ كلمة السر والمفاتيح، والعامل الثاني إن ضاع هو أيضًا", async (under) => {
      const { accounts, pool } = under;
      granted(await accounts.addMember({ ...salim, passwordHash: "salt:a" }, "cli:user"));
      await pool.query(`insert into member_two_factor (id, member, secret, recovery_codes, verified)
        values ('f1', 's4lim', 'x', 'y', true)`);
      await pool.query("update member set two_factor_enabled = true");
      await pool.query(`insert into member_passkey (id, member, public_key, credential, counter, device_type, backed_up)
        values ('p1', 's4lim', 'k', 'c', 0, 'singleDevice', false)`);
      await signIn(under, salim.id);
      const once = granted(await accounts.resetMember(salim.id, { secondFactor: false }, "u:h1nd"));
      assert.deepEqual([once.hasPassword, once.hasSecondFactor, once.passkeys], [false, true, 0]);
      assert.equal(await sessions(under), 0);
      const whole = granted(await accounts.resetMember(salim.id, { secondFactor: true }, "u:h1nd"));
      assert.equal(whole.hasSecondFactor, false);
      assert.deepEqual((await log(under)).slice(-3), [
        "u:h1nd remove-password member:s4lim",
        "u:h1nd remove-passkey member:s4lim",
        "u:h1nd second-factor-off member:s4lim",
      ]);
    });

    test("المحاولات دلو يتسرّب: يمتلئ فيُنتظر، ولا يطول الانتظار بالإلحاح، ويُردّ ما لم يكن محاولة", async (under) => {
      const { accounts, pool } = under;
      const limit = { most: 3, seconds: 30 };
      const first = await Promise.all(Array.from({ length: 8 }, () => accounts.attempt("k", limit)));
      assert.equal(first.filter((wait) => wait === 0).length, 3);
      const wait = await accounts.attempt("k", limit);
      assert.ok(wait > 25 && wait <= 30, String(wait));
      for (let turn = 0; turn < 5; turn++) assert.ok((await accounts.attempt("k", limit)) <= 30);
      assert.equal(await accounts.attempt("غيره", limit), 0);
      await accounts.giveBack("k");
      assert.equal(await accounts.attempt("k", limit), 0);
      await pool.query("update member_attempt set at = at - interval '60 seconds' where key = 'k'");
      assert.equal(await accounts.attempt("k", limit), 0);
      assert.equal(await accounts.attempt("k", limit), 0);
      assert.ok((await accounts.attempt("k", limit)) > 0);
    });

    test("الرمز يُستعمل مرة، والسرّ واحد في كل عملية", async (under) => {
      const { accounts } = under;
      granted(await accounts.addMember(salim, "cli:user"));
      granted(await accounts.addMember(hind, "cli:user"));
      assert.deepEqual(
        [await accounts.spendCode(salim.id, "c"), await accounts.spendCode(salim.id, "c")],
        [true, false],
      );
      assert.equal(await accounts.spendCode(hind.id, "c"), true);
      const secrets = await Promise.all(Array.from({ length: 4 }, () => accounts.secret()));
      assert.equal(new Set(secrets).size, 1);
      assert.ok((secrets[0]?.length ?? 0) >= 64);
    });

    test("سطور الأعضاء في السجل لا تُفقد سامعًا تغييرًا، ولا تُسقط صفحة", async (under) => {
      const archive = await openArchive({ url: under.url, trustMemory: true });
      try {
        await archive.saveEdition(edition, "u:hind");
        await archive.reading.catchUp();
        const heard: CacheKey[] = [];
        archive.reading.onChange((keys) => heard.push(...keys));
        granted(await under.accounts.addMember({ ...hind, passwordHash: "salt:a" }, "cli:user"));
        await under.accounts.record({ kind: "signed-in", member: hind.id, way: "password" });
        await archive.saveStory(liveSteps("s1", copy(), await archive.now()), undefined);
        await archive.reading.catchUp();
        assert.ok(heard.includes(storyKey("s1" as StoryId)));
        assert.ok(!heard.includes(editionKey), heard.join(" "));
      } finally {
        await archive.close();
      }
    });

    test("النسخة تحمل الأعضاء وما يدخلون به، لا الجلسات ولا العناوين", async (under) => {
      const { accounts } = under;
      granted(await accounts.addMember({ ...hind, passwordHash: "salt:a" }, "cli:user"));
      granted(await accounts.addMember(salim, "cli:user"));
      await under.pool
        .query(`insert into member_passkey (id, member, public_key, credential, counter, device_type, backed_up)
        values ('p1', 'h1nd', 'k', 'c', 0, 'singleDevice', false)`);
      await accounts.invite(salim.id, "hash-1", 72, "u:h1nd");
      await accounts.openCalendar(hind.id, "hash-2");
      await under.pool
        .query(`insert into coverage (id, title, starts, section, assigned, state, begun_by, begun, changed, version)
        values ('c1', 'قمة المناخ', '2026-12-06', 'world', '{s4lim}', 'planned', 'u:h1nd', now(), now(), 1)`);
      await signIn(under, hind.id);
      await accounts.attempt("k", { most: 3, seconds: 30 });
      const secret = await accounts.secret();
      const before = await accounts.listMembers();
      const folder = await mkdtemp(path.join(tmpdir(), "mihwar-accounts-"));
      const target = await serverOf().fresh();
      const restored = openAccounts({ url: target.url });
      try {
        // an archive that was opened once and has told its first address is still one that nobody has used
        await restored.accounts.secret();
        await restored.accounts.invite("first-admin", "hash-9", 24, "cli:serve");
        const file = path.join(folder, "archive.tar");
        const media = memoryMediaFiles();
        await backupArchive({ url: under.url, media, file, place: "هنا" });
        await restoreArchive({ backup: await verifyBackup(file), url: target.url, media, trustMemory: true });
        assert.deepEqual(await restored.accounts.listMembers(), before);
        assert.equal(await restored.accounts.secret(), secret);
        for (const table of ["member_session", "member_attempt", "member_verification"])
          assert.equal((await restored.pool.query(`select from ${table}`)).rowCount, 0, table);
        assert.equal(await restored.accounts.findInvited("hash-1"), undefined);
        assert.equal(await restored.accounts.findCalendarReader("hash-2"), undefined, "عنوان أُبطل لا يعود مع نسخة أقدم");
        const notes = "select id, title, starts, assigned, version from coverage";
        assert.deepEqual((await restored.pool.query(notes)).rows, (await under.pool.query(notes)).rows);
        await exportArchive({ url: under.url, media, place: "هنا", folder: path.join(folder, "plain") });
        const line = await readFile(path.join(folder, "plain", "coverage.ndjson"), "utf8");
        const { id, from, assigned } = JSON.parse(line) as Record<string, unknown>;
        assert.deepEqual([id, from, assigned], ["c1", "2026-12-06", ["s4lim"]]);
        assert.equal(await restored.accounts.findInvited("hash-9"), undefined);
        for await (const look of checkArchive({ url: target.url })) assert.deepEqual(look.problems, []);
      } finally {
        await restored.close();
        await target.drop();
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
}

import {
  type Member,
  type MemberAbout,
  type MemberAccount,
  type MemberCall,
  type MemberEntry,
  type MemberId,
  type MemberRefusal,
  type Outcome,
  actorOf,
  may,
  parseMemberEntry,
} from "@mihwar/newsroom";
import { type Answer, onward, page } from "./answer.ts";
import { hoursGood, oneTimeAddress } from "./one-time-address.ts";
import { addressPage, memberPage, membersPage } from "./pages/members-page.tsx";
import { problemPage } from "./pages/problem-page.tsx";
import { writtenSections } from "./parts/role-fields.tsx";
import { memberIds } from "./password-routes.ts";
import type { Route } from "./route.ts";
import { toldBy } from "./told-notice.ts";
import type { MemberVisit } from "./visit.ts";

const all = "/desk/members";

const idOf = (visit: MemberVisit): MemberId => (visit.named["id"] ?? "") as MemberId;

async function list(
  visit: MemberVisit,
  more: Partial<Parameters<typeof membersPage>[1]> = {},
  status = 200,
): Promise<Answer> {
  const { accounts, archive } = visit.base;
  const [members, sections] = await Promise.all([accounts.listMembers(), archive.reading.listSections()]);
  return page(membersPage(visit, { members, sections, ...more }), { status });
}

async function show(
  visit: MemberVisit,
  more: Partial<Parameters<typeof memberPage>[1]> = {},
  status = 200,
): Promise<Answer> {
  const { accounts, archive } = visit.base;
  const [member, sections] = await Promise.all([accounts.findMember(idOf(visit)), archive.reading.listSections()]);
  return member === undefined
    ? page(problemPage(visit, "missing", visit), { status: 404 })
    : page(memberPage(visit, { member, sections, ...more }), { status });
}

/**
 * Asks the table whether whoever is here may do that to a member.
 * @returns the answer to one who may not; `undefined` where they may
 */
async function turnedDown(
  visit: MemberVisit,
  call: MemberCall,
  { member, becomes }: Omit<MemberAbout, "staff">,
): Promise<Answer | undefined> {
  const staff = (await visit.base.accounts.listMembers()).filter(({ disabled }) => disabled === undefined);
  const outcome = may(visit.member, call, { member, staff, ...(becomes === undefined ? {} : { becomes }) });
  if (outcome.ok) return undefined;
  return outcome.refusals.some(({ code }) => code === "last-admin")
    ? show(visit, { refusals: [{ code: "last-admin" }] }, 400)
    : page(problemPage(visit, "forbidden", visit), { status: 403 });
}

/** Does something to the member whom the address names, where whoever is here may. */
async function withMember(
  visit: MemberVisit,
  call: MemberCall,
  work: (member: MemberAccount) => Promise<Answer>,
): Promise<Answer> {
  const member = await visit.base.accounts.findMember(idOf(visit));
  if (member === undefined) return show(visit);
  return (await turnedDown(visit, call, { member })) ?? work(member);
}

const asMember = ({ name, role, sections }: MemberEntry, id: MemberId): Member => ({ id, name, role, sections });

/** Opens an address for somebody, and shows it this once. */
async function invite(visit: MemberVisit, member: MemberAccount): Promise<Answer> {
  const { path, hash } = oneTimeAddress();
  await visit.base.accounts.invite(member.id, hash, hoursGood.member, actorOf(visit.member));
  return page(addressPage(visit, { member, address: `${visit.origin}${path}`, hours: hoursGood.member }));
}

async function add(visit: MemberVisit): Promise<Answer> {
  const { base, form } = visit;
  const written = {
    name: form.get("name") ?? "",
    email: form.get("email") ?? "",
    role: form.get("role") ?? "",
    sections: writtenSections(form),
  };
  const entry = parseMemberEntry(written, await base.archive.reading.listSections());
  const id = memberIds.next();
  const refused = entry.ok ? await turnedDown(visit, "add-member", { member: asMember(entry.value, id) }) : undefined;
  if (refused !== undefined) return refused;
  const added = entry.ok ? await base.accounts.addMember({ ...entry.value, id }, actorOf(visit.member)) : entry;
  if (added.ok) return invite(visit, added.value as MemberAccount);
  return list(visit, { refusals: added.refusals, written: written as never }, 400);
}

/** Goes back to the member with what became of them. */
async function settled(visit: MemberVisit, done: Outcome<MemberAccount, MemberRefusal>, told: string): Promise<Answer> {
  return done.ok
    ? onward(`${all}/${done.value.id}?${new URLSearchParams({ told })}`)
    : show(visit, { refusals: done.refusals }, 400);
}

async function assign(visit: MemberVisit): Promise<Answer> {
  const { base, form } = visit;
  const member = await base.accounts.findMember(idOf(visit));
  if (member === undefined) return show(visit);
  const written = { ...member, role: form.get("role") ?? "", sections: writtenSections(form) };
  const entry = parseMemberEntry(written, await base.archive.reading.listSections());
  if (!entry.ok) return show(visit, { refusals: entry.refusals }, 400);
  const refused = await turnedDown(visit, "change-member", { member, becomes: entry.value });
  if (refused !== undefined) return refused;
  return settled(visit, await base.accounts.assignMember(member.id, entry.value, actorOf(visit.member)), "saved");
}

const reset = (visit: MemberVisit): Promise<Answer> =>
  withMember(visit, "reset-sign-in", async ({ id }) => {
    const lost = { secondFactor: visit.form.get("lost") === "second-factor" };
    const done = await visit.base.accounts.resetMember(id, lost, actorOf(visit.member));
    return done.ok ? invite(visit, done.value) : show(visit, { refusals: done.refusals }, 400);
  });

export const memberRoutes: readonly Route[] = [
  { method: "GET", path: all, who: "change-member", take: (visit) => list(visit) },
  { method: "POST", path: all, who: "add-member", take: add },
  {
    method: "GET",
    path: `${all}/:id`,
    who: "change-member",
    take: (visit) => show(visit, { notice: toldBy(visit.url).notice }),
  },
  { method: "POST", path: `${all}/:id/assign`, who: "change-member", take: assign },
  { method: "POST", path: `${all}/:id/reset`, who: "reset-sign-in", take: reset },
  {
    method: "POST",
    path: `${all}/:id/disable`,
    who: "disable-member",
    take: (visit) =>
      withMember(visit, "disable-member", async ({ id }) =>
        settled(visit, await visit.base.accounts.disableMember(id, actorOf(visit.member)), "disabled"),
      ),
  },
  {
    method: "POST",
    path: `${all}/:id/enable`,
    who: "enable-member",
    take: (visit) =>
      withMember(visit, "enable-member", async ({ id }) =>
        settled(visit, await visit.base.accounts.enableMember(id, actorOf(visit.member)), "enabled"),
      ),
  },
];

import {
  type MemberAccount,
  type MemberId,
  type MemberRefusal,
  type Outcome,
  actorOf,
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
  const added = entry.ok
    ? await base.accounts.addMember({ ...entry.value, id: memberIds.next() }, actorOf(visit.member))
    : entry;
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
  return settled(visit, await base.accounts.assignMember(member.id, entry.value, actorOf(visit.member)), "saved");
}

async function reset(visit: MemberVisit): Promise<Answer> {
  const lost = { secondFactor: visit.form.get("lost") === "second-factor" };
  const done = await visit.base.accounts.resetMember(idOf(visit), lost, actorOf(visit.member));
  return done.ok ? invite(visit, done.value) : show(visit, { refusals: done.refusals }, 400);
}

export const memberRoutes: readonly Route[] = [
  { method: "GET", path: all, who: "admin", take: (visit) => list(visit) },
  { method: "POST", path: all, who: "admin", take: add },
  {
    method: "GET",
    path: `${all}/:id`,
    who: "admin",
    take: (visit) => show(visit, { notice: toldBy(visit.url).notice }),
  },
  { method: "POST", path: `${all}/:id/assign`, who: "admin", take: assign },
  { method: "POST", path: `${all}/:id/reset`, who: "admin", take: reset },
  {
    method: "POST",
    path: `${all}/:id/disable`,
    who: "admin",
    take: async (visit) =>
      settled(visit, await visit.base.accounts.disableMember(idOf(visit), actorOf(visit.member)), "disabled"),
  },
  {
    method: "POST",
    path: `${all}/:id/enable`,
    who: "admin",
    take: async (visit) =>
      settled(visit, await visit.base.accounts.enableMember(idOf(visit), actorOf(visit.member)), "enabled"),
  },
];

import type { MemberAccount, MemberRefusal, Section } from "@mihwar/newsroom";
import { deskPage } from "../parts/desk-page.tsx";
import { RoleFields } from "../parts/role-fields.tsx";
import { Told } from "../parts/told.tsx";
import { sectionNames } from "../section-names.ts";
import type { MemberVisit } from "../visit.ts";
import type { Notice } from "../words-ar.ts";

function Refusals({ visit, refusals }: { readonly visit: MemberVisit; readonly refusals: readonly MemberRefusal[] }) {
  return refusals.map((refusal) => (
    <p key={refusal.code} class="told" role="alert">
      {visit.words.refusal(refusal)}
    </p>
  ));
}

function MemberRow({
  visit,
  member,
  sections,
}: {
  readonly visit: MemberVisit;
  readonly member: MemberAccount;
  readonly sections: readonly Section[];
}) {
  const { words } = visit;
  const guards = words.members.guards({ secondFactor: member.hasSecondFactor, passkeys: member.passkeys });
  return (
    <li>
      <span class="first">
        <a href={`/desk/members/${member.id}`}>
          <b>
            <bdi>{member.name}</bdi>
          </b>
        </a>{" "}
        {member.id === visit.member.id ? <span class="quiet">({words.members.you})</span> : null}
      </span>
      <span>{words.roles[member.role]}</span>
      <span class="quiet">
        {member.sections === "all" ? words.home.allSections : words.listed(sectionNames(sections, member.sections))}
      </span>
      {guards === "" ? null : <span class="quiet">{guards}</span>}
      {member.disabled !== undefined ? <span class="away">{words.members.disabled}</span> : null}
      {member.disabled === undefined && !member.hasPassword ? <span class="quiet">{words.members.waiting}</span> : null}
    </li>
  );
}

/** The newsroom's people, and the form that takes somebody in. */
export function membersPage(
  visit: MemberVisit,
  {
    members,
    sections,
    refusals = [],
    written = { name: "", email: "", role: "reporter", sections: [] },
  }: {
    readonly members: readonly MemberAccount[];
    readonly sections: readonly Section[];
    readonly refusals?: readonly MemberRefusal[];
    readonly written?: Pick<MemberAccount, "name" | "email" | "role" | "sections">;
  },
): string {
  const { words } = visit;
  return deskPage({
    visit,
    member: visit,
    title: words.members.title,
    current: "members",
    children: (
      <>
        <h1>{words.members.title}</h1>
        <p class="gist">{words.members.count(members.length)}</p>
        <ul class="rows">
          {members.map((member) => (
            <MemberRow key={member.id} visit={visit} member={member} sections={sections} />
          ))}
        </ul>
        <section class="part" aria-labelledby="new-member">
          <h2 id="new-member">{words.members.add}</h2>
          <Refusals visit={visit} refusals={refusals} />
          <form class="fields" method="post" action="/desk/members">
            <p>
              <label for="name">{words.members.name}</label>
              <input id="name" name="name" autocomplete="off" required maxLength={80} value={written.name} />
            </p>
            <p>
              <label for="email">{words.members.email}</label>
              <input id="email" name="email" type="email" dir="ltr" autocomplete="off" required value={written.email} />
            </p>
            <RoleFields words={words} sections={sections} now={written} />
            <button>{words.members.addButton}</button>
          </form>
        </section>
      </>
    ),
  });
}

/** One member, and what can be done for them. */
export function memberPage(
  visit: MemberVisit,
  {
    member,
    sections,
    refusals = [],
    notice,
  }: {
    readonly member: MemberAccount;
    readonly sections: readonly Section[];
    readonly refusals?: readonly MemberRefusal[];
    readonly notice?: Notice | undefined;
  },
): string {
  const { words } = visit;
  const at = `/desk/members/${member.id}`;
  return deskPage({
    visit,
    member: visit,
    title: member.name,
    current: "members",
    children: (
      <>
        <h1>
          <bdi>{member.name}</bdi>
        </h1>
        <p class="gist">
          <bdi dir="ltr">{member.email}</bdi>
          {member.disabled === undefined ? null : <span class="away"> · {words.members.disabled}</span>}
        </p>
        <Told words={words} notice={notice} well />
        <Refusals visit={visit} refusals={refusals} />
        <section class="part" aria-labelledby="role-and-sections">
          <h2 id="role-and-sections">
            {words.members.role} · {words.members.sections}
          </h2>
          <form class="fields" method="post" action={`${at}/assign`}>
            <RoleFields words={words} sections={sections} now={member} />
            <button>{words.members.save}</button>
          </form>
        </section>
        {member.disabled === undefined ? (
          <>
            <section class="part" aria-labelledby="reset">
              <h2 id="reset">{words.members.reset}</h2>
              <p class="gist">{words.members.resetGist}</p>
              <form class="fields" method="post" action={`${at}/reset`}>
                {member.hasSecondFactor ? (
                  <label>
                    <input type="checkbox" name="lost" value="second-factor" />
                    {words.members.lostSecondFactor}
                  </label>
                ) : null}
                <button class="second">{words.members.reset}</button>
              </form>
            </section>
            <section class="part" aria-labelledby="disable">
              <h2 id="disable">{words.members.disable}</h2>
              <p class="gist">{words.members.disableGist}</p>
              <form class="fields" method="post" action={`${at}/disable`}>
                <button class="grave">{words.members.disable}</button>
              </form>
            </section>
          </>
        ) : (
          <section class="part" aria-labelledby="enable">
            <h2 id="enable">{words.members.enable}</h2>
            <form class="fields" method="post" action={`${at}/enable`}>
              <button>{words.members.enable}</button>
            </form>
          </section>
        )}
      </>
    ),
  });
}

/** A one-time address, shown once to whoever opened it for somebody. */
export function addressPage(
  visit: MemberVisit,
  { member, address, hours }: { readonly member: MemberAccount; readonly address: string; readonly hours: number },
): string {
  const { members } = visit.words;
  return deskPage({
    visit,
    member: visit,
    title: members.addressTitle(member.name),
    current: "members",
    children: (
      <>
        <h1>
          <bdi>{members.addressTitle(member.name)}</bdi>
        </h1>
        <p class="gist">{members.addressGist(hours)}</p>
        <p class="secret" dir="ltr">
          {address}
        </p>
        <p>
          <a href="/desk/members">{members.back}</a>
        </p>
      </>
    ),
  });
}

import type { Invited, MemberRefusal } from "@mihwar/newsroom";
import { deskPage } from "../parts/desk-page.tsx";
import { NewPassword } from "../parts/password-fields.tsx";
import { Told } from "../parts/told.tsx";
import type { Visit } from "../visit.ts";
import type { Notice } from "../words-ar.ts";

/** What a one-time address opens: the choice of a password, and for the first of all also a name. */
export function passwordPage(
  visit: Visit,
  {
    invited,
    notice,
    refusals = [],
    written = { name: "", email: "" },
  }: {
    readonly invited: Invited;
    readonly notice?: Notice | undefined;
    readonly refusals?: readonly MemberRefusal[];
    readonly written?: { readonly name: string; readonly email: string };
  },
): string {
  const { words } = visit;
  const first = invited.kind === "first-admin";
  const title = first ? words.password.firstTitle : words.password.title;
  return deskPage({
    visit,
    title,
    narrow: true,
    children: (
      <>
        <h1>{title}</h1>
        <p class="gist">{first ? words.password.firstGist : words.password.yours(invited.member.name)}</p>
        <Told words={words} notice={notice} />
        {refusals.map((refusal) => (
          <p key={refusal.code} class="told" role="alert">
            {words.refusal(refusal)}
          </p>
        ))}
        <form class="fields" method="post" action={visit.url.pathname}>
          {first ? (
            <>
              <p>
                <label for="name">{words.members.name}</label>
                <input id="name" name="name" autocomplete="name" required maxLength={80} value={written.name} />
              </p>
              <p>
                <label for="email">{words.members.email}</label>
                <input
                  id="email"
                  name="email"
                  type="email"
                  dir="ltr"
                  autocomplete="username"
                  required
                  value={written.email}
                />
              </p>
            </>
          ) : (
            <input type="text" name="username" autocomplete="username" value={invited.member.email} readOnly hidden />
          )}
          <NewPassword words={words.password} />
          <button>{words.password.save}</button>
        </form>
      </>
    ),
  });
}

/** What an address says that was used, is too old, or never was one: all the same. */
export function addressGonePage(visit: Visit): string {
  const { password } = visit.words;
  return deskPage({
    visit,
    title: password.gone,
    narrow: true,
    children: (
      <>
        <h1>{password.gone}</h1>
        <p>{password.goneGist}</p>
        <p>
          <a href="/desk/sign-in">{password.goneMember}</a>
        </p>
      </>
    ),
  });
}

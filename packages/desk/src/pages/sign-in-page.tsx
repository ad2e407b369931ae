import { Told } from "../parts/told.tsx";
import { passkeyScriptPath } from "../passkey-client.ts";
import { deskPage } from "../parts/desk-page.tsx";
import type { Visit } from "../visit.ts";
import type { Notice } from "../words-ar.ts";

/** The door of the desk: an e-mail and a password, or a passkey. */
export function signInPage(
  visit: Visit,
  {
    next,
    email = "",
    notice,
    well = false,
  }: {
    readonly next: string;
    readonly email?: string;
    readonly notice?: Notice | undefined;
    readonly well?: boolean;
  },
): string {
  const { words } = visit;
  const { signIn } = words;
  return deskPage({
    visit,
    title: signIn.title,
    narrow: true,
    scripts: visit.hasPasskeys ? [passkeyScriptPath] : [],
    children: (
      <>
        <h1>{signIn.title}</h1>
        <Told words={words} notice={notice} well={well} />
        <form class="fields" method="post" action="/desk/sign-in">
          <input type="hidden" name="next" value={next} />
          <p>
            <label for="email">{signIn.email}</label>
            <input
              id="email"
              name="email"
              type="email"
              dir="ltr"
              autocomplete="username webauthn"
              required
              value={email}
            />
          </p>
          <p>
            <label for="password">{signIn.password}</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required />
          </p>
          <button>{signIn.enter}</button>
        </form>
        {visit.hasPasskeys ? (
          <form class="fields" data-passkey="sign-in" data-next={next} hidden>
            <p class="quiet">{signIn.or}</p>
            <button class="second">{signIn.withPasskey}</button>
            <p class="told" role="alert" data-trouble hidden>
              {signIn.passkeyFailed}
            </p>
          </form>
        ) : null}
        <p class="hint">{signIn.lost}</p>
      </>
    ),
  });
}

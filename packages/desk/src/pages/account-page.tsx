import { deskLanguages } from "@mihwar/newsroom";
import type { OpenSession, Passkey } from "../auth.ts";
import { browserOf } from "../browser-name.ts";
import { passkeyScriptPath } from "../passkey-client.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { Moment } from "../parts/moment.tsx";
import { NewPassword } from "../parts/password-fields.tsx";
import { Told } from "../parts/told.tsx";
import type { MemberVisit } from "../visit.ts";
import type { Notice } from "../words-ar.ts";

const languageNames = { ar: "العربية", en: "English" } as const;

function PasswordPart({ visit }: { readonly visit: MemberVisit }) {
  const { account, password } = visit.words;
  return (
    <section class="part" aria-labelledby="password">
      <h2 id="password">{account.password}</h2>
      <form class="fields" method="post" action="/desk/account/password">
        <input type="text" name="username" autocomplete="username" value={visit.member.email} readOnly hidden />
        <p>
          <label for="current">{account.current}</label>
          <input id="current" name="current" type="password" autocomplete="current-password" required />
        </p>
        <NewPassword words={{ wanted: account.wanted, again: account.again, rule: password.rule }} />
        <button>{account.change}</button>
        <p class="hint">{account.changeHint}</p>
      </form>
    </section>
  );
}

function SecondFactorPart({ visit }: { readonly visit: MemberVisit }) {
  const { account } = visit.words;
  const isOn = visit.member.hasSecondFactor;
  return (
    <section class="part" aria-labelledby="second-factor">
      <h2 id="second-factor">{account.secondFactor}</h2>
      <p class="gist">{isOn ? account.secondFactorOn : account.secondFactorOff}</p>
      <form class="fields" method="post" action="/desk/account/second-factor">
        <p>
          <label for="second-factor-password">{account.confirmPassword}</label>
          <input id="second-factor-password" name="password" type="password" autocomplete="current-password" required />
        </p>
        {isOn ? (
          <p class="choices">
            <button formaction="/desk/account/recovery-codes">{account.newCodes}</button>
            <button class="grave" formaction="/desk/account/second-factor/end">
              {account.turnOff}
            </button>
          </p>
        ) : (
          <button>{account.turnOn}</button>
        )}
      </form>
    </section>
  );
}

function PasskeysPart({ visit, passkeys }: { readonly visit: MemberVisit; readonly passkeys: readonly Passkey[] }) {
  const { account } = visit.words;
  return (
    <section class="part" aria-labelledby="passkeys">
      <h2 id="passkeys">{account.passkeys}</h2>
      <p class="gist">{account.passkeysGist}</p>
      {passkeys.length === 0 ? <p class="quiet">{account.passkeysNone}</p> : null}
      <ul class="rows">
        {passkeys.map(({ id, name, since }) => (
          <li key={id}>
            <b class="first">
              <bdi>{name === "" ? account.passkeyNamed : name}</bdi>
            </b>
            <span class="quiet">
              {since === undefined ? null : <Moment visit={visit} at={since.toISOString()} dayOnly />}
            </span>
            <form method="post" action={`/desk/account/passkeys/${id}/remove`}>
              <button class="second">{account.remove(name === "" ? account.passkeyNamed : name)}</button>
            </form>
          </li>
        ))}
      </ul>
      {visit.hasPasskeys ? (
        <>
          <noscript>
            <p class="quiet">{account.passkeysNeedScript}</p>
          </noscript>
          <form class="fields" data-passkey="add" hidden>
            <p>
              <label for="passkey-name">{account.passkeyName}</label>
              <input id="passkey-name" name="name" maxLength={60} required />
            </p>
            <p>
              <label for="passkey-password">{account.confirmPassword}</label>
              <input id="passkey-password" name="password" type="password" autocomplete="current-password" required />
            </p>
            <button>{account.passkeyAdd}</button>
            <p class="told" role="alert" data-trouble hidden>
              {account.passkeyFailed}
            </p>
          </form>
        </>
      ) : (
        <p class="quiet">{account.passkeysNowhere}</p>
      )}
    </section>
  );
}

function SessionsPart({ visit, sessions }: { readonly visit: MemberVisit; readonly sessions: readonly OpenSession[] }) {
  const { account } = visit.words;
  return (
    <section class="part" aria-labelledby="sessions">
      <h2 id="sessions">{account.sessions}</h2>
      <p class="gist">{account.sessionsGist}</p>
      <ul class="rows">
        {sessions.map(({ id, browser, since }) => {
          const found = browserOf(browser);
          return (
            <li key={id}>
              <span class="first">
                {found === undefined ? account.unknownBrowser : account.on(found.browser, found.system)}
              </span>
              <span class="quiet">
                {account.since} <Moment visit={visit} at={since.toISOString()} dayOnly />
              </span>
              {id === visit.session ? (
                <span>{account.thisSession}</span>
              ) : (
                <form method="post" action={`/desk/account/sessions/${id}/end`}>
                  <button class="second">{account.end}</button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function LanguagePart({ visit }: { readonly visit: MemberVisit }) {
  const { account } = visit.words;
  return (
    <section class="part" aria-labelledby="language">
      <h2 id="language">{account.language}</h2>
      <form class="fields" method="post" action="/desk/account/language">
        <fieldset class="choices">
          <legend class="unseen">{account.language}</legend>
          {deskLanguages.map((one) => (
            <label key={one} lang={one}>
              <input type="radio" name="language" value={one} checked={one === visit.language} />
              {languageNames[one]}
            </label>
          ))}
        </fieldset>
        <button>{account.languageSave}</button>
      </form>
    </section>
  );
}

/** What a member looks after themselves. */
export function accountPage(
  visit: MemberVisit,
  {
    sessions,
    passkeys,
    notice,
    well = false,
  }: {
    readonly sessions: readonly OpenSession[];
    readonly passkeys: readonly Passkey[];
    readonly notice?: Notice | undefined;
    readonly well?: boolean;
  },
): string {
  const { words, member } = visit;
  return deskPage({
    visit,
    member: visit,
    title: words.account.title,
    current: "account",
    scripts: visit.hasPasskeys ? [passkeyScriptPath] : [],
    children: (
      <>
        <h1>{words.account.title}</h1>
        <p class="gist">
          <bdi>{member.name}</bdi> · <bdi dir="ltr">{member.email}</bdi>
        </p>
        <Told words={words} notice={notice} well={well} />
        <PasswordPart visit={visit} />
        <SecondFactorPart visit={visit} />
        <PasskeysPart visit={visit} passkeys={passkeys} />
        <SessionsPart visit={visit} sessions={sessions} />
        <LanguagePart visit={visit} />
      </>
    ),
  });
}

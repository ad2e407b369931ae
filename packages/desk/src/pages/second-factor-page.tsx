import { deskPage } from "../parts/desk-page.tsx";
import { QrPicture } from "../parts/qr-picture.tsx";
import { Told } from "../parts/told.tsx";
import type { MemberVisit } from "../visit.ts";
import type { Notice } from "../words-ar.ts";

/** The secret in groups of four, to be typed. */
const grouped = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, "$1 ");

/** The secret for the app, and the proof that the app has it. It is sent back with the proof, and kept nowhere else. */
export function secondFactorPage(
  visit: MemberVisit,
  { uri, notice }: { readonly uri: string; readonly notice?: Notice | undefined },
): string {
  const { words } = visit;
  const { secondFactor } = words;
  const secret = URL.canParse(uri) ? (new URL(uri).searchParams.get("secret") ?? "") : "";
  return deskPage({
    visit,
    member: visit,
    title: secondFactor.title,
    current: "account",
    children: (
      <>
        <h1>{secondFactor.title}</h1>
        <p class="gist">{secondFactor.scan}</p>
        <Told words={words} notice={notice} />
        <QrPicture text={uri} label={secondFactor.picture} />
        <p class="quiet">{secondFactor.secret}</p>
        <p class="secret" dir="ltr">
          {grouped(secret)}
        </p>
        <form class="fields" method="post" action="/desk/account/second-factor/confirm">
          <input type="hidden" name="uri" value={uri} />
          <p>
            <label for="code">{secondFactor.code}</label>
            <input
              id="code"
              name="code"
              dir="ltr"
              inputMode="numeric"
              autocomplete="one-time-code"
              required
              maxLength={32}
            />
          </p>
          <button>{secondFactor.confirm}</button>
        </form>
      </>
    ),
  });
}

/** Shown once. */
export function recoveryCodesPage(visit: MemberVisit, codes: readonly string[]): string {
  const { secondFactor } = visit.words;
  return deskPage({
    visit,
    member: visit,
    title: secondFactor.codesTitle,
    current: "account",
    children: (
      <>
        <h1>{secondFactor.codesTitle}</h1>
        <p class="gist">{secondFactor.codesGist}</p>
        <ol class="codes secret" dir="ltr">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        <p>
          <a href="/desk/account">{secondFactor.codesKept}</a>
        </p>
      </>
    ),
  });
}

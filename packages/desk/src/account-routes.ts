import { deskLanguages } from "@mihwar/newsroom";
import { type Answer, onward, page } from "./answer.ts";
import type { Told } from "./auth.ts";
import { cookieNames, writeCookie } from "./cookies.ts";
import { withPassword } from "./own-password.ts";
import { accountPage } from "./pages/account-page.tsx";
import { recoveryCodesPage, secondFactorPage } from "./pages/second-factor-page.tsx";
import { spelledPassword } from "./password.ts";
import { chosenPassword } from "./password-routes.ts";
import type { Route } from "./route.ts";
import { hashOfCode, readCode } from "./second-factor-code.ts";
import { toldBy } from "./told-notice.ts";
import type { MemberVisit } from "./visit.ts";
import type { Notice } from "./words-ar.ts";

const own = "/desk/account";
const languageAge = 400 * 24 * 3600;

async function account(visit: MemberVisit, notice: Notice | undefined, status: number, well = false): Promise<Answer> {
  const { auth, request } = visit;
  const [sessions, passkeys] = await Promise.all([
    auth.listSessions(request.headers),
    auth.listPasskeys(request.headers),
  ]);
  return page(accountPage(visit, { sessions, passkeys, notice, well }), { status });
}

const refusedWith = (visit: MemberVisit, notice: Notice): Promise<Answer> =>
  account(visit, notice, notice.code === "too-many" || notice.code === "busy" ? 429 : 400);

const passwordOf = (form: URLSearchParams, field: string): string => spelledPassword(form.get(field) ?? "");

async function changePassword(visit: MemberVisit): Promise<Answer> {
  const { auth, form, request } = visit;
  const chosen = chosenPassword(form);
  if ("notice" in chosen) return refusedWith(visit, chosen.notice);
  let told: Told<unknown> | undefined;
  const given = { current: passwordOf(form, "current"), wanted: chosen.password };
  const refused = await withPassword(visit, async () => (told = await auth.changePassword(request.headers, given)));
  if (refused !== undefined) return refusedWith(visit, refused);
  return onward(`${own}?told=password-changed`, told?.cookies);
}

async function beginSecondFactor(visit: MemberVisit): Promise<Answer> {
  let told: Told<{ readonly uri: string }> | undefined;
  const password = passwordOf(visit.form, "password");
  const refused = await withPassword(
    visit,
    async () => (told = await visit.auth.beginSecondFactor(visit.request.headers, password)),
  );
  if (refused !== undefined || told?.ok !== true) return refusedWith(visit, refused ?? { code: "password-wrong" });
  return page(secondFactorPage(visit, { uri: told.value.uri }), { cookies: told.cookies });
}

async function confirmSecondFactor(visit: MemberVisit): Promise<Answer> {
  const { auth, base, form, member, request } = visit;
  const uri = form.get("uri") ?? "";
  if (member.hasSecondFactor || !uri.startsWith("otpauth://totp/") || uri.length > 1000) return onward(own);
  const again = (notice: Notice, status: number): Answer => page(secondFactorPage(visit, { uri, notice }), { status });
  const wait = await base.throttle.attempt("pair", member.email, "confirm", member.id);
  if (wait > 0) return again({ code: "too-many", seconds: wait }, 429);
  const { code } = readCode(form.get("code") ?? "");
  const told = await auth.confirmSecondFactor(request.headers, code);
  if (!told.ok) return again({ code: "code-wrong" }, 400);
  await base.accounts.spendCode(member.id, hashOfCode(code));
  await base.throttle.giveBack("pair", member.email, "confirm", member.id);
  const codes = await auth.recoveryCodes(member.id);
  return page(recoveryCodesPage(visit, codes), { cookies: told.cookies });
}

async function endSecondFactor(visit: MemberVisit): Promise<Answer> {
  let told: Told<unknown> | undefined;
  const password = passwordOf(visit.form, "password");
  const refused = await withPassword(
    visit,
    async () => (told = await visit.auth.endSecondFactor(visit.request.headers, password)),
  );
  if (refused !== undefined) return refusedWith(visit, refused);
  return onward(`${own}?told=second-factor-off`, told?.cookies);
}

async function renewRecoveryCodes(visit: MemberVisit): Promise<Answer> {
  let told: Told<readonly string[]> | undefined;
  const password = passwordOf(visit.form, "password");
  const refused = await withPassword(
    visit,
    async () => (told = await visit.auth.renewRecoveryCodes(visit.request.headers, password)),
  );
  if (refused !== undefined || told?.ok !== true) return refusedWith(visit, refused ?? { code: "password-wrong" });
  return page(recoveryCodesPage(visit, told.value), { cookies: told.cookies });
}

async function endSession(visit: MemberVisit): Promise<Answer> {
  const session = visit.named["id"] ?? "";
  if (session === visit.session) return onward(own);
  await visit.base.accounts.endSession(visit.member.id, session);
  await visit.base.accounts.record({ kind: "signed-out", member: visit.member.id });
  return onward(`${own}?told=session-ended`);
}

async function removePasskey(visit: MemberVisit): Promise<Answer> {
  const told = await visit.auth.removePasskey(visit.request.headers, visit.named["id"] ?? "");
  return onward(told.ok ? `${own}?told=passkey-removed` : own, told.cookies);
}

async function chooseLanguage(visit: MemberVisit): Promise<Answer> {
  const language = deskLanguages.find((one) => one === visit.form.get("language")) ?? visit.language;
  await visit.base.accounts.chooseLanguage(visit.member.id, language);
  const cookie = writeCookie(cookieNames.language, language, { age: languageAge, secure: visit.secure });
  return onward(`${own}?told=saved`, [cookie]);
}

export const accountRoutes: readonly Route[] = [
  {
    method: "GET",
    path: own,
    who: "member",
    async take(visit) {
      const { notice, well } = toldBy(visit.url);
      return account(visit, notice, 200, well);
    },
  },
  { method: "POST", path: `${own}/password`, who: "member", take: changePassword },
  { method: "POST", path: `${own}/second-factor`, who: "member", take: beginSecondFactor },
  { method: "POST", path: `${own}/second-factor/confirm`, who: "member", take: confirmSecondFactor },
  { method: "POST", path: `${own}/second-factor/end`, who: "member", take: endSecondFactor },
  { method: "POST", path: `${own}/recovery-codes`, who: "member", take: renewRecoveryCodes },
  { method: "POST", path: `${own}/sessions/:id/end`, who: "member", take: endSession },
  { method: "POST", path: `${own}/passkeys/:id/remove`, who: "member", take: removePasskey },
  { method: "POST", path: `${own}/language`, who: "member", take: chooseLanguage },
];

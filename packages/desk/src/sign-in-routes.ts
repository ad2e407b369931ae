import { type MemberAccount, type MemberId, type SignInWay, parseEmail } from "@mihwar/newsroom";
import { type Answer, onward, page } from "./answer.ts";
import type { Told } from "./auth.ts";
import { cookieNames, writeCookie } from "./cookies.ts";
import { deviceAge, deviceOf, knownDevice } from "./known-device.ts";
import { homePath, onwardAddress } from "./onward-address.ts";
import { codePage } from "./pages/code-page.tsx";
import { signInPage } from "./pages/sign-in-page.tsx";
import { spelledPassword } from "./password.ts";
import type { Route } from "./route.ts";
import { hashOfCode, readCode } from "./second-factor-code.ts";
import { toldBy } from "./told-notice.ts";
import type { MemberVisit, Visit } from "./visit.ts";
import type { Notice } from "./words-ar.ts";

const languageAge = 400 * 24 * 3600;

/** What a browser keeps once its member is known: a sign for tries of its own, and in which language the door speaks. */
export function cookiesOfSignIn(visit: Visit, member: MemberAccount): readonly string[] {
  const { cookies, secure, base } = visit;
  const language = writeCookie(cookieNames.language, member.language, { age: languageAge, secure });
  if (deviceOf(base.secret, cookies.get(cookieNames.device), member.id) !== undefined) return [language];
  return [language, writeCookie(cookieNames.device, knownDevice(base.secret, member.id), { age: deviceAge, secure })];
}

/** Writes down that somebody came in. Where that cannot be, nobody does. */
export async function cameIn(visit: Visit, member: MemberId, way: SignInWay): Promise<MemberAccount | undefined> {
  await visit.base.accounts.record({ kind: "signed-in", member, way });
  return visit.base.accounts.findMember(member);
}

/** Whose tries are counted: those of a device that the member knows, or of a client's network. */
function triesOf(visit: Visit, email: string, member: MemberId | undefined): readonly [string, string, string] {
  const device = deviceOf(visit.base.secret, visit.cookies.get(cookieNames.device), member);
  return device === undefined ? [email, "client", visit.client] : [email, "device", device];
}

const late = (wait: number): Notice => ({ code: "too-many", seconds: wait });

async function signIn(visit: Visit): Promise<Answer> {
  const { base, form, client } = visit;
  const { accounts, throttle, turns } = base;
  const next = onwardAddress(form.get("next"));
  const written = (form.get("email") ?? "").slice(0, 254);
  const again = (status: number, notice: Notice): Answer =>
    page(signInPage(visit, { next, email: written, notice }), { status });

  const email = parseEmail(written) ?? "";
  // an account that there is and one that there is not take the same way, and the same time
  const known = await accounts.findMemberByEmail(email);
  const tries = triesOf(visit, email, known?.id);
  const onKnownDevice = tries[1] === "device";
  const wait =
    (await throttle.attempt("pair", ...tries)) || (onKnownDevice ? 0 : await throttle.attempt("client", client));
  if (wait > 0) return again(429, late(wait));

  const given = {
    email: email === "" ? "nobody@desk.invalid" : email,
    password: spelledPassword(form.get("password") ?? ""),
  };
  const told = await turns.take(client, () => visit.auth.signIn(visit.request.headers, given));
  if (told === undefined) return again(429, { code: "busy" });
  if (!told.ok) {
    await accounts.record({ kind: "refused", way: "password", ...(known === undefined ? {} : { member: known.id }) });
    return again(401, { code: "sign-in-wrong" });
  }
  if (told.value.needsCode) {
    const later = onKnownDevice || known === undefined ? 0 : await throttle.attempt("secondFactor", known.id);
    if (later > 0) return again(429, late(later));
    return onward(`/desk/sign-in/code?${new URLSearchParams({ next })}`, told.cookies);
  }
  const member = told.value.member === undefined ? undefined : await cameIn(visit, told.value.member, "password");
  if (member === undefined) return again(401, { code: "sign-in-wrong" });
  await throttle.giveBack("pair", ...tries);
  if (!onKnownDevice) await throttle.giveBack("client", client);
  return onward(next, [...told.cookies, ...cookiesOfSignIn(visit, member)]);
}

const begin = (notice: Notice["code"], cookies: readonly string[]): Answer =>
  onward(`/desk/sign-in?${new URLSearchParams({ told: notice })}`, cookies);

/** Codes of the library after which the sign-in begins anew. */
const isOver = (told: Told<unknown>): boolean =>
  !told.ok && /TWO_FACTOR_COOKIE|TOO_MANY_ATTEMPTS|DISABLED/.test(told.code);

async function enterCode(visit: Visit): Promise<Answer> {
  const { base, form, auth, request } = visit;
  const { accounts, throttle } = base;
  const next = onwardAddress(form.get("next"));
  const waiting = await auth.waiting(request.headers);
  if (waiting === undefined) return begin("code-late", []);
  const written = readCode(form.get("code") ?? "");
  const told = await (written.kind === "code"
    ? auth.enterCode(request.headers, written.code)
    : auth.enterRecoveryCode(request.headers, written.code));
  if (!told.ok) {
    await accounts.record({ kind: "refused", member: waiting, way: written.kind });
    if (isOver(told)) return begin("code-late", told.cookies);
    return page(codePage(visit, { next, notice: { code: "code-wrong" } }), { status: 401, cookies: told.cookies });
  }
  const { member: id, session } = told.value;
  if (written.kind === "code" && !(await accounts.spendCode(id, hashOfCode(written.code)))) {
    // somebody looked over a shoulder: the code was right, and used
    await accounts.endSession(id, session);
    await accounts.record({ kind: "refused", member: id, way: "code" });
    return begin("code-late", []);
  }
  const member = await cameIn(visit, id, written.kind);
  if (member === undefined) return begin("sign-in-wrong", []);
  const tries = triesOf(visit, member.email, id);
  await throttle.giveBack("pair", ...tries);
  if (tries[1] !== "device") {
    await throttle.giveBack("client", visit.client);
    await throttle.giveBack("secondFactor", id);
  }
  return onward(next, [...told.cookies, ...cookiesOfSignIn(visit, member)]);
}

async function signOut(visit: MemberVisit): Promise<Answer> {
  const told = await visit.auth.signOut(visit.request.headers);
  await visit.base.accounts.record({ kind: "signed-out", member: visit.member.id });
  return onward("/desk/sign-in", told.cookies);
}

export const signInRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/desk/sign-in",
    who: "anyone",
    async take(visit) {
      const { notice, well } = toldBy(visit.url);
      return page(signInPage(visit, { next: onwardAddress(visit.url.searchParams.get("next")), notice, well }));
    },
  },
  { method: "POST", path: "/desk/sign-in", who: "anyone", take: signIn },
  {
    method: "GET",
    path: "/desk/sign-in/code",
    who: "anyone",
    async take(visit) {
      if ((await visit.auth.waiting(visit.request.headers)) === undefined) return onward("/desk/sign-in");
      return page(codePage(visit, { next: onwardAddress(visit.url.searchParams.get("next") ?? homePath) }));
    },
  },
  { method: "POST", path: "/desk/sign-in/code", who: "anyone", take: enterCode },
  { method: "POST", path: "/desk/sign-out", who: "member", take: signOut },
];

import { cleanLine } from "@mihwar/arabic/clean-text";
import { say } from "@mihwar/newsroom";
import { type Answer, json } from "./answer.ts";
import { onwardAddress } from "./onward-address.ts";
import { withPassword } from "./own-password.ts";
import { spelledPassword } from "./password.ts";
import type { Route } from "./route.ts";
import { cameIn, cookiesOfSignIn } from "./sign-in-routes.ts";
import type { MemberVisit, Visit } from "./visit.ts";

const mostNameLetters = 60;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The browser's answer; the library reads what is in it. */
function responseOf(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { id, rawId, type, response } = value as Record<string, unknown>;
  const whole = typeof id === "string" && typeof rawId === "string" && type === "public-key";
  return whole && typeof response === "object" && response !== null ? (value as Record<string, unknown>) : undefined;
}

const failed = (status: number, message: string, cookies: readonly string[] = []): Answer =>
  json({ code: "passkey-failed", message }, { status, cookies });

async function question(visit: Visit): Promise<Answer> {
  if (!visit.hasPasskeys) return failed(404, visit.words.account.passkeysNowhere);
  const wait = await visit.base.throttle.attempt("client", visit.client);
  if (wait > 0) return failed(429, say(visit.words.notices, { code: "too-many", seconds: wait }));
  const told = await visit.auth.passkeyQuestion(visit.request.headers);
  return told.ok ? json(told.value, { cookies: told.cookies }) : failed(400, visit.words.signIn.passkeyFailed);
}

async function signIn(visit: Visit): Promise<Answer> {
  const { words, base, sent } = visit;
  const response = responseOf(sent["response"]);
  if (!visit.hasPasskeys || response === undefined) return failed(400, words.signIn.passkeyFailed);
  const told = await visit.auth.signInWithPasskey(visit.request.headers, response);
  if (!told.ok) {
    await base.accounts.record({ kind: "refused", way: "passkey" });
    return failed(401, words.signIn.passkeyFailed, told.cookies);
  }
  const member = await cameIn(visit, told.value.member, "passkey");
  if (member === undefined) return failed(401, words.signIn.passkeyFailed);
  await base.throttle.giveBack("client", visit.client);
  const cookies = [...told.cookies, ...cookiesOfSignIn(visit, member)];
  return json({ to: onwardAddress(textOf(sent["next"])) }, { cookies });
}

async function offer(visit: MemberVisit): Promise<Answer> {
  const { auth, request, words, sent } = visit;
  if (!visit.hasPasskeys) return failed(404, words.account.passkeysNowhere);
  const password = spelledPassword(textOf(sent["password"]));
  const refused = await withPassword(visit, async () => ({ ok: await auth.verifyPassword(request.headers, password) }));
  if (refused !== undefined) return failed(refused.code === "password-wrong" ? 400 : 429, say(words.notices, refused));
  const told = await auth.passkeyOffer(request.headers);
  return told.ok ? json(told.value, { cookies: told.cookies }) : failed(400, words.account.passkeyFailed);
}

async function add(visit: MemberVisit): Promise<Answer> {
  const { auth, request, words, sent } = visit;
  const response = responseOf(sent["response"]);
  const cleaned = cleanLine(textOf(sent["name"]).slice(0, mostNameLetters));
  if (!visit.hasPasskeys || response === undefined || !cleaned.ok) return failed(400, words.account.passkeyFailed);
  const told = await auth.addPasskey(request.headers, { response, name: cleaned.text });
  if (!told.ok) return failed(400, words.account.passkeyFailed, told.cookies);
  return json({ to: "/desk/account?told=saved" }, { cookies: told.cookies });
}

export const passkeyRoutes: readonly Route[] = [
  { method: "POST", path: "/desk/api/passkeys/question", who: "anyone", take: question },
  { method: "POST", path: "/desk/api/passkeys/sign-in", who: "anyone", take: signIn },
  { method: "POST", path: "/desk/api/passkeys/offer", who: "member", take: offer },
  { method: "POST", path: "/desk/api/passkeys/add", who: "member", take: add },
];

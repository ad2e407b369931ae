import { randomBytes } from "node:crypto";
import { type Invited, parseMemberEntry, randomMemberIds } from "@mihwar/newsroom";
import { type Answer, onward, page } from "./answer.ts";
import { hashOfToken } from "./one-time-address.ts";
import { addressGonePage, passwordPage } from "./pages/password-page.tsx";
import { hashPassword, parsePassword } from "./password.ts";
import type { Route } from "./route.ts";
import type { Visit } from "./visit.ts";
import type { Notice } from "./words-ar.ts";

/** Ids of members. */
export const memberIds = randomMemberIds((bytes) => randomBytes(bytes));

/** The password that a form chooses, or why not. */
export function chosenPassword(form: URLSearchParams): { readonly password: string } | { readonly notice: Notice } {
  const wanted = form.get("wanted") ?? "";
  const parsed = parsePassword(wanted);
  if (!parsed.ok) return { notice: parsed.refusals[0] };
  return wanted === form.get("again") ? { password: parsed.value } : { notice: { code: "passwords-differ" } };
}

const gone = (visit: Visit): Answer => page(addressGonePage(visit), { status: 404 });

async function open(visit: Visit): Promise<Answer> {
  const invited = await visit.base.accounts.findInvited(hashOfToken(visit.named["token"] ?? ""));
  return invited === undefined ? gone(visit) : page(passwordPage(visit, { invited }));
}

async function accept(visit: Visit): Promise<Answer> {
  const { base, form, client } = visit;
  const hash = hashOfToken(visit.named["token"] ?? "");
  const invited = await base.accounts.findInvited(hash);
  if (invited === undefined) return gone(visit);
  const written = { name: form.get("name") ?? "", email: form.get("email") ?? "" };
  const again = (status: number, more: Partial<Parameters<typeof passwordPage>[1]>): Answer =>
    page(passwordPage(visit, { invited, written, ...more }), { status });

  const chosen = chosenPassword(form);
  const entry =
    invited.kind === "first-admin" ? parseMemberEntry({ ...written, role: "admin", sections: "all" }, []) : undefined;
  if ("notice" in chosen || entry?.ok === false) {
    return again(400, {
      ...("notice" in chosen ? { notice: chosen.notice } : {}),
      ...(entry?.ok === false ? { refusals: entry.refusals } : {}),
    });
  }
  const passwordHash = await base.turns.take(client, () => hashPassword(chosen.password));
  if (passwordHash === undefined) return again(429, { notice: { code: "busy" } });
  const member = await used(invited, hash, passwordHash);
  return member === undefined ? gone(visit) : onward("/desk/sign-in?told=password-set");

  async function used(who: Invited, token: string, password: string): Promise<unknown> {
    if (who.kind === "member") return base.accounts.acceptInvitation(token, password);
    if (entry?.ok !== true) return undefined;
    return base.accounts.acceptFirstAdmin(token, { ...entry.value, id: memberIds.next(), passwordHash: password });
  }
}

export const passwordRoutes: readonly Route[] = [
  { method: "GET", path: "/desk/password/:token", who: "anyone", take: open },
  { method: "POST", path: "/desk/password/:token", who: "anyone", take: accept },
];

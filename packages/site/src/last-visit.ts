/**
 * What a reader of a dossier has seen is one number in a cookie of that dossier: the last entry of the log that was in
 * the page. It names nobody, and no other page is sent it.
 */
const cookieName = "seen";
const longest = 9;
const year = 31_536_000;

/** The header that leaves the number behind. @param path of the dossier, without its title: `/d/dam` */
export const seenCookie = (path: string, n: number, secure: boolean): string =>
  `${cookieName}=${n}; Path=${path}; Max-Age=${year}; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;

/**
 * The address of the page that is meant for whoever comes back: with what they have seen, where it is a dossier's.
 * @param cookie the request's header
 * @example targetSince("/d/dam/x", "a=1; seen=42") // "/d/dam/x?since=42"
 * @example targetSince("/world", "seen=42") // "/world"
 */
export function targetSince(target: string, cookie: string | undefined): string {
  if (cookie === undefined || !target.startsWith("/d/") || /\?|\/as-of\//.test(target)) return target;
  const [, n] = /(?:^|;\s*)seen=(\d+)\s*(?:;|$)/.exec(cookie) ?? [];
  return n === undefined || n.length > longest ? target : `${target}?since=${Number(n)}`;
}

/** Reads the number back out of the address. */
export const parseSince = (value: string | null): number | undefined =>
  value !== null && /^\d{1,9}$/.test(value) ? Number(value) : undefined;

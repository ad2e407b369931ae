/** Where somebody goes who has signed in and named no place. */
export const homePath = "/desk/";

/**
 * The place to which somebody wanted to go before signing in: an address of the desk, and nothing else.
 * @example onwardAddress("https://elsewhere.example/desk/") // "/desk/"
 */
export function onwardAddress(next: string | null | undefined): string {
  if (typeof next !== "string" || !/^\/desk\/[^\\\s]*$/.test(next) || next.length > 500) return homePath;
  const here = "https://desk.invalid";
  const url = URL.canParse(next, here) ? new URL(next, here) : undefined;
  if (url?.origin !== here || !url.pathname.startsWith("/desk/")) return homePath;
  // what would only lead back to the sign-in, or has no page
  if (/^\/desk\/(sign-in|sign-out|password|api|assets)(\/|$)/.test(url.pathname)) return homePath;
  return `${url.pathname}${url.search}`;
}

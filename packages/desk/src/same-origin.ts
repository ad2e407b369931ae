/**
 * Whether a request that changes something comes from one of the desk's own pages, by what browsers say of it and scripts
 * cannot. Whoever says nothing is no browser of these years.
 * @param host the host and port that the request was sent to
 */
export function comesFromDesk(headers: Headers, host: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin === null) return site === "same-origin";
  return URL.canParse(origin) && new URL(origin).host === host;
}

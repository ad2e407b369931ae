/** The cookies that a browser sent, by their names. Of two with one name the first counts, as the library has it. */
export function readCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
    const [name = "", ...value] = part.trim().split("=");
    if (name !== "" && !cookies.has(name)) cookies.set(name, value.join("="));
  }
  return cookies;
}

/**
 * A cookie of the desk's own: for its pages only, and out of reach of scripts.
 * @param age seconds
 * @example writeCookie("mihwar.language", "en", { age: 60, secure: true }) // "mihwar.language=en; Path=/desk; Max-Age=60; HttpOnly; SameSite=Lax; Secure"
 */
export const writeCookie = (
  name: string,
  value: string,
  { age, secure }: { readonly age: number; readonly secure: boolean },
): string => `${name}=${value}; Path=/desk; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;

export const cookieNames = { device: "mihwar.device", language: "mihwar.language" } as const;

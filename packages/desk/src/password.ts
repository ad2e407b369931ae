import { type Outcome, accept, refuse } from "@mihwar/newsroom";

export type PasswordRefusal =
  | { readonly code: "password-short"; readonly least: number }
  | { readonly code: "password-long"; readonly most: number }
  | { readonly code: "passwords-differ" };

/** How many letters a password has. What kinds of letters is nobody's business. */
export const passwordLetters = { least: 12, most: 256 } as const;

/** A password in the one spelling in which it is kept and compared, however the keyboard composed its letters. */
export const spelledPassword = (typed: string): string => typed.normalize("NFC");

/**
 * Reads a password that somebody wants to have.
 * @example parsePassword("قصيرة") // { ok: false, refusals: [{ code: "password-short", least: 12 }] }
 */
export function parsePassword(typed: string): Outcome<string, PasswordRefusal> {
  const password = spelledPassword(typed);
  const letters = Array.from(password).length;
  if (letters < passwordLetters.least) return refuse({ code: "password-short", least: passwordLetters.least });
  if (letters > passwordLetters.most) return refuse({ code: "password-long", most: passwordLetters.most });
  return accept(password);
}

/** What is kept of a password: scrypt, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  // read when it is needed: no other command waits for the library
  const { hashPassword: hash } = await import("better-auth/crypto");
  return hash(password);
}

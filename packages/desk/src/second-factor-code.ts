import { createHash, randomBytes } from "node:crypto";

/** What somebody wrote where a code is asked for. */
export type WrittenCode =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "recovery-code"; readonly code: string };

/** Crockford's 32 signs: no i, l, o or u, so that a code can be read out and written by hand. */
const signs = "0123456789abcdefghjkmnpqrstvwxyz";
const recoveryLetters = 10;
const recoveryCodes = 10;

const grouped = (letters: string): string => `${letters.slice(0, 5)}-${letters.slice(5)}`;

/** Ten codes of fifty bits. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodes }, () =>
    grouped(Array.from(randomBytes(recoveryLetters), (byte) => signs.charAt(byte & 31)).join("")),
  );

/**
 * Reads six digits, in whichever digits and with whatever spaces they were typed; anything else is taken for a recovery
 * code.
 * @example readCode("K3M9Q 7T2MP") // { kind: "recovery-code", code: "k3m9q-7t2mp" }
 * @example readCode("١٢٣ ٤٥٦") // { kind: "code", code: "123456" }
 */
export function readCode(written: string): WrittenCode {
  const plain = written
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll(/[\s\u200e\u200f\u2066-\u2069]/g, "");
  if (/^\d{6}$/.test(plain)) return { kind: "code", code: plain };
  const letters = plain
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "")
    .slice(0, recoveryLetters);
  return { kind: "recovery-code", code: grouped(letters) };
}

/** Under which a used code is remembered for a while. */
export const hashOfCode = (code: string): string => createHash("sha256").update(code).digest("base64url");

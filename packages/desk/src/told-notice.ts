import type { Notice } from "./words-ar.ts";

/** What a page may say after a form led to it, and whether it is good news. Anything else in the address says nothing. */
const notices: Readonly<Record<string, boolean>> = {
  "password-set": true,
  "password-changed": true,
  "passkey-removed": true,
  "session-ended": true,
  "second-factor-off": true,
  saved: true,
  "media-added": true,
  "media-known": true,
  disabled: true,
  enabled: true,
  "front-saved": true,
  "line-saved": true,
  "line-down": true,
  "task-done": true,
  merged: true,
  unmerged: true,
  "code-late": false,
  "sign-in-wrong": false,
};

/** @example toldBy({ searchParams: new Map([["told", "saved"]]) }) // { notice: { code: "saved" }, well: true } */
export function toldBy({ searchParams }: { readonly searchParams: { get(name: string): string | null | undefined } }): {
  readonly notice: Notice | undefined;
  readonly well: boolean;
} {
  const code = searchParams.get("told") ?? "";
  const well = Object.hasOwn(notices, code) ? notices[code] : undefined;
  return well === undefined ? { notice: undefined, well: false } : { notice: { code } as Notice, well };
}

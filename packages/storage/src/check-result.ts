/** What `check` looks at, in this order. */
export type CheckSubject =
  /** The database keeps checksums of its pages; `verified` is 0 where it does not. */
  | "checksums"
  | "migrations"
  | "revisions"
  | "working-copies"
  | "shared-texts"
  | "public-revisions"
  | "tags"
  | "search"
  | "related"
  | "dossiers"
  | "audit"
  | "lives"
  | "old-addresses"
  | "fronts"
  | "ticker"
  | "coverage"
  | "story-notes"
  | "pictures"
  | "media-files";

export type CheckCode =
  | "schema-newer"
  | "schema-altered"
  | "schema-behind"
  | "numbers-broken"
  | "missing"
  | "differs"
  | "chain-broken"
  | "tail-missing"
  | "unlogged"
  | "dangling"
  | "unindexed"
  | "uncompared"
  | "damaged"
  /** Made by another version of the program, or half made anew. */
  | "to-be-remade"
  /** It could not have been written as it stands. */
  | "lawless";

/** Something that is not as it must be: `subject` names the thing (`story:7k2m9q`, `audit:17`, `media:p3`). */
export interface CheckProblem {
  readonly subject: string;
  readonly code: CheckCode;
}

/** What one look has verified, in numbers, and what it has found. */
export interface CheckResult {
  readonly what: CheckSubject;
  readonly verified: number;
  readonly problems: readonly CheckProblem[];
}

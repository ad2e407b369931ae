import type { WordsFor } from "../words.ts";
import type { Role } from "./member.ts";
import type { PermissionRefusal } from "./permission-refusal.ts";
import type { Call } from "./permissions.ts";

/** All that roles and permissions are called in one language. */
export interface PermissionWords {
  readonly roles: Readonly<Record<Role, string>>;
  /** What somebody would do, as the head of a sentence or the name of a button. */
  readonly calls: Readonly<Record<Call, string>>;
  readonly refusals: WordsFor<PermissionRefusal>;
}

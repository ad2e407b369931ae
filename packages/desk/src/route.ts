import { type Call, type Member, permissions } from "@mihwar/newsroom";
import type { Answer } from "./answer.ts";
import type { MemberVisit, Visit } from "./visit.ts";

interface Place {
  readonly method: "GET" | "POST";
  /** `:name` stands for one segment. */
  readonly path: string;
  /** Bytes that may be sent, where that is more than forms are. */
  readonly mostSent?: number;
  /** Fields that a form may have, where that is more than most have. */
  readonly mostFields?: number;
  /** Whether the route reads what is sent itself, as it comes. */
  readonly readsItself?: boolean;
}

/** An address of the desk, and who may ask for it. */
export type Route =
  | (Place & { readonly who: "anyone"; readonly take: (visit: Visit) => Promise<Answer> })
  | (Place & {
      /** Anybody who is signed in, or whoever has a role that may make a call in some section. */
      readonly who: "member" | Call;
      readonly take: (visit: MemberVisit) => Promise<Answer>;
    });

/**
 * What stands in the places of a pattern, where a path fits it.
 * @example namedIn("/desk/members/:id", "/desk/members/h1nd") // { id: "h1nd" }
 */
export function namedIn(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const named: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const segment = given[place] ?? "";
    if (part.startsWith(":")) {
      if (!/^[\w.-]{1,100}$/.test(segment)) return undefined;
      named[part.slice(1)] = segment;
    } else if (part !== segment) return undefined;
  }
  return named;
}

/** Whether a role may make a call at all: on what, is asked when it is made. */
export const mayOnSome = (call: Call, { role }: Pick<Member, "role">): boolean => permissions[call][role] !== "no";

/** Whether somebody may ask for the route who is signed in. */
export const mayTake = ({ who }: Route, { member }: MemberVisit): boolean =>
  who === "anyone" || who === "member" || mayOnSome(who, member);

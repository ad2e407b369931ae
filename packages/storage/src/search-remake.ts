import { indexVersion } from "@mihwar/search";
import type pg from "pg";
import { inTransaction } from "./in-transaction.ts";

/** How the index stands: with what it was made, and whether it is being made anew. */
export interface SearchState {
  /** With which way of taking copy apart it was made; while it is being made anew, with which it is. */
  readonly version: number;
  /** The last segment that shall go when all is made; null where the index is not being made anew. */
  readonly boundary: number | null;
}

export async function searchState(client: pg.ClientBase): Promise<SearchState> {
  const { rows } = await client.query<SearchState>("select version, boundary from mihwar.search_state");
  return rows[0] ?? { version: indexVersion, boundary: null };
}

/** What is to be done: to begin, to go on with what was begun, or neither. */
export type RemakeStep = "begin" | "go-on" | "none";

/**
 * What a program does about an index in this state. One that an older program has made, or is making, is made anew; one of a
 * newer program is left to it: the two may run beside each other for a while, and would undo each other's work.
 */
export function remakeStep({ version, boundary }: SearchState, isAskedFor: boolean): RemakeStep {
  if (version === indexVersion && boundary !== null) return "go-on";
  return isAskedFor || version < indexVersion ? "begin" : "none";
}

/**
 * Begins to make the index anew: every segment of now shall go when all stories are in new ones. Fresh stories must have
 * been gathered before.
 */
export async function beginRemake(client: pg.ClientBase): Promise<void> {
  await inTransaction(client, async () => {
    // what an earlier remaking has left that was never finished
    await client.query("delete from mihwar.search_segment where state = 'remade'");
    await client.query("delete from mihwar.search_word_remade");
    await client.query(
      `update mihwar.search_state
       set version = $1, boundary = (select coalesce(max(id), 0) from mihwar.search_segment)`,
      [indexVersion],
    );
  });
}

/** Lets the new index take the place of the old: from one moment to the next every question is answered by it. */
export async function endRemake(client: pg.ClientBase): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(
      `update mihwar.search_segment set state = 'retired', changed = clock_timestamp()
       where state = 'read' and id <= (select boundary from mihwar.search_state)`,
    );
    await client.query(
      "update mihwar.search_segment set state = 'read', changed = clock_timestamp() where state = 'remade'",
    );
    await client.query("delete from mihwar.search_word");
    await client.query("insert into mihwar.search_word select * from mihwar.search_word_remade");
    await client.query("delete from mihwar.search_word_remade");
    await client.query("update mihwar.search_state set boundary = null");
  });
}

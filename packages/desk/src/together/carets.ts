import type { Member } from "@mihwar/newsroom";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** Where one window's caret is, as windows tell each other (the form of the awareness protocol). */
interface Caret {
  readonly client: number;
  /** Goes up with each word of the window. */
  readonly clock: number;
  /** JSON; `null` where the window is gone. */
  readonly state: string;
}

/** How long a caret counts that says nothing more; milliseconds. */
export const caretGone = 30_000;

/** Letters of what a window says of its caret. */
const mostLetters = 2000;

export function spellCarets(carets: readonly Caret[]): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, carets.length);
  for (const { client, clock, state } of carets) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return encoding.toUint8Array(encoder);
}

/** Reads carets; none where the bytes are no such thing. */
export function parseCarets(bytes: Uint8Array): readonly Caret[] {
  try {
    const decoder = decoding.createDecoder(bytes);
    const many = decoding.readVarUint(decoder);
    if (many > 100) return [];
    return Array.from({ length: many }, () => ({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    })).filter(({ state }) => state.length <= mostLetters);
  } catch {
    return [];
  }
}

/** Colours that carets have. */
const tones = 8;

/** A number for a member, the same in every window. */
const toneOf = (id: string): number => Buffer.from(id).reduce((sum, byte) => (sum * 31 + byte) % 65_521, 7) % tones;

/**
 * What a window says of its own caret, with the name that the desk knows it by: whoever says another's name, or speaks for
 * another window, is not heard.
 */
export function ownCaret(
  bytes: Uint8Array,
  client: number,
  { id, name }: Pick<Member, "id" | "name">,
): Caret | undefined {
  const said = parseCarets(bytes).find((one) => one.client === client);
  if (said === undefined) return undefined;
  try {
    const state = JSON.parse(said.state) as { readonly cursor?: unknown } | null;
    if (state === null) return { ...said, state: "null" };
    const user = { id, name, tone: toneOf(id) };
    return { ...said, state: JSON.stringify({ cursor: state.cursor ?? null, user }) };
  } catch {
    return undefined;
  }
}

export interface KeptCarets {
  /** Takes carets in that are newer than those that are there. @returns those */
  take(carets: readonly Caret[]): readonly Caret[];
  /** A window is gone. */
  drop(client: number): readonly Caret[];
  list(): readonly Caret[];
}

/** The carets on one story that a process knows of, its own windows' and others'. */
export function keepCarets(now: () => number = () => performance.now()): KeptCarets {
  const kept = new Map<number, Caret & { readonly at: number }>();
  return {
    take(carets) {
      const fresh = carets.filter(({ client, clock }) => clock > (kept.get(client)?.clock ?? -1));
      for (const caret of fresh) kept.set(caret.client, { ...caret, at: now() });
      for (const [client, { at }] of kept) if (at < now() - caretGone) kept.delete(client);
      return fresh;
    },
    drop(client) {
      const was = kept.get(client);
      if (was === undefined || was.state === "null") return [];
      return this.take([{ client, clock: was.clock + 1, state: "null" }]);
    },
    list: () => [...kept.values()].filter(({ at, state }) => state !== "null" && at >= now() - caretGone),
  };
}

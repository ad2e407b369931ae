import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** What a window says over its socket. */
export type WindowMessage =
  /** The first word: which text it has, as far as it knows it (a state vector), and the client id with which it writes. */
  | { readonly kind: "hello"; readonly generation: number; readonly client: number; readonly vector: Uint8Array }
  | {
      readonly kind: "update";
      /** Counted by the window, from 1. */
      readonly n: number;
      /** What the window knew of the text when it began to write this: nobody takes away what they have not read. */
      readonly known: Uint8Array;
      readonly bytes: Uint8Array;
    }
  /** Where its caret is: of interest to people, kept nowhere. */
  | { readonly kind: "carets"; readonly bytes: Uint8Array }
  /** It goes on to another page of the desk: the archive's text shall be what the shared one is by now. */
  | { readonly kind: "follow"; readonly n: number };

/** What a window is told in words. */
export type ToldWindow =
  /** All up to this update is in the archive, for good. */
  | { readonly kind: "kept"; readonly n: number }
  | { readonly kind: "may"; readonly write: boolean }
  /** The update is not taken, and nothing that builds on it: what the window wrote is in it alone. */
  | { readonly kind: "refused"; readonly n: number; readonly code: string; readonly message: string }
  /** The archive's text cannot follow: as it is, it is no copy that a story can have. */
  | { readonly kind: "unfollowed"; readonly message: string }
  | { readonly kind: "followed"; readonly n: number };

/** What the desk says over a socket. */
export type DeskMessage =
  /** The first word: the text as the window lacks it, and as far as the desk knows it. */
  | {
      readonly kind: "welcome";
      readonly generation: number;
      readonly write: boolean;
      readonly vector: Uint8Array;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: "update"; readonly bytes: Uint8Array }
  | { readonly kind: "carets"; readonly bytes: Uint8Array }
  | ({ readonly kind: "told" } & { readonly told: ToldWindow });

const kinds = { hello: 0, welcome: 1, update: 2, carets: 3, follow: 4, told: 5 } as const;

function write(kind: keyof typeof kinds, ...parts: readonly (number | Uint8Array | string)[]): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, kinds[kind]);
  for (const part of parts) {
    if (typeof part === "number") encoding.writeVarUint(encoder, part);
    else if (typeof part === "string") encoding.writeVarString(encoder, part);
    else encoding.writeVarUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
}

export function spellForDesk(message: WindowMessage): Uint8Array<ArrayBuffer> {
  switch (message.kind) {
    case "hello":
      return write("hello", message.generation, message.client, message.vector);
    case "update":
      return write("update", message.n, message.known, message.bytes);
    case "carets":
      return write("carets", message.bytes);
    case "follow":
      return write("follow", message.n);
  }
}

export function spellForWindow(message: DeskMessage): Uint8Array<ArrayBuffer> {
  switch (message.kind) {
    case "welcome":
      return write("welcome", message.generation, message.write ? 1 : 0, message.vector, message.bytes);
    case "update":
      return write("update", message.bytes);
    case "carets":
      return write("carets", message.bytes);
    case "told":
      return write("told", JSON.stringify(message.told));
  }
}

/** Reads what a window says; `undefined` for what no window of ours says. */
export function parseFromWindow(bytes: Uint8Array): WindowMessage | undefined {
  try {
    const decoder = decoding.createDecoder(bytes);
    const number = (): number => decoding.readVarUint(decoder);
    const part = (): Uint8Array => decoding.readVarUint8Array(decoder);
    switch (number()) {
      case kinds.hello:
        return { kind: "hello", generation: number(), client: number(), vector: part() };
      case kinds.update:
        return { kind: "update", n: number(), known: part(), bytes: part() };
      case kinds.carets:
        return { kind: "carets", bytes: part() };
      case kinds.follow:
        return { kind: "follow", n: number() };
      default:
        return undefined;
    }
  } catch {
    return undefined;
  }
}

/** Reads what the desk says. */
export function readFromDesk(bytes: Uint8Array): DeskMessage | undefined {
  const decoder = decoding.createDecoder(bytes);
  const number = (): number => decoding.readVarUint(decoder);
  const part = (): Uint8Array => decoding.readVarUint8Array(decoder);
  switch (number()) {
    case kinds.welcome:
      return { kind: "welcome", generation: number(), write: number() === 1, vector: part(), bytes: part() };
    case kinds.update:
      return { kind: "update", bytes: part() };
    case kinds.carets:
      return { kind: "carets", bytes: part() };
    case kinds.told:
      return { kind: "told", told: JSON.parse(decoding.readVarString(decoder)) as ToldWindow };
    default:
      return undefined;
  }
}

/** What a key on a note's card asks for. */
export type CardKey = "accept" | "refuse" | "next" | "previous" | "text";

/** The letters of the keys in Arabic, whatever place they have on a keyboard: as on cards of suggestions. */
const letters: Readonly<Record<string, CardKey>> = { ق: "accept", ر: "refuse" };
/** The places of those letters on an Arabic keyboard, whatever language it writes at the moment; and plain places. */
const places: Readonly<Record<string, CardKey>> = {
  KeyR: "accept",
  KeyV: "refuse",
  ArrowDown: "next",
  ArrowUp: "previous",
  Escape: "text",
};

/** What a key on a card means: by its letter, else by its place. */
export function cardKey({ key, code }: Pick<KeyboardEvent, "key" | "code">): CardKey | undefined {
  return letters[key] ?? places[code];
}

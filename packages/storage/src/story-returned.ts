import type { StoryEvent } from "@mihwar/newsroom";

/**
 * Whether a story is in its writer's hands again after these steps.
 * @returns `undefined` where none of them gives it back or hands it in
 * @example isReturnedAfter([{ event: { kind: "return" } }, { event: { kind: "revise" } }]) // true
 */
export function isReturnedAfter(steps: readonly { readonly event: Pick<StoryEvent, "kind"> }[]): boolean | undefined {
  const turns = steps.map(({ event }) => event.kind).filter((kind) => kind !== "revise" && kind !== "embargo");
  const last = turns.at(-1);
  return last === undefined ? undefined : last === "return";
}

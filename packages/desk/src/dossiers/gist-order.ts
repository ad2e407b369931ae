import { type Dossier, type GistLine, type Outcome, refuse, settle } from "@mihwar/newsroom";
import { fingerprint } from "../fingerprint.ts";
import type { LineRefusal } from "./line-refusal.ts";

/** The sign of a sentence, by which a form names it. */
export const signOf = (line: unknown): string => fingerprint(sorted(line));

/** The same value with its fields in one order: the log gives them back in another than they came in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, sorted(one)]);
}

/**
 * The sentences of a dossier in another order. A sentence that came or went meanwhile is told, and nothing is moved.
 * @param seen the signs of all sentences in the order that is wanted
 * @param pressed `up:SIGN` or `down:SIGN`, where one sentence takes one step from there
 */
export function orderedGist(
  { id, gist = [] }: Dossier,
  seen: readonly string[],
  pressed: string,
): Outcome<readonly GistLine[], LineRefusal> {
  const bySign = new Map(gist.map((line) => [signOf(line), line]));
  const isWhole =
    seen.length === gist.length && new Set(seen).size === seen.length && seen.every((one) => bySign.has(one));
  if (!isWhole) return refuse({ code: "changed-meanwhile", fields: ["gist"] });
  const [step = "", sign = ""] = pressed.split(":");
  const order = [...seen];
  const from = order.indexOf(sign);
  const to = step === "up" ? from - 1 : step === "down" ? from + 1 : from;
  if (from !== -1 && to >= 0 && to < order.length) order.splice(to, 0, ...order.splice(from, 1));
  const lines = order.flatMap((one) => bySign.get(one) ?? []);
  if (lines.every((line, at) => line === gist[at])) return refuse({ code: "nothing-changed", id });
  return settle(lines, []);
}

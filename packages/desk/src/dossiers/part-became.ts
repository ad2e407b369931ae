import { type Item, type LogEntry, type Patch, isSameValue } from "@mihwar/newsroom";
import { domainList, partList } from "./line-entries.ts";
import type { PartKind } from "./line-kind.ts";

/**
 * What a sentence, a step or a tie has become, as the log tells it: by the changes that put something in its place. A part
 * that went away has become nothing, whatever stands where it stood.
 * @param part as its JSON was
 * @param entries of the log since then
 */
export function partBecame(
  part: unknown,
  entries: readonly LogEntry[],
  { owner, kind }: { readonly owner: Item; readonly kind: PartKind },
): unknown {
  const listIn = (patch: Patch): readonly unknown[] =>
    partList({ ...owner, [domainList[kind]]: patch[domainList[kind]] ?? [] }, kind);
  let now: unknown = part;
  for (const entry of entries) {
    if (entry.kind !== "change" || !entry.by.startsWith("u:")) continue;
    const { operation } = entry;
    if ((operation.op !== "set" && operation.op !== "fix") || operation.ref !== owner.id) continue;
    if (!(domainList[kind] in operation.after)) continue;
    const [was, is] = [listIn(operation.before), listIn(operation.after)];
    if (is.some((one) => isSameValue(one, now))) continue;
    const other = was.findIndex((one, at) => !isSameValue(one, is[at]));
    const isOne = was.length === is.length && was.every((one, at) => at === other || isSameValue(one, is[at]));
    if (!isOne || !isSameValue(was[other], now)) return undefined;
    now = is[other];
  }
  return now;
}

import type { Block, BlockId } from "../block.ts";
import type { Inline } from "../inline.ts";
import { type PostHead, withoutRemoved } from "../liveblog.ts";
import type { StoryContent } from "../story.ts";
import { mergeOrder } from "./merge-order.ts";
import { isSameValue } from "./same-value.ts";

type SetField = "tags" | "sources";
/** What of a story's copy is one value: it is taken from one side or the other. */
export type ScalarField = Exclude<keyof StoryContent, "body" | SetField>;

/** What both sides have changed, each in another way. */
export type MergeClash =
  /** Theirs stands; mine is only here. */
  | {
      readonly kind: "field";
      readonly field: ScalarField;
      readonly mine: StoryContent[ScalarField];
      readonly theirs: StoryContent[ScalarField];
    }
  /** Both stand, theirs under its id and mine after it under an id of its own. */
  | { readonly kind: "block"; readonly theirs: BlockId; readonly mine: BlockId }
  /** Written in a post that was taken back meanwhile: it is only here. */
  | { readonly kind: "removed"; readonly blocks: readonly Block[] };

export interface MergedContents {
  readonly content: StoryContent;
  readonly clashes: readonly MergeClash[];
}

const apart: ReadonlySet<string> = new Set<keyof StoryContent>(["body", "tags", "sources"]);

/** Which side's value stands where one of them at most has changed it; none where both have. */
function changed<Value>(base: Value, mine: Value, theirs: Value): { readonly value: Value } | undefined {
  if (isSameValue(mine, base) || isSameValue(mine, theirs)) return { value: theirs };
  return isSameValue(theirs, base) ? { value: mine } : undefined;
}

/** What either has added is there, what either has taken away is not. */
function mergeSets(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const oneSided = changed(base, mine, theirs);
  if (oneSided !== undefined) return oneSided.value;
  const had = new Set(base);
  const stays = theirs.filter((one) => mine.includes(one) || !had.has(one));
  return [...new Set([...stays, ...mine.filter((one) => !had.has(one))])];
}

/** Whether a run of copy has grown out of another: all of it is there, with the marks that it had. */
function hasGrownFrom(later: Inline, earlier: Inline): boolean {
  const marks = later.marks ?? [];
  return (
    later.text.includes(earlier.text) &&
    (earlier.marks ?? []).every((mark) => marks.some((one) => isSameValue(one, mark)))
  );
}

const nothing: Inline = { text: "" };

/**
 * Of two blocks, the one that says all that the other does, where both have only written on: of one and the same hand
 * whose save was not answered, the text that came after it.
 */
function furtherWritten(base: Block | undefined, one: Block, other: Block): Block | undefined {
  if (!("text" in one) || !("text" in other) || (base !== undefined && !("text" in base))) return undefined;
  const { text: _text, marks: _marks, ...frame } = one;
  const { text: _otherText, marks: _otherMarks, ...otherFrame } = other;
  if (!isSameValue(frame, otherFrame)) return undefined;
  const begun = base ?? nothing;
  if (hasGrownFrom(one, begun) && hasGrownFrom(other, one)) return other;
  return hasGrownFrom(other, begun) && hasGrownFrom(one, other) ? one : undefined;
}

/** A number that a text always gives: FNV-1a, in 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/**
 * An id for a block that stands beside the one whose id it had. The same merge gives the same id in every window; what it
 * says goes into it, so that no other text of the story has had it.
 */
function freshId(block: Block, taken: ReadonlySet<string>): BlockId {
  const stem = block.id.slice(0, 48);
  for (let n = 0; ; n++) {
    const id = `${stem}-${hashOf(`${JSON.stringify(block)}${n === 0 ? "" : n}`).toString(36)}`;
    if (!taken.has(id)) return id as BlockId;
  }
}

const byId = (body: readonly Block[]): ReadonlyMap<BlockId, Block> => new Map(body.map((block) => [block.id, block]));

/** The blocks that stand for an id: none, one, or theirs and mine. */
function blocksFor(base: Block | undefined, mine: Block | undefined, theirs: Block | undefined): readonly Block[] {
  if (mine === undefined || theirs === undefined) {
    const left = mine ?? theirs;
    // removed by the other, as it was: what has been written in since stays
    return left === undefined || isSameValue(left, base) ? [] : [left];
  }
  const oneSided =
    changed<Block | undefined>(base, mine, theirs)?.value ??
    (theirs.kind === "post" ? mergeHeads(base, mine, theirs) : furtherWritten(base, mine, theirs));
  return oneSided === undefined ? [theirs, mine] : [oneSided];
}

/** A post has one head: of what both have changed in it theirs stands, and one that either has taken back stays so. */
function mergeHeads(base: Block | undefined, mine: Block, theirs: PostHead): Block {
  if (base?.kind !== "post" || mine.kind !== "post") return theirs;
  if (mine.removed === true || theirs.removed === true) return theirs.removed === true ? theirs : mine;
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])] as (keyof PostHead)[];
  const entries = names.flatMap((name) => {
    const value = isSameValue(theirs[name], base[name]) ? mine[name] : theirs[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries) as unknown as PostHead;
}

interface MergedBody {
  readonly body: readonly Block[];
  readonly clashes: readonly MergeClash[];
}

function mergeBodies(base: readonly Block[], mine: readonly Block[], theirs: readonly Block[]): MergedBody {
  const [was, one, other] = [byId(base), byId(mine), byId(theirs)];
  const standing = new Map<BlockId, readonly Block[]>();
  for (const id of [...other.keys(), ...one.keys()]) {
    const blocks = blocksFor(was.get(id), one.get(id), other.get(id));
    if (blocks.length > 0) standing.set(id, blocks);
  }
  const ids = (body: ReadonlyMap<BlockId, Block>): readonly BlockId[] => [...body.keys()];
  const order = mergeOrder(
    { base: ids(was), mine: ids(one), theirs: ids(other) },
    (id) => standing.has(id),
    (id) => standing.get(id)?.[0]?.kind === "post",
  );
  const taken = new Set<string>([...was.keys(), ...one.keys(), ...other.keys()]);
  const clashes: MergeClash[] = [];
  const body = order.flatMap((id): readonly Block[] => {
    const [first, second] = standing.get(id) ?? [];
    if (first === undefined) return [];
    if (second === undefined) return [first];
    const fresh = freshId(second, taken);
    taken.add(fresh);
    clashes.push({ kind: "block", theirs: first.id, mine: fresh });
    return [first, { ...second, id: fresh }];
  });
  return { body, clashes };
}

/**
 * A post that either has taken back stays so: what the other wrote in it meanwhile does not come before readers under
 * its head, and is told.
 */
function takeBack(merged: MergedBody): MergedBody {
  const body = withoutRemoved(merged.body);
  const stays = new Set(body.map(({ id }) => id));
  const lost = merged.body.filter(({ id }) => !stays.has(id));
  if (lost.length === 0) return merged;
  const told = merged.clashes.filter((clash) => clash.kind !== "block" || stays.has(clash.mine));
  return { body, clashes: [...told, { kind: "removed", blocks: lost }] };
}

/**
 * Merges two texts that were begun from one: what only one side has changed, added, moved or removed is so in the merged
 * text. Blocks are matched by their ids. No block that either has written in is lost; of a field that both have changed,
 * theirs stands and both are among the clashes, which is the one place where mine then is.
 */
export function mergeContents(base: StoryContent, mine: StoryContent, theirs: StoryContent): MergedContents {
  const { body, clashes: blocks } = takeBack(mergeBodies(base.body, mine.body, theirs.body));
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].filter((name) => !apart.has(name));
  const clashes: MergeClash[] = [];
  const scalars = fields.flatMap((name): readonly (readonly [string, unknown])[] => {
    const field = name as ScalarField;
    const oneSided = changed<StoryContent[ScalarField]>(base[field], mine[field], theirs[field]);
    if (oneSided === undefined) clashes.push({ kind: "field", field, mine: mine[field], theirs: theirs[field] });
    const value = oneSided === undefined ? theirs[field] : oneSided.value;
    return value === undefined ? [] : [[field, value]];
  });
  const content = {
    ...Object.fromEntries(scalars),
    body,
    tags: mergeSets(base.tags, mine.tags, theirs.tags),
    sources: mergeSets(base.sources, mine.sources, theirs.sources),
  } as unknown as StoryContent;
  return { content, clashes: [...clashes, ...blocks] };
}

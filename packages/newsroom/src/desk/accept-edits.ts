import type { Block } from "../block.ts";
import type { Inline, Mark } from "../inline.ts";
import type { StoryContent } from "../story.ts";
import { type NotePlace, placeOfAnchor } from "./note-anchor.ts";
import type { NoteId, SuggestedEdit } from "./story-note.ts";

interface Replacing {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** The least that must be replaced: letters that stay keep their links and stresses. */
function narrowed(text: string, { start, end, replacement }: Replacing): Replacing {
  const quote = text.slice(start, end);
  const most = Math.min(quote.length, replacement.length);
  let head = 0;
  while (head < most && quote[head] === replacement[head]) head++;
  let tail = 0;
  while (tail < most - head && quote.at(-1 - tail) === replacement.at(-1 - tail)) tail++;
  return { start: start + head, end: end - tail, replacement: replacement.slice(head, replacement.length - tail) };
}

/** Words that go take the space before them along, where the one behind them closes the gap. */
function withSpace(text: string, given: Replacing): Replacing {
  const { start, end, replacement } = given;
  if (replacement !== "") return given;
  const isEdge = (letter: string | undefined): boolean => letter === undefined || /[\s.،؛؟!:»)\]]/u.test(letter);
  if (text[start - 1] === " " && isEdge(text[end])) return { ...given, start: start - 1 };
  return text[end] === " " && isEdge(text[start - 1]) ? { ...given, end: end + 1 } : given;
}

/** A mark behind a change, or over it, goes along; one that loses all its letters goes. */
function moved(mark: Mark, { start, end, replacement }: Replacing): readonly Mark[] {
  const by = replacement.length - (end - start);
  const isBehind = (at: number): boolean => at >= end && (at > start || start === end);
  const from = isBehind(mark.start) ? mark.start + by : mark.start > start ? start + replacement.length : mark.start;
  const to = mark.end >= end && mark.end > start ? mark.end + by : Math.min(mark.end, start);
  return to > from ? [{ ...mark, start: from, end: to }] : [];
}

function replaceIn<Copy extends Inline>(copy: Copy, wanted: Replacing): Copy {
  const whole = withSpace(copy.text, wanted);
  const least = narrowed(copy.text, whole);
  const text = copy.text.slice(0, least.start) + least.replacement + copy.text.slice(least.end);
  const { marks } = copy;
  if (marks === undefined) return { ...copy, text };
  // what lay on all of the words lies on all that stands in their place
  const isOver = (mark: Mark): boolean => mark.start <= wanted.start && mark.end >= wanted.end;
  return { ...copy, text, marks: marks.flatMap((mark) => moved(mark, isOver(mark) ? whole : least)) };
}

/** A block with words of it replaced; `undefined` where nothing of it is left. */
function replaceInBlock(block: Block, wanted: Replacing): Block | undefined {
  switch (block.kind) {
    case "paragraph":
    case "subhead":
    case "quote":
    case "pullquote": {
      const next = replaceIn(block, wanted);
      return next.text.trim() === "" ? undefined : next;
    }
    case "list": {
      let line = 0;
      const items = block.items.flatMap((item) => {
        const from = wanted.start - line;
        line += item.text.length + 1;
        if (from < 0 || from > item.text.length) return [item];
        const next = replaceIn(item, { ...wanted, start: from, end: from + wanted.end - wanted.start });
        return next.text.trim() === "" ? [] : [next];
      });
      return items.length === 0 ? undefined : { ...block, items };
    }
    case "image":
    case "gallery":
    case "embed":
    case "related":
    case "table":
    case "post":
      return block;
  }
}

function replaceWords(content: StoryContent, { block, start, end }: NotePlace, replacement: string): StoryContent {
  const wanted = { start, end, replacement };
  if (block === "headline") return { ...content, headline: replaceIn({ text: content.headline }, wanted).text };
  if (block === "standfirst") {
    const { standfirst: was = "", ...rest } = content;
    const { text } = replaceIn({ text: was }, wanted);
    return text.trim() === "" ? rest : { ...rest, standfirst: text };
  }
  const body = content.body.flatMap((one) => (one.id === block ? (replaceInBlock(one, wanted) ?? []) : [one]));
  return { ...content, body };
}

/** What becomes of a copy in which suggested edits are accepted. */
export interface AcceptedEdits {
  readonly content: StoryContent;
  readonly accepted: readonly NoteId[];
  /** Those whose words are not there to the letter, or are another's too that was accepted before them. */
  readonly conflicts: readonly NoteId[];
}

/**
 * Puts suggested edits into a copy: each where its words stand, and none over another. The order in which they are given
 * decides which of two goes in.
 */
export function acceptEdits(
  content: StoryContent,
  edits: readonly Pick<SuggestedEdit, "id" | "anchor" | "replacement">[],
): AcceptedEdits {
  const placed: { readonly id: NoteId; readonly place: NotePlace; readonly replacement: string }[] = [];
  const conflicts: NoteId[] = [];
  for (const { id, anchor, replacement } of edits) {
    const place = placeOfAnchor(content, anchor);
    const isOver = (other: NotePlace): boolean =>
      place?.block === other.block && place.start < other.end && other.start < place.end;
    if (place === undefined || placed.some((one) => isOver(one.place))) conflicts.push(id);
    else placed.push({ id, place, replacement });
  }
  // from the last to the first: what is replaced behind moves nothing before it
  const backwards = placed.toSorted((one, other) => other.place.start - one.place.start);
  return {
    content: backwards.reduce((now, { place, replacement }) => replaceWords(now, place, replacement), content),
    accepted: placed.map(({ id }) => id),
    conflicts,
  };
}

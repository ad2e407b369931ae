// Words that are selected in a paragraph of a story, by the mouse or by keys, and where they stand in its text.

/** A stretch of a paragraph: UTF-16 units of its text. */
export interface PickedWords {
  readonly paragraph: HTMLElement;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A control that the page shows by its name is one letter of the text. */
const isControl = (node: Node): node is HTMLElement => node instanceof HTMLElement && node.matches("code.control");

/** The text of a paragraph to the letter. */
export function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? "";
  if (isControl(node)) return String.fromCodePoint(Number.parseInt((node.textContent ?? "").slice(2), 16) || 0xfffd);
  return [...node.childNodes].map(textOf).join("");
}

/** How many letters of a paragraph stand before a place in the page. */
function lettersBefore(paragraph: HTMLElement, container: Node, offset: number): number {
  let count = 0;
  const walk = (node: Node): boolean => {
    if (node === container && node.nodeType === Node.TEXT_NODE) {
      count += offset;
      return true;
    }
    const children = [...node.childNodes];
    if (node === container) {
      for (const child of children.slice(0, offset)) count += textOf(child).length;
      return true;
    }
    if (node.nodeType === Node.TEXT_NODE || isControl(node)) {
      if (node.contains(container)) return true;
      count += textOf(node).length;
      return false;
    }
    return children.some(walk);
  };
  walk(paragraph);
  return count;
}

const paragraphOf = (node: Node): HTMLElement | undefined =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-paragraph]") ?? undefined;

/** What is selected, in the paragraph where it begins; undefined where that is nothing. */
export function pickedWords(): PickedWords | undefined {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const paragraph = paragraphOf(range.startContainer);
  if (paragraph === undefined) return undefined;
  const text = textOf(paragraph);
  const from = lettersBefore(paragraph, range.startContainer, range.startOffset);
  const until = paragraph.contains(range.endContainer)
    ? lettersBefore(paragraph, range.endContainer, range.endOffset)
    : text.length;
  const raw = text.slice(from, until);
  const start = from + (raw.length - raw.trimStart().length);
  const end = start + raw.trim().length;
  return start >= end ? undefined : { paragraph, start, end, text: text.slice(start, end) };
}

/** The place in the page of a letter of a paragraph. */
function placeOf(paragraph: HTMLElement, letter: number): readonly [Node, number] {
  let left = letter;
  let last: readonly [Node, number] = [paragraph, 0];
  const walk = (node: Node): readonly [Node, number] | undefined => {
    const length = textOf(node).length;
    if (node.nodeType === Node.TEXT_NODE) {
      last = [node, length];
      if (left <= length) return [node, left];
      left -= length;
      return undefined;
    }
    if (isControl(node)) {
      left -= length;
      return undefined;
    }
    for (const child of node.childNodes) {
      const found = walk(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(paragraph) ?? last;
}

function select(paragraph: HTMLElement, start: number, end: number): void {
  const [from, until] = [placeOf(paragraph, start), placeOf(paragraph, end)];
  getSelection()?.setBaseAndExtent(from[0], from[1], until[0], until[1]);
  const { endContainer } = getSelection()?.getRangeAt(0) ?? {};
  (endContainer?.parentElement ?? paragraph).scrollIntoView({ block: "nearest" });
}

/** Words without the punctuation at their ends. */
function wordsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
    const before = /^[«"“([…]*/u.exec(word)?.[0].length ?? 0;
    const core = word.slice(before).replace(/[.,،؛;:!?؟»"”)\]…]+$/u, "");
    return core === "" ? [] : [{ start: index + before, end: index + before + core.length }];
  });
}

/**
 * Selects by keys: an arrow takes the next word, with Shift it takes one more, with Alt and Shift one letter more.
 * @returns whether the key was one of these
 */
export function pickByKey(paragraph: HTMLElement, event: KeyboardEvent): boolean {
  if (!["ArrowLeft", "ArrowRight"].includes(event.key) || event.ctrlKey || event.metaKey) return false;
  const text = textOf(paragraph);
  const words = wordsOf(text);
  const isRtl = getComputedStyle(paragraph).direction === "rtl";
  const isOn = (event.key === "ArrowLeft") === isRtl;
  const picked = pickedWords();
  const held = picked?.paragraph === paragraph ? picked : undefined;
  if (held === undefined) {
    const word = isOn ? words[0] : words.at(-1);
    if (word !== undefined) select(paragraph, word.start, word.end);
    return true;
  }
  const { start, end } = held;
  if (event.shiftKey && event.altKey) {
    const next = Math.min(text.length, Math.max(start + 1, end + (isOn ? 1 : -1)));
    select(paragraph, start, next);
  } else if (event.shiftKey) {
    const next = isOn
      ? words.find((word) => word.end > end)?.end
      : words.findLast((word) => word.end < end && word.end > start)?.end;
    if (next !== undefined) select(paragraph, start, next);
  } else {
    const word = isOn ? words.find((one) => one.start >= end) : words.findLast((one) => one.end <= start);
    if (word !== undefined) select(paragraph, word.start, word.end);
  }
  return true;
}

import * as Y from "yjs";
import { newBlockId } from "./block-id.ts";
import { blockWords } from "./block-words.ts";
import { copyIn } from "./shared-document.ts";

/** A run of text in a shared document, as it was before a change. */
export interface TextRun {
  readonly text: Y.XmlText;
  /** Where the last letters of each client id end in it. */
  readonly ends: ReadonlyMap<number, number>;
  /** The blocks before it and its own, the nearest last. */
  readonly before: readonly Y.XmlElement[];
  readonly delta: unknown;
  /** Its block, as it was. */
  readonly id: string | undefined;
  readonly words: string;
}

function endsOf(text: Y.XmlText): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const { client, clock } = item.id;
    ends.set(client, Math.max(ends.get(client) ?? 0, clock + item.length));
  }
  return ends;
}

const asItStands = (block: Y.XmlElement | undefined): Pick<TextRun, "id" | "words"> => ({
  id: block?.getAttribute("id"),
  words: block === undefined ? "" : blockWords(block),
});

/** The runs of text in which there are letters that somebody who knew a document as far as this vector had not read. */
export function unreadRuns(
  doc: Y.Doc,
  known: ReadonlyMap<number, number>,
  isUnread: (client: number) => boolean = () => true,
): readonly TextRun[] {
  const found: TextRun[] = [];
  const before: Y.XmlElement[] = [];
  const look = (parent: Y.XmlFragment): void => {
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlElement) look(child);
      else if (child instanceof Y.XmlText) {
        const ends = endsOf(child);
        if ([...ends].some(([client, end]) => isUnread(client) && end > (known.get(client) ?? 0)))
          found.push({ text: child, ends, before: [...before], delta: child.toDelta(), ...asItStands(before.at(-1)) });
      }
    }
  };
  for (const block of copyIn(doc).toArray()) {
    if (!(block instanceof Y.XmlElement)) continue;
    before.push(block);
    look(block);
  }
  return found;
}

/**
 * Puts those runs back whose place somebody took away without having read them: each as a paragraph where it stood. Whoever
 * joins two paragraphs, makes a quote of one or deletes it takes away what they have read, and nothing else. What stands
 * under the same id in the same words is there already (`dropDoubles`).
 * @returns how many were put back
 */
export function putBackUnread(doc: Y.Doc, runs: readonly TextRun[]): number {
  const copy = copyIn(doc);
  const isThere = ({ id, words }: TextRun): boolean =>
    id !== undefined &&
    copy
      .toArray()
      .some((block) => block instanceof Y.XmlElement && block.getAttribute("id") === id && blockWords(block) === words);
  const lost = runs.filter(
    (run) => run.text._item?.deleted === true && (run.delta as readonly unknown[]).length > 0 && !isThere(run),
  );
  for (const { before, delta } of lost) {
    const blocks = copy.toArray();
    const beside = before.findLast((block) => block._item?.deleted !== true);
    // never before headline and standfirst
    const at = Math.min(Math.max(2, beside === undefined ? 0 : blocks.indexOf(beside) + 1), copy.length);
    const paragraph = new Y.XmlElement("paragraph");
    const text = new Y.XmlText();
    text.applyDelta(delta as Parameters<typeof text.applyDelta>[0]);
    paragraph.setAttribute("id", newBlockId());
    paragraph.insert(0, [text]);
    copy.insert(at, [paragraph]);
  }
  return lost.length;
}

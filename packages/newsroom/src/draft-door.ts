import { type TextRefusal, cleanCopy, cleanLine } from "@mihwar/arabic/clean-text";
import { type DraftProblem, type DraftShape, draftLimits } from "./draft-problem.ts";
import type { Inline, Mark } from "./inline.ts";

/** JSON of which nothing is known yet but that it is an object. */
export type Unread = Readonly<Record<string, unknown>>;

/** More problems than these help nobody to mend a story. */
const mostProblems = 100;

/** What one story has shown on its way through the door so far. */
export interface DraftDoor {
  readonly problems: DraftProblem[];
  /** Bytes of UTF-8 that the story's texts weigh. */
  weight: number;
}

/** @example openDoor() // { problems: [], weight: 0 } */
export const openDoor = (): DraftDoor => ({ problems: [], weight: 0 });

export function report(door: DraftDoor, problem: DraftProblem): undefined {
  if (door.problems.length < mostProblems) door.problems.push(problem);
  return undefined;
}

const misshapen = (door: DraftDoor, path: string, wanted: DraftShape): undefined =>
  report(door, { code: "shape", path, wanted });

export function readObject(door: DraftDoor, value: unknown, path: string): Unread | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === "object" && !Array.isArray(value) ? { ...value } : misshapen(door, path, "object");
}

/** A list of at most `most` entries; a missing one is empty, one that is too long is reported and not read. */
export function readList(door: DraftDoor, value: unknown, path: string, most: number): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    misshapen(door, path, "list");
    return [];
  }
  if (value.length <= most) return value;
  report(door, { code: "too-many", path, count: value.length, most });
  return [];
}

/** Reads every entry of a list and leaves out those of which nothing came. */
export function readEach<Item>(
  list: readonly unknown[],
  path: string,
  read: (value: unknown, path: string) => Item | undefined,
): readonly Item[] {
  return list.flatMap((value, index) => {
    const item = read(value, `${path}[${index}]`);
    return item === undefined ? [] : [item];
  });
}

/** Arabic letters weigh two bytes, most others three or one. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}

function weigh(door: DraftDoor, text: string, path: string, most: number): string | undefined {
  const length = Math.max(text.length, text.normalize("NFKC").length);
  if (length > most) return report(door, { code: "text-too-long", path, length, most });
  const before = door.weight;
  door.weight += bytesOf(text);
  if (before <= draftLimits.wholeText && door.weight > draftLimits.wholeText)
    report(door, { code: "too-large", path: "", most: draftLimits.wholeText });
  return text;
}

const refusedText = (door: DraftDoor, path: string, { code, at }: TextRefusal): undefined =>
  report(door, code === "nul" ? { code: "text-nul", path, at } : { code: "text-lone-surrogate", path, at });

/** A line of text, cleaned; `undefined` for one that is missing or empty. */
export function readLine(door: DraftDoor, value: unknown, path: string, most: number): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") return misshapen(door, path, "text");
  const cleaned = cleanLine(value);
  if (!cleaned.ok) return refusedText(door, path, cleaned);
  return cleaned.text === "" ? undefined : weigh(door, cleaned.text, path, most);
}

/** A list of lines, without the empty ones. */
export function readLines(
  door: DraftDoor,
  value: unknown,
  path: string,
  most: { readonly entries: number; readonly letters: number },
): readonly string[] {
  return readEach(readList(door, value, path, most.entries), path, (one, place) =>
    readLine(door, one, place, most.letters),
  );
}

/** A run of copy, cleaned: isolate controls have become marks, and every mark stands where its words now stand. */
export function readCopy(
  door: DraftDoor,
  value: Unread,
  path: string,
  readMark: (value: unknown) => Mark | undefined,
): Inline | undefined {
  const { text } = value;
  if (text === undefined || text === null) return undefined;
  const place = `${path}.text`;
  if (typeof text !== "string") return misshapen(door, place, "text");
  const cleaned = cleanCopy(text);
  if (!cleaned.ok) return refusedText(door, place, cleaned);
  if (cleaned.text === "" || weigh(door, cleaned.text, place, draftLimits.blockText) === undefined) return undefined;
  const moved = (offset: number): number => cleaned.offsets?.[offset] ?? offset;
  const given = readList(door, value["marks"], `${path}.marks`, draftLimits.marks).flatMap((one): readonly Mark[] => {
    const mark = readMark(one);
    if (mark === undefined || mark.end > text.length) return [];
    const start = moved(mark.start);
    const end = moved(mark.end);
    return start < end ? [{ ...mark, start, end }] : [];
  });
  const isolates = cleaned.isolates.map((range): Mark => ({ kind: "isolate", ...range }));
  const marks = [...given, ...isolates].toSorted((a, b) => a.start - b.start || b.end - a.end);
  return marks.length === 0 ? { text: cleaned.text } : { text: cleaned.text, marks };
}

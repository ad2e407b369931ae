import { type Piece, commonPlaces, compareTexts, runsBetween } from "./compare-texts.ts";

/** A line of something, and what it is of it: a headline, a caption, a name. */
export interface NamedLine<Name extends string> {
  readonly name: Name;
  readonly text: string;
}

/** A line beside the same line at another time. */
export interface ComparedLine<Name extends string> {
  readonly name: Name;
  readonly pieces: readonly Piece[];
}

export const goneLine = <Name extends string>({ name, text }: NamedLine<Name>): ComparedLine<Name> => ({
  name,
  pieces: [{ kind: "removed", text }],
});
export const freshLine = <Name extends string>({ name, text }: NamedLine<Name>): ComparedLine<Name> => ({
  name,
  pieces: [{ kind: "added", text }],
});

/** Where lines of a name stand first: what is gone stays with its like. */
function place<Name extends string>(
  name: Name,
  before: readonly NamedLine<Name>[],
  after: readonly NamedLine<Name>[],
): number {
  const at = after.findIndex((one) => one.name === name);
  return at === -1 ? before.findIndex((one) => one.name === name) : at;
}

/** Lines between two that are the same: each is compared with the next of its name on the other side. */
function compareRun<Name extends string>(
  before: readonly NamedLine<Name>[],
  after: readonly NamedLine<Name>[],
  wholes: ReadonlySet<Name>,
): readonly ComparedLine<Name>[] {
  const rest = [...before];
  const out: ComparedLine<Name>[] = [];
  for (const one of after) {
    const at = wholes.has(one.name) ? -1 : rest.findIndex(({ name }) => name === one.name);
    const other = rest[at];
    if (other === undefined) {
      out.push(freshLine(one));
      continue;
    }
    // what stood before it has nothing on the other side
    out.push(...rest.splice(0, at).map(goneLine));
    rest.shift();
    out.push({ name: one.name, pieces: compareTexts(other.text, one.text) });
  }
  return [...rest.map(goneLine), ...out].toSorted(
    (a, b) => place(a.name, before, after) - place(b.name, before, after),
  );
}

/**
 * Lines beside each other at two times, each word by word.
 * @param wholes names of lines that are another or the same, never half changed: an id, an address
 * @example compareLines([{ name: "title", text: "سدّ" }], [], new Set()) // [{ name: "title", pieces: [{ kind: "removed", text: "سدّ" }] }]
 */
export function compareLines<Name extends string>(
  before: readonly NamedLine<Name>[],
  after: readonly NamedLine<Name>[],
  wholes: ReadonlySet<Name>,
): readonly ComparedLine<Name>[] {
  const key = ({ name, text }: NamedLine<Name>): string => `${name}\n${text}`;
  const matches = commonPlaces(before.map(key), after.map(key));
  return runsBetween([before.length, after.length], matches).flatMap((run) => {
    const same = run.match === undefined ? undefined : after[run.match[1]];
    return [
      ...compareRun(before.slice(...run.before), after.slice(...run.after), wholes),
      ...(same === undefined
        ? []
        : [{ name: same.name, pieces: same.text === "" ? [] : [{ kind: "kept", text: same.text } as const] }]),
    ];
  });
}

/** Whether a line says something else than it did. */
export const isChangedLine = ({ pieces }: { readonly pieces: readonly Piece[] }): boolean =>
  pieces.some(({ kind }) => kind !== "kept");

import type { Dossier, DossierLink, Evidence, Fact, NewsEvent, NewsLine, Position, StoryId } from "@mihwar/newsroom";
import { type Copies, placeIn } from "./cited-copies.ts";

type Sourced = { readonly evidence: readonly Evidence[] };

/** Whether readers can look something up; what leans on nothing needs no looking up. */
export const isReadable = (copies: Copies, { evidence = [] }: { readonly evidence?: readonly Evidence[] }): boolean =>
  evidence.length === 0 || evidence.some((one) => placeIn(copies, one) !== undefined);

/**
 * Whether readers are told of a change: not of one that brought only what they cannot look up.
 * @param out stories that they can read
 */
export const isToldOf = (line: NewsLine, copies: Copies, out: ReadonlySet<StoryId>): boolean =>
  isReadable(copies, line) && (line.files === undefined || out.has(line.files));

// What is whole is handed on as it is: markup that was made of it is found again by it.

function readableLine<Line extends Sourced>(copies: Copies, line: Line): Line | undefined {
  const evidence = line.evidence.filter((one) => placeIn(copies, one) !== undefined);
  if (evidence.length === 0) return undefined;
  return evidence.length === line.evidence.length ? line : { ...line, evidence };
}

function readableLines<Line extends Sourced>(copies: Copies, lines: readonly Line[]): readonly Line[] {
  const readable = lines.flatMap((line) => readableLine(copies, line) ?? []);
  return readable.length === lines.length && readable.every((line, at) => line === lines[at]) ? lines : readable;
}

/** Lines as a field of what has them: none is no field. */
const fieldOf = <Name extends string, Line>(
  name: Name,
  lines: readonly Line[],
): { readonly [N in Name]?: typeof lines } =>
  (lines.length === 0 ? {} : { [name]: lines }) as { readonly [N in Name]?: typeof lines };

/** A dossier as readers may have it: no sentence and no tie that leans only on what they cannot look up. */
export function readableDossier(copies: Copies, { gist = [], links = [], ...dossier }: Dossier): Dossier {
  const ties = links.flatMap((link): readonly DossierLink[] => {
    const { evidence } = link;
    // A tie may stand on its reason alone.
    if (evidence === undefined || evidence.length === 0) return [link];
    const readable = readableLine(copies, { ...link, evidence });
    return readable === undefined ? [] : [readable];
  });
  return { ...dossier, ...fieldOf("gist", readableLines(copies, gist)), ...fieldOf("links", ties) };
}

/**
 * An item as readers may have it: without the evidence that they cannot look up, and without the steps of its fate that
 * stood on that alone.
 * @returns `undefined` where nothing is left that it stands on
 */
export function readableItem(
  copies: Copies,
  item: NewsEvent | Position | Fact,
): NewsEvent | Position | Fact | undefined {
  const readable = readableLine(copies, item);
  if (readable?.kind !== "position" || readable.fate === undefined) return readable;
  const fate = readableLines(copies, readable.fate);
  if (fate === readable.fate) return readable;
  const { fate: _whole, ...position } = readable;
  return { ...position, ...fieldOf("fate", fate) };
}

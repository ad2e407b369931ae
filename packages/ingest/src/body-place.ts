import { bodyContainer } from "./find-body.ts";
import { type LightElement, holds } from "./light-tree.ts";
import { type Line, isProse } from "./line.ts";
import type { Reading } from "./reading.ts";

/** What the markup says of a body: where its own paragraphs lie, and what was set in between them. */
export interface BodyPlace {
  /** Whether a line is one of the body's own paragraphs. */
  isCore(line: Line): boolean;
  /** The element that was set between the body's paragraphs and holds this line, where there is one. */
  insertOf(line: Line): LightElement | undefined;
}

/** Reads the markup of a body. Without markup there is no core and no insert. */
export function bodyPlace(reading: Reading): BodyPlace {
  const { lines, body } = reading;
  const depths = new Map<number, number>();
  const prose = lines
    .slice(body.start, body.end)
    .filter(
      (line) =>
        line.place !== undefined && isProse(line) && line.place.linked < 0.4 && reading.roles[line.at] === undefined,
    );
  for (const line of prose) {
    const depth = line.place?.depth ?? 0;
    depths.set(depth, (depths.get(depth) ?? 0) + line.text.length);
  }
  const usual = [...depths].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
  const container = bodyContainer(lines, body.start, body.end);
  const core = new Set(
    prose
      .filter((line) => line.place !== undefined && Math.abs(line.place.depth - usual) <= 1)
      .filter((line) => container === undefined || (line.place !== undefined && holds(container, line.place.block)))
      .map((line) => line.at),
  );
  const around = new Set<LightElement>();
  for (const line of prose)
    if (core.has(line.at))
      for (let node = line.place?.block; node !== undefined && !around.has(node); node = node.parent) around.add(node);
  return {
    isCore: (line) => core.has(line.at),
    insertOf(line) {
      let insert: LightElement | undefined;
      for (let node = line.place?.block; node !== undefined && !around.has(node); node = node.parent) insert = node;
      return insert;
    },
  };
}

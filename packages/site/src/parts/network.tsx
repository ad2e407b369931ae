import type { Entity } from "@mihwar/newsroom";
import {
  type SimulationNodeDatum,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
} from "d3-force";
import type { DossierLines } from "../dossier-view.ts";
import { dossierWords } from "../words-dossier-ar.ts";
import { type LabelBox, partLabels } from "./label-room.ts";

const width = 720;
const height = 520;
/** A picture of more is a knot. */
const most = 25;
const steps = 300;

interface Node extends SimulationNodeDatum {
  readonly entity: Entity;
}

interface Tie {
  readonly source: number;
  readonly target: number;
}

/** Who stands with whom: one wants something of the other, or both were in one event. */
function tiesOf({
  positions,
  events,
}: Pick<DossierLines, "positions" | "events">): readonly (readonly [Entity, Entity])[] {
  const wants = positions.flatMap(({ by, to }) => by.flatMap((one) => to.map((other) => [one, other] as const)));
  const meets = events.flatMap(({ actors }) =>
    actors.flatMap((one, at) => actors.slice(at + 1).map((other) => [one, other] as const)),
  );
  return [...wants, ...meets].filter(([one, other]) => one.id !== other.id);
}

/**
 * Who in a dossier has to do with whom; undefined where too many do, or hardly anybody. The same picture every time: the
 * nodes begin in a spiral, and the simulation's chance is seeded.
 */
function draw(
  lines: Pick<DossierLines, "positions" | "events">,
): { readonly nodes: readonly Node[]; readonly ties: readonly Tie[] } | undefined {
  const pairs = tiesOf(lines);
  const entities = [...new Map(pairs.flat().map((entity) => [entity.id, entity])).values()];
  if (entities.length < 3 || entities.length > most) return undefined;
  const nodes: Node[] = entities.map((entity) => ({ entity }));
  const place = new Map(entities.map(({ id }, at) => [id, at]));
  const ties = [
    ...new Map(
      pairs.map(([one, other]): [string, Tie] => {
        const [a, b] = [place.get(one.id) ?? 0, place.get(other.id) ?? 0];
        return [[Math.min(a, b), Math.max(a, b)].join(" "), { source: a, target: b }];
      }),
    ).values(),
  ];
  forceSimulation(nodes)
    .force("tie", forceLink(ties.map((tie) => ({ ...tie }))).distance(110))
    .force("room", forceManyBody().strength(-420))
    .force("names", forceCollide(38))
    .force("x", forceX(0).strength(0.06))
    .force("y", forceY(0).strength(0.12))
    .stop()
    .tick(steps);
  return { nodes, ties };
}

const letter = 8.4;
const line = 22;
const dot = 6;
/** Letters of one line of a label. */
const longest = 18;

/** A name in one line or two, parted at the space that is nearest to its middle. */
function linesOfName(name: string): readonly string[] {
  if (name.length <= longest) return [name];
  const spaces = [...name.matchAll(/ /gu)].map(({ index }) => index);
  const [middle] = spaces.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2));
  return middle === undefined ? [name] : [name.slice(0, middle), name.slice(middle + 1)];
}

interface Placed extends LabelBox {
  readonly entity: Entity;
  readonly lines: readonly string[];
}

/** Nodes in the picture, right to left as the simulation has them left to right, and no label on another. */
function place(nodes: readonly Node[]): readonly Placed[] | undefined {
  const [xs, ys] = [nodes.map(({ x = 0 }) => x), nodes.map(({ y = 0 }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const placed = nodes.map(({ entity, x = 0, y = 0 }): Placed => {
    const lines = linesOfName(entity.name);
    return {
      entity,
      lines,
      x: ((right - x) / Math.max(1, right - left)) * width,
      y: ((y - top) / Math.max(1, bottom - top)) * height,
      halfWidth: (Math.max(...lines.map((one) => one.length)) * letter) / 2 + dot,
      above: dot + 2,
      below: lines.length * line + dot,
    };
  });
  return partLabels(placed, { width, height }) ? placed : undefined;
}

/** The picture; nothing where there is none to draw. A list of who is in the dossier says the same in words. */
export function Network({ lines }: { readonly lines: Pick<DossierLines, "positions" | "events"> }) {
  const drawing = draw(lines);
  const placed = drawing === undefined ? undefined : place(drawing.nodes);
  if (drawing === undefined || placed === undefined) return null;
  const names = placed.map(({ entity }) => entity.name).join("، ");
  const at = (place = 0): string => `${Math.round(placed[place]?.x ?? 0)} ${Math.round(placed[place]?.y ?? 0)}`;
  return (
    <svg class="network" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={dossierWords.networkLabel(names)}>
      {drawing.ties.map(({ source, target }) => (
        <path key={`${source} ${target}`} class="rule" d={`M${at(source)}L${at(target)}`} />
      ))}
      {placed.map(({ entity, lines: own, x, y }) => (
        <g key={entity.id}>
          <circle cx={Math.round(x)} cy={Math.round(y)} r={dot} data-kind={entity.entityKind} />
          {own.map((text, row) => (
            <text key={text} x={Math.round(x)} y={Math.round(y) + line * (row + 1)}>
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

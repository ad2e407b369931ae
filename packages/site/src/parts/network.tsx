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

const width = 720;
const height = 460;
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

/** The picture; nothing where there is none to draw. A list of who is in the dossier says the same in words. */
export function Network({ lines }: { readonly lines: Pick<DossierLines, "positions" | "events"> }) {
  const drawing = draw(lines);
  if (drawing === undefined) return null;
  const { nodes, ties } = drawing;
  const [xs, ys] = [nodes.map(({ x = 0 }) => x), nodes.map(({ y = 0 }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const edge = { x: 110, y: 30 };
  const across = (x = 0): number =>
    Math.round(edge.x + ((right - x) / Math.max(1, right - left)) * (width - 2 * edge.x));
  const down = (y = 0): number => Math.round(edge.y + ((y - top) / Math.max(1, bottom - top)) * (height - 2 * edge.y));
  const names = nodes.map(({ entity }) => entity.name).join("، ");
  return (
    <svg class="network" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={dossierWords.networkLabel(names)}>
      {ties.map(({ source, target }) => {
        const [a, b] = [nodes[source], nodes[target]];
        return (
          <path
            key={`${source} ${target}`}
            class="rule"
            d={`M${across(a?.x)} ${down(a?.y)}L${across(b?.x)} ${down(b?.y)}`}
          />
        );
      })}
      {nodes.map(({ entity, x, y }) => (
        <g key={entity.id}>
          <circle cx={across(x)} cy={down(y)} r="6" data-kind={entity.entityKind} />
          <text x={across(x)} y={down(y) + 22}>
            {entity.name}
          </text>
        </g>
      ))}
    </svg>
  );
}

import { type Mark, line, moved, paint, spatter } from "./brush.ts";
import { type Camera, type Spot, box, plane, seen } from "./camera.ts";
import { darker, lighter } from "./ink.ts";
import { curve, tablet, trail } from "./outline.ts";

/** A chair seen from above, its back away from the table; turned about the middle of the seat. */
export function chairFromAbove(x: number, y: number, degrees: number, size: number, colour: string): Mark {
  const seat = tablet(-size / 2, -size / 2, size, size, size * 0.22);
  const back = curve([
    [-size * 0.56, -size * 0.12],
    [-size * 0.46, size * 0.5],
    [0, size * 0.66],
    [size * 0.46, size * 0.5],
    [size * 0.56, -size * 0.12],
  ]);
  return moved(
    `translate(${x} ${y}) rotate(${degrees})`,
    [
      paint(seat, colour),
      spatter(seat, darker(colour, 0.6), { from: [0, size * 0.6], to: [0, -size * 0.2], strength: 0.8 }),
      line(back, darker(colour, 0.45), size * 0.2),
      line(back, lighter(colour, 0.15), size * 0.07),
    ].join(""),
  );
}

/** A wooden chair on the ground; `faces` is where its front looks: 1 to the right, -1 to the left, 0 away from us, 2 towards us. */
export function woodenChair(camera: Camera, [x, y, z]: Spot, colour: string, faces: -1 | 0 | 1 | 2): Mark {
  const leg = 0.05;
  const faced = { front: colour, side: darker(colour, 0.35), top: lighter(colour, 0.3) };
  const part = (at: Spot, size: readonly [number, number, number]): Mark =>
    box(camera, { at: [x + at[0], y + at[1], z + at[2]], size }, faced);
  const far = [part([0, 0, 0.4], [leg, 0.45, leg]), part([0.4, 0, 0.4], [leg, 0.45, leg])];
  const near = [part([0, 0, 0], [leg, 0.45, leg]), part([0.4, 0, 0], [leg, 0.45, leg])];
  const seat = part([-0.02, 0.45, -0.02], [0.49, 0.05, 0.49]);
  const across = (z2: number): Mark[] => [
    part([0, 0.5, z2], [leg, 0.5, leg]),
    part([0.4, 0.5, z2], [leg, 0.5, leg]),
    part([0, 0.84, z2], [0.45, 0.16, 0.04]),
    part([0, 0.66, z2], [0.45, 0.07, 0.04]),
  ];
  const along = (x2: number): Mark[] => [
    part([x2, 0.5, 0.4], [leg, 0.5, leg]),
    part([x2, 0.84, 0], [0.04, 0.16, 0.45]),
    part([x2, 0.66, 0], [0.04, 0.07, 0.45]),
    part([x2, 0.5, 0], [leg, 0.5, leg]),
  ];
  const backs = { "0": across(0), "2": across(0.4), "1": along(0), "-1": along(0.4) }[faces];
  return [...far, ...near, seat, ...backs].join("");
}

/** A moulded plastic chair seen a little from above and from the front. */
export function plasticChair(camera: Camera, [x, y, z]: Spot, colour: string): Mark {
  const legs = [
    [0.04, 0.38],
    [0.42, 0.38],
    [0.02, 0],
    [0.44, 0],
  ] as const;
  const foot = (dx: number, dz: number): Mark =>
    line(
      trail([seen(camera, [x + dx + (dx < 0.2 ? -0.05 : 0.05), y, z + dz]), seen(camera, [x + dx, y + 0.44, z + dz])]),
      darker(colour, 0.7),
      (camera.focus * 0.028) / z,
    );
  const seat = plane(camera, [
    [x - 0.01, y + 0.44, z - 0.02],
    [x + 0.47, y + 0.44, z - 0.02],
    [x + 0.45, y + 0.46, z + 0.42],
    [x + 0.01, y + 0.46, z + 0.42],
  ]);
  const [left, top] = seen(camera, [x + 0.02, y + 0.9, z + 0.46]);
  const [right, bottom] = seen(camera, [x + 0.44, y + 0.5, z + 0.44]);
  const back = tablet(left, top, right - left, bottom - top, (right - left) * 0.24);
  const slot = tablet(
    left + (right - left) * 0.3,
    top + (bottom - top) * 0.16,
    (right - left) * 0.4,
    (bottom - top) * 0.13,
    6,
  );
  return [
    ...legs.map(([dx, dz]) => foot(dx, dz)),
    paint(back, colour),
    spatter(back, darker(colour, 0.6), { from: [left, bottom], to: [left, top], strength: 0.75 }),
    paint(slot, darker(colour, 0.75)),
    paint(seat, lighter(colour, 0.18)),
    line(
      trail([seen(camera, [x, y + 0.43, z - 0.02]), seen(camera, [x + 0.46, y + 0.43, z - 0.02])]),
      darker(colour, 0.4),
      (camera.focus * 0.035) / z,
    ),
  ].join("");
}

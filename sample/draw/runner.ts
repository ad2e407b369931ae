import { type Mark, line, paint } from "./brush.ts";
import { darker, ink } from "./ink.ts";
import { type Point, disc, polygon, trail } from "./outline.ts";

/** Angles of the limbs in degrees from straight down, forward is positive. */
export interface Stride {
  readonly lean: number;
  readonly thighs: readonly [number, number];
  readonly shins: readonly [number, number];
  readonly arms: readonly [number, number];
}

export const strides = {
  sprint: { lean: 14, thighs: [62, -34], shins: [-8, -88], arms: [-62, 66] },
  push: { lean: 10, thighs: [34, -22], shins: [18, -62], arms: [-40, 48] },
  kick: { lean: -10, thighs: [70, -12], shins: [54, -20], arms: [-70, 34] },
  wait: { lean: 3, thighs: [12, -10], shins: [4, -14], arms: [14, -16] },
} satisfies Readonly<Record<string, Stride>>;

const step = ([x, y]: Point, degrees: number, length: number, facing: 1 | -1): Point => {
  const angle = (degrees * Math.PI) / 180;
  return [x + facing * Math.sin(angle) * length, y + Math.cos(angle) * length];
};

/** A running child without features; `foot` is the ground under the body, the shadow falls to the right. */
export function runner(foot: Point, height: number, stride: Stride, shirt: string, facing: 1 | -1): Mark {
  const skin = "#7a5136";
  const shorts = ink.night;
  const hip: Point = [foot[0], foot[1] - height * 0.49];
  const neck = step(hip, 180 - stride.lean, height * 0.33, facing);
  const headAt = step(neck, 180 - stride.lean, height * 0.12, facing);
  const limb = (
    from: Point,
    upper: number,
    lower: number,
    long: number,
    width: number,
    first: string,
    second: string,
  ): Mark => {
    const joint = step(from, upper, long, facing);
    const end = step(joint, lower, long, facing);
    return line(trail([from, joint]), first, width) + line(trail([joint, end]), second, width * 0.78);
  };
  const leg = (side: 0 | 1, tone: number): Mark => {
    const upper = stride.thighs[side];
    const knee = step(hip, upper, height * 0.25, facing);
    const ankle = step(knee, stride.shins[side], height * 0.24, facing);
    return (
      limb(hip, upper, stride.shins[side], height * 0.245, height * 0.088, darker(skin, tone), darker(skin, tone)) +
      line(trail([hip, step(hip, upper, height * 0.15, facing)]), darker(shorts, tone), height * 0.13) +
      line(trail([ankle, [ankle[0] + facing * height * 0.07, ankle[1] + height * 0.01]]), ink.black, height * 0.06)
    );
  };
  const arm = (side: 0 | 1, tone: number): Mark => {
    const upper = stride.arms[side];
    const shoulder = step(neck, 0, height * 0.03, facing);
    return limb(shoulder, upper, upper + 70, height * 0.15, height * 0.065, darker(shirt, tone), darker(skin, tone));
  };
  const shadow = polygon([
    [foot[0] - height * 0.1, foot[1]],
    [foot[0] + height * 0.12, foot[1] - height * 0.01],
    [foot[0] + height * 1.02, foot[1] + height * 0.2],
    [foot[0] + height * 0.9, foot[1] + height * 0.26],
  ]);
  return [
    paint(shadow, ink.black, 0.32),
    arm(1, 0.4),
    leg(1, 0.35),
    leg(0, 0),
    line(
      trail([step(hip, 180 - stride.lean, height * 0.02, facing), step(neck, 0, height * 0.045, facing)]),
      shirt,
      height * 0.17,
    ),
    arm(0, 0),
    line(trail([neck, headAt]), skin, height * 0.06),
    paint(disc(headAt[0], headAt[1] - height * 0.02, height * 0.078), skin),
    paint(
      `M${headAt[0] - height * 0.084} ${headAt[1] - height * 0.015}C${headAt[0] - height * 0.08} ${headAt[1] - height * 0.13} ${headAt[0] + height * 0.08} ${headAt[1] - height * 0.13} ${headAt[0] + height * 0.084} ${headAt[1] - height * 0.03}C${headAt[0] + height * 0.03} ${headAt[1] - height * 0.055} ${headAt[0] - height * 0.03} ${headAt[1] - height * 0.05} ${headAt[0] - height * 0.084} ${headAt[1] - height * 0.015}Z`,
      ink.black,
    ),
  ].join("");
}

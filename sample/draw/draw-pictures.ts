// Draws the pictures of the sample edition: all of them, or those named on the command line.
import { mkdir, writeFile } from "node:fs/promises";
import { caspian } from "./caspian.ts";
import { centralAsiaMaps } from "./central-asia-map.ts";
import { club } from "./club.ts";
import { figures } from "./figures.ts";
import { chooseFonts } from "./fonts.ts";
import type { Gallery } from "./gallery.ts";
import { hospital } from "./hospital.ts";
import { manuscripts } from "./manuscripts.ts";
import { openPress } from "./press.ts";
import { railway } from "./railway.ts";
import { register } from "./register.ts";
import { summit } from "./summit.ts";
import { valley } from "./valley.ts";

const pictures: Gallery = {
  ...caspian,
  ...summit,
  ...centralAsiaMaps,
  ...figures,
  ...valley,
  ...railway,
  ...register,
  ...manuscripts,
  ...club,
  ...hospital,
};

const folder = new URL("../pictures/", import.meta.url);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => pictures[name] === undefined);
if (unknown.length > 0) throw new Error(`no such picture: ${unknown.join(", ")}`);

await chooseFonts();
const { default: sharp } = await import("sharp");
const print = await openPress(sharp);
await mkdir(folder, { recursive: true });
for (const [name, draw] of Object.entries(pictures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const jpeg = await print(draw());
  await writeFile(new URL(`${name}.jpg`, folder), jpeg);
  process.stdout.write(`${name}.jpg ${Math.round(jpeg.length / 1024)} KB\n`);
}

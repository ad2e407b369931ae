// Bundles what runs in a member's browser: each `src/client/<name>.client.ts(x)` becomes `dist/scripts/<name>.js`.
import { mkdir, readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const source = fileURLToPath(new URL("../src/client", import.meta.url));
const made = fileURLToPath(new URL("../dist/scripts", import.meta.url));
const ending = /\.client\.tsx?$/;

await rm(made, { recursive: true, force: true });
await mkdir(made, { recursive: true });
for (const file of (await readdir(source)).filter((name) => ending.test(name))) {
  const bundle = await rolldown({
    input: join(source, file),
    platform: "browser",
    tsconfig: fileURLToPath(new URL("../tsconfig.client.json", import.meta.url)),
    transform: { target: "es2022" },
  });
  await bundle.write({
    file: join(made, `${basename(file).replace(ending, "")}.js`),
    format: "iife",
    minify: true,
    comments: { legal: false },
  });
  await bundle.close();
}

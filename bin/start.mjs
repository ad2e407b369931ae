// `npm start`: installs, builds, prepares the archive, brings in the sample newsroom on a first run, serves.
import { fileURLToPath } from "node:url";
import { underNode24 } from "./launcher/node-24.mjs";
import { prepare } from "./launcher/prepare.mjs";

await underNode24(fileURLToPath(import.meta.url), async () => {
  await prepare();
  const { main } = await import("../packages/cli/dist/main.js");
  process.exitCode = await main(["serve", "--sample", ...process.argv.slice(2)]);
});

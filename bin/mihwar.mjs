#!/usr/bin/env node
// The command `mihwar`. Plain JavaScript up to here, so that it begins on Node 20 too.
import { fileURLToPath } from "node:url";
import { underNode24 } from "./launcher/node-24.mjs";
import { prepare } from "./launcher/prepare.mjs";

await underNode24(fileURLToPath(import.meta.url), async () => {
  await prepare();
  const { main } = await import("../packages/cli/dist/main.js");
  process.exitCode = await main(process.argv.slice(2));
});

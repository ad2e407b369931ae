// `npm test`: installs, builds, runs every check and test, and closes with one line of totals.
import { fileURLToPath } from "node:url";
import { underNode24 } from "./launcher/node-24.mjs";
import { prepare } from "./launcher/prepare.mjs";

await underNode24(fileURLToPath(import.meta.url), async () => {
  await prepare();
  const { runTests } = await import("../scripts/run-tests.ts");
  process.exitCode = await runTests(process.argv.slice(2));
});

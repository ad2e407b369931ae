// `npm run build`: installs and builds where something changed.
import { fileURLToPath } from "node:url";
import { underNode24 } from "./launcher/node-24.mjs";
import { prepare } from "./launcher/prepare.mjs";

await underNode24(fileURLToPath(import.meta.url), prepare);

import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the build of the site leaves its lettering as TrueType. */
const folder = fileURLToPath(new URL("../../packages/site/dist/fonts/", import.meta.url));

/** Lets the renderer find the house lettering and nothing else. Must run before sharp is loaded. */
export async function chooseFonts(): Promise<void> {
  if (!existsSync(join(folder, "plex-bold.ttf"))) throw new Error("no lettering yet: build the site first");
  const cache = await mkdtemp(join(tmpdir(), "mihwar-draw-"));
  const settings = join(cache, "fonts.conf");
  await writeFile(settings, `<fontconfig><dir>${folder}</dir><cachedir>${cache}</cachedir></fontconfig>`);
  process.env["FONTCONFIG_FILE"] = settings;
}

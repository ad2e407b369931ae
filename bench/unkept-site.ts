// The site over an archive, with next to no room for kept pages: every page is made for every reader.
// node unkept-site.ts DIR PORT
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createPictures, createSite, serveSite } from "@mihwar/site";
import { openArchive, openMediaFolder, startCluster } from "@mihwar/storage";

const [dataDir = "", port = "0"] = process.argv.slice(2);
const cluster = await startCluster({ dataDir });
const archive = await openArchive({ url: cluster.url });
const fontsDir = fileURLToPath(new URL("fonts/", import.meta.resolve("@mihwar/site")));
const pictures = createPictures({ media: await openMediaFolder(join(dataDir, "media")), fontsDir });
// One byte, and not none: without any it would remember nothing of what stands on page after page either.
const site = createSite({ archive: archive.reading, pictures, door: { bytes: 1 } });
const server = await serveSite({ site, host: "127.0.0.1", port: Number(port) });
process.stdout.write("READY\n");
process.once("SIGTERM", () => {
  void server
    .drain()
    .then(() => pictures.close())
    .then(() => archive.close())
    .then(() => cluster.close())
    .then(() => process.exit(0));
});

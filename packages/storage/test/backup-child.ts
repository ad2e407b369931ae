// A process of its own that backs an archive up or restores it, to be killed:
// node backup-child.ts backup|restore URL MEDIA-FOLDER FILE
import { writeSync } from "node:fs";
import { backupArchive, openMediaFolder, restoreArchive, verifyBackup } from "@mihwar/storage";

const [what = "", url = "", folder = "", file = ""] = process.argv.slice(2);
const media = await openMediaFolder(folder);
if (what === "backup") {
  writeSync(1, "BEGINS\n");
  await backupArchive({ url, media, file, place: folder });
} else {
  const backup = await verifyBackup(file);
  writeSync(1, "BEGINS\n");
  await restoreArchive({ backup, url, media, trustMemory: true });
}
writeSync(1, "DONE\n");

import { toInstant } from "@mihwar/newsroom";
import { createSite } from "@mihwar/site";
import { memoryArchive } from "@mihwar/storage";
import { fakePictures } from "../../packages/site/test/small-newsroom.ts";
import { leakMatrix } from "./leak-matrix.ts";

leakMatrix("أرشيف في الذاكرة", async () => {
  let now = toInstant(Date.parse("2026-08-22T09:00:00Z"));
  const archive = memoryArchive({ clock: { now: () => now } });
  const site = createSite({
    archive: archive.reading,
    search: archive.search,
    pictures: fakePictures(),
    // The clock of this newsroom jumps: nothing is kept.
    door: { bytes: 0 },
  });
  return {
    archive,
    site,
    settle: async () => {},
    at: (moment) => (now = toInstant(Date.parse(moment))),
    async close() {
      site.drain();
      await archive.close();
    },
  };
});

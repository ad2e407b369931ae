import { accept } from "@mihwar/newsroom";
import type { PictureKeeper } from "@mihwar/desk";
import type { TakeInDesk } from "./take-in.ts";
import type { OpenNewsroom } from "./open-newsroom.ts";

/** The desk's way to pictures: opened in a process of their own, kept where all pictures are. */
export const pictureKeeper = ({
  intake,
  pictures,
  media,
}: Pick<OpenNewsroom, "intake" | "pictures" | "media">): PictureKeeper => ({
  async take(bytes, given) {
    const taken = await intake.take(bytes, given);
    if (!taken.ok) return taken;
    const { bytes: kept, ...facts } = taken.value;
    return accept({ ...facts, sha256: await media.keep(kept), bytes: kept.byteLength });
  },
  async preview(asset, width) {
    const made = await pictures.rendition(asset, width, "webp");
    return made.ok ? made.value : undefined;
  },
});

/** How pictures that come with copy are taken in: as the edition says of their metadata. */
export const takingPictures =
  ({ archive, intake }: Pick<OpenNewsroom, "archive" | "intake">): TakeInDesk["take"] =>
  async (bytes) =>
    intake.take(bytes, { keepTold: (await archive.findEdition())?.pictureMetadata === "keep" });

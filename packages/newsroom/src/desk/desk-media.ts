import type { Archive, Listed } from "../archive.ts";
import type { MediaAsset, MediaId } from "../media-asset.ts";
import type { KeptMedia, MediaListing, MediaUse } from "../media-library.ts";
import { type Asked, asked } from "./asked.ts";
import { may, ofNoSection } from "./may.ts";
import { type Member, actorOf } from "./member.ts";

/** Where a picture is used, as far as a member may know. */
export interface DeskMediaUses {
  readonly uses: readonly MediaUse[];
  /** Stories that show it and lie in sections that are not theirs. */
  readonly elsewhere: number;
}

/** The pictures of the newsroom as one member may look through and change them. */
export interface DeskMedia {
  findMedia(id: MediaId): Asked<KeptMedia | undefined>;
  findMediaByHash(sha256: string): Asked<MediaAsset | undefined>;
  listMedia(wanted: MediaListing): Asked<Listed<KeptMedia>>;
  listLikeMedia(id: MediaId): Asked<readonly KeptMedia[]>;
  listMediaUses(id: MediaId): Asked<DeskMediaUses>;
  listCredits(limit: number): Asked<readonly string[]>;
  /** A new picture, or what is said of one that is there. */
  saveMedia(asset: MediaAsset): Asked<void>;
  /** Whether the member may change what is said of a picture, and if not, why. */
  mayChangeMedia(asset: KeptMedia): Asked<void>;
}

type Pictures = Pick<
  Archive,
  "findMedia" | "findMediaByHash" | "listMedia" | "listLikeMedia" | "listMediaUses" | "listCredits" | "saveMedia"
>;

/** Whether readers see a picture in that story, or will without anybody's doing. */
const isShownIn = ({ isPublic, state }: MediaUse): boolean => isPublic || state === "scheduled";

/** The archive's pictures for one member. */
export function deskMedia(archive: Pictures, member: Member): DeskMedia {
  const by = actorOf(member);

  const change = async (held: KeptMedia, work: () => Promise<void>): Asked<void> => {
    const uses = await archive.listMediaUses(held.id);
    return asked(
      member,
      "change-media",
      { isTheirs: held.addedBy === by, isShown: uses.some((use) => isShownIn(use)) },
      work,
    );
  };

  const maySee = ({ sections, state }: MediaUse): boolean =>
    may(member, "read-story", { sections, state, isTheirs: false }).ok;

  return {
    findMedia: (id) => asked(member, "read-media", ofNoSection, () => archive.findMedia(id)),
    findMediaByHash: (sha256) => asked(member, "read-media", ofNoSection, () => archive.findMediaByHash(sha256)),
    listMedia: (wanted) => asked(member, "read-media", ofNoSection, () => archive.listMedia(wanted)),
    listLikeMedia: (id) => asked(member, "read-media", ofNoSection, () => archive.listLikeMedia(id)),
    listMediaUses: (id) =>
      asked(member, "read-media", ofNoSection, async () => {
        const all = await archive.listMediaUses(id);
        const uses = all.filter((use) => maySee(use));
        return { uses, elsewhere: all.length - uses.length };
      }),
    listCredits: (limit) => asked(member, "read-media", ofNoSection, () => archive.listCredits(limit)),
    saveMedia: async (asset) => {
      const held = await archive.findMedia(asset.id);
      const save = (): Promise<void> => archive.saveMedia(asset, by);
      return held === undefined ? asked(member, "save-media", ofNoSection, save) : change(held, save);
    },
    mayChangeMedia: (asset) => change(asset, async () => {}),
  };
}

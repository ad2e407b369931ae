import type { MediaFiles } from "@mihwar/newsroom/media-files";
import { hashOf } from "./media-folder.ts";
import { MediaNameRefused, isContentName, isDerivedName } from "./media-name.ts";

/** Media files in memory, for tests: behaves as the folder does. */
export function memoryMediaFiles(): MediaFiles {
  const contents = new Map<string, Uint8Array>();
  const derived = new Map<string, Uint8Array>();
  const copyOf = (bytes: Uint8Array | undefined): Uint8Array | undefined => bytes && Uint8Array.from(bytes);
  return {
    async keep(bytes) {
      const sha256 = hashOf(bytes);
      contents.set(sha256, Uint8Array.from(bytes));
      return sha256;
    },
    find: async (sha256) => copyOf(contents.get(sha256)),
    async keepDerived(sha256, name, bytes) {
      if (!isContentName(sha256) || !isDerivedName(name)) throw new MediaNameRefused();
      derived.set(`${sha256}/${name}`, Uint8Array.from(bytes));
    },
    findDerived: async (sha256, name) => copyOf(derived.get(`${sha256}/${name}`)),
  };
}

import type { StoryContent, TextBase } from "@mihwar/newsroom";
import { createStore, del, delMany, get, getMany, keys, set } from "idb-keyval";
import { type KeptShared, joinKept } from "./shared-text.ts";

/** Text that no server has acknowledged, with the one that it was written over. */
export interface Unsaved {
  readonly base: TextBase;
  readonly from: StoryContent;
  readonly content: StoryContent;
  /** Milliseconds since 1970, by the browser's clock. */
  readonly at: number;
}

/** Keeps unsaved text where a crash of the window, the browser or the network does not reach it. */
export interface Journal {
  write(unsaved: Unsaved): Promise<void>;
  read(): Promise<Unsaved | undefined>;
  clear(): Promise<void>;
  /** What a window shares and no desk has acknowledged; nothing where all of it is. Also what it took over from others. */
  keepShared(text: KeptShared | undefined): Promise<void>;
  /** What earlier windows left of it. Two of one text are one; of two texts the first. */
  readShared(): Promise<KeptShared | undefined>;
}

/** The journal of one member's text of one story, in the browser's own database. Without one it keeps nothing. */
export function openJournal(story: string, member: string, tab: string): Journal {
  const name = `${member} ${story}`;
  const prefix = `${name} shared `;
  let own: readonly string[] = [`${prefix}${tab}`];
  const store = createStore("mihwar-desk", "unsaved");
  const quietly = async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await work();
    } catch {
      // private windows of some browsers have no database
      return undefined;
    }
  };
  return {
    write: (unsaved) => quietly(() => set(name, unsaved, store)),
    read: () => quietly(() => get<Unsaved>(name, store)),
    clear: () => quietly(() => del(name, store)),
    keepShared: (text) =>
      quietly(async () => {
        if (text === undefined) return delMany([...own], store);
        return set(`${prefix}${tab}`, text, store);
      }),
    readShared: () =>
      quietly(async () => {
        const left = (await keys<string>(store)).filter((key) => key.startsWith(prefix));
        own = [...own, ...left];
        const texts = (await getMany<KeptShared | undefined>([...left], store)).filter((text) => text !== undefined);
        return texts.length === 0 ? undefined : joinKept(texts);
      }),
  };
}

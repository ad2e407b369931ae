import type { StoryContent, TextBase } from "@mihwar/newsroom";
import { createStore, del, get, set } from "idb-keyval";

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
}

/** The journal of one member's text of one story, in the browser's own database. Without one it keeps nothing. */
export function openJournal(story: string, member: string): Journal {
  const name = `${member} ${story}`;
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
  };
}

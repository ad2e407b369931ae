import { type MergeClash, type StoryContent, type TextBase, mergeContents } from "@mihwar/newsroom";
import type { PresentTold, SaveRefused, TextTold } from "../../editor-boot.ts";
import type { Journal } from "./journal.ts";

/** How it stands with what is written here. */
export type SaveState =
  | { readonly kind: "saved"; readonly at?: number }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  /** No server answers: the text is kept in this browser, and saved when one does. */
  | { readonly kind: "offline" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "not-writer"; readonly writer: PresentTold }
  | { readonly kind: "refused"; readonly message: string };

/** What a server answered; `undefined` where none did. */
export type Told<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly status: number; readonly refused: SaveRefused }
  | undefined;

export interface SaverWanted {
  readonly from: TextTold;
  readonly journal: Pick<Journal, "write" | "read" | "clear">;
  save(given: { readonly base: TextBase; readonly content: StoryContent }): Promise<Told<{ readonly base: TextBase }>>;
  /** What stands in the editor. */
  read(): StoryContent;
  /** Puts a merged text into the editor, with the caret where it was. */
  apply(content: StoryContent): void;
  onState(state: SaveState): void;
  /** Told of what both have changed, after both texts are in the editor. */
  onClash(clashes: readonly MergeClash[]): void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly later?: (work: () => void, milliseconds: number) => unknown;
}

export interface Saver {
  /** Something was written. */
  touch(): void;
  /** Saves at once what is unsaved; resolves when all of it is, or when it cannot be now. */
  flush(): Promise<SaveState>;
  /** Another text than the one that was begun from is on the server: brings both together. */
  take(theirs: TextTold): void;
  /** The text has another name by now (a revision was made of it). */
  rebase(base: TextBase): void;
  readonly base: () => TextBase;
  readonly state: () => SaveState;
}

/** Milliseconds from a key to its save, and between tries where no server answers. */
const pauses = { save: 1000, journal: 300, first: 1000, most: 5000 } as const;

/**
 * Saves what is written, a second after it is: one save at a time, each over the text that the last one left. What no server
 * has acknowledged lies in the journal. Where another text is there, both are merged and saved again: nothing is lost.
 */
export function createSaver(wanted: SaverWanted): Saver {
  const now = wanted.now ?? (() => Date.now());
  const later = wanted.later ?? ((work, milliseconds) => setTimeout(work, milliseconds));
  let acknowledged: { readonly base: TextBase; readonly content: StoryContent } = wanted.from;
  let written = JSON.stringify(wanted.read());
  let state: SaveState = { kind: "saved" };
  let running: Promise<void> | undefined;
  let isDue = false;
  let isJournalDue = false;
  // what somebody else has put there, a window before this one, is not this one's to clear
  let isInJournal = false;
  let pause: number = pauses.first;

  const tell = (next: SaveState): void => {
    state = next;
    wanted.onState(next);
  };
  const isDirty = (): boolean => JSON.stringify(wanted.read()) !== written;

  function keep(): void {
    isJournalDue = false;
    if (!isDirty()) return;
    isInJournal = true;
    void wanted.journal.write({
      base: acknowledged.base,
      from: acknowledged.content,
      content: wanted.read(),
      at: now(),
    });
  }

  async function forget(): Promise<void> {
    if (!isInJournal) return;
    isInJournal = false;
    await wanted.journal.clear();
  }

  function merge(theirs: TextTold): void {
    const { content, clashes } = mergeContents(acknowledged.content, wanted.read(), theirs.content);
    acknowledged = theirs;
    written = JSON.stringify(theirs.content);
    wanted.apply(content);
    if (clashes.length > 0) wanted.onClash(clashes);
  }

  /** @returns whether to try again at once */
  async function saveOnce(): Promise<boolean> {
    const content = wanted.read();
    const text = JSON.stringify(content);
    if (text === written) {
      await forget();
      tell({ kind: "saved", ...(state.kind === "saved" && state.at !== undefined ? { at: state.at } : { at: now() }) });
      return false;
    }
    if (state.kind !== "offline") tell({ kind: "saving" });
    const told = await wanted.save({ base: acknowledged.base, content });
    if (told === undefined) {
      tell({ kind: "offline" });
      return false;
    }
    pause = pauses.first;
    if (told.ok) {
      acknowledged = { base: told.value.base, content };
      written = text;
      if (isDirty()) {
        tell({ kind: "unsaved" });
        return true;
      }
      await forget();
      tell({ kind: "saved", at: now() });
      return false;
    }
    const { refused, status } = told;
    if ("content" in refused) {
      merge(refused);
      return true;
    }
    if ("writer" in refused) tell({ kind: "not-writer", writer: refused.writer });
    else if (refused.code === "sign-in") tell({ kind: "signed-out" });
    // the server is there and not well: as though it were not
    else if (status >= 500 || status === 429) tell({ kind: "offline" });
    else tell({ kind: "refused", message: ("message" in refused ? refused.message : undefined) ?? refused.code });
    return false;
  }

  /** Saves until all is saved, or it is known why it is not. */
  function run(): Promise<void> {
    running ??= (async () => {
      try {
        let tries = 0;
        while ((await saveOnce()) && tries < 20) tries += 1;
      } finally {
        running = undefined;
      }
      if (state.kind === "offline" || state.kind === "signed-out") {
        schedule(pause);
        pause = Math.min(pause * 2, pauses.most);
      }
    })();
    return running;
  }

  function schedule(milliseconds: number): void {
    if (isDue) return;
    isDue = true;
    later(() => {
      isDue = false;
      void run();
    }, milliseconds);
  }

  return {
    touch() {
      if (state.kind === "saved") tell({ kind: "unsaved" });
      if (!isJournalDue) {
        isJournalDue = true;
        later(keep, pauses.journal);
      }
      // one who may not write now is not asked again with every key: their text is in the journal
      if (state.kind !== "not-writer") schedule(pauses.save);
    },
    async flush() {
      keep();
      await running;
      await run();
      return state;
    },
    take(theirs) {
      merge(theirs);
      keep();
      schedule(0);
    },
    rebase(base) {
      acknowledged = { ...acknowledged, base };
    },
    base: () => acknowledged.base,
    state: () => state,
  };
}

import type { CacheKey } from "@mihwar/newsroom";
import { editionKey } from "@mihwar/newsroom";
import { type KeptAnswer, sizeOf } from "./kept-answer.ts";
import type { PageShelf } from "./kept-page.ts";

/** What is kept in memory of the site, by address, and by all that it shows. */
export interface PageCache {
  /** The answer kept for a name, remembered as used. */
  find(address: string): KeptAnswer | undefined;
  /** A moment in the history of changes; an answer made from then on is true if nothing of it was dropped since. */
  begin(): Moment;
  /**
   * Keeps an answer that was begun at a moment.
   * @returns whether it is still true: nothing that it shows has changed while it was made
   */
  keep(answer: KeptAnswer, begun: Moment): boolean;
  /** Ends a moment: what changed before it need not be remembered for it any more. */
  end(begun: Moment): void;
  /** Drops all that shows one of these. */
  drop(keys: readonly CacheKey[]): void;
  /** Counts anew the bytes of an answer whose coded bodies have changed. */
  weigh(answer: KeptAnswer): void;
  readonly pages: number;
  readonly bytes: number;
  readonly dropped: number;
  readonly evicted: number;
}

/** A place in the order of drops. */
export interface Moment {
  readonly at: number;
}

/** What one kept answer costs beside its bytes: its place in the tables. Bytes. */
const overhead = 2_048;
/** One of its keys. */
const perKey = 64;

interface Kept {
  readonly answer: KeptAnswer;
  bytes: number;
}

/**
 * Keeps whole answers in bounded memory. When it is full, those go that nobody has asked for since the last time around
 * (the clock of Corbató: as good as least-recently-used here, and a hit costs one write of a field).
 * @param most bytes; 0 keeps nothing
 * @param beside `shelf`: where kept pages stand a second time; `onGone` is told of each answer that is kept no more
 */
export function createPageCache(
  most: number,
  {
    shelf,
    onGone = () => {},
  }: { readonly shelf?: PageShelf | undefined; readonly onGone?: (answer: KeptAnswer) => void } = {},
): PageCache {
  const kept = new Map<string, Kept>();
  const showing = new Map<CacheKey, Set<Kept>>();
  let bytes = 0;
  let dropped = 0;
  let evicted = 0;

  /** Counts drops. While answers are being made, remembers when each key was dropped last. */
  let drops = 0;
  let allDroppedAt = 0;
  const droppedAt = new Map<CacheKey, number>();
  const open = new Set<Moment>();

  const remove = (one: Kept): void => {
    one.answer.current = false;
    onGone(one.answer);
    kept.delete(one.answer.page.address);
    bytes -= one.bytes;
    for (const key of one.answer.page.keys) {
      const set = showing.get(key);
      set?.delete(one);
      if (set?.size === 0) showing.delete(key);
    }
  };

  const makeRoom = (): void => {
    while (bytes > most) {
      const oldest = kept.entries().next();
      if (oldest.done === true) return;
      const [address, one] = oldest.value;
      if (one.answer.used) {
        one.answer.used = false;
        kept.delete(address);
        kept.set(address, one);
        continue;
      }
      remove(one);
      shelf?.drop([address]);
      evicted += 1;
    }
  };

  const isTrue = (answer: KeptAnswer, begun: Moment): boolean =>
    allDroppedAt <= begun.at && answer.page.keys.every((key) => (droppedAt.get(key) ?? 0) <= begun.at);

  return {
    find(address) {
      const answer = kept.get(address)?.answer;
      if (answer !== undefined) answer.used = true;
      return answer;
    },
    begin() {
      const moment = { at: drops };
      open.add(moment);
      return moment;
    },
    end(begun) {
      open.delete(begun);
      if (open.size === 0) droppedAt.clear();
    },
    keep(answer, begun) {
      if (!isTrue(answer, begun)) return false;
      const size = sizeOf(answer) + overhead + answer.page.keys.length * perKey;
      // One answer is never worth a quarter of all others.
      if (size > most / 4) return true;
      const before = kept.get(answer.page.address);
      if (before !== undefined) remove(before);
      const one: Kept = { answer, bytes: size };
      answer.current = true;
      kept.set(answer.page.address, one);
      bytes += size;
      for (const key of answer.page.keys) {
        const set = showing.get(key);
        if (set === undefined) showing.set(key, new Set([one]));
        else set.add(one);
      }
      const body = answer.bodies.get("identity")?.bytes;
      if (body !== undefined) shelf?.keep({ ...answer.page, body });
      makeRoom();
      return true;
    },
    drop(keys) {
      drops += 1;
      if (keys.includes(editionKey)) {
        allDroppedAt = drops;
        dropped += kept.size;
        for (const { answer } of kept.values()) {
          answer.current = false;
          onGone(answer);
        }
        kept.clear();
        showing.clear();
        bytes = 0;
        shelf?.dropAll();
        return;
      }
      const gone = new Set<Kept>();
      for (const key of keys) {
        if (open.size > 0) droppedAt.set(key, drops);
        for (const one of showing.get(key) ?? []) gone.add(one);
      }
      for (const one of gone) remove(one);
      dropped += gone.size;
      if (gone.size > 0) shelf?.drop(Array.from(gone, ({ answer }) => answer.page.address));
    },
    weigh(answer) {
      const one = kept.get(answer.page.address);
      if (one?.answer !== answer) return;
      const size = sizeOf(answer) + overhead + answer.page.keys.length * perKey;
      bytes += size - one.bytes;
      one.bytes = size;
      makeRoom();
    },
    get pages() {
      return kept.size;
    },
    get bytes() {
      return bytes;
    },
    get dropped() {
      return dropped;
    },
    get evicted() {
      return evicted;
    },
  };
}

import { dayOf } from "@mihwar/arabic/date-format";
import { type CacheKey, type Instant, type ReadonlyArchive, editionKey } from "@mihwar/newsroom";
import { dayAfter, startOfDay } from "./calendar-day.ts";

/** All that changes what readers see: what somebody did, anywhere, and what time has done by itself. */
export interface Changes {
  /** Calls back with the keys of each change. Returns the way to stop. */
  onChange(listener: (keys: readonly CacheKey[]) => void): () => void;
  stop(): void;
}

/** The archive is looked at again after this, even if nothing is said to fall due. Milliseconds. */
const lookAgain = 30_000;
/** After a look that failed. Milliseconds. */
const afterFailure = 500;
/** Many changes at once are one reason to look. Milliseconds. */
const gather = 20;

/**
 * Watches the archive for whoever keeps pages. Time is never counted here: a timer only asks the archive, at the moment
 * when something falls due by its clock, what that was.
 */
export function watchChanges(archive: ReadonlyArchive): Changes {
  const listeners = new Set<(keys: readonly CacheKey[]) => void>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  let told: Instant | undefined;
  let timeZone: string | undefined;

  const tell = (keys: readonly CacheKey[]): void => {
    if (keys.length > 0) for (const listener of listeners) listener(keys);
  };

  /** Tells what has fallen due since the last look, and says how long to wait for the next. Milliseconds. */
  const look = async (): Promise<number> => {
    timeZone ??= (await archive.getEdition()).dates.timeZone;
    const since = told ?? (await archive.now());
    const { keys, until, next } = await archive.listDue(since);
    if (stopped) return lookAgain;
    told = until;
    // Pages print the day they are read on, and say «today».
    const today = dayOf(until, timeZone);
    tell(dayOf(since, timeZone) === today ? keys : [editionKey]);
    const midnight = startOfDay(dayAfter(today), timeZone);
    const due = next === undefined || midnight < next ? midnight : next;
    // A few milliseconds past the moment: the archive's clock decides, and it shall have decided.
    return Math.min(lookAgain, Math.max(Date.parse(due) - Date.parse(until), 0) + 3);
  };

  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    clearTimeout(timer);
    let wait = afterFailure;
    try {
      wait = await look();
    } catch {
      // The archive does not answer, or is not set up yet: what fell due meanwhile is told at the next look.
    }
    running = false;
    if (stopped) return;
    if (again) wait = Math.min(wait, gather);
    again = false;
    timer = setTimeout(() => void run(), wait);
    timer.unref();
  };

  const unsubscribe = archive.onChange((keys) => {
    if (keys.includes(editionKey)) timeZone = undefined;
    tell(keys);
    // What was changed may fall due earlier than all that was known.
    if (running) again = true;
    else {
      clearTimeout(timer);
      timer = setTimeout(() => void run(), gather);
      timer.unref();
    }
  });
  void run();

  return {
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      unsubscribe();
      listeners.clear();
    },
  };
}

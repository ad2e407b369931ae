import { foldForSearch } from "@mihwar/arabic/fold";
import { type EventState, dossierWordsAr, dossierWordsEn, statesOfStatus } from "@mihwar/newsroom";

/** What tables call states besides the newsroom's own words and codes. */
const others: Readonly<Record<EventState, readonly string[]>> = {
  expected: ["مبدئي", "غير مؤكد بعد", "planned", "provisional"],
  scheduled: ["مؤكد", "ثابت", "في موعده", "قادم"],
  underway: ["قائم", "مستمر", "ongoing", "in progress"],
  held: ["تم", "تمّت", "انتهى", "عُقد", "done", "completed", "finished"],
  postponed: ["تأجل", "أُجّل", "delayed"],
  cancelled: ["ملغى", "ملغي", "canceled"],
  unclear: ["غير مؤكد", "غير معروف", "unknown"],
};

const byWord: ReadonlyMap<string, EventState> = new Map(
  (Object.keys(others) as EventState[]).flatMap((state) =>
    [state, dossierWordsAr.eventStates[state], dossierWordsEn.eventStates[state], ...others[state]].map(
      (word) => [foldForSearch(word).trim(), state] as const,
    ),
  ),
);

/**
 * The states that a cell may mean: one where it says one of ours, several where it says what calendars say.
 * @example tableStates("ملغى") // ["cancelled"]
 */
export function tableStates(cell: string): readonly EventState[] | undefined {
  const state = byWord.get(foldForSearch(cell).trim());
  if (state !== undefined) return [state];
  const states = statesOfStatus(cell.trim().toUpperCase());
  return states.length === 0 ? undefined : states;
}

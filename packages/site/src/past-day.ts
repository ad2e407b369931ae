import { dayOf } from "@mihwar/arabic/date-format";
import { type Dossiers, type ItemId, type Outcome, accept, daysOfWhen, refuse } from "@mihwar/newsroom";

/** Why a dossier cannot be shown as it was on a day. Days are ISO 8601, in the edition's time zone. */
export type DayRefusal =
  | { readonly code: "day-unreadable" }
  | { readonly code: "day-is-today" }
  | { readonly code: "day-to-come" }
  | { readonly code: "day-before"; readonly opened: string };

/** The first day on which there was something at this id to show. */
export function openedOn({ touched }: Pick<Dossiers, "touched">, id: ItemId, timeZone: string): string | undefined {
  const born = touched.get(id)?.first;
  return born === undefined ? undefined : dayOf(born, timeZone);
}

/**
 * A day at whose end a dossier can be shown.
 * @param word as a reader asks for it
 * @example parsePastDay("2025-11-03", { opened: "2025-10-20", today: "2026-01-01" }) // { ok: true, value: "2025-11-03" }
 * @example parsePastDay("2026-02-31", { opened: "2025-10-20", today: "2026-01-01" }) // { ok: false, refusals: [{ code: "day-unreadable" }] }
 */
export function parsePastDay(
  word: string,
  { opened, today }: { readonly opened: string; readonly today: string },
): Outcome<string, DayRefusal> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word) || daysOfWhen(word) === undefined) return refuse({ code: "day-unreadable" });
  if (word === today) return refuse({ code: "day-is-today" });
  if (word > today) return refuse({ code: "day-to-come" });
  return word < opened ? refuse({ code: "day-before", opened }) : accept(word);
}

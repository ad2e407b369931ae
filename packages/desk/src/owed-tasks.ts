import { dayOf } from "@mihwar/arabic/date-format";
import { type Archive, type Dossiers, type Edition, tasksOf } from "@mihwar/newsroom";

const known = new WeakMap<Dossiers, { readonly day: string; readonly count: number }>();

/**
 * How much the newsroom owes its dossiers: counted once for as long as the same is remembered, and the day is the same. A
 * number has no words, so it is for everybody at the desk.
 */
export async function owedTasks(
  { now, dossiers }: Pick<Archive, "now" | "dossiers">,
  { dates }: Pick<Edition, "dates">,
): Promise<number> {
  const [day, remembered] = [dayOf(await now(), dates.timeZone), await dossiers.loadDossiers()];
  const before = known.get(remembered);
  if (before?.day === day) return before.count;
  const count = tasksOf(remembered, day).length;
  known.set(remembered, { day, count });
  return count;
}

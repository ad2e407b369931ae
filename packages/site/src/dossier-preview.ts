import { dayOf } from "@mihwar/arabic/date-format";
import {
  type Dossiers,
  type ItemId,
  type Outcome,
  type ReadonlyArchive,
  accept,
  findItem,
  refuse,
} from "@mihwar/newsroom";
import { loadDossier } from "./dossier-view.ts";
import { loadSurroundings } from "./frame.ts";
import { type PagePreview, previewOf } from "./page-preview.ts";
import { dossierPage } from "./pages/dossier-page.tsx";
import { type DayRefusal, openedOn, parsePastDay } from "./past-day.ts";

/**
 * A dossier's page as readers have it now, as they had it at the end of a day, or as they would have it if the newsroom
 * remembered something else. It holds nothing that readers cannot look up.
 * @param wanted `day`: ISO 8601, in the edition's time zone; today is now. `dossiers`: what is remembered in place of
 * what is
 * @returns `undefined` where there is no such dossier
 */
export async function previewDossier(
  archive: ReadonlyArchive,
  id: ItemId,
  { day, dossiers }: { readonly day?: string; readonly dossiers?: Dossiers } = {},
): Promise<Outcome<PagePreview, DayRefusal> | undefined> {
  const seen: ReadonlyArchive = dossiers === undefined ? archive : { ...archive, loadDossiers: async () => dossiers };
  const [{ edition, now }, all] = await Promise.all([loadSurroundings(seen), seen.loadDossiers()]);
  const living = findItem(all, "dossier", id);
  const opened = openedOn(all, id, edition.dates.timeZone);
  if (living === undefined || opened === undefined) return undefined;
  const today = dayOf(now, edition.dates.timeZone);
  const asked = day === undefined || day === today ? accept(undefined) : parsePastDay(day, { opened, today });
  if (!asked.ok) return refuse(...asked.refusals);
  const asOf = asked.value === undefined ? undefined : { day: asked.value, living };
  const loaded = await loadDossier(seen, id, asOf === undefined ? {} : { asOf });
  return loaded === undefined ? undefined : accept(previewOf(dossierPage(loaded.frame, loaded.view)));
}

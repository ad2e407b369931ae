import { dayOf, formatDay } from "@mihwar/arabic/date-format";
import { type ReadonlyArchive, dossierKey, findItem, parseItemId } from "@mihwar/newsroom";
import { asOfHref, dossierHref } from "./addresses.ts";
import { type Answer, moved, movedForNow } from "./answer.ts";
import { parseOpenPart } from "./dossier-part.ts";
import { loadDossier } from "./dossier-view.ts";
import { loadSurroundings } from "./frame.ts";
import { parseSince, seenCookie } from "./last-visit.ts";
import { pageAnswer } from "./page-answer.ts";
import { dossierPage } from "./pages/dossier-page.tsx";
import { openedOn, parsePastDay } from "./past-day.ts";
import type { Problems } from "./problems.ts";
import { samePath } from "./reader-address.ts";
import type { Routes, Visit } from "./visit.ts";
import { dossierWords } from "./words-dossier-ar.ts";

const openPartOf = ({ address: { query } }: Visit) => parseOpenPart(query.get("part"), query.get("after"));

/** A dossier's page, and the same as it was on any past day. */
export function mountDossierPages(routes: Routes, archive: ReadonlyArchive, problems: Problems): void {
  const today = async (visit: Visit, word: string): Promise<Answer> => {
    const id = parseItemId(word);
    const since = parseSince(visit.address.query.get("since"));
    const loaded = id === undefined ? undefined : await loadDossier(archive, id, { since, open: openPartOf(visit) });
    if (loaded === undefined) return problems.missing(visit, [dossierKey(word)]);
    const { href } = loaded.frame;
    if (!samePath(visit.address.path, href)) return moved(href, [dossierKey(word)], visit.policy);
    const made = pageAnswer(visit, loaded, dossierPage);
    const seen = seenCookie(`/d/${word}`, loaded.view.latest, visit.policy.secure);
    return { ...made, headers: { ...made.headers, vary: "cookie", "set-cookie": seen } };
  };

  /** Of each dossier there are as many of these as days: a header that no file is given with keeps them off the disk. */
  const asOf = async (visit: Visit, word: string, dayWord: string): Promise<Answer> => {
    const id = parseItemId(word);
    const [{ edition, now }, dossiers] = await Promise.all([loadSurroundings(archive), archive.loadDossiers()]);
    const { dates } = edition;
    const living = id === undefined ? undefined : findItem(dossiers, "dossier", id);
    const opened = living === undefined ? undefined : openedOn(dossiers, living.id, dates.timeZone);
    if (living === undefined || opened === undefined) return problems.missing(visit, [dossierKey(word)]);
    const day = parsePastDay(dayWord, { opened, today: dayOf(now, dates.timeZone) });
    const home = { href: dossierHref(living), label: dossierWords.backToToday };
    if (!day.ok) {
      const [refusal] = day.refusals;
      if (refusal.code === "day-is-today") return movedForNow(home.href, visit.policy);
      const isEarly = refusal.code === "day-before";
      return problems.explained(visit, {
        heading: dossierWords.noSuchDay.heading,
        text: isEarly ? dossierWords.noSuchDay.before(formatDay(opened, dates)) : dossierWords.noSuchDay[refusal.code],
        links: [...(isEarly ? [{ href: asOfHref(living, opened), label: dossierWords.asOpened }] : []), home],
      });
    }
    const href = asOfHref(living, day.value);
    if (!samePath(visit.address.path, href)) return moved(href, [dossierKey(word)], visit.policy);
    const loaded = await loadDossier(archive, living.id, {
      open: openPartOf(visit),
      asOf: { day: day.value, living },
    });
    if (loaded === undefined) return problems.missing(visit, [dossierKey(word)]);
    const made = pageAnswer(visit, loaded, dossierPage);
    return { ...made, headers: { ...made.headers, "x-robots-tag": "noindex" } };
  };

  routes.get("/d/:id/as-of", (visit, word) => {
    const day = visit.address.query.get("day");
    return day === null ? today(visit, word("id")) : asOf(visit, word("id"), day.trim());
  });
  routes.get("/d/:id/:slug/as-of/:day", (visit, word) => asOf(visit, word("id"), word("day")));
  routes.get("/d/:id", (visit, word) => today(visit, word("id")));
  routes.get("/d/:id/:slug", (visit, word) => today(visit, word("id")));
}

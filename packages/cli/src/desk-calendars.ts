import type { CalendarPort } from "@mihwar/desk";
import { cleanLine } from "@mihwar/arabic/clean-text";
import { agendaProblemWordsAr, agendaProblemWordsEn, limits, readCalendar, readTable } from "@mihwar/ingest";
import { draftLimits } from "@mihwar/newsroom";

/** Reads the calendars and tables that members send in. */
export const deskCalendars: CalendarPort = {
  mostBytes: limits.agendaBytes,
  read(bytes, { name: sent, host, isTable }, language) {
    const named = cleanLine(sent);
    const name = (named.ok ? named.text : "").slice(0, draftLimits.name);
    const outcome = (isTable ? readTable : readCalendar)(bytes, { name, host });
    if (outcome.ok) return { ok: true, agenda: outcome.value };
    const say = language === "en" ? agendaProblemWordsEn : agendaProblemWordsAr;
    return { ok: false, problems: outcome.refusals.map((problem) => say(problem)) };
  },
};

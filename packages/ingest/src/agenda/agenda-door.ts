import { cleanLine } from "@mihwar/arabic/clean-text";
import { draftLimits, parseHref } from "@mihwar/newsroom";
import { limits } from "../limits.ts";
import type { AgendaProblem, AgendaSpot } from "./agenda-problem.ts";

/** What an agenda has shown on its way in so far. */
export interface AgendaDoor {
  readonly problems: AgendaProblem[];
}

export function report(door: AgendaDoor, problem: AgendaProblem): undefined {
  if (door.problems.length < limits.agendaProblems) door.problems.push(problem);
  return undefined;
}

/** A line of text, cleaned by the newsroom's text policy; `undefined` where it is empty, or cannot come in. */
export function readText(door: AgendaDoor, spot: AgendaSpot, text: string | undefined, limit: number) {
  if (text === undefined) return undefined;
  const cleaned = cleanLine(text);
  if (!cleaned.ok) return report(door, { code: "text-hostile", ...spot });
  // Signs that unfold to many letters count as many.
  const length = Math.max(cleaned.text.length, cleaned.text.normalize("NFKC").length);
  if (length > limit) return report(door, { code: "text-too-long", length, limit, ...spot });
  return cleaned.text === "" ? undefined : cleaned.text;
}

/** What an event is called; it must be called something. */
export function readTitle(door: AgendaDoor, spot: AgendaSpot, text: string | undefined): string | undefined {
  const before = door.problems.length;
  const title = readText(door, spot, text, draftLimits.headline);
  return title ?? (door.problems.length > before ? undefined : report(door, { code: "title-missing", ...spot }));
}

/** An address on the web; anything else is left out. */
export function readAddress(text: string | undefined): string | undefined {
  const href = text !== undefined && text.length <= draftLimits.address ? parseHref(text.trim()) : undefined;
  return href !== undefined && /^https?:/i.test(href) ? href : undefined;
}

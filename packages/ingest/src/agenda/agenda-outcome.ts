import { type Agenda, type AgendaEvent, type Outcome, refuse, settle } from "@mihwar/newsroom";
import { limits } from "../limits.ts";
import { type AgendaDoor, report } from "./agenda-door.ts";
import type { AgendaProblem } from "./agenda-problem.ts";

/** What two ends of the same file need to know of it. */
export interface AgendaFile {
  /** How its agenda is printed where it does not name itself. */
  readonly name: string;
  /** The newsroom's own site, by which it knows what came from it. */
  readonly host: string;
}

/** A file that is larger is not looked at. */
export const tooLarge = (bytes: Uint8Array): AgendaProblem | undefined =>
  bytes.byteLength > limits.agendaBytes
    ? { code: "too-large", size: bytes.byteLength, limit: limits.agendaBytes }
    : undefined;

/** Events as an agenda, each of them once; or all that is wrong with them. */
export function settleAgenda(
  door: AgendaDoor,
  name: string,
  events: readonly AgendaEvent[],
): Outcome<Agenda, AgendaProblem> {
  if (events.length === 0 && door.problems.length === 0) return refuse({ code: "no-events" });
  const first = new Map<string, number>();
  for (const { id, line, title } of events) {
    const before = first.get(id);
    if (before === undefined) first.set(id, line);
    else report(door, { code: "duplicate", first: before, line, name: title });
  }
  return settle({ name, events }, door.problems);
}

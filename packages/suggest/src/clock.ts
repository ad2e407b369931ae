import { type Dossiers, fallenDue } from "@mihwar/newsroom";
import type { Suggestion } from "./machine.ts";

/**
 * m:clock asks about what should have happened by now: «هل انعقد؟» of an event whose day has passed, «هل أُوفي؟» of an
 * ask or a promise that fell due.
 * @param today ISO 8601
 */
export function clockQuestions(dossiers: Dossiers, today: string): readonly Suggestion[] {
  const { events, positions } = fallenDue(dossiers, today);
  const held = events.map((event): Suggestion => ({
    by: "m:clock",
    operation: { op: "ask", ref: event.id, question: "held" },
    note: `انقضى الموعد: هل انعقد «${event.title}»؟`,
    confidence: 1,
    news: 0,
    causes: [],
  }));
  const kept = positions.map((position): Suggestion => ({
    by: "m:clock",
    operation: { op: "ask", ref: position.id, question: "kept" },
    note: `انقضى الموعد: هل تحقّق «${position.text}»؟`,
    confidence: 1,
    news: 0,
    causes: [],
  }));
  return [...held, ...kept];
}

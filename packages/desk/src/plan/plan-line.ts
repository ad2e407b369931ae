import type { CoverageState, Dossier, KeptCoverage, NewsEvent, Position, StoryTimes, Touched } from "@mihwar/newsroom";
import type { PlanTime } from "./plan-time.ts";

/** What stands in the plan, in the order in which it is told of one moment. */
export const planKinds = ["coverage", "event", "due", "question", "scheduled", "embargo", "deadline"] as const;
export type PlanKind = (typeof planKinds)[number];

interface Placed {
  readonly time: PlanTime;
}

/** One line of the plan. */
export type PlanLine =
  | (Placed & { readonly kind: "coverage"; readonly coverage: KeptCoverage })
  /** What a dossier says will be, with the notes of those who cover it. */
  | (Placed & {
      readonly kind: "event";
      readonly event: NewsEvent;
      readonly dossiers: readonly Dossier[];
      readonly covered: readonly KeptCoverage[];
      readonly touched: Touched | undefined;
    })
  /** When an ask, an offer or a promise falls due. */
  | (Placed & {
      readonly kind: "due";
      readonly position: Position;
      readonly said: string;
      readonly dossiers: readonly Dossier[];
      readonly touched: Touched | undefined;
    })
  /** What should have happened, and nobody has said what became of it. */
  | (Placed & {
      readonly kind: "question";
      readonly about: NewsEvent | Position;
      readonly said: string;
      readonly dossiers: readonly Dossier[];
    })
  | (Placed & { readonly kind: "scheduled" | "embargo" | "deadline"; readonly story: StoryTimes });

/** What a line is called. */
export function titleOf(line: PlanLine): string {
  switch (line.kind) {
    case "coverage":
      return line.coverage.title;
    case "event":
      return line.event.title;
    case "due":
    case "question":
      return line.said;
    case "scheduled":
    case "embargo":
    case "deadline":
      return line.story.headline;
  }
}

/** What names a line among all others, for ever: a sign of ASCII. */
export function keyOf(line: PlanLine): string {
  switch (line.kind) {
    case "coverage":
      return `coverage-${line.coverage.id}`;
    case "event":
      return line.event.id;
    case "due":
      return `due-${line.position.id}`;
    case "question":
      return `question-${line.about.id}`;
    case "scheduled":
    case "embargo":
    case "deadline":
      return `${line.kind}-${line.story.id}`;
  }
}

/** The word that stands before a line: a note that is covered or dropped is planned no more. */
export const kindSaid = (
  line: PlanLine,
  words: {
    readonly kinds: Readonly<Record<PlanKind, string>>;
    readonly states: Readonly<Record<CoverageState, string>>;
  },
): string =>
  line.kind === "coverage" && line.coverage.state !== "planned"
    ? words.states[line.coverage.state]
    : words.kinds[line.kind];

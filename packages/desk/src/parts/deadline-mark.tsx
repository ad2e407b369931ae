import type { Instant, StoryLine } from "@mihwar/newsroom";
import { saidMoment } from "../said-moment.ts";
import type { MemberVisit } from "../visit.ts";

const beforeReaders: ReadonlySet<string> = new Set(["draft", "review", "ready"]);

/** Whether a story should have been handed in and is not out yet. */
export const isLate = ({ deadline, state }: Pick<StoryLine, "deadline" | "state">, now: Instant): boolean =>
  deadline !== undefined && deadline < now && beforeReaders.has(state);

/** When a story shall be handed in; a late one says so in words. Nothing of a story that is out. */
export function DeadlineMark({
  visit,
  line,
  now,
}: {
  readonly visit: MemberVisit;
  readonly line: Pick<StoryLine, "deadline" | "state">;
  readonly now: Instant;
}) {
  const { list } = visit.words.stories;
  if (line.deadline === undefined || !(beforeReaders.has(line.state) || line.state === "scheduled")) return null;
  const late = isLate(line, now);
  return (
    <span class={late ? "late" : "quiet"}>
      {late ? <b>{list.late}</b> : null}{" "}
      <time datetime={line.deadline}>{list.due(saidMoment(visit, line.deadline))}</time>
    </span>
  );
}

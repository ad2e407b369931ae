import type { Actor, KeptCoverage } from "@mihwar/newsroom";
import type { MemberVisit } from "../visit.ts";
import { CoverageTimes } from "./coverage-times.tsx";
import { Plain } from "./written-copy.tsx";

/** The coverage notes from which a story was begun, among the facts of its page. */
export function CoverageOfStory({
  visit,
  coverage,
  nameOf,
}: {
  readonly visit: MemberVisit;
  readonly coverage: readonly KeptCoverage[];
  readonly nameOf: (by: Actor) => string;
}) {
  const { plan, listed } = visit.words;
  return coverage.map((note) => (
    <div key={note.id}>
      <dt>{plan.ofStory}</dt>
      <dd>
        <a href={`/desk/plan/${note.id}`}>
          <bdi>
            <Plain text={note.title} />
          </bdi>
        </a>{" "}
        · {plan.states[note.state]} · <CoverageTimes visit={visit} note={note} />
        {note.assigned.length === 0 ? null : (
          <>
            {" "}
            · <bdi>{listed(note.assigned.map((id) => nameOf(`u:${id}`)))}</bdi>
          </>
        )}
      </dd>
    </div>
  ));
}

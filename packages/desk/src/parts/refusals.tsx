import { saidMoment } from "../said-moment.ts";
import type { StepRefusal } from "../story-step.ts";
import type { Visit } from "../visit.ts";

/** Why a form was not taken, where it stands: read out at once by those who do not see it. */
export function Refusals({ visit, refusals }: { readonly visit: Visit; readonly refusals: readonly StepRefusal[] }) {
  const said = refusals.map((refusal) => visit.words.stories.refusal(refusal, (at) => saidMoment(visit, at)));
  return [...new Set(said)].map((sentence) => (
    <p key={sentence} class="told" role="alert">
      {sentence}
    </p>
  ));
}

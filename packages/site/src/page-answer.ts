import type { Instant } from "@mihwar/newsroom";
import { type Answer, answer, html } from "./answer.ts";
import type { Loaded } from "./frame.ts";
import type { Frame } from "./views.ts";
import type { Visit } from "./visit.ts";

/** Answers with a page. @param modified when what it shows was changed last, where that is known */
export const pageAnswer = <View>(
  visit: Visit,
  { frame, view, keys }: Loaded<View>,
  render: (frame: Frame, view: View) => string,
  modified?: Instant,
): Answer =>
  answer(
    { type: html, body: render(frame, view), keys, fresh: "page", ...(modified === undefined ? {} : { modified }) },
    visit.policy,
  );

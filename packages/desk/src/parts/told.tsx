import { say } from "@mihwar/newsroom";
import type { Notice, DeskWords } from "../words-ar.ts";

/** What became of a form: read out at once by those who do not see it. */
export function Told({
  words,
  notice,
  well = false,
}: {
  readonly words: DeskWords;
  readonly notice: Notice | undefined;
  /** Whether it is good news. */
  readonly well?: boolean;
}) {
  if (notice === undefined) return null;
  return (
    <p class={well ? "told well" : "told"} role={well ? "status" : "alert"}>
      {say(words.notices, notice)}
    </p>
  );
}

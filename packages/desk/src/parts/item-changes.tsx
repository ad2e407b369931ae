import type { Item } from "@mihwar/newsroom";
import { type LinesGround, changedLines } from "../item-lines.ts";
import type { MemberVisit } from "../visit.ts";
import { Pieces, type Side } from "./written-pieces.tsx";

/** The lines of an item that changed: as they were, and as they are beside them. */
export function ItemChanges({
  visit,
  ground,
  before,
  after,
}: {
  readonly visit: MemberVisit;
  readonly ground: LinesGround;
  readonly before?: Item | undefined;
  readonly after?: Item | undefined;
}) {
  const { lines: names } = visit.words.history;
  const lines = changedLines(ground, { before, after });
  const side = (which: Side, { name, pieces }: (typeof lines)[number]) => {
    const isThere = pieces.some(({ kind }) => kind !== (which === "before" ? "added" : "removed"));
    return (
      <div class={isThere ? which : `${which} none`} lang="ar" dir="rtl">
        {isThere ? (
          <p>
            <span class="what" lang={visit.language}>
              {names[name]}{" "}
            </span>
            <Pieces visit={visit} pieces={pieces} side={which} />
          </p>
        ) : null}
      </div>
    );
  };
  if (lines.length === 0) return null;
  return (
    <ul class="pairs">
      {lines.map((line, at) => (
        <li key={at} class="pair changed">
          {side("before", line)}
          {side("after", line)}
        </li>
      ))}
    </ul>
  );
}

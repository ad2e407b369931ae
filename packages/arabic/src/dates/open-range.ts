import { afterNow, isCountedFromElsewhere } from "./date-distance.ts";
import { type Manner, type Placed, type Said, readExpression, resolve } from "./date-expression.ts";
import { isYearNumber } from "./date-number.ts";
import type { DatePiece } from "./date-piece.ts";
import { exact } from "./date-range.ts";
import { periodAt, readLength } from "./date-units.ts";
import { type Reading, textAt } from "./reading.ts";
import type { Reference } from "./reference.ts";

const open = "..";

/** «منذ مطلع العام»، «منذ ثلاثة أيام»، «حتى نهاية الشهر»، «لغاية 2030»، «إلى غاية 30 جوان»: an end that is open. */
export function readOpenRange(pieces: readonly DatePiece[], at: number, manner: Manner): Reading<Placed> {
  const text = textAt(pieces, at);
  const isSince = text === "منذ" || text === "مذ";
  const goalAt = text === "الي" && textAt(pieces, at + 1) === "غايه" ? at + 2 : undefined;
  const isUntil =
    (text === "حتي" && pieces[at]?.clitic === "") ||
    text === "لغايه" ||
    (text === "غايه" && pieces[at]?.clitic === "ل") ||
    goalAt !== undefined;
  if (!isSince && !isUntil) return undefined;
  const start = goalAt ?? at + 1;
  const { reference } = manner;
  if (isSince) {
    const length = readLength(pieces, start);
    if (length !== undefined && !isCountedFromElsewhere(pieces, length.next)) {
      const period = periodAt(length.value, -1, reference);
      const edtf = `${period.edtf}/${open}`;
      return {
        value: { period: { ...period, to: reference.day, edtf }, edtf, isTimed: false },
        next: afterNow(pieces, length.next),
      };
    }
  }
  const way: Reference = isUntil ? { ...reference, direction: "future" } : reference;
  const said = readExpression(pieces, start, { ...manner, reference: way }) ?? readYearAlone(pieces, start);
  if (said === undefined) return undefined;
  const placed = resolve(said.value, { ...manner, reference: way });
  if (placed === undefined) return undefined;
  const side = isSince ? "from" : "to";
  const edge = placed.isTimed ? placed.edtf : exact(said.value, { ...manner, reference: way }, side);
  if (edge === "") return undefined;
  const edtf = isSince ? `${edge}/${open}` : `${open}/${edge}`;
  return { value: { ...placed, period: { ...placed.period, edtf }, edtf }, next: said.next };
}

function readYearAlone(pieces: readonly DatePiece[], at: number): Reading<Said> {
  const piece = pieces[at];
  return isYearNumber(piece)
    ? { value: { fields: { year: { number: piece.value }, isCertain: true } }, next: at + 1 }
    : undefined;
}

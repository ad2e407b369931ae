import type { DatePiece } from "./date-piece.ts";
import { type Reading, past, textAt, wordSet } from "./reading.ts";

const dayNames = wordSet("يوم اليوم نهار");
const relative = wordSet("الذي اللي الي التي");

/** «العالمي» and its like make of «اليوم» a name: «اليوم العالمي للمرأة», «اليوم الأول من القمة». */
const makesName = wordSet(
  "العالمي الدولي الوطني العربي الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الاخير نفسه ذاته الواحد الموعود الدراسي التالي السابق الماضي المقبل القادم المنصرم الحالي الجاري",
);

/** A day counted from that of reference, in days: «اليوم»، «أمس الأول»، «أول من أمس»، «قبل أمس»، «بعد غد»، «هذا اليوم». */
export function readDayWord(pieces: readonly DatePiece[], at: number): Reading<number> {
  const text = textAt(pieces, at);
  const second = textAt(pieces, at + 1);
  if (text === "هذا" && second === "اليوم") return { value: 0, next: at + 2 };
  // «يوم أمس», «اليوم الذي بعد الغد».
  const start = dayNames.has(text) ? past(pieces, at + 1, relative, 1) : at;
  const found = readNear(pieces, start);
  if (found !== undefined) return found;
  if (text !== "اليوم" || makesName.has(second)) return undefined;
  return { value: 0, next: at + 1 };
}

function readNear(pieces: readonly DatePiece[], at: number): Reading<number> {
  const piece = pieces[at];
  if (piece === undefined) return undefined;
  const day = piece.word?.day;
  if (day !== undefined) {
    // «أمس الأول», and of yesterday's other name not.
    return day === -1 && textAt(pieces, at + 1) === "الاول" ? { value: -2, next: at + 2 } : { value: day, next: at + 1 };
  }
  const inner = past(pieces, at + 1, wordSet("من يوم"), 1);
  const near = pieces[inner]?.word?.day;
  switch (piece.text) {
    case "اول":
    case "اولي":
      return near === -1 ? { value: -2, next: inner + 1 } : undefined;
    case "قبل":
    case "القبل": {
      if (near === -1) return { value: -2, next: inner + 1 };
      const before = textAt(pieces, inner) === "اول" ? readNear(pieces, inner) : undefined;
      return before && { value: before.value - 1, next: before.next };
    }
    case "بعد":
      if (near === 1) return { value: 2, next: inner + 1 };
      if (textAt(pieces, inner) === "بعد") {
        const after = readNear(pieces, inner);
        return after && { value: after.value + 1, next: after.next };
      }
      return undefined;
    default:
      return undefined;
  }
}

import type { Line, Piece } from "./number-line.ts";
import { hundreds } from "./percent.ts";

const callsBefore: ReadonlySet<string> = new Set(
  "هاتف الهاتف بالهاتف تلفون جوال الجوال موبايل واتساب واتس فاكس هاتفي هاتفه".split(" "),
);

/** A telephone number behind the word for it: «الهاتف 22345678». */
function isCalled(line: Line, index: number, { start, end }: Piece): boolean {
  if (!/^\p{Nd}{5,}$/u.test(line.text.slice(start, end))) return false;
  return [1, 2].some((back) => callsBefore.has(line.at(index - back)?.folded ?? ""));
}

/** «كوفيد-19», «إف-16»: a stroke between a word and digits makes a name of both; «بـ-5» and «الـ-5» are numbers. */
const nameBefore = /\p{L}\p{M}?[-–]$/u;
const cliticBefore = /(?:^|[^\p{L}])(?:[وفبلك]|[وفبك]?ال)\u0640?[-–]$/u;

/** Whether digits are part of a name. */
export function isName(line: Line, index: number): boolean {
  const piece = line.at(index);
  if (piece?.digits === undefined) return false;
  const before = line.text.slice(Math.max(0, piece.start - 6), piece.start);
  return (nameBefore.test(before) && !cliticBefore.test(before)) || isCalled(line, index, piece);
}

/** «من أبرز المخرجين», «من اللاعبين»: those of whom someone is one; «شخص واحد من الحادث» counts. */
const group = /^(?:ا\p{L}{3}(?:ه|ها|هم|هن)?|اهم|اشد|اقل|بين|ال\p{L}+(?:ات|ين|ون)|الدول|المدن)$/u;
const ofThem = /^(?:منهم|منها|منهن|منا|منكم|منهما|تلو)$/u;
/** «كل واحد», «في آن واحد», «أي واحد». */
const eachBefore: ReadonlySet<string> = new Set(["كل", "ان", "اي"]);

/** «واحد» for someone. */
function isSomeone(line: Line, index: number, piece: Piece): boolean {
  if (piece.number?.place !== "unit" || piece.number.value !== 1) return false;
  const after = line.next(index + 1)?.folded ?? "";
  if (after === "من") return group.test(line.next(index + 2)?.folded ?? "");
  return ofThem.test(after) || eachBefore.has(line.at(index - 1)?.folded ?? "");
}

/** «آلاف المتظاهرين», «ملايين»: many. */
const manyOf: ReadonlySet<string> = new Set(
  "الاف الوف تلاف ملايين ملايير مليارات بلايين تريليونات ترليونات كوادريليونات".split(" "),
);

/** Whether a single word that means a number elsewhere does not count here. */
export function countsNothing(line: Line, index: number): boolean {
  const piece = line.at(index) as Piece;
  // «بالمئة» without a number before it says nothing of how many; «الاثنين» is Monday, «بئر السبع» a town.
  const isPercent = hundreds.has(piece.bare) && piece.isDefinite && piece.preposition === "ب";
  const isMonday = piece.isDefinite && /^اثن(?:ين|ان)$/u.test(piece.bare);
  const isTown = piece.folded === "السبع" && line.at(index - 1)?.folded === "بير";
  return isPercent || isMonday || isTown || manyOf.has(piece.bare) || isSomeone(line, index, piece);
}

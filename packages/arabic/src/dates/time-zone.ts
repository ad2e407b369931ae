import { foldForSearch } from "../fold.ts";
import type { DatePiece } from "./date-piece.ts";
import { type Reading, past, textAt, wordSet } from "./reading.ts";

/** Minutes ahead of UTC; undefined where clocks there are changed twice a year, so that the zone's name does not tell. */
export interface TimeZone {
  readonly offset: number | undefined;
}

const zones: readonly (readonly [number | undefined, string])[] = [
  [0, "غرينتش جرينتش غرينيتش جرينيتش غرينويتش جرينويتش غرينتش العالمي gmt utc"],
  [60, "تونس الجزائر المغرب الرباط"],
  [120, "ليبيا طرابلس الخرطوم السودان"],
  [
    180,
    "مكة السعودية الرياض الدوحة قطر بغداد العراق الكويت المنامة البحرين صنعاء اليمن الأردن عمّان دمشق سوريا موسكو إسطنبول تركيا",
  ],
  [210, "طهران إيران"],
  [240, "أبوظبي أبوظبي دبي الإمارات مسقط"],
  [
    undefined,
    "القاهرة مصر بيروت لبنان القدس فلسطين غزة لندن باريس نيويورك واشنطن المحلي شرق كييف برلين بروكسل جنيف مدريد المحلية",
  ],
];

const zonesByWord: ReadonlyMap<string, number | undefined> = new Map(
  zones.flatMap(([offset, words]) => words.split(" ").map((word) => [foldForSearch(word), offset] as const)),
);

/** Second words of names of zones: «مكة المكرمة»، «غرينتش العالمي». */
const zoneTails = wordSet(["المكرمة", "المحتلة", "العربية", "العالمي"].map(foldForSearch).join(" "));
const beforeZone = wordSet("( [ بتوقيت توقيت بالتوقيت التوقيت");
const saysZone = wordSet("بتوقيت توقيت بالتوقيت التوقيت");

/** «+0400»، «+04:00»، «+3» after a sign. */
function readOffset(pieces: readonly DatePiece[], at: number): Reading<number> {
  const sign = textAt(pieces, at);
  const number = pieces[at + 1];
  if ((sign !== "+" && sign !== "-" && sign !== "−") || number?.value === undefined || number.apart) return undefined;
  const way = sign === "+" ? 1 : -1;
  const { value, text } = number;
  if (text.length === 4) {
    const minutes = Math.floor(value / 100) * 60 + (value % 100);
    return minutes <= 14 * 60 ? { value: way * minutes, next: at + 2 } : undefined;
  }
  if (value > 14) return undefined;
  const minutes = pieces[at + 3];
  if (textAt(pieces, at + 2) === ":" && minutes?.value !== undefined && !minutes.apart)
    return { value: way * (value * 60 + minutes.value), next: at + 4 };
  return { value: way * value * 60, next: at + 2 };
}

/** The zone after a clock time: «بتوقيت غرينتش»، «(GMT+0400)»، «ت.غ»، «+03:00»، «Z»، «بالتوقيت المحلي». */
export function readZone(pieces: readonly DatePiece[], at: number): Reading<TimeZone> {
  const start = past(pieces, at, beforeZone, 3);
  const text = textAt(pieces, start);
  const found = (offset: number | undefined, next: number): Reading<TimeZone> => ({
    value: { offset },
    next: textAt(pieces, next) === ")" && textAt(pieces, start - 1) === "(" ? next + 1 : next,
  });
  if (text === "gmt" || text === "utc") {
    const offset = readOffset(pieces, start + 1);
    return found(offset?.value ?? 0, offset?.next ?? start + 1);
  }
  if (text === "z" || text === "تغ") return found(0, start + 1);
  if (text === "ت") {
    const dot = textAt(pieces, start + 1) === "." ? start + 2 : start + 1;
    if (textAt(pieces, dot) !== "غ") return undefined;
    const end = dot > start + 1 && textAt(pieces, dot + 1) === "." ? dot + 2 : dot + 1;
    return found(0, end);
  }
  const isSaid =
    start > at && Array.from({ length: start - at }, (_, k) => at + k).some((k) => saysZone.has(textAt(pieces, k)));
  if (isSaid && zonesByWord.has(text)) {
    let next = start + 1;
    while (next < start + 3 && zoneTails.has(textAt(pieces, next))) next += 1;
    return found(zonesByWord.get(text), next);
  }
  // Without GMT a minus is a stroke, «10:00-12:00», unless four digits or a colon say more.
  const offset = textAt(pieces, at) === "+" ? readOffset(pieces, at) : undefined;
  return offset && found(offset.value, offset.next);
}

/** An offset as ISO 8601 writes it. */
export function isoOffset(minutes: number): string {
  if (minutes === 0) return "Z";
  const two = (value: number): string => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

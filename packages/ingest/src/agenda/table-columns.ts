import { foldForSearch } from "@mihwar/arabic/fold";

/** What a column of a table of events is about. */
export const tableColumns = [
  "kind",
  "id",
  "title",
  "start",
  "startTime",
  "end",
  "endTime",
  "state",
  "place",
  "zone",
  "url",
  "evidence",
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** What each is called at the head of a table; the newsroom's own table first, then what others print. */
const names: Readonly<Record<TableColumn, readonly string[]>> = {
  kind: ["النوع"],
  id: ["المعرّف", "معرّف", "الرقم", "رقم", "id", "uid", "event id"],
  title: [
    "النص",
    "العنوان",
    "عنوان",
    "الحدث",
    "الموعد",
    "اسم الحدث",
    "المناسبة",
    "title",
    "event",
    "name",
    "subject",
    "summary",
  ],
  start: [
    "التاريخ",
    "تاريخ",
    "البداية",
    "تاريخ البداية",
    "تاريخ البدء",
    "يبدأ",
    "اليوم",
    "date",
    "start",
    "start date",
    "begin",
    "from",
    "when",
  ],
  startTime: ["الساعة", "الوقت", "ساعة البداية", "وقت البداية", "time", "start time"],
  end: ["النهاية", "تاريخ النهاية", "تاريخ الانتهاء", "ينتهي", "end", "end date", "until", "to"],
  endTime: ["ساعة النهاية", "وقت النهاية", "end time"],
  state: ["الحال", "الحالة", "حالة الحدث", "state", "status"],
  place: ["المكان", "مكان", "الموقع", "place", "location", "venue", "where"],
  zone: ["المنطقة الزمنية", "التوقيت", "time zone", "timezone", "tz"],
  evidence: ["السند"],
  url: ["الرابط", "رابط", "url", "link"],
};

const folded = (name: string): string =>
  foldForSearch(name)
    .replaceAll(/[_\s]+/g, " ")
    .trim();

const byName: ReadonlyMap<string, TableColumn> = new Map(
  tableColumns.flatMap((column) => names[column].map((name) => [folded(name), column] as const)),
);

/**
 * Which column stands where in a table; the first of each counts.
 * @param header its first row
 */
export function columnsOf(header: readonly string[]): ReadonlyMap<TableColumn, number> {
  const found = new Map<TableColumn, number>();
  for (const [at, name] of header.entries()) {
    const column = byName.get(folded(name));
    if (column !== undefined && !found.has(column)) found.set(column, at);
  }
  return found;
}

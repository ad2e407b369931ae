import { findSharedData, readJsonLines } from "./shared-data.ts";

/** One expression with its reference time, and the EDTF values that count as right. */
export interface DateItem {
  readonly text: string;
  readonly at: string;
  /** Right where the corpus looks ahead, and where it looks back. */
  readonly right: { readonly future: readonly string[]; readonly past: readonly string[] };
}

export interface DateCorpus {
  readonly name: string;
  readonly items: readonly DateItem[];
}

const day = 86_400_000;
const dayBefore = (iso: string): string => new Date(Date.parse(`${iso}T00:00:00Z`) - day).toISOString().slice(0, 10);
const plusDays = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

interface DucklingLine {
  readonly text: string;
  readonly ref: string;
  readonly kind: "instant" | "interval";
  readonly value?: string;
  readonly from?: string;
  readonly to_exclusive?: string;
  readonly grain: string;
}

/** An instant of Duckling is the start of a unit of its grain. */
function edtfOfInstant(value: string, grain: string): readonly string[] {
  const date = value.slice(0, 10);
  switch (grain) {
    case "second":
    case "minute":
    case "hour":
      return [value];
    case "week":
      return [`${date}/${plusDays(date, 6)}`];
    case "month":
      return [date.slice(0, 7)];
    case "quarter":
      return [`${date.slice(0, 4)}-${33 + Math.floor((Number(date.slice(5, 7)) - 1) / 3)}`];
    case "year":
      return [date.slice(0, 4)];
    default:
      // Some months of the corpus are given as their first day.
      return date.endsWith("-01") ? [date, date.slice(0, 7)] : [date];
  }
}

function edtfOfInterval({ from = "", to_exclusive: to = "", grain }: DucklingLine): readonly string[] {
  if (grain === "day" || grain === "week") return [`${from.slice(0, 10)}/${dayBefore(to.slice(0, 10))}`];
  // Of hours the corpus counts the last one whole: «from 3 to 4» ends at 5.
  const until = grain === "hour" ? new Date(Date.parse(`${to}Z`) - 3_600_000).toISOString().slice(0, 19) : to;
  const days = [from, to].map((end) => end.slice(0, 10));
  const fromNow = grain === "second" ? [`../${to}`, days.join("/")] : [];
  return [`${from}/${until}`, ...fromNow];
}

/** Duckling's Arabic corpus for times: its direction is the future. */
export function findDuckling(): DateCorpus | undefined {
  const path = findSharedData("dates-numbers", "duckling-time-ar.jsonl");
  if (path === undefined) return undefined;
  const items = readJsonLines<DucklingLine>(path).map((line): DateItem => {
    const right = line.kind === "instant" ? edtfOfInstant(line.value ?? "", line.grain) : edtfOfInterval(line);
    return { text: line.text, at: line.ref, right: { future: right, past: right } };
  });
  return { name: "Duckling Time", items };
}

interface RecognizerLine {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly _file: string;
  readonly Results: readonly {
    readonly Text: string;
    readonly Value?: {
      readonly Timex?: string;
      readonly FutureResolution?: Readonly<Record<string, string>>;
      readonly PastResolution?: Readonly<Record<string, string>>;
    };
  }[];
}

const seasons: Readonly<Record<string, string>> = { SP: "21", SU: "22", FA: "23", WI: "24" };

/** The values of a resolution; an end is given exclusive where a unit is meant and inclusive where a range is said. */
function edtfOfResolution(timex: string, resolution: Readonly<Record<string, string>>, at: string): readonly string[] {
  const { date, dateTime, time, startDate, endDate, startTime, endTime, startDateTime, endDateTime } = resolution;
  const iso = (moment: string): string => moment.replace(" ", "T");
  // A day that its month has not.
  if (date === "0001-01-01") return [];
  if (date !== undefined) return [date];
  if (dateTime !== undefined) return [iso(dateTime)];
  if (time !== undefined) return [`${at.slice(0, 10)}T${time}`];
  if (startTime !== undefined) return [`${at.slice(0, 10)}T${startTime}/${at.slice(0, 10)}T${endTime ?? ""}`];
  if (startDateTime !== undefined) return [`${iso(startDateTime)}/${iso(endDateTime ?? "")}`];
  const season = /^(\d{4})-(SP|SU|FA|WI)$/u.exec(timex);
  if (season !== null) return [`${season[1]}-${seasons[season[2] ?? ""]}`];
  if (startDate === undefined || endDate === undefined) return [];
  const months =
    (Number(endDate.slice(0, 4)) - Number(startDate.slice(0, 4))) * 12 +
    Number(endDate.slice(5, 7)) -
    Number(startDate.slice(5, 7));
  const isWhole = startDate.endsWith("-01") && endDate.endsWith("-01");
  const years = months / 12;
  const named: string[] = [];
  if (isWhole && months === 1) named.push(startDate.slice(0, 7));
  if (isWhole && months === 3)
    named.push(`${startDate.slice(0, 4)}-${33 + Math.floor((Number(startDate.slice(5, 7)) - 1) / 3)}`);
  if (startDate.endsWith("-01-01") && endDate.endsWith("-01-01")) {
    if (years === 1) named.push(startDate.slice(0, 4));
    if (years === 10) named.push(`${startDate.slice(0, 3)}X`);
    named.push(
      `${startDate.slice(0, 4)}/${endDate.slice(0, 4)}`,
      `${startDate.slice(0, 4)}/${Number(endDate.slice(0, 4)) - 1}`,
    );
  }
  return [...named, `${startDate}/${endDate}`, `${startDate}/${dayBefore(endDate)}`];
}

/** A set of Recognizers-Text's Arabic specifications by its name: the first result's text with its resolutions. */
export function findRecognizers(name: string): DateCorpus | undefined {
  const path = findSharedData("dates-numbers", "recognizers-datetime-dev.jsonl");
  if (path === undefined) return undefined;
  const items = readJsonLines<RecognizerLine>(path)
    .filter(({ _file }) => _file === name)
    .flatMap((line): readonly DateItem[] => {
      const [result] = line.Results;
      if (result?.Value === undefined) return [];
      const at = (line.Context?.ReferenceDateTime ?? "2016-11-07T00:00:00").replace(/\.\d+/u, "");
      const { Timex: timex = "", FutureResolution: future = {}, PastResolution: past = {} } = result.Value;
      return [
        {
          text: result.Text.trim(),
          at,
          right: { future: edtfOfResolution(timex, future, at), past: edtfOfResolution(timex, past, at) },
        },
      ];
    });
  return { name, items };
}

const durationLetters: Readonly<Record<string, string>> = {
  Second: "TS",
  Minute: "TM",
  Hour: "TH",
  Day: "D",
  Week: "W",
  Month: "M",
  Year: "Y",
};

/** The durations of both corpora, ISO 8601; undefined where one of them is absent. */
export function findDurations(): readonly { readonly text: string; readonly iso: string }[] | undefined {
  const duckling = findSharedData("dates-numbers", "duckling-duration-ar.jsonl");
  const recognizers = findSharedData("dates-numbers", "recognizers-datetime-dev.jsonl");
  if (duckling === undefined || recognizers === undefined) return undefined;
  const ofDuckling = readJsonLines<{ readonly text: string; readonly expr: string }>(duckling).map(({ text, expr }) => {
    const [, count = "", unit = ""] = /(\d+) (\w+)/u.exec(expr) ?? [];
    const letter = durationLetters[unit] ?? "";
    return { text, iso: letter.length === 2 ? `PT${count}${letter.slice(1)}` : `P${count}${letter}` };
  });
  const ofRecognizers = readJsonLines<RecognizerLine>(recognizers)
    .filter(({ _file }) => _file === "DurationParser")
    .flatMap(({ Results: [result] }) =>
      result?.Value?.Timex === undefined ? [] : [{ text: result.Text, iso: result.Value.Timex }],
    );
  return [...ofDuckling, ...ofRecognizers];
}

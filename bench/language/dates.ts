import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDurations } from "@mihwar/arabic/dates/durations";
import { type DateMention, readDate, readDates } from "@mihwar/arabic/dates/read-dates";
import { hijriOf } from "@mihwar/arabic/hijri";
import { root } from "../../scripts/source-files.ts";
import { promised, say, table } from "../report.ts";
import { type DateCorpus, type DateItem, findDuckling, findDurations, findRecognizers } from "./date-corpora.ts";
import { findPeer } from "./peer.ts";
import { findSharedData, readJsonLines } from "./shared-data.ts";
import { throughputs } from "./throughput.ts";

/** EDTF of an expression as a reader gives it, or nothing. */
type Reader = (item: DateItem, direction: "past" | "future") => string | undefined;

/** The hours that Recognizers-Text counts to a part of the day, and Duckling to the night. */
const hoursOf: Readonly<Record<string, string>> = {
  morning: "08:00:00/12:00:00",
  noon: "12:00:00",
  afternoon: "12:00:00/16:00:00",
  evening: "16:00:00/20:00:00",
  night: "20:00:00/23:59:59",
};

/** «~» and an open end are more than the corpora can say, and are left out; moments are told in the clock of reference. */
function comparable(edtf: string, at: string): string {
  const plain = edtf.replaceAll("~", "").replace(/\/\.\.$/u, "");
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)$/u.exec(at.slice(10)) ?? [];
  const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return plain.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)/gu, (moment) =>
    new Date(Date.parse(moment) + offset).toISOString().slice(0, 19),
  );
}

function told(mention: DateMention | undefined, at: string): string | undefined {
  if (mention === undefined) return undefined;
  const hours = mention.dayPart === undefined ? undefined : hoursOf[mention.dayPart];
  if (hours === undefined || mention.edtf.length !== 10) return comparable(mention.edtf, at);
  return hours
    .split("/")
    .map((hour) => `${mention.edtf}T${hour}`)
    .join("/");
}

const mihwar: Reader = ({ text, at }, direction) => told(readDate(text, { at, direction }), at);
const inALine: Reader = ({ text, at }) => told(readDates(text, { at })[0], at);

interface Chrono {
  readonly parseDate: (text: string, at: Date) => Date | null;
}

const chrono = await findPeer<Chrono>("chrono-node");
if (chrono === undefined) say("chrono-node is absent (npm install --prefix bench/peers)");
const byChrono: Reader = ({ text, at }) => chrono?.parseDate(text, new Date(at))?.toISOString().slice(0, 10);

const isRight = (right: readonly string[], given: string | undefined): boolean =>
  right.length === 0 ? given === undefined : given !== undefined && right.includes(given);

/** Right in the corpus's own direction; and, as the other systems were scored, right in either. */
function shares({ items }: DateCorpus, read: Reader): { readonly strict: number; readonly lenient: number } {
  let strict = 0;
  let lenient = 0;
  for (const item of items) {
    const { future, past } = item.right;
    const ahead = read(item, "future");
    const back = read(item, "past");
    const isStrict = isRight(future, ahead);
    if (isStrict) strict += 1;
    if (isStrict || [future, past].some((right) => [ahead, back].some((given) => isRight(right, given)))) lenient += 1;
  }
  const percent = (count: number): number => Math.round((count / items.length) * 1000) / 10;
  return { strict: percent(strict), lenient: percent(lenient) };
}

const corpora = [
  findDuckling(),
  ...[
    "DateParser",
    "TimeParser",
    "DateTimeParser",
    "DatePeriodParser",
    "TimePeriodParser",
    "DateTimePeriodParser",
    "HolidayParser",
  ].map(findRecognizers),
].filter((corpus) => corpus !== undefined);

if (corpora.length === 0) say("The corpora of dates are absent (MIHWAR_DATA): no figures of them.");
else {
  say("Exact values in percent; strict in the corpus's own direction, lenient in either");
  table(
    Object.fromEntries(
      corpora.map((corpus) => {
        const { strict, lenient } = shares(corpus, mihwar);
        return [
          `${corpus.name} (${corpus.items.length})`,
          {
            "Mihwar strict": strict,
            "Mihwar lenient": lenient,
            "Mihwar, text dates": shares(corpus, inALine).lenient,
            ...(chrono === undefined ? {} : { "chrono-node lenient": shares(corpus, byChrono).lenient }),
          },
        ];
      }),
    ),
  );
  for (const [name, atLeast] of [
    ["Duckling Time", 90],
    ["DateParser", 85],
  ] as const) {
    const corpus = corpora.find((one) => one.name === name);
    if (corpus === undefined) continue;
    promised({
      what: `% exact on ${name}, strict`,
      measured: shares(corpus, mihwar).strict,
      target: { atLeast },
      decimals: 1,
    });
  }
}

const lengths = findDurations();
if (lengths !== undefined) {
  const right = lengths.filter(({ text, iso }) => readDurations(text)[0]?.iso === iso).length;
  say(`${right} of ${lengths.length} durations of both corpora are exact`);
}

interface GoldSentence {
  readonly at: string;
  readonly text: string;
  readonly dates: readonly DateMention[];
}

function goldScores(sentences: readonly GoldSentence[]): { readonly span: number; readonly value: number } {
  let [wanted, given, spans, values] = [0, 0, 0, 0];
  for (const { at, text, dates } of sentences) {
    const read = readDates(text, { at });
    wanted += dates.length;
    given += read.length;
    for (const date of dates) {
      const found = read.find(({ start, end }) => start === date.start && end === date.end);
      if (found === undefined) continue;
      spans += 1;
      if (found.edtf === date.edtf && found.calendar === date.calendar) values += 1;
    }
  }
  return { span: (2 * spans) / (wanted + given), value: (2 * values) / (wanted + given) };
}

const gold = JSON.parse(
  readFileSync(join(root, "packages", "arabic", "test", "gold", "dates.json"), "utf8"),
) as readonly GoldSentence[];
const parts = {
  "every other of 400, tuned on": gold.slice(0, 400).filter((_, place) => place % 2 === 0),
  "the others, kept until the end": gold.slice(0, 400).filter((_, place) => place % 2 === 1),
  "90 written after that": gold.slice(400),
};
say("\nGold of our own, news sentences: F1 of exact spans, and of exact spans with the exact value");
table(
  Object.fromEntries(
    Object.entries(parts).map(([name, sentences]) => {
      const { span, value } = goldScores(sentences);
      return [name, { span: span.toFixed(3), value: value.toFixed(3) }];
    }),
  ),
);
const whole = goldScores(gold);
promised({ what: "F1 of spans of the gold set", measured: whole.span, target: { atLeast: 0.92 }, decimals: 3 });
promised({ what: "F1 of values of the gold set", measured: whole.value, target: { atLeast: 0.88 }, decimals: 3 });

interface HijriConverter {
  readonly gregorianToHijri: (day: { year: number; month: number; day: number }) => {
    readonly year: number;
    readonly month: number;
    readonly day: number;
  };
}

const converter = await findPeer<HijriConverter>("@tabby_ai/hijri-converter");
if (converter === undefined) say("@tabby_ai/hijri-converter is absent (npm install --prefix bench/peers)");
else {
  const clock = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", { timeZone: "UTC" });
  const first = Date.UTC(1937, 2, 14);
  const last = Date.UTC(2077, 10, 15);
  let [days, same, intl] = [0, 0, 0];
  for (let at = first; at <= last; at += 86_400_000) {
    const iso = new Date(at).toISOString().slice(0, 10);
    const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
    const theirs = converter.gregorianToHijri({ year, month, day });
    const ours = hijriOf(iso);
    days += 1;
    if (ours?.year === theirs.year && ours.month === theirs.month && ours.day === theirs.day) same += 1;
    if (clock.format(at).startsWith(`${theirs.month}/${theirs.day}/${theirs.year}`)) intl += 1;
  }
  say(
    `\nUmm al-Qura, ${days} days from 1937 to 2077, beside the table it was built of; Intl: ${((intl / days) * 100).toFixed(1)}%`,
  );
  promised({ what: "% of days", measured: (same / days) * 100, target: { atLeast: 100 }, decimals: 1 });
}

const news = findSharedData("related", "semeval-ar-dev.jsonl.gz");
if (news === undefined) say("The news are absent (MIHWAR_DATA): no speed.");
else {
  const stories = readJsonLines<Readonly<Record<"text1" | "text2", string | null>>>(news).flatMap(({ text1, text2 }) =>
    [text1, text2].filter((text) => text !== null),
  );
  const byStory = (count: (text: string) => number) => (text: string) =>
    text.split("\n\n\n").reduce((sum, story) => sum + count(story), 0);
  const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
  say("");
  table(
    throughputs(stories.join("\n\n\n"), [
      { name: "Mihwar: dates of news", work: byStory((text) => readDates(text, { at: "2020-03-05" }).length) },
      { name: "Intl.Segmenter: words alone", work: byStory((text) => Array.from(segmenter.segment(text)).length) },
    ]),
  );
}

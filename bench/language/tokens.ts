import { tokens } from "@mihwar/arabic/tokens";
import { promised, say, table } from "../report.ts";
import { findSharedData, readJsonLines } from "./shared-data.ts";
import { throughputs } from "./throughput.ts";

/** Lines with their words as an editor parts them, written for this comparison, hard ones on purpose. */
const lines: readonly (readonly [string, readonly string[]])[] = [
  ["زار وفد من NATOوالاتحاد", ["زار", "وفد", "من", "NATO", "والاتحاد"]],
  ["وNATO بـ3 والـCOVID-19", ["و", "NATO", "بـ", "3", "والـ", "COVID-19"]],
  ["ارتفع 3.5% عند 12:30", ["ارتفع", "3.5", "عند", "12:30"]],
  ["بلغ ١٢٫٥ و١٬٢٣٤ دولارًا", ["بلغ", "١٢٫٥", "و", "١٬٢٣٤", "دولارًا"]],
  ["يوم 6/11/2025", ["يوم", "6/11/2025"]],
  ["موسم 2024-2025", ["موسم", "2024", "2025"]],
  ["على https://ar.example.org/خبر_1?a=1.", ["على", "https://ar.example.org/خبر_1?a=1"]],
  ["press@example.org أو @mihwar_ar", ["press@example.org", "أو", "@mihwar_ar"]],
  ["#القمة_العربية تبدأ", ["#القمة_العربية", "تبدأ"]],
  ["عام 1447هـ", ["عام", "1447", "هـ"]],
  ["نقلت أ.ف.ب. عنه", ["نقلت", "أ.ف.ب", "عنه"]],
  ["حضر أ.د. سامي", ["حضر", "أ.د", "سامي"]],
  ["قمة C5+1 وشركة AT&T", ["قمة", "C5+1", "وشركة", "AT&T"]],
  ["انتهى.وبدأ،ثم", ["انتهى", "وبدأ", "ثم"]],
  ["كت\u200fاب مـــاء", ["كت\u200fاب", "مـــاء"]],
  ["قال «نعم»: لا!", ["قال", "نعم", "لا"]],
  ["ـ قال الوزير ـ", ["قال", "الوزير"]],
  ["الوزيرُ/الوزيرة", ["الوزيرُ", "الوزيرة"]],
];

const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
const segmented = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text)).flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []));

const ways: Readonly<Record<string, (text: string) => readonly string[]>> = {
  "Mihwar: tokens": (text) => tokens(text).map((token) => token.text),
  "Intl.Segmenter": segmented,
  "regex [\\p{L}\\p{M}\\p{N}]+": (text) => Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ([word]) => word),
  "white space": (text) => text.split(/\s+/u),
};

const isRight = (way: (text: string) => readonly string[], [text, words]: (typeof lines)[number]): boolean =>
  way(text).join("\n") === words.join("\n");

say(`Lines parted as an editor would, of ${lines.length}`);
table(Object.entries(ways).map(([name, way]) => ({ name, lines: lines.filter((line) => isRight(way, line)).length })));
promised({
  what: "of lines",
  measured: lines.filter((line) => isRight(ways["Mihwar: tokens"] ?? segmented, line)).length,
  target: { atLeast: lines.length },
  decimals: 0,
});

const path = findSharedData("retrieval", "wiki-distractors.docs.jsonl.gz");
if (path === undefined) say("The passages are absent (MIHWAR_DATA): no speed.");
else {
  const text = readJsonLines<{ readonly text: string }>(path)
    .slice(0, 1_500)
    .map((passage) => passage.text)
    .join("\n");
  const inLines = (work: (line: string) => readonly unknown[]) => (whole: string) =>
    whole.split("\n").reduce((sum, line) => sum + work(line).length, 0);
  const speeds = throughputs(
    text,
    [["Mihwar: tokens", tokens] as const, ...Object.entries(ways).slice(1)].map(([name, way]) => ({
      name,
      work: inLines(way),
    })),
  );
  table(speeds);
  const [own, intl] = speeds.map(({ megabytesPerSecond }) => megabytesPerSecond);
  promised({ what: "in tokens", measured: own ?? Number.NaN, target: { atLeast: 20 }, decimals: 1, unit: "MB/s" });
  say(`${((own ?? Number.NaN) / (intl ?? Number.NaN)).toFixed(1)} times Intl.Segmenter`);
}

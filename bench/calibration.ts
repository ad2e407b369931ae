// How fast the machine is in this very minute: processor time of two pieces of work that never change.
// node calibration.ts     Prints one line of JSON, milliseconds each, medians.
import { gzipSync } from "node:zlib";
import { median } from "../test/faults/spread.ts";

/** Arabic copy in markup, about 40 KB, the same every time. */
const words = [
  "المدينة",
  "الميناء",
  "السدّ",
  "الوادي",
  "القمّة",
  "الاتّفاق",
  "المعادن",
  "الحدود",
  "العاصمة",
  "الوفد",
  "البرلمان",
  "الجسر",
];
let state = 7;
const next = (below: number): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state % below;
};
const paragraph = (): string =>
  `<p class="copy" id="p${next(9_999)}">${Array.from({ length: 40 }, () => words[next(words.length)]).join(" ")}</p>`;
let page = "";
while (Buffer.byteLength(page) < 40_000) page += paragraph();
const value = Array.from({ length: 60 }, (_, n) => ({ id: `m${n}`, text: paragraph(), tags: words.slice(0, 4), n }));

function processorTime(work: () => unknown): number {
  const times: number[] = [];
  for (let turn = 0; turn < 40; turn++) {
    const begun = process.cpuUsage();
    for (let n = 0; n < 10; n++) work();
    const { user, system } = process.cpuUsage(begun);
    if (turn >= 15) times.push((user + system) / 10_000);
  }
  return median(times);
}

const gzip = processorTime(() => gzipSync(page, { level: 6 }));
const json = processorTime(() => JSON.parse(JSON.stringify(value)) as unknown);
process.stdout.write(`${JSON.stringify({ gzip, json })}\n`);

import { monthName } from "@mihwar/arabic/calendar-words";
import { daysOfWhen } from "@mihwar/newsroom";
import type { EventLine } from "../dossier-view.ts";
import type { Frame } from "../views.ts";
import { dossierWords } from "../words-dossier-ar.ts";
import { whenWords } from "./when.tsx";

const width = 720;
const height = 74;
const edge = 24;
const day = 86_400_000;

/** More dots than these are a smear: the newest and what is to come are shown. */
const dotsShown = 60;

interface Dot {
  readonly line: EventLine;
  readonly at: number;
}

const numberOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / day;

/** The middle of what a date spans, in days. */
function middleOf(line: EventLine): number | undefined {
  const { first, last } = daysOfWhen(line.event.when) ?? {};
  const [from, until] = [first ?? last, last ?? first];
  return from === undefined || until === undefined ? undefined : (numberOf(from) + numberOf(until)) / 2;
}

/** The first day of months or years on the axis, so many that their names have room. */
function ticksOf(
  from: number,
  until: number,
): readonly { readonly at: number; readonly month: number; readonly year: number }[] {
  const first = new Date(from * day);
  const last = new Date(until * day);
  const months = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((one) => months / one <= 6) ?? 600;
  const start = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth() + 1) / step) * step;
  const ticks = [];
  for (let month = start; month <= last.getUTCFullYear() * 12 + last.getUTCMonth(); month += step) {
    const [year, inYear] = [Math.floor(month / 12), month % 12];
    ticks.push({ at: Date.UTC(year, inYear, 1) / day, month: inYear + 1, year });
  }
  return ticks;
}

/**
 * Time from right to left: what was on the right, what is to come on the left, today between. A picture of the list
 * below it, and said so to whoever cannot see it.
 */
export function TimeAxis({
  frame,
  events,
  now,
}: {
  readonly frame: Frame;
  readonly events: readonly EventLine[];
  /** What the day of the frame is called. */
  readonly now: string;
}) {
  const style = frame.edition.dates;
  const wordsOf = ({ event }: EventLine): string => whenWords(event.when, style, event.timeZone);
  const today = numberOf(frame.today);
  const all = events.slice(-dotsShown).flatMap((line): readonly Dot[] => {
    const at = middleOf(line);
    return at === undefined ? [] : [{ line, at }];
  });
  const [first, last] = [all[0], all.at(-1)];
  if (all.length < 2 || first === undefined || last === undefined) return null;
  // One event of long ago would press all others together: the axis begins with the crowd, and the rest stands at its edge.
  const sorted = all.map(({ at }) => at).toSorted((a, b) => a - b);
  const until = Math.max(sorted.at(-1) ?? today, today);
  const early = sorted[Math.floor(sorted.length / 4)] ?? first.at;
  const from = early - first.at > (until - early) * 2 ? early - (until - early) * 0.25 : Math.min(first.at, today);
  const span = Math.max(until - from, 1);
  const x = (at: number): number =>
    Math.round((width - edge - (Math.max(0, at - from) / span) * (width - 2 * edge)) * 10) / 10;
  // Dots that would lie on each other are stacked.
  const levels = new Map<number, number>();
  return (
    <svg
      class="axis"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={dossierWords.axis(wordsOf(first.line), wordsOf(last.line))}
    >
      <path class="rule" d={`M${edge} 50H${width - edge}`} />
      {ticksOf(from, until).map(({ at, month, year }) => (
        <g key={at}>
          <path class="rule" d={`M${x(at)} 46v8`} />
          <text x={x(at)} y="69">
            {month === 1 ? String(year) : monthName(month, style.months).split("/")[0]}
          </text>
        </g>
      ))}
      <path class="now" d={`M${x(today)} 12V54`} />
      <text class="now" x={x(today)} y="9">
        {now}
      </text>
      {all.map(({ line, at }) => {
        const place = Math.round(x(at) / 10);
        const level = levels.get(place) ?? 0;
        levels.set(place, level + 1);
        return (
          <circle key={line.event.id} data-state={line.event.state} cx={x(at)} cy={50 - Math.min(level, 3) * 11} r="5">
            <title>{`${line.event.title}، ${wordsOf(line)}`}</title>
          </circle>
        );
      })}
    </svg>
  );
}

import type { Archive } from "@mihwar/newsroom";
import type { DoorFigures } from "@mihwar/site";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { pulseOf, roomOf } from "./archive-pulse.ts";

export interface Metrics {
  readonly registry: Registry;
  /** Counts a page that was made. @param seconds that it took */
  made(seconds: number): void;
}

/** Of several processes the worst is told. */
type Worst = "min" | "max";

/** What the figures say, under which name. Counters only grow while the process lives. */
const counters = {
  mihwar_kept_dropped_total: ["Kept pages dropped because what they show has changed", (of) => of.kept.dropped],
  mihwar_kept_evicted_total: ["Kept pages dropped to make room for others", (of) => of.kept.evicted],
  mihwar_connections_cut_total: ["Connections cut because too little moved on them", (of) => of.cut],
} as const satisfies Readonly<Record<string, readonly [string, (of: DoorFigures) => number]>>;

const gauges = {
  mihwar_kept_pages: ["Pages kept in memory", (of) => of.kept.pages],
  mihwar_kept_bytes: ["Memory that kept pages take", (of) => of.kept.bytes],
  mihwar_connections: ["Open connections", (of) => of.connections],
  mihwar_ticker_listeners: ["Open ticker streams", (of) => of.tickerListeners],
  mihwar_post_listeners: ["Open streams of live coverages", (of) => of.postListeners],
} as const satisfies Readonly<Record<string, readonly [string, (of: DoorFigures) => number]>>;

/**
 * The figures of one web process for Prometheus. What a figure is is asked when it is read; of several processes
 * counters and sizes are summed, and of what is well or not the worst is told.
 * @param figures of the site's door; absent until it is open
 */
export function createMetrics(archive: Archive, figures: () => DoorFigures | undefined): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const count = <Label extends string>(
    name: string,
    help: string,
    label: Label,
    read: (of: DoorFigures) => Readonly<Record<string, number>>,
  ): void => {
    new Counter({
      name,
      help,
      labelNames: [label],
      registers,
      collect() {
        this.reset();
        const now = figures();
        if (now === undefined) return;
        for (const [value, many] of Object.entries(read(now)))
          this.inc({ [label]: value } as Record<Label, string>, many);
      },
    });
  };
  count("mihwar_answers_total", "Answers to readers by HTTP status", "status", (of) => of.answers);
  count("mihwar_pages_total", "Where answers came from", "from", (of) => ({
    memory: of.fromMemory,
    made: of.made,
    stale: of.stale,
  }));
  count(
    "mihwar_turned_away_total",
    "Requests turned away under load: all are busy, or one client asks too much",
    "why",
    (of) => ({
      busy: of.shed,
      "too-many": of.limited,
    }),
  );
  for (const [name, [help, read]] of Object.entries(counters)) {
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        const now = figures();
        this.inc(now === undefined ? 0 : read(now));
      },
    });
  }
  for (const [name, [help, read]] of Object.entries(gauges)) {
    new Gauge({
      name,
      help,
      registers,
      aggregator: "sum",
      collect() {
        const now = figures();
        this.set(now === undefined ? 0 : read(now));
      },
    });
  }

  new Gauge({
    name: "mihwar_hearing",
    help: "1 while changes made elsewhere are heard of at once",
    registers,
    aggregator: "min",
    collect() {
      this.set(archive.reading.isHearing() ? 1 : 0);
    },
  });
  // One look for all that one reading of the figures wants to know.
  let looking: Promise<number | undefined> | undefined;
  const pulse = (): Promise<number | undefined> => (looking ??= pulseOf(archive).finally(() => (looking = undefined)));
  /** What is not known is not told: a figure of nought would be an alarm. */
  const gauge = (name: string, help: string, aggregator: Worst, read: () => Promise<number | undefined>): void => {
    new Gauge({
      name,
      help,
      registers,
      aggregator,
      async collect() {
        const value = await read();
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
  };
  gauge("mihwar_archive_up", "1 while the archive answers", "min", async () => ((await pulse()) === undefined ? 0 : 1));
  gauge("mihwar_archive_ping_seconds", "Time in which the archive said that it is there", "max", pulse);
  gauge(
    "mihwar_disk_free_bytes",
    "Room left on the disk of the archive, where it is this machine's",
    "min",
    async () => (await roomOf(archive))?.free,
  );
  gauge("mihwar_disk_low", "1 while writes are refused for want of room", "max", async () => {
    const room = await roomOf(archive);
    return room === undefined ? undefined : Number(room.low);
  });
  const making = new Histogram({
    name: "mihwar_page_making_seconds",
    help: "Time from the first request for a page to the page",
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  return { registry, made: (seconds) => making.observe(seconds) };
}

import { AggregatorRegistry, Gauge, Registry } from "prom-client";

/** The figures of one process, as it tells them. */
export type ToldFigures = Awaited<ReturnType<Registry["getMetricsAsJSON"]>>;

/** How long a web process may take to tell its figures: it may ask an archive that has fallen asleep. Milliseconds. */
const patience = 3_000;

/** So many who are gone are remembered one by one. */
const mostDeparted = 8;

/** The figures of several web processes as one. */
export interface FiguresOfAll {
  /** A web process answers from now on. @param ask it for its figures: it tells them by calling `take` */
  join(worker: number, ask: (request: number) => void): void;
  take(worker: number, request: number, told: ToldFigures): void;
  /** It is gone; what it has counted stays counted. */
  leave(worker: number): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
}

const sum = (told: readonly ToldFigures[]): Registry => AggregatorRegistry.aggregate([...told]);
/** What only grows. The other figures are those of a moment. */
const counted = (told: ToldFigures): ToldFigures =>
  told.filter(({ type }) => ["counter", "histogram"].includes(String(type)));

/**
 * Adds up what web processes tell. One that is late or gone is left out of the figures of the moment, but what it has
 * counted stays in: a sum that fell would be taken for a new beginning, and all that others had counted for new.
 * @param wanted how many processes there shall be
 */
export function figuresOfAll(wanted: number): FiguresOfAll {
  interface Member {
    readonly ask: (request: number) => void;
    last: ToldFigures;
  }
  const members = new Map<number, Member>();
  let departed: readonly ToldFigures[] = [];
  let requests = 0;
  const pending = new Map<number, { readonly fresh: Set<number>; readonly done: () => void }>();
  let folding = false;

  const own = new Registry();
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [own] });
  const there = gauge("mihwar_web_processes", "Web processes that answer readers");
  gauge("mihwar_web_processes_wanted", "Web processes that there shall be").set(wanted);
  const late = gauge("mihwar_web_processes_late", "Web processes that did not tell their figures in time");

  const settle = (): void => {
    for (const { fresh, done } of pending.values()) if ([...members.keys()].every((one) => fresh.has(one))) done();
  };
  const askAll = async (): Promise<ReadonlySet<number>> => {
    const request = (requests += 1);
    const fresh = new Set<number>();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience);
      pending.set(request, { fresh, done: () => (clearTimeout(timer), resolve()) });
      for (const { ask } of members.values()) ask(request);
      settle();
    });
    pending.delete(request);
    return fresh;
  };

  /** Those who are gone are remembered as one: over the years they are many. */
  const fold = async (): Promise<void> => {
    if (folding || departed.length < mostDeparted) return;
    folding = true;
    const some = departed.slice(0, mostDeparted);
    const folded = await sum(some).getMetricsAsJSON();
    departed = [folded, ...departed.slice(some.length)];
    folding = false;
  };

  return {
    join: (worker, ask) => void members.set(worker, { ask, last: [] }),
    take(worker, request, told) {
      const member = members.get(worker);
      if (member === undefined) return;
      member.last = told;
      pending.get(request)?.fresh.add(worker);
      settle();
    },
    leave(worker) {
      const last = members.get(worker)?.last ?? [];
      members.delete(worker);
      settle();
      departed = [...departed, counted(last)];
      void fold();
    },
    async text() {
      const fresh = await askAll();
      there.set(members.size);
      late.set(Array.from(members.keys()).filter((one) => !fresh.has(one)).length);
      const living = Array.from(members, ([worker, { last }]) => (fresh.has(worker) ? last : counted(last)));
      const told = [...living, ...departed];
      return sum([...told, await own.getMetricsAsJSON()]).metrics();
    },
  };
}

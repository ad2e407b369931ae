import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type PostgresProxy, postgresProxy } from "../../packages/storage/test/postgres-proxy.ts";
import { run } from "../journeys/serving.ts";
import { type Told, ask, askOrMiss } from "./ask.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { startDatabaseServer } from "./database-server.ts";
import { type Desk, openDesk } from "./desk.ts";
import { type Fault, brokenPromises } from "./fault-run.ts";
import { startNginx, whyNoNginx } from "./nginx.ts";
import { spreadOf, toWords } from "./spread.ts";
import { type Beat, type Surface, surfacesOf, versionsIn } from "./surfaces.ts";
import { type Timeline, createTimeline } from "./timeline.ts";
import { type Web, freePort, startWeb } from "./web.ts";

// A round is the life of some stories in each of the ways in which a change can reach the web processes: published,
// corrected, published again, withdrawn; scheduled, put off, taken back; under embargo; a line of the ticker. Meanwhile
// readers ask for the hot pages of every process, and every answer is judged by what the story was at that moment.

/** A way of changes to the processes, and what is allowed there. */
interface Way {
  readonly name: string;
  readonly webs: readonly Web[];
  /** By connections of their own: one address is several processes. */
  readonly fresh?: boolean;
  /** How long an old state may be shown after a change was acknowledged. Milliseconds; generous on purpose. */
  readonly tolerance: number;
  /** Done before each change: cuts the link, for example. */
  readonly disturb: () => Promise<void>;
}

interface Seen {
  readonly desk: Desk;
  readonly timeline: Timeline;
  readonly broken: ReturnType<typeof brokenPromises>;
  /** Milliseconds from an acknowledgement, or from a moment that fell due, to the surface, by way. */
  readonly lateness: Map<string, number[]>;
}

const note = (map: Map<string, number[]>, name: string, value: number): void => {
  const known = map.get(name);
  if (known === undefined) map.set(name, [value]);
  else known.push(value);
};

/** Asks every surface of every process until all show what they must. */
async function settle(
  seen: Seen,
  way: Way,
  story: { readonly id: string; readonly surfaces: readonly Surface[] },
  expected: { readonly versions: readonly number[]; readonly since: number },
): Promise<void> {
  const { timeline, broken, lateness } = seen;
  const gone = expected.versions.length === 0;
  await Promise.all(
    way.webs.flatMap((web, which) =>
      story.surfaces.map(async (surface) => {
        const place = `${way.name}, process ${which + 1}, ${surface.name} ${surface.path}`;
        for (;;) {
          const told = await ask(`${web.origin}${surface.path}`, { fresh: way.fresh ?? false });
          if (told.status === 503 || told.status === 429) {
            // Turned away under the load of all these questions: that is allowed, for a while.
            if (told.headers["retry-after"] === undefined) broken.add("turned away without a word of when", place);
            if (told.begun > expected.since + way.tolerance + 10_000) return broken.add("never answered", place);
            await sleep(100);
            continue;
          }
          const shown = versionsIn(told, story.id, surface);
          const wanted = surface.shows === "picture" && !gone ? [0] : expected.versions;
          const isThere = shown.length === wanted.length && shown.every((version) => wanted.includes(version));
          if (isThere) {
            note(lateness, way.name, Math.max(0, told.ended - expected.since));
            if (gone && way.fresh !== true && told.status !== surface.withdrawn)
              broken.add("withdrawn, but not said so", `${place}: ${told.status}, not ${surface.withdrawn}`);
            return;
          }
          if (surface.shows === "versions") {
            const wrong = timeline.judge(story.id, shown, told, way.tolerance);
            if (wrong !== undefined) broken.add("stale", `${place}: ${wrong}`);
          }
          if (told.begun > expected.since + way.tolerance) {
            const words = (versions: readonly number[]): string => versions.join(" and ") || "nothing";
            return broken.add("stale", `${place}: ${told.status}, ${words(shown)} instead of ${words(wanted)}`);
          }
          await sleep(20);
        }
      }),
    ),
  );
}

/** Readers of hot pages, judged answer by answer, until they are sent away. */
function readers(seen: Seen, way: Way, paths: readonly string[], chance: Chance): { stop(): Promise<number> } {
  let going = true;
  let asked = 0;
  const read = async (): Promise<void> => {
    while (going) {
      const web = chance.pick(way.webs);
      const path = chance.pick(paths);
      const told: Told | undefined = await askOrMiss(`${web.origin}${path}`, { fresh: way.fresh ?? false });
      if (told === undefined) {
        if (going) seen.broken.add("not answered", `${way.name} ${path}`);
        continue;
      }
      asked += 1;
      if (told.status === 503 || told.status === 429) await sleep(100);
      else if (told.status !== 200) seen.broken.add("not answered", `${way.name} ${path}: ${told.status}`);
      else
        for (const id of seen.timeline.ids) {
          const shown = versionsIn(told, id, { shows: "versions", path });
          // A list is not long enough for all stories: what is missing in it is judged by `settle`.
          const wrong = shown.length === 0 ? undefined : seen.timeline.judge(id, shown, told, way.tolerance);
          if (wrong !== undefined) seen.broken.add("stale under load", `${way.name}, ${path}: ${wrong}`);
        }
      await sleep(3);
    }
  };
  const all = Promise.all(Array.from({ length: 4 }, read));
  return {
    async stop() {
      going = false;
      await all;
      return asked;
    },
  };
}

/** Published, corrected, published again, withdrawn: every surface after every step. */
async function changedByHand(seen: Seen, way: Way, id: string, beat: Beat, steps: "all" | "ends"): Promise<void> {
  const { desk, timeline } = seen;
  const at = Date.now();
  const take = async (version: number | undefined, slug: number, change: () => Promise<void>): Promise<void> => {
    // Asked before: what is kept now must go.
    const surfaces = surfacesOf(id, slug, at, beat);
    await Promise.all(way.webs.flatMap((web) => surfaces.map(({ path }) => askOrMiss(`${web.origin}${path}`))));
    await way.disturb();
    const versions = version === undefined ? [] : [version];
    const acknowledged = timeline.change(id, versions);
    await change();
    const since = Date.now();
    acknowledged(since);
    await settle(seen, way, { id, surfaces }, { versions, since });
  };
  await take(1, 1, () => desk.create(id, beat));
  if (steps === "all") {
    // By its old address too: it leads to the new one.
    await take(2, 1, () => desk.correct(id, 2));
    await take(3, 3, () => desk.revise(id, 3));
  }
  await take(undefined, 3, () => desk.withdraw(id));
}

/** Scheduled, put off, taken back, under embargo: seen when the moment has come, and not before. */
async function changedByTime(seen: Seen, way: Way, name: string, beat: Beat): Promise<void> {
  const { desk, timeline, broken } = seen;
  const clock = await desk.clock();
  const apart = Date.now() - clock;
  const [due, later] = [clock + 2_500, clock + 4_000];
  const ids = { due: `${name}d1`, off: `${name}o2`, back: `${name}b3`, held: `${name}e4` };
  for (const id of Object.values(ids)) await desk.draft(id, beat);
  const plans: readonly (readonly [string, number | undefined])[] = [
    [ids.due, due],
    [ids.off, later],
    [ids.held, later],
    [ids.back, undefined],
  ];
  // Moments are the database's; they are told in milliseconds, and a clock read takes its time.
  for (const [id, at] of plans)
    timeline.change(id, at === undefined ? [] : [1], at === undefined ? undefined : at + apart - 3)();
  await desk.schedule(ids.due, due);
  await desk.schedule(ids.off, due);
  await desk.schedule(ids.back, due);
  await desk.embargo(ids.held, later);
  await desk.publish(ids.held);
  await way.disturb();
  await desk.schedule(ids.off, later);
  await desk.takeBack(ids.back);
  const surfaces = (id: string): readonly Surface[] =>
    // A picture of the beat is shown with the first of its stories.
    surfacesOf(id, 1, due, beat).filter(({ name: surface }) => surface !== "picture");
  if ((await desk.clock()) > due - 100)
    broken.add("too slow a machine", `${way.name}: the moment came before the desk was done`);
  await Promise.all(
    plans.map(async ([id, at]) => {
      if (at !== undefined) {
        await sleep(Math.max(0, at + apart - Date.now() - 250));
        return settle(seen, way, { id, surfaces: surfaces(id) }, { versions: [1], since: at + apart });
      }
      while ((await desk.clock()) < later + 500) {
        for (const web of way.webs)
          for (const { path, name: surface } of surfaces(id).slice(0, 6)) {
            const told = await ask(`${web.origin}${path}`, { fresh: way.fresh ?? false });
            if (versionsIn(told, id, { shows: "versions", path }).length > 0)
              broken.add("taken back, and shown", `${way.name}, ${surface}: ${id}`);
          }
        await sleep(50);
      }
    }),
  );
}

/** A line of the ticker, and its end by time: on the front and in the stream. */
async function tickerLine(seen: Seen, way: Way, name: string): Promise<void> {
  const { desk, broken, lateness } = seen;
  const [web] = way.webs;
  if (web === undefined) return;
  const text = "عاجل: فتح بوّابة السدّ عند الفجر";
  const now = await desk.archive.now();
  const expires = Date.parse(now) + 3_000;
  const line = { id: `t-${name}`, text, level: "breaking", from: now, expires: new Date(expires).toISOString() };
  await desk.archive.saveTickerLine(line as Parameters<typeof desk.archive.saveTickerLine>[0], "u:desk");
  const wait = async (isThere: boolean, since: number): Promise<void> => {
    await Promise.all(
      way.webs.map(async (one, which) => {
        for (;;) {
          const told = await ask(`${one.origin}/`, { fresh: way.fresh ?? false });
          if (told.status !== 200) await sleep(100);
          if (told.body.includes(text) === isThere) return note(lateness, way.name, Math.max(0, told.ended - since));
          if (told.begun > since + way.tolerance)
            return broken.add(
              "stale",
              `${way.name}, process ${which + 1}: ticker line ${isThere ? "missing" : "still there"}`,
            );
          await sleep(8);
        }
      }),
    );
  };
  await wait(true, Date.now());
  await sleep(Math.max(0, expires - Date.now() - 100));
  await wait(false, Date.now() + 100);
}

async function life(seen: Seen, way: Way, name: string, chance: Chance, whole: boolean): Promise<number> {
  const [hand, time] = await Promise.all([seen.desk.beat(`${name}h`), seen.desk.beat(`${name}t`)]);
  const paths = [
    "/",
    "/world",
    "/feed.xml",
    "/world/feed.json",
    "/sitemap.xml?part=stories",
    "/api/v1/stories",
    "/news-sitemap.xml",
  ];
  const load = readers(seen, way, paths, chance);
  let asked = 0;
  try {
    const byHand = (): Promise<void> => changedByHand(seen, way, `${name}h1`, hand, whole ? "all" : "ends");
    if (whole) {
      await changedByTime(seen, way, name, time);
      await tickerLine(seen, way, name);
      await byHand();
    } else await Promise.all([changedByTime(seen, way, name, time), byHand()]);
  } finally {
    asked = await load.stop();
  }
  return asked;
}

const isHearing = async (web: Web): Promise<boolean> =>
  /^mihwar_hearing 1$/m.test((await askOrMiss(`${web.origin}/metrics`))?.body.toString("utf8") ?? "");

async function untilHearing(web: Web, proxy: PostgresProxy): Promise<void> {
  proxy.listening = "pass";
  for (let turn = 0; turn < 400 && !(await isHearing(web)); turn++) await sleep(50);
}

export const stale: Fault = {
  name: "stale",
  rounds: { full: 5, short: 1 },
  async run({ rounds, seed, short, say }) {
    const chance = chanceOf(seed);
    const broken = brokenPromises();
    const dataDir = await mkdtemp(join(tmpdir(), "mihwar-fault-stale-"));
    const server = await startDatabaseServer();
    const proxy = await postgresProxy(server.url);
    const running: Web[] = [];
    const close: (() => Promise<void>)[] = [];
    const lateness = new Map<string, number[]>();
    let asked = 0;
    try {
      const start = async (databaseUrl: string, ...options: string[]): Promise<Web> => {
        const web = await startWeb({ dataDir, port: await freePort(), databaseUrl, options });
        running.push(web);
        return web;
      };
      const first = await start(server.url);
      const second = await start(proxy.url);
      const desk = await openDesk({ url: server.url, dataDir });
      close.push(() => desk.close());
      const seen: Seen = { desk, timeline: createTimeline(), broken, lateness };
      const quiet = async (): Promise<void> => {};
      // A test of every day runs beside others on few cores: there a process may wait seconds for its turn.
      const slack = short ? 2 : 1;
      const ways: Way[] = [
        { name: "one process", webs: [first], tolerance: 5_000 * slack, disturb: quiet },
        { name: "two processes", webs: [first, second], tolerance: 5_000 * slack, disturb: quiet },
        {
          name: "listeners cut off again and again",
          webs: [first, second],
          tolerance: 10_000 * slack,
          async disturb() {
            await desk.query(
              "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'mihwar-listen%'",
            );
            await sleep(chance.between(0, 150));
          },
        },
        {
          name: "link dies in silence",
          webs: [second],
          tolerance: 10_000 * slack,
          async disturb() {
            await untilHearing(second, proxy);
            proxy.listening = chance.pick(["swallow", "deaf"] as const);
            say(`  link: ${proxy.listening}`);
          },
        },
      ];
      for (let round = 0; round < rounds; round++) {
        if (round === 1) {
          const several = await start(server.url, "--workers", "2");
          ways.push({ name: "two workers", webs: [several], fresh: true, tolerance: 5_000 * slack, disturb: quiet });
          const why = await whyNoNginx();
          if (why === undefined) {
            const folder = join(dataDir, "pages");
            const writing = await start(server.url, "--pages", folder);
            const port = await freePort();
            const asked = [
              "nginx",
              "--pages",
              folder,
              "--port",
              new URL(writing.origin).port,
              "--listen",
              `127.0.0.1:${port}`,
            ];
            const nginx = await startNginx((await run(asked)).stdout, port);
            close.push(() => nginx.stop());
            const front: Web = { ...writing, origin: `http://127.0.0.1:${port}` };
            ways.push({ name: "nginx before files", webs: [front], tolerance: 5_000 * slack, disturb: quiet });
          } else say(`  left out: ${why}`);
        }
        for (const [at, way] of ways.entries()) {
          // Two processes are also one and one.
          if (short && at === 0) continue;
          const begun = performance.now();
          const name = `r${round}w${at}`;
          asked += await life(seen, way, name, chance, !short);
          proxy.listening = "pass";
          say(
            `  ${name} ${way.name}: ${toWords(spreadOf(lateness.get(way.name) ?? []))} ms (${Math.round(performance.now() - begun)} ms)`,
          );
        }
      }
    } finally {
      for (const one of close) await one();
      await proxy.close();
      await Promise.all(running.map((web) => web.stop()));
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    }
    const figures: Record<string, string | number> = { database: server.version, "answers to readers judged": asked };
    for (const [name, values] of lateness) figures[`change to visible, ${name}, ms`] = toWords(spreadOf(values));
    return { figures, broken: broken.all() };
  },
};

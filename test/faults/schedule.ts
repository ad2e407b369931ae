import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ask, askOrMiss } from "./ask.ts";
import { chanceOf } from "./chance.ts";
import { startDatabaseServer } from "./database-server.ts";
import { openDesk } from "./desk.ts";
import { type Fault, brokenPromises } from "./fault-run.ts";
import { spreadOf, toWords } from "./spread.ts";
import { type Web, freePort, startWeb } from "./web.ts";

// Many stories fall due over some seconds, while two web processes on one database are killed and started again. A round
// is one such SIGKILL. Pollers ask both processes for every list, and note by the database's own clock when each request
// began and ended: a story in an answer that ended before its moment is early, one that is missing in an answer that was
// asked for long after it is late.

const story = /[/:](q\d+x\d+)(?=[/"<?\s\\]|$)/g;

/** Every story that a page names, with how often it does. */
function namesIn(body: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const [, name = ""] of body.matchAll(story)) names.set(name, (names.get(name) ?? 0) + 1);
  return names;
}

/** How often an entry of its own stands there for each story. */
const entriesOf: Readonly<Record<string, RegExp>> = {
  "/feed.xml": /<guid[^>]*>[^<]*?(q\d+x\d+)/g,
  "/feed.atom": /<entry>[\s\S]*?<id>[^<]*?(q\d+x\d+)/g,
  "/sitemap.xml?part=stories": /<loc>[^<]*?\/(q\d+x\d+)/g,
  "/news-sitemap.xml": /<loc>[^<]*?\/(q\d+x\d+)/g,
};
const lists = [...Object.keys(entriesOf), "/feed.json", "/", "/world", "/api/v1/stories"];

interface Plan {
  readonly id: string;
  /** The database's clock, milliseconds; absent: it shall never be seen. */
  readonly due?: number;
  readonly kind: string;
}

/** An old list may be given so long after the moment: generous on purpose. Milliseconds. */
const tolerance = 10_000;

export const schedule: Fault = {
  name: "schedule",
  rounds: { full: 20, short: 2 },
  async run({ rounds, seed, short, say }) {
    const chance = chanceOf(seed);
    const broken = brokenPromises();
    const dataDir = await mkdtemp(join(tmpdir(), "mihwar-fault-schedule-"));
    const server = await startDatabaseServer();
    const webs: Web[] = [];
    const ports = [await freePort(), await freePort()];
    const start = (which: number): Promise<Web> =>
      startWeb({ dataDir, port: ports[which] ?? 0, databaseUrl: server.url });
    const closing: (() => Promise<void>)[] = [];
    const restarted = { times: 0 };
    const late: number[] = [];
    let answers = 0;
    let planned: readonly Plan[] = [];
    try {
      webs.push(...(await Promise.all(ports.map((_port, which) => start(which)))));
      const desk = await openDesk({ url: server.url, dataDir });
      closing.push(() => desk.close());
      const beat = await desk.beat("q");
      // Two seconds a restart, and some after the last.
      const seconds = short ? 6 : rounds * 3 + 5;
      const count = short ? 48 : 400;
      const ids = Array.from({ length: count }, (_, n) => `q${n}x${n % 10}`);
      const drafting = performance.now();
      for (const id of ids) await desk.draft(id, beat);
      // Each has one or two more steps before it: this machine's own pace says how long that will take.
      const margin = 4 * (performance.now() - drafting);
      const begin = (await desk.clock()) + margin + 2_000;
      // What is put off, taken back or withdrawn falls due after that, so that there is time for it.
      const calm = Math.max(seconds * 400, margin);
      const moment = (): number => Math.round(begin + chance.between(0, seconds * 1_000));
      const plans: Plan[] = [];
      const later: (() => Promise<void>)[] = [];
      for (const [n, id] of ids.entries()) {
        const due = moment();
        const kind =
          ["scheduled", "scheduled", "scheduled", "embargoed", "put off", "taken back", "withdrawn"][n % 7] ?? "";
        if (kind === "embargoed") {
          await desk.embargo(id, due);
          await desk.publish(id);
          plans.push({ id, due, kind });
          continue;
        }
        const first = kind === "scheduled" ? due : begin + calm + Math.round(chance.between(0, seconds * 500));
        await desk.schedule(id, first);
        if (kind === "scheduled") plans.push({ id, due, kind });
        else if (kind === "put off") {
          const then = Math.round(first + chance.between(200, seconds * 300));
          plans.push({ id, due: then, kind });
          later.push(() => desk.schedule(id, then));
        } else {
          plans.push({ id, kind });
          later.push(() => (kind === "withdrawn" ? desk.withdraw(id) : desk.takeBack(id)));
        }
      }
      planned = plans;
      const dueOf = new Map(plans.map((plan) => [plan.id, plan]));
      const left = begin - (await desk.clock());
      if (left < 0)
        broken.add("too slow a machine", `the first moment came ${Math.round(-left)} ms before the desk was done`);

      let going = true;
      const firstSeen = new Map<string, number>();
      const judge = (which: number, path: string, body: string, begun: number, ended: number): void => {
        answers += 1;
        const names = namesIn(body);
        for (const id of names.keys()) {
          const plan = dueOf.get(id);
          const place = `process ${which + 1} ${path}: ${id} (${plan?.kind})`;
          if (plan?.due === undefined) broken.add("taken back or withdrawn, and shown", place);
          else if (ended < plan.due) broken.add("early", `${place}, ${Math.round(plan.due - ended)} ms`);
          else if (!firstSeen.has(`${which} ${id}`)) {
            firstSeen.set(`${which} ${id}`, ended);
            late.push(Math.max(0, ended - plan.due));
          }
        }
        const entries = entriesOf[path];
        const seen = new Set<string>();
        for (const [, id = ""] of entries === undefined ? [] : body.matchAll(entries)) {
          if (seen.has(id)) broken.add("twice in a list", `process ${which + 1} ${path}: ${id}`);
          seen.add(id);
        }
        if (path === "/sitemap.xml?part=stories")
          for (const plan of plans)
            if (plan.due !== undefined && begun > plan.due + tolerance && !seen.has(plan.id))
              broken.add(
                "late",
                `process ${which + 1} ${path}: ${plan.id}, ${Math.round(begun - plan.due)} ms after its moment`,
              );
      };
      const poll = async (which: number): Promise<void> => {
        while (going) {
          for (const path of lists) {
            const begun = await desk.clock();
            const told = await askOrMiss(`${webs[which]?.origin}${path}`, { within: 8_000 });
            const ended = await desk.clock();
            if (told?.status === 200) judge(which, path, told.body.toString("utf8"), begun, ended);
            await sleep(10);
          }
          // A story page around its moment: 404 before, 200 after.
          const now = await desk.clock();
          const near = plans.filter(({ due }) => due !== undefined && Math.abs(due - now) < 1_000);
          if (near.length > 0) {
            const { id, due = 0, kind } = chance.pick(near);
            const told = await askOrMiss(`${webs[which]?.origin}/text/${id}`);
            const ended = await desk.clock();
            if (told?.status === 200 && ended < due) broken.add("early", `process ${which + 1} /text/${id} (${kind})`);
          }
        }
      };
      const restart = async (): Promise<void> => {
        await sleep(Math.max(0, left));
        for (let round = 0; round < rounds; round++) {
          await sleep(chance.between(200, 1_500));
          const which = chance.next() < 0.5 ? 0 : 1;
          await webs[which]?.kill();
          webs[which] = await start(which);
          restarted.times += 1;
          if (!short) say(`  restart ${round + 1} of process ${which + 1}`);
        }
      };
      const change = async (): Promise<void> => {
        await sleep(Math.max(0, left));
        for (const one of later) {
          await one();
          await sleep((seconds * 100) / later.length);
        }
        if ((await desk.clock()) > begin + calm)
          broken.add("too slow a machine", "what was to be taken back fell due before");
      };
      const until = async (): Promise<void> => {
        const last = Math.max(...plans.map(({ due = 0 }) => due));
        while ((await desk.clock()) < last + 1_500) await sleep(100);
      };
      const polling = Promise.all([0, 1, 0, 1].map(poll));
      try {
        await Promise.all([restart(), change(), until()]);
      } finally {
        going = false;
        await polling;
      }

      // The end: each exactly once, in both processes, and in the log.
      const expected = plans.filter(({ due }) => due !== undefined).map(({ id }) => id);
      for (const [which, web] of webs.entries()) {
        const map = (await ask(`${web.origin}/sitemap.xml?part=stories`)).body.toString("utf8");
        const listed = Array.from(map.matchAll(/<loc>[^<]*?\/(q\d+x\d+)/g), ([, id = ""]) => id).toSorted();
        if (JSON.stringify(listed) !== JSON.stringify(expected.toSorted()))
          broken.add(
            "not exactly once",
            `process ${which + 1}, sitemap: ${listed.length} entries, ${expected.length} stories`,
          );
        const api: string[] = [];
        for (let path: string | undefined = "/api/v1/stories?limit=100"; path !== undefined;) {
          const page = JSON.parse((await ask(`${web.origin}${path}`)).body.toString("utf8")) as {
            readonly stories: readonly { readonly id: string }[];
            readonly next?: string;
          };
          api.push(...page.stories.map(({ id }) => id));
          path =
            page.next === undefined ? undefined : `/api/v1/stories?limit=100&after=${encodeURIComponent(page.next)}`;
        }
        if (JSON.stringify(api.toSorted()) !== JSON.stringify(expected.toSorted()))
          broken.add(
            "not exactly once",
            `process ${which + 1}, read API: ${api.length} entries, ${expected.length} stories`,
          );
        for (const { id, due, kind } of plans.filter((_, n) => n % (short ? 3 : 1) === 0)) {
          const { status } = await ask(`${web.origin}/text/${id}`);
          // What was withdrawn before anybody could read it was never there.
          const wanted = due === undefined ? 404 : 200;
          if (status !== wanted)
            broken.add("not as it was left", `process ${which + 1} /text/${id} (${kind}): ${status}, not ${wanted}`);
        }
      }
      const doubled = await desk.query<{ subject: string }>(
        "select subject from mihwar.audit where action = 'publish' group by subject having count(*) > 1",
      );
      for (const { subject } of doubled) broken.add("published twice", subject);
    } finally {
      for (const one of closing) await one();
      await Promise.all(webs.map((web) => web.stop()));
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    }
    return {
      figures: {
        database: server.version,
        stories: planned.length,
        "of them published by time": planned.filter(({ due }) => due !== undefined).length,
        "restarts by SIGKILL": restarted.times,
        "answers judged": answers,
        "moment to the first list that shows it, ms": toWords(spreadOf(late)),
      },
      broken: broken.all(),
    };
  },
};

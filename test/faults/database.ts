import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { StoryId } from "@mihwar/newsroom";
import { findPostmaster } from "@mihwar/storage/postmaster";
import { socketFolder } from "@mihwar/storage/socket-folder";
import pg from "pg";
import { manyStories } from "../../packages/storage/test/many-stories.ts";
import { askOrMiss } from "./ask.ts";
import { chanceOf } from "./chance.ts";
import { type Desk, openDesk } from "./desk.ts";
import { type Fault, brokenPromises } from "./fault-run.ts";
import { databaseFamily, signalAll } from "./process-family.ts";
import { spreadOf, toWords } from "./spread.ts";
import { freePort, startWeb } from "./web.ts";

// The database goes away under readers and writers: restarted at once, put to sleep, killed. Readers get a kept page or
// 503 with Retry-After, and no request hangs; all is well again soon after the database is, without a restart of the
// site; what was acknowledged is there. A round is one of each.

type Trouble = "restarted at once" | "put to sleep" | "killed";
const troubles: readonly Trouble[] = ["restarted at once", "put to sleep", "killed"];

/** No answer by then is a hang. The promise is three seconds; a busy machine is given more. Milliseconds. */
const hang = 10_000;
const promised = { answer: 3_000, healing: 5_000 };

export const database: Fault = {
  name: "database",
  rounds: { full: 5, short: 1 },
  async run({ rounds, seed, short, say }) {
    const chance = chanceOf(seed);
    const broken = brokenPromises();
    const dataDir = await mkdtemp(join(tmpdir(), "mihwar-fault-gone-"));
    const web = await startWeb({ dataDir, port: await freePort() });
    const url = `postgresql://mihwar@localhost/mihwar?host=${encodeURIComponent(socketFolder(dataDir))}&port=5432`;
    const acknowledged: string[] = [];
    const statuses: Record<string, number> = {};
    const answerTimes: number[] = [];
    const troubledTimes: number[] = [];
    const healing: number[] = [];
    let desk: Desk | undefined;
    let going = true;
    let troubled = false;
    /** From the trouble to the database's return. */
    let away = false;
    const running: Promise<void>[] = [];
    try {
      desk = await openDesk({ url, dataDir });
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const stories = 2_000;
      await manyStories(client, stories);
      await client.end();
      const beat = await desk.beat("g");
      // The writer drops the lists again and again; the last one hangs on nothing that he does.
      const hot = ["/", "/world", "/feed.xml", "/about"];
      for (const path of hot) await askOrMiss(`${web.origin}${path}`);
      let coldTurn = 0;
      const read = async (path: () => string, kind: string): Promise<void> => {
        while (going) {
          const begun = performance.now();
          const [wasTroubled, wasAway] = [troubled, away];
          const where = path();
          const told = await askOrMiss(`${web.origin}${where}`, { within: hang });
          const took = performance.now() - begun;
          if (told === undefined) broken.add("no answer", `${where} after ${Math.round(took)} ms`);
          else {
            const name = `${kind} pages: ${told.status}`;
            statuses[name] = (statuses[name] ?? 0) + 1;
            (wasTroubled ? troubledTimes : answerTimes).push(took);
            if (told.status !== 200 && told.status !== 503)
              broken.add("neither a page nor 503", `${where}: ${told.status}`);
            if (told.status === 503 && told.headers["retry-after"] === undefined)
              broken.add("turned away without a word of when", where);
            // From the moment when it is back it may be asked what has changed meanwhile: then all is made anew.
            if (wasAway && away && told.status !== 200 && where === "/about")
              broken.add("a kept page is not given", `${where}: ${told.status}`);
          }
          await sleep(15);
        }
      };
      const writer = desk;
      const write = async (): Promise<void> => {
        for (let turn = 0; going; turn++) {
          const id = `g${turn}`;
          try {
            await writer.create(id, beat);
            acknowledged.push(id);
          } catch {
            // no answer, or a refusal: nobody was told that it is there
          }
          await sleep(30);
        }
      };
      for (let n = 0; n < 3; n++) running.push(read(() => chance.pick(hot), "kept"));
      for (let n = 0; n < 3; n++) running.push(read(() => `/text/m${1 + ((coldTurn += 1) % stories)}`, "new"));
      running.push(write());

      const isWell = async (): Promise<boolean> => {
        const told = await askOrMiss(`${web.origin}/healthz`, { within: 3_000 });
        if (told?.status !== 200) return false;
        // Nothing has kept this one: it must be made.
        const made = await askOrMiss(`${web.origin}/api/v1/stories?limit=${1 + Math.floor(chance.next() * 90)}`, {
          within: 3_000,
        });
        return made?.status === 200;
      };
      const isBack = async (): Promise<boolean> => {
        const probe = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
        probe.on("error", () => {});
        try {
          await probe.connect();
          await probe.query("select 1");
          return true;
        } catch {
          return false;
        } finally {
          await probe.end().catch(() => {});
        }
      };
      await sleep(1_000);
      for (let round = 0; round < rounds; round++)
        for (const trouble of troubles) {
          const family = await databaseFamily(dataDir);
          const [postmaster] = family;
          if (postmaster === undefined) throw new Error("no database runs");
          // What is not kept before cannot be given afterwards.
          while ((await askOrMiss(`${web.origin}/about`))?.status !== 200) await sleep(50);
          troubled = true;
          if (trouble === "put to sleep") {
            signalAll(family, "SIGSTOP");
            away = true;
            await sleep(short ? 4_000 : chance.between(2_000, 9_000));
            away = false;
            // Those that were started while the family was listed sleep on otherwise.
            signalAll([...family, ...(await databaseFamily(dataDir))], "SIGCONT");
          } else if (trouble === "killed") signalAll(family, "SIGKILL");
          else {
            signalAll([postmaster], "SIGQUIT");
            while ((await findPostmaster(join(dataDir, "postgresql-18")))?.pid === postmaster) await sleep(20);
          }
          const begun = performance.now();
          while (!(await isBack()) && performance.now() - begun < 60_000) await sleep(50);
          away = false;
          const back = performance.now();
          while (!(await isWell()) && performance.now() - back < 60_000) await sleep(50);
          const took = performance.now() - back;
          if (took > 30_000)
            broken.add("does not heal", `${trouble}: not well ${Math.round(took)} ms after the database was back`);
          healing.push(took);
          troubled = false;
          // A write is taken again, too.
          const before = acknowledged.length;
          for (let turn = 0; turn < 600 && acknowledged.length === before; turn++) await sleep(50);
          if (acknowledged.length === before) broken.add("does not heal", `${trouble}: nothing is saved any more`);
          say(`  ${trouble}: back after ${Math.round(back - begun)} ms, well ${Math.round(took)} ms later`);
          await sleep(500);
        }
      going = false;
      await Promise.all(running);
      const there = await desk.query<{ id: string }>(
        "select id from mihwar.story where id = any($1::text[]) and state = 'live'",
        [acknowledged],
      );
      const has = new Set(there.map(({ id }) => id as StoryId as string));
      for (const id of acknowledged) if (!has.has(id)) broken.add("acknowledged and lost", id);
      const last = acknowledged.at(-1);
      if (last !== undefined && (await askOrMiss(`${web.origin}/text/${last}`))?.status !== 200)
        broken.add("saved, and not shown", last);
    } finally {
      going = false;
      signalAll(await databaseFamily(dataDir), "SIGCONT");
      await Promise.all(running);
      await desk?.close();
      const code = await web.stop();
      if (code !== 0) broken.add("did not end well", `exit code ${code}`);
      await rm(dataDir, { recursive: true, force: true });
    }
    return {
      figures: {
        troubles: rounds * troubles.length,
        ...statuses,
        "answers, ms": toWords(spreadOf(answerTimes)),
        [`answers while the database was away, ms (promised: ${promised.answer} at most)`]: toWords(
          spreadOf(troubledTimes),
        ),
        [`database back to all well, ms (promised: ${promised.healing} at most)`]: toWords(spreadOf(healing)),
        "writes acknowledged": acknowledged.length,
      },
      broken: broken.all(),
    };
  },
};

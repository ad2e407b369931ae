import { spawn } from "node:child_process";
import { copyFile, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openArchive, openMediaFolder, restoreArchive, startCluster, verifyBackup } from "@mihwar/storage";
import { migrate } from "@mihwar/storage/migrate";
import { migrations } from "@mihwar/storage/migrations/index";
import pg from "pg";
import { root } from "../../scripts/source-files.ts";
import { run } from "../journeys/serving.ts";
import { openAcknowledgements, readAcknowledgements } from "./acknowledgements.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { type Fault, brokenPromises } from "./fault-run.ts";
import { databaseFamily, signalAll } from "./process-family.ts";
import { spreadOf, toWords } from "./spread.ts";
import { command } from "./web.ts";

// A round is one SIGKILL, of the program or of the database, at a random moment of an import, of saving and publishing,
// of a migration or of a backup. After each the archive opens, all that was acknowledged is there whole, and
// `mihwar check` is clean; an import that is run again brings in exactly the rest.

type Broken = ReturnType<typeof brokenPromises>;
type Victim = "program" | "database";

interface Place {
  readonly dataDir: string;
  readonly log: string;
  readonly broken: Broken;
  readonly chance: Chance;
  /** What was acknowledged, by story: the newest line of each. */
  readonly acknowledged: Map<string, Acknowledged>;
  readonly healed: number[];
}

interface Acknowledged {
  readonly revision: number;
  readonly rows: number;
}

const writerProgram = fileURLToPath(new URL("kill-writer.ts", import.meta.url));

interface Child {
  /** Whether it ended by itself, with exit code 0. */
  readonly ended: Promise<boolean>;
  readonly begins: Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/** Starts a program whose standard output is heard line by line. */
function start(args: readonly string[], onLine: (line: string) => void = () => {}): Child {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "ignore"] });
  let rest = "";
  let begin = (): void => {};
  const begins = new Promise<void>((resolve) => (begin = resolve));
  child.stdout.on("data", (chunk: Buffer) => {
    begin();
    const lines = (rest + chunk.toString("utf8")).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
  const ended = new Promise<boolean>((resolve) =>
    child.once("close", (code) => {
      begin();
      resolve(code === 0);
    }),
  );
  return { ended, begins, kill: (signal) => void child.kill(signal) };
}

const mihwar = (place: Place, ...args: string[]): readonly string[] => {
  const [name = "", ...rest] = args;
  return [command, name, "--data", place.dataDir, ...rest];
};

async function killDatabase(place: Place): Promise<void> {
  signalAll(await databaseFamily(place.dataDir), "SIGKILL");
}

function takeAcknowledgements(place: Place): void {
  for (const line of readAcknowledgements(place.log)) {
    const [word, name = "", revision, , rows] = line.split(" ");
    if (word === "ack") place.acknowledged.set(name, { revision: Number(revision), rows: Number(rows) });
  }
}

/** Starts what the kill has left. That it takes a second try is a breach, and no reason to see no more. */
async function openAgain(place: Place): Promise<Awaited<ReturnType<typeof startCluster>>> {
  for (let turn = 1; ; turn++) {
    try {
      return await startCluster({ dataDir: place.dataDir });
    } catch (fault) {
      place.broken.add(
        "does not open at once",
        String(fault instanceof Error ? (fault.stack ?? fault.message) : fault),
      );
      if (turn === 5) throw fault;
      await sleep(500);
    }
  }
}

async function withDatabase<Value>(
  place: Place,
  ask: (client: pg.Client, url: string) => Promise<Value>,
): Promise<Value> {
  const cluster = await openAgain(place);
  const client = new pg.Client({ connectionString: cluster.url });
  client.on("error", () => {});
  try {
    await client.connect();
    return await ask(client, cluster.url);
  } finally {
    await client.end().catch(() => {});
    await cluster.close();
  }
}

/** Every acknowledged write is there whole: story, revision and its rows in the log. */
async function verifyAcknowledged(place: Place, round: string): Promise<void> {
  takeAcknowledgements(place);
  const names = [...place.acknowledged.keys()];
  await withDatabase(place, async (client) => {
    const { rows } = await client.query<{ id: string; revision: number; revisions: string; rows: string }>(
      `select named.id, story.revision,
         (select count(*) from mihwar.revision where story = named.id) as revisions,
         (select count(*) from mihwar.audit where subject = 'story:' || named.id) as rows
       from unnest($1::text[]) as named (id) left join mihwar.story on story.id = named.id`,
      [names],
    );
    for (const row of rows) {
      const told = place.acknowledged.get(row.id);
      if (told === undefined) continue;
      if (row.revision === null || row.revision < told.revision || Number(row.rows) < told.rows)
        place.broken.add(
          "acknowledged and lost",
          `${round}: ${row.id} has revision ${row.revision}, ${told.revision} was told`,
        );
      else if (Number(row.revisions) !== row.revision)
        place.broken.add("half a story", `${round}: ${row.id} has ${row.revisions} revisions of ${row.revision}`);
    }
    const halves = await client.query<{ what: string }>(
      `select 'story ' || id as what from mihwar.story where not exists (select from mihwar.revision where story = id)
         or not exists (select from mihwar.audit where subject = 'story:' || id)
       union all select 'revision of ' || story from mihwar.revision as one
         where not exists (select from mihwar.audit where n = one.audit)
       union all select 'log of ' || subject from mihwar.audit where subject like 'story:%'
         and not exists (select from mihwar.story where 'story:' || id = subject)`,
    );
    for (const { what } of halves.rows) place.broken.add("half a story", `${round}: ${what}`);
  });
}

async function checkIsClean(place: Place, round: string): Promise<void> {
  const { code, stdout, stderr } = await run(mihwar(place, "check", "--json").slice(1));
  if (code !== 0) place.broken.add("check is not clean", `${round}: ${stderr.slice(-300)} ${stdout.slice(-500)}`);
  const looks = stdout.split("\n").filter((line) => line !== "").length;
  if (code === 0 && looks < 9) place.broken.add("check is not clean", `${round}: only ${looks} looks were taken`);
}

/** Kills after a random part of the time that the work takes. */
async function strike(place: Place, child: Child, victim: Victim, within: number): Promise<void> {
  // The first moments of a command are only its start.
  await Promise.race([sleep(place.chance.between(0.15, 1) * within), child.ended]);
  if (victim === "program") child.kill("SIGKILL");
  else await killDatabase(place);
}

async function duringSaves(place: Place, round: string, victim: Victim): Promise<void> {
  const child = start([writerProgram, place.dataDir, place.log, round]);
  await child.begins;
  await strike(place, child, victim, 700);
  if (victim === "database") {
    // It heals by itself: the same process is told of new writes, and ends when it is asked to.
    const begun = performance.now();
    const before = readAcknowledgements(place.log).length;
    while (readAcknowledgements(place.log).length <= before + 3 && performance.now() - begun < 30_000) await sleep(25);
    const took = performance.now() - begun;
    if (took >= 30_000)
      place.broken.add("does not heal", `${round}: no write within 30 s after the database was killed`);
    place.healed.push(took);
    child.kill("SIGTERM");
    await Promise.race([child.ended, sleep(20_000).then(() => child.kill("SIGKILL"))]);
  }
  await child.ended;
}

const importSize = 120;

function importFile(round: string): string {
  return Array.from({ length: importSize }, (_, n) =>
    JSON.stringify({
      id: `i${round}-${n}`,
      headline: `قطار البضائع رقم ${n} يصل إلى المرفأ`,
      section: n % 3 === 0 ? "اقتصاد" : "world",
      byline: [{ name: `مراسلة ${n % 7}`, role: "مراسلة" }],
      ...(n % 40 === 0 ? { hero: { src: "port.jpg", alt: "الميناء", credit: "الرُّواق" } } : {}),
      published: "2026-03-02",
      body: [{ id: "p1", kind: "paragraph", text: `تحمل القافلة ${n} حاوية من القمح إلى المدن الداخلية.` }],
      language: "ar",
      tags: [`قطار ${n % 5}`],
    }),
  ).join("\n");
}

async function duringImport(place: Place, round: string, victim: Victim, typical: number): Promise<number> {
  const folder = join(place.dataDir, "..", `import-${round}`);
  const file = `${folder}.ndjson`;
  await writeFile(file, importFile(round));
  const log = openAcknowledgements(place.log);
  const words = mihwar(place, "import", file, "--format", "stories", "--live", "--json");
  const begun = performance.now();
  const child = start(words, (line) => {
    // Printed when it is saved: draft and publication are two rows of the log.
    const id = /"id":"([^"]+)"/.exec(line)?.[1];
    if (id !== undefined) log.write(`ack ${id} 1 live 2`);
  });
  await strike(place, child, victim, typical);
  if (victim === "database") await Promise.race([child.ended, sleep(30_000).then(() => child.kill("SIGKILL"))]);
  const whole = await child.ended;
  const took = performance.now() - begun;
  log.close();

  await verifyAcknowledged(place, `${round} before the second import`);
  const had = await countOf(place, round);
  const second = await run(words.slice(1));
  const brought = second.stdout.split("\n").filter((line) => line.startsWith("{")).length;
  if (had + brought !== importSize)
    place.broken.add(
      "an import that was cut off is not completed",
      `${round}: ${had} were there, ${brought} came, of ${importSize}; ${second.stderr.slice(-300)}`,
    );
  const has = await countOf(place, round);
  if (has !== importSize)
    place.broken.add("an import that was cut off is not completed", `${round}: ${has} of ${importSize}`);
  await rm(file);
  return whole ? took : typical;
}

const countOf = (place: Place, round: string): Promise<number> =>
  withDatabase(place, async (client) => {
    const { rows } = await client.query<{ many: string; doubles: string; people: string }>(
      `select count(*) as many,
         count(*) filter (where revision <> 1 or (select count(*) from mihwar.audit where subject = 'story:' || id) <> 2) as doubles,
         (select count(*) - count(distinct name) from mihwar.person) as people
       from mihwar.story where id like $1`,
      [`i${round}-%`],
    );
    const [row] = rows;
    if (Number(row?.doubles) > 0)
      place.broken.add("brought in twice", `${round}: ${row?.doubles} stories have more than one revision or two rows`);
    if (Number(row?.people) > 0)
      place.broken.add("brought in twice", `${round}: ${row?.people} people have the name of another`);
    return Number(row?.many);
  });

/** A database of the oldest schema, or of none, in the same cluster, is brought up to date. */
async function duringMigration(place: Place, round: string, victim: Victim, typical: number): Promise<number> {
  const name = `migrated_${round}`;
  const [first] = migrations;
  const old = place.chance.next() < 0.5 ? [] : [first].filter((one) => one !== undefined);
  const url = await withDatabase(place, async (client, own) => {
    await client.query(`create database ${name} template template0`);
    const address = new URL(own);
    address.pathname = `/${name}`;
    if (old.length > 0) await migrate(address.href, () => {}, old);
    return address.href;
  });
  const elsewhere = `${place.dataDir}-elsewhere`;
  const words = [command, "migrate", "--data", elsewhere, "--database-url", url];
  // Somebody keeps the server up meanwhile, as a site does.
  const cluster = await openAgain(place);
  const begun = performance.now();
  const child = start(words);
  await strike(place, child, victim, typical);
  if (victim === "database") await Promise.race([child.ended, sleep(30_000).then(() => child.kill("SIGKILL"))]);
  const whole = await child.ended;
  const took = performance.now() - begun;
  await cluster.close();
  await withDatabase(place, async (_client, own) => {
    const address = new URL(own);
    address.pathname = `/${name}`;
    const client = new pg.Client({ connectionString: address.href });
    await client.connect();
    const known = migrations.map((migration) => migration.name);
    const there = await client.query<{ there: boolean }>("select to_regclass('mihwar.migration') is not null as there");
    const applied =
      there.rows[0]?.there === true
        ? (await client.query<{ name: string }>("select name from mihwar.migration order by name")).rows.map(
            (row) => row.name,
          )
        : [];
    const tables = await client.query(
      "select from pg_tables where schemaname = 'mihwar' and tablename in ('story', 'audit', 'revision')",
    );
    await client.end();
    if (
      applied.some((one, at) => one !== known[at]) ||
      (applied.length > 0 ? tables.rowCount !== 3 : tables.rowCount !== 0)
    )
      place.broken.add(
        "a schema between two",
        `${round}: ${applied.join(", ") || "nothing"} applied, ${tables.rowCount} tables`,
      );
    if (whole && applied.length !== known.length)
      place.broken.add("acknowledged and lost", `${round}: migrated, and only ${applied.join(", ")} applied`);
    const again = await run(words.slice(1));
    if (again.code !== 0)
      place.broken.add("a migration that was cut off is not completed", `${round}: ${again.stderr.slice(-300)}`);
    const archive = await openArchive({ url: address.href });
    if ((await archive.findEdition()) === undefined)
      place.broken.add("a migration that was cut off is not completed", `${round}: no edition`);
    await archive.close();
  });
  await withDatabase(place, (client) => client.query(`drop database ${name} with (force)`));
  return whole ? took : typical;
}

async function duringBackup(
  place: Place,
  round: string,
  victim: Victim,
  typical: number,
  restores: boolean,
): Promise<number> {
  const file = join(place.dataDir, "..", "backup.tar");
  const before = await stat(file).then(
    () => true,
    () => false,
  );
  const kept = `${file}.kept`;
  if (before) await copyFile(file, kept);
  const writer = start([writerProgram, place.dataDir, place.log, round]);
  await writer.begins;
  await sleep(150);
  takeAcknowledgements(place);
  const told = new Map(place.acknowledged);
  const begun = performance.now();
  const child = start(mihwar(place, "backup", file, "--json"));
  await strike(place, child, victim, typical);
  if (victim === "database") await Promise.race([child.ended, sleep(30_000).then(() => child.kill("SIGKILL"))]);
  const whole = await child.ended;
  const took = performance.now() - begun;
  writer.kill("SIGTERM");
  await Promise.race([writer.ended, sleep(20_000).then(() => writer.kill("SIGKILL"))]);
  await writer.ended;
  const there = await stat(file).then(
    () => true,
    () => false,
  );
  if (before && !there) place.broken.add("the backup of before is gone", round);
  if (whole && !there) place.broken.add("acknowledged and lost", `${round}: a backup was told, and there is none`);
  if (there) {
    try {
      const backup = await verifyBackup(file);
      if (whole && restores) await verifyRestored(place, round, backup, told);
    } catch (fault) {
      place.broken.add("half a backup under a whole one's name", `${round}: ${String(fault)}`);
    }
  }
  await rm(kept, { force: true });
  return whole ? took : typical;
}

/** What was acknowledged before a backup began is in it. */
async function verifyRestored(
  place: Place,
  round: string,
  backup: Awaited<ReturnType<typeof verifyBackup>>,
  told: ReadonlyMap<string, Acknowledged>,
): Promise<void> {
  const folder = `${place.dataDir}-restored`;
  await withDatabase(place, async (client, own) => {
    await client.query("create database restored template template0");
    const address = new URL(own);
    address.pathname = "/restored";
    try {
      await restoreArchive({ backup, url: address.href, media: await openMediaFolder(folder) });
      const restored = new pg.Client({ connectionString: address.href });
      await restored.connect();
      const { rows } = await restored.query<{ id: string; revision: number }>("select id, revision from mihwar.story");
      await restored.end();
      const has = new Map(rows.map((row) => [row.id, row.revision]));
      for (const [id, { revision }] of told)
        if ((has.get(id) ?? 0) < revision)
          place.broken.add("acknowledged before a backup, and not in it", `${round}: ${id} ${revision}`);
    } finally {
      await client.query("drop database restored with (force)");
      await rm(folder, { recursive: true, force: true });
    }
  });
}

const kinds = ["saves", "import", "migration", "backup"] as const;

export const kill: Fault = {
  name: "kill",
  rounds: { full: 200, short: 4 },
  async run({ rounds, seed, short, say }) {
    const base = await mkdtemp(join(tmpdir(), "mihwar-fault-kill-"));
    const broken = brokenPromises();
    const place: Place = {
      dataDir: join(base, "data"),
      log: join(base, "acknowledged.log"),
      broken,
      chance: chanceOf(seed),
      acknowledged: new Map(),
      healed: [],
    };
    const counts: Record<string, number> = {};
    // How long each kind takes when nobody is killed: kills fall anywhere within. Milliseconds, learnt as it goes.
    const typical = { import: 2_500, migration: 1_200, backup: 1_500 };
    try {
      // Pictures of an import lie beside the file.
      await copyFile(join(root, "sample", "pictures", "aktau-port.jpg"), join(base, "port.jpg"));
      await run(mihwar(place, "migrate").slice(1));
      for (let turn = 0; turn < rounds; turn++) {
        // One after the other, so that each kind meets each death; a short run has each kind once.
        const kind = kinds[turn % kinds.length] ?? "saves";
        const victim: Victim = (short ? turn : Math.floor(turn / kinds.length)) % 2 === 0 ? "program" : "database";
        const round = String(turn);
        if (kind === "saves") await duringSaves(place, round, victim);
        if (kind === "import") typical.import = await duringImport(place, round, victim, typical.import);
        if (kind === "migration") typical.migration = await duringMigration(place, round, victim, typical.migration);
        if (kind === "backup")
          typical.backup = await duringBackup(place, round, victim, typical.backup, turn % 5 === 0);
        await verifyAcknowledged(place, `round ${round}, ${victim} killed in ${kind}`);
        await checkIsClean(place, `round ${round}, ${victim} killed in ${kind}`);
        counts[`${victim} killed in ${kind}`] = (counts[`${victim} killed in ${kind}`] ?? 0) + 1;
        if ((turn + 1) % 10 === 0) say(`  ${turn + 1} kills, ${place.acknowledged.size} stories acknowledged`);
      }
    } finally {
      await killDatabase(place);
      await rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
    const writes = [...place.acknowledged.values()].reduce((sum, { rows }) => sum + rows, 0);
    return {
      figures: {
        kills: rounds,
        ...counts,
        "stories acknowledged": place.acknowledged.size,
        "steps acknowledged": writes,
        "new writes after the database was killed, ms": toWords(spreadOf(place.healed)),
      },
      broken: broken.all(),
    };
  },
};

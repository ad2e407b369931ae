import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { Socket } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Binaries, findBinaries } from "./binaries.ts";
import { ClusterFault, folderTrouble, saidTrouble } from "./cluster-fault.ts";
import { saysDown } from "./connection.ts";
import { prepareDisk } from "./disk-guard.ts";
import { makeFolder } from "./make-folder.ts";
import { disownPostmaster, findPostmaster, isAlive, whoIs } from "./postmaster.ts";
import { type ServerUser, chooseServerUser, runToEnd } from "./server-user.ts";
import { prepareSocketFolder, socketFolder, socketPort } from "./socket-folder.ts";
import { syncFolder } from "./sync-folder.ts";

/** The private PostgreSQL of a data folder, running. */
export interface Cluster {
  /** Address for every client on this machine. */
  readonly url: string;
  /** Whether it ran already, and was left running. */
  readonly adopted: boolean;
  /** Of the server: `18.4`. */
  readonly version: string;
  /** Stops the server when nobody else uses it; leaves it to the others when somebody does. */
  close(): Promise<void>;
}

/** What takes time while a cluster is brought up. */
export type ClusterStep = "create" | "start" | "recover" | "wait";

export interface ClusterOpening {
  readonly dataDir: string;
  /** Told when something begins that takes time. */
  readonly onStep?: (step: ClusterStep) => void;
  /** Only for tests: a server that does not wait for the disk. `openArchive` refuses it unless told otherwise. */
  readonly fast?: boolean;
}

/** The major version of the binaries that this program brings. */
const major = "18";
const user = "mihwar";
const database = "mihwar";
/** Held, shared, by every process that uses the cluster, in the database `postgres`: «used» in ASCII. */
const inUse = 0x75_73_65_64;

/** Milliseconds: for another's start, for a start that needs no words, for a recovery, for a stop. */
const patience = { busy: 30_000, startUp: 1500, recovery: 300_000, stop: 20_000 };

interface Place {
  readonly data: string;
  readonly cluster: string;
  readonly socket: string;
  readonly fast: boolean;
  readonly onStep: (step: ClusterStep) => void;
}

/**
 * Brings up the private PostgreSQL of a data folder: adopts the one that runs, or starts it, or makes it first. Of two
 * starts at once one makes and one adopts.
 * @throws ClusterFault
 */
export async function startCluster(opening: ClusterOpening): Promise<Cluster> {
  const place = await findPlace(opening);
  let closed = false;
  const { keeper: first, adopted } = await bringUp(place);
  let keeper: Keeper | undefined;
  watch(first);
  return {
    url: addressOf(first.socket, database),
    adopted,
    version: first.version,
    async close() {
      if (closed) return;
      closed = true;
      if (keeper !== undefined) await leave(keeper, place);
    },
  };

  // A server that dies under us is brought up again at the same address; clients find it by themselves.
  function watch(next: Keeper): void {
    keeper = next;
    next.client.once("end", () => {
      keeper = undefined;
      if (!closed) void revive();
    });
  }

  async function revive(): Promise<void> {
    while (!closed) {
      try {
        const again = await bringUp({ ...place, socket: first.socket });
        if (!closed) return watch(again.keeper);
        return await leave(again.keeper, place);
      } catch {
        await sleep(1000, undefined, { ref: false });
      }
    }
  }
}

async function findPlace({ dataDir, onStep = () => {}, fast = false }: ClusterOpening): Promise<Place> {
  try {
    await makeFolder(path.resolve(dataDir), 0o700);
    const data = await realpath(dataDir);
    const cluster = path.join(data, `postgresql-${major}`);
    await refuseOtherVersions(data, cluster);
    return { data, cluster, socket: socketFolder(data), fast, onStep };
  } catch (error) {
    throw asClusterFault(error, dataDir);
  }
}

async function refuseOtherVersions(data: string, cluster: string): Promise<void> {
  const versionOf = (folder: string): Promise<string | undefined> =>
    readFile(path.join(folder, "PG_VERSION"), "utf8").then(
      (text) => text.trim(),
      () => undefined,
    );
  const found = await versionOf(cluster);
  if (found !== undefined && found !== major)
    throw new ClusterFault({ code: "other-version", folder: cluster, found, wanted: major });
  if (found !== undefined) return;
  for (const name of (await readdir(data)).filter((entry) => /^postgresql-\d+$/.test(entry))) {
    const other = path.join(data, name);
    const version = await versionOf(other);
    if (version !== undefined)
      throw new ClusterFault({ code: "other-version", folder: other, found: version, wanted: major });
  }
  if ((await readdir(cluster).catch(() => [])).length > 0)
    throw new ClusterFault({ code: "folder-strange", folder: cluster });
}

function asClusterFault(error: unknown, folder: string): unknown {
  if (error instanceof ClusterFault) return error;
  const trouble = folderTrouble(error, folder);
  return trouble === undefined ? error : new ClusterFault(trouble, error);
}

const addressOf = (socket: string, name: string): string =>
  `postgresql://${user}@localhost:${socketPort}/${name}?host=${encodeURIComponent(socket)}`;

/** A connection that says "in use" for as long as it stands. */
interface Keeper {
  readonly client: pg.Client;
  readonly stream: Socket;
  readonly socket: string;
  readonly version: string;
}

type Answer = Keeper | "starting" | "no-answer";

/** Asks the server behind a socket whether it is this folder's, and registers as one that uses it. */
async function ask(socket: string, cluster: string): Promise<Answer> {
  const stream = new Socket();
  const client = new pg.Client({
    connectionString: addressOf(socket, "postgres"),
    stream: () => stream,
    application_name: `mihwar-cluster ${process.pid}`,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const answer = await client.query<{ folder: string; version: string; there: boolean }>(
      `select current_setting('data_directory') as folder, current_setting('server_version') as version,
         exists (select from pg_database where datname = $1) as there, pg_advisory_lock_shared($2)`,
      [database, inUse],
    );
    const [server] = answer.rows;
    if (server === undefined || server.folder !== cluster) {
      await client.end();
      return "no-answer";
    }
    if (!server.there) {
      await client.query(`create database ${database}`).catch((error: unknown) => {
        // somebody else made it in the same moment
        if (!(error instanceof pg.DatabaseError && (error.code === "42P04" || error.code === "23505"))) throw error;
      });
    }
    // to be registered is no reason to stay awake: a program that has done its work may end
    stream.unref();
    return { client, stream, socket, version: server.version.split(" ")[0] ?? server.version };
  } catch (error) {
    await client.end().catch(() => {});
    if (error instanceof pg.DatabaseError && error.code === "57P03") return "starting";
    if (saysDown(error)) return "no-answer";
    throw error;
  }
}

async function bringUp(place: Place): Promise<{ readonly keeper: Keeper; readonly adopted: boolean }> {
  const { cluster, onStep } = place;
  const begun = Date.now();
  let deadline = begun + patience.busy;
  let told: ClusterStep | undefined;
  const tell = (step: ClusterStep): void => {
    if (told !== step) onStep(step);
    told = step;
  };
  try {
    for (;;) {
      const holder = await findPostmaster(cluster);
      if (holder !== undefined) {
        const answer = await ask(holder.socketFolder ?? place.socket, cluster);
        if (typeof answer === "object") return { keeper: answer, adopted: true };
        const who = await whoIs(holder.pid, cluster);
        if (who === "ended" || who === "stranger") await disownPostmaster(cluster, holder);
        if (who === "server") {
          if (answer === "starting") deadline = Math.min(begun + patience.recovery, Date.now() + patience.busy);
          if (Date.now() > begun + patience.startUp) tell(answer === "starting" ? "recover" : "wait");
          if (Date.now() > deadline) throw new ClusterFault({ code: "no-answer", folder: cluster, pid: holder.pid });
          await sleep(100);
          continue;
        }
      }
      const started = await start(place, tell);
      if (started !== "busy") return { keeper: started, adopted: false };
      if (Date.now() > deadline) throw new ClusterFault({ code: "no-answer", folder: cluster });
      await sleep(150);
    }
  } catch (error) {
    throw asClusterFault(error, place.data);
  }
}

async function start(place: Place, tell: (step: ClusterStep) => void): Promise<Keeper | "busy"> {
  const { data, cluster, socket } = place;
  const disk = await prepareDisk(data);
  const binaries = await findBinaries(path.join(data, `postgresql-${major}-libraries`));
  const serverUser = await chooseServerUser({ cluster, base: data, probe: binaries.postgres, env: binaries.env });
  if (!(await isMade(cluster))) {
    tell("create");
    await create(place, binaries, serverUser);
  }
  await prepareSocketFolder(socket, serverUser);
  tell("start");
  return launch({ ...place, disk }, binaries, serverUser, tell);
}

const isMade = (cluster: string): Promise<boolean> =>
  stat(path.join(cluster, "PG_VERSION")).then(
    () => true,
    () => false,
  );

const half = `.postgresql-${major}.new-`;

/** Makes the cluster beside its place and moves it there whole; a broken making leaves nothing behind. */
async function create({ data, cluster, fast }: Place, binaries: Binaries, serverUser: ServerUser): Promise<void> {
  await sweepHalves(data);
  const fresh = path.join(data, `${half}${process.pid}-${randomBytes(4).toString("hex")}`);
  try {
    await mkdir(fresh, { mode: 0o700 });
    await serverUser.own(fresh);
    const flags = `-U ${user} -A trust -k --encoding=UTF8 --locale=C --no-instructions
      --locale-provider=builtin --builtin-locale=C.UTF-8${fast ? " -N" : ""}`.split(/\s+/);
    const { code, said } = await runToEnd([...serverUser.before, binaries.initdb, "-D", fresh, ...flags], {
      env: { ...process.env, ...binaries.env },
      ...serverUser.ids,
    });
    if (code !== 0)
      throw new ClusterFault(saidTrouble(said, data) ?? { code: "initdb-failed", folder: cluster, said: said.trim() });
    await rename(fresh, cluster).catch((error: NodeJS.ErrnoException) => {
      // another start was quicker: its cluster is as good as ours
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
    if (!fast) await syncFolder(data);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function sweepHalves(data: string): Promise<void> {
  for (const name of await readdir(data)) {
    const pid = name.startsWith(half) ? Number(name.slice(half.length).split("-")[0]) : process.pid;
    if (pid !== process.pid && !isAlive(pid)) await rm(path.join(data, name), { recursive: true, force: true });
  }
}

const MiB = 1024 * 1024;

/** How much of its log the server keeps between two checkpoints: little on a small disk, so that room is left for copy. */
const logSizes = (disk: number): Readonly<Record<"max_wal_size" | "min_wal_size", string>> =>
  disk < 5120 * MiB ? { max_wal_size: "64MB", min_wal_size: "32MB" } : { max_wal_size: "256MB", min_wal_size: "80MB" };

/** @param disk size of the disk that the cluster is on, in bytes */
function settings(place: Place, disk: number): readonly string[] {
  const values = {
    ...logSizes(disk),
    listen_addresses: "",
    unix_socket_directories: place.socket,
    unix_socket_permissions: "0700",
    port: String(socketPort),
    cluster_name: "mihwar",
    max_connections: "100",
    timezone: "UTC",
    log_timezone: "UTC",
    // no plan of ours is long enough to pay for compiling it
    jit: "off",
    log_min_messages: "warning",
    logging_collector: "on",
    log_directory: "log",
    log_filename: "postgresql-%a.log",
    log_truncate_on_rotation: "on",
    log_rotation_age: "1d",
    log_rotation_size: "0",
    ...(place.fast ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Starts the server, detached: it belongs to the folder and not to the process that happened to start it. */
async function launch(
  place: Place & { readonly disk: number },
  binaries: Binaries,
  serverUser: ServerUser,
  tell: (step: ClusterStep) => void,
): Promise<Keeper | "busy"> {
  const { data, cluster, socket } = place;
  const log = path.join(data, `.postgresql-${major}.start-${process.pid}-${randomBytes(4).toString("hex")}.log`);
  const output = await open(log, "w", 0o600);
  try {
    const command = [...serverUser.before, binaries.postgres, "-D", cluster, ...settings(place, place.disk)] as const;
    const [program = "", ...args] = command;
    const child = spawn(program, args, {
      detached: true,
      cwd: data,
      stdio: ["ignore", output.fd, output.fd],
      env: { ...process.env, ...binaries.env },
      ...serverUser.ids,
    });
    let ended = false;
    child.on("error", () => (ended = true));
    child.on("exit", () => (ended = true));
    child.unref();
    const begun = Date.now();
    const deadline = begun + patience.recovery;
    let wait = 20;
    for (;;) {
      await sleep(wait);
      wait = Math.min(wait * 1.5, 250);
      if (ended) break;
      // the socket may be another server's as long as ours has not written its name
      if ((await findPostmaster(cluster))?.pid !== child.pid) continue;
      const answer = await ask(socket, cluster);
      if (typeof answer === "object") return answer;
      if (answer === "starting" && Date.now() > begun + patience.startUp) tell("recover");
      if (Date.now() > deadline) throw new ClusterFault({ code: "no-answer", folder: cluster, ...pidOf(child.pid) });
    }
    const said = (await readFile(log, "utf8")) + (await newestLog(cluster));
    if (/lock file "[^"]*" (already exists|is empty)|pre-existing shared memory block/.test(said)) return "busy";
    // Somebody adopted it in the moment in which it answered, was alone with it, and stopped it on leaving.
    if (/received (fast|smart) shutdown request/.test(said)) return "busy";
    throw new ClusterFault(saidTrouble(said, data) ?? { code: "start-failed", folder: cluster, said: said.trim() });
  } finally {
    await output.close();
    await rm(log, { force: true });
  }
}

const pidOf = (pid: number | undefined): { readonly pid?: number } => (pid === undefined ? {} : { pid });

/** The end of what the server wrote last into its own log, for the case that it could not start. */
async function newestLog(cluster: string): Promise<string> {
  const folder = path.join(cluster, "log");
  const logs = await readdir(folder).catch(() => []);
  const dated = await Promise.all(
    logs.map(async (name) => ({
      name,
      at: (await stat(path.join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0,
    })),
  );
  const newest = dated.toSorted((a, b) => b.at - a.at)[0];
  if (newest === undefined || newest.at < Date.now() - 60_000) return "";
  return (await readFile(path.join(folder, newest.name), "utf8").catch(() => "")).slice(-2000);
}

/** Gives up using the cluster, and stops it when nobody else uses it. */
async function leave({ client: keeper, stream }: Keeper, { cluster }: Place): Promise<void> {
  stream.ref();
  const holder = await findPostmaster(cluster);
  try {
    await keeper.query("select pg_advisory_unlock_shared($1)", [inUse]);
    // whoever comes now waits for this lock: either it gets it from us, or it finds the server gone and starts anew
    if (holder === undefined || !(await isAlone(keeper))) {
      await keeper.end();
      return;
    }
    process.kill(holder.pid, "SIGINT");
  } catch (error) {
    await keeper.end().catch(() => {});
    if (!saysDown(error) && !(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
    return;
  }
  await keeper.end().catch(() => {});
  if (await isGone(holder.pid, cluster, patience.stop)) return;
  // at once, with recovery at the next start: nothing acknowledged is lost, and nothing stays half stopped
  if (isAlive(holder.pid)) process.kill(holder.pid, "SIGQUIT");
  await isGone(holder.pid, cluster, patience.stop);
}

async function isAlone(keeper: pg.Client): Promise<boolean> {
  const locked = await keeper.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [inUse]);
  if (locked.rows[0]?.locked !== true) return false;
  // a client that has just hung up may still be counted for a moment
  for (let look = 0; look < 10; look++) {
    const others = await keeper.query<{ count: number }>(
      `select count(*)::integer as count from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    if (others.rows[0]?.count === 0) return true;
    await sleep(25);
  }
  return false;
}

async function isGone(pid: number, cluster: string, within: number): Promise<boolean> {
  const deadline = Date.now() + within;
  while (Date.now() < deadline) {
    const who = await whoIs(pid, cluster);
    if (who === "nobody" || who === "ended") return true;
    await sleep(25);
  }
  return false;
}

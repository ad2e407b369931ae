import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { BackupFault, type Cluster, type VerifiedBackup, backupArchive, openMediaFolder } from "@mihwar/storage";
import { startCluster, verifyBackup } from "@mihwar/storage";
import { type Call, type Command, type ExitCode, archiveOptions, flag } from "./command.ts";
import { type Settings, readSettings } from "./settings.ts";

/** An archive that is only read: neither migrated nor set up. Must be closed. */
export interface ArchiveAsItIs {
  readonly url: string;
  /** Of the pictures. */
  readonly folder: string;
  readonly place: string;
  close(): Promise<void>;
}

/** Reaches the archive that is there; nothing is made where none is. */
export async function openAsItIs(call: Call): Promise<ArchiveAsItIs> {
  const settings = readSettings(call.options, call.environment);
  const folder = join(settings.dataDir, "media");
  if (settings.databaseUrl !== undefined)
    return { url: settings.databaseUrl, folder, place: placeOf(settings), async close() {} };
  // a mistyped folder must not become an empty archive that is then backed up night after night
  const there = await readdir(settings.dataDir).catch((): readonly string[] => []);
  if (!there.some((name) => name.startsWith("postgresql-")))
    throw new BackupFault({ code: "no-archive", place: settings.dataDir });
  const cluster: Cluster = await startCluster({
    dataDir: settings.dataDir,
    onStep: (step) => call.terminal.say(call.words.clusterStep(step)),
  });
  return { url: cluster.url, folder, place: placeOf(settings), close: () => cluster.close() };
}

/** Where an archive is, for people: without a password. */
export function placeOf({ databaseUrl, dataDir }: Settings): string {
  if (databaseUrl === undefined) return dataDir;
  try {
    const { host, pathname } = new URL(databaseUrl);
    return `${host}${pathname}`;
  } catch {
    return "DATABASE_URL";
  }
}

/** What a backup is, as JSON. */
export const factsOf = ({ file, bytes, head, end, missing }: VerifiedBackup) => ({
  file,
  bytes,
  program: head.program,
  taken: head.taken,
  server: head.server,
  migrations: head.migrations.map(({ name }) => name),
  ...end,
  missing,
});

/** Says what a backup lacks; @returns whether it is complete */
export function tellMissing(call: Call, { missing }: Pick<VerifiedBackup, "missing">): boolean {
  const { backup } = call.words;
  for (const medium of missing) call.terminal.say(backup.missing(medium));
  if (missing.length > 0) call.terminal.say(backup.incomplete(missing.length));
  return missing.length === 0;
}

async function verify(call: Call, file: string): Promise<ExitCode> {
  const { terminal, words } = call;
  const backup = await verifyBackup(file, (progress) => terminal.progress(words.backup.verifying(progress)));
  if (flag(call, "json")) terminal.data(JSON.stringify(factsOf(backup)));
  else for (const line of words.backup.verified(backup)) terminal.data(line);
  return tellMissing(call, backup) ? 0 : 1;
}

async function backUp(call: Call, file: string): Promise<ExitCode> {
  const { terminal, words } = call;
  const archive = await openAsItIs(call);
  try {
    const backup = await backupArchive({
      url: archive.url,
      media: await openMediaFolder(archive.folder),
      file,
      place: archive.place,
      onProgress: (progress) => terminal.progress(words.backup.progress(progress)),
    });
    if (flag(call, "json")) terminal.data(JSON.stringify(factsOf(backup)));
    else terminal.data(words.backup.made(backup));
    return tellMissing(call, backup) ? 0 : 1;
  } finally {
    await archive.close();
  }
}

export const backupCommand: Command = {
  name: "backup",
  usage: ["mihwar backup FILE [--data DIR] [--database-url URL] [--json]", "mihwar backup --verify FILE [--json]"],
  example: "mihwar backup /var/backups/mihwar.tar",
  options: { ...archiveOptions, verify: { type: "boolean" }, json: { type: "boolean" } },
  async run(call) {
    const [file, ...more] = call.rest;
    if (file === undefined || more.length > 0) {
      call.terminal.say(call.words.wrongUsage(backupCommand.usage));
      return 2;
    }
    return flag(call, "verify") ? verify(call, file) : backUp(call, file);
  },
};

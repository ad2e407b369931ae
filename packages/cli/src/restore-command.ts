import { join } from "node:path";
import { type Cluster, checkArchive, guardDisk, openMediaFolder, restoreArchive, startCluster } from "@mihwar/storage";
import { takeServeLock, verifyBackup } from "@mihwar/storage";
import { AlreadyServed } from "./already-served.ts";
import { factsOf, placeOf, tellMissing } from "./backup-command.ts";
import { type Call, type Command, type ExitCode, archiveOptions, flag } from "./command.ts";
import { readSettings } from "./settings.ts";

async function restore(call: Call, file: string): Promise<ExitCode> {
  const { terminal, words } = call;
  // before anything is started or made for it
  const backup = await verifyBackup(file, (progress) => terminal.progress(words.backup.verifying(progress)));
  const settings = readSettings(call.options, call.environment);
  const cluster: Cluster | undefined =
    settings.databaseUrl === undefined
      ? await startCluster({
          dataDir: settings.dataDir,
          onStep: (step) => terminal.say(words.clusterStep(step)),
        })
      : undefined;
  const url = settings.databaseUrl ?? cluster?.url ?? "";
  const disk = guardDisk({ folder: settings.dataDir, ballast: cluster !== undefined });
  try {
    // nobody begins to serve what is only half there, and of two restores one waits for nothing
    const lock = await takeServeLock(url);
    if (!lock.ok) throw new AlreadyServed(placeOf(settings), lock.pid);
    try {
      const media = await openMediaFolder(join(settings.dataDir, "media"), disk);
      await restoreArchive({
        backup,
        url,
        media,
        onProgress: (progress) => terminal.progress(words.backup.restoring(progress)),
        onIndexing: ({ done, of }) => terminal.progress(words.search.indexing(done, of)),
      });
      if (flag(call, "json")) terminal.data(JSON.stringify(factsOf(backup)));
      else terminal.data(words.backup.restored(backup));
      const complete = tellMissing(call, backup);
      let sound = true;
      for await (const result of checkArchive({ url, media })) {
        sound &&= result.problems.length === 0;
        terminal.say(words.checked(result));
        for (const problem of result.problems) terminal.say(words.checkProblem(problem));
      }
      terminal.say(sound ? words.archiveSound() : words.archiveUnsound());
      return sound && complete ? 0 : 1;
    } finally {
      await lock.release();
    }
  } finally {
    await disk.close();
    await cluster?.close();
  }
}

export const restoreCommand: Command = {
  name: "restore",
  usage: ["mihwar restore FILE [--data DIR] [--database-url URL] [--json]"],
  example: "mihwar restore /var/backups/mihwar.tar --data /srv/mihwar",
  options: { ...archiveOptions, json: { type: "boolean" } },
  async run(call) {
    const [file, ...more] = call.rest;
    if (file === undefined || more.length > 0) {
      call.terminal.say(call.words.wrongUsage(restoreCommand.usage));
      return 2;
    }
    return restore(call, file);
  },
};

import { exportArchive, openMediaFolder } from "@mihwar/storage";
import { openAsItIs, tellMissing } from "./backup-command.ts";
import { type Command, archiveOptions, flag } from "./command.ts";

export const exportCommand: Command = {
  name: "export",
  usage: ["mihwar export --all DIR [--data DIR] [--database-url URL] [--json]"],
  example: "mihwar export --all /srv/mihwar-export",
  options: { ...archiveOptions, all: { type: "boolean" }, json: { type: "boolean" } },
  async run(call) {
    const { terminal, words } = call;
    const [folder, ...more] = call.rest;
    if (!flag(call, "all") || folder === undefined || more.length > 0) {
      terminal.say(words.wrongUsage(exportCommand.usage));
      return 2;
    }
    const archive = await openAsItIs(call);
    try {
      const summary = await exportArchive({
        url: archive.url,
        media: await openMediaFolder(archive.folder),
        folder,
        place: archive.place,
        onProgress: (progress) => terminal.progress(words.backup.progress(progress)),
      });
      terminal.data(flag(call, "json") ? JSON.stringify(summary) : words.backup.exported(summary));
      return tellMissing(call, summary) ? 0 : 1;
    } finally {
      await archive.close();
    }
  },
};

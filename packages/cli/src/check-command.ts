import { checkArchive } from "@mihwar/storage";
import { type Command, archiveOptions, flag } from "./command.ts";
import { openNewsroom } from "./open-newsroom.ts";
import { readSettings } from "./settings.ts";

export const checkCommand: Command = {
  name: "check",
  usage: ["mihwar check [--json]"],
  example: "mihwar check --json",
  options: { ...archiveOptions, json: { type: "boolean" } },
  async run(call) {
    const { terminal, words } = call;
    const newsroom = await openNewsroom(readSettings(call.options, call.environment), call.words);
    let sound = true;
    try {
      for await (const result of checkArchive({ url: newsroom.url, media: newsroom.media })) {
        sound &&= result.problems.length === 0;
        if (flag(call, "json")) {
          terminal.data(JSON.stringify(result));
          continue;
        }
        terminal.data(words.checked(result));
        for (const problem of result.problems) terminal.say(words.checkProblem(problem));
      }
    } finally {
      await newsroom.close();
    }
    terminal.say(sound ? words.archiveSound() : words.archiveUnsound());
    return sound ? 0 : 1;
  },
};

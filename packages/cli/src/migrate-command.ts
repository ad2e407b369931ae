import { type Command, archiveOptions } from "./command.ts";
import { openNewsroom } from "./open-newsroom.ts";
import { readSettings } from "./settings.ts";

export const migrateCommand: Command = {
  name: "migrate",
  usage: ["mihwar migrate [--data DIR] [--database-url URL]"],
  example: "mihwar migrate --database-url postgresql://localhost/mihwar",
  options: archiveOptions,
  async run(call) {
    const newsroom = await openNewsroom(readSettings(call.options, call.environment), call.words, {
      say: (line) => call.terminal.say(line),
    });
    await newsroom.close();
    call.terminal.say(call.words.migrated());
    return 0;
  },
};

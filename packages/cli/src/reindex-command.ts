import { keepSearch } from "@mihwar/storage";
import { type Command, archiveOptions } from "./command.ts";
import { openNewsroom } from "./open-newsroom.ts";
import { readSettings } from "./settings.ts";

export const reindexCommand: Command = {
  name: "reindex",
  usage: ["mihwar reindex [--data DIR] [--database-url URL]"],
  example: "mihwar reindex --database-url postgresql://localhost/mihwar",
  options: archiveOptions,
  async run({ options, environment, terminal, words }) {
    const newsroom = await openNewsroom(readSettings(options, environment), words, {
      say: (line) => terminal.say(line),
    });
    try {
      const kept = await keepSearch({
        url: newsroom.url,
        onProgress: ({ done, of }) => terminal.progress(words.search.indexing(done, of)),
      });
      if (kept.kind === "busy") {
        terminal.say(words.search.busy());
        return 1;
      }
      terminal.say(words.search.indexed(kept.indexed));
      return 0;
    } finally {
      await newsroom.close();
    }
  },
};

import { setTimeout as wait } from "node:timers/promises";
import { type KeepingSearch, type KeptSearch, keepSearch } from "@mihwar/storage";
import { type Command, archiveOptions, flag } from "./command.ts";
import { openNewsroom } from "./open-newsroom.ts";
import { readSettings } from "./settings.ts";

/** The site keeps the index as well, a moment at a time: so long its turn is waited for. Milliseconds. */
const patience = 30_000;

async function keepInTurn(keeping: KeepingSearch): Promise<KeptSearch> {
  const began = performance.now();
  for (;;) {
    const kept = await keepSearch(keeping);
    if (kept.kind === "kept" || performance.now() - began > patience || keeping.signal?.aborted === true) return kept;
    await wait(500);
  }
}

export const reindexCommand: Command = {
  name: "reindex",
  usage: ["mihwar reindex [--all] [--data DIR] [--database-url URL]"],
  example: "mihwar reindex --all --database-url postgresql://localhost/mihwar",
  options: { ...archiveOptions, all: { type: "boolean" } },
  async run(call) {
    const { terminal, words } = call;
    const newsroom = await openNewsroom(readSettings(call.options, call.environment), words, {
      say: (line) => terminal.say(line),
    });
    const stopping = new AbortController();
    const stop = (): void => stopping.abort();
    process.once("SIGINT", stop).once("SIGTERM", stop);
    try {
      const isWhole = flag(call, "all");
      const kept = await keepInTurn({
        url: newsroom.url,
        remake: isWhole,
        signal: stopping.signal,
        onProgress: ({ done, of }) => terminal.progress(words.search.indexing(done, of)),
      });
      if (kept.kind === "busy") {
        terminal.say(words.search.busy());
        return 1;
      }
      if (stopping.signal.aborted) {
        terminal.say(words.search.stopped());
        return 1;
      }
      terminal.say(isWhole ? words.search.remade(kept.indexed) : words.search.indexed(kept.indexed));
      return 0;
    } finally {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      await newsroom.close();
    }
  },
};

import { setTimeout as wait } from "node:timers/promises";
import { type KeepingSearch, type KeptSearch, keepSearch } from "@mihwar/storage";
import { type Command, archiveOptions, flag } from "./command.ts";
import { openNewsroom } from "./open-newsroom.ts";
import { readSettings } from "./settings.ts";

/** The site keeps the index as well, a moment at a time: so long its turn is waited for. Milliseconds. */
const patience = 30_000;

async function keepInTurn(keeping: KeepingSearch, onWait: () => void): Promise<KeptSearch> {
  const began = performance.now();
  for (let turn = 0; ; turn++) {
    const kept = await keepSearch(keeping);
    if (kept.kind === "kept" || performance.now() - began > patience || keeping.signal?.aborted === true) return kept;
    if (turn === 0) onWait();
    await wait(500, undefined, { signal: keeping.signal }).catch(() => {});
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
      let whole = 0;
      const keeping: KeepingSearch = {
        url: newsroom.url,
        remake: isWhole,
        signal: stopping.signal,
        onProgress({ done, of }) {
          whole = of;
          terminal.progress(words.search.indexing(done, of));
        },
      };
      const kept = await keepInTurn(keeping, () => terminal.say(words.search.waiting()));
      if (kept.kind === "busy") {
        terminal.say(words.search.busy());
        return 1;
      }
      if (stopping.signal.aborted) {
        terminal.say(words.search.stopped());
        return 1;
      }
      terminal.say(isWhole ? words.search.remade(whole) : words.search.indexed(kept.indexed));
      return 0;
    } finally {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      await newsroom.close();
    }
  },
};

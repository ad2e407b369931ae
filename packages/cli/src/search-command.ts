import { storyPath } from "@mihwar/newsroom";
import { parseQuery, queryLimits, relaxed } from "@mihwar/search";
import { type Command, archiveOptions, flag, text } from "./command.ts";
import { openNewsroom } from "./open-newsroom.ts";
import { readSettings } from "./settings.ts";
import { printable } from "./terminal.ts";

export const searchCommand: Command = {
  name: "search",
  usage: ["mihwar search QUERY [--limit N] [--json]"],
  example: "mihwar search 'الهدنة -غزة قسم:اقتصاد تاريخ:نوفمبر 2025'",
  options: { ...archiveOptions, limit: { type: "string" }, json: { type: "boolean" } },
  async run(call) {
    const { terminal, words } = call;
    const limit = Number(text(call, "limit") ?? 10);
    if (call.rest.length === 0 || !Number.isInteger(limit) || limit < 1 || limit > queryLimits.page) {
      terminal.say(words.wrongUsage(searchCommand.usage));
      return 2;
    }
    const newsroom = await openNewsroom(readSettings(call.options, call.environment), words);
    try {
      const { archive } = newsroom;
      const query = parseQuery(call.rest.join(" "), { today: (await archive.now()).slice(0, 10) });
      const answer = await archive.search.search(query, { limit });
      for (const { card, score } of answer.hits) {
        const { id, slug, headline, section, published } = card;
        const rounded = Number(score.toFixed(3));
        if (flag(call, "json"))
          terminal.data(JSON.stringify({ id, slug, headline, section, published, score: rounded }));
        else terminal.data(`${storyPath(id, slug)}\t${printable(headline)}`);
      }
      terminal.say(words.search.found(answer.total.count, answer.total.isExact));
      if (answer.hits.length === 0) {
        const asked = (relaxed(query) ?? query).words;
        const meant = await Promise.all(
          asked.slice(0, 5).map((word) => archive.search.wordsLike(word, { by: "near", limit: 1 })),
        );
        const found = meant.flatMap((one) => one.map(({ word }) => printable(word)));
        if (found.length > 0) terminal.say(words.search.meant(found));
      }
      return 0;
    } finally {
      await newsroom.close();
    }
  },
};

import { parseStoryId, storyPath } from "@mihwar/newsroom";
import { findRelated, queryLimits } from "@mihwar/search";
import { type Command, archiveOptions, flag, text } from "./command.ts";
import { openNewsroom } from "./open-newsroom.ts";
import { readSettings } from "./settings.ts";
import { printable } from "./terminal.ts";

export const relatedCommand: Command = {
  name: "related",
  usage: ["mihwar related STORY [--limit N] [--json]"],
  example: "mihwar related 7k2m9q --limit 5",
  options: { ...archiveOptions, limit: { type: "string" }, json: { type: "boolean" } },
  async run(call) {
    const { terminal, words } = call;
    const limit = Number(text(call, "limit") ?? 6);
    const [word = "", ...more] = call.rest;
    if (word === "" || more.length > 0 || !Number.isInteger(limit) || limit < 1 || limit > queryLimits.page) {
      terminal.say(words.wrongUsage(relatedCommand.usage));
      return 2;
    }
    const newsroom = await openNewsroom(readSettings(call.options, call.environment), words);
    try {
      const { archive } = newsroom;
      const id = parseStoryId(word);
      const story = id === undefined ? undefined : await archive.findStory(id);
      const revision = story === undefined ? undefined : (await archive.listRevisions(story.id)).at(-1);
      if (story === undefined || revision === undefined) {
        terminal.say(words.storyUnknown(printable(word)));
        return 1;
      }
      const parts = { search: archive.search, archive: archive.reading };
      const { content } = revision;
      const found = await findRelated(parts, { id: story.id, content, published: story.published }, limit);
      for (const { card, score, isAfter, shared, copies } of found) {
        const rounded = Number(score.toFixed(3));
        if (flag(call, "json")) {
          const { id: related, slug, headline, section, published } = card;
          const also = copies.map((copy) => copy.card.id);
          const line = {
            id: related,
            slug,
            headline,
            section,
            published,
            score: rounded,
            isAfter,
            shared,
            copies: also,
          };
          terminal.data(JSON.stringify(line));
        } else
          terminal.data(
            `${storyPath(card.id, card.slug)}\t${printable(card.headline)}\t${shared.map(printable).join("، ")}`,
          );
      }
      terminal.say(words.search.found(found.length, true));
      return 0;
    } finally {
      await newsroom.close();
    }
  },
};

import { parseStoryId, storyPath } from "@mihwar/newsroom";
import { dossierMates, findRelated, queryLimits } from "@mihwar/search";
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
      if (story === undefined) {
        terminal.say(words.storyUnknown(printable(word)));
        return 1;
      }
      const parts = { search: archive.search, archive: archive.reading };
      const { content } = story;
      const [found, dossiers] = await Promise.all([
        findRelated(parts, { id: story.id, content, published: story.published }, queryLimits.page),
        archive.reading.loadDossiers(),
      ]);
      const mates = dossierMates(dossiers, story.id);
      const ranked = found
        .map((one) => ({ ...one, mate: mates.get(one.card.id) }))
        .toSorted((a, b) => b.score + (b.mate?.worth ?? 0) - a.score - (a.mate?.worth ?? 0))
        .slice(0, limit);
      for (const { card, score, isAfter, isCopy, names, shared, copies, mate } of ranked) {
        if (flag(call, "json")) {
          const { id: related, slug, headline, section, published } = card;
          const line = {
            id: related,
            slug,
            headline,
            section,
            published,
            score: Number(score.toFixed(3)),
            isAfter,
            isCopy,
            names,
            shared,
            ...(mate === undefined ? {} : { dossier: mate.dossier.id }),
            copies: copies.map((copy) => copy.card.id),
          };
          terminal.data(JSON.stringify(line));
        } else {
          const reason = names.length > 0 ? names : shared;
          terminal.data(
            `${storyPath(card.id, card.slug)}\t${printable(card.headline)}\t${reason.map(printable).join("، ")}`,
          );
        }
      }
      terminal.say(words.search.found(ranked.length, true));
      return 0;
    } finally {
      await newsroom.close();
    }
  },
};

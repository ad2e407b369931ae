import { type StoryId, contentOfDraft, parseDraft, parseStoryId } from "@mihwar/newsroom";
import type { Archive, SectionId } from "@mihwar/newsroom";
import { type ReadStory, clockQuestions, entryOf, suggestionsFor } from "@mihwar/suggest";
import { type Call, type Command, archiveOptions, flag, text } from "./command.ts";
import { openNewsroom } from "./open-newsroom.ts";
import { readStory } from "./read-story.ts";
import { readSettings } from "./settings.ts";
import { printable } from "./terminal.ts";

/** A story on standard input, which the archive does not know: nothing that is proposed for it can be kept. */
async function readDraft(call: Call, at: string): Promise<ReadStory | undefined> {
  const { terminal, words } = call;
  let value: unknown;
  try {
    value = JSON.parse(await terminal.input());
  } catch (fault) {
    terminal.say(words.notJson(printable(String(fault))));
    return undefined;
  }
  const draft = parseDraft(value);
  if (!draft.ok) {
    for (const problem of draft.refusals) terminal.say(words.draftProblem(problem));
    return undefined;
  }
  const content = contentOfDraft(draft.value, { section: (draft.value.section ?? "") as SectionId });
  const published = draft.value.published?.slice(0, 10);
  const id = parseStoryId(draft.value.id) ?? ("draft-0" as StoryId);
  return { id, revision: 1, content, at: published ?? at };
}

async function readSaved(call: Call, archive: Archive, word: string, today: string): Promise<ReadStory | undefined> {
  if (word === "-") return readDraft(call, today);
  const id = parseStoryId(word);
  const story = id === undefined ? undefined : await archive.findStory(id);
  if (story === undefined) {
    call.terminal.say(call.words.storyUnknown(printable(word)));
    return undefined;
  }
  const read = await readStory(archive, story, today);
  return { ...read, at: text(call, "at") ?? read.at };
}

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

export const suggestCommand: Command = {
  name: "suggest",
  usage: [
    "mihwar suggest STORY|- [--at 2026-01-31] [--keep] [--json]",
    "mihwar suggest --clock [--at 2026-01-31] [--keep] [--json]",
  ],
  example: "mihwar suggest 7k2m9q",
  options: {
    ...archiveOptions,
    at: { type: "string" },
    keep: { type: "boolean" },
    clock: { type: "boolean" },
    json: { type: "boolean" },
  },
  async run(call) {
    const { terminal, words } = call;
    const [word = ""] = call.rest;
    const at = text(call, "at");
    const clock = flag(call, "clock");
    if (call.rest.length !== (clock ? 0 : 1) || (at !== undefined && !isDay(at))) {
      terminal.say(words.wrongUsage(suggestCommand.usage));
      return 2;
    }
    const newsroom = await openNewsroom(readSettings(call.options, call.environment), words);
    try {
      const { archive } = newsroom;
      const today = at ?? (await archive.now()).slice(0, 10);
      const story = clock ? undefined : await readSaved(call, archive, word, today);
      if (!clock && story === undefined) return 1;
      const dossiers = await archive.dossiers.loadDossiers();
      const suggestions = story === undefined ? clockQuestions(dossiers, today) : suggestionsFor(story, dossiers);
      for (const { by, note, confidence, operation, causes } of suggestions) {
        if (flag(call, "json")) terminal.data(JSON.stringify({ by, note, confidence, operation, causes }));
        else terminal.data(`${by}\t${confidence.toFixed(2)}\t${printable(note)}`);
      }
      if (!flag(call, "keep") || word === "-" || suggestions.length === 0) return 0;
      const written = await archive.dossiers.writeLog("cli:suggest", () =>
        suggestions.map((one) => entryOf(one, story)),
      );
      if (written.ok) return 0;
      for (const { refusal } of written.refusals) terminal.say(words.dossier.refusal(refusal));
      return 1;
    } finally {
      await newsroom.close();
    }
  },
};

import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type PostFormRefusal, parsePostId, postIdOf, readPost } from "@mihwar/desk/liveblog-form";
import {
  type Archive,
  type Draft,
  type Edition,
  type Hand,
  type LiveblogRefusal,
  type Outcome,
  type Story,
  type StoryId,
  type StoryRefusal,
  type StoryStep,
  contentOfDraft,
  correctStory,
  draftJson,
  draftOfStory,
  embargoStory,
  parseDraft,
  parseInstant,
  parseStoryId,
  publishStory,
  returnStory,
  reviseStory,
  scheduleStory,
  withdrawStory,
} from "@mihwar/newsroom";
import { addressOf } from "./address.ts";
import { askMachines as haveRead } from "./ask-machines.ts";
import { type Call, type Command, type ExitCode, archiveOptions, flag, text } from "./command.ts";
import { systemIds } from "./ids.ts";
import { keepEvidence } from "./keep-evidence.ts";
import { keepSuggestions } from "./keep-suggestions.ts";
import { openNewsroom } from "./open-newsroom.ts";
import { sectionOf } from "./section-of.ts";
import { readSettings } from "./settings.ts";
import { takeIn } from "./take-in.ts";
import { printable } from "./terminal.ts";
import { takingPictures } from "./picture-keeper.ts";
import { putUpTicker } from "./ticker-of-import.ts";

const by = "cli:story";

async function readDraft(call: Call, file: string): Promise<Draft | undefined> {
  const { terminal, words } = call;
  let value: unknown;
  try {
    value = JSON.parse(file === "-" ? await terminal.input() : await readFile(file, "utf8"));
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code;
    terminal.say(
      `${printable(file)}: ${code === undefined ? words.notJson(printable(String(fault))) : words.fileUnreadable(code)}`,
    );
    return undefined;
  }
  const parsed = parseDraft(value);
  if (parsed.ok) return parsed.value;
  for (const problem of parsed.refusals) terminal.say(`${printable(file)}: ${words.draftProblem(problem)}`);
  return undefined;
}

function print(call: Call, story: Story, edition: Edition): void {
  const address = addressOf(story, edition);
  const { state, revision, publicRevision, published, updated, embargo, corrections } = story;
  if (flag(call, "json")) {
    const facts = {
      id: story.id,
      address,
      state: state.kind,
      revision,
      publicRevision,
      published,
      updated,
      embargo,
      corrections,
    };
    call.terminal.data(
      JSON.stringify({ ...(draftJson(draftOfStory(story)) as object), ...facts, section: story.content.section }),
    );
  } else {
    call.terminal.data(`${story.id}\t${call.words.states[state.kind]}\t${address}\t${story.content.headline}`);
  }
}

type Step = (story: Story, hand: Hand) => Promise<Outcome<StoryStep, StoryRefusal> | undefined>;

/** What each verb does to a story; `undefined` where the words on the command line were not enough and this was said. */
function stepOf(call: Call, verb: string, archive: Archive): Step | undefined {
  const at = parseInstant(text(call, "at") ?? text(call, "until"));
  const needed = (what: string): undefined => {
    call.terminal.say(call.words.optionNeeded(verb, what));
    return undefined;
  };
  switch (verb) {
    case "publish":
      return async (story, hand) => publishStory(story, hand);
    case "revise":
    case "correct":
      return async (story, hand) => {
        const note = text(call, "note");
        if (verb === "correct" && note === undefined) return needed("--note");
        const from = text(call, "from");
        if (from === undefined)
          return verb === "revise" ? needed("--from") : correctStory(story, { text: note ?? "" }, hand);
        const draft = await readDraft(call, from);
        if (draft === undefined) return undefined;
        const section =
          draft.section === undefined
            ? story.content.section
            : (await sectionOf(archive, draft.section, by)).section.id;
        const content = {
          ...contentOfDraft(draft, { section }),
          ...(story.content.slug === undefined ? {} : { slug: story.content.slug }),
        };
        return verb === "revise"
          ? reviseStory(story, content, hand)
          : correctStory(story, { text: note ?? "", content }, hand);
      };
    case "withdraw":
      return async (story, hand) => {
        const notice = text(call, "notice");
        return notice === undefined ? needed("--notice") : withdrawStory(story, notice, hand, flag(call, "legal"));
      };
    case "schedule":
      return async (story, hand) =>
        at === undefined ? needed("--at 2026-01-31T18:00:00+03:00") : scheduleStory(story, at, hand);
    case "embargo":
      return async (story, hand) =>
        at === undefined ? needed("--until 2026-01-31T18:00:00+03:00") : embargoStory(story, at, hand);
    case "return":
      return async (story, hand) => returnStory(story, hand, text(call, "note") ?? "");
    default:
      return undefined;
  }
}

/** Whatever the machines make of a story: it is saved. */
async function askMachines({ terminal, words }: Call, archive: Archive, story: Story): Promise<void> {
  const suggested = await keepSuggestions(archive, story);
  if (!suggested.ok) for (const refusal of suggested.refusals) terminal.say(words.dossier.refusal(refusal));
  else if (suggested.value > 0) terminal.say(words.dossier.suggested(suggested.value));
}

async function createOne(call: Call, file: string): Promise<ExitCode> {
  const draft = await readDraft(call, file);
  if (draft === undefined) return 1;
  const newsroom = await openNewsroom(readSettings(call.options, call.environment), call.words);
  try {
    const desk = { ...newsroom, ids: systemIds(), take: takingPictures(newsroom) };
    const result = await takeIn(desk, {
      draft,
      provenance: { format: "desk", furniture: [] },
      folder: ".",
      live: flag(call, "live"),
      by,
    });
    if (!result.ok) {
      for (const refusal of result.refusals) call.terminal.say(call.words.takeInRefusal(refusal));
      return 1;
    }
    await askMachines(call, newsroom.archive, result.value.story);
    print(call, result.value.story, await newsroom.archive.reading.getEdition());
    return 0;
  } finally {
    await newsroom.close();
  }
}

async function takeStep(call: Call, verb: string, id: StoryId): Promise<ExitCode> {
  const { terminal, words } = call;
  const newsroom = await openNewsroom(readSettings(call.options, call.environment), call.words);
  try {
    const { archive } = newsroom;
    const edition = await archive.reading.getEdition();
    const story = await archive.findStory(id);
    if (story === undefined) {
      terminal.say(words.storyUnknown(id));
      return 1;
    }
    if (verb === "show") {
      print(call, story, edition);
      return 0;
    }
    const outcome = await stepOf(call, verb, archive)?.(story, { by, now: await archive.now() });
    if (outcome === undefined) return 2;
    if (!outcome.ok) {
      for (const refusal of outcome.refusals) terminal.say(`${id}: ${words.storyRefusal(refusal)}`);
      return 1;
    }
    await archive.saveStory([outcome.value], story);
    const asked = await keepEvidence(archive, outcome.value.story);
    if (asked > 0) terminal.say(words.dossier.evidenceChanged(asked));
    await askMachines(call, archive, outcome.value.story);
    if (verb === "publish" && story.published === undefined) {
      for (const line of await putUpTicker(archive, outcome.value.story, systemIds().ticker, by))
        terminal.say(words.tickerUp(printable(line)));
    }
    print(call, outcome.value.story, edition);
    return 0;
  } finally {
    await newsroom.close();
  }
}

/** Posts in a live coverage. The same post sent again, by its id, is one post. */
async function postOne(call: Call, id: StoryId): Promise<ExitCode> {
  const { terminal, words } = call;
  const named = text(call, "post");
  const post = named === undefined ? postIdOf(randomBytes(14)) : parsePostId(named);
  const refuse = (refusals: readonly (LiveblogRefusal | PostFormRefusal)[]): ExitCode => {
    for (const refusal of refusals) terminal.say(`${id}: ${words.postRefusal(refusal)}`);
    return 1;
  };
  if (post === undefined) return refuse([{ code: "post-id" }]);
  const said = readPost(post, { headline: text(call, "headline") ?? "", text: text(call, "text") ?? "" }, undefined);
  if (!said.ok) return refuse(said.refusals);
  const newsroom = await openNewsroom(readSettings(call.options, call.environment), call.words);
  try {
    const { archive } = newsroom;
    const changed = await archive.changeLiveblog({
      story: id,
      change: {
        kind: "post",
        post,
        ...said.value,
        ...(flag(call, "key") ? { key: true } : {}),
        ...(flag(call, "pinned") ? { pinned: true } : {}),
      },
      by,
    });
    if (!changed.ok) return refuse(changed.refusals);
    await haveRead(archive, id, [post]);
    print(call, changed.value, await archive.reading.getEdition());
    return 0;
  } finally {
    await newsroom.close();
  }
}

const verbs = ["show", "publish", "revise", "correct", "withdraw", "schedule", "embargo", "return", "post"];

export const storyCommand: Command = {
  name: "story",
  usage: [
    "mihwar story create FILE|- [--live] [--json]",
    "mihwar story show|publish|return ID [--json]",
    "mihwar story revise ID --from FILE|- [--json]",
    "mihwar story correct ID --note TEXT [--from FILE|-] [--json]",
    "mihwar story withdraw ID --notice TEXT [--legal] [--json]",
    "mihwar story schedule ID --at 2026-01-31T18:00:00+03:00 [--json]",
    "mihwar story post ID --text TEXT [--headline TEXT] [--key] [--pinned] [--post POST-ID] [--json]",
    "mihwar story embargo ID --until 2026-01-31T18:00:00+03:00 [--json]",
  ],
  example: "mihwar story correct 7k2m9q --note 'ورد في نسخة سابقة أن الجسر افتُتح عام 2012، والصحيح 2014.'",
  options: {
    ...archiveOptions,
    json: { type: "boolean" },
    live: { type: "boolean" },
    legal: { type: "boolean" },
    note: { type: "string" },
    notice: { type: "string" },
    from: { type: "string" },
    text: { type: "string" },
    headline: { type: "string" },
    key: { type: "boolean" },
    pinned: { type: "boolean" },
    post: { type: "string" },
    at: { type: "string" },
    until: { type: "string" },
  },
  async run(call) {
    const [verb = "", what = ""] = call.rest;
    if (verb === "create") return createOne(call, what === "" ? "-" : what);
    const id = parseStoryId(what);
    if (!verbs.includes(verb) || id === undefined || call.rest.length !== 2) {
      call.terminal.say(call.words.wrongUsage(storyCommand.usage));
      return 2;
    }
    return verb === "post" ? postOne(call, id) : takeStep(call, verb, id);
  },
};

import {
  type Actor,
  EditConflict,
  type LiveblogRefusal,
  type Liveblogs,
  type Outcome,
  type Story,
  type StoryContent,
  type StoryStep,
  accept,
  changeLiveblog,
  isJudgedAlike,
  rebaseText,
  refuse,
} from "@mihwar/newsroom";
import type { Transaction } from "kysely";
import type { Database } from "./database.ts";
import { databaseNow, readonlyHandle } from "./reading.ts";
import { isStorable, verifyText } from "./storable.ts";
import { forgetText, holdTexts, putText } from "./working-copies.ts";

type Write = Transaction<Database>;

/** How the archive does what live coverages need. */
interface Around {
  readonly write: <Value>(change: (tx: Write) => Promise<Value>) => Promise<Value>;
  readonly saveSteps: (tx: Write, steps: readonly [StoryStep, ...StoryStep[]], before: Story) => Promise<void>;
}

const revisionOf = (tx: Write, { id }: Story, number: number): Promise<{ content: StoryContent; actor: string }> =>
  tx
    .selectFrom("mihwar.revision")
    .select(["content", "actor"])
    .where("story", "=", id)
    .where("number", "=", number)
    .executeTakeFirstOrThrow();

/** Live coverages in the database. */
export const postgresLiveblogs = ({ write, saveSteps }: Around): Liveblogs => ({
  changeLiveblog: async ({ story: id, change, by, judged }) => {
    if (!isStorable(id)) return refuse({ code: "no-story" });
    verifyText(change, "change");
    return write(async (tx): Promise<Outcome<Story, LiveblogRefusal>> => {
      const held = await holdTexts(tx, id);
      if (held === undefined) return refuse({ code: "no-story" });
      const { story, workingCopy } = held;
      if (judged !== undefined && !isJudgedAlike(judged, story)) throw new EditConflict(id);
      const isBehind = story.publicRevision !== undefined && story.publicRevision !== story.revision;
      const shown = isBehind ? (await revisionOf(tx, story, story.publicRevision)).content : undefined;
      const writtenBy = isBehind ? (await revisionOf(tx, story, story.revision)).actor : by;
      const steps = changeLiveblog(
        { story, writtenBy: writtenBy as Actor, ...(shown === undefined ? {} : { shown }) },
        change,
        { by, now: await databaseNow(readonlyHandle(tx)) },
      );
      if (!steps.ok) return steps;
      const [first, ...rest] = steps.value;
      if (first === undefined) return accept(story);
      // out of the way of the steps, and back on the text that they leave
      if (workingCopy !== undefined) await forgetText(tx, story.id);
      await saveSteps(tx, [first, ...rest], story);
      const last = (rest.at(-1) ?? first).story;
      const rebased = workingCopy === undefined ? undefined : rebaseText(workingCopy, story.content, last);
      if (rebased !== undefined) await putText(tx, rebased);
      return accept(last);
    });
  },
});

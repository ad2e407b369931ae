import {
  type Actor,
  EditConflict,
  type HeldTexts,
  type NamedText,
  type Outcome,
  type Story,
  type StoryContent,
  type StoryId,
  type StoryStep,
  UnsavedCopy,
  type WorkingCopies,
  type WorkingCopy,
  type WorkingCopyRefusal,
  accept,
  dropText,
  isSameValue,
  isTurnOf,
  keepText,
  refuse,
  saveText,
  textPassedOver,
} from "@mihwar/newsroom";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Database, WorkingCopyTable } from "./database.ts";
import { giveWriters, hasWriters } from "./revision-writers.ts";
import { seeTab } from "./presence.ts";
import { databaseNow, readonlyHandle } from "./reading.ts";
import { isStorable, verifyText } from "./storable.ts";
import { lifeColumns, lifeOf, storyOf } from "./story-row.ts";

type Write = Transaction<Database>;

function workingCopyOf(row: Selectable<WorkingCopyTable> | undefined): WorkingCopy | undefined {
  if (row === undefined || row.content === null) return undefined;
  const { story, revision, version, content, actor, at } = row;
  return { story: story as StoryId, revision, version, content, by: actor as Actor, at };
}

const rowOf = (db: Kysely<Database>, story: StoryId): Promise<Selectable<WorkingCopyTable> | undefined> =>
  db.selectFrom("mihwar.working_copy").selectAll().where("story", "=", story).executeTakeFirst();

/** A story's texts, which nobody else changes until the transaction ends. */
export async function holdTexts(tx: Write, id: StoryId): Promise<HeldTexts | undefined> {
  const life = await tx
    .selectFrom("mihwar.story")
    .select(lifeColumns)
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (life === undefined) return undefined;
  const { content } = await tx
    .selectFrom("mihwar.revision")
    .select("content")
    .where("story", "=", id)
    .where("number", "=", life.revision)
    .executeTakeFirstOrThrow();
  const row = await rowOf(tx, id);
  const workingCopy = workingCopyOf(row);
  const isShared = await hasWriters(tx, id);
  const held = { story: storyOf(life, content), lastVersion: row?.version ?? 0, ...(isShared ? { isShared } : {}) };
  return workingCopy === undefined ? held : { ...held, workingCopy };
}

/**
 * What steps do to the working copy of a story that is held: a new revision takes its place.
 * @throws UnsavedCopy where they would lose or pass over its text
 */
export async function giveWay(tx: Write, story: Story, steps: readonly StoryStep[]): Promise<void> {
  const workingCopy = workingCopyOf(await rowOf(tx, story.id));
  const over = textPassedOver({ story, ...(workingCopy === undefined ? {} : { workingCopy }) }, steps);
  if (over !== undefined) throw new UnsavedCopy(over);
  if ((steps.at(-1)?.story.revision ?? 0) <= story.revision) return;
  await forgetText(tx, story.id);
  // what is changed elsewhere, a post of a live coverage for one, leaves the text that several write as it is
  if (workingCopy === undefined) return;
  const next = steps.find((step) => step.story.revision > story.revision)?.story;
  const isTheirs = next !== undefined && isSameValue(next.content, workingCopy.content);
  await giveWriters(tx, story.id, isTheirs ? next.revision : undefined);
}

/** A story's working copy goes, and with it the memory of which versions there were. */
export async function forgetText(tx: Write, story: StoryId): Promise<void> {
  await tx.deleteFrom("mihwar.working_copy").where("story", "=", story).execute();
}

/** Writes a working copy over the one that is there. */
export async function putText(tx: Write, { story, revision, version, content, by, at }: WorkingCopy): Promise<void> {
  const row = { revision, version, content: JSON.stringify(content), actor: by, at };
  await tx
    .insertInto("mihwar.working_copy")
    .values({ story, ...row })
    .onConflict((taken) => taken.column("story").doUpdateSet(row))
    .execute();
}

const drop = (tx: Write, { story }: HeldTexts) =>
  tx.updateTable("mihwar.working_copy").set({ content: null }).where("story", "=", story.id).execute();

/** How the archive does what working copies need. */
interface Around {
  readonly ask: <Value>(answer: () => Promise<Value>) => Promise<Value>;
  readonly write: <Value>(change: (tx: Write) => Promise<Value>) => Promise<Value>;
  readonly saveSteps: (tx: Write, steps: readonly [StoryStep, ...StoryStep[]], before: Story) => Promise<void>;
}

/** The unsaved texts of stories. */
export function postgresWorkingCopies(db: Kysely<Database>, { ask, write, saveSteps }: Around): WorkingCopies {
  const holding = async <Value>(
    { story, judged }: NamedText,
    change: (tx: Write, held: HeldTexts) => Promise<Outcome<Value, WorkingCopyRefusal>>,
  ): Promise<Outcome<Value, WorkingCopyRefusal>> => {
    if (!isStorable(story)) return refuse({ code: "no-story" });
    return write(async (tx) => {
      const held = await holdTexts(tx, story);
      if (held === undefined) return refuse({ code: "no-story" });
      if (judged !== undefined && lifeOf(judged) !== lifeOf(held.story)) throw new EditConflict(story);
      return change(tx, held);
    });
  };
  const saveAll = async (tx: Write, [first, ...rest]: readonly StoryStep[], before: Story): Promise<void> => {
    if (first !== undefined) await saveSteps(tx, [first, ...rest], before);
  };

  return {
    findWorkingCopy: (story) =>
      ask(async () => (isStorable(story) ? workingCopyOf(await rowOf(db, story)) : undefined)),

    saveWorkingCopy: async (given) => {
      const content: StoryContent = given.content;
      verifyText(content, "content");
      return holding(given, async (tx, held): Promise<Outcome<WorkingCopy, WorkingCopyRefusal>> => {
        const { tab } = given;
        const presence = await seeTab(tx, { ...tab, story: given.story, wants: "write", takes: "nothing" });
        if (presence.writer !== undefined && !isTurnOf(presence, tab))
          return refuse({ code: "not-writer", writer: presence.writer });
        const saved = saveText(held, { ...given, now: await databaseNow(readonlyHandle(tx)) });
        if (!saved.ok) return saved;
        const { steps, workingCopy } = saved.value;
        await saveAll(tx, steps, held.story);
        if (workingCopy !== held.workingCopy) await putText(tx, workingCopy);
        return accept(workingCopy);
      });
    },

    keepWorkingCopy: (given) =>
      holding(given, async (tx, held): Promise<Outcome<Story, WorkingCopyRefusal>> => {
        const step = keepText(held, given.base);
        if (!step.ok) return step;
        if (step.value === undefined) await drop(tx, held);
        else await saveAll(tx, [step.value], held.story);
        return accept(step.value?.story ?? held.story);
      }),

    dropWorkingCopy: (given) =>
      holding(given, async (tx, held) => {
        const dropped = dropText(held, given.base);
        if (dropped.ok) await drop(tx, held);
        return dropped;
      }),
  };
}

import {
  type Actor,
  type MemberId,
  type NoteId,
  type NoteState,
  type NoteStep,
  type NotedBlock,
  type Outcome,
  type NoteRefusal,
  type StoryId,
  type StoryNote,
  type StoryNotes,
  type SuggestedEdit,
  changeNote,
  refuse,
  storyKey,
} from "@mihwar/newsroom";
import { type Kysely, type Selectable, type SqlBool, type Transaction, sql } from "kysely";
import { clampLimit } from "./cursor.ts";
import type { Database, StoryNoteTable } from "./database.ts";
import { databaseNow, readonlyHandle } from "./reading.ts";
import { isStorable, verifyId, verifyText } from "./storable.ts";

type Write = Transaction<Database>;

function stateOf({ state, state_by: by, state_at: at, why }: Selectable<StoryNoteTable>): NoteState {
  if (state === "open" || by === null || at === null) return { kind: "open" };
  const closed = { by: by as Actor, at };
  return state === "refused"
    ? { kind: state, ...closed, ...(why === null ? {} : { why }) }
    : { kind: state, ...closed };
}

function noteOf(row: Selectable<StoryNoteTable>): StoryNote {
  const note = {
    id: row.id as NoteId,
    story: row.story as StoryId,
    anchor: {
      block: row.block as NotedBlock,
      start: row.start,
      quote: row.quote,
      text: row.block_text,
      ...(row.gone ? { gone: true as const } : {}),
    },
    text: row.words,
    mentions: row.mentions as readonly string[] as readonly MemberId[],
    by: row.actor as Actor,
    at: row.at,
    replies: row.replies,
    state: stateOf(row),
    n: row.n,
  };
  return row.replacement === null
    ? { ...note, kind: "comment" }
    : { ...note, kind: "suggested-edit", replacement: row.replacement };
}

/** Looks whether a step can be kept as it is. @throws Unstorable */
export function verifyNoteStep(id: NoteId, step: NoteStep): void {
  verifyId(id, "note");
  verifyText(step, "step");
  const mentions = step.kind === "write" ? step.note.mentions : step.kind === "reply" ? step.mentions : [];
  for (const member of mentions) verifyId(member, "mentions");
}

/** What the story's log says of a step: a verdict, and whose edit it was on. */
export function loggedStep(
  step: NoteStep,
  note: StoryNote,
): { readonly action: string; readonly note: string } | undefined {
  const { kind } = step;
  if (kind === "reopen") return { action: "reopen-note", note: note.by };
  return kind === "accept" || kind === "refuse"
    ? { action: `${kind}-suggested-edit`, note: (note as SuggestedEdit).by }
    : undefined;
}

/** How the archive does what notes need. */
interface Around {
  readonly ask: <Value>(answer: () => Promise<Value>) => Promise<Value>;
  readonly write: <Value>(change: (tx: Write) => Promise<Value>) => Promise<Value>;
  /** Writes a row of the story's log. */
  readonly log: (tx: Write, entry: { actor: Actor; action: string; subject: string; note: string }) => Promise<void>;
}

/** Keeps a note as it is by now. */
async function put(tx: Write, note: StoryNote): Promise<void> {
  const { anchor, state } = note;
  const closed = state.kind === "open" ? undefined : state;
  const row = {
    n: note.n,
    block: anchor.block,
    start: anchor.start,
    quote: anchor.quote,
    block_text: anchor.text,
    gone: anchor.gone === true,
    mentions: note.mentions,
    replies: JSON.stringify(note.replies),
    state: state.kind,
    state_by: closed?.by ?? null,
    state_at: closed?.at ?? null,
    why: state.kind === "refused" ? (state.why ?? null) : null,
  };
  await tx
    .insertInto("mihwar.story_note")
    .values({
      ...row,
      id: note.id,
      story: note.story,
      place: note.n,
      kind: note.kind,
      words: note.text,
      replacement: note.kind === "suggested-edit" ? note.replacement : null,
      actor: note.by,
      at: note.at,
    })
    .onConflict((taken) => taken.column("id").doUpdateSet(row))
    .execute();
}

/** The notes of stories. */
export function postgresStoryNotes(db: Kysely<Database>, { ask, write, log }: Around): StoryNotes {
  return {
    listNotes: (story) =>
      ask(async () => {
        if (!isStorable(story)) return [];
        const rows = await db
          .selectFrom("mihwar.story_note")
          .selectAll()
          .where("story", "=", story)
          .orderBy("place")
          .execute();
        return rows.map(noteOf);
      }),
    newestNote: (story) =>
      ask(async () => {
        if (!isStorable(story)) return 0;
        const row = await db
          .selectFrom("mihwar.story_note")
          .select("n")
          .where("story", "=", story)
          .orderBy("n", "desc")
          .limit(1)
          .executeTakeFirst();
        return row?.n ?? 0;
      }),
    listMentions: (member, limit) =>
      ask(async () => {
        if (!isStorable(member)) return [];
        const rows = await db
          .selectFrom("mihwar.story_note")
          .selectAll()
          .where("state", "=", "open")
          .where(sql<SqlBool>`mentions @> array[${member}]::text[]`)
          .orderBy("at", "desc")
          .orderBy("id")
          .limit(clampLimit(limit))
          .execute();
        return rows.map(noteOf);
      }),
    takeNoteStep: ({ story, note: id, step, by }) =>
      ask(async (): Promise<Outcome<StoryNote, NoteRefusal>> => {
        verifyNoteStep(id, step);
        if (!isStorable(story)) return refuse({ code: "no-note" });
        return write(async (tx) => {
          const held = await tx
            .selectFrom("mihwar.story")
            .select("id")
            .where("id", "=", story)
            .forNoKeyUpdate()
            .executeTakeFirst();
          if (held === undefined) return refuse({ code: "no-note" });
          const row = await tx.selectFrom("mihwar.story_note").selectAll().where("id", "=", id).executeTakeFirst();
          // an id of another story's note is nobody's here
          if (row !== undefined && row.story !== story)
            return refuse(step.kind === "write" ? { code: "note-taken" } : { code: "no-note" });
          const { count, newest } = await tx
            .selectFrom("mihwar.story_note")
            .select((of) => [of.fn.countAll<number>().as("count"), of.fn.max("n").as("newest")])
            .where("story", "=", story)
            .executeTakeFirstOrThrow();
          const now = await databaseNow(readonlyHandle(tx));
          const changed = changeNote(
            { note: row === undefined ? undefined : noteOf(row), count: Number(count), newest: newest ?? 0 },
            step,
            { story, id, by, now },
          );
          if (!changed.ok) return changed;
          await put(tx, changed.value);
          const logged = loggedStep(step, changed.value);
          if (logged !== undefined) await log(tx, { ...logged, actor: by, subject: storyKey(story) });
          return changed;
        });
      }),
  };
}

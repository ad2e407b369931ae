import { sortKey } from "@mihwar/arabic/sort-key";
import {
  type Actor,
  type DeskArchive,
  type Instant,
  type NoteInHand,
  type Outcome,
  type PermissionRefusal,
  type StoryId,
  accept,
  compareTexts,
} from "@mihwar/newsroom";
import { actorNames } from "../actor-names.ts";
import { saidShortly } from "../said-moment.ts";
import type { MemberVisit } from "../visit.ts";
import type { NoteTold, NotesTold, SaidTold } from "./note-told.ts";

/** A story's notes, in the words of whoever looks. */
export async function loadNotes(
  visit: MemberVisit,
  desk: DeskArchive,
  story: StoryId,
): Promise<Outcome<NotesTold, PermissionRefusal>> {
  const listed = await desk.listNotes(story);
  if (!listed.ok) return listed;
  const members = await visit.base.accounts.listMembers();
  const nameOf = actorNames(members, visit.words.stories.history);
  const readers = await desk.listNoteReaders(
    story,
    members.filter(({ id, disabled }) => disabled === undefined && id !== visit.member.id),
  );
  if (!readers.ok) return readers;
  const said = ({ by, at }: { readonly by: Actor; readonly at: Instant }): SaidTold => ({
    by: nameOf(by),
    at,
    said: saidShortly(visit, at),
  });
  const tell = ({ note, mayResolve, mayDecide }: NoteInHand): NoteTold => {
    const { id, kind, anchor, text, replies, state } = note;
    return {
      ...said(note),
      id,
      kind,
      anchor,
      text,
      ...(note.kind === "comment"
        ? {}
        : { replacement: note.replacement, pieces: compareTexts(anchor.quote, note.replacement) }),
      replies: replies.map((reply) => ({ ...said(reply), text: reply.text })),
      state: state.kind,
      ...(state.kind === "open"
        ? {}
        : {
            closed: {
              ...said(state),
              ...(state.kind === "refused" && state.why !== undefined ? { why: state.why } : {}),
            },
          }),
      mayResolve,
      mayDecide,
    };
  };
  return accept({
    n: Math.max(0, ...listed.value.map(({ note }) => note.n)),
    notes: listed.value.map(tell),
    names: readers.value.map(({ name }) => name).toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
  });
}

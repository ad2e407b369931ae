/** What colleagues say of a story's words, and the edits that they suggest. Nothing of it is in what readers are given. */
export const storyNotesMigration = {
  name: "0018-story-notes",
  sql: `
create table mihwar.story_note (
  id text collate "C" primary key check (mihwar.is_id(id)),
  story text collate "C" not null references mihwar.story (id),
  -- the order of beginning, and of the last change, among the notes of the story
  place integer not null check (place >= 1),
  n integer not null check (n >= place),
  kind text collate "C" not null check (kind in ('comment', 'suggested-edit')),
  block text collate "C" not null,
  start integer not null check (start >= 0),
  quote text not null,
  -- the text of the block in which the words stood when the note was pinned to them
  block_text text not null,
  -- whether whoever wrote saw the words go
  gone boolean not null,
  words text not null,
  replacement text check ((replacement is null) = (kind = 'comment')),
  mentions text[] collate "C" not null,
  replies json not null check (json_typeof(replies) = 'array'),
  actor text not null check (actor ~ '^(u|m|cli):'),
  at timestamptz not null,
  state text collate "C" not null check (state in ('open', 'resolved', 'accepted', 'refused')),
  state_by text check (state_by ~ '^(u|m|cli):'),
  state_at timestamptz,
  why text check (why is null or state = 'refused'),
  check ((state = 'open') = (state_by is null) and (state = 'open') = (state_at is null)),
  check (kind = 'suggested-edit' or state in ('open', 'resolved')),
  check (strpos(block_text, quote) > 0),
  unique (story, n)
);
create index story_note_place on mihwar.story_note (story, place);
create index story_note_mentions on mihwar.story_note using gin (mentions) where state = 'open';
`,
} as const;

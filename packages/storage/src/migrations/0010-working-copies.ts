/**
 * Unsaved text, and who has a story open. Text goes into backups; presence belongs to these seconds, is part of no backup
 * and may be lost with the server: windows say again that they are there.
 */
export const workingCopiesMigration = {
  name: "0010-working-copies",
  sql: `
-- One row a story. Without content it was dropped, and remembers which versions of the revision there have been.
create table mihwar.working_copy (
  story text collate "C" primary key references mihwar.story (id),
  revision integer not null check (revision >= 1),
  version integer not null check (version >= 1),
  content json,
  actor text not null check (actor ~ '^(u|m|cli):'),
  at timestamptz not null,
  foreign key (story, revision) references mihwar.revision (story, number)
);

create unlogged table mihwar.story_presence (
  story text collate "C" not null check (mihwar.is_story_id(story)),
  member text collate "C" not null check (mihwar.is_id(member)),
  tab text collate "C" not null check (tab ~ '^[A-Za-z0-9_-]{16,64}$'),
  name text not null,
  opened timestamptz not null,
  -- since when it is this window's turn to write
  writes timestamptz,
  seen timestamptz not null,
  primary key (story, member, tab)
);
create unique index story_presence_writer on mihwar.story_presence (story) where writes is not null;
`,
} as const;

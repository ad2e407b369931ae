/** Texts that several people write at once: the shared document of a story as a log of updates, and who wrote in what. */
export const sharedTextsMigration = {
  name: "0017-shared-texts",
  sql: `
-- One row a story: the document up to an update, whose hand each of its client ids is, and the text of the archive with
-- which it was last brought together.
create table mihwar.story_shared (
  story text collate "C" primary key references mihwar.story (id),
  generation integer not null check (generation >= 1),
  -- of the newest update
  seq integer not null check (seq >= 0),
  snapshot bytea not null,
  snapshot_seq integer not null check (snapshot_seq between 0 and seq),
  clients json not null,
  followed integer not null check (followed between 0 and seq),
  vector bytea not null,
  revision integer not null check (revision >= 1),
  version integer not null check (version >= 0),
  content json not null,
  writers json not null,
  changed timestamptz not null
);
create index story_shared_unfollowed on mihwar.story_shared (changed) where followed < seq;

create table mihwar.story_shared_update (
  story text collate "C" not null references mihwar.story_shared (story) on delete cascade,
  generation integer not null check (generation >= 1),
  seq integer not null check (seq >= 1),
  bytes bytea not null,
  -- none where the archive itself brought a text in
  actor text check (actor ~ '^(u|m|cli):'),
  at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  primary key (story, generation, seq)
);

-- Who wrote in a revision that several hands may have made, and in which of its blocks.
create table mihwar.revision_writer (
  story text collate "C" not null,
  number integer not null,
  place integer not null check (place >= 1),
  actor text not null check (actor ~ '^(u|m|cli):'),
  blocks text[] collate "C" not null,
  primary key (story, number, place),
  foreign key (story, number) references mihwar.revision (story, number) deferrable initially deferred
);
`,
} as const;

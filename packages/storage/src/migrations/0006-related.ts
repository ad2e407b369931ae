/**
 * What is related to each story: derived from the copy, never part of a backup, found anew beside the site. A story that
 * comes out or changes waits in `related_due` from its own transaction on. What the tables hold says nothing of what
 * readers may read: every answer is joined to the stories as they are.
 */
export const relatedMigration = {
  name: "0006-related",
  sql: `
create table mihwar.related_due (
  story text collate "C" primary key,
  -- Another number each time it is asked for: what was found for an older one is not the last word.
  n bigint generated always as identity,
  due timestamptz not null
);
create index related_due_due on mihwar.related_due (due desc);

create table mihwar.related_story (
  story text collate "C" primary key,
  -- The story whose wording this one has nearly: of several, the one that was first there; its own id where it has its own.
  wording text collate "C" not null
);

-- Both ways round: what is related to a story knows of it from the same moment.
create table mihwar.related (
  story text collate "C" not null,
  other text collate "C" not null,
  score real not null check (score > 0 and score <= 1),
  -- As the other story writes them.
  names text[] not null,
  primary key (story, other)
);
create index related_other on mihwar.related (other);

insert into mihwar.related_due (story, due) select id, visible from mihwar.story where visible is not null;
`,
} as const;

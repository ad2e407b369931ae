/**
 * What is read most: numbers of stories by the hour, and the order that was last made of them. Of readers there is nothing
 * in it. It belongs to the days that it counts, and is part of no backup.
 */
export const readsMigration = {
  name: "0008-reads",
  sql: `
create table mihwar.story_reads (
  hour timestamptz not null,
  story text collate "C" not null,
  reads integer not null check (reads > 0),
  primary key (hour, story)
);

create table mihwar.most_read (
  single boolean primary key default true check (single),
  ranked timestamptz not null,
  -- The most read first.
  stories text[] collate "C" not null
);
insert into mihwar.most_read (ranked, stories) values ('-infinity', '{}');
`,
} as const;

/**
 * The search index: derived from the copy, never part of a backup, made anew from the revisions by `mihwar reindex`.
 * What is published goes into `search_fresh` in its own transaction; from there it is gathered into segments that are
 * never changed again, and segments are merged into larger ones. What the index holds says nothing of what readers may
 * read: every answer is joined to the stories as they are.
 */
export const searchMigration = {
  name: "0005-search",
  sql: `
create table mihwar.search_fresh (
  n bigint generated always as identity primary key,
  story text collate "C" not null,
  revision integer not null,
  published timestamptz not null,
  section text collate "C" not null,
  -- The terms with their counts, as the program packs them.
  record bytea not null,
  -- Each word once, in its own spelling.
  words text[] collate "C" not null
);
create index search_fresh_story on mihwar.search_fresh (story);
alter table mihwar.search_fresh alter column record set storage external;

create table mihwar.search_segment (
  id integer generated always as identity primary key,
  -- A segment is written before it is read, and read a little longer than it is needed.
  state text collate "C" not null check (state in ('written', 'read', 'retired')),
  changed timestamptz not null default clock_timestamp(),
  docs integer not null check (docs >= 1),
  -- A column a property of the documents, in their order, as the program packs it.
  published bytea not null,
  sections bytea not null,
  lengths bytea not null,
  section_names text[] collate "C" not null
);
alter table mihwar.search_segment alter column published set storage external,
  alter column sections set storage external, alter column lengths set storage external;

create table mihwar.search_doc (
  segment integer not null references mihwar.search_segment (id) on delete cascade,
  place integer not null,
  story text collate "C" not null,
  revision integer not null,
  primary key (segment, place)
);
create index search_doc_story on mihwar.search_doc (story, revision);

create table mihwar.search_block (
  segment integer not null references mihwar.search_segment (id) on delete cascade,
  -- Terms are numbers; a block holds all of the segment's from here to the next block.
  first_term integer not null,
  -- Its last term, and how many postings it holds.
  last_term integer not null,
  postings integer not null,
  block bytea not null,
  primary key (segment, first_term)
);
alter table mihwar.search_block alter column block set storage external;

create table mihwar.search_word (
  -- Folded, as words are compared.
  word text collate "C" primary key,
  shown text not null,
  stories integer not null,
  -- The word with none and with any one of its letters left out, as numbers: what shares one is spelled nearly so.
  near integer[] not null
) with (fillfactor = 80);
create index search_word_near on mihwar.search_word using gin (near);
`,
} as const;

/**
 * The index can be made anew beside the one that answers: segments that are `remade` wait until every story is in them,
 * and take the places of all before them in one transaction.
 */
export const searchRemakeMigration = {
  name: "0007-search-remake",
  sql: `
alter table mihwar.search_segment drop constraint search_segment_state_check;
alter table mihwar.search_segment add constraint search_segment_state_check
  check (state in ('written', 'remade', 'read', 'retired'));

create table mihwar.search_state (
  single boolean primary key default true check (single),
  -- With which way of taking copy apart the segments were made.
  version integer not null,
  -- While the index is made anew: the last segment that shall go. Null otherwise.
  boundary integer
);
insert into mihwar.search_state (version) values (1);

-- The vocabulary of the index that is being made.
create table mihwar.search_word_remade (like mihwar.search_word including all);
`,
} as const;

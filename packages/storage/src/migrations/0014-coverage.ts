/** What the newsroom means to cover and who does, and the private addresses at which members read their plan. */
export const coverageMigration = {
  name: "0014-coverage",
  sql: `
-- Times are whole days, or moments as JSON spells them: which of the two is part of what was planned.
create table mihwar.coverage (
  id text collate "C" primary key check (mihwar.is_id(id)),
  title text not null check (title <> ''),
  starts text collate "C" not null check (starts ~ '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z)?$'),
  ends text collate "C" check (length(ends) = length(starts) and ends >= starts),
  section text collate "C" not null,
  note text,
  assigned text[] collate "C" not null,
  event text collate "C",
  story text collate "C" references mihwar.story (id),
  state text collate "C" not null check (state in ('planned', 'covered', 'dropped')),
  begun_by text not null check (begun_by ~ '^(u|m|cli):'),
  begun timestamptz not null,
  changed timestamptz not null,
  version integer not null check (version >= 1),
  -- days are the same everywhere but for a day before and after
  first_day text collate "C" not null generated always as (left(starts, 10)) stored,
  last_day text collate "C" not null generated always as (left(coalesce(ends, starts), 10)) stored
);
create index coverage_days on mihwar.coverage (last_day, first_day);
create index coverage_story on mihwar.coverage (story) where story is not null;
create index coverage_event on mihwar.coverage (event) where event is not null;

create function mihwar.day_of_time(value text, zone text) returns text language sql stable
  return case when length(value) = 10 then value
    else to_char(value::timestamptz at time zone zone, 'YYYY-MM-DD') end collate "C";

-- The address of a member's plan, by the hash of its secret.
create table mihwar.member_calendar (
  member text collate "C" primary key references mihwar.member (id),
  hash text collate "C" not null unique,
  opened timestamptz not null
);

create index story_scheduled on mihwar.story (state_at) where state = 'scheduled';
create index story_embargo on mihwar.story (embargo) where embargo is not null;
`,
} as const;

/**
 * What the library of pictures knows beside what readers are shown: until when a picture may be used, what it looks like,
 * what its file was called, who brought it in and when, and the words under which it is found. Who and when of older
 * pictures stands in the audit log.
 */
export const mediaMigration = {
  name: "0012-media",
  sql: `
alter table mihwar.media
  -- a day; it is compared as text
  add column rights_until text collate "C" check (rights_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add column file_name text,
  add column received text collate "C" check (received ~ '^[0-9a-f]{64}$'),
  add column likeness text collate "C" check (likeness ~ '^[0-9a-f]{16}$'),
  add column added timestamptz,
  add column added_by text,
  -- made by the program, and made anew where it has learnt to make them better
  add column words text,
  add column words_edition smallint;

update mihwar.media set (added, added_by) = (
  select at, actor from mihwar.audit where subject = 'media:' || media.id and action = 'save-media' order by n limit 1);
update mihwar.media set added = date_trunc('milliseconds', clock_timestamp()) where added is null;
update mihwar.media set added_by = 'cli:import' where added_by is null;

alter table mihwar.media alter column added set not null;
alter table mihwar.media alter column added_by set not null;
alter table mihwar.media add check (added_by ~ '^(u|m|cli):');

create index media_added on mihwar.media (added desc, id desc);
create index media_added_by on mihwar.media (added_by, added desc, id desc);
create index media_received on mihwar.media (received) where received is not null;
create index media_rights_until on mihwar.media (rights_until) where rights_until is not null;
create index media_wordless on mihwar.media (id) where words_edition is null;
`,
} as const;

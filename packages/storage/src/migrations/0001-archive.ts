/** Stories with their revisions and their audit log; people, sections, pictures, fronts, the ticker, the edition. */
export const archiveMigration = {
  name: "0001-archive",
  sql: `
create function mihwar.is_story_id(value text) returns boolean language sql immutable parallel safe
  return value ~ '^[A-Za-z0-9][A-Za-z0-9_-]{1,15}$' and value ~ '[0-9]';

create function mihwar.is_id(value text) returns boolean language sql immutable parallel safe
  return value ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$';

create function mihwar.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'MW001';
end
$$;

-- The log. Each row's hash covers the hash before it, so that a changed or missing row breaks the chain; the head knows
-- how long the chain is, so that a missing tail shows too. Fields are netstrings: no two rows spell alike.
create table mihwar.audit_head (
  single boolean primary key default true check (single),
  n bigint not null,
  hash bytea not null
);
insert into mihwar.audit_head (n, hash) values (0, decode(repeat('00', 32), 'hex'));

create table mihwar.audit (
  n bigint primary key,
  at timestamptz not null,
  actor text not null check (actor ~ '^(u|m|cli):'),
  action text collate "C" not null check (action ~ '^[a-z][a-z-]{1,39}$'),
  subject text collate "C" not null check (octet_length(subject) between 1 and 200),
  note text,
  state text collate "C",
  revision integer,
  public_revision integer,
  hash bytea not null check (octet_length(hash) = 32)
);
create index audit_subject on mihwar.audit (subject, n);

create function mihwar.netstring(value text) returns text language sql immutable parallel safe
  return case when value is null then '-,' else octet_length(value)::text || ':' || value || ',' end;

create function mihwar.chain_audit() returns trigger language plpgsql as $$
declare
  previous mihwar.audit_head%rowtype;
begin
  select * into strict previous from mihwar.audit_head for update;
  new.n := previous.n + 1;
  new.at := date_trunc('milliseconds', clock_timestamp());
  new.hash := sha256(previous.hash || convert_to(
    mihwar.netstring(new.n::text)
    || mihwar.netstring(to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    || mihwar.netstring(new.actor) || mihwar.netstring(new.action) || mihwar.netstring(new.subject)
    || mihwar.netstring(new.note) || mihwar.netstring(new.state)
    || mihwar.netstring(new.revision::text) || mihwar.netstring(new.public_revision::text), 'UTF8'));
  update mihwar.audit_head set n = new.n, hash = new.hash;
  return new;
end
$$;
create trigger audit_chain before insert on mihwar.audit for each row execute function mihwar.chain_audit();
create trigger audit_append_only before update or delete on mihwar.audit
  for each row execute function mihwar.refuse_change();
create trigger audit_no_truncate before truncate on mihwar.audit
  for each statement execute function mihwar.refuse_change();
create trigger audit_head_stays before delete on mihwar.audit_head
  for each row execute function mihwar.refuse_change();
create trigger audit_head_no_truncate before truncate on mihwar.audit_head
  for each statement execute function mihwar.refuse_change();

-- Copy is json and not jsonb: it comes back letter for letter, keys in their order, so that unchanged copy is seen to
-- be unchanged. What lists and indexes need of it stands beside it in columns.
create table mihwar.story (
  id text collate "C" primary key check (mihwar.is_story_id(id)),
  revision integer not null check (revision >= 1),
  headline text not null,
  section text collate "C" not null,
  state text collate "C" not null
    check (state in ('draft', 'review', 'ready', 'scheduled', 'live', 'corrected', 'withdrawn')),
  -- scheduled: at; live and corrected: since; withdrawn: at
  state_at timestamptz,
  corrected_at timestamptz,
  notice text,
  legal boolean,
  public_revision integer check (public_revision between 1 and revision),
  embargo timestamptz,
  published timestamptz,
  updated timestamptz,
  corrections json not null,
  last_correction timestamptz,
  provenance json,
  public_card json,
  public_section text collate "C",
  public_tags text[] collate "C",
  public_persons text[] collate "C",
  -- The moment from which readers may read the story; null where no moment will do. The domain's isPublic in SQL.
  visible timestamptz generated always as
    (case when state in ('scheduled', 'live', 'corrected') then greatest(published, embargo) end) stored,
  changed timestamptz not null,
  audit bigint not null references mihwar.audit (n),
  check ((state in ('scheduled', 'live', 'corrected', 'withdrawn')) = (state_at is not null)),
  check ((state = 'corrected') = (corrected_at is not null)),
  check ((state = 'withdrawn') = (notice is not null)),
  check ((state = 'withdrawn') = (legal is not null)),
  check (state not in ('scheduled', 'live', 'corrected') or (published is not null and public_revision is not null)),
  check ((public_revision is null) = (public_card is null)),
  check ((public_revision is null) = (public_section is null)),
  check ((public_revision is null) = (public_tags is null)),
  check ((public_revision is null) = (public_persons is null)),
  check (json_typeof(corrections) = 'array'),
  check ((json_array_length(corrections) = 0) = (last_correction is null))
);

create table mihwar.revision (
  story text collate "C" not null references mihwar.story (id),
  number integer not null check (number >= 1),
  content json not null,
  at timestamptz not null,
  actor text not null check (actor ~ '^(u|m|cli):'),
  audit bigint not null references mihwar.audit (n),
  primary key (story, number)
);

create function mihwar.number_revision() returns trigger language plpgsql as $$
begin
  if new.number <> coalesce((select max(number) from mihwar.revision where story = new.story), 0) + 1 then
    raise exception 'revision % of story % leaves a gap', new.number, new.story using errcode = 'MW002';
  end if;
  return new;
end
$$;
create trigger revision_numbered before insert on mihwar.revision
  for each row execute function mihwar.number_revision();
create trigger revision_append_only before update or delete on mihwar.revision
  for each row execute function mihwar.refuse_change();
create trigger revision_no_truncate before truncate on mihwar.revision
  for each statement execute function mihwar.refuse_change();

alter table mihwar.story
  add foreign key (id, revision) references mihwar.revision (story, number) deferrable initially deferred,
  add foreign key (id, public_revision) references mihwar.revision (story, number) deferrable initially deferred;
create trigger story_stays before delete on mihwar.story for each row execute function mihwar.refuse_change();

create index story_latest on mihwar.story (published desc, id desc) where visible is not null;
create index story_section on mihwar.story (public_section, published desc, id desc) where visible is not null;
create index story_corrected on mihwar.story (last_correction desc, id desc)
  where visible is not null and last_correction is not null;
create index story_tags on mihwar.story using gin (public_tags) where visible is not null;
create index story_persons on mihwar.story using gin (public_persons) where visible is not null;
create index story_due on mihwar.story (visible) where visible is not null;
create index story_changed on mihwar.story (changed desc, id desc);
create index story_state on mihwar.story (state, changed desc, id desc);

-- Paths may be longer than an index entry: they are found by their SHA-256.
create table mihwar.old_address (
  sha256 bytea primary key check (octet_length(sha256) = 32),
  path text not null check (path like '/%' and octet_length(path) <= 8192),
  story text collate "C" not null references mihwar.story (id)
);
create index old_address_story on mihwar.old_address (story);

create table mihwar.person (
  id text collate "C" primary key check (mihwar.is_id(id)),
  name text not null,
  slug text not null,
  role text,
  about text
);
create index person_name on mihwar.person using hash (name);

create table mihwar.section (
  id text collate "C" primary key check (id ~ '^[a-z][a-z-]{1,31}$'),
  name text not null,
  place double precision not null,
  tone text not null
);

create table mihwar.media (
  id text collate "C" primary key check (mihwar.is_id(id)),
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  mime text not null check (mime in ('image/jpeg', 'image/png', 'image/webp', 'image/avif')),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  bytes bigint not null check (bytes > 0),
  alt text not null,
  caption text,
  credit text,
  focal_x double precision not null check (focal_x between 0 and 1),
  focal_y double precision not null check (focal_y between 0 and 1),
  rights_note text
);
create index media_sha256 on mihwar.media (sha256, id);

create table mihwar.front (
  id text collate "C" primary key check (id ~ '^[a-z][a-z-]{1,31}$'),
  slots json not null check (json_typeof(slots) = 'array')
);

create table mihwar.ticker_line (
  id text collate "C" primary key check (mihwar.is_id(id)),
  line text not null,
  level text not null check (level in ('breaking', 'developing', 'notice')),
  href text,
  starts timestamptz not null,
  expires timestamptz not null
);
create index ticker_expires on mihwar.ticker_line (expires);

create table mihwar.edition (
  single boolean primary key default true check (single),
  content json not null check (json_typeof(content) = 'object')
);
`,
} as const;

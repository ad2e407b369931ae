/**
 * The log of dossiers. What they say now is the fold of it, which the programs do; the database holds what must never
 * break whoever writes: numbers without gaps, nothing changed, machines that only propose, one decision a proposal, words
 * that stand where they are cited, no dossier inside of itself.
 */
export const dossiersMigration = {
  name: "0004-dossiers",
  sql: `
create table mihwar.dossier_entry (
  n bigint primary key check (n >= 1),
  at timestamptz not null,
  actor text not null check (actor ~ '^(u|m):.'),
  -- A decision names the change that it is about, once and for all.
  decides bigint unique references mihwar.dossier_entry (n) check (decides < n),
  verdict text check (verdict in ('accepted', 'rejected')),
  -- The operation; of a decision what was accepted in its place.
  operation json,
  note text,
  why text,
  confidence double precision check (confidence between 0 and 1),
  news smallint check (news between 0 and 3),
  excerpt json,
  audit bigint not null references mihwar.audit (n),
  check ((decides is null) = (verdict is null)),
  check (decides is null or actor ~ '^u:'),
  check (decides is not null or (operation is not null and note is not null and news is not null)),
  check (operation is null or json_typeof(operation) = 'object')
);
create index dossier_entry_at on mihwar.dossier_entry (at);

create table mihwar.dossier_parent (
  dossier text collate "C" not null check (mihwar.is_id(dossier)),
  parent text collate "C" not null check (mihwar.is_id(parent)),
  primary key (dossier, parent),
  check (dossier <> parent)
);
create index dossier_parent_parent on mihwar.dossier_parent (parent);

create function mihwar.enter_dossier_entry() returns trigger language plpgsql as $$
declare
  cited record;
begin
  -- Writers take turns; readers are not kept waiting.
  perform pg_advisory_xact_lock(7302026);
  if new.n <> coalesce((select max(n) from mihwar.dossier_entry), 0) + 1 then
    raise exception 'entry % of the log of dossiers leaves a gap', new.n using errcode = 'MW002';
  end if;
  if new.decides is not null
    and not exists (select from mihwar.dossier_entry where n = new.decides and decides is null and actor ~ '^m:') then
    raise exception 'entry % decides what no machine has proposed', new.n using errcode = 'MW003';
  end if;
  for cited in
    select one ->> 'story' as story, (one ->> 'revision')::integer as revision,
      one ->> 'paragraph' as paragraph, one ->> 'quote' as quote
    from jsonb_path_query(new.operation::jsonb, 'strict $.** ? (exists(@.quote) && exists(@.paragraph))') as one
  loop
    if not exists (
      select from mihwar.revision, json_array_elements(content -> 'body') as block
      where revision.story = cited.story and number = cited.revision
        and block ->> 'id' = cited.paragraph and strpos(block ->> 'text', cited.quote) > 0
    ) then
      raise exception 'entry % cites words that do not stand in % of story % revision %',
        new.n, cited.paragraph, cited.story, cited.revision using errcode = 'MW004';
    end if;
  end loop;
  return new;
end
$$;
create trigger dossier_entry_entered before insert on mihwar.dossier_entry
  for each row execute function mihwar.enter_dossier_entry();
create trigger dossier_entry_append_only before update or delete on mihwar.dossier_entry
  for each row execute function mihwar.refuse_change();
create trigger dossier_entry_no_truncate before truncate on mihwar.dossier_entry
  for each statement execute function mihwar.refuse_change();

create function mihwar.refuse_cycle() returns trigger language plpgsql as $$
begin
  if exists (
    with recursive above (id) as (
      select new.parent
      union
      select parent from mihwar.dossier_parent join above on dossier = id
    )
    select from above where id = new.dossier
  ) then
    raise exception 'dossier % would lie in itself', new.dossier using errcode = 'MW005';
  end if;
  return new;
end
$$;
create trigger dossier_parent_acyclic before insert or update on mihwar.dossier_parent
  for each row execute function mihwar.refuse_cycle();
`,
} as const;

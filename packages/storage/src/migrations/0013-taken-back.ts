/**
 * A decision on a machine's proposal can be taken back: the proposal waits again, and may be decided again. A proposal says
 * which words of which story made the machine speak.
 */
export const takenBackMigration = {
  name: "0013-taken-back",
  sql: `
alter table mihwar.dossier_entry
  add column causes json check (causes is null or json_typeof(causes) = 'array'),
  drop constraint dossier_entry_verdict_check,
  add constraint dossier_entry_verdict_check check (verdict in ('accepted', 'rejected', 'reopened')),
  add constraint dossier_entry_takes_back_alone check (verdict <> 'reopened' or operation is null),
  drop constraint dossier_entry_decides_key;
create index dossier_entry_decides on mihwar.dossier_entry (decides, n) where decides is not null;

create or replace function mihwar.enter_dossier_entry() returns trigger language plpgsql as $$
declare
  cited record;
  standing text;
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
  if new.decides is not null then
    select verdict into standing from mihwar.dossier_entry where decides = new.decides order by n desc limit 1;
    if (new.verdict = 'reopened') = (coalesce(standing, 'reopened') = 'reopened') then
      raise exception 'entry % decides what is decided, or takes back what is not', new.n using errcode = 'MW003';
    end if;
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
`,
} as const;

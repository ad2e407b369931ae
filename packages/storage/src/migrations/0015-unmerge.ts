/**
 * A merge of two entities can be undone: once, and by the entity that absorbed the other. What it puts back, the programs
 * know; that there is a merge to undo, the database holds, whoever writes.
 */
export const unmergeMigration = {
  name: "0015-unmerge",
  sql: `
create function mihwar.enter_unmerge() returns trigger language plpgsql as $$
declare
  standing record;
begin
  -- What was done last to the entity that is to come out: by a person, or by a machine whose proposal a person accepted.
  select done.operation ->> 'op' as op, done.operation ->> 'ref' as ref into standing
  from (
    select entry.n, coalesce(entry.operation, proposed.operation) as operation
    from mihwar.dossier_entry as entry
      left join mihwar.dossier_entry as proposed on proposed.n = entry.decides
    where entry.actor ~ '^u:' and (entry.decides is null or entry.verdict = 'accepted')
  ) as done
  where done.operation ->> 'absorbs' = new.operation ->> 'absorbed'
    or done.operation ->> 'absorbed' = new.operation ->> 'absorbed'
  order by done.n desc limit 1;
  if standing.op is distinct from 'merge' or standing.ref is distinct from new.operation ->> 'ref' then
    raise exception 'entry % undoes a merge that does not stand', new.n using errcode = 'MW003';
  end if;
  return new;
end
$$;
create trigger dossier_entry_unmerged before insert on mihwar.dossier_entry
  for each row when (new.actor ~ '^u:' and new.operation ->> 'op' = 'unmerge') execute function mihwar.enter_unmerge();
`,
} as const;

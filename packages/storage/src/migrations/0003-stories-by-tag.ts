/**
 * The stories of each tag, newest first, so that what is related to a story is found among a few and not among all that
 * share a common tag. A tag may be longer than an index entry: it is found by its MD5, which is no secret here.
 */
export const storiesByTagMigration = {
  name: "0003-stories-by-tag",
  sql: `
create table mihwar.story_tag (
  tag uuid not null,
  published timestamptz not null,
  story text collate "C" not null references mihwar.story (id),
  primary key (tag, published, story)
);
create index story_tag_story on mihwar.story_tag (story);

create function mihwar.tag_key(tag text) returns uuid language sql immutable parallel safe
  return md5(tag)::uuid;

create function mihwar.keep_story_tags() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.public_tags is not distinct from old.public_tags
    and new.published is not distinct from old.published then
    return null;
  end if;
  delete from mihwar.story_tag where story = new.id;
  insert into mihwar.story_tag (tag, published, story)
    select distinct mihwar.tag_key(tag), new.published, new.id from unnest(new.public_tags) as tag
    where new.published is not null;
  return null;
end
$$;
create trigger story_tags_kept after insert or update on mihwar.story
  for each row execute function mihwar.keep_story_tags();

insert into mihwar.story_tag (tag, published, story)
  select distinct mihwar.tag_key(tag), published, id from mihwar.story, unnest(public_tags) as tag
  where published is not null;
`,
};

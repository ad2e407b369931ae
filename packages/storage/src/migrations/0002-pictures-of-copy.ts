/** Which pictures copy shows, so that readers are given a picture only while a story that they may read shows it. */
export const picturesMigration = {
  name: "0002-pictures-of-copy",
  sql: `
create function mihwar.pictures_of(content json) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct media), '{}') from (
    select content -> 'hero' ->> 'media' as media
    union all
    select block ->> 'media'
      from json_array_elements(case when json_typeof(content -> 'body') = 'array' then content -> 'body' else '[]' end) as block
    union all
    select picture ->> 'media'
      from json_array_elements(case when json_typeof(content -> 'body') = 'array' then content -> 'body' else '[]' end) as block,
        json_array_elements(case when json_typeof(block -> 'pictures') = 'array' then block -> 'pictures' else '[]' end) as picture
  ) as shown where media is not null
$$;
create index revision_pictures on mihwar.revision using gin (mihwar.pictures_of(content));
`,
};

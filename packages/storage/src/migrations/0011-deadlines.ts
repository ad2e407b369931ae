/**
 * What the newsroom's own list asks of stories: deadlines, who began them, whose names stand under them, which were given
 * back; and their headlines in the spelling in which they are looked for. Nothing of it is in what readers are given.
 */
export const deadlinesMigration = {
  name: "0011-deadlines",
  sql: `
-- Spellings that a reader takes for one word: hamza seats, ta marbuta, alef maqsura, vowels, tatweel, digits, case.
-- Texts and what is looked for in them are folded by this same function.
create function mihwar.fold_spelling(value text) returns text language sql immutable parallel safe
  return translate(
    regexp_replace(
      regexp_replace(
        lower(normalize(value, nfkd) collate "C"),
        '(\\u064a\\u0654|\\u0621)(?=\\u0648)', 'و', 'g'),
      '[\\u0300-\\u036f\\u0610-\\u061c\\u0621\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff]',
      '', 'g'),
    'ٱىیةہھکگپچڤ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
    'اييهههككبجف01234567890123456789');

create function mihwar.fold_spellings(those text[]) returns text language sql immutable parallel safe
  return mihwar.fold_spelling(array_to_string(those, ' '));

alter table mihwar.story
  add column deadline timestamptz,
  add column begun_by text check (begun_by ~ '^(u|m|cli):'),
  -- of the newest revision
  add column byline text[] not null default '{}',
  add column persons text[] collate "C" not null default '{}',
  add column returned boolean not null default false,
  add column headline_folded text generated always as (mihwar.fold_spelling(headline)) stored,
  add column byline_folded text generated always as (mihwar.fold_spellings(byline)) stored;

update mihwar.story set
  begun_by = (select actor from mihwar.revision where story = id and number = 1),
  byline = coalesce((select array_agg(name ->> 'name' order by place)
    from mihwar.revision, json_array_elements(content -> 'byline') with ordinality as names (name, place)
    where story = id and number = story.revision and name ->> 'name' is not null), '{}'),
  persons = coalesce((select array_agg(distinct name ->> 'person')
    from mihwar.revision, json_array_elements(content -> 'byline') as names (name)
    where story = id and number = story.revision and name ->> 'person' is not null), '{}'),
  returned = state = 'draft' and coalesce((select action = 'return' from mihwar.audit
    where subject = 'story:' || id and action in ('submit', 'return') order by n desc limit 1), false);

create index story_deadline on mihwar.story (deadline, id) where deadline is not null;
create index story_in_section on mihwar.story (section, changed desc, id desc);
create index story_begun on mihwar.story (begun_by, changed desc, id desc);
create index story_signed on mihwar.story using gin (persons);
`,
} as const;

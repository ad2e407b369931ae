import type pg from "pg";
import { copy } from "./copy.ts";

/**
 * Fills an archive with live stories `m1` … `m{count}`, an hour apart, of about 6 KB each: set by set, because one by
 * one takes a minute. A fifth carries a common tag, ten carry each rare one, one in twenty was corrected.
 */
export async function manyStories(client: pg.Client, count: number): Promise<void> {
  const [first] = copy().body;
  const body = Array.from({ length: 12 }, (_, turn) => ({ ...first, id: `p${turn}` }));
  const content = JSON.stringify({
    ...copy(),
    body: body.map((block) => ({ ...block, text: "نص طويل للفقرة ".repeat(18) })),
  });
  await client.query("begin");
  await client.query(
    `insert into mihwar.audit (actor, action, subject, state, revision, public_revision)
     select 'm:filler', 'publish', 'story:m' || n, case when n % 20 = 0 then 'corrected' else 'live' end, 1, 1
     from generate_series(1, $1::int) as n`,
    [count],
  );
  await client.query(
    `insert into mihwar.story (id, revision, headline, section, state, state_at, corrected_at, public_revision, published,
       corrections, last_correction, public_card, public_section, public_tags, public_persons, changed, audit)
     select 'm' || n, 1, 'خبر ' || n, section, case when n % 20 = 0 then 'corrected' else 'live' end, at,
       case when n % 20 = 0 then at end, 1, at,
       case when n % 20 = 0 then json_build_array(json_build_object('at', at, 'text', 'صُحّح.')) else '[]' end,
       case when n % 20 = 0 then at end,
       json_build_object('headline', 'خبر ' || n, 'section', section, 'byline', '[]'::json, 'tags', to_json(tags)),
       section, tags, array[case when n % 4 = 0 then 'hind-1' else 'rare-' || n % 900 end], at, n
     from (
       select n, '2026-01-01'::timestamptz - n * interval '1 hour' as at,
         case when n % 500 = 0 then 'letters'
           else (array['world', 'economy', 'culture', 'sport', 'science', 'region'])[n % 6 + 1] end as section,
         array['وسم نادر ' || n % ($1::int / 10), 'ملف ' || n % 40] || case when n % 5 = 0 then array['وسم شائع'] else '{}' end as tags
       from generate_series(1, $1::int) as n
     ) as made`,
    [count],
  );
  await client.query(
    `insert into mihwar.revision (story, number, content, at, actor, audit)
     select 'm' || n, 1, $2::json, now(), 'm:filler', n from generate_series(1, $1::int) as n`,
    [count, content],
  );
  await client.query("commit");
  await client.query("analyze");
}

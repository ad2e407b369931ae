import type { CacheKey, Due, Instant } from "@mihwar/newsroom";
import { editionKey, frontKey, tickerKey } from "@mihwar/newsroom/cache-key";
import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "./database.ts";
import { type CardContent, keysOfShown } from "./public-view.ts";

type Reader = ReadonlyKysely<Database>;

/** The next moment after the statement's own at which time alone changes what is public; null where there is none. */
const nextDue = sql<Instant | null>`least(
  (select min(visible) from mihwar.story where visible > now()),
  (select min(starts) from mihwar.ticker_line where starts > now() and expires > starts),
  (select min(expires) from mihwar.ticker_line where expires > now() and expires > starts),
  (select min((slot ->> 'until')::timestamptz) from mihwar.front, json_array_elements(slots) as slot
    where slot ->> 'kind' = 'pinned' and (slot ->> 'until')::timestamptz > now()))`;

/** So many stories that come out in one window are told as the edition: who looks so seldom has kept nothing fresh. */
const most = 500;

interface DueStory {
  readonly id: string;
  readonly published: Instant;
  readonly card: CardContent;
  readonly media: readonly string[];
}

/**
 * Asks what time alone has changed since a moment, in one statement: all of it sees one present. Only the answer is cut to
 * milliseconds, so that a window ends no later than the next one begins, and nothing falls between the two.
 */
export async function listDue(db: Reader, since: Instant): Promise<Due> {
  const from = sql`${since}::timestamptz`;
  const row = await db
    .selectNoFrom([
      sql<Instant>`now()`.as("until"),
      sql<boolean>`${from} > now()`.as("backwards"),
      sql<string>`coalesce((select content -> 'dates' ->> 'timeZone' from mihwar.edition), 'UTC')`.as("timeZone"),
      sql<readonly DueStory[]>`(select coalesce(json_agg(due), '[]') from (
        select id, public_card as card, to_json(mihwar.pictures_of(content)) as media,
          to_char(published at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as published
        from mihwar.story join mihwar.revision on story = id and number = public_revision
        where visible > ${from} and visible <= now() limit ${most + 1}) as due)`.as("stories"),
      sql<boolean>`exists (select from mihwar.ticker_line where expires > starts
        and ((starts > ${from} and starts <= now()) or (expires > ${from} and expires <= now())))`.as("ticker"),
      sql<readonly string[]>`array(select id from mihwar.front where exists (
        select from json_array_elements(slots) as slot where slot ->> 'kind' = 'pinned'
        and (slot ->> 'until')::timestamptz > ${from} and (slot ->> 'until')::timestamptz <= now()))`.as("fronts"),
      nextDue.as("next"),
    ])
    .executeTakeFirstOrThrow();
  const { until, next } = row;
  return { keys: keysOf(row), until, ...(next === null ? {} : { next }) };
}

function keysOf(row: {
  readonly backwards: boolean;
  readonly timeZone: string;
  readonly stories: readonly DueStory[];
  readonly ticker: boolean;
  readonly fronts: readonly string[];
}): readonly CacheKey[] {
  // the clock was put back: what it had made public is not public any more
  if (row.backwards || row.stories.length > most) return [editionKey];
  const keys = [
    ...row.stories.flatMap((story) => keysOfShown(story, story, row.timeZone)),
    ...(row.ticker ? [tickerKey] : []),
    ...row.fronts.map(frontKey),
  ];
  return [...new Set(keys)];
}

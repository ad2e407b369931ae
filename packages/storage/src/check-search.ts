import type { StoryContent } from "@mihwar/newsroom";
import { type IndexRecord, eachPosting, findTerm, indexRecord, indexVersion, packRecord } from "@mihwar/search";
import type pg from "pg";
import type { CheckProblem, CheckResult } from "./check-result.ts";
import { searchState } from "./search-remake.ts";

/** So many stories have their terms made anew and looked up, and so many terms of each: all of them would take hours. */
const sampledStories = 100;
const sampledTerms = 20;

interface SampledRow {
  readonly id: string;
  readonly content: StoryContent;
  readonly segment: number | null;
  readonly place: number | null;
  readonly record: Buffer | null;
}

/** Stories that readers may read, now or by their hour, and that the index lacks. */
const missing = `
  select 'story:' || id as subject, 'unindexed' as code from mihwar.story
  where visible is not null and not exists (
    select from mihwar.search_fresh as fresh where fresh.story = id and fresh.revision = public_revision
  ) and not exists (
    select from mihwar.search_doc as doc join mihwar.search_segment as segment on segment.id = doc.segment
    where doc.story = mihwar.story.id and doc.revision = public_revision and segment.state = 'read')
  order by id`;

/** Some indexed stories, other ones for every archive, each with where the index has it. */
const sample = `
  select story.id, revision.content, doc.segment, doc.place, fresh.record
  from (select * from mihwar.story where visible is not null order by md5(id) limit ${sampledStories}) as story
  join mihwar.revision on revision.story = story.id and revision.number = story.public_revision
  left join mihwar.search_fresh as fresh on fresh.story = story.id and fresh.revision = story.public_revision
  left join lateral (
    select doc.segment, doc.place from mihwar.search_doc as doc
    join mihwar.search_segment as segment on segment.id = doc.segment and segment.state = 'read'
    where doc.story = story.id and doc.revision = story.public_revision order by doc.segment desc limit 1
  ) as doc on true
  where fresh.record is not null or doc.segment is not null`;

/** Whether a segment has some terms of a record at a place, as often as the copy has them. */
async function hasTerms(
  client: pg.ClientBase,
  segment: number,
  place: number,
  { terms, counts }: IndexRecord,
): Promise<boolean> {
  const step = Math.max(1, Math.floor(terms.length / sampledTerms));
  for (let at = 0; at < terms.length; at += step) {
    const { rows } = await client.query<{ first_term: number; block: Buffer }>(
      `select first_term, block from mihwar.search_block where segment = $1 and first_term <= $2
       order by first_term desc limit 1`,
      [segment, terms[at]],
    );
    const [row] = rows;
    const found = row === undefined ? undefined : findTerm(row.first_term, row.block, terms[at] as number);
    let times = 0;
    if (found !== undefined) eachPosting(found.postings, (there, count) => void (there === place && (times = count)));
    if (times !== counts[at]) return false;
  }
  return true;
}

/**
 * Looks whether search finds every story by the copy that readers read: each is there, some are looked up by their terms. An
 * index that another version of the program has made, or that is half made anew, may have other terms: that is one problem,
 * not many.
 */
export async function checkSearch(client: pg.ClientBase, most: number): Promise<CheckResult> {
  const counted = await client.query<{ n: number }>("select count(*) as n from mihwar.story where visible is not null");
  const absent = await client.query<CheckProblem>(`${missing} limit ${most}`);
  const problems = [...absent.rows];
  const { version, boundary } = await searchState(client);
  const isOurs = version === indexVersion && boundary === null;
  if (!isOurs) problems.unshift({ subject: `search:${version}`, code: "to-be-remade" });
  const sampled = isOurs ? await client.query<SampledRow>(sample) : { rows: [] };
  for (const { id, content, segment, place, record } of sampled.rows) {
    const made = indexRecord(content);
    const isSame =
      record === null
        ? segment !== null && place !== null && (await hasTerms(client, segment, place, made))
        : record.equals(packRecord(made));
    if (!isSame && problems.length < most) problems.push({ subject: `story:${id}`, code: "differs" });
  }
  return { what: "search", verified: counted.rows[0]?.n ?? 0, problems: problems.slice(0, most) };
}

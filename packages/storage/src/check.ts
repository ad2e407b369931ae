import { createHash } from "node:crypto";
import type { MediaFiles } from "@mihwar/newsroom/media-files";
import { storyOfLine } from "@mihwar/newsroom/ticker";
import pg from "pg";
import { checkDossiers } from "./check-dossiers.ts";
import type { CheckCode, CheckProblem, CheckResult, CheckSubject } from "./check-result.ts";
import { checkSearch } from "./check-search.ts";
import { asFault, connectionConfig } from "./connection.ts";
import { DatabaseFault } from "./database-fault.ts";
import { MediaDamaged } from "./media-damaged.ts";
import { verifySchema } from "./migrate.ts";

/** At most so many problems are named a look; more of the same helps nobody. */
const mostProblems = 100;

/**
 * Verifies the archive: every look at one moment of the database, the files as they lie on disk.
 * @throws ArchiveDown when the database does not answer
 */
export async function* checkArchive(given: {
  readonly url: string;
  readonly media?: MediaFiles;
}): AsyncGenerator<CheckResult, void, void> {
  const {
    idle_in_transaction_session_timeout: _,
    query_timeout: _never,
    ...config
  } = connectionConfig({
    url: given.url,
    name: `mihwar-check ${process.pid}`,
    connections: 1,
    answerWithin: 0,
    readonly: true,
  });
  const client = new pg.Client(config);
  let broken: unknown;
  client.on("error", (error) => (broken = error));
  try {
    await client.connect();
    yield await checksums(client);
    const schema = await migrations(client);
    yield schema;
    if (schema.problems.length > 0) return;
    // one moment for all: a save that happens meanwhile is either in every look or in none
    await client.query("begin isolation level repeatable read read only");
    yield await audit(client);
    for (const look of looks) yield await lookAt(client, look);
    const kept = await client.query<{ id: string; sha256: string; bytes: number }>(
      "select id, sha256, bytes from mihwar.media order by id",
    );
    yield await checkSearch(client, mostProblems);
    yield await checkDossiers(client);
    yield await ticker(client);
    yield await lookAt(client, coverage);
    yield await lookAt(client, storyNotes);
    yield await pictures(client);
    await client.query("commit");
    if (given.media !== undefined) yield await mediaFiles(kept.rows, given.media);
  } catch (error) {
    throw asFault(broken ?? error);
  } finally {
    await client.end().catch(() => {});
  }
}

async function checksums(client: pg.ClientBase): Promise<CheckResult> {
  const { rows } = await client.query<{ on: boolean }>("select current_setting('data_checksums') = 'on' as on");
  return { what: "checksums", verified: rows[0]?.on === true ? 1 : 0, problems: [] };
}

async function migrations(client: pg.ClientBase): Promise<CheckResult> {
  try {
    return { what: "migrations", verified: await verifySchema(client), problems: [] };
  } catch (error) {
    if (!(error instanceof DatabaseFault) || !("migrations" in error.trouble)) throw error;
    const { code, migrations: names } = error.trouble;
    return {
      what: "migrations",
      verified: 0,
      problems: names.map((name) => ({ subject: `migration:${name}`, code })),
    };
  }
}

interface Look {
  readonly what: CheckSubject;
  /** One row with `n`: how many things the look verifies. */
  readonly count: string;
  /** Rows of `subject` and `code`: what is wrong. */
  readonly problems: string;
}

const looks: readonly Look[] = [
  {
    what: "revisions",
    count: "select count(*) as n from mihwar.revision",
    problems: `
      select 'story:' || story.id as subject, 'numbers-broken' as code from mihwar.story
      left join lateral (
        select count(*) as many, min(number) as first, max(number) as last from mihwar.revision where story = story.id
      ) as own on true
      where own.many <> story.revision or own.first is distinct from 1 or own.last is distinct from story.revision
      union all
      select 'story:' || story || '#' || number, 'damaged' from mihwar.revision
      where json_typeof(content) <> 'object' or content ->> 'headline' is null or json_typeof(content -> 'body') <> 'array'`,
  },
  {
    what: "working-copies",
    count: "select count(*) as n from mihwar.working_copy where content is not null",
    problems: `
      select 'story:' || working_copy.story as subject,
        case when story.id is null then 'dangling' when story.revision <> working_copy.revision then 'differs'
          else 'damaged' end as code
      from mihwar.working_copy left join mihwar.story on story.id = working_copy.story
      where story.id is null or story.revision <> working_copy.revision or working_copy.version < 1
        or json_typeof(working_copy.content) <> 'object' or (working_copy.content is not null
          and (working_copy.content ->> 'headline' is null or json_typeof(working_copy.content -> 'body') <> 'array'))`,
  },
  {
    what: "shared-texts",
    count: "select count(*) as n from mihwar.story_shared",
    problems: `
      select 'story:' || shared.story as subject,
        case when story.id is null then 'dangling' when own.many <> shared.seq - shared.snapshot_seq then 'numbers-broken'
          else 'damaged' end as code
      from mihwar.story_shared as shared left join mihwar.story on story.id = shared.story
      left join lateral (
        select count(*) as many from mihwar.story_shared_update as one
        where one.story = shared.story and one.generation = shared.generation
          and one.seq between shared.snapshot_seq + 1 and shared.seq
      ) as own on true
      where story.id is null or own.many <> shared.seq - shared.snapshot_seq or json_typeof(shared.content) <> 'object'
        or json_typeof(shared.clients) <> 'object' or json_typeof(shared.writers) <> 'array'`,
  },
  {
    what: "public-revisions",
    count: "select count(*) as n from mihwar.story where public_revision is not null",
    problems: `
      select 'story:' || story.id as subject,
        case when content is null then 'missing' else 'differs' end as code
      from mihwar.story
      left join mihwar.revision on revision.story = story.id and revision.number = story.public_revision
      where public_revision is not null and (content is null
        or content ->> 'headline' is distinct from public_card ->> 'headline'
        or content ->> 'section' is distinct from public_section
        or (select array_agg(distinct tag order by tag) from json_array_elements_text(content -> 'tags') as tag)
          is distinct from (select array_agg(tag order by tag) from unnest(public_tags) as tag)
        or (select array_agg(distinct name ->> 'person' order by name ->> 'person')
            from json_array_elements(content -> 'byline') as name where name ->> 'person' is not null)
          is distinct from (select array_agg(person order by person) from unnest(public_persons) as person))`,
  },
  {
    what: "related",
    count: "select count(*) as n from mihwar.story where visible is not null",
    problems: `
      select 'story:' || id as subject, 'uncompared' as code from mihwar.story
      where visible is not null
        and not exists (select from mihwar.related_story where related_story.story = id)
        and not exists (select from mihwar.related_due where related_due.story = id)`,
  },
  {
    what: "tags",
    count: "select count(*) as n from mihwar.story_tag",
    problems: `
      select distinct 'story:' || coalesce(should.id, story_tag.story) as subject, 'differs' as code
      from (
        select distinct id, mihwar.tag_key(tag) as tag, published from mihwar.story, unnest(public_tags) as tag
        where published is not null
      ) as should
      full join mihwar.story_tag
        on story_tag.story = should.id and story_tag.tag = should.tag and story_tag.published = should.published
      where should.id is null or story_tag.story is null`,
  },
  {
    what: "lives",
    count: "select count(*) as n from mihwar.story",
    problems: `
      select 'story:' || story.id as subject, 'unlogged' as code from mihwar.story
      left join lateral (
        select n, state, revision, public_revision from mihwar.audit
        where subject = 'story:' || story.id order by n desc limit 1
      ) as newest on true
      where newest.n is distinct from story.audit or newest.state is distinct from story.state
        or newest.revision is distinct from story.revision
        or newest.public_revision is distinct from story.public_revision
      union all
      select 'story:' || revision.story || '#' || revision.number, 'unlogged' from mihwar.revision
      left join mihwar.audit on audit.n = revision.audit and audit.subject = 'story:' || revision.story
        and audit.revision = revision.number and audit.actor = revision.actor
      where audit.n is null`,
  },
  {
    what: "old-addresses",
    count: "select count(*) as n from mihwar.old_address",
    problems: `
      select 'address:' || left(path, 200) as subject, 'differs' as code from mihwar.old_address
      where sha256 <> sha256(convert_to(path, 'UTF8'))
      union all
      select 'address:' || left(path, 200), 'dangling' from mihwar.old_address
      where not exists (select from mihwar.story where id = old_address.story)`,
  },
  {
    what: "fronts",
    count: "select coalesce(sum(json_array_length(slots)), 0) as n from mihwar.front",
    problems: `
      select 'front:' || front.id || ' story:' || (slot ->> 'story') as subject, 'dangling' as code
      from mihwar.front, json_array_elements(slots) as slot
      where slot ->> 'kind' = 'pinned' and not exists (select from mihwar.story where id = slot ->> 'story')`,
  },
];

async function lookAt(client: pg.ClientBase, look: Look): Promise<CheckResult> {
  const counted = await client.query<{ n: string | number }>(look.count);
  const found = await client.query<CheckProblem>(`${look.problems} limit ${mostProblems}`);
  return { what: look.what, verified: Number(counted.rows[0]?.n ?? 0), problems: found.rows };
}

interface AuditRow {
  readonly n: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly note: string | null;
  readonly state: string | null;
  readonly revision: number | null;
  readonly public_revision: number | null;
  readonly hash: Buffer;
}

const netstring = (value: string | number | null): string =>
  value === null ? "-," : `${Buffer.byteLength(String(value))}:${value},`;

/** A row's hash over the one before it: what the database's own trigger computes, spelled a second time. */
function chained(previous: Buffer, row: AuditRow): Buffer {
  const { n, at, actor, action, subject, note, state, revision, public_revision } = row;
  const fields = [n, at, actor, action, subject, note, state, revision, public_revision];
  return createHash("sha256").update(previous).update(fields.map(netstring).join(""), "utf8").digest();
}

const batch = 5000;

async function audit(client: pg.ClientBase): Promise<CheckResult> {
  const head = await client.query<{ n: number; hash: Buffer }>("select n, hash from mihwar.audit_head");
  let previous: Buffer = Buffer.alloc(32);
  let verified = 0;
  for (;;) {
    const { rows } = await client.query<AuditRow>(
      `select n, at, actor, action, subject, note, state, revision, public_revision, hash
       from mihwar.audit where n > $1 order by n limit ${batch}`,
      [verified],
    );
    for (const row of rows) {
      if (row.n !== verified + 1 || !chained(previous, row).equals(row.hash))
        return { what: "audit", verified, problems: [{ subject: `audit:${verified + 1}`, code: "chain-broken" }] };
      previous = row.hash;
      verified = row.n;
    }
    if (rows.length < batch) break;
  }
  const end = head.rows[0];
  const whole = end !== undefined && end.n === verified && end.hash.equals(previous);
  return {
    what: "audit",
    verified,
    problems: whole ? [] : [{ subject: `audit:${verified + 1}`, code: "tail-missing" }],
  };
}

const coverage: Look = {
  what: "coverage",
  count: "select count(*) as n from mihwar.coverage",
  problems: `
    select distinct 'coverage:' || coverage.id as subject, 'dangling' as code
    from mihwar.coverage cross join unnest(assigned) as one (member)
    left join mihwar.member on member.id = one.member where member.id is null`,
};

const storyNotes: Look = {
  what: "story-notes",
  count: "select count(*) as n from mihwar.story_note",
  problems: `
    select 'note:' || story_note.id as subject, 'dangling' as code
    from mihwar.story_note left join mihwar.story on story.id = story_note.story where story.id is null
    union all
    select distinct 'note:' || story_note.id, 'dangling'
    from mihwar.story_note cross join unnest(mentions) as one (member)
    left join mihwar.member on member.id = one.member where member.id is null
    union all
    select 'note:' || id, 'damaged' from mihwar.story_note
    where json_typeof(replies) <> 'array' or strpos(block_text, quote) = 0`,
};

async function ticker(client: pg.ClientBase): Promise<CheckResult> {
  const lines = await client.query<{ id: string; href: string | null }>("select id, href from mihwar.ticker_line");
  const led = lines.rows.flatMap(({ id, href }) => {
    const story = href === null ? undefined : storyOfLine({ href });
    return story === undefined ? [] : [{ id, story }];
  });
  const found = await client.query<{ id: string }>("select id from mihwar.story where id = any($1::text[])", [
    led.map(({ story }) => story),
  ]);
  const there = new Set(found.rows.map(({ id }) => id));
  const dangling = led.filter(({ story }) => !there.has(story)).slice(0, mostProblems);
  return {
    what: "ticker",
    verified: lines.rows.length,
    problems: dangling.map(({ id, story }) => ({ subject: `ticker:${id} story:${story}`, code: "dangling" })),
  };
}

async function pictures(client: pg.ClientBase): Promise<CheckResult> {
  const { rows } = await client.query<{ subject: string; there: boolean }>(`
    select 'story:' || named.story || ' media:' || named.media as subject,
      exists (select from mihwar.media where id = named.media) as there
    from (
      select story, content -> 'hero' ->> 'media' as media from mihwar.revision
      union
      select story, block ->> 'media' from mihwar.revision, json_array_elements(content -> 'body') as block
      union
      select story, picture ->> 'media' from mihwar.revision, json_array_elements(content -> 'body') as block,
        json_array_elements(block -> 'pictures') as picture
    ) as named where named.media is not null`);
  const dangling = rows.filter((row) => !row.there).slice(0, mostProblems);
  return {
    what: "pictures",
    verified: rows.length,
    problems: dangling.map(({ subject }) => ({ subject, code: "dangling" })),
  };
}

async function mediaFiles(
  kept: readonly { readonly id: string; readonly sha256: string; readonly bytes: number }[],
  media: MediaFiles,
): Promise<CheckResult> {
  const problems: CheckProblem[] = [];
  for (const { id, sha256, bytes } of kept) {
    const code = await fileProblem(media, sha256, bytes);
    if (code !== undefined && problems.length < mostProblems) problems.push({ subject: `media:${id}`, code });
  }
  return { what: "media-files", verified: kept.length, problems };
}

async function fileProblem(media: MediaFiles, sha256: string, bytes: number): Promise<CheckCode | undefined> {
  try {
    const found = await media.find(sha256);
    if (found === undefined) return "missing";
    return found.length === bytes ? undefined : "differs";
  } catch (error) {
    if (error instanceof MediaDamaged) return "damaged";
    throw error;
  }
}

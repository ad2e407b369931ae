// PostgreSQL's own full-text search beside Mihwar's, on the same stories and questions: a tsvector of headline, standfirst
// and body with weights, a GIN index, ts_rank. It answers what has every word in the form of its stemmer.
import type pg from "pg";

export interface PeerMeasured {
  readonly p50: number;
  readonly p95: number;
  readonly megabytes: number;
  readonly builtSeconds: number;
}

export async function measurePeer(client: pg.ClientBase, questions: readonly string[]): Promise<PeerMeasured> {
  const began = performance.now();
  await client.query(`
    drop schema if exists peer cascade; create schema peer;
    create table peer.story as
      select story as id, setweight(to_tsvector('arabic', content ->> 'headline'), 'A')
        || setweight(to_tsvector('arabic', content ->> 'standfirst'), 'B')
        || (select to_tsvector('arabic', string_agg(block ->> 'text', ' ')) from json_array_elements(content -> 'body') as block)
        as words
      from mihwar.revision;
    create index on peer.story using gin (words);
    analyze peer.story`);
  const builtSeconds = (performance.now() - began) / 1000;
  const ask = async (question: string): Promise<number> => {
    const from = performance.now();
    await client.query({
      name: "peer",
      text: `select id from peer.story, plainto_tsquery('arabic', $1) as asked where words @@ asked
        order by ts_rank(words, asked) desc limit 20`,
      values: [question],
    });
    return performance.now() - from;
  };
  for (const question of questions.slice(0, 100)) await ask(question);
  const times: number[] = [];
  for (const question of questions.slice(100, 400)) times.push(await ask(question));
  const sorted = times.toSorted((a, b) => a - b);
  const size = await client.query<{ bytes: string }>("select pg_total_relation_size('peer.story') as bytes");
  await client.query("drop schema peer cascade");
  return {
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? Number.NaN,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    megabytes: Number(size.rows[0]?.bytes ?? 0) / 2 ** 20,
    builtSeconds,
  };
}

import type { Section, SectionId, SectionTone } from "@mihwar/newsroom";
import { keepSearch, openArchive, openRelatedKeeper, startCluster } from "@mihwar/storage";
import pg from "pg";
import { manyStories } from "../packages/storage/test/many-stories.ts";

/** Stories that an archive of a newspaper's size holds. */
export const newspaper = 10_000;

const section = (id: string, name: string, order: number, tone: SectionTone): Section => ({
  id: id as SectionId,
  name,
  order,
  tone,
});

/** The sections of those stories that a new archive does not have: seven hold stories then, one of them few. */
const sections: readonly Section[] = [
  section("region", "الإقليم", 7, "olive"),
  section("science", "علوم", 8, "teal"),
  section("letters", "رسائل القرّاء", 9, "rose"),
];

/** Adds so many stories to the archive of a data folder that has been set up: `m1` and so on. */
export async function fillArchive(dataDir: string, count = newspaper): Promise<void> {
  const cluster = await startCluster({ dataDir });
  try {
    const archive = await openArchive({ url: cluster.url });
    for (const one of sections) await archive.saveSection(one, "m:filler");
    await archive.close();
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    await manyStories(client, count);
    await relateNeighbours(client);
    // As it is in an archive that has stood for a while: nothing else is measured beside its first indexing.
    await keepSearch({ url: cluster.url });
    const related = await openRelatedKeeper(cluster.url);
    await related.round();
    await related.close();
    await client.query("vacuum analyze");
    await client.query("checkpoint");
    await client.end();
  } finally {
    await cluster.close();
  }
}

/** Each story is related to the twelve that came before it and the twelve after it, as if they had been compared. */
async function relateNeighbours(client: pg.ClientBase): Promise<void> {
  await client.query(`
    with numbered as (select id, substring(id from 2)::int as n from mihwar.story where id ~ '^m[0-9]+$')
    insert into mihwar.related (story, other, score, names)
    select one.id, other.id, 1.0 / (1 + abs(one.n - other.n)), array['سدّ الرمّانة', 'وادي الرمّانة']
    from numbered as one join numbered as other on other.n between one.n - 12 and one.n + 12 and other.n <> one.n`);
  await client.query("insert into mihwar.related_story select id, id from mihwar.story where id ~ '^m[0-9]+$'");
}

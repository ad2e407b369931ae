import type { Section, SectionId, SectionTone } from "@mihwar/newsroom";
import { keepSearch, openArchive, startCluster } from "@mihwar/storage";
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
    // As it is in an archive that has stood for a while: nothing else is measured beside its first indexing.
    await keepSearch({ url: cluster.url });
    await client.query("vacuum analyze");
    await client.query("checkpoint");
    await client.end();
  } finally {
    await cluster.close();
  }
}

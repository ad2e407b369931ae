import { startCluster } from "@mihwar/storage";
import pg from "pg";
import { manyStories } from "../packages/storage/test/many-stories.ts";

/** Stories that an archive of a newspaper's size holds. */
export const newspaper = 10_000;

/** Adds so many stories to the archive of a data folder that has been set up: `m1` and so on. */
export async function fillArchive(dataDir: string, count = newspaper): Promise<void> {
  const cluster = await startCluster({ dataDir });
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await manyStories(client, count);
  await client.query("vacuum analyze");
  await client.query("checkpoint");
  await client.end();
  await cluster.close();
}

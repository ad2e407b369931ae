import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Archive, type StoryId, historyOfDocument, parseDocument } from "@mihwar/newsroom";
import { withStories } from "./document-stories.ts";
import { keepEvidence } from "./keep-evidence.ts";
import type { Terminal } from "./terminal.ts";
import type { Words } from "./words-ar.ts";

/**
 * Brings the dossiers of the sample into an archive that has its stories, in the order of their names: a later one may
 * name an earlier. One that is there, or was and has been dropped, is left as it is. What cannot come in is told in words.
 * @param corrected stories whose words have been changed since some of the evidence was taken from them
 */
export async function bringInDossiers(
  archive: Archive,
  { folder, corrected }: { readonly folder: string; readonly corrected: readonly StoryId[] },
  terminal: Terminal,
  words: Words,
): Promise<void> {
  const known = await archive.dossiers.loadDossiers();
  const names = (await readdir(join(folder, "dossiers"))).filter((name) => name.endsWith(".json")).toSorted();
  let isNew = false;
  for (const name of names) {
    const read = parseDocument(JSON.parse(await readFile(join(folder, "dossiers", name), "utf8")));
    if (!read.ok) {
      for (const problem of read.refusals) terminal.say(`${name}: ${words.draftProblem(problem)}`);
      continue;
    }
    const { root } = read.value;
    if (root !== undefined && (known.items.has(root) || known.gone.has(root))) continue;
    const document = await withStories(archive, read.value);
    const written = await archive.dossiers.writeLog("cli:sample", ({ n }) =>
      historyOfDocument(document, { person: "u:mihwar", after: n }),
    );
    if (written.ok) {
      isNew = true;
      terminal.say(words.dossier.imported(document.items.length, written.value.length, 0));
    } else for (const { refusal } of written.refusals) terminal.say(`${name}: ${words.dossier.refusal(refusal)}`);
  }
  if (!isNew) return;
  for (const id of corrected) {
    const story = await archive.findStory(id);
    if (story !== undefined) await keepEvidence(archive, story);
  }
}

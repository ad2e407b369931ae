import type { Archive, DossierRefusal, Outcome, Story } from "@mihwar/newsroom";
import { entryOf, suggestionsFor } from "@mihwar/suggest";
import { readStory } from "./read-story.ts";

/**
 * Asks the machines what a story that has just been saved might add to dossiers, and lays it before the newsroom.
 * @returns how many proposals wait for a person; or why the log took none. The story is saved either way
 */
export async function keepSuggestions(archive: Archive, story: Story): Promise<Outcome<number, DossierRefusal>> {
  if (story.state.kind === "withdrawn") return { ok: true, value: 0 };
  const read = await readStory(archive, story, (await archive.now()).slice(0, 10));
  const written = await archive.dossiers.writeLog("cli:suggest", (dossiers) =>
    suggestionsFor(read, dossiers).map((one) => entryOf(one, read)),
  );
  if (written.ok) return { ok: true, value: written.value.length };
  const [first, ...others] = written.refusals;
  return { ok: false, refusals: [first.refusal, ...others.map(({ refusal }) => refusal)] };
}

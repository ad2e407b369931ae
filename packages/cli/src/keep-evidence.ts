import {
  type Archive,
  type Story,
  type StoryId,
  citable,
  evidenceOf,
  isPublic,
  proposalsForRevision,
  proposalsForWithdrawal,
} from "@mihwar/newsroom";

/**
 * Looks after what dossiers cite of a story that has just been saved: proposes where its words stand now, and asks the
 * newsroom about words that are gone and about what leans on a withdrawn story alone.
 * @returns how many proposals wait for a person
 */
export async function keepEvidence(archive: Archive, story: Story): Promise<number> {
  const now = await archive.now();
  const before = await archive.dossiers.loadDossiers();
  const cited = [...before.items.values()].filter((item) => evidenceOf(item).some((one) => one.story === story.id));
  if (cited.length === 0) return 0;
  const others = new Set(cited.flatMap((item) => evidenceOf(item).map((one) => one.story)));
  const readable = new Set<StoryId>();
  for (const id of others) {
    const other = await archive.findStory(id);
    if (other !== undefined && isPublic(other, now)) readable.add(id);
  }
  const written = await archive.dossiers.writeLog("m:evidence", (dossiers) =>
    story.state.kind === "withdrawn"
      ? proposalsForWithdrawal(dossiers, story.id, (id) => readable.has(id))
      : story.publicRevision === story.revision
        ? proposalsForRevision(dossiers, story.id, story.revision, citable(story.content))
        : [],
  );
  if (!written.ok) throw new Error(JSON.stringify(written.refusals));
  return written.value.length;
}

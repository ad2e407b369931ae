import { describe, it } from "node:test";
import { toInstant } from "@mihwar/newsroom";
import { memoryArchive } from "@mihwar/storage";
import { type ArchiveUnderTest, archiveContract, compareWithTwin } from "./archive-contract.ts";
import { coverageContract } from "./coverage-contract.ts";
import { liveblogsContract } from "./liveblogs-contract.ts";
import { dossierContract } from "./dossier-contract.ts";
import { mediaContract } from "./media-contract.ts";
import { readsContract } from "./reads-contract.ts";
import { relatedContract } from "./related-contract.ts";
import { storyLinesContract } from "./story-lines-contract.ts";
import { storyNotesContract } from "./story-notes-contract.ts";

const open = async (): Promise<ArchiveUnderTest> => {
  let now = Date.parse("2026-08-22T18:05:00.000Z");
  const archive = memoryArchive({ clock: { now: () => toInstant(now) } });
  return {
    archive,
    other: archive,
    settle: async () => {},
    pass: async (milliseconds) => void (now += milliseconds),
    close: () => archive.close(),
  };
};

archiveContract("في الذاكرة", open);
dossierContract("في الذاكرة", open);
relatedContract("في الذاكرة", open);
storyLinesContract("في الذاكرة", open);
mediaContract("في الذاكرة", open);
coverageContract("في الذاكرة", open);
storyNotesContract("في الذاكرة", open);
liveblogsContract("في الذاكرة", open);
readsContract("في الذاكرة", async () => {
  const under = await open();
  return { ...under, rankAgain: () => under.pass(5 * 60_000) };
});

describe("أرشيف في الذاكرة", () => {
  it("يعيش حيوات عشوائية كما يقول مجال العمل", async () => {
    const now = toInstant(Date.parse("2026-08-22T18:05:00.000Z"));
    await compareWithTwin(memoryArchive({ clock: { now: () => now } }), 60);
  });
});

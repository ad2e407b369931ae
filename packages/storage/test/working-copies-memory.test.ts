import { toInstant } from "@mihwar/newsroom";
import { memoryArchive } from "@mihwar/storage";
import { describe, it } from "node:test";
import { workingCopiesContract, type WritingUnderTest } from "./working-copies-contract.ts";
import { interleaveEditors } from "./two-editors.ts";

const open = async (): Promise<WritingUnderTest> => {
  let now = Date.parse("2026-08-22T18:05:00.000Z");
  const archive = memoryArchive({ clock: { now: () => toInstant(now) } });
  const pass = async (milliseconds: number): Promise<void> => void (now += milliseconds);
  return {
    archive,
    other: archive,
    settle: async () => {},
    pass,
    unseen: (seconds) => pass(seconds * 1000),
    close: () => archive.close(),
  };
};

workingCopiesContract("في الذاكرة", open);

describe("محرران في مادة واحدة، في الذاكرة", () => {
  it("لا تضيع جملة كتبها أحدهما، والمتأخر يأخذ النصّين", async (t) => {
    const under = await open();
    try {
      await interleaveEditors(under, { lives: 1000, tell: (said) => t.diagnostic(said) });
    } finally {
      await under.close();
    }
  });
});

import { toInstant } from "@mihwar/newsroom";
import { memoryArchive } from "@mihwar/storage";
import { searchContract } from "./search-contract.ts";

searchContract("في الذاكرة", async () => {
  let now = Date.parse("2026-08-22T18:05:00.000Z");
  const archive = memoryArchive({ clock: { now: () => toInstant(now) } });
  return {
    archive,
    other: archive,
    search: archive.search,
    pass: async (milliseconds) => void (now += milliseconds),
    settle: async () => {},
    tidy: async () => {},
    close: () => archive.close(),
  };
});

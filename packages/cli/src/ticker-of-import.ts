import { type Actor, type Archive, type Story, type TickerId, type TickerLine, toInstant } from "@mihwar/newsroom";

/** How long a breaking line that came with imported copy stays up, unless somebody takes it down. */
const hoursUp = 24;

/** Puts up the breaking lines that imported copy brought along, with its first publication. @returns their texts */
export async function putUpTicker(
  archive: Archive,
  story: Story,
  ids: { next(): TickerId },
  by: Actor,
): Promise<readonly string[]> {
  const lines = story.provenance?.ticker ?? [];
  const now = await archive.now();
  const expires = toInstant(Date.parse(now) + hoursUp * 3_600_000);
  for (const text of lines) {
    const line: TickerLine = { id: ids.next(), text, level: "breaking", from: now, expires };
    await archive.saveTickerLine(line, by);
  }
  return lines;
}

// A process of its own that saves stories as fast as it can and says what has been acknowledged, until it is killed:
// node kill-child.ts DIR ROUND
import { writeSync } from "node:fs";
import { correctStory, draftStory, publishStory, reviseStory } from "@mihwar/newsroom";
import type { BlockId, Item, ItemId, StoryStep } from "@mihwar/newsroom";
import { openArchive, startCluster } from "@mihwar/storage";
import { copy, desk, granted, id, last } from "./copy.ts";

const [dataDir = "", round = "0"] = process.argv.slice(2);
const cluster = await startCluster({ dataDir });
const archive = await openArchive({ url: cluster.url, migrate: true });

/** Lays the story into a dossier of its own with what it says, partly as a machine does and a person accepts. */
async function remember(name: string, writer: number): Promise<void> {
  const dossier: Item = { kind: "dossier", id: `d-${name}` as ItemId, title: `ملف ${name}`, state: "open" };
  const said: Item = {
    kind: "fact",
    id: `f-${name}` as ItemId,
    text: "فُتحت الطريق",
    about: [],
    dossiers: [dossier.id],
    evidence: [
      { story: id(name), revision: 1, paragraph: "p1" as BlockId, quote: "فُتحت أمام الشاحنات", attribution: "plain" },
    ],
  };
  const about = { note: "قبل القتل", news: 1 } as const;
  const written = await archive.dossiers.writeLog("u:hind", ({ n }) => [
    { kind: "change", by: "u:hind", operation: { op: "add", items: [dossier] }, ...about },
    { kind: "change", by: `m:kill-${writer}`, operation: { op: "add", items: [said] }, ...about },
    { kind: "decision", by: "u:hind", of: n + 2, verdict: "accepted" },
  ]);
  if (!written.ok) throw new Error(JSON.stringify(written.refusals));
  writeSync(1, `ENTRY ${name} ${written.value.at(-1)?.n ?? 0}\n`);
}

async function write(writer: number): Promise<never> {
  for (let turn = 0; ; turn++) {
    const name = `k${round}-${writer}-${turn}`;
    const now = await archive.now();
    const draft = draftStory({ id: id(name), content: copy({ headline: `خبر ${name}` }), ...desk(now) });
    let steps: readonly [StoryStep, ...StoryStep[]] = [draft, granted(publishStory(draft.story, desk(now)))];
    await archive.saveStory(steps, undefined, { oldAddresses: [`/قديم/${name}`] });
    writeSync(1, `ACK ${name} ${last(steps).revision}\n`);
    await remember(name, writer);
    for (let change = 0; change < 3; change++) {
      const before = last(steps);
      const revised = granted(reviseStory(before, copy({ headline: `خبر ${name} منقّح ${change}` }), desk(now)));
      steps =
        change === 1
          ? [granted(correctStory(before, { text: "صُحّح رقم.", content: copy({ headline: `${change}` }) }, desk(now)))]
          : [revised, granted(publishStory(revised.story, desk(now)))];
      await archive.saveStory(steps, before);
      writeSync(1, `ACK ${name} ${last(steps).revision}\n`);
    }
  }
}

await Promise.all([write(1), write(2), write(3)]);

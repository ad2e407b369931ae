// A process of its own that saves stories as fast as it can and says what has been acknowledged, until it is killed:
// node kill-child.ts DIR ROUND
import { writeSync } from "node:fs";
import { correctStory, draftStory, publishStory, reviseStory } from "@mihwar/newsroom";
import type { StoryStep } from "@mihwar/newsroom";
import { openArchive, startCluster } from "@mihwar/storage";
import { copy, desk, granted, id, last } from "./copy.ts";

const [dataDir = "", round = "0"] = process.argv.slice(2);
const cluster = await startCluster({ dataDir });
const archive = await openArchive({ url: cluster.url, migrate: true });

async function write(writer: number): Promise<never> {
  for (let turn = 0; ; turn++) {
    const name = `k${round}-${writer}-${turn}`;
    const now = await archive.now();
    const draft = draftStory({ id: id(name), content: copy({ headline: `خبر ${name}` }), ...desk(now) });
    let steps: readonly [StoryStep, ...StoryStep[]] = [draft, granted(publishStory(draft.story, desk(now)))];
    await archive.saveStory(steps, undefined, { oldAddresses: [`/قديم/${name}`] });
    writeSync(1, `ACK ${name} ${last(steps).revision}\n`);
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

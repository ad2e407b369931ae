// A newsroom that saves, publishes, corrects and withdraws as fast as it can, and keeps a log of what was acknowledged:
// node kill-writer.ts DIR LOG ROUND     It goes on when the database dies, and ends by SIGTERM.
// Lines: `ack STORY REVISION STATE AUDIT-ROWS`, each on the disk before the next step is taken.
import {
  type Story,
  type StoryStep,
  correctStory,
  draftStory,
  publishStory,
  reviseStory,
  toInstant,
  scheduleStory,
  withdrawStory,
} from "@mihwar/newsroom";
import { openArchive, startCluster } from "@mihwar/storage";
import { copy, desk, granted, id } from "../../packages/storage/test/copy.ts";
import { openAcknowledgements } from "./acknowledgements.ts";

const [dataDir = "", file = "", round = "0"] = process.argv.slice(2);
const cluster = await startCluster({ dataDir });
const archive = await openArchive({ url: cluster.url, migrate: true });
const log = openAcknowledgements(file);
let going = true;
process.once("SIGTERM", () => (going = false));

type Change = (before: Story, now: ReturnType<typeof toInstant>) => readonly [StoryStep, ...StoryStep[]];

const changes: readonly Change[] = [
  (before, now) => [granted(publishStory(before, desk(now)))],
  (before, now) => {
    const revised = granted(reviseStory(before, copy({ headline: `${before.content.headline} منقّحًا` }), desk(now)));
    return [revised, granted(publishStory(revised.story, desk(now)))];
  },
  (before, now) => [
    granted(correctStory(before, { text: "صُحّح رقم.", content: copy({ headline: "بعد التصحيح" }) }, desk(now))),
  ],
  (before, now) => [granted(withdrawStory(before, "خبر لم يثبت.", desk(now)))],
];

async function life(name: string): Promise<void> {
  const now = await archive.now();
  const draft = draftStory({ id: id(name), content: copy({ headline: `خبر ${name}` }), ...desk(now) });
  await archive.saveStory([draft], undefined, { oldAddresses: [`/قديم/${name}`] });
  log.write(`ack ${name} 1 draft 1`);
  let story = draft.story;
  let rows = 1;
  for (const change of changes) {
    const steps = change(story, await archive.now());
    await archive.saveStory(steps, story);
    story = (steps.at(-1) ?? steps[0]).story;
    rows += steps.length;
    log.write(`ack ${name} ${story.revision} ${story.state.kind} ${rows}`);
  }
  const late = draftStory({ id: id(`${name}s`), content: copy({ headline: `مؤجّل ${name}` }), ...desk(now) });
  const scheduled = granted(scheduleStory(late.story, toInstant(Date.parse(now) + 3_600_000), desk(now)));
  await archive.saveStory([late, scheduled], undefined);
  log.write(`ack ${name}s 1 scheduled 2`);
}

async function write(writer: number): Promise<void> {
  for (let turn = 0; going; turn++) {
    try {
      await life(`k${round}-${writer}-${turn}`);
    } catch {
      // No answer: it may be there or not, and nobody was told that it is.
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}

process.stdout.write("BEGINS\n");
await Promise.all([write(1), write(2), write(3)]);
log.close();
await archive.close();
await cluster.close();

import {
  type Archive,
  type Hand,
  type Instant,
  type MediaAsset,
  type MediaId,
  type Outcome,
  type Story,
  type StoryContent,
  type StoryId,
  type StoryStep,
  approveStory,
  draftStory,
  embargoStory,
  publishStory,
  reviseStory,
  scheduleStory,
  submitStory,
  withdrawStory,
} from "@mihwar/newsroom";
import { copy, paragraph, world } from "../../packages/site/test/small-newsroom.ts";

/**
 * Copy by which a leak is known: two words that stand in every part of it and nowhere else. Readers ask for the one, and
 * the other must not come back.
 */
export interface Marked {
  readonly id: StoryId;
  readonly media: MediaId;
  readonly asked: string;
  readonly told: string;
  /** As an old address that an import has brought along. */
  readonly old: string;
}

const mark = (name: string, asked: string, told: string): Marked => ({
  id: `h1${name}` as StoryId,
  media: `pic-${name}` as MediaId,
  asked,
  told,
  old: `/قديم/${name}`,
});

/** Words of old dictionaries, which no other copy has. */
export const marks = {
  draft: mark("draft", "خنفشار", "عضرفوط"),
  review: mark("review", "حيزبون", "قذعملة"),
  ready: mark("ready", "دردبيس", "شمردل"),
  scheduled: mark("sched", "جحلنجع", "سبنتى"),
  embargoed: mark("embar", "علطبيس", "خزعبيل"),
  withdrawn: mark("withd", "خيتعور", "هلباجة"),
  barred: mark("barred", "شنظير", "عنقفير"),
  /** What readers read of it is older than what the desk has. */
  revised: mark("revis", "طخرور", "زبعبق"),
} as const;
export const open = mark("open", "سجنجل", "قرطبوس");

export type HiddenKind = keyof typeof marks;

/** Copy with the marks in each of its parts, of one matter with all other. */
export function markedCopy({ asked, told, media }: Marked): StoryContent {
  const both = `${asked} ${told}`;
  return {
    ...copy({
      headline: `ميناء البلدة القديم و${asked}: ${told}`,
      standfirst: `رصيف الحبوب مغلق، وفيه ${both}.`,
      body: [
        paragraph("p1", `أغلقت هيئة الميناء رصيف الحبوب بعد أن وُجد فيه ${both}، وقال العمّال إنّ السفن تنتظر.`),
        paragraph("p2", `وطلبت نقابة عمّال الميناء من الهيئة أن تفتح رصيف الحبوب قبل وصول القمح و${both}.`),
      ],
      tags: ["الميناء"],
      byline: [{ name: `سامي ${told}` }],
      sources: [`محضر ${both}`],
      hero: { media, caption: `الرصيف و${told}`, credit: `تصوير ${told}` },
    }),
    section: world.id,
  };
}

export const picture = ({ media, told }: Marked): MediaAsset => ({
  id: media,
  sha256: "0".repeat(64),
  mime: "image/jpeg",
  width: 2000,
  height: 1000,
  bytes: 1,
  // The picture of a story of which readers read an older revision is read with it.
  alt: media === marks.revised.media ? "رصيف" : `رصيف ${told}`,
  focal: { x: 0.5, y: 0.5 },
});

const granted = (outcome: Outcome<StoryStep, unknown>): StoryStep => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`);
  return outcome.value;
};

/** The steps that bring a story of one moment into each state in which readers may not read it, or not what it says now. */
export const lives: Readonly<
  Record<HiddenKind, (draft: StoryStep, hand: Hand, later: Instant) => readonly StoryStep[]>
> = {
  draft: () => [],
  review: ({ story }, hand) => [granted(submitStory(story, hand))],
  ready({ story }, hand) {
    const submitted = granted(submitStory(story, hand));
    return [submitted, granted(approveStory(submitted.story, hand))];
  },
  scheduled: ({ story }, hand, later) => [granted(scheduleStory(story, later, hand))],
  embargoed({ story }, hand, later) {
    const held = granted(embargoStory(story, later, hand));
    return [held, granted(publishStory(held.story, hand))];
  },
  withdrawn({ story }, hand) {
    const live = granted(publishStory(story, hand));
    return [live, granted(withdrawStory(live.story, "لم يثبت ما نُسب إلى الهيئة.", hand))];
  },
  barred({ story }, hand) {
    const live = granted(publishStory(story, hand));
    return [live, granted(withdrawStory(live.story, "بأمر المحكمة.", hand, true))];
  },
  revised({ story }, hand) {
    const clean = { ...markedCopy({ ...marks.revised, asked: "الحبوب", told: "القمح" }), headline: "رصيف القمح مغلق" };
    const plain = granted(reviseStory(story, clean, hand));
    const live = granted(publishStory(plain.story, hand));
    return [plain, live, granted(reviseStory(live.story, markedCopy(marks.revised), hand))];
  },
};

/** Saves a marked story with its picture and an old address. */
export async function saveMarked(
  archive: Archive,
  one: Marked,
  hand: Hand,
  steps: (draft: StoryStep) => readonly StoryStep[],
): Promise<Story> {
  await archive.saveMedia(picture(one), hand.by);
  const draft = draftStory({ id: one.id, content: markedCopy(one), ...hand });
  const all: readonly [StoryStep, ...StoryStep[]] = [draft, ...steps(draft)];
  await archive.saveStory(all, undefined, { oldAddresses: [one.old] });
  return all.at(-1)?.story ?? draft.story;
}

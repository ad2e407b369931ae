import type {
  Block,
  Byline,
  Edition,
  Hand,
  Instant,
  MediaAsset,
  Outcome,
  Person,
  PersonId,
  Section,
  SectionId,
  Story,
  StoryContent,
  StoryId,
  StoryRefusal,
  StoryStep,
  TickerLine,
} from "@mihwar/newsroom";
import { draftStory, publishStory, toInstant } from "@mihwar/newsroom";

// Copy for tests, written for them: short stories of a newsroom that does not exist.

export const id = (text: string): StoryId => text as StoryId;
export const section = (text: string): SectionId => text as SectionId;
export const person = (text: string): PersonId => text as PersonId;
export const after = (at: Instant, milliseconds: number): Instant => toInstant(Date.parse(at) + milliseconds);
export const hour = 3_600_000;

export const paragraph = (name: string, text: string): Block => ({ id: name as Block["id"], kind: "paragraph", text });

export function copy(given: Partial<StoryContent> = {}): StoryContent {
  return {
    headline: "هدنة هشّة في وادي الرمّانة تصمد ليومها الثالث",
    section: section("world"),
    byline: [{ name: "هند الراوي", person: person("hind-1") }],
    body: [
      paragraph("p1", "وصل الوفد إلى البلدة بعد ظهر السبت، والطريق التي أُغلقت أسبوعين فُتحت أمام الشاحنات."),
      paragraph("p2", "وقال مصدر مطّلع إن الاتفاق «لم يُوقَّع بعد»، لكن إطلاق النار توقّف."),
    ],
    tags: ["وادي الرمّانة", "الهدنة"],
    language: "ar",
    sources: ["بيان مجلس البلدة"],
    ...given,
  };
}

export const hind: Person = { id: person("hind-1"), name: "هند الراوي", slug: "هند-الراوي", role: "مراسلة" };
export const byHind: Byline = { name: "هند الراوي", person: person("hind-1") };
export const bySami: Byline = { name: "سامي العطّار", person: person("sami-2"), role: "مراسل اقتصادي" };

export const edition: Edition = {
  name: "الرُّواق",
  latinName: "Al-Riwaq",
  tagline: "أخبار بلدات لا تظهر على الخرائط",
  origin: "https://riwaq.example",
  language: "ar",
  dates: { months: "dual", digits: "western", timeZone: "Asia/Beirut", hijri: false },
  borders: { note: "نكتب الأسماء كما ترد في الخبر.", names: {} },
  follow: [{ label: "النشرة البريدية", href: "/feed.xml" }],
  copyright: "© الرُّواق",
  about: ["جريدة نموذجية لا وجود لها خارج هذه الاختبارات."],
  correctionsPolicy: "نصحّح الخطأ في مكانه ونقول متى ولماذا.",
};

export const world: Section = { id: section("world"), name: "العالم", order: 2, tone: "teal" };
export const economy: Section = { id: section("economy"), name: "اقتصاد", order: 1, tone: "ochre" };

export const photo: MediaAsset = {
  id: "jisr-1" as MediaAsset["id"],
  sha256: "3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7",
  mime: "image/jpeg",
  width: 1600,
  height: 1067,
  bytes: 4,
  alt: "جسر حجري فوق مجرى جاف",
  caption: "الجسر القديم في مدخل البلدة",
  credit: "الرُّواق",
  focal: { x: 0.25, y: 0.5 },
  rightsNote: "إذن شفهي من المصوّر حتى نهاية السنة",
};

export const breaking = (from: Instant, expires: Instant, given: Partial<TickerLine> = {}): TickerLine => ({
  id: "t1" as TickerLine["id"],
  text: "عاجل: فتح طريق الوادي أمام الشاحنات",
  level: "breaking",
  from,
  expires,
  ...given,
});

export const desk = (now: Instant): Hand => ({ by: "u:hind", now });

/** The step that the domain grants; anything else is a mistake of the test. */
export function granted(outcome: Outcome<StoryStep, StoryRefusal>): StoryStep {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusals.map((refusal) => refusal.code).join(", ")}`);
  return outcome.value;
}

/** The two steps of a story that goes out at once. */
export function liveSteps(name: string, content: StoryContent, now: Instant, published?: Instant) {
  const draft = draftStory({ id: id(name), content, ...desk(now) });
  const past = published === undefined ? {} : { published };
  return [draft, granted(publishStory(draft.story, desk(now), past))] as const;
}

export const last = (steps: readonly StoryStep[]): Story => {
  const step = steps.at(-1);
  if (step === undefined) throw new Error("no step");
  return step.story;
};

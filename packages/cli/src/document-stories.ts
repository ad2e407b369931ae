import {
  type Archive,
  type Block,
  type DocumentStory,
  type DossierDocument,
  type Outcome,
  type SectionId,
  type Story,
  type StoryContent,
  type StoryId,
  type StoryRefusal,
  type StoryStep,
  accept,
  citable,
  citedIn,
  correctStory,
  draftStory,
  publishStory,
} from "@mihwar/newsroom";

const by = "cli:dossier";

/** The steps of a story's life, each taken from the one before, or the reason why one cannot be taken. */
function livedSteps(
  told: DocumentStory,
  content: StoryContent,
  now: Awaited<ReturnType<Archive["now"]>>,
): Outcome<readonly [StoryStep, ...StoryStep[]], StoryRefusal> {
  const hand = { by, now } as const;
  const draft = draftStory({ id: told.id, content, ...hand });
  const steps: [StoryStep, ...StoryStep[]] = [draft];
  const take = (next: Outcome<StoryStep, StoryRefusal>): Outcome<StoryStep, StoryRefusal> => {
    if (next.ok) steps.push(next.value);
    return next;
  };
  const last = (): Story => (steps.at(-1) ?? draft).story;
  const published = take(publishStory(draft.story, hand, { published: told.published }));
  if (!published.ok) return published;
  while (last().revision < told.revision) {
    // What older revisions said the document does not tell; the newest is what its evidence points into.
    const corrected = take(correctStory(last(), { text: told.note ?? "مراجعة", content }, hand));
    if (!corrected.ok) return corrected;
  }
  return accept(steps);
}

/**
 * Brings in the stories of a document that the archive does not have, published as they were.
 * @param section where they go
 * @returns those that were brought in; or the story that cannot be, and why
 */
export async function bringInStories(
  archive: Archive,
  stories: readonly DocumentStory[],
  section: SectionId,
): Promise<Outcome<readonly StoryId[], { readonly story: StoryId; readonly refusal: StoryRefusal }>> {
  const brought: StoryId[] = [];
  for (const told of stories) {
    if ((await archive.findStory(told.id)) !== undefined) continue;
    const body = [...told.paragraphs].map(([id, text]): Block => ({ id, kind: "paragraph", text }));
    const content: StoryContent = {
      headline: told.title,
      section,
      byline: [],
      body,
      tags: [],
      language: "ar",
      sources: [],
    };
    const steps = livedSteps(told, content, await archive.now());
    if (!steps.ok) return { ok: false, refusals: [{ story: told.id, refusal: steps.refusals[0] }] };
    await archive.saveStory(steps.value, undefined);
    brought.push(told.id);
  }
  return accept(brought);
}

/** A story as a document tells it: its newest public revision. */
export async function storyOfDocument(archive: Archive, id: StoryId): Promise<DocumentStory | undefined> {
  const story = await archive.findStory(id);
  if (story?.published === undefined) return undefined;
  const note = story.corrections.at(-1)?.text;
  return {
    id,
    title: story.content.headline,
    published: story.published,
    revision: story.revision,
    ...(note === undefined ? {} : { note }),
    paragraphs: citable(story.content),
  };
}

/**
 * A document with the stories that it leans on and does not bring, as the archive has them: they say when each of its
 * lines became known.
 */
export async function withStories(archive: Archive, document: DossierDocument): Promise<DossierDocument> {
  const brought = new Set<string>(document.stories.map(({ id }) => id));
  const ids = new Set<StoryId>(citedIn(document.items).map(({ story }) => story));
  const found = await Promise.all([...ids].filter((id) => !brought.has(id)).map((id) => storyOfDocument(archive, id)));
  return { ...document, stories: [...document.stories, ...found.filter((story) => story !== undefined)] };
}

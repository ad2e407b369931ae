import {
  type DeskArchive,
  type Post,
  type Story,
  type StoryCall,
  type StoryContent,
  type StoryId,
  newestFirst,
  storyAt,
  toldBody,
} from "@mihwar/newsroom";

/** A live coverage as its page at the desk shows it: the posts that readers have, or will have. */
export interface LiveblogSheet {
  /** As it stands at this moment. */
  readonly story: Story;
  /** The copy that readers have, where there is one; else the newest. */
  readonly content: StoryContent;
  readonly posts: readonly Post[];
  readonly isOut: boolean;
  readonly calls: ReadonlySet<StoryCall>;
}

/** The coverage with what the member may do in it; `undefined` where there is none that they may read. */
export async function openLiveblog(desk: DeskArchive, id: StoryId): Promise<LiveblogSheet | undefined> {
  const [found, calls] = await Promise.all([desk.findStory(id), desk.listCalls(id)]);
  if (!found.ok || found.value === undefined) return undefined;
  const story = storyAt(found.value, await desk.now());
  const { publicRevision, revision } = story;
  const shown =
    publicRevision === undefined || publicRevision === revision
      ? undefined
      : await desk.findRevision(id, publicRevision);
  const content = (shown?.ok === true ? shown.value?.content : undefined) ?? story.content;
  return {
    story,
    content,
    posts: newestFirst(toldBody(content.body).posts),
    isOut: story.state.kind === "live" || story.state.kind === "corrected",
    calls: new Set(calls.ok ? calls.value : []),
  };
}

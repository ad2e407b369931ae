import { dayOf, formatDateTime, formatTime } from "@mihwar/arabic/date-format";
import { type Correction, type Post, lineOfPost, newestFirst, stateOfLiveblog } from "@mihwar/newsroom";
import { renderToString } from "preact-render-to-string";
import { postsHref } from "../addresses.ts";
import { type ToldPosts, correctionsOf, markOf } from "../told-posts.ts";
import type { Frame, StoryView } from "../views.ts";
import { liveblogWords as words } from "../words-liveblog-ar.ts";
import { Text } from "./copy.tsx";
import { BodyBlock, type BodyView } from "./body-block.tsx";
import { Margin } from "./margin-card.tsx";

/** A moment as near as it must be told: its time of day, and the day too where it is another than today. */
function PostMoment({ frame, at }: { readonly frame: Frame; readonly at: Post["head"]["at"] }) {
  const style = frame.edition.dates;
  const isToday = dayOf(at, style.timeZone) === frame.today;
  return <time datetime={at}>{isToday ? formatTime(at, style) : formatDateTime(at, style)}</time>;
}

function Mended({ frame, corrections }: { readonly frame: Frame; readonly corrections: readonly Correction[] }) {
  return (
    <div class="corrections">
      {corrections.map((correction) => (
        <p key={correction.at} class="label">
          <b>{words.corrected}</b> <PostMoment frame={frame} at={correction.at} />: <Text>{correction.text}</Text>
        </p>
      ))}
    </div>
  );
}

interface Given {
  readonly frame: Frame;
  readonly view: BodyView;
  readonly post: Post;
  readonly corrections: readonly Correction[];
}

/** A post: its time, which is its address; what it is; what it says; and what was put right in it. */
function PostArticle({ frame, view, post, corrections }: Given) {
  const { head, blocks } = post;
  const name = `${head.id}-of`;
  return (
    <article class="post" id={head.id} data-at={head.at} data-mark={markOf(post, corrections)} aria-labelledby={name}>
      <p class="label" id={name}>
        <a href={`#${head.id}`}>
          <PostMoment frame={frame} at={head.at} />
        </a>
        {head.pinned ? <span class="mark">{words.pinned}</span> : null}
        {head.key ? <span class="mark">{words.key}</span> : null}
        {corrections.length > 0 && !head.removed ? <span class="mark changed">{words.corrected}</span> : null}
        {head.author ? (
          <span>
            <Text>{head.author}</Text>
          </span>
        ) : null}
      </p>
      {head.removed ? <p class="gist">{words.removed}</p> : null}
      {head.headline ? (
        <h3>
          <Text>{head.headline}</Text>
        </h3>
      ) : null}
      {blocks.map((block) => (
        <>
          {view.remembered?.margins.get(block.id)?.map((card) => (
            <Margin key={card.position.id} card={card} />
          ))}
          <BodyBlock key={block.id} frame={frame} view={view} block={block} />
        </>
      ))}
      {corrections.length === 0 ? null : <Mended frame={frame} corrections={corrections} />}
    </article>
  );
}

/** A post as it stands in the page, and as the stream sends it. */
export const postHtml = (given: Given): string => renderToString(<PostArticle {...given} />);

/** The things to know: the key posts, each leading to where it is told. */
function KeyPoints({ frame, posts }: { readonly frame: Frame; readonly posts: readonly Post[] }) {
  const keys = newestFirst(posts).filter(({ head }) => head.key === true && head.removed !== true);
  if (keys.length === 0) return null;
  return (
    <>
      <h2 class="section-name" id="key-points">
        {words.keyPoints}
      </h2>
      <ul>
        {keys.map((post) => (
          <li key={post.head.id}>
            <a href={`#${post.head.id}`}>
              <Text>{lineOfPost(post)}</Text>
            </a>{" "}
            <span class="label">
              <PostMoment frame={frame} at={post.head.at} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

export const keyPointsHtml = (frame: Frame, posts: readonly Post[]): string =>
  renderToString(<KeyPoints frame={frame} posts={posts} />);

/** A live coverage: how it stands, the things to know, what is pinned, then all posts with the newest first. */
export function Posts({
  frame,
  view,
  told,
}: {
  readonly frame: Frame;
  readonly view: StoryView;
  readonly told: ToldPosts;
}) {
  const { story } = view;
  const { liveblog } = story.content;
  const state = liveblog === undefined ? "ended" : stateOfLiveblog(liveblog);
  const articles = (posts: readonly Post[]) =>
    posts.map((post) => (
      <PostArticle
        key={post.head.id}
        frame={frame}
        view={view}
        post={post}
        corrections={correctionsOf(story.corrections, post.head.id)}
      />
    ));
  const posts = newestFirst(told.posts);
  const isPinned = ({ head }: Post): boolean => head.pinned === true && head.removed !== true;
  return (
    <section
      class="posts copy"
      aria-label={words.posts}
      data-posts={postsHref(story)}
      data-seen={told.name}
      data-state={state}
      data-words={JSON.stringify(words.client(frame.edition.dates.digits))}
    >
      <p class="live label">
        <b data-standing>{state === "running" ? words.live : words.ended}</b>
        {liveblog === undefined ? null : (
          <span>
            {words.from} <PostMoment frame={frame} at={liveblog.from} />
          </span>
        )}
      </p>
      <div class="key-points" data-keys dangerouslySetInnerHTML={{ __html: keyPointsHtml(frame, told.posts) }} />
      <div data-pinned>{articles(posts.filter(isPinned))}</div>
      <div data-flow>{articles(posts.filter((post) => !isPinned(post)))}</div>
    </section>
  );
}

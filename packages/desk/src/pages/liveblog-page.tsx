import {
  type BlockId,
  type Liveblog,
  type Post,
  liveblogLimits,
  stateOfLiveblog,
  storyPath,
  storySlug,
} from "@mihwar/newsroom";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { clientScript } from "../client-script.ts";
import { fieldOfInstant } from "../edition-time.ts";
import { textOfPost } from "../liveblog-form.ts";
import type { LiveblogSheet } from "../liveblog-sheet.ts";
import { mostLetters } from "../media-entry.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { Moment } from "../parts/moment.tsx";
import { Plain, WrittenBody } from "../parts/written-copy.tsx";
import type { MemberVisit } from "../visit.ts";

/** A post as it stands in the form. */
export interface WrittenPost {
  readonly post: BlockId;
  readonly headline: string;
  readonly text: string;
  readonly alt: string;
  readonly credit: string;
  readonly key: boolean;
  readonly pinned: boolean;
}

export const emptyPost = (post: BlockId): WrittenPost => ({
  post,
  headline: "",
  text: "",
  alt: "",
  credit: "",
  key: false,
  pinned: false,
});

interface Shown {
  readonly visit: MemberVisit;
  readonly sheet: LiveblogSheet;
}

/** A form about one post, sent as it is without any script. */
function Change({
  visit,
  sheet,
  post: { head },
  what,
  children,
}: Shown & { readonly post: Post; readonly what: string; readonly children: ComponentChildren }) {
  return (
    <form class="fields" method="post" action={`/desk/live/${sheet.story.id}/change`} lang={visit.language}>
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="post" value={head.id} />
      {children}
    </form>
  );
}

const Note = ({ id, name, hint }: { readonly id: string; readonly name: string; readonly hint: string }) => (
  <p>
    <label for={id}>{name}</label>
    <input id={id} name="note" dir="auto" required maxLength={liveblogLimits.note} />
    <small>{hint}</small>
  </p>
);

/** What may be done with a post: put right, marked, given another time, taken back. */
function Deeds({ visit, sheet, post }: Shown & { readonly post: Post }) {
  const words = visit.words.liveblog;
  const { head } = post;
  const text = textOfPost(post);
  const given = { visit, sheet, post };
  const field = (name: string): string => `${name}-${head.id}`;
  return (
    <details class="step">
      <summary>
        {sheet.isOut ? words.mend : words.edit}
        <span class="unseen">
          {" "}
          <Moment visit={visit} at={head.at} />
        </span>
      </summary>
      {text === undefined ? (
        <p>
          <a href={`/desk/stories/${sheet.story.id}/edit`}>{words.inEditor}</a>
        </p>
      ) : (
        <Change {...given} what="mend">
          <p>
            <label for={field("headline")}>{words.postTitle}</label>
            <input
              id={field("headline")}
              name="headline"
              dir="auto"
              maxLength={liveblogLimits.headline}
              value={head.headline ?? ""}
            />
          </p>
          <p>
            <label for={field("text")}>{words.text}</label>
            <textarea id={field("text")} name="text" dir="auto" rows={4} maxLength={liveblogLimits.text} value={text} />
          </p>
          {sheet.isOut ? <Note id={field("note")} name={words.note} hint={words.noteHint} /> : null}
          <button>{sheet.isOut ? words.saveMend : words.saveEdit}</button>
        </Change>
      )}
      <Change {...given} what="mark">
        <fieldset>
          <legend>{words.marks}</legend>
          <p class="choices">
            <label>
              <input type="checkbox" name="key" value="1" checked={head.key === true} />
              {words.key}
            </label>
            <label>
              <input type="checkbox" name="pinned" value="1" checked={head.pinned === true} />
              {words.pinned}
            </label>
          </p>
        </fieldset>
        <button class="second">{words.saveMarks}</button>
      </Change>
      <Change {...given} what="retime">
        <p>
          <label for={field("at")}>{words.time}</label>
          <input
            id={field("at")}
            name="at"
            type="datetime-local"
            dir="ltr"
            required
            value={fieldOfInstant(head.at, visit.edition.dates.timeZone)}
          />
        </p>
        <button class="second">{words.saveTime}</button>
      </Change>
      <Change {...given} what="remove">
        {sheet.isOut ? <Note id={field("gone")} name={words.removeNote} hint={words.noteHint} /> : null}
        <button class="grave">{words.removeButton}</button>
      </Change>
    </details>
  );
}

function Posted({ visit, sheet, post }: Shown & { readonly post: Post }) {
  const words = visit.words.liveblog;
  const { head, blocks } = post;
  const isCorrected = sheet.story.corrections.some((correction) => correction.post === head.id);
  const marks = [
    ...(head.pinned === true ? [words.isPinned] : []),
    ...(head.key === true ? [words.key] : []),
    ...(head.removed === true ? [words.removed] : isCorrected ? [words.corrected] : []),
  ];
  return (
    <li id={head.id} tabIndex={-1}>
      <p class="quiet">
        <Moment visit={visit} at={head.at} />
        {head.author === undefined ? null : (
          <>
            {" · "}
            <bdi>
              <Plain text={head.author} />
            </bdi>
          </>
        )}
        {marks.length === 0 ? null : ` · ${marks.join(" · ")}`}
      </p>
      {head.headline === undefined ? null : (
        <h3>
          <bdi>
            <Plain text={head.headline} />
          </bdi>
        </h3>
      )}
      <div class="copy">
        <WrittenBody body={blocks} words={visit.words.stories.page} />
      </div>
      {head.removed === true || !sheet.calls.has("post-live") ? null : (
        <Deeds visit={visit} sheet={sheet} post={post} />
      )}
    </li>
  );
}

/** So many of the newest posts stand on the page, unless all are asked for: a phone on a weak line gets it again and again. */
const mostShown = 50;

function Posts({ visit, sheet, all }: Shown & { readonly all: boolean }) {
  const words = visit.words.liveblog;
  const { posts, story } = sheet;
  const shown = all ? posts : posts.slice(0, mostShown);
  return (
    <>
      <h2 id="posts-name">
        {words.posts} <span class="quiet">{words.count(posts.length)}</span>
      </h2>
      {posts.length === 0 ? <p class="quiet">{words.noPosts}</p> : null}
      <ol class="live-posts">
        {shown.map((post) => (
          <Posted key={post.head.id} visit={visit} sheet={sheet} post={post} />
        ))}
      </ol>
      {shown.length === posts.length ? null : (
        <p>
          <a href={`/desk/live/${story.id}?all=1#posts-name`}>{words.all}</a>
        </p>
      )}
    </>
  );
}

/** The name of what a page shows: another whenever the story is. */
export const seenOf = ({ story }: LiveblogSheet): string => `${story.revision}.${story.corrections.length}`;

/** The posts as they stand in the page, and as a script puts them in their place. */
export const postsList = (visit: MemberVisit, sheet: LiveblogSheet, all: boolean): string =>
  renderToString(<Posts visit={visit} sheet={sheet} all={all} />);

/** The box at the foot of the screen: two taps from what happened to readers. */
function PostBox({ visit, sheet, post }: Shown & { readonly post: WrittenPost }) {
  const words = visit.words.liveblog;
  const { id } = sheet.story;
  const said = {
    sending: words.sending,
    sent: words.sent,
    waiting: words.waiting,
    notTaken: words.notTaken,
    again: words.again,
    drop: words.drop,
  };
  return (
    <form
      class="post-box"
      method="post"
      encType="multipart/form-data"
      action={`/desk/live/${id}`}
      aria-label={words.post}
      data-post-box={id}
      data-member={visit.member.id}
      data-words={JSON.stringify(said)}
    >
      <input type="hidden" name="post" value={post.post} />
      <ul class="outbox" data-outbox aria-live="polite" />
      <label class="unseen" for="text">
        {words.text}
      </label>
      <textarea
        id="text"
        name="text"
        dir="auto"
        rows={2}
        maxLength={liveblogLimits.text}
        placeholder={words.text}
        autoFocus
        value={post.text}
      />
      <div class="row">
        <button>{words.publish}</button>
        <label>
          <input type="checkbox" name="key" value="1" checked={post.key} />
          {words.key}
        </label>
        <label>
          <input type="checkbox" name="pinned" value="1" checked={post.pinned} />
          {words.pinned}
        </label>
      </div>
      <details open={post.headline !== "" || post.alt !== "" || post.credit !== ""}>
        <summary>
          {words.picture} · {words.postTitle}
        </summary>
        <div class="fields">
          <p>
            <label for="headline">{words.postTitle}</label>
            <input id="headline" name="headline" dir="auto" maxLength={liveblogLimits.headline} value={post.headline} />
          </p>
          <p>
            <label for="picture">
              {words.picture} <small>{words.pictureHint}</small>
            </label>
            <input id="picture" name="picture" type="file" accept="image/jpeg,image/png,image/webp,image/avif" />
          </p>
          <p>
            <label for="alt">{words.alt}</label>
            <input id="alt" name="alt" dir="auto" maxLength={mostLetters.alt} value={post.alt} />
          </p>
          <p>
            <label for="credit">{words.credit}</label>
            <input id="credit" name="credit" dir="auto" maxLength={mostLetters.credit} value={post.credit} />
          </p>
        </div>
      </details>
    </form>
  );
}

function Standing({ visit, sheet, liveblog }: Shown & { readonly liveblog: Liveblog }) {
  const words = visit.words.liveblog;
  const { story, content, isOut } = sheet;
  const state = stateOfLiveblog(liveblog);
  return (
    <>
      <p class={`standing ${state}`}>
        <b>{words.standing[state]}</b> <Moment visit={visit} at={liveblog.until ?? liveblog.from} />
      </p>
      <p class="choices">
        <a href={`/desk/stories/${story.id}`}>{words.toStory}</a>
        {isOut ? <a href={storyPath(story.id, storySlug(content))}>{words.toReaders}</a> : null}
      </p>
      {isOut ? null : <p class="told well">{words.notOut}</p>}
    </>
  );
}

/** A form of one button about the whole coverage. */
const Whole = ({ story, what, name }: { readonly story: string; readonly what: string; readonly name: string }) => (
  <form method="post" action={`/desk/live/${story}/change`}>
    <input type="hidden" name="what" value={what} />
    <button class="second">{name}</button>
  </form>
);

/** A live coverage at the desk, made for a phone: what was posted, and the box to post in. */
export function liveblogPage(
  visit: MemberVisit,
  {
    sheet,
    post,
    refusals,
    all,
  }: {
    readonly sheet: LiveblogSheet;
    readonly post: WrittenPost;
    readonly refusals: readonly string[];
    readonly all: boolean;
  },
): string {
  const words = visit.words.liveblog;
  const { story, content, calls } = sheet;
  const { liveblog } = content;
  const isRunning = liveblog !== undefined && stateOfLiveblog(liveblog) === "running";
  const mayPost = calls.has("post-live");
  return deskPage({
    visit,
    member: visit,
    title: content.headline,
    current: "live",
    scripts: [clientScript("liveblog").path],
    children: (
      <div class="liveblog">
        <h1>
          <bdi>
            <Plain text={content.headline} />
          </bdi>
        </h1>
        {refusals.map((sentence) => (
          <p key={sentence} class="told" role="alert">
            {sentence}
          </p>
        ))}
        {liveblog === undefined ? (
          <>
            <p>{words.notLiveblog}</p>
            <p>
              <a href={`/desk/stories/${story.id}`}>{words.toStory}</a>
            </p>
            {calls.has("run-live") ? <Whole story={story.id} what="begin" name={words.open} /> : null}
          </>
        ) : (
          <>
            <Standing visit={visit} sheet={sheet} liveblog={liveblog} />
            {mayPost ? null : <p class="quiet">{words.mayNotPost}</p>}
            <section
              class="part"
              aria-labelledby="posts-name"
              data-live-posts={all ? undefined : story.id}
              data-seen={seenOf(sheet)}
            >
              <Posts visit={visit} sheet={sheet} all={all} />
            </section>
            {calls.has("run-live") ? (
              <section class="part" aria-labelledby="end">
                <h2 id="end">{words.end}</h2>
                {isRunning ? (
                  <>
                    <p class="quiet">{words.endHint}</p>
                    <Whole story={story.id} what="end" name={words.endButton} />
                  </>
                ) : (
                  <Whole story={story.id} what="reopen" name={words.reopen} />
                )}
              </section>
            ) : null}
            {isRunning && mayPost ? <PostBox visit={visit} sheet={sheet} post={post} /> : null}
          </>
        )}
      </div>
    ),
  });
}

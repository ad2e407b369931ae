import { type StoryContent, lacksOfCopy, may, ofNoSection, storyPath, storySlug } from "@mihwar/newsroom";
import { clientScript } from "../client-script.ts";
import { directionOfCopy } from "../copy-direction.ts";
import { CoverageOfStory } from "../parts/coverage-of-story.tsx";
import { DeadlineMark } from "../parts/deadline-mark.tsx";
import { deskPage } from "../parts/desk-page.tsx";
import { Seen, StorySteps } from "../parts/story-steps.tsx";
import { Plain, WrittenBody, WrittenPicture, WrittenText, unturned } from "../parts/written-copy.tsx";
import { type RefusedNote, StoryNotes } from "../parts/story-notes.tsx";
import { SuggestionCards } from "../parts/suggestion-cards.tsx";
import { type NotesTold, noteNoticeIn } from "../notes/note-told.ts";
import { saidMoment } from "../said-moment.ts";
import { sectionNames } from "../section-names.ts";
import type { RefusedForm } from "../story-form.ts";
import type { StoryNotice } from "../story-notice.ts";
import type { StorySheet } from "../story-sheet.ts";
import type { SuggestionQueue } from "../suggestion-queue.ts";
import type { MemberVisit } from "../visit.ts";

type Shown = { readonly visit: MemberVisit; readonly sheet: StorySheet };

const Said = ({ visit, at }: { readonly visit: MemberVisit; readonly at: string }) => (
  <time datetime={at}>{saidMoment(visit, at)}</time>
);

function Facts({ visit, sheet }: Shown) {
  const { words } = visit;
  const { page } = words.stories;
  const { story, line, sections, now, nameOf, reading } = sheet;
  const { content, state, embargo, published, updated } = story;
  const isOut = reading?.kind === "public";
  const path = reading?.kind === "public" ? storyPath(story.id, storySlug(reading.story.content)) : undefined;
  return (
    <dl class="facts about">
      <div>
        <dt>{words.home.state}</dt>
        <dd>
          <b>{words.states[state.kind]}</b>
          {state.kind === "scheduled" ? (
            <>
              {" · "}
              {page.goesOut} <Said visit={visit} at={state.at} />
            </>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>{page.section}</dt>
        <dd>{sectionNames(sections, [content.section]).join("")}</dd>
      </div>
      <div>
        <dt>{page.byline}</dt>
        <dd>
          {content.byline.length === 0 ? (
            page.noByline
          ) : (
            <bdi>
              <Plain text={words.listed(content.byline.map(({ name }) => name))} />
            </bdi>
          )}
        </dd>
      </div>
      <div>
        <dt>{page.begunBy}</dt>
        <dd>
          <bdi>{nameOf(line.begunBy)}</bdi>
        </dd>
      </div>
      <div>
        <dt>{page.revision}</dt>
        <dd>
          {story.revision} · <Said visit={visit} at={line.changed} />
        </dd>
      </div>
      {embargo === undefined || embargo <= now ? null : (
        <div>
          <dt>{page.embargo}</dt>
          <dd>
            <Said visit={visit} at={embargo} />
          </dd>
        </div>
      )}
      {isOut && published !== undefined ? (
        <div>
          <dt>{page.published}</dt>
          <dd>
            <Said visit={visit} at={published} />
          </dd>
        </div>
      ) : null}
      {isOut && updated !== undefined ? (
        <div>
          <dt>{page.updated}</dt>
          <dd>
            <Said visit={visit} at={updated} />
          </dd>
        </div>
      ) : null}
      {path === undefined ? null : (
        <div>
          <dt>{page.address}</dt>
          <dd>
            <a href={encodeURI(path)}>
              <bdi dir="ltr">{storyPath(story.id, "")}</bdi>
            </a>
          </dd>
        </div>
      )}
      <CoverageOfStory visit={visit} coverage={sheet.coverage} nameOf={nameOf} />
      {line.deadline === undefined ? null : (
        <div>
          <dt class="unseen">{page.deadline}</dt>
          <dd>
            <DeadlineMark visit={visit} line={line} now={now} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What keeps the story from going out, what is out, and why it came back. */
function Standing({ visit, sheet }: Shown) {
  const { page } = visit.words.stories;
  const { story, log, line, nameOf } = sheet;
  const { state, publicRevision, revision, content } = story;
  const lacks = state.kind === "withdrawn" ? [] : lacksOfCopy(content);
  const at = `/desk/stories/${story.id}`;
  const isBehind = publicRevision !== undefined && publicRevision !== revision && state.kind !== "withdrawn";
  const back = line.isReturned && state.kind === "draft" ? log.find(({ action }) => action === "return") : undefined;
  return (
    <>
      {back?.note === undefined || back.note === "" ? null : (
        <div class="told">
          <p>
            <b>{page.returnedNote}</b> <bdi>{nameOf(back.by)}</bdi> · <Said visit={visit} at={back.at} />
          </p>
          <p dir="auto" class="written">
            <Plain text={back.note} />
          </p>
        </div>
      )}
      {sheet.written === undefined ? null : (
        <p class="told">
          <bdi>{page.written(nameOf(sheet.written.by))}</bdi> · <Said visit={visit} at={sheet.written.at} />
        </p>
      )}
      {isBehind ? (
        <p class="told">
          {state.kind === "scheduled"
            ? page.behindSchedule(publicRevision, revision)
            : page.behind(publicRevision, revision)}{" "}
          <a href={`${at}/compare?from=${publicRevision}&to=${revision}`}>{page.seeChanges}</a>
        </p>
      ) : null}
      {state.kind === "withdrawn" ? (
        <p class="told">
          <Plain text={page.withdrawn(state.notice)} />
        </p>
      ) : null}
      {lacks.length === 0 ? null : (
        <div class="lacks">
          <p>
            <b>{page.lacks}</b>
          </p>
          <ul>
            {lacks.map((lack) => (
              <li key={lack.code}>
                {page.lack(lack)} {lack.needed ? <span class="late">({page.lacksNeeded})</span> : null}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function WrittenStory({ visit, content, sheet }: Shown & { readonly content: StoryContent }) {
  const { page } = visit.words.stories;
  const { story } = sheet;
  return (
    <article class="copy" lang={content.language} dir={directionOfCopy(content.language)} aria-label={page.copy}>
      {content.standfirst === undefined ? null : (
        <p class="standfirst">
          <WrittenText text={content.standfirst} />
        </p>
      )}
      {content.hero === undefined ? null : <WrittenPicture picture={content.hero} words={page} />}
      {content.body.length === 0 ? (
        <p class="quiet">{page.noBody}</p>
      ) : (
        <WrittenBody body={content.body} words={page} />
      )}
      {story.corrections.length === 0 ? null : (
        <section class="notes">
          <h3>{page.corrections}</h3>
          <ul>
            {story.corrections.map(({ at, text }) => (
              <li key={at}>
                <b>
                  <Said visit={visit} at={at} />
                </b>{" "}
                <WrittenText text={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {content.sources.length === 0 ? null : (
        <section class="notes">
          <h3>{page.sources}</h3>
          <ul>
            {content.sources.map((source, at) => (
              <li key={at}>
                <WrittenText text={source} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {content.tags.length === 0 ? null : (
        <p class="quiet">
          <bdi>{page.tags}:</bdi> <WrittenText text={content.tags.join(" · ")} />
        </p>
      )}
    </article>
  );
}

/** What machines propose from the story, beside it. */
function Suggestions({ visit, sheet, queue }: Shown & { readonly queue: SuggestionQueue | undefined }) {
  if (queue === undefined || queue.cards.length + queue.recent.length === 0) return null;
  const words = visit.words.suggestions;
  return (
    <section class="part" aria-labelledby="suggestions">
      <h2 id="suggestions">{words.ofStory}</h2>
      <SuggestionCards visit={visit} queue={queue} back={`/desk/stories/${sheet.story.id}`} />
      {queue.waiting <= queue.cards.length ? null : <p class="quiet">{words.waiting(queue.waiting)}</p>}
    </section>
  );
}

/** A story as the newsroom has it: where it stands, what may be done with it, and its copy as it reads. */
export function storyPage(
  visit: MemberVisit,
  sheet: StorySheet,
  more: {
    readonly refused?: RefusedForm | undefined;
    readonly told?: StoryNotice | undefined;
    /** What machines propose from it. */
    readonly suggestions?: SuggestionQueue;
    /** What colleagues say of its words. */
    readonly notes?: NotesTold;
    readonly noteRefused?: RefusedNote | undefined;
    /** What became of those on which the member has just decided. */
    readonly decided?: string | undefined;
  } = {},
): string {
  const { words } = visit;
  const { page, list, told, history } = words.stories;
  const { story, calls, old } = sheet;
  const content = old?.content ?? story.content;
  const at = `/desk/stories/${story.id}`;
  const headline = content.headline.trim() === "" ? list.noHeadline : content.headline;
  const noted = noteNoticeIn(visit.url.searchParams);
  const open = more.notes?.notes.filter(({ state }) => state === "open").length ?? 0;
  const mayEdit = calls.has("edit") || calls.has("edit-behind-live");
  const mayAdd = may(visit.member, "write-dossiers", ofNoSection).ok && content.body.length > 0;
  const addPath = `${at}/to-dossier?rev=${old?.number ?? story.revision}`;
  return deskPage({
    visit,
    member: visit,
    title: unturned(headline),
    current: "home",
    scripts: [
      ...((more.suggestions?.cards.length ?? 0) === 0 ? [] : [clientScript("suggestions").path]),
      ...(mayAdd ? [clientScript("dossiers").path] : []),
    ],
    children: (
      <>
        <h1 dir={directionOfCopy(content.language)} lang={content.language}>
          <WrittenText text={headline} />
        </h1>
        {more.told === undefined ? null : (
          <p class="told well" role="status">
            {told[more.told]}
            {(more.told === "scheduled" || more.told === "waiting") && story.state.kind === "scheduled" ? (
              <>
                {": "}
                <Said visit={visit} at={story.state.at} />
              </>
            ) : null}
            {more.told === "embargoed" && story.embargo !== undefined ? (
              <>
                {": "}
                <Said visit={visit} at={story.embargo} />
              </>
            ) : null}
          </p>
        )}
        {more.decided === undefined ? null : (
          <p class="told well" role="status">
            {more.decided}
          </p>
        )}
        <Facts visit={visit} sheet={sheet} />
        <p class="choices">
          {mayEdit ? (
            <a class="button" href={`${at}/edit`}>
              {page.edit}
            </a>
          ) : (
            <a href={`${at}/edit`}>{words.notes.openInText}</a>
          )}
          {story.content.liveblog !== undefined || calls.has("run-live") ? (
            <a href={`/desk/live/${story.id}`}>
              {story.content.liveblog === undefined ? words.liveblog.open : words.liveblog.title}
            </a>
          ) : null}
          {open === 0 ? null : <a href="#notes">{words.notes.count(open)}</a>}
          <a href={`${at}/history`}>{page.history}</a>
          {mayAdd ? <a href={addPath}>{words.dossiers.add.linkNoScript}</a> : null}
          {(more.suggestions?.waiting ?? 0) === 0 ? null : (
            <a href="#suggestions">{words.suggestions.countBeside(more.suggestions?.waiting ?? 0)}</a>
          )}
        </p>
        {old === undefined ? (
          <Standing visit={visit} sheet={sheet} />
        ) : (
          <div class="told">
            <p>
              {page.oldRevision(old.number, saidMoment(visit, old.at))} <bdi>{sheet.nameOf(old.by)}</bdi>
            </p>
            <div class="choices">
              <a href={at}>{page.toNewest}</a>
              <a href={`${at}/compare?from=${old.number}&to=${story.revision}`}>{page.seeChanges}</a>
              {calls.has("restore-revision") ? (
                <form method="post" action={`${at}/restore`}>
                  <Seen seen={sheet.seen} />
                  <button class="second" name="number" value={old.number}>
                    {history.restore}
                  </button>
                </form>
              ) : null}
            </div>
          </div>
        )}
        <div class="desk-of-story">
          {old === undefined ? <StorySteps visit={visit} sheet={sheet} refused={more.refused} /> : null}
          <WrittenStory visit={visit} sheet={sheet} content={content} />
        </div>
        {mayAdd ? (
          <a class="button take-words" href={addPath} data-take-words hidden>
            {words.dossiers.add.link}
          </a>
        ) : null}
        {old !== undefined || more.notes === undefined ? null : (
          <StoryNotes
            visit={visit}
            story={story.id}
            content={content}
            told={more.notes}
            refused={more.noteRefused}
            notice={noted === undefined ? undefined : words.notes.told[noted]}
          />
        )}
        {old === undefined ? <Suggestions visit={visit} sheet={sheet} queue={more.suggestions} /> : null}
      </>
    ),
  });
}

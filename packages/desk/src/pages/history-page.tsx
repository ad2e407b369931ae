import {
  type Actor,
  type Story,
  type StoryCall,
  type StoryLogRow,
  type TextWriter,
  parseInstant,
} from "@mihwar/newsroom";
import { sheetName } from "../document/text-writers.ts";
import { directionOfCopy } from "../copy-direction.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { Seen } from "../parts/story-steps.tsx";
import { Plain, WrittenText } from "../parts/written-copy.tsx";
import { saidMoment } from "../said-moment.ts";
import type { SeenStory } from "../story-sheet.ts";
import type { MemberVisit } from "../visit.ts";

interface History {
  /** As it stands now. */
  readonly story: Story;
  readonly seen: SeenStory;
  /** The newest first. */
  readonly log: readonly StoryLogRow[];
  readonly calls: ReadonlySet<StoryCall>;
  readonly nameOf: (by: Actor) => string;
  readonly writers: ReadonlyMap<number, readonly TextWriter[]>;
}

/** Who wrote in a revision, where it was more than one, and in how many of its blocks. */
function Writers({
  visit,
  writers,
  nameOf,
}: Pick<History, "nameOf"> & {
  readonly visit: MemberVisit;
  readonly writers: readonly TextWriter[];
}) {
  const { history } = visit.words.stories;
  if (writers.length < 2) return null;
  return (
    <span class="writers quiet">
      {history.writtenTogether}{" "}
      {writers.map(({ by, blocks }, at) => {
        const count = history.blocks(blocks.filter((name) => name !== sheetName).length);
        return (
          <>
            {at === 0 ? "" : history.between}
            <bdi>{nameOf(by)}</bdi>
            {count === "" ? "" : ` (${count})`}
          </>
        );
      })}
    </span>
  );
}

/** Rows of the log with the revision that each made, where it made one. */
function withRevisions(log: readonly StoryLogRow[]): readonly (StoryLogRow & { readonly made?: number })[] {
  return log.map((row, at) => {
    const before = log.slice(at + 1).find(({ revision }) => revision !== undefined)?.revision ?? 0;
    return row.revision !== undefined && row.revision > before ? { ...row, made: row.revision } : row;
  });
}

/** Rows whose note says whose words they are about. */
const ofNotes: ReadonlySet<string> = new Set(["accept-suggested-edit", "refuse-suggested-edit", "reopen-note"]);

/** What happened to a story and to its copy, the newest first, by the names of those who did it. */
export function historyPage(visit: MemberVisit, { story, seen, log, calls, nameOf, writers }: History): string {
  const { words } = visit;
  const { history, list } = words.stories;
  const at = `/desk/stories/${story.id}`;
  const dir = directionOfCopy(story.content.language);
  const noteOf = ({ action, note }: StoryLogRow): string | undefined => {
    if (ofNotes.has(action)) return note === undefined ? undefined : history.writtenBy(nameOf(note as Actor));
    if (action !== "set-deadline") return note === "" ? undefined : note;
    return note === undefined || parseInstant(note) === undefined ? history.lifted : saidMoment(visit, note);
  };
  return deskPage({
    visit,
    member: visit,
    title: history.title,
    current: "home",
    children: (
      <>
        <h1>{history.title}</h1>
        <p class="about-story" dir={dir}>
          <a href={at}>
            <WrittenText text={story.content.headline.trim() === "" ? list.noHeadline : story.content.headline} />
          </a>
        </p>
        <ol class="rows history">
          {withRevisions(log).map((row) => {
            const { made } = row;
            const note = noteOf(row);
            return (
              <li key={row.n}>
                <span class="first">
                  <b>{history.actions[row.action] ?? history.otherAction}</b>
                  {made === undefined ? null : (
                    <span class="made">
                      {history.revision(made)}
                      {made === seen.revision ? <b> · {history.newest}</b> : null}
                      {made === story.publicRevision && story.state.kind !== "withdrawn" ? (
                        <b> · {history.shown}</b>
                      ) : null}
                    </span>
                  )}
                  {made === undefined ? null : (
                    <Writers visit={visit} nameOf={nameOf} writers={writers.get(made) ?? []} />
                  )}
                  {note === undefined ? null : (
                    <span class="written" dir={row.action === "set-deadline" ? undefined : "auto"}>
                      <Plain text={note} />
                    </span>
                  )}
                </span>
                <span>
                  <bdi>{nameOf(row.by)}</bdi>
                </span>
                <span class="quiet">
                  <time datetime={row.at}>{saidMoment(visit, row.at)}</time>
                </span>
                {made === undefined ? null : (
                  <span class="links">
                    <a href={`${at}?revision=${made}`} aria-label={`${history.read} · ${history.revision(made)}`}>
                      {history.read}
                    </a>
                    {made === 1 ? null : (
                      <a
                        href={`${at}/compare?from=${made - 1}&to=${made}`}
                        aria-label={`${history.compare} · ${history.revision(made)}`}
                      >
                        {history.compare}
                      </a>
                    )}
                    {made !== story.revision && calls.has("restore-revision") ? (
                      <form method="post" action={`${at}/restore`}>
                        <Seen seen={seen} />
                        <button
                          class="link"
                          name="number"
                          value={made}
                          aria-label={`${history.restore} · ${history.revision(made)}`}
                        >
                          {history.restore}
                        </button>
                      </form>
                    ) : null}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
        {calls.has("restore-revision") ? <p class="quiet">{history.restoreGist}</p> : null}
      </>
    ),
  });
}

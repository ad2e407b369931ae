import {
  type Instant,
  type Story,
  type StoryContent,
  type StoryId,
  type StoryState,
  stateOfLiveblog,
} from "@mihwar/newsroom";
import type { Insertable, Selectable } from "kysely";
import type { StoryTable } from "./database.ts";
import { type CardContent, cardContent, lastCorrection, personsOf } from "./public-view.ts";

type Row = Selectable<StoryTable>;

/** The columns in which a story's life stands; its copy stands in its revisions. */
export const lifeColumns = [
  "id",
  "revision",
  "state",
  "state_at",
  "corrected_at",
  "notice",
  "legal",
  "public_revision",
  "embargo",
  "published",
  "updated",
  "corrections",
  "provenance",
] as const;

export type LifeRow = Pick<Row, (typeof lifeColumns)[number]>;

class BrokenRow extends Error {
  override readonly name = "BrokenRow";
}

function moment(value: Instant | null, row: Pick<Row, "id">): Instant {
  if (value === null) throw new BrokenRow(`story ${row.id} lacks a moment`);
  return value;
}

function stateOf(row: LifeRow): StoryState {
  switch (row.state) {
    case "draft":
    case "review":
    case "ready":
      return { kind: row.state };
    case "scheduled":
      return { kind: "scheduled", at: moment(row.state_at, row) };
    case "live":
      return { kind: "live", since: moment(row.state_at, row) };
    case "corrected":
      return { kind: "corrected", since: moment(row.state_at, row), at: moment(row.corrected_at, row) };
    case "withdrawn":
      return {
        kind: "withdrawn",
        at: moment(row.state_at, row),
        notice: row.notice ?? "",
        legal: row.legal === true,
      };
  }
}

/** The story that a row and its newest revision's copy make. */
export function storyOf(row: LifeRow, content: StoryContent): Story {
  return {
    id: row.id as StoryId,
    revision: row.revision,
    content,
    ...(row.public_revision === null ? {} : { publicRevision: row.public_revision }),
    state: stateOf(row),
    ...(row.embargo === null ? {} : { embargo: row.embargo }),
    ...(row.published === null ? {} : { published: row.published }),
    ...(row.updated === null ? {} : { updated: row.updated }),
    corrections: row.corrections,
    ...(row.provenance === null ? {} : { provenance: row.provenance }),
  };
}

/** What of a story's life must not have changed since it was read, as one comparable text. */
export function lifeOf(story: Story): string {
  const { id, revision, publicRevision, state, embargo, published, updated, corrections } = story;
  const at = "at" in state ? state.at : undefined;
  const since = "since" in state ? state.since : undefined;
  const end = state.kind === "withdrawn" ? [state.notice, state.legal] : undefined;
  return JSON.stringify([
    [id, revision, publicRevision, state.kind, at, since, end, embargo, published, updated],
    corrections.map((correction) => [correction.at, correction.text]),
  ]);
}

/** The row of a story; `card` is what lists need of the copy of its public revision. */
export function rowOf(
  story: Story,
  card: CardContent | undefined,
): Omit<Insertable<StoryTable>, "changed" | "audit" | "visible" | "begun_by" | "returned" | "deadline"> {
  const { state, content } = story;
  const shown = story.publicRevision === undefined || card === undefined ? undefined : card;
  return {
    id: story.id,
    revision: story.revision,
    headline: content.headline,
    section: content.section,
    state: state.kind,
    state_at: "since" in state ? state.since : "at" in state ? state.at : null,
    corrected_at: state.kind === "corrected" ? state.at : null,
    notice: state.kind === "withdrawn" ? state.notice : null,
    legal: state.kind === "withdrawn" ? state.legal : null,
    public_revision: story.publicRevision ?? null,
    embargo: story.embargo ?? null,
    published: story.published ?? null,
    updated: story.updated ?? null,
    corrections: JSON.stringify(story.corrections),
    last_correction: lastCorrection(story) ?? null,
    provenance: story.provenance === undefined ? null : JSON.stringify(story.provenance),
    public_card: shown === undefined ? null : JSON.stringify(cardContent(shown)),
    public_section: shown?.section ?? null,
    public_tags: shown === undefined ? null : [...new Set(shown.tags)],
    public_persons: shown === undefined ? null : personsOf(shown),
    byline: content.byline.map(({ name }) => name),
    persons: personsOf(content),
    liveblog: content.liveblog === undefined ? null : stateOfLiveblog(content.liveblog),
  };
}

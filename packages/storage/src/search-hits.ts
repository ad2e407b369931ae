import type { Byline, Instant, SectionId, StoryContent, StoryId } from "@mihwar/newsroom";
import type pg from "pg";
import type { Narrowing } from "./search-narrowing.ts";
import type { SearchView } from "./search-view.ts";

/** A document that may answer. */
export interface Candidate {
  readonly part: number;
  readonly place: number;
  /** Its score without the prior of recency; 0 where no words are asked for. */
  readonly plain: number;
  /** Whether it has a word of the question, in whatever form. */
  readonly hasWord: boolean;
}

/** A story that readers may read now, and that the index holds as they read it. */
export interface VisibleHit extends Candidate {
  readonly worth: number;
  readonly story: StoryId;
  readonly published: Instant;
  readonly section: SectionId;
}

interface VisibleRow {
  readonly turn: number;
  readonly id: StoryId;
  readonly published: Instant;
  readonly public_section: SectionId;
  readonly byline: readonly Byline[] | null;
}

/**
 * The candidates that readers may read at this moment by the database's clock, in the revision that readers see, each story
 * once. Nothing leaves the index by another way.
 */
export async function visibleHits(
  pool: pg.Pool,
  view: SearchView,
  candidates: readonly { readonly worth: number; readonly item: Candidate }[],
  { from, until, sections, isBy }: Narrowing,
): Promise<readonly VisibleHit[]> {
  const kept = { turns: [] as number[], segments: [] as number[], places: [] as number[] };
  const fresh = { turns: [] as number[], stories: [] as string[], revisions: [] as number[] };
  for (const [turn, { item }] of candidates.entries()) {
    const segment = view.segments[item.part];
    const story = segment === undefined ? view.fresh[item.place] : undefined;
    if (segment !== undefined) {
      kept.turns.push(turn);
      kept.segments.push(segment.id);
      kept.places.push(item.place);
    } else if (story !== undefined) {
      fresh.turns.push(turn);
      fresh.stories.push(story.story);
      fresh.revisions.push(story.revision);
    }
  }
  const { rows } = await pool.query<VisibleRow>({
    name: isBy === undefined ? "search-visible" : "search-visible-by",
    text: `
      select turn, story.id, story.published, story.public_section,
        ${isBy === undefined ? "null" : "public_card -> 'byline'"} as byline
      from (
        select turn, doc.story, doc.revision
        from unnest($1::int[], $2::int[], $3::int[]) as hit (turn, segment, place)
        join mihwar.search_doc as doc on doc.segment = hit.segment and doc.place = hit.place
        union all
        select turn, story, revision from unnest($4::int[], $5::text[], $6::int[]) as fresh (turn, story, revision)
      ) as found
      join mihwar.story on story.id = found.story and story.public_revision = found.revision
      where story.visible <= now()
      order by turn`,
    values: [kept.turns, kept.segments, kept.places, fresh.turns, fresh.stories, fresh.revisions],
  });
  const seen = new Set<string>();
  return rows.flatMap(({ turn, id, published, public_section: section, byline }) => {
    const candidate = candidates[turn];
    const at = Date.parse(published);
    if (candidate === undefined || seen.has(id) || at < from || at >= until) return [];
    if (sections?.has(section) === false || isBy?.(byline ?? []) === false) return [];
    seen.add(id);
    return [{ ...candidate.item, worth: candidate.worth, story: id, published, section }];
  });
}

/** The copy of stories as readers read it now. */
export async function visibleCopy(
  pool: pg.Pool,
  stories: readonly StoryId[],
): Promise<ReadonlyMap<StoryId, StoryContent>> {
  const { rows } = await pool.query<{ id: StoryId; content: StoryContent }>({
    name: "search-copy",
    text: `select story.id, revision.content from mihwar.story
      join mihwar.revision on revision.story = story.id and revision.number = story.public_revision
      where story.id = any($1::text[]) and story.visible <= now()`,
    values: [stories],
  });
  return new Map(rows.map(({ id, content }) => [id, content]));
}

// Questions
export { type SearchFilters, type SearchOrder, type SearchQuery, isEmptyQuery } from "./search-query.ts";
export { type AskedFor, parseQuery } from "./parse-query.ts";
export { relaxed } from "./relaxed.ts";
export { queryLimits } from "./query-limits.ts";
export { type Match, matchesIn, satisfies } from "./stands-in.ts";
export { type Snippet, snippetOf } from "./snippet.ts";
// Related stories
export { type Mate, dossierMates } from "./dossier-mates.ts";
export {
  type NearStory,
  type RelatedHit,
  type RelatedParts,
  type StoryToRelate,
  findNear,
  findRelated,
} from "./related.ts";
// The index
export { indexVersion } from "./index-version.ts";
export type { SearchAnswer, SearchHit, SearchIndex, SearchPage, VocabularyWord } from "./search-index.ts";
export { memorySearchIndex } from "./memory-search-index.ts";
// What a story is found under, and how that is weighed
export { type IndexRecord, indexRecord, mostOfOneTerm, placeOfTerm } from "./index-record.ts";
export { type StoryField, storyFields } from "./story-fields.ts";
export { type QueryTerm, queryTerms, termsOfPhrase } from "./query-terms.ts";
export { type IndexedKind, indexedKinds, termId } from "./term-id.ts";
export { surfaceOf, surfaces } from "./surface.ts";
export { type LeastScores, anyScore, ceilingOf, halfAt, isOfWord, leastScores, recencyIn } from "./ranking.ts";
// What narrows an answer
export { isNamed, narrowedStories } from "./narrowed-stories.ts";
export { type PublishedBetween, publishedBetween } from "./published-between.ts";
export { clampHits, readHitCursor, writeHitCursor } from "./hit-cursor.ts";
export { likelihoodOf, slipsBetween } from "./word-likeness.ts";
export { nearKeys, storyVocabulary } from "./near-keys.ts";
export { BestOf } from "./best-of.ts";
// Segments: what an index keeps of many stories
export { type Block, type BlockTerm, findTerm, termsOfBlock } from "./segment/block.ts";
export { buildBlocks, mostDocuments } from "./segment/build-blocks.ts";
export { type MergedSource, mergeTerms } from "./segment/merge-terms.ts";
export { eachPosting } from "./segment/postings.ts";
export { type SegmentValues, packRecord, packValues, unpackRecord, unpackValues } from "./segment/record-bytes.ts";
export { type DocumentScores, type ScoredTerm, addScores, noScores } from "./segment/score-postings.ts";

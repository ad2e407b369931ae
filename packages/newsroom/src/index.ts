export type { Actor } from "./actor.ts";
export type {
  Archive,
  AuditRow,
  Due,
  Listed,
  PublicStory,
  ReadonlyArchive,
  Reading,
  RelatedCard,
  Room,
  StoryLine,
  StoryLineListing,
  StoryListing,
  StoryLogRow,
} from "./archive.ts";
export { ArchiveDown } from "./archive-down.ts";
export {
  type Block,
  type BlockId,
  type BlockKind,
  type Directed,
  type Picture,
  type RelatedItem,
  blockText,
  bodyText,
} from "./block.ts";
export {
  type CacheKey,
  coverageKey,
  dayKey,
  dossierKey,
  dossiersKey,
  entityKey,
  editionKey,
  frontKey,
  keysOfCopy,
  keysOfStory,
  latestKey,
  mediaKey,
  mostReadKey,
  personKey,
  sectionKey,
  storyKey,
  tagKey,
  tickerKey,
} from "./cache-key.ts";
export { calendarOf, calendarStamp, calendarText, foldCalendarLine } from "./calendar-text.ts";
export type { Asked } from "./desk/asked.ts";
export {
  type Coverage,
  type CoverageId,
  type CoverageListing,
  type CoverageState,
  type CoverageTime,
  type KeptCoverage,
  coverageLimits,
  coverageStates,
  daysOfCoverage,
  isCoverageSpan,
  isWholeDay,
} from "./desk/coverage.ts";
export { CoverageConflict } from "./desk/coverage-conflict.ts";
export { type DeskArchive, deskArchive } from "./desk/desk-archive.ts";
export type { DeskCoverage } from "./desk/desk-coverage.ts";
export type { DeskDossiers, History, HistoryWanted, ToldRow } from "./desk/desk-dossiers.ts";
export type { DeskMedia, DeskMediaUses } from "./desk/desk-media.ts";
export type { AcceptedTogether, DeskNotes, NoteAsked, NoteInHand, NotePin, NoteToWrite } from "./desk/desk-notes.ts";
export type { DeskStories } from "./desk/desk-stories.ts";
export type { DeskWriting, WrittenAsked } from "./desk/desk-writing.ts";
export type { DeskLiveblogs } from "./desk/desk-liveblogs.ts";
export {
  type HeldLiveblog,
  type LiveblogChange,
  type LiveblogRefusal,
  type PostWords,
  changeLiveblog,
} from "./desk/liveblog-change.ts";
export { liveblogRefusalWordsAr } from "./desk/liveblog-words-ar.ts";
export { liveblogRefusalWordsEn } from "./desk/liveblog-words-en.ts";
export { type Liveblogs, isJudgedAlike } from "./desk/liveblogs.ts";
export { type MergeClash, type MergedContents, mergeContents } from "./desk/merge-contents.ts";
export { type AcceptedEdits, acceptEdits } from "./desk/accept-edits.ts";
export {
  type NoteAnchor,
  type NotedBlock,
  type NotePlace,
  anchorByWords,
  anchorIn,
  notedText,
  placeOfAnchor,
  startAfter,
  untouchedStart,
} from "./desk/note-anchor.ts";
export { noteRefusalWordsAr } from "./desk/note-words-ar.ts";
export { noteRefusalWordsEn } from "./desk/note-words-en.ts";
export {
  type AboutOf,
  type CoverageAbout,
  type HouseAbout,
  type MediaAbout,
  type MemberAbout,
  type NoteAbout,
  type StoryAbout,
  aboutFront,
  may,
  ofNoSection,
} from "./desk/may.ts";
export { type Member, type MemberId, type Role, actorOf, roles } from "./desk/member.ts";
export type { PermissionRefusal } from "./desk/permission-refusal.ts";
export type { PermissionWords } from "./desk/permission-words.ts";
export { permissionRefusalWordsAr, permissionWordsAr } from "./desk/permission-words-ar.ts";
export { permissionRefusalWordsEn, permissionWordsEn } from "./desk/permission-words-en.ts";
export {
  type Call,
  type CoverageCall,
  type MediaCall,
  type MemberCall,
  type NoteCall,
  type Reach,
  type StoryCall,
  callOfStep,
  callStates,
  permissions,
} from "./desk/permissions.ts";
export {
  type HeldNotes,
  type NoteId,
  type NoteRefusal,
  type NoteReply,
  type NoteState,
  type NoteStep,
  type StoryNote,
  type SuggestedEdit,
  type WrittenNote,
  changeNote,
  noteLimits,
} from "./desk/story-note.ts";
export type { StoryNotes } from "./desk/story-notes.ts";
export type { StoryTimes, StoryTimesListing } from "./desk/story-times.ts";
export {
  type KeptTab,
  type NotWriter,
  type Presence,
  type Present,
  type Tab,
  type TabId,
  afterSeen,
  isTab,
  isTurnOf,
  parseTabId,
  presenceOf,
  presenceSeconds,
} from "./desk/presence.ts";
export { isSameValue } from "./desk/same-value.ts";
export { isLastAdmin } from "./desk/standing.ts";
export type { NamedText, Presences, WorkingCopies } from "./desk/working-copies.ts";
export type {
  HeldShared,
  SharedChange,
  SharedNote,
  SharedPlace,
  SharedSeed,
  SharedStanding,
  SharedTexts,
  SharedUpdate,
  SharedWanted,
  TextWriter,
} from "./desk/shared-text.ts";
export {
  type HeldTexts,
  type SavedText,
  type TextBase,
  type Texts,
  type WorkingCopy,
  type WorkingCopyRefusal,
  baseOf,
  dropText,
  followText,
  isBesideTheCopy,
  isTextOf,
  keepText,
  rebaseText,
  saveText,
  textPassedOver,
} from "./desk/working-copy.ts";
export { workingCopyRefusalWordsAr } from "./desk/working-copy-words-ar.ts";
export { workingCopyRefusalWordsEn } from "./desk/working-copy-words-en.ts";
export type { Accounts, AttemptLimit, Invited, SignInEvent, SignInWay } from "./desk/accounts.ts";
export { type DeskLanguage, type MemberAccount, deskLanguages } from "./desk/member-account.ts";
export {
  type MemberEntry,
  type MemberRefusal,
  parseEmail,
  parseMemberEntry,
  parseMemberName,
} from "./desk/member-entry.ts";
export { memberRefusalWordsAr, roleWordsAr } from "./desk/words-members-ar.ts";
export { memberRefusalWordsEn, roleWordsEn } from "./desk/words-members-en.ts";
export {
  type Change,
  type ChangeCause,
  type Decision,
  type LogEntry,
  type NewsLevel,
  type Operation,
  type Patch,
  type Question,
  refOf,
} from "./dossier/change.ts";
export type { Agenda, AgendaEvent, AgendaPlace } from "./dossier/agenda.ts";
export { type CalendarStatus, calendarStatuses, statesOfStatus } from "./dossier/calendar-status.ts";
export { type CalendarTimes, calendarTimes } from "./dossier/calendar-times.ts";
export {
  type AgendaVerdict,
  type ComparedEvent,
  agendaMachine,
  compareAgenda,
  needsEvidence,
} from "./dossier/compare-agenda.ts";
export { type AgendaArrival, entriesOfAgenda } from "./dossier/entries-of-agenda.ts";
export { type CitedRevision, citable, citedIn } from "./dossier/citations.ts";
export {
  type CitedCopy,
  type DossierArchive,
  type LogTurn,
  type ReadonlyDossiers,
  turnOf,
} from "./dossier/dossier-archive.ts";
export { type Doer, actLine, actPrepositions, actVerb, genderOf, whomName } from "./dossier/act-verb.ts";
export { type DocumentStory, type DossierDocument, documentJson, parseDocument } from "./dossier/document.ts";
export { documentOfDossiers } from "./dossier/document-of-dossiers.ts";
export { historyOfDocument } from "./dossier/history-of-document.ts";
export type { DossierWords } from "./dossier/dossier-words.ts";
export { dossierRefusalWordsAr, dossierWordsAr } from "./dossier/dossier-words-ar.ts";
export { dossierRefusalWordsEn, dossierWordsEn } from "./dossier/dossier-words-en.ts";
export { itemJson, parseItem } from "./dossier/dossier-json.ts";
export type { DossierRefusal } from "./dossier/dossier-refusal.ts";
export {
  type Dossiers,
  type Merge,
  type NewsLine,
  type Proposal,
  type Touched,
  findItem,
  listItems,
  type StandingDecision,
  noDossiers,
  withoutProposals,
  withSubDossiers,
} from "./dossier/dossiers.ts";
export { citing, dossiersFed, storiesFeeding } from "./dossier/stories-fed.ts";
export { type EntryRefusal, type NewEntry, enterAll } from "./dossier/enter-all.ts";
export { type AttributionLevel, type Evidence, attributionLevels, placeOfQuote } from "./dossier/evidence.ts";
export { isProposed } from "./dossier/log-door.ts";
export { proposalsForRevision, proposalsForWithdrawal } from "./dossier/evidence-watch.ts";
export { type MachineTally, tallyOf } from "./dossier/machine-tally.ts";
export { storiesOfProposal } from "./dossier/stories-of-proposal.ts";
export { asOf, fold } from "./dossier/fold.ts";
export { type ItemId, parseItemId } from "./dossier/item-id.ts";
export type {
  Act,
  Dossier,
  DossierLink,
  Entity,
  EventState,
  Fact,
  Fate,
  FateStep,
  GistLine,
  Item,
  ItemKind,
  NewsEvent,
  Position,
} from "./dossier/items.ts";
export { type Leaning, leaningOn } from "./dossier/leaning.ts";
export { evidenceOf, mapEvidence } from "./dossier/map-evidence.ts";
export { mapIds, refsOf } from "./dossier/map-ids.ts";
export { mergedItems } from "./dossier/merging.ts";
export { type TakenField, takenFields } from "./dossier/taken-field.ts";
export { type Task, type TaskKind, taskKinds, tasksOf } from "./dossier/tasks.ts";
export { type HistoryRow, type ItemStep, everIn, historyOf } from "./dossier/item-history.ts";
export { wouldBe } from "./dossier/would-be.ts";
export { type Unmerged, standingId, unmerge } from "./dossier/unmerging.ts";
export { type Recheck, recheckEvidence } from "./dossier/recheck-evidence.ts";
export { type SourceStrength, strengthOf } from "./dossier/source-strength.ts";
export { keysBetween } from "./dossier/touched-keys.ts";
export { fallenDue, isFinalEvent, isFinalPosition } from "./dossier/fallen-due.ts";
export { type When, daysOfWhen, inUtc, parseWhen } from "./dossier/when.ts";
export {
  type ComparedBlock,
  type ComparedLine,
  type ContentComparison,
  type LineName,
  compareContents,
  isChangedBlock,
  levelOf,
} from "./compare-contents.ts";
export { type NamedLine, compareLines, isChangedLine } from "./compare-lines.ts";
export { type Piece, compareTexts, textOf } from "./compare-texts.ts";
export { type DraftPlaces, contentOfDraft } from "./content-of-draft.ts";
export type { CalendarDay, Draft } from "./draft.ts";
export { draftJson } from "./draft-json.ts";
export { draftOfStory } from "./draft-of-story.ts";
export { type DraftProblem, type DraftShape, draftLimits } from "./draft-problem.ts";
export { EditConflict } from "./edit-conflict.ts";
export { type CopyLack, lacksOfCopy } from "./lacks-of-copy.ts";
export { FrontConflict } from "./front-conflict.ts";
export {
  type Liveblog,
  type LiveblogState,
  type Post,
  type PostHead,
  type ToldBody,
  bodyOfTold,
  lineOfPost,
  liveblogLimits,
  newestFirst,
  stateOfLiveblog,
  toldBody,
} from "./liveblog.ts";
export { LineConflict } from "./line-conflict.ts";
export type { BorderPolicy, Edition, FollowLink } from "./edition.ts";
export { MihwarFault } from "./fault.ts";
export { type Front, type FrontId, type FrontSlot, fillFront, frontSizes, placesOfFront } from "./front.ts";
export { type Inline, type Mark, parseHref } from "./inline.ts";
export { type Clock, type Instant, parseInstant, toInstant } from "./instant.ts";
export { type FocalPoint, type MediaAsset, type MediaId, alikeWithin, middle } from "./media-asset.ts";
export type { KeptMedia, MediaListing, MediaUse } from "./media-library.ts";
export { formatBytes, formatOf, strangeFormatOf } from "./media-format.ts";
export type { MediaFiles } from "./media-files.ts";
export { type Outcome, accept, refuse, settle } from "./outcome.ts";
export { parseDay, parseCopy, parseDraft } from "./parse-draft.ts";
export { type PicturePlace, type PlacedPicture, placedPictures } from "./picture-place.ts";
export { picturesOf } from "./pictures-of.ts";
export type { Byline, Person, PersonId } from "./person.ts";
export type { Provenance } from "./provenance.ts";
export {
  type RandomBytes,
  randomMediaIds,
  randomCoverageIds,
  randomNoteIds,
  randomMemberIds,
  randomPersonIds,
  randomStoryIds,
  randomTickerIds,
} from "./random-ids.ts";
export type { Revision, RevisionLine } from "./revision.ts";
export {
  type Section,
  type SectionId,
  type SectionTone,
  parseSectionId,
  reservedAddresses,
  sectionTones,
} from "./section.ts";
export {
  type Correction,
  type Story,
  type StoryContent,
  type StoryState,
  type StoryStateKind,
  isPublic,
  storyPath,
  storySlug,
} from "./story.ts";
export type { StoryCard } from "./story-card.ts";
export { StorageLow } from "./storage-low.ts";
export { StoryExists } from "./story-exists.ts";
export { type StoryId, type StoryIds, parseStoryId } from "./story-id.ts";
export {
  type Hand,
  type StoryAction,
  type StoryEvent,
  type StoryRefusal,
  type StoryStep,
  approveStory,
  correctStory,
  draftStory,
  embargoStory,
  publishStory,
  returnStory,
  reviseStory,
  scheduleStory,
  storyAt,
  submitStory,
  withdrawStory,
} from "./story-life.ts";
export { type TickerId, type TickerLevel, type TickerLine, liveTicker, storyOfLine, tickerLevels } from "./ticker.ts";
export { UnsavedCopy } from "./unsaved-copy.ts";
export { type TickerEntry, type TickerRefusal, parseTickerEntry, tickerLimits } from "./ticker-entry.ts";
export { weekStartOf } from "./week-start.ts";
export { type NewsroomWords, type WordsFor, say } from "./words.ts";
export {
  draftProblemWordsAr,
  newsroomWordsAr,
  storyActionWordsAr,
  storyRefusalWordsAr,
  storyStateWordsAr,
  tickerLevelWordsAr,
} from "./words-ar.ts";
export {
  draftProblemWordsEn,
  newsroomWordsEn,
  storyActionWordsEn,
  storyRefusalWordsEn,
  storyStateWordsEn,
  tickerLevelWordsEn,
} from "./words-en.ts";

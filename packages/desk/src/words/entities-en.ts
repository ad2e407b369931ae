import { type WordsFor, dossierRefusalWordsEn, say } from "@mihwar/newsroom";
import { type EntityWords, type OwnEntityRefusal, fieldLines } from "./entities-ar.ts";
import { hasWords } from "./has-words.ts";
import { suggestionWordsEn } from "./suggestions-en.ts";

const entities = (count: number): string => (count === 1 ? "1 entity" : `${count} entities`);
const lines = (count: number): string => (count === 1 ? "1 line" : `${count} lines`);
/** What is Arabic keeps its own direction inside an English sentence. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

const ownRefusals: WordsFor<OwnEntityRefusal> = {
  "name-empty": () => "Write the name",
  "kind-unknown": () => "Choose the kind from the list",
  "merge-self": () => "This is the same one; choose another",
  "point-unreadable": ({ written }) =>
    `“${isolated(written)}” is no place; write latitude, then longitude, like this: 33.89, 35.50`,
  "entity-changed": () => "It has changed since you read the page; look at what it is now, then try again",
  "other-kind": () => "They are of different kinds; correct one of them first",
  cycle: () => "Merged, it would belong to itself; correct what it belongs to first",
  "nothing-changed": () => "Nothing is changed",
};

export const entityWordsEn: EntityWords = {
  title: "Entities",
  gist: "Everybody and everything that dossiers speak of: people, bodies, countries, places, texts, resources.",
  search: "Search entities",
  question: "Name, however it is spelled",
  kind: "Kind",
  anyKind: "All kinds",
  find: "Search",
  clear: "All",
  none: "No entity has come into the dossiers yet.",
  noneFound: "No entity of this name.",
  count: entities,
  more: (count) => `Show more: ${entities(count)}`,
  named: (times) => (times === 0 ? "not named" : `named in ${lines(times)}`),
  public: "Its page on the site",
  map: (name) => `${isolated(name)} on the readers' map`,
  fields: {
    name: "Name",
    aliases: "Other names",
    entityKind: "Kind",
    role: "Role",
    gender: "How verbs agree with it",
    of: "Belongs to",
    members: "Members",
    iso: "ISO country code",
    wikidata: "Wikidata item",
    geometry: "Place on the map",
  },
  hints: {
    aliases: "One a line.",
    of: "The name as dossiers have it, or nothing.",
    members: "One a line, as dossiers have them.",
    wikidata: "Like Q232.",
    geometry:
      "Latitude, then longitude: 33.89, 35.50. One point for a place, two or more for a road or corridor, one a line.",
  },
  genderAsNamed: "As its name tells",
  genders: {
    masculine: "masculine",
    feminine: "feminine",
    men: "masculine plural",
    women: "feminine plural",
    "two men": "masculine dual",
    "two women": "feminine dual",
  },
  change: "Change",
  fix: "It was wrong: this corrects it",
  why: "Why",
  look: "See the difference",
  difference: "Before and after",
  noDifference: "No difference.",
  save: "Save",
  onlyEditors: "Editors change it; you may read it.",
  naming: (times) => (times === 0 ? "Nothing names it" : `Where it is named: ${lines(times)}`),
  namingMore: (count) => `And ${lines(count)} more`,
  itemKinds: { dossier: "dossier", entity: "entity", event: "event", position: "position", fact: "fact" },
  absorbed: "Merged into it",
  like: "Perhaps the same",
  likeGist: "Of its kind, and under one of its names in another spelling. Nothing is merged by itself.",
  merge: "Merge it",
  mergeWith: (name) => `Merge it with ${isolated(name)}`,
  mergeTitle: "Merge two entities",
  mergeGist: "Choose the other one; you see all that changes before anything is merged.",
  with: "The other entity: its name or id",
  seeMerge: "See what changes",
  stays: "Which one stays",
  keepNames: (name) => `Of the names of ${isolated(name)}, keep`,
  takes: "And take from it",
  same: "Ids elsewhere",
  lookAgain: "Look again",
  doMerge: (goes, stays) => `Merge ${isolated(goes)} into ${isolated(stays)}`,
  undoable: "A merge can be undone at any time: what it moved goes back, what changed since stays.",
  changes: (count) => (count === 1 ? "1 line changes" : `${lines(count)} change`),
  unmerge: "Undo the merge",
  unmergeOf: (name) => `Undo the merge of ${isolated(name)}`,
  unmergeTitle: "Undo a merge",
  unmergeGist: "All that the merge moved goes back to where it was; the entity has its address and its page again.",
  mergedAt: "Merged",
  unmergeFirst: (name) => `Undo the merge of ${isolated(name)} first`,
  kept: "Changed since the merge: stays as it has become",
  since: "Came after the merge",
  sinceGist: (stays) =>
    `It stays with ${isolated(stays)}: nobody knows which of the two was meant. Change it afterwards where it was the other.`,
  doUnmerge: (name) => `Make ${isolated(name)} an entity of its own again`,
  fieldLines,
  refusal: (refusal, nameOf) => {
    if (hasWords(ownRefusals, refusal)) return say(ownRefusals, refusal);
    if (refusal.code === "not-merged" || refusal.code === "unmerge-first") return dossierRefusalWordsEn(refusal);
    return suggestionWordsEn.refusal(refusal as Parameters<typeof suggestionWordsEn.refusal>[0], nameOf);
  },
};

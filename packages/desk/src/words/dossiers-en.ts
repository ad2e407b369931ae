import {
  type WordsFor,
  dossierRefusalWordsEn,
  dossierWordsEn,
  draftProblemWordsEn,
  permissionRefusalWordsEn,
  say,
} from "@mihwar/newsroom";
import type { FieldName, LineKind } from "../dossiers/line-kind.ts";
import type { LineRefusal, NameOf } from "../dossiers/line-refusal.ts";
import type { DossierDeskWords } from "./dossiers-ar.ts";
import { hasWords } from "./has-words.ts";

/** What is Arabic keeps its own direction inside an English sentence. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

const fields: Readonly<Record<FieldName, string>> = {
  text: "Text",
  title: "Title",
  when: "Date",
  state: "State",
  places: "Place",
  actors: "Who",
  part: "Part of",
  timeZone: "Time zone",
  in: "In the dossiers",
  act: "Act",
  by: "Who",
  to: "To whom",
  about: "About",
  due: "Due",
  event: "Said at",
  answers: "In answer to",
  fate: "Outcome",
  at: "Since",
  why: "Why",
  mover: "The event that moved it",
  relation: "Relation",
  measure: "Measurement",
  from: "From",
  until: "Until",
  target: "To the dossier",
  tie: "How they are tied",
  name: "Name",
  entityKind: "Kind",
  role: "Role",
  aliases: "Other names",
  of: "Belongs to",
  members: "Members",
  gender: "How verbs agree with it",
  same: "Its codes",
  geometry: "Its place on the map",
  dossierState: "State",
  parents: "Within the dossiers",
  topics: "Tags",
};

const kinds: Readonly<Record<LineKind, readonly [fresh: string, changed: string]>> = {
  gist: ["A sentence of the summary", "Change a sentence of the summary"],
  event: ["An event", "Change an event"],
  position: ["A position", "Change a position"],
  fate: ["A step of the outcome", "Change a step of the outcome"],
  fact: ["A fact", "Change a fact"],
  link: ["A tie to another dossier", "Change a tie"],
  entity: ["A new entity", "Change an entity"],
  dossier: ["A new dossier", "Change the dossier"],
};

type OwnCodes =
  | "field-empty"
  | "name-unknown"
  | "name-twice"
  | "when-unreadable"
  | "choice-unknown"
  | "number-unreadable"
  | "points-unreadable"
  | "half-relation"
  | "half-measure"
  | "change-unsaid"
  | "changed-meanwhile"
  | "line-gone"
  | "paragraph-unchosen"
  | "quote-empty"
  | "quote-not-there"
  | "quote-twice"
  | "cited-already"
  | "cycle"
  | "still-named"
  | "evidence-missing"
  | "why-missing"
  | "stance-has-no-fate"
  | "nothing-changed"
  | "quote-absent"
  | "item-missing"
  | "unreadable"
  | "id-taken"
  | "field-changed";

const fieldName = (name: string): string =>
  fields[name as FieldName] ??
  {
    "measure.at": "Date of the measurement",
    attribution: "Source",
    evidence: "Evidence",
    gist: "Summary",
    links: "Ties",
    dossiers: "Dossiers",
  }[name] ??
  name;

/** Refusals with items by their names: nobody at the desk knows them by ids. */
const own = (nameOf: NameOf): WordsFor<Extract<LineRefusal, { readonly code: OwnCodes }>> => ({
  "field-empty": ({ field }) => `“${fieldName(field)}” is empty; fill it in`,
  "name-unknown": ({ name }) =>
    `No dossier knows ${isolated(name)}; correct the name, or say below what it is and it comes in as a new entity`,
  "name-twice": ({ name }) => `More than one entity is called ${isolated(name)}; choose the one you mean from the list`,
  "when-unreadable": ({ written }) =>
    `${isolated(written)} is no date that can be read; write 2026-11-06, 2026-11 or 2026`,
  "choice-unknown": ({ field }) => `Choose “${fieldName(field)}” from the list`,
  "number-unreadable": ({ written }) =>
    `${isolated(written)} is no number; write digits, with a point for decimals: 1.1`,
  "points-unreadable": () => "A place is latitude, then longitude, in each line: 33.9, 35.8",
  "half-relation": () => "A relation has three parts: a name, what it is to the other, a name; fill in all or none",
  "half-measure": () => "A measurement has a number, a unit and a date; fill in all or none",
  "change-unsaid": () => "Readers saw the line as it was; say whether this is a correction, news, or wording",
  "changed-meanwhile": ({ fields: changed }) =>
    `Another editor has changed “${changed.map(fieldName).join("”, “")}” since you opened the form; what you wrote is still here`,
  "line-gone": () =>
    "This line is no longer in the dossier; another editor removed it. What you wrote is still here, and comes in as a new line if you save",
  "paragraph-unchosen": () => "Choose the paragraph that has the words",
  "quote-empty": () => "Select the words in the paragraph, or write them as they stand there",
  "quote-not-there": ({ quote, paragraph }) =>
    `The paragraph does not say ${isolated(quote)} to the letter. It says: ${isolated(paragraph)}`,
  "quote-twice": ({ quote, times }) =>
    `The paragraph says ${isolated(quote)} ${times} times; choose which one you mean`,
  "cited-already": () => "These words are evidence in the form already",
  cycle({ id, through }) {
    const [first = "", ...way] = [...new Set([id, ...through])].map((one) => isolated(nameOf(one)));
    return way.length === 0
      ? `${first} cannot lie within itself`
      : `No dossier lies within itself: ${[first, ...way, first].join(" within ")}; take it out of one of them`;
  },
  "still-named": ({ id, by }) => {
    const names = by.slice(0, 5).map((one) => isolated(nameOf(one)));
    return `${isolated(nameOf(id))} is named in ${names.join(", ")}; take it out of them first`;
  },
  "evidence-missing": () => "Nothing without evidence: choose words of a story",
  "why-missing": () => "Say why: no tie and no outcome stands without a reason",
  "stance-has-no-fate": () => "A stance has no outcome; make it an ask, an offer or a commitment",
  "nothing-changed": () => "Nothing has changed",
  "quote-absent": ({ evidence }) => `The story no longer says ${isolated(evidence.quote)}; choose the evidence again`,
  "item-missing": ({ id, wanted }) =>
    wanted === undefined
      ? `${isolated(nameOf(id))} is in no dossier`
      : `${isolated(nameOf(id))} is no ${dossierWordsEn.kinds[wanted]}`,
  unreadable: ({ problem }) => draftProblemWordsEn(problem),
  "id-taken": ({ id }) => `The address ${id} is taken; choose another`,
  "field-changed": ({ field }) => `Another editor has changed “${fieldName(field)}”; what you wrote is still here`,
});

const permissionCodes = new Set(["role", "section", "not-yours", "story-state", "signed-out", "another-actor"]);

function refusal(one: LineRefusal, nameOf: NameOf): string {
  const words = own(nameOf);
  if (hasWords(words, one)) return say(words, one);
  return permissionCodes.has(one.code)
    ? permissionRefusalWordsEn(one as Parameters<typeof permissionRefusalWordsEn>[0])
    : dossierRefusalWordsEn(one as Parameters<typeof dossierRefusalWordsEn>[0]);
}

export const dossierDeskWordsEn: DossierDeskWords = {
  list: {
    title: "Dossiers",
    gist: "What the newsroom remembers: who did what, who wants what from whom, and what became of promises. No line comes in without evidence from a story.",
    begin: "New dossier",
    words: "Words of its title",
    state: "State",
    anyState: "Any state",
    show: "Show",
    all: "All",
    none: "No dossier yet. Open one, then add to it from the newsroom's stories.",
    noneFitting: "No dossier fits.",
    noNews: "No news for readers yet",
    open: (count) => (count === 0 ? "No open position" : count === 1 ? "1 open position" : `${count} open positions`),
    within: "Within",
  },
  states: dossierWordsEn.states,
  sheet: {
    public: "Its page on the site",
    within: "Within",
    topics: "Tags",
    state: "State",
    news: "Last news",
    changeDossier: "Change title, state and place",
    removeDossier: "Remove the dossier",
    history: "History",
    sections: {
      gist: "Summary",
      events: "Events",
      positions: "Positions",
      facts: "Facts",
      links: "Ties to other dossiers",
      children: "Dossiers within it",
    },
    none: {
      gist: "No summary yet: a few sentences, each with evidence.",
      events: "No event yet.",
      positions: "No position yet: who asks, offers, promises or holds what.",
      facts: "No fact yet.",
      links: "Tied to no other dossier.",
    },
    add: {
      gist: "Add a sentence",
      event: "Add an event",
      position: "Add a position",
      fate: "Add an outcome",
      fact: "Add a fact",
      link: "Tie it to a dossier",
      entity: "Add an entity",
      dossier: "Add a dossier within it",
    },
    change: "Change",
    remove: "Remove",
    deedOf: (deed, line) => `${deed}: ${isolated(line)}`,
    up: "Up",
    down: "Down",
    moveHint: "Drag a sentence to its place, or move it with the buttons.",
    evidence: "Evidence",
    disputes: "Disputes it",
    source: "Source",
    unreadable: "Evidence from an unpublished story outside your sections",
    part: "Part of",
    at: "Said at",
    answers: "In answer to",
    about: "About",
    due: "Due",
    places: "In",
    fates: "What became of it",
    noFate: "No outcome yet",
    from: "From",
    until: "Until",
    onlyEditors: "Editors write dossiers; you may read them.",
  },
  notices: {
    opened: "The dossier is open",
    added: "Added to the dossier",
    changed: "The change is saved",
    removed: "Removed from the dossier",
    ordered: "The summary is in its new order",
    left: "Taken out of this dossier",
  },
  form: {
    title: (kind, isNew) => kinds[kind][isNew ? 0 : 1],
    inDossier: "In the dossier",
    field: (field, kind) => {
      if (field === "text" && kind === "gist") return "Sentence";
      if (field === "text" && kind === "position") return "What";
      if (field === "text" && kind === "fact") return "Fact";
      if (field === "title" && kind === "event") return "Event";
      return fields[field];
    },
    part: {
      "actors.as": "As",
      "relation.from": "A name",
      "relation.verb": "What it is to the other",
      "relation.to": "A name",
      "measure.value": "Number",
      "measure.unit": "Unit",
      "measure.approximate": "About",
      "measure.at": "Date",
      "same.iso": "Country code (ISO)",
      "same.wikidata": "Wikidata",
    },
    hint: {
      when: "2026-11-06, 2026-11 or 2026; from day to day: 2026-11-06/2026-11-09; XXXX where there is no date; ~ for about.",
      at: "As a date: 2026-11-06 or 2026-11.",
      due: "As a date, or empty.",
      why: "A sentence that says why.",
      aliases: "One name in each line.",
      topics: "One tag in each line.",
      geometry: "Latitude, then longitude; of a road one point in each line.",
      timeZone: "Where the hour matters: Asia/Beirut",
      relation: "Such as: China · dominates · minerals.",
    },
    row: (field, place) => `${field} ${place}`,
    more: "Another name",
    none: "Nothing",
    also: "And add it to",
    address: "Its address on the site",
    addressHint: "In Latin letters; it never changes. You may leave it.",
    choices: {
      act: { ask: "asks", offer: "offers", commit: "promises", stance: "holds" },
      state: dossierWordsEn.eventStates,
      dossierState: dossierWordsEn.states,
      fate: (fate, act) => dossierWordsEn.fates[fate](act),
      tie: { affects: "affects it", continues: "continues it", rivals: "rivals it", see: "is read with it" },
      entityKind: {
        person: "person",
        org: "body",
        country: "country",
        place: "place",
        pact: "text or pact",
        resource: "resource",
      },
      gender: {
        masculine: "masculine",
        feminine: "feminine",
        men: "plural, masculine",
        women: "plural, feminine",
        "two men": "dual, masculine",
        "two women": "dual, feminine",
      },
      attribution: dossierWordsEn.attributions,
    },
    newcomer: (name) => `A new entity: ${isolated(name)}`,
    newcomerHint: "No dossier knows it. Say what it is and it comes in with the line, or correct its name above.",
    notNew: "Not new: I correct the name",
    moreOfEntity: "More about it",
    telling: "How readers are told",
    change: "What is this change?",
    changes: {
      fix: "It was wrong: readers are told of a correction",
      news: "Things have changed: this is news",
      wording: "Wording only: readers are not told",
    },
    news: "Its weight in the news of the dossier",
    levels: ["not told", "a detail", "notable", "a headline"],
    note: "What the news and the log say of it",
    noteHint: "Leave it empty and it is made of the line itself.",
    save: "Save",
    saveAnyway: "Save mine in its place",
    read: "Read what I wrote",
    back: "To the dossier",
    lost: "That did not reach the server; try again",
    now: "It is now",
    nowHint: "If you save, what you wrote takes its place.",
  },
  cite: {
    title: "Evidence",
    optional: "A tie may stand on its reason alone.",
    none: "No evidence yet: nothing comes in without words of a story.",
    piece: (place) => `Evidence ${place}`,
    attribution: "Source",
    speaker: "Who says so",
    phrase: "The attribution as printed",
    url: "Address of the source",
    disputes: "It says otherwise",
    remove: (place) => `Remove evidence ${place}`,
    pick: "Take evidence from a story",
    find: "Words of the story",
    search: "Search",
    noStory: "No story with these words among those that you may read.",
    open: (headline) => `Open: ${isolated(headline)}`,
    close: "Close the story",
    paragraphs: "Paragraphs of the story",
    paragraph: (place) => `Paragraph ${place}`,
    hint: "Select the words in their paragraph, or choose the paragraph and write its words below.",
    keysHint:
      "With the keyboard: arrows choose a word, with Shift they take more, with Alt and Shift letter by letter, and Enter takes them.",
    noParagraphs: "The story has no paragraph to take words from.",
    quote: "The words to the letter",
    which: "Which one do you mean?",
    take: "Take as evidence",
    taken: "The evidence is taken",
    revision: (number) => `Revision ${number}`,
  },
  remove: {
    title: "Remove a line",
    gist: "Readers no longer see it at once; its past stays in the log.",
    here: "Take it out of this dossier only",
    whole: "Remove it from all dossiers",
    how: "From where?",
    goes: "To be removed",
    confirm: "Remove",
  },
  add: {
    title: "Add to a dossier",
    gist: "The words that you chose become the evidence of a new line in a dossier.",
    link: "Add to a dossier",
    linkNoScript: "Add of its words to a dossier",
    dossier: "Dossier",
    kind: "What do they say?",
    kinds: {
      event: "An event",
      position: "A position: an ask, an offer, a promise, a stance",
      fact: "A fact",
      gist: "A sentence of the summary",
    },
    go: "Go on",
    noDossier: "No dossier yet; open one first.",
  },
  refusal,
};

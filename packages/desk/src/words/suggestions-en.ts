import { dossierRefusalWordsEn, dossierWordsEn, permissionRefusalWordsEn, say, type WordsFor } from "@mihwar/newsroom";
import type { ChangeField, ChangeRefusal } from "../suggestion-change.ts";
import type { DecisionRefusal } from "../suggestion-decision.ts";
import { hasWords } from "./has-words.ts";
import type { SuggestionWords } from "./suggestions-ar.ts";

const cards = (count: number): string => (count === 1 ? "1 suggestion" : `${count} suggestions`);

/** What is Arabic keeps its own direction inside an English sentence. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

const machineNames: Readonly<Record<string, string>> = {
  "m:link": "Dossiers",
  "m:wants": "Wants and promises",
  "m:when": "Events",
  "m:fate": "Outcomes",
  "m:who": "New names",
  "m:alias": "Other names",
  "m:clock": "What fell due",
  "m:evidence": "Evidence",
  "m:agenda": "Agendas",
  "m:import": "Import",
};

const fields: Readonly<Record<ChangeField, string>> = {
  text: "Wording",
  act: "Act",
  by: "Who",
  to: "To whom",
  when: "Date",
  due: "Due",
  state: "State",
  fate: "Outcome",
  entityKind: "Kind",
  role: "Role",
  entity: "Whose name",
  attribution: "Source",
  why: "Why",
  in: "In the dossiers",
  dossier: "Dossier",
};

const kinds = {
  person: "person",
  org: "body",
  country: "country",
  place: "place",
  pact: "text or pact",
  resource: "resource",
};

const ownRefusals: WordsFor<
  Extract<
    ChangeRefusal | DecisionRefusal,
    {
      readonly code:
        | "field-empty"
        | "name-unknown"
        | "when-unreadable"
        | "choice-unknown"
        | "dossier-unknown"
        | "proposal-unknown";
    }
  >
> = {
  "field-empty": ({ field }) => `“${fields[field]}” is empty: write it`,
  "name-unknown": ({ name }) =>
    `No dossier knows “${isolated(name)}”: write the name as dossiers have it, or accept it as a new name first`,
  "when-unreadable": ({ written }) =>
    `“${isolated(written)}” is no date: write 2026-11-06, 2026-11 or 2026, with ~ for about`,
  "choice-unknown": ({ field }) => `Choose “${fields[field]}” from the list`,
  "dossier-unknown": () => "Choose one dossier at least",
  "proposal-unknown": () => "There is no such suggestion",
};

const permissionCodes = new Set(["role", "section", "not-yours", "story-state", "signed-out", "another-actor"]);

export const suggestionWordsEn: SuggestionWords = {
  title: "Suggestions",
  gist: "What the machines read in stories and propose for dossiers. No reader sees it before an editor accepts it by name.",
  ofStory: "What the machines propose from this story",
  waiting: (count) =>
    count === 0 ? "Nothing is waiting" : count === 1 ? "1 suggestion is waiting" : `${count} suggestions are waiting`,
  none: "Nothing is waiting. Suggestions come when stories are saved and published.",
  noneFitting: "Nothing that fits is waiting.",
  more: (count) => `${cards(count)} more: show`,
  filter: "Narrow the suggestions",
  dossier: "Dossier",
  anyDossier: "All dossiers",
  machine: "Machine",
  anyMachine: "All machines",
  show: "Show",
  clear: "All",
  machineName: (machine) => machineNames[machine] ?? machine,
  sure: (percent) => `${percent}% sure`,
  into: "In",
  story: "Story",
  public: "As readers have it",
  choose: (line) => `Choose: ${isolated(line)}`,
  deeds: { accept: "Accept", reject: "Reject", change: "Change", undo: "Take back" },
  deedOf: (deed, line) => `${deed}: ${isolated(line)}`,
  chosen: "What you chose",
  acceptChosen: "Accept what you chose",
  rejectChosen: "Reject what you chose",
  noneChosen: "You chose nothing: tick the suggestions that you mean",
  keysTitle: "Keys",
  keys: [
    ["ق or Enter", "accept"],
    ["ت or E", "change"],
    ["ر or Delete", "reject"],
    ["↑ ↓", "move"],
    ["Space", "choose"],
    ["U or Ctrl+Z", "take back"],
  ],
  recent: "What you decided a moment ago",
  recentGist: "You may take it back: what was accepted leaves readers at once and waits again.",
  verdicts: { accepted: "accepted", changed: "accepted, changed", rejected: "rejected" },
  told: (deed, count) => {
    const did = { accept: "accepted", reject: "rejected", undo: "taken back: waiting again" }[deed];
    return `${cards(count)} ${did}`;
  },
  left: (count) => (count === 0 ? "nothing is left" : `${count} left`),
  lost: "The decision did not reach the server: try again",
  onlyEditors: "Editors decide on suggestions; you may read them.",
  questionHint: "Accepting closes the question and changes nothing that readers see.",
  change: {
    title: "Change before accepting",
    gist: "What you write here enters the dossier, in your name. The log keeps what the machine proposed.",
    field: (field, kind) => {
      if (field === "by" && kind === "event") return "Who takes part";
      if (field === "text" && kind === "position") return "What";
      if (field === "text" && kind === "event") return "Event";
      if (field === "text" && (kind === "entity" || kind === "merge")) return "Name";
      return fields[field];
    },
    hints: {
      by: "Names as dossiers have them, with commas between.",
      to: "Names as dossiers have them, with commas between; or nothing.",
      when: "2026-11-06, 2026-11 or 2026; from day to day 2026-11-06/2026-11-09; XXXX where there is no date.",
      due: "As a date, or nothing.",
      why: "No outcome without a reason.",
    },
    also: "And add to",
    alsoNone: "Nothing else",
    reads: (words) => `Reads: ${isolated(words)}`,
    readAgain: "Read what I wrote",
    accept: "Accept as changed",
    back: "To the suggestions",
    decided: (by, verdict) => `${isolated(by)} has decided: ${verdict}.`,
    noForm: "There is nothing to change in it: accept it or reject it.",
    choices: {
      act: { ask: "asks", offer: "offers", commit: "commits", stance: "holds" },
      state: dossierWordsEn.eventStates,
      fate: (fate, act) => dossierWordsEn.fates[fate](act),
      entityKind: kinds,
      attribution: dossierWordsEn.attributions,
    },
  },
  machines: {
    title: "What the machines got right",
    gist: "Of all that they proposed: accepted as it was, accepted once changed, rejected, waiting.",
    none: "The machines have proposed nothing yet.",
    whole: "In all",
    byMonth: "Month by month",
    month: "Month",
    columns: {
      asProposed: "As proposed",
      changed: "Changed",
      rejected: "Rejected",
      pending: "Waiting",
      share: "Accepted",
    },
    noShare: "—",
  },
  refusal: (refusal, nameOf) => {
    if (refusal.code === "decided-by") {
      const { verdict, by, instead } = refusal.decision;
      const became = verdict === "rejected" ? "rejected" : instead === undefined ? "accepted" : "accepted, changed";
      return `${isolated(nameOf(by))} was first: ${became}`;
    }
    if (refusal.code === "already-decided") return `${isolated(nameOf(refusal.by as `u:${string}`))} was first`;
    if (hasWords(ownRefusals, refusal)) return say(ownRefusals, refusal);
    if (permissionCodes.has(refusal.code))
      return permissionRefusalWordsEn(refusal as Parameters<typeof permissionRefusalWordsEn>[0]);
    return dossierRefusalWordsEn(refusal as Parameters<typeof dossierRefusalWordsEn>[0]);
  },
  countBeside: (count) => `${cards(count)} waiting`,
};

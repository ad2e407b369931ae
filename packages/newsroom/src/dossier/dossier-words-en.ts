import { say } from "../words.ts";
import { draftProblemWordsEn } from "../words-en.ts";
import type { DossierRefusal } from "./dossier-refusal.ts";
import type { DossierWords } from "./dossier-words.ts";

export const dossierWordsEn: DossierWords = {
  kinds: { dossier: "dossier", entity: "entity", event: "event", position: "position", fact: "fact" },
  states: { open: "open", quiet: "quiet", closed: "closed" },
  eventStates: {
    expected: "expected",
    scheduled: "scheduled",
    underway: "underway",
    held: "held",
    postponed: "postponed",
    cancelled: "cancelled",
    unclear: "unclear",
  },
  act: (act, by) =>
    by.length === 1
      ? { ask: "asks", offer: "offers", commit: "commits to", stance: "holds" }[act]
      : { ask: "ask", offer: "offer", commit: "commit to", stance: "hold" }[act],
  fates: {
    open: () => "open",
    moving: () => "moving",
    stalled: () => "stalled",
    partly: () => "partly done",
    done: () => "done",
    failed: (act) => (act === "commit" ? "broken" : "refused"),
    lapsed: () => "lapsed",
  },
  attributions: {
    witness: "our correspondent",
    document: "document",
    official: "named official",
    named: "named source",
    media: "media",
    unnamed: "unnamed source",
    plain: "no attribution in the text",
  },
  refusals: {
    "id-taken": ({ id }) => `${id}: the id is taken; choose another`,
    "item-missing": ({ id, by, wanted }) =>
      `${by === undefined ? "" : `${by}: `}there is no ${wanted ?? "item"} ${id}; add it first or correct the id`,
    "evidence-missing": ({ id, place }) =>
      `${id}: nothing stands without evidence; ${{ item: "add some", gist: "add some to every sentence of the gist", fate: "add some to the step of the fate" }[place]}`,
    "quote-absent": ({ id, evidence }) =>
      `${id}: paragraph ${evidence.paragraph} of story ${evidence.story} (revision ${evidence.revision}) does not say «${evidence.quote}»; copy its words to the letter`,
    cycle: ({ id, through }) => `${id}: it would lie in itself (${through.join(" < ")}); take it out of one of them`,
    "why-missing": ({ id }) => `${id}: a link and a step of a fate need a reason; write it`,
    "stance-has-no-fate": ({ id }) =>
      `${id}: a stance has no fate; make it an ask, an offer or a commitment, or drop the fate`,
    "field-changed": ({ id, field }) => `${id}: somebody has changed ${field} since you read it; read it and try again`,
    "field-fixed": ({ id, field }) => `${id}: ${field} never changes`,
    "nothing-changed": ({ id }) => `${id}: nothing is changed`,
    unreadable: ({ id, problem }) => `${id}: ${draftProblemWordsEn(problem)}`,
    "still-named": ({ id, by }) =>
      `${id}: it is named in ${by.slice(0, 5).join(", ")}; take it out of them, then drop it`,
    "other-kind": ({ id, other }) => `${id} and ${other} are of different kinds; correct one of them first`,
    "not-merged": ({ id }) => `${id}: nothing has absorbed it`,
    "unmerge-first": ({ id, first }) => `${id}: another merge came later; undo that of ${first} first`,
    "machine-decides": () => "a machine decides no proposal; a person does, by name",
    "no-such-proposal": ({ n }) => `entry ${n} is no proposal of a machine`,
    "already-decided": ({ n, by }) => `${by} has decided proposal ${n} before`,
    "not-decided": ({ n }) => `proposal ${n} is waiting: there is no decision to take back`,
    "changed-since": ({ n, id }) => `${id} has been changed since proposal ${n} was accepted: change it in its dossier`,
    "proposed-before": ({ n }) => `entry ${n} proposes this already, and waits for a decision`,
    "rejected-before": ({ n }) => `entry ${n} was this, and was rejected: it is not asked again`,
  },
};

/** @example dossierRefusalWordsEn({ code: "no-such-proposal", n: 4 }) // "entry 4 is no proposal of a machine" */
export const dossierRefusalWordsEn = (refusal: DossierRefusal): string => say(dossierWordsEn.refusals, refusal);

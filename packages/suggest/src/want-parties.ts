import { foldForSearch } from "@mihwar/arabic/fold";
import { isTitle } from "@mihwar/arabic/names/person-title";
import { ofThemselves } from "./own-pronoun.ts";
import { type Between, isToMany } from "./read-on.ts";
import { agrees, isGoverned, speakerIn, subjectBefore, topicAt, topicBefore } from "./sentence-parties.ts";
import type { Party, Row } from "./sentence-row.ts";
import { type Frame, bareVerb, ownForms } from "./want-frames.ts";
import { withoutAnd } from "./without-and.ts";

const newClause = new Set("فيما بينما كما لكن حين".split(" ").map(foldForSearch));

export interface Parties {
  readonly by: readonly Party[];
  readonly to: readonly Party[];
}

/** «نطالب», «أطالب». */
const isFirstPerson = (form: string): boolean => /^[ان]/u.test(form);

/** «دعت السكان إلى», «يدعو السائقين إلى»: many without a name are turned to, and whoever acted before turns to them. */
const areTurnedTo = (row: Row, at: number, { to }: Frame): boolean =>
  to === "direct" && isToMany(row.keys[at + 1] ?? "") && !row.parties.has(at + 1);

/** Who wants, and to whom: of the parties around a verb. */
export function partiesOf(row: Row, at: number, frame: Frame, { isVague, isBare, near, turnedTo }: Between): Parties {
  const verb = bareVerb(row.keys[at] ?? "");
  const pronoun = withoutAnd(row.keys[at - 1] ?? "");
  const isPronoun = ["هو", "هي", "هم", "هما"].includes(pronoun) || ofThemselves.has(pronoun);
  // «وهو يطالب الوزارة بـ»: whoever the sentence is about, or the one before it.
  const adjacent = isPronoun ? topicAt(row, at) : subjectBefore(row, at);
  if (adjacent === "unknown") return { by: [], to: [] };
  // «وقالت إن …، وإنها تطالب الوزارة بـ»: it is whoever the sentence is about.
  const isLinked = at > 0 && (verb !== row.keys[at] || row.keys[at - 1] === "ان" || isPronoun);
  const earlier = adjacent !== undefined && !isGoverned(row, adjacent) ? adjacent : topicBefore(row, at);
  if (frame.isReceived === true) {
    const givers = near.filter((party) => row.keys[party.from - 1] === "من");
    const takers = near.filter((party) => !givers.includes(party));
    return {
      by: givers.slice(0, 1),
      to: takers.length > 0 ? takers.slice(0, 1) : earlier === undefined ? [] : [earlier],
    };
  }
  if (frame.isJoint === true) {
    const all = near.length > 1 || earlier === undefined ? near : [earlier, ...near];
    return { by: all, to: [] };
  }
  const [first, second] = near;
  const isOwn = ownForms.has(verb);
  const other = isOwn ? (isFirstPerson(verb) ? speakerIn(row) : topicAt(row, at)) : (earlier ?? row.before);
  // «تظاهر العشرات … مطالبين بـ»: of many, and of nobody who is one.
  const areMany = isOwn && verb.endsWith("ين") && other?.actors.length === 1 && other.isBoth !== true;
  const others = other === undefined || areMany || !(isOwn || agrees(verb, other)) ? [] : [other];
  if (first === undefined || isOwn)
    return {
      by: isBare || isOwn || adjacent !== undefined || areTurnedTo(row, at, frame) ? others : [],
      to: [...turnedTo, ...(frame.to === "direct" ? near : [])],
    };
  // «دعا نواب من المعارضة الحكومة إلى»: who does it has no name that we know.
  if (isVague) return { by: [], to: [] };
  if (frame.to !== "direct") return { by: [first], to: turnedTo };
  if (second !== undefined) return { by: [first], to: [second] };
  const isNewClause = newClause.has(row.keys[at - 1] ?? "");
  const isTitled = isTitle(row.keys[first.from - 1] ?? "") || isTitle(row.keys[first.from] ?? "");
  if (!agrees(verb, first, isTitled)) return { by: others, to: [first] };
  if (earlier !== undefined && (adjacent !== undefined || isLinked) && !isNewClause && agrees(verb, earlier))
    return { by: [earlier], to: [first] };
  return { by: [first], to: [] };
}

/** Whose the wanting is: the sentence's, or whoever acted before it. */
export function partiesOfNoun(row: Row, at: number, frame: Frame, { near, turnedTo }: Between): Parties {
  const by = (row.keys[at] ?? "").endsWith("نا") ? speakerIn(row) : topicAt(row, at);
  return { by: by === undefined ? [] : [by], to: [...turnedTo, ...(frame.to === "direct" ? near : [])] };
}

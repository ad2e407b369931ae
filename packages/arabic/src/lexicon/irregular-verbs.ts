import { verbSlot } from "./conjugation.ts";

const {
  past,
  pastFeminine,
  pastConsonant,
  pastPlural,
  pastDual,
  pastObject,
  present,
  presentPlural,
  presentDual,
  presentObject,
  jussive,
} = verbSlot;

/** Verbs that follow no rule: رأى loses its hamza in the present, ليس has no present, حيي doubles its ya. */
export const irregularVerbs: readonly {
  readonly lemma: string;
  readonly stems: readonly (readonly [stem: string, slots: number])[];
}[] = [
  {
    lemma: "رأى",
    stems: [
      ["رأى", past],
      ["رأ", pastFeminine | pastPlural],
      ["رأي", pastConsonant | pastDual],
      ["رآ", pastObject],
      ["رئي", past],
      ["رى", present],
      ["ر", jussive | presentPlural],
      ["ري", presentDual],
      ["را", presentObject],
    ],
  },
  {
    lemma: "ليس",
    stems: [
      ["ليس", past | pastFeminine | pastPlural | pastDual],
      ["لس", pastConsonant],
    ],
  },
  {
    lemma: "حيي",
    stems: [
      ["حيا", present | presentObject],
      ["حي", past | presentPlural],
      ["حيي", presentDual | pastConsonant],
    ],
  },
  {
    lemma: "أحيا",
    stems: [
      ["أحيا", past | pastObject],
      ["أحي", pastFeminine | pastPlural],
      ["أحيي", pastConsonant | pastDual],
      ["حيي", present | presentObject],
      ["حي", presentPlural],
    ],
  },
];

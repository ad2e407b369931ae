import type { AttributionLevel, Evidence } from "./evidence.ts";

/** What stands behind an item, counted anew each time it is shown, never stored. */
export interface SourceStrength {
  /** Voices that do not repeat each other. */
  readonly independent: number;
  /** Everything hangs on one source that is not named. */
  readonly unnamedSingle: boolean;
  /** Nobody is said to stand behind it. */
  readonly unattributed: boolean;
  /** Some of it says otherwise. */
  readonly disputed: boolean;
}

/** Levels that are each a voice of their own where nobody is named beside them. */
const voiceByLevel: ReadonlySet<AttributionLevel> = new Set(["witness"]);

/**
 * Who speaks, as far as two pieces of evidence can be told apart. Copy that two stories share has the same address, and
 * is one voice; an unnamed source is told from another by how the story calls it.
 * @param sameCopy stories that carry the same text, by the id of the one that stands for them
 */
function voiceOf(evidence: Evidence, sameCopy: (story: string) => string): string | undefined {
  // Our own sentence is no second source for itself.
  if (evidence.attribution === "plain") return undefined;
  if (evidence.speaker !== undefined) return `speaker ${evidence.speaker}`;
  if (evidence.url !== undefined) return `url ${evidence.url}`;
  if (voiceByLevel.has(evidence.attribution)) return evidence.attribution;
  return `${evidence.attribution} ${evidence.phrase ?? ""} ${sameCopy(evidence.story)}`;
}

/**
 * How strong the sources of an item are.
 * @param sameCopy of a syndicated story the id of one that stands for all; each stands for itself where nothing is known
 * @example strengthOf([]) // { independent: 0, unnamedSingle: false, unattributed: true, disputed: false }
 */
export function strengthOf(
  evidence: readonly Evidence[],
  sameCopy: (story: string) => string = (story) => story,
): SourceStrength {
  const holding = evidence.filter((one) => one.disputes === undefined);
  const voices = new Map<string, AttributionLevel>();
  for (const one of holding) {
    const voice = voiceOf(one, sameCopy);
    if (voice !== undefined) voices.set(voice, one.attribution);
  }
  const levels = [...voices.values()];
  return {
    independent: levels.length,
    unnamedSingle: levels.length === 1 && levels[0] === "unnamed",
    unattributed: levels.length === 0,
    disputed: holding.length < evidence.length,
  };
}

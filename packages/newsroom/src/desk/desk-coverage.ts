import type { Archive } from "../archive.ts";
import { accept, settle } from "../outcome.ts";
import type { StoryStep } from "../story-life.ts";
import { type Asked, asked, lacks } from "./asked.ts";
import type { Coverage, CoverageId, CoverageListing, KeptCoverage } from "./coverage.ts";
import { lacksForSteps, newGround } from "./lacks-for-steps.ts";
import { type CoverageAbout, ofNoSection } from "./may.ts";
import { type Member, actorOf } from "./member.ts";
import type { PermissionRefusal } from "./permission-refusal.ts";
import { isSameValue } from "./same-value.ts";
import type { StoryTimes, StoryTimesListing } from "./story-times.ts";

/** The plan of the newsroom as one member may read and write it. */
export interface DeskCoverage {
  findCoverage(id: CoverageId): Asked<KeptCoverage | undefined>;
  listCoverage(wanted: CoverageListing): Asked<readonly KeptCoverage[]>;
  /**
   * Keeps a coverage note, and the story that is begun of it. Others than themselves a reporter assigns to nothing.
   * @param before the note that it was made from, absent for a new one
   * @throws CoverageConflict when the archive holds another than `before`; StoryExists when the new story's id is taken
   */
  saveCoverage(coverage: Coverage, before: KeptCoverage | undefined, begins?: StoryStep): Asked<void>;
  /** What keeps the member from changing a note, or from making it what it is to be. */
  lacksForCoverage(coverage: Coverage, before: KeptCoverage | undefined): readonly PermissionRefusal[];
  /** Where no sections are asked for, those of the member. */
  listStoryTimes(wanted: StoryTimesListing): Asked<readonly StoryTimes[]>;
}

type Plans = Pick<Archive, "now" | "findCoverage" | "listCoverage" | "saveCoverage" | "listStoryTimes">;

/** The archive's plan for one member. */
export function deskCoverage(archive: Plans, member: Member): DeskCoverage {
  const by = actorOf(member);

  function lacksForCoverage(coverage: Coverage, before: KeptCoverage | undefined): readonly PermissionRefusal[] {
    const about: CoverageAbout = {
      sections: [...new Set([coverage.section, ...(before === undefined ? [] : [before.section])])],
      isTheirs: before === undefined || before.begunBy === by || before.assigned.includes(member.id),
    };
    const others = (one: Pick<Coverage, "assigned"> | undefined): readonly string[] =>
      (one?.assigned ?? []).filter((id) => id !== member.id).toSorted();
    return [
      ...lacks(member, "save-coverage", about),
      ...(isSameValue(others(before), others(coverage)) ? [] : lacks(member, "assign-coverage", about)),
    ];
  }

  return {
    findCoverage: (id) => asked(member, "read-plan", ofNoSection, () => archive.findCoverage(id)),
    listCoverage: (wanted) => asked(member, "read-plan", ofNoSection, () => archive.listCoverage(wanted)),
    lacksForCoverage,
    saveCoverage: async (coverage, before, begins) => {
      // what the archive holds is compared with `before` once more as it is saved
      const lacking = [
        ...lacksForCoverage(coverage, before),
        ...(begins === undefined
          ? []
          : lacksForSteps(undefined, [begins], { member, ground: newGround, now: await archive.now() })),
      ];
      const outcome = settle(undefined, lacking);
      return outcome.ok ? accept(await archive.saveCoverage(coverage, by, before, begins)) : outcome;
    },
    listStoryTimes: async (wanted) => {
      const sections = wanted.sections ?? (member.sections === "all" ? undefined : member.sections);
      return asked(member, "list-stories", { sections: sections ?? [] }, () =>
        archive.listStoryTimes({ ...wanted, ...(sections === undefined ? {} : { sections }) }),
      );
    },
  };
}

import { MihwarFault } from "../fault.ts";
import type { CoverageId } from "./coverage.ts";

/** Somebody else has changed a coverage note in the meantime: look again, then decide. */
export class CoverageConflict extends MihwarFault {
  override readonly name = "CoverageConflict";
  readonly coverage: CoverageId;
  constructor(coverage: CoverageId) {
    super(`coverage ${coverage} has changed since it was read`);
    this.coverage = coverage;
  }
}

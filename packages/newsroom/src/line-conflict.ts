import { MihwarFault } from "./fault.ts";
import type { TickerId } from "./ticker.ts";

/** Somebody else has changed a line of the strip in the meantime, or taken it down: look again, then decide. */
export class LineConflict extends MihwarFault {
  override readonly name = "LineConflict";
  readonly line: TickerId;
  constructor(line: TickerId) {
    super(`ticker line ${line} has changed since it was read`);
    this.line = line;
  }
}

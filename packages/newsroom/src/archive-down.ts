import { MihwarFault } from "./fault.ts";

/** The archive cannot answer now; what was acknowledged before is safe. */
export class ArchiveDown extends MihwarFault {
  override readonly name = "ArchiveDown";
  constructor(cause: unknown) {
    super("the archive does not answer", { cause });
  }
}

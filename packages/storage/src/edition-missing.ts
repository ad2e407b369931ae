import { MihwarFault } from "@mihwar/newsroom/fault";

/** Nobody has set up an edition in this archive yet. */
export class EditionMissing extends MihwarFault {
  override readonly name = "EditionMissing";
  constructor() {
    super("the archive has no edition yet");
  }
}

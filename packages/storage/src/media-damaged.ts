import { MihwarFault } from "@mihwar/newsroom/fault";

/** The bytes kept under a name are no longer those that were given: the disk or somebody has changed them. */
export class MediaDamaged extends MihwarFault {
  override readonly name = "MediaDamaged";
  readonly sha256: string;
  constructor(sha256: string) {
    super(`media ${sha256} does not match its name`);
    this.sha256 = sha256;
  }
}

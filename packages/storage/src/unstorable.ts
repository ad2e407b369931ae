import { MihwarFault } from "@mihwar/newsroom/fault";

/** Why a value cannot be kept as it is. */
export type UnstorableCode = "nul" | "lone-surrogate" | "id" | "time" | "revision" | "state" | "path";

/** A value that the domain's door should have refused: nothing of it has been stored. */
export class Unstorable extends MihwarFault {
  override readonly name = "Unstorable";
  readonly code: UnstorableCode;
  /** Where in the value, as a path of keys. */
  readonly place: string;
  constructor(code: UnstorableCode, place: string) {
    super(`cannot be stored: ${code} at ${place}`);
    this.code = code;
    this.place = place;
  }
}

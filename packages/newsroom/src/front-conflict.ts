import { MihwarFault } from "./fault.ts";
import type { FrontId } from "./front.ts";

/** Somebody else has ordered the front in the meantime: look at both orders, then decide. */
export class FrontConflict extends MihwarFault {
  override readonly name = "FrontConflict";
  readonly front: FrontId;
  constructor(front: FrontId) {
    super(`front ${front} has been ordered anew since it was read`);
    this.front = front;
  }
}

/** A web process could not start; the message is what it said, in words. */
export class WorkersFailed extends Error {
  override readonly name = "WorkersFailed";
}

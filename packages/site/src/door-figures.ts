/** What the door has done since the process began, in numbers: no address, no reader. */
export interface DoorFigures {
  /** Answers by HTTP status. */
  readonly answers: Readonly<Record<string, number>>;
  /** Where answers came from: kept in memory, made anew, kept and given although the archive is away. */
  readonly fromMemory: number;
  readonly made: number;
  readonly stale: number;
  /** Turned away: with 503 because too much is being made, with 429 because one client asks for too much. */
  readonly shed: number;
  readonly limited: number;
  /** Connections cut because nothing, or too little, moved on them. */
  readonly cut: number;
  /** Pages made: one for all who asked for it meanwhile. */
  readonly makings: number;
  readonly kept: {
    readonly pages: number;
    readonly bytes: number;
    /** Pages dropped because what they show has changed. */
    readonly dropped: number;
    /** Pages dropped to make room. */
    readonly evicted: number;
  };
  readonly connections: number;
  readonly tickerListeners: number;
  /** Open streams of live coverages. */
  readonly postListeners: number;
  /** Whether changes made elsewhere are heard of at once. */
  readonly hearing: boolean;
}

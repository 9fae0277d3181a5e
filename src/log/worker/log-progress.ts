/** How far a log has come on its way to the screen. */
export interface LogProgress {
  readonly state:
    | "loading"
    /** All that there is has come; more is being written. */
    | "growing"
    | "complete"
    /** Somebody stopped it: what has come stays, and nothing is asked for. */
    | "stopped"
    /** It went wrong halfway: what has come stays. */
    | "failed";
  /** Bytes that have come. */
  readonly received: number;
  /** Bytes that there are, where somebody has said so. */
  readonly total: number | undefined;
}

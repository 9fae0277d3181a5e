/** What was written, and how many milliseconds after the job had begun. */
export type RecordedPiece = readonly [time: number, text: string];

export interface RecordedJob {
  readonly name: string;
  readonly description: string;
  readonly exitStatus: number;
  /** Milliseconds from the job's start to its end. */
  readonly duration: number;
}

/** The log of a real tool, with the times at which its lines were written. */
export class RecordedLog implements RecordedJob {
  readonly name: string;
  readonly description: string;
  readonly exitStatus: number;
  readonly duration: number;
  readonly #pieces: readonly RecordedPiece[];

  constructor(job: RecordedJob, pieces: readonly RecordedPiece[]) {
    this.name = job.name;
    this.description = job.description;
    this.exitStatus = job.exitStatus;
    this.duration = job.duration;
    this.#pieces = pieces;
  }

  /** The log as the agent would have sent it from a job that began at `startedAt`. */
  content(startedAt: number): string {
    return this.#pieces
      .map(([time, text]) => `\x1b_bk;t=${startedAt + time}\x07${text}`)
      .join("");
  }
}

import type { Run } from "./pseudo-terminal.js";

/** A piece of a log and when it was written, in milliseconds since the job began. */
export type Piece = readonly [time: number, text: string];

// After these the agent writes a new timestamp, as it does at the start of a line.
// eslint-disable-next-line no-control-regex -- an escape sequence is what is looked for
const STAMP_AFTER = /(?<=\n|\x1b\[[012]?K)/;

/**
 * Writes a job's log as Buildkite's agent does: headers, the grey prompt, the
 * command's own output cut where timestamps belong, and the end of a failure.
 */
export class AgentLog {
  readonly pieces: Piece[] = [];
  readonly #scrub: (text: string) => string;
  readonly #stretch: number;
  #time = 0;

  /** Real seconds become `stretch` seconds of the log. */
  constructor(stretch: number, scrub: (text: string) => string) {
    this.#stretch = stretch;
    this.#scrub = scrub;
  }

  get duration(): number {
    return this.#time;
  }

  line(text: string, pause = 3): void {
    this.#add(this.#time + pause, `${text}\r\n`);
  }

  prompt(command: string): void {
    this.line(`\x1b[90m$\x1b[0m ${command}`, 12);
  }

  output({ bursts, duration }: Run): void {
    const start = this.#time;
    const text = Buffer.concat(bursts.map(({ bytes }) => bytes)).toString(
      "utf8",
    );
    let offset = 0;
    let burst = 0;
    let burstEnd = bursts[0]?.bytes.length ?? 0;
    for (const piece of text.split(STAMP_AFTER)) {
      while (offset >= burstEnd && burst + 1 < bursts.length) {
        burst++;
        burstEnd += bursts[burst]?.bytes.length ?? 0;
      }
      this.#add(start + (bursts[burst]?.time ?? 0) * this.#stretch, piece);
      offset += Buffer.byteLength(piece);
    }
    this.#time = Math.round(
      Math.max(this.#time, start + duration * this.#stretch),
    );
  }

  failure(exitStatus: number): void {
    this.line(
      `\x1b[31m🚨 Error: The command exited with status ${exitStatus}\x1b[0m`,
      40,
    );
    this.line("^^^ +++");
    this.line(`user command error: exit status ${exitStatus}`);
  }

  #add(time: number, text: string): void {
    this.#time = Math.max(this.#time, Math.round(time));
    this.pieces.push([this.#time, this.#scrub(text)]);
  }
}

import { integers } from "./block-list.js";
import type { LogProblem, ProblemList } from "./log-text.js";

/** Kinds of problem as they stand in a delta. */
export const ERROR = 0;
export const WARNING = 1;

/** The errors and warnings of a log: one number each, since there may be one a line. */
export class ProblemIndex implements ProblemList {
  /** Twice the line, plus the kind. */
  readonly #problems = integers();
  #errorCount = 0;
  #firstError: number | undefined;

  get length(): number {
    return this.#problems.length;
  }

  get errorCount(): number {
    return this.#errorCount;
  }

  get firstErrorLine(): number | undefined {
    return this.#firstError === undefined
      ? undefined
      : this.at(this.#firstError)?.line;
  }

  at(index: number): LogProblem | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const problem = this.#problems.at(index);
    return {
      line: problem >>> 1,
      kind: isError(problem) ? "error" : "warning",
    };
  }

  firstFrom(line: number): number {
    return this.#problems.countBelow(line * 2);
  }

  /** Forgets those at `line` and below. */
  dropFrom(line: number): void {
    const kept = this.firstFrom(line);
    for (let index = kept; index < this.length; index++)
      if (isError(this.#problems.at(index))) this.#errorCount--;
    this.#problems.truncate(kept);
    if ((this.#firstError ?? 0) >= kept) this.#firstError = undefined;
  }

  /** Takes those of a delta: pairs of line and kind, in order, below all that are known. */
  add(problems: Uint32Array): void {
    for (let at = 0; at + 1 < problems.length; at += 2) {
      const kind = problems[at + 1] ?? WARNING;
      if (kind === ERROR) {
        this.#firstError ??= this.length;
        this.#errorCount++;
      }
      this.#problems.push((problems[at] ?? 0) * 2 + kind);
    }
  }
}

function isError(problem: number): boolean {
  return (problem & 1) === ERROR;
}

import type { ReactiveControllerHost } from "lit";
import type {
  LogProblem,
  LogText,
  ProblemList,
} from "../../log/core/log-text.js";

/** What is stepped through. */
export type ProblemChoice = "errors" | "warnings" | "all";

/** Steps through the errors and warnings of its host's log. */
export class ProblemController {
  readonly #host: ReactiveControllerHost;
  readonly #onShow: (problem: LogProblem) => void;
  #log: LogText | undefined;
  #chosen: ProblemChoice | undefined;
  /** The one that was gone to last. */
  #current: LogProblem | undefined;
  #place = 0;

  /** @param onShow Marks the line of a problem, and goes there. */
  constructor(
    host: ReactiveControllerHost,
    onShow: (problem: LogProblem) => void,
  ) {
    this.#host = host;
    this.#onShow = onShow;
  }

  get errorCount(): number {
    return this.#problems?.errorCount ?? 0;
  }

  get warningCount(): number {
    return (this.#problems?.length ?? 0) - this.errorCount;
  }

  /** Errors, while there are any and nobody has said otherwise. */
  get choice(): ProblemChoice {
    return this.#chosen ?? (this.errorCount > 0 ? "errors" : "warnings");
  }

  /** How many there are to step through. */
  get count(): number {
    if (this.choice === "errors") return this.errorCount;
    if (this.choice === "warnings") return this.warningCount;
    return this.#problems?.length ?? 0;
  }

  /** Which of them is looked at, from 1; 0 for none. */
  get place(): number {
    return this.#currentIndex === undefined ? 0 : this.#place;
  }

  choose(choice: ProblemChoice): void {
    this.#chosen = choice;
    this.#current = undefined;
    this.#host.requestUpdate();
  }

  setLog(log: LogText | undefined): void {
    if (log === this.#log) return;
    this.#log = log;
    this.#current = undefined;
  }

  goToFirstError(): void {
    if (this.choice === "warnings") this.#chosen = "errors";
    const line = this.#problems?.firstErrorLine;
    if (line !== undefined) this.#goTo(this.#problems?.firstFrom(line) ?? 0);
  }

  /**
   * Goes to the next or the previous one, round the end.
   * @param from The line that is read: where the first step begins.
   */
  step(direction: "next" | "previous", from: number): void {
    const problems = this.#problems;
    if (!problems || this.count === 0) return;
    const current = this.#currentIndex;
    const by = direction === "next" ? 1 : -1;
    let index =
      current === undefined
        ? problems.firstFrom(from) - (by === 1 ? 0 : 1)
        : current + by;
    for (;;) {
      index = (index + problems.length) % problems.length;
      if (this.#isChosen(problems.at(index))) break;
      index += by;
    }
    this.#goTo(index);
  }

  get #problems(): ProblemList | undefined {
    return this.#log?.problems;
  }

  /** Lines that a program still redraws may be no problem any more. */
  get #currentIndex(): number | undefined {
    if (!this.#current || !this.#problems) return undefined;
    const index = this.#problems.firstFrom(this.#current.line);
    const found = this.#problems.at(index);
    const { line, kind } = this.#current;
    return found?.line === line && found.kind === kind ? index : undefined;
  }

  #goTo(index: number): void {
    const problem = this.#problems?.at(index);
    if (!problem) return;
    this.#current = problem;
    this.#place = this.#countTo(index);
    this.#onShow(problem);
    this.#host.requestUpdate();
  }

  /** How many of the chosen ones there are up to one of all. */
  #countTo(index: number): number {
    if (this.choice === "all") return index + 1;
    let count = 0;
    for (let each = 0; each <= index; each++)
      if (this.#isChosen(this.#problems?.at(each))) count++;
    return count;
  }

  #isChosen(problem: LogProblem | undefined): boolean {
    return this.choice === "all" || problem?.kind === KINDS[this.choice];
  }
}

const KINDS = { errors: "error", warnings: "warning" } as const;

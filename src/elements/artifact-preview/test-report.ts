export type TestOutcome = "failed" | "error" | "skipped" | "passed";

export interface TestCase {
  readonly name: string;
  readonly className: string;
  readonly outcome: TestOutcome;
  readonly seconds: number | undefined;
  /** Why it failed or was skipped, in a line. */
  readonly message: string;
  /** The same at length: a stack, a difference. */
  readonly details: string;
  readonly output: string;
  readonly errors: string;
}

export interface TestSuite {
  /** Of suites within suites, all names. */
  readonly name: string;
  /** Those that failed first. */
  readonly tests: readonly TestCase[];
}

export interface TestReport {
  /** Those with failures first. */
  readonly suites: readonly TestSuite[];
  readonly counts: Readonly<Record<TestOutcome, number>>;
  /** There are more tests than are shown. */
  readonly isCut: boolean;
}

export function hasFailed({ outcome }: Pick<TestCase, "outcome">): boolean {
  return outcome === "failed" || outcome === "error";
}

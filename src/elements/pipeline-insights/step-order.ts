import { mostFailuresFirst, type StepStatistics } from "./step-statistics.js";

/** What steps can be sorted by, the most first. */
export type StepOrder =
  "runs" | "failures" | "rate" | "flakes" | "soft" | "duration";

const VALUES: Readonly<Record<StepOrder, (step: StepStatistics) => number>> = {
  runs: ({ runs }) => runs,
  failures: ({ failures }) => failures.length,
  rate: ({ failureRate }) => failureRate,
  flakes: ({ flakes }) => flakes.length,
  soft: ({ softFailures }) => softFailures.length,
  duration: ({ medianDuration }) => medianDuration ?? 0,
};

export function sorted(
  steps: readonly StepStatistics[],
  order: StepOrder,
): readonly StepStatistics[] {
  const value = VALUES[order];
  return [...steps].sort(
    (a, b) => value(b) - value(a) || mostFailuresFirst(a, b),
  );
}

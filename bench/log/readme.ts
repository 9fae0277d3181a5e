import { GIBIBYTE } from "./options.js";
import { missedGoals, sizeTable } from "./table.js";
import type { Result, Results } from "./results.js";

/** The log (bytes) whose figures the README shows. */
const SIZE = 100_000_000;

/** What the README says of the last run: the figures, the machine, and what was missed. */
export function readmeTable({ date, machine, runs, results }: Results): string {
  const { cores, processor, memory, browser } = machine;
  const missed = missedGoals(results);
  return [
    `A log of 100 MB and a million lines, opened at 1280 × 800; ${runs === 1 ? "one run" : `medians of ${runs} runs`} on ${date}, on ${cores} cores of an ${processor} with ${memory} GB, in ${browser} without a GPU. In brackets, how many times as much as this viewer.`,
    sizeTable(results, SIZE),
    ...ofAGibibyte(results),
    missed.length > 0
      ? `Goals that were missed:\n\n${missed.map((goal) => `- ${goal}`).join("\n")}`
      : "All goals were reached.",
  ].join("\n\n");
}

function ofAGibibyte(results: readonly Result[]): string[] {
  const table = sizeTable(results, GIBIBYTE);
  return results.some(({ size }) => size === GIBIBYTE)
    ? ["A log of 1 GiB, which none of the others opens:", table]
    : [];
}

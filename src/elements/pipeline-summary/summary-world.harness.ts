import {
  build,
  pipeline,
  type BuildSpec,
  type SimulationOptions,
} from "../../testing/index.js";

export const MINUTE = 60_000;
/** When the simulation begins. */
const NOW = Date.parse("2026-11-20T09:30:00.000Z");

/** A build that began so many minutes ago, and took so many. */
export function ago(
  minutes: number,
  took: number,
  spec: BuildSpec = {},
): BuildSpec {
  const createdAt = NOW - minutes * MINUTE;
  return build({
    createdAt,
    startedAt: createdAt,
    finishedAt: createdAt + took * MINUTE,
    ...spec,
  });
}

/** A build that goes on, and began so many minutes ago. */
export const active = (state: string, minutes: number, branch: string) =>
  ago(minutes, 0, {
    state,
    branch,
    startedAt: state === "scheduled" ? null : NOW - minutes * MINUTE,
    finishedAt: null,
  });

/** Pipelines of every kind that a summary may meet. */
export const world: SimulationOptions = {
  pipelines: [
    pipeline("acme/web", {
      name: "Storefront",
      builds: [
        ago(300, 4, { number: 39, state: "canceled" }),
        ago(200, 5, { number: 40, state: "passed" }),
        ago(130, 3, { number: 41, state: "failed" }),
        ago(60, 9, { number: 42, state: "passed", branch: "feature" }),
        ago(20, 7, {
          number: 43,
          message: "Keep the cart\n\nAt last.",
          creator: { name: "Ada Byron" },
        }),
      ],
    }),
    pipeline("acme/busy", {
      builds: [
        ...Array.from({ length: 33 }, (_, index) => ago(500 - index, 3)),
        ago(30, 1, { state: "passed", blocked: true, branch: "release" }),
        active("scheduled", 9, "deps"),
        active("failing", 8, "fix"),
        active("running", 7, "feature"),
        active("running", 5, "main"),
      ],
    }),
    pipeline("acme/none", { builds: [] }),
    pipeline("acme/old", {
      archivedAt: NOW - 9_000 * MINUTE,
      builds: [ago(9_999, 3)],
    }),
    pipeline("acme/gate", {
      builds: [ago(30, 3, { state: "passed", blocked: true })],
    }),
  ],
};

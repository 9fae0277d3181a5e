import { job, wait, type JobSpec } from "../world/specs.js";

const PACKAGES = 100;

/** A pipeline of 302 steps, as a generator writes it for a hundred packages, with its jobs. */
export function manySteps(): {
  readonly yaml: string;
  readonly jobs: readonly JobSpec[];
} {
  const packages = Array.from(
    { length: PACKAGES },
    (_, at) => `package-${at + 1}`,
  );
  // Each package is built upon another one, some upon two.
  const needs = (at: number) =>
    [Math.floor(at / 3), at % 7 === 0 ? at - 5 : -1]
      .filter((one, nth) => one >= 0 && at > 0 && one !== at && nth < 2)
      .map((one) => `build-${packages[one] ?? ""}`);
  const steps = packages.flatMap((name, at) => [
    `  - { label: "Build ${name}", key: build-${name}, command: make ${name}, depends_on: [${needs(at).join(", ")}] }`,
    `  - { label: "Test ${name}", key: test-${name}, command: make test, depends_on: build-${name} }`,
  ]);
  const checks = packages.map(
    (name) =>
      `      - { label: "Check ${name}", key: check-${name}, command: make check }`,
  );
  const yaml = [
    "steps:",
    "  - group: Checks",
    "    steps:",
    ...checks,
    ...steps,
    "  - wait",
    '  - { label: ":rocket: Publish", key: publish, command: make publish }',
    "",
  ].join("\n");
  const one = (kind: string, name: string, failed: boolean): JobSpec =>
    job({
      stepKey: `${kind.toLowerCase()}-${name}`,
      name: `${kind} ${name}`,
      state: failed ? "failed" : "passed",
    });
  return {
    yaml,
    jobs: [
      ...packages.map((name) => one("Check", name, false)),
      ...packages.flatMap((name, at) => [
        one("Build", name, false),
        one("Test", name, at % 41 === 40),
      ]),
      wait({ state: "waiting_failed" }),
      job({
        stepKey: "publish",
        name: ":rocket: Publish",
        state: "waiting_failed",
      }),
    ],
  };
}

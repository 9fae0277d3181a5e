import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** How many tests passed and failed. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const root = join(import.meta.dirname, "..");
const cache = join(root, ".cache");

/** The files below `folders`, which are below the root, that hold tests for Node. */
export function nodeTestsIn(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.node\.test\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
}

/** Runs tests in Node and says which failed. `options` are `node --test`'s own. */
export function runNodeTests(
  title: string,
  files: readonly string[],
  options: readonly string[] = [],
): Outcome {
  mkdirSync(cache, { recursive: true });
  const tap = join(cache, `${title.toLowerCase().replaceAll(" ", "-")}.tap`);
  rmSync(tap, { force: true });
  const ok = run(title, [
    "--import",
    "tsx",
    "--test",
    ...options,
    "--test-reporter=dot",
    "--test-reporter-destination=stdout",
    "--test-reporter=tap",
    `--test-reporter-destination=${tap}`,
    ...files,
  ]);
  const report = readFileSync(tap, "utf8");
  const count = (name: string) =>
    Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(report)?.[1] ?? 0);
  if (!ok) console.log(failuresOf(report));
  return outcome(ok, count("pass"), count("fail") + count("cancelled"));
}

/** A run that ends badly without a failed test, as by an error outside of any, is a failure too. */
export function outcome(ok: boolean, passed: number, failed: number): Outcome {
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

/** Ends a run with the line that counts everything, which no passed test makes a failure. */
export function conclude(outcomes: readonly Outcome[]): void {
  const passed = outcomes.reduce((sum, one) => sum + one.passed, 0);
  const failed = outcomes.reduce((sum, one) => sum + one.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

/** Runs a script in Node, below a title. */
export function run(title: string, args: readonly string[]): boolean {
  console.log(`\n${title}`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
  });
  return status === 0;
}

function failuresOf(report: string): string {
  return report
    .split(/^(?=\s*(?:not )?ok \d)/m)
    .filter((part) => /^\s*not ok/.test(part))
    .map((part) => part.slice(0, 2000))
    .join("\n");
}

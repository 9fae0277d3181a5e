/**
 * Everything that needs only Node and one browser: builds the package (some tests read
 * what would be published), then runs the tests of Node and those of the browser, and
 * ends with one line that counts both.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findOrInstallBrowser } from "./find-browser.js";

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const root = join(import.meta.dirname, "..");
const cache = join(root, ".cache");

try {
  process.env.CHROME_PATH = findOrInstallBrowser();
} catch (error) {
  // What to do is one sentence, without the stack that would bury it.
  console.log(error instanceof Error ? error.message : String(error));
  console.log("\n0 passed, 1 failed");
  process.exit(1);
}
mkdirSync(cache, { recursive: true });
const built = run("Build", ["--import", "tsx", "scripts/build.ts"]);
const outcomes = built
  ? [testInNode(), testInBrowser()]
  : [{ passed: 0, failed: 1 }];
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function testInNode(): Outcome {
  const tap = join(cache, "node-tests.tap");
  rmSync(tap, { force: true });
  const files = ["src", "scripts", "demo", "test"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".node.test.ts"))
      .map((file) => join(folder, file)),
  );
  const ok = run("Tests in Node", [
    "--import",
    "tsx",
    "--test",
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

function testInBrowser(): Outcome {
  const summary = join(cache, "browser-tests.json");
  rmSync(summary, { force: true });
  const wtr = join(root, "node_modules/@web/test-runner/dist/bin.js");
  const ok = run("Tests in the browser", [wtr]);
  try {
    const { passed, failed } = JSON.parse(
      readFileSync(summary, "utf8"),
    ) as Outcome;
    return outcome(ok, passed, failed);
  } catch {
    // No summary: the runner ended before its first test, and said why.
    return { passed: 0, failed: 1 };
  }
}

/** A run that ends badly without a failed test, as by an error outside of any, is a failure too. */
function outcome(ok: boolean, passed: number, failed: number): Outcome {
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

function failuresOf(report: string): string {
  return report
    .split(/^(?=\s*(?:not )?ok \d)/m)
    .filter((part) => /^\s*not ok/.test(part))
    .map((part) => part.slice(0, 2000))
    .join("\n");
}

function run(title: string, args: readonly string[]): boolean {
  console.log(`\n${title}`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
  });
  return status === 0;
}

/**
 * Everything that needs only Node and one browser: builds the package (some tests read
 * what would be published), then runs the tests of Node and those of the browser, and
 * ends with one line that counts both.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findOrInstallBrowser } from "./find-browser.js";
import {
  type Outcome,
  conclude,
  nodeTestsIn,
  outcome,
  run,
  runNodeTests,
} from "./node-tests.js";

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
const built = run("Build", ["--import", "tsx", "scripts/build.ts"]);
const inNode = nodeTestsIn("src", "scripts", "demo", "test");
conclude(
  built
    ? [runNodeTests("Tests in Node", inNode), testInBrowser()]
    : [{ passed: 0, failed: 1 }],
);

function testInBrowser(): Outcome {
  mkdirSync(cache, { recursive: true });
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

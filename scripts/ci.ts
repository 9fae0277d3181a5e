/**
 * After `npm ci`: checks, builds and tests everything, and ends with one line that counts
 * the tests of all runs; a check or a build that failed counts as a failed test.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Outcome, conclude } from "./node-tests.js";

const outcomes: Outcome[] = [];
for (const script of ["check", "build", "test", "test:backstage"]) {
  const started = performance.now();
  const result = await runScript(script);
  const seconds = Math.round((performance.now() - started) / 1000);
  const verdict = result.failed === 0 ? "✓" : "✗";
  console.log(`${verdict} npm run ${script} (${seconds} s)`);
  outcomes.push(result);
}
conclude(outcomes);

/** What the script's last line counts; one failure where it ended badly and counted none. */
async function runScript(script: string): Promise<Outcome> {
  const child = spawn("npm", ["run", "--silent", script], {
    cwd: join(import.meta.dirname, ".."),
    stdio: ["ignore", "pipe", "inherit"],
    shell: process.platform === "win32",
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    process.stdout.write(text);
    // Enough for the last line, however much a run prints.
    output = (output + text).slice(-10_000);
  });
  const [status] = (await once(child, "close")) as [number | null];
  const lines = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)];
  const [, passed = "0", failed = "0"] = lines.at(-1) ?? [];
  return {
    passed: Number(passed),
    failed: status === 0 ? Number(failed) : Math.max(Number(failed), 1),
  };
}

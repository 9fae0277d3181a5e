/**
 * Formatting, lint (layers included), types per realm, templates, and whether the
 * element manifest tells the truth. Runs all of them, then fails if any did.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

const options = {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
} as const;

const checks: readonly (readonly [string, () => boolean])[] = [
  ["Formatting", () => run("prettier", "--check", "--log-level=warn", ".")],
  ["Lint", () => run("eslint", "--max-warnings=0", ".")],
  ["Types", () => run("tsc", "-p", "tsconfig.json")],
  ["Types without the DOM", () => run("tsc", "-p", "tsconfig.worker.json")],
  [
    "Templates",
    () => run("lit-analyzer", "--quiet", "src/elements/**/!(*.test).ts"),
  ],
  ["Element manifest", manifestIsCurrent],
];

const failed = checks.filter(([title, check]) => {
  const started = performance.now();
  const ok = check();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${ok ? "✓" : "✗"} ${title} (${seconds} s)`);
  return !ok;
});
if (failed.length > 0) {
  console.log(`\n${failed.map(([title]) => title).join(", ")} failed.`);
  process.exitCode = 1;
}

/** Writes both anew; what git then sees changed was out of date. */
function manifestIsCurrent(): boolean {
  const written = ["custom-elements.json", "docs/elements.md"];
  if (spawnSync("npm", ["run", "--silent", "manifest"], options).status !== 0)
    return false;
  const { status } = spawnSync(
    "git",
    ["diff", "--exit-code", "--stat", ...written],
    options,
  );
  if (status !== 0)
    console.log(
      `${written.join(" or ")} was out of date and is new now: commit it.`,
    );
  return status === 0;
}

function run(tool: string, ...args: string[]): boolean {
  const { status } = spawnSync(
    join(root, "node_modules/.bin", tool),
    args,
    options,
  );
  return status === 0;
}

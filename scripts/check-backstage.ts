/**
 * Lint and types of the Backstage packages and of the Backstage they are tested in, each with
 * its own configuration; formatting is covered by `npm run check`. Types are read from what
 * the packages below were built into: `npm run build` and `npm run build:backstage` first.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const folders = ["backstage-common", "backstage-wrapper", "backstage-app"];
const failed: string[] = [];

for (const folder of folders) {
  if (!existsSync(join(root, folder, "node_modules"))) {
    console.log(`– ${folder} is not installed: npm ci --prefix ${folder}`);
    continue;
  }
  check(folder, "eslint", "--max-warnings=0", ".");
  check(folder, "tsc", "-p", "tsconfig.json");
}
if (failed.length > 0) {
  console.log(`\n${failed.join(", ")} failed.`);
  process.exitCode = 1;
}

function check(folder: string, tool: string, ...args: string[]): void {
  const started = performance.now();
  const { status } = spawnSync(join(root, "node_modules/.bin", tool), args, {
    cwd: join(root, folder),
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const title = `${tool} in ${folder}`;
  console.log(`${status === 0 ? "✓" : "✗"} ${title} (${seconds} s)`);
  if (status !== 0) failed.push(title);
}

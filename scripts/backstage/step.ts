import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");
export const app = join(root, "backstage-app");

const stamps = join(root, ".cache/backstage");
const NOT_INPUTS = new Set(["node_modules", "dist", "test"]);

export interface StepOptions {
  /** Files and folders below the root whose bytes decide whether the step is needed. */
  readonly inputs: readonly string[];
  /** What the step makes; where one is gone, the step is needed. */
  readonly outputs: readonly string[];
}

/**
 * Does a step towards a running Backstage, unless it was done for the same bytes before.
 * Says how long it took, in seconds.
 */
export function step(
  title: string,
  { inputs, outputs }: StepOptions,
  act: () => void,
): void {
  const stamp = join(stamps, `${title.toLowerCase().replaceAll(" ", "-")}.sha`);
  const digest = digestOf(inputs);
  const done = existsSync(stamp) && readFileSync(stamp, "utf8") === digest;
  if (done && outputs.every((path) => existsSync(join(root, path)))) return;
  const started = performance.now();
  act();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`✓ ${title} (${seconds} s)`);
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, digest);
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths)
    for (const file of filesIn(path))
      hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

/** The path itself where it names a file. A folder that was named is read, whatever its name. */
function filesIn(path: string): string[] {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter(({ name }) => !NOT_INPUTS.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesIn(join(path, name)));
}

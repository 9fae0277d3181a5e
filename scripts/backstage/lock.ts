import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packages } from "./pack.js";
import { app } from "./step.js";

/** What matters here of a package-lock.json. */
export interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        integrity?: string;
        readonly resolved?: string;
        readonly dependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

export function readLock(): Lock {
  return JSON.parse(
    readFileSync(join(app, "package-lock.json"), "utf8"),
  ) as Lock;
}

/**
 * Brings the app's lock up to date with what the packed packages depend on. Their own hashes
 * are left out of it: they change with each build, and where npm has a hash, it may take an
 * older build from its cache.
 */
export function lock(): void {
  // npm reads a tarball again only where the lock does not know it.
  change((locked, name) => Reflect.deleteProperty(locked, name));
  execFileSync("npm", ["install", "--package-lock-only", "--loglevel=error"], {
    cwd: app,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  change((locked, name) => delete locked[name]?.integrity);
}

function change(act: (locked: Lock["packages"], name: string) => void): void {
  const lock = readLock();
  for (const { name } of packages) act(lock.packages, `node_modules/${name}`);
  const text = JSON.stringify(lock, null, 2) + "\n";
  writeFileSync(join(app, "package-lock.json"), text);
}

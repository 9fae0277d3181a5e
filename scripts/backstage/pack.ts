import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { app, root } from "./step.js";

export interface Package {
  /** Below the root. */
  readonly folder: string;
  readonly name: string;
  /** Without a version, so that the app's package.json never changes. */
  readonly tarball: string;
}

/** What is published, each after those that it needs. */
export const packages: readonly Package[] = [
  { folder: ".", name: "@buildkite/elements", tarball: "elements.tgz" },
  {
    folder: "backstage-common",
    name: "@buildkite/backstage-plugin-buildkite-common",
    tarball: "backstage-plugin-buildkite-common.tgz",
  },
  {
    folder: "backstage-wrapper",
    name: "@buildkite/backstage-plugin-buildkite",
    tarball: "backstage-plugin-buildkite.tgz",
  },
];

/** A package.json. */
export interface Manifest extends Readonly<Record<string, unknown>> {
  readonly version: string;
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Packs what was built, as it would be published, into `backstage-app/tarballs`. */
export function pack({ folder, tarball }: Package): void {
  const staged = mkdtempSync(join(tmpdir(), "pack-"));
  try {
    const source = join(root, folder);
    const manifest = published(folder);
    writeFileSync(
      join(staged, "package.json"),
      JSON.stringify(manifest, null, 2),
    );
    for (const file of manifest.files) copy(join(source, file), staged);
    for (const file of ["README.md", "LICENSE"]) {
      const own = join(source, file);
      copy(existsSync(own) ? own : join(root, file), staged);
    }
    execFileSync("npm", ["pack", "--silent"], {
      cwd: staged,
      stdio: "ignore",
      shell: process.platform === "win32",
    });
    const packed = readdirSync(staged).find((file) => file.endsWith(".tgz"));
    if (!packed) throw new Error(`npm packed nothing of ${folder}`);
    const tarballs = join(app, "tarballs");
    mkdirSync(tarballs, { recursive: true });
    cpSync(join(staged, packed), join(tarballs, tarball));
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/**
 * A package.json as it is published: here the packages depend on each other by folder, out
 * there by version; what only their making needs is left out.
 */
export function published(folder: string): Manifest {
  const manifest = manifestOf(folder);
  const dependencies = Object.entries(manifest.dependencies).map(
    ([name, range]): [string, string] => {
      const own = packages.find((one) => one.name === name);
      return [name, own ? `^${manifestOf(own.folder).version}` : range];
    },
  );
  return {
    ...manifest,
    dependencies: Object.fromEntries(dependencies),
    devDependencies: undefined,
    overrides: undefined,
    scripts: undefined,
  };
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(
    readFileSync(join(root, folder, "package.json"), "utf8"),
  ) as Manifest;
}

function copy(from: string, folder: string): void {
  if (!existsSync(from))
    throw new Error(`${from} is to be packed, but is not there`);
  cpSync(from, join(folder, basename(from)), { recursive: true });
}

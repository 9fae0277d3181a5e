import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

/** What `npm run pack:backstage` leaves. */
const TARBALLS = new URL("../../backstage-app/tarballs/", import.meta.url);

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const unpacked: string[] = [];
after(() => {
  for (const folder of unpacked) rmSync(folder, { recursive: true });
});

function unpack(tarball: string) {
  const folder = mkdtempSync(join(tmpdir(), "packed-"));
  unpacked.push(folder);
  const file = fileURLToPath(new URL(tarball, TARBALLS));
  execFileSync("tar", ["-xzf", file, "-C", folder, "--strip=1"]);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const text = read("package.json");
  return { files, read, text, manifest: JSON.parse(text) as Manifest };
}

/** Every file that an entry of `exports` leads to. */
function targets(value: unknown): string[] {
  if (typeof value === "string")
    return value.startsWith("./") ? [value.slice(2)] : [];
  return Object.values(value as object).flatMap(targets);
}

/** Names of the packages that a module imports. */
function packagesIn(code: string): string[] {
  return [
    ...code.matchAll(/\b(?:from|import)\s*\(?\s*"([@a-z][\w@/.-]*)"/g),
  ].map(([, specifier = ""]) =>
    specifier
      .split("/")
      .slice(0, specifier.startsWith("@") ? 2 : 1)
      .join("/"),
  );
}

const PACKED = {
  "backstage-plugin-buildkite.tgz": ["dist/alpha.js", "config.schema.json"],
  "backstage-plugin-buildkite-common.tgz": ["dist/index.js"],
};

for (const [tarball, wanted] of Object.entries(PACKED))
  describe(`The package in ${tarball}`, () => {
    const { files, manifest, read, text } = unpack(tarball);

    it("holds what it says it exports, and what its readers need", () => {
      for (const file of [
        ...targets(manifest.exports),
        ...wanted,
        "README.md",
        "LICENSE",
      ])
        assert.ok(files.includes(file), `${file} is missing`);
    });

    it("holds nothing that only its making needs", () => {
      const strangers = files.filter(
        (file) =>
          !/^(dist\/|package\.json$|README\.md$|LICENSE$|config\.schema\.json$)/.test(
            file,
          ) || /\.test\.|\.harness\.|tsbuildinfo/.test(file),
      );
      assert.deepEqual(strangers, []);
    });

    it("names its dependencies by version", () => {
      assert.doesNotMatch(text, /"(?:file|link|workspace):/);
      assert.doesNotMatch(text, /"(?:scripts|devDependencies|overrides)"/);
      for (const [name, range] of Object.entries(manifest.dependencies))
        if (name.startsWith("@buildkite/"))
          assert.equal(range, `^${manifest.version}`, name);
    });

    it("imports only what it depends on", () => {
      const known = new Set([
        ...Object.keys(manifest.dependencies),
        ...Object.keys(manifest.peerDependencies ?? {}),
      ]);
      for (const file of files.filter((name) => /\.(js|d\.ts)$/.test(name)))
        for (const name of packagesIn(read(file)))
          assert.ok(known.has(name), `${file} imports ${name}`);
    });

    it("leads from each module back to its source", () => {
      for (const file of files.filter((name) => name.endsWith(".js"))) {
        const code = read(file);
        // One that only hands on what others export has nothing to lead back from.
        if (!/^(?!import |export )\S/m.test(code)) continue;
        assert.match(code, /\/\/# sourceMappingURL=.+\.map\s*$/, file);
        const map = JSON.parse(read(`${file}.map`)) as {
          readonly sourcesContent?: readonly (string | null)[];
        };
        assert.ok(map.sourcesContent?.every(Boolean), file);
      }
    });
  });

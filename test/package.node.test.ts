import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build as bundle } from "esbuild";
import type * as Log from "../src/log/index.js";

/* What would be published: `npm test` has built `dist` before this runs. */

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const manifest = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
) as {
  readonly exports: Readonly<
    Record<
      string,
      string | { readonly types: string; readonly default: string }
    >
  >;
  readonly dependencies: Readonly<Record<string, string>>;
};

const modules = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".js"),
);

interface Closure {
  /** Our own files, and those of packages that nothing but a dynamic import leads to. */
  readonly text: string;
  readonly packages: ReadonlySet<string>;
  readonly packagesLater: ReadonlySet<string>;
  /** Bytes as a bundler would ship them, packages left out, gzipped. */
  readonly size: number;
}

/** What an entry brings along, as a bundler sees it. */
async function closure(entry: string): Promise<Closure> {
  const { metafile, outputFiles } = await bundle({
    entryPoints: [join(dist, entry)],
    bundle: true,
    minify: true,
    format: "esm",
    packages: "external",
    splitting: true,
    outdir: "unused",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const packages = new Set<string>();
  const packagesLater = new Set<string>();
  const eager = new Set<string>();
  const visit = (output: string, later: boolean) => {
    if (!later) eager.add(output);
    for (const { path, kind, external } of metafile.outputs[output]?.imports ??
      []) {
      const isLater = later || kind === "dynamic-import";
      if (external) (isLater ? packagesLater : packages).add(packageOf(path));
      else visit(path, isLater);
    }
  };
  const [main] = Object.entries(metafile.outputs).find(([, { entryPoint }]) =>
    entryPoint?.endsWith(entry),
  ) ?? [""];
  visit(main, false);
  const files = outputFiles.filter(({ path }) =>
    [...eager].some((output) => path.endsWith(output)),
  );
  return {
    text: files.map(({ text }) => text).join("\n"),
    packages,
    packagesLater,
    size: files.reduce(
      (sum, { contents }) => sum + gzipSync(contents).length,
      0,
    ),
  };
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

describe("the built package", () => {
  it("is JavaScript that every engine of today can parse", () => {
    for (const file of modules)
      execFileSync(process.execPath, ["--check", join(dist, file)]);
  });

  it("resolves every entry that package.json promises, with its types", () => {
    for (const [entry, target] of Object.entries(manifest.exports)) {
      const files =
        typeof target === "string" ? [target] : [target.types, target.default];
      for (const file of files) {
        const pattern = file.includes("*")
          ? readdirSync(join(root, file.split("*")[0] ?? ""), {
              encoding: "utf8",
            })
          : [file];
        assert.ok(pattern.length > 0, `${entry} → ${file}`);
        if (!file.includes("*"))
          assert.ok(existsSync(join(root, file)), `${entry} → ${file}`);
      }
    }
  });

  it("declares every package that its modules import", async () => {
    for (const entry of [
      "define.js",
      "index.js",
      "messages/index.js",
      "testing/index.js",
    ]) {
      const { packages, packagesLater } = await closure(entry);
      for (const name of [...packages, ...packagesLater])
        assert.ok(manifest.dependencies[name], `${entry} imports ${name}`);
    }
  });

  it("imports nothing that only one bundler understands", () => {
    for (const file of modules)
      assert.doesNotMatch(
        readFileSync(join(dist, file), "utf8"),
        /\b(?:from|import)\s*\(?["'][^"'\n]*(?:\?|\.css\b)/,
        file,
      );
  });

  it("registers nothing when the classes are imported", async () => {
    const { text } = await closure("index.js");
    assert.doesNotMatch(text, /customElements\.define\(/);
  });

  it("keeps xterm out of everything until a log is opened", async () => {
    const { packages, packagesLater } = await closure("define.js");
    assert.ok(!packages.has("@xterm/xterm"));
    assert.ok(packagesLater.has("@xterm/xterm"));
  });

  it("reads logs in Node, without a browser and without any package", async () => {
    const { packages, packagesLater } = await closure("log/index.js");
    assert.deepEqual([...packages, ...packagesLater], []);
    const { LogDocument } = (await import(
      pathToFileURL(join(dist, "log/index.js")).href
    )) as typeof Log;
    const log = new LogDocument();
    log.append(
      new TextEncoder().encode("--- Test\r\n\u001b[31mred\u001b[0m\n"),
    );
    log.end();
    assert.equal(log.lineCount, 2);
    assert.equal(log.text(1), "red");
  });

  it("gives its words without an element or a package, and a language only to who asks for it", async () => {
    const { text, packages, packagesLater } =
      await closure("messages/index.js");
    assert.deepEqual([...packages, ...packagesLater], []);
    assert.match(text, /Builds of/);
    for (const entry of ["messages/index.js", "define.js"])
      assert.doesNotMatch((await closure(entry)).text, /Neu bauen/);
    assert.match((await closure("messages/german/index.js")).text, /Neu bauen/);
  });

  it("starts its worker by a URL that bundlers recognise, with the worker beside it", () => {
    const folders = modules.filter((file) =>
      /new URL\(\s*["'`]\.\/log-worker\.js["'`],\s*import\.meta\.url\)/.test(
        readFileSync(join(dist, file), "utf8"),
      ),
    );
    assert.deepEqual(
      folders.map((file) => dirname(file).replaceAll("\\", "/")).sort(),
      ["log/worker", "standalone"],
    );
    for (const file of folders) {
      assert.doesNotMatch(
        readFileSync(join(dist, file), "utf8"),
        /@vite-ignore/,
      );
      assert.ok(existsSync(join(dist, dirname(file), "log-worker.js")));
    }
  });

  it("has a standalone module that needs no other", () => {
    const text = readFileSync(
      join(dist, "standalone/buildkite-elements.js"),
      "utf8",
    );
    assert.doesNotMatch(text, /\bfrom\s*["']/);
    assert.doesNotMatch(text, /\bimport\s*["'(]/);
  });

  it("stays within its size budgets", async () => {
    const budgets: readonly (readonly [string, number])[] = [
      ["define/build-list.js", 43_000],
      ["define/build.js", 166_000],
      ["define.js", 290_000],
      ["api/index.js", 13_500],
    ];
    const over: string[] = [];
    for (const [entry, budget] of budgets) {
      const { size } = await closure(entry);
      if (size > budget)
        over.push(`${entry}: ${size} bytes, ${budget} allowed`);
    }
    for (const [file, budget] of [
      ["log/worker/log-worker.js", 17_500],
      ["standalone/buildkite-elements.js", 435_000],
    ] as const) {
      const size = gzipSync(readFileSync(join(dist, file))).length;
      if (size > budget) over.push(`${file}: ${size} bytes, ${budget} allowed`);
    }
    assert.deepEqual(over, []);
  });
});

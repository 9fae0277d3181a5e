import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
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

/** Everything that a module needs at once, and what it may import later. */
function closure(entry: string, { lazy = false } = {}): Set<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    if (!file.startsWith(dist)) return;
    const text = readFileSync(file, "utf8");
    const pattern = lazy
      ? /(?:from|import)\s*\(?\s*["']([^"']+)["']/g
      : /(?:from|import)\s*["']([^"']+)["']/g;
    for (const [, specifier = ""] of text.matchAll(pattern))
      visit(
        specifier.startsWith(".") ? join(dirname(file), specifier) : specifier,
      );
  };
  visit(join(dist, entry));
  return found;
}

function gzippedSize(files: Iterable<string>): number {
  let size = 0;
  for (const file of files)
    if (file.startsWith(dist)) size += gzipSync(readFileSync(file)).length;
  return size;
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

  it("declares every package that its modules import", () => {
    for (const file of modules)
      for (const found of closure(file, { lazy: true })) {
        if (found.startsWith(dist) || found.startsWith("node:")) continue;
        const name = found.startsWith("@")
          ? found.split("/").slice(0, 2).join("/")
          : found.split("/")[0];
        assert.ok(
          manifest.dependencies[name ?? ""],
          `${file} imports ${found}`,
        );
      }
  });

  it("registers nothing when the classes are imported", () => {
    for (const file of closure("index.js"))
      if (file.startsWith(dist))
        assert.doesNotMatch(
          readFileSync(file, "utf8"),
          /customElements\.define\(/,
          file,
        );
  });

  it("keeps xterm out of everything until a log is opened", () => {
    const eager = closure("define.js");
    assert.deepEqual(
      [...eager].filter((name) => name.includes("@xterm")),
      [],
    );
  });

  it("reads logs in Node, without a browser and without xterm", async () => {
    assert.deepEqual(
      [...closure("log/index.js", { lazy: true })].filter(
        (name) => !name.startsWith(dist),
      ),
      [],
    );
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

  it("stays within its size budgets", () => {
    const budgets: readonly (readonly [string, number])[] = [
      ["define/build-list.js", 40_000],
      ["define.js", 90_000],
      ["log/worker/log-worker.js", 20_000],
      ["standalone/buildkite-elements.js", 190_000],
    ];
    for (const [entry, budget] of budgets) {
      const size = gzippedSize(closure(entry));
      assert.ok(
        size <= budget,
        `${entry}: ${size} bytes gzipped, ${budget} allowed`,
      );
    }
  });
});

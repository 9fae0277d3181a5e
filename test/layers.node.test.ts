import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, it } from "node:test";

/*
 * The import graph of `src`, read from the files. ESLint forbids the single wrong
 * import; this shows that the layers as a whole only point downwards, and that no
 * module waits for itself.
 */

const source = join(import.meta.dirname, "../src");

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  api: [],
  "log/core": [],
  "log/worker": ["log/core"],
  "log/terminal": ["log/core", "styles"],
  log: ["log/core", "log/worker"],
  styles: [],
  steps: ["api"],
  live: ["api", "log/core", "log/worker", "steps"],
  messages: ["api"],
  routing: ["api", "live"],
  elements: [
    "api",
    "live",
    "log/core",
    "log/worker",
    "log/terminal",
    "messages",
    "routing",
    "steps",
    "styles",
  ],
  define: ["elements"],
  testing: ["api"],
};

/** Sub-folders that are layers of their own. */
const NESTED = ["log/core", "log/worker", "log/terminal"];

const modules = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter(
    (file) => file.endsWith(".ts") && !/\.(test|harness)\.ts$/.test(file),
  );

const graph = new Map(modules.map((module) => [module, importsOf(module)]));

describe("the layers of src", () => {
  it("import only what the architecture allows", () => {
    const wrong: string[] = [];
    for (const [module, imports] of graph) {
      const from = layerOf(module);
      // The entry points at the top gather everything.
      if (from === undefined) continue;
      for (const target of imports.local) {
        const to = layerOf(target);
        if (to !== from && !(to && ALLOWED[from]?.includes(to)))
          wrong.push(`${module} → ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it("keep Lit and xterm out of what runs without a page", () => {
    const bare = ["api", "log/core", "log/worker", "testing"];
    const wrong = [...graph].flatMap(([module, { packages }]) =>
      bare.includes(layerOf(module) ?? "")
        ? packages.map((name) => `${module} → ${name}`)
        : [],
    );
    assert.deepEqual(wrong, []);
  });

  it("import xterm in the terminal alone", () => {
    const importers = [...graph]
      .filter(([, { packages }]) =>
        packages.some((name) => name.startsWith("@xterm/")),
      )
      .map(([module]) => layerOf(module));
    assert.deepEqual([...new Set(importers)], ["log/terminal"]);
  });

  it("import the YAML parser for steps alone, and only when it is needed", () => {
    const importers = [...graph].filter(([, { packages }]) =>
      packages.includes("yaml"),
    );
    assert.deepEqual(
      importers.map(([module]) => module),
      ["steps/read-yaml.ts"],
    );
    const text = readFileSync(join(source, "steps/read-yaml.ts"), "utf8");
    assert.doesNotMatch(text, /from "yaml"/);
  });

  it("hold no import cycle", () => {
    assert.deepEqual(findCycle(), []);
  });
});

function layerOf(module: string): string | undefined {
  const nested = NESTED.find((layer) => module.startsWith(`${layer}/`));
  if (nested) return nested;
  return module.includes("/") ? module.split("/")[0] : undefined;
}

/** Imports of types alone do not count for cycles, but they do for layers. */
function importsOf(module: string) {
  const text = readFileSync(join(source, module), "utf8");
  const statement =
    /^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/gm;
  const local: string[] = [];
  const needed: string[] = [];
  const packages: string[] = [];
  for (const [, typeOnly, named, dynamic] of text.matchAll(statement)) {
    const specifier = named ?? dynamic ?? "";
    if (!specifier.startsWith(".")) {
      if (!specifier.startsWith("node:")) packages.push(specifier);
      continue;
    }
    const target = relative(
      source,
      join(source, dirname(module), specifier.replace(/\.js$/, ".ts")),
    ).replaceAll("\\", "/");
    local.push(target);
    if (!typeOnly && !dynamic) needed.push(target);
  }
  return { local, needed, packages };
}

function findCycle(): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (module: string): string[] | undefined => {
    if (done.has(module)) return undefined;
    const at = path.indexOf(module);
    if (at !== -1) return [...path.slice(at), module];
    path.push(module);
    for (const target of graph.get(module)?.needed ?? []) {
      const cycle = visit(target);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(module);
    return undefined;
  };
  for (const module of modules) {
    const cycle = visit(module);
    if (cycle) return cycle;
  }
  return [];
}

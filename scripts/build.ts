/**
 * Builds `dist/`: modules as they are in `src` (so that bundlers can drop what is not
 * used), the log worker on its own, the standalone bundle with its worker beside it,
 * and types.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { build, type InlineConfig, type Plugin } from "vite";

const root = join(import.meta.dirname, "..");
const source = join(root, "src");
const dist = join(root, "dist");
const worker = "log/worker/log-worker";

/**
 * The comment keeps Vite from rewriting the worker's URL here; left in the output, it
 * would keep an adopter's Vite from bundling the worker.
 */
const stripViteIgnore: Plugin = {
  name: "strip-vite-ignore",
  renderChunk(code) {
    const comment = "/* @vite-ignore */";
    if (!code.includes(comment)) return null;
    // As many blanks as it had letters, so that source maps stay true.
    const blanks = " ".repeat(comment.length);
    return { code: code.replaceAll(comment, blanks), map: null };
  },
};

const shared: InlineConfig = {
  root,
  configFile: false,
  logLevel: "warn",
  plugins: [stripViteIgnore],
  publicDir: false,
};

rmSync(dist, { recursive: true, force: true });
await buildModules();
await buildWorker();
await buildStandalone();
buildTypes();

async function buildModules(): Promise<void> {
  const entries = [
    "index.ts",
    "define.ts",
    "api/index.ts",
    "log/index.ts",
    "messages/index.ts",
    "messages/german/index.ts",
    "testing/index.ts",
    ...sources("define"),
    ...sources("elements"),
  ];
  await build({
    ...shared,
    build: {
      target: "es2022",
      outDir: dist,
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      lib: {
        entry: Object.fromEntries(
          entries.map((file) => [
            file.replace(/\.ts$/, ""),
            join(source, file),
          ]),
        ),
        formats: ["es"],
      },
      rolldownOptions: {
        external: isPackage,
        output: {
          preserveModules: true,
          preserveModulesRoot: source,
          entryFileNames: "[name].js",
        },
      },
    },
  });
}

async function buildWorker(): Promise<void> {
  await bundle(
    join(source, `${worker}.ts`),
    join(dist, dirname(worker)),
    "log-worker",
  );
}

async function buildStandalone(): Promise<void> {
  const folder = join(dist, "standalone");
  await bundle(join(source, "define.ts"), folder, "buildkite-elements");
  copyFileSync(join(dist, `${worker}.js`), join(folder, "log-worker.js"));
}

/** One self-contained, minified module. */
async function bundle(
  entry: string,
  outDir: string,
  name: string,
): Promise<void> {
  await build({
    ...shared,
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      target: "es2022",
      outDir,
      emptyOutDir: false,
      minify: true,
      lib: { entry: { [name]: entry }, formats: ["es"] },
      rolldownOptions: {
        output: {
          entryFileNames: "[name].js",
          codeSplitting: false,
          // Vite leaves white space in ES libraries for later bundlers; nothing comes later here.
          minify: true,
        },
      },
    },
  });
}

function buildTypes(): void {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
    cwd: root,
    stdio: "inherit",
  });
}

function sources(folder: string): string[] {
  return readdirSync(join(source, folder), {
    recursive: true,
    encoding: "utf8",
  })
    .filter(
      (file) => file.endsWith(".ts") && !/\.(test|harness)\.ts$/.test(file),
    )
    .map((file) => `${folder}/${file.replaceAll(sep, "/")}`);
}

/**
 * The compiler's own helpers are no dependency of ours: they are taken in. So is what is
 * imported as text, which only Vite understands.
 */
function isPackage(id: string): boolean {
  return !/^(\.|\/|\0|[A-Z]:|@oxc-project\/runtime\/)|\?inline$/i.test(id);
}

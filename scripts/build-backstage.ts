/**
 * Builds the Backstage packages into their `dist`: the permissions, then the plugin. Both are
 * ESM. The plugin keeps its modules as they are in `src`, so that an app loads no more than
 * it uses, and imports React, Backstage and the elements from the app that installs it.
 */
import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const common = join(root, "backstage-common");
const wrapper = join(root, "backstage-wrapper");
const entries = ["index.ts", "alpha.tsx"];

if (!existsSync(join(root, "dist/index.d.ts")))
  stop("The elements come first: npm run build");
for (const folder of [common, wrapper])
  if (!existsSync(join(folder, "node_modules")))
    stop(`Their dependencies come first: npm ci --prefix ${folder}`);

clear(common);
runTsc(common);
clear(wrapper);
await buildModules();
runTsc(wrapper);

async function buildModules(): Promise<void> {
  const source = join(wrapper, "src");
  await build({
    root: wrapper,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    oxc: { jsx: { runtime: "automatic", development: false } },
    build: {
      target: "es2022",
      outDir: join(wrapper, "dist"),
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      lib: {
        entry: Object.fromEntries(
          entries.map((file) => [
            file.replace(/\.tsx?$/, ""),
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

/** The compiler's own helpers are no dependency of ours: they are taken in. */
function isPackage(id: string): boolean {
  return !/^(\.|\/|\0|[A-Z]:|@oxc-project\/runtime\/)/i.test(id);
}

function runTsc(folder: string): void {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
    cwd: folder,
    stdio: "inherit",
  });
}

function clear(folder: string): void {
  rmSync(join(folder, "dist"), { recursive: true, force: true });
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

import { join } from "node:path";
import { build, type Plugin } from "vite";
import type { Viewer } from "./viewers.js";

const bench = join(import.meta.dirname, "..");

/** Where the built pages are, in a folder per viewer. */
export const PAGES = join(bench, "../.cache/bench-pages");

/** Builds a viewer's page as an app would be built that is published. */
export async function buildPage(
  viewer: Viewer,
  minify: boolean,
): Promise<void> {
  await build({
    root: join(bench, "pages"),
    configFile: false,
    logLevel: "error",
    base: "./",
    publicDir: false,
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: { tsconfigPaths: true, dedupe: ["react", "react-dom"] },
    plugins: [pageOf(viewer), ourWorkers],
    worker: { format: "es" },
    build: {
      target: "es2022",
      outDir: join(PAGES, viewer),
      emptyOutDir: true,
      minify,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 10_000,
    },
  });
}

/** One page serves all viewers, but for its script. */
function pageOf(viewer: Viewer): Plugin {
  return {
    name: "viewer",
    transformIndexHtml: {
      order: "pre",
      handler: (html) => html.replace("VIEWER", viewer),
    },
  };
}

/** As `scripts/build.ts` leaves them to an app's bundler, which then finds the workers. */
const ourWorkers: Plugin = {
  name: "our-workers",
  enforce: "pre",
  transform: (code) =>
    code.includes("/* @vite-ignore */")
      ? code.replaceAll(
          /\/\* @vite-ignore \*\/\s*"(\.\/[\w-]+)\.js"/g,
          '"$1.ts"',
        )
      : undefined,
};

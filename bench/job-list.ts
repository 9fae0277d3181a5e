import { join } from "node:path";
import { launch } from "puppeteer-core";
import { build, type Rolldown } from "vite";
import { browserFlags, findOrInstallBrowser } from "../scripts/find-browser.js";
import type { Measurement } from "./bench.js";

/** What nothing in the list may take longer than (ms): beyond that, a person waits. */
const GOAL = 50;

/** How fast the list of a build's jobs answers with 4,000 of them, in a real browser. */
export async function measureJobList(): Promise<Measurement[]> {
  const script = await bundle(join(import.meta.dirname, "pages/jobs.ts"));
  const browser = await launch({
    executablePath: findOrInstallBrowser(),
    args: browserFlags(),
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    // Storage, which keeps how somebody looks at jobs, needs an origin; nothing is asked of it.
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      void request.respond({
        contentType: "text/html",
        body: "<!doctype html>",
      });
    });
    await page.goto("http://localhost/");
    await page.addScriptTag({ content: script });
    const steps = await page.evaluate(() => window.measureJobList());
    return steps.map(({ name, milliseconds, longestTask }) => ({
      name: `4,000 jobs: ${name}`,
      milliseconds,
      detail:
        longestTask > GOAL
          ? `longest task ${longestTask.toFixed(0)} ms`
          : `no task over ${GOAL} ms`,
    }));
  } finally {
    await browser.close();
  }
}

/** A page's script and all it imports, as an app would publish it. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input: entry, output: { format: "iife" } },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  return output[0].code;
}

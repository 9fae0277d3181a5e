import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { chromeLauncher } from "@web/test-runner-chrome";
import { tsImport } from "tsx/esm/api";

const { findOrInstallBrowser, browserFlags } = await tsImport(
  "./scripts/find-browser.ts",
  import.meta.url,
);

const root = fileURLToPath(new URL(".", import.meta.url));

/**
 * Sources name each other as `.js`, as they will be published; on disk they are `.ts`.
 * Imports are resolved by esbuild's plugin already; this finds the worker's entry, which
 * is a URL. It stands before the server's own middleware, which would answer 404.
 */
function typescriptOnDisk(context, next) {
  if (context.path.endsWith(".js") && !context.path.includes("node_modules")) {
    const source = context.path.replace(/\.js$/, ".ts");
    if (existsSync(root + source)) context.path = source;
  }
  return next();
}

/** What Vite does with `import css from './x.css?inline'`. */
const inlineCss = {
  name: "inline-css",
  resolveMimeType(context) {
    if (context.path.endsWith(".css") && context.query.inline !== undefined)
      return "js";
  },
  transform(context) {
    if (context.path.endsWith(".css") && context.query.inline !== undefined)
      return { body: `export default ${JSON.stringify(context.body)};` };
  },
};

/** A warning or an error in the console is a defect that a user would meet; it fails the test file. */
const failOnConsole = `
<script type="module">
  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...values) => {
      original.apply(console, values);
      const text = values.map(String).join(" ");
      if (/Lit is in dev mode/.test(text)) return;
      setTimeout(() => { throw new Error("console." + level + ": " + text); });
    };
  }
</script>`;

/**
 * Between two test files the page is at about:blank, and used again. Its history would
 * grow to the 50 entries that Chromium keeps, beyond which going back goes too far.
 */
function forgetHistory(page, session) {
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    if (url === "about:blank")
      await session.send("Page.resetNavigationHistory");
    return response;
  };
}

/** The counts for the one line that `npm test` ends with. */
const summaryReporter = {
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0 };
    const count = ({ tests = [], suites = [] }) => {
      for (const test of tests) {
        if (test.passed) counts.passed += 1;
        else if (!test.skipped) counts.failed += 1;
      }
      suites.forEach(count);
    };
    for (const { testResults, passed } of sessions) {
      const failedBefore = counts.failed;
      if (testResults) count(testResults);
      // An error outside of any test fails its file.
      if (!passed && counts.failed === failedBefore) counts.failed += 1;
    }
    mkdirSync(`${root}.cache`, { recursive: true });
    writeFileSync(`${root}.cache/browser-tests.json`, JSON.stringify(counts));
  },
};

export default {
  files: "src/**/!(*.node).test.ts",
  nodeResolve: { exportConditions: ["browser", "development"] },
  // Of two pages one is in the background, where the browser hardly draws: the log's tests
  // took 200 s side by side, and take 20 s one after the other.
  concurrency: 1,
  testsFinishTimeout: 240_000,
  testFramework: { config: { ui: "bdd", timeout: 20_000 } },
  browsers: [
    chromeLauncher({
      // Of several tabs all but one are hidden, and hidden pages neither poll nor paint.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        const session = await page.createCDPSession();
        await session.send("Emulation.setFocusEmulationEnabled", {
          enabled: true,
        });
        forgetHistory(page, session);
        return page;
      },
      launchOptions: {
        executablePath: findOrInstallBrowser(),
        args: browserFlags(),
        // A tab that a clicked link opens would stay in front: the page of the tests would
        // paint no more, and nothing would come into its sight.
        ignoreDefaultArgs: ["--disable-popup-blocking"],
      },
    }),
  ],
  reporters: [defaultReporter(), summaryReporter],
  middleware: [typescriptOnDisk],
  plugins: [
    inlineCss,
    esbuildPlugin({ ts: true, tsconfig: "./tsconfig.json", target: "es2022" }),
  ],
  filterBrowserLogs: ({ args }) =>
    !args.some((value) => String(value).includes("Lit is in dev mode")),
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Tests</title></head>
  <body>${failOnConsole}<script type="module" src="${testFramework}"></script></body>
</html>`,
};

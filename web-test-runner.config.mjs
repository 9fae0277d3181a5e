import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { chromeLauncher } from "@web/test-runner-chrome";
import { tsImport } from "tsx/esm/api";

const { findOrInstallBrowser, browserFlags } = await tsImport(
  "./scripts/find-browser.ts",
  import.meta.url,
);

const root = fileURLToPath(new URL(".", import.meta.url));

/** Sources import each other as `.js`, as they will be published; on disk they are `.ts`. */
const typescriptOnDisk = {
  name: "typescript-on-disk",
  serverStart({ app }) {
    app.use((context, next) => {
      if (
        context.path.endsWith(".js") &&
        !context.path.includes("node_modules")
      ) {
        const source = context.path.replace(/\.js$/, ".ts");
        if (existsSync(root + source)) context.path = source;
      }
      return next();
    });
  },
};

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

export default {
  files: "src/**/!(*.node).test.ts",
  nodeResolve: { exportConditions: ["browser", "development"] },
  concurrency: 2,
  testsFinishTimeout: 240_000,
  testFramework: { config: { ui: "bdd", timeout: 20_000 } },
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: findOrInstallBrowser(),
        args: browserFlags(),
      },
    }),
  ],
  plugins: [
    typescriptOnDisk,
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

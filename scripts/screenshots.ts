/**
 * Takes the README's pictures from the demo (`npm run screenshots`), and any more that
 * somebody wants to look at: `npm run screenshots -- <folder>` also takes the list, a
 * build and a log at two widths, light and dark.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Page } from "puppeteer-core";
import { createServer } from "vite";
import { demoConfig } from "../demo/server/demo-config.js";
import { readSettings } from "../demo/server/settings.js";
import { browserFlags, findOrInstallBrowser } from "./find-browser.js";

const API =
  "/api/proxy/buildkite/api/v2/organizations/acme/pipelines/storefront";
const everything = process.argv[2];
const images = join(import.meta.dirname, "../docs/images");

const server = await createServer({
  ...demoConfig(readSettings({})),
  configFile: false,
  logLevel: "warn",
});
await server.listen(0);
const address = server.resolvedUrls?.local[0] ?? "";
const browser = await puppeteer.launch({
  executablePath: findOrInstallBrowser(),
  args: browserFlags(),
});

try {
  const { build, job } = await failedBuild();
  const views = {
    list: "",
    build: `?build=${build}`,
    log: `?build=${build}&job=${job}`,
  };
  for (const scheme of ["light", "dark"] as const) {
    await shoot(views.log, scheme, 1280, join(images, `build-${scheme}.png`));
    await shoot(views.list, scheme, 1280, join(images, `list-${scheme}.png`));
    if (!everything) continue;
    for (const [name, view] of Object.entries(views))
      for (const width of [400, 1400])
        await shoot(
          view,
          scheme,
          width,
          join(everything, `${name}-${scheme}-${width}.png`),
        );
  }
} finally {
  await browser.close();
  await server.close();
}

async function failedBuild(): Promise<{ build: number; job: string }> {
  const list = await fetch(`${address}${API.slice(1)}/builds?state=failed`);
  const [build] = (await list.json()) as {
    number: number;
    jobs: { id: string; state: string; type: string; soft_failed?: boolean }[];
  }[];
  const job = build?.jobs.find(
    ({ state, type, soft_failed: soft }) =>
      state === "failed" && type === "script" && !soft,
  );
  if (!build || !job) throw new Error("The demo has no failed build to show.");
  return { build: build.number, job: job.id };
}

async function shoot(
  view: string,
  scheme: "light" | "dark",
  width: number,
  path: string,
): Promise<void> {
  mkdirSync(join(path, ".."), { recursive: true });
  const page = await browser.newPage();
  await page.setViewport({
    width,
    height: width > 600 ? 1060 : 800,
    deviceScaleFactor: 1,
  });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.goto(address + view);
  await painted(page, view);
  await page.screenshot({ path });
  await page.close();
}

async function painted(page: Page, view: string): Promise<void> {
  const shown = view.includes("job=")
    ? ">>> .painted .xterm-rows"
    : view
      ? ">>> buildkite-job-list >>> a"
      : ">>> buildkite-build-row";
  // Looked for at every frame: mutations inside shadow roots are seen by nobody outside.
  await page.waitForSelector(shown, { visible: true });
  await page.waitForNetworkIdle({ idleTime: 500 });
}

/**
 * Takes the README's pictures of Backstage (`npm run screenshots:backstage`): the card and
 * the CI/CD tab of a component, light and dark, in an app of the new frontend system.
 */
import { join } from "node:path";
import type { PortalPage } from "../backstage-app/test/portal-page.harness.js";
import { Portal } from "../backstage-app/test/portal.harness.js";
import { buildApp, install, packAll } from "./backstage/prepare.js";
import { findOrInstallBrowser } from "./find-browser.js";

const COMPONENT = "/catalog/default/component/storefront";
const SIZE = { width: 1440, height: 1060 };
const images = join(import.meta.dirname, "../docs/images");

process.env.CHROME_PATH = findOrInstallBrowser();
packAll();
install();
buildApp("next");
const portal = await Portal.start("next");
try {
  for (const theme of ["light", "dark"] as const)
    await portal.visit(COMPONENT, async (visitor) => {
      await visitor.page.setViewport(SIZE);
      await visitor.switchTheme(theme);
      await picture(visitor, ".bar", `backstage-card-${theme}.png`);
      await visitor.goto(failedJob());
      await picture(visitor, ".painted", `backstage-tab-${theme}.png`);
    });
} finally {
  await portal.stop();
}

/** Takes the picture once `shown` is there and nothing more is on its way. */
async function picture(
  visitor: PortalPage,
  shown: string,
  name: string,
): Promise<void> {
  await visitor.see(shown);
  await visitor.page.mouse.move(0, 0);
  await visitor.page.waitForNetworkIdle({ idleTime: 500 });
  await visitor.page.screenshot({ path: join(images, name) });
}

/** Where the newest failed build shows the log of the job that failed. */
function failedJob(): string {
  const builds =
    portal.buildkite.buildkite.world.pipeline("acme/storefront")?.builds;
  for (const { number, jobs } of [...(builds ?? [])].reverse())
    for (const { id, state, type } of jobs)
      if (state === "failed" && type === "script")
        return `${COMPONENT}/ci-cd/builds/${number}/jobs/${id}`;
  throw new Error("The scenario has no failed job to show.");
}

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FAILED, JOBS, acme } from "./acme.harness.js";
import {
  ERROR_PANEL,
  REBUILD,
  ROW,
  overviewOf,
  saying,
  tabOf,
} from "./places.harness.js";
import { Portal, SYSTEMS, type System } from "./portal.harness.js";

/** What the browser itself says of answers that are errors. */
const REFUSED = { expected: [/Failed to load resource/] };

const TAB = tabOf("storefront");
const BUILD = `${TAB}/builds/${FAILED}`;

/** A portal whose plugin reaches Buildkite by another of the proxy's endpoints. */
async function behind(
  proxyPath: string,
  system: System,
  act: (portal: Portal) => Promise<void>,
): Promise<void> {
  const config = { buildkite: { proxyPath } };
  const portal = await Portal.start(system, { buildkite: acme(), config });
  try {
    await act(portal);
  } finally {
    await portal.stop();
  }
}

for (const system of SYSTEMS)
  describe(`behind a proxy that does not do it all, the ${system} frontend system`, () => {
    it("says that the endpoint is not there, where a list and a card would be", () =>
      behind("/buildkite/nowhere", system, async (portal) => {
        for (const path of [TAB, overviewOf("storefront")])
          await portal.visit(
            path,
            async (page) => {
              const panel = `${ERROR_PANEL} `;
              await page.see(
                panel + saying("The proxy to Buildkite is not there."),
              );
              await page.see(panel + saying("https://api.buildkite.com"));
            },
            REFUSED,
          );
        assert.equal(portal.buildkite.received.length, 0);
      }));

    it("says that Buildkite does not accept the token any more", () =>
      behind("/buildkite/expired", system, (portal) =>
        portal.visit(
          TAB,
          async (page) => {
            const panel = `${ERROR_PANEL} `;
            await page.see(
              panel + saying("Buildkite does not accept the API token."),
            );
            await page.see(panel + saying("expired or revoked"));
          },
          REFUSED,
        ),
      ));

    it("shows builds without a scope for their logs, and names the scopes that are missing", () =>
      behind("/buildkite/no-logs", system, (portal) =>
        portal.visit(
          TAB,
          async (page) => {
            await page.see(ROW);
            await page.click(`${ROW} >>> a[href$="/builds/${FAILED}"]`);
            await page.see(
              saying("this portal’s API token needs the scope write_builds"),
            );
            await page.seeNo(REBUILD);
            await page.click(`a[href*="/jobs/${JOBS.failed}"]`);
            await page.see(
              `${ERROR_PANEL} ${saying("The API token lacks the scope read_build_logs.")}`,
            );
          },
          REFUSED,
        ),
      ));

    it("takes rebuilding back once the proxy has refused it, and says why", () =>
      behind("/buildkite/read-only", system, (portal) =>
        portal.visit(
          BUILD,
          async (page) => {
            await page.click(REBUILD);
            await page.click(`button${saying("Start the new build")}`);
            await page.see(
              `[role="alert"] ${saying("The proxy lets nobody change anything")}`,
            );
            await page.click(`dialog button${saying("Cancel")}`);
            await page.see(
              saying("the portal’s proxy only lets through what reads"),
            );
            await page.seeNo(REBUILD);
            const { received } = portal.buildkite;
            assert.ok(received.every(({ method }) => method !== "PUT"));
          },
          REFUSED,
        ),
      ));
  });

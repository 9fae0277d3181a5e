import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { FAILED, acme } from "./acme.harness.js";
import { REBUILD, REFUSED_REBUILD, saying, tabOf } from "./places.harness.js";
import { Portal, type PortalOptions, SYSTEMS } from "./portal.harness.js";
import type { PortalPage } from "./portal-page.harness.js";

const BUILD = `${tabOf("storefront")}/builds/${FAILED}`;

/** A build of a component that the platform team owns, which the guest is not in. */
const OTHERS_BUILD = `${tabOf("infrastructure")}/builds/1`;

async function seesTheButton(page: PortalPage): Promise<void> {
  await page.see(REBUILD);
}

/** The build is there; its button does nothing, and says why to whoever reaches it. */
function isRefused(reason: string) {
  return async (page: PortalPage): Promise<void> => {
    await page.see("buildkite-job-list");
    await page.seeNo(REBUILD);
    await page.click(REFUSED_REBUILD);
    await page.see(`buildkite-rebuild-button >>> ${saying(reason)}`);
    await page.seeNo("buildkite-rebuild-button >>> dialog");
  };
}

for (const system of SYSTEMS) {
  const portalWith = (
    title: string,
    options: PortalOptions,
    tests: (portal: () => Portal) => void,
  ) =>
    describe(`${title}, the ${system} frontend system`, () => {
      let portal: Portal;
      before(async () => {
        portal = await Portal.start(system, { buildkite: acme(), ...options });
      });
      after(() => portal.stop());
      tests(() => portal);
    });

  portalWith(
    "where a policy denies rebuilding",
    { env: { DENY_PERMISSIONS: "buildkite.build.rebuild" } },
    (portal) => {
      it("refuses the button and says why", () =>
        portal().visit(
          BUILD,
          isRefused("You may not rebuild this component’s builds."),
        ));
    },
  );

  portalWith(
    "where a policy denies everything else, and leaves rebuilding to owners",
    {
      env: {
        DENY_PERMISSIONS: [
          "cancel",
          "retry",
          "unblock",
          "create",
          "reprioritize",
        ]
          .map((action) => `buildkite.build.${action}`)
          .join(","),
        OWNER_PERMISSIONS: "buildkite.build.rebuild",
      },
    },
    (portal) => {
      it("lets an owner rebuild", () =>
        portal().visit(BUILD, async (page) => {
          await page.click(REBUILD);
          await page.click(`button${saying("Start the new build")}`);
          await page.see(saying("has been started"));
          const puts = portal().buildkite.received.filter(
            ({ method }) => method === "PUT",
          );
          assert.match(puts.at(-1)?.path ?? "", /builds\/440\/rebuild$/);
        }));

      it("says to whoever owns something else that they may not", () =>
        portal().visit(
          OTHERS_BUILD,
          isRefused("You may not rebuild this component’s builds."),
        ));
    },
  );

  portalWith(
    "without the permission framework",
    {
      config: { permission: { enabled: false } },
      env: { DENY_PERMISSIONS: "buildkite.build.rebuild" },
    },
    (portal) => {
      it("offers what the token may do", () =>
        portal().visit(BUILD, seesTheButton));
    },
  );

  portalWith(
    "where the configuration says that all is read-only",
    { config: { buildkite: { readOnly: true } } },
    (portal) => {
      it("refuses the controls and says why, and asks nothing about the token", async () => {
        await portal().visit(
          BUILD,
          isRefused("Changes are switched off here."),
        );
        const { received } = portal().buildkite;
        assert.deepEqual(
          received.filter(({ path }) => path.includes("access-token")),
          [],
        );
      });
    },
  );
}

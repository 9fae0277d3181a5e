import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { root } from "../../scripts/backstage/step.js";
import type { Fault } from "../../src/testing/index.js";
import {
  ERROR_PANEL,
  ROW,
  STALE_NOTICE,
  overviewOf,
  saying,
  tabOf,
} from "./places.harness.js";
import { Portal, SYSTEMS } from "./portal.harness.js";

/** What the browser itself says of answers that are errors. */
const REFUSED = [/Failed to load resource/];

for (const system of SYSTEMS)
  describe(`when something is wrong, a portal of the ${system} frontend system`, () => {
    const cache = join(root, ".cache");
    mkdirSync(cache, { recursive: true });
    const directory = mkdtempSync(join(cache, "database-"));
    let portal: Portal;
    before(async () => {
      // On disk, so that who is signed in stays so when the backend starts again.
      const database = { connection: { directory } };
      portal = await Portal.start(system, {
        config: { backend: { database } },
      });
    });
    after(async () => {
      await portal.stop();
      rmSync(directory, { recursive: true, force: true });
    });

    /** From now on Buildkite answers so, until it is mended by what this returns. */
    function trouble(fault: Fault): () => void {
      let isOver = false;
      portal.buildkite.buildkite.failNext({
        ...fault,
        times: Infinity,
        matching: () => !isOver,
      });
      return () => {
        isOver = true;
      };
    }

    for (const path of [tabOf("wrong-slug"), overviewOf("wrong-slug")])
      it(`says what is wrong in an annotation, and what would be right, at ${path}`, () =>
        portal.visit(path, async (page) => {
          await page.see(
            saying("in the annotation buildkite.com/pipeline-slug"),
          );
          await page.see(
            saying("“https://buildkite.com/acme/storefront” is an address"),
          );
          const right = await page.see("code");
          assert.equal(
            await right.evaluate(({ textContent }) => textContent),
            "buildkite.com/pipeline-slug: acme/storefront",
          );
        }));

    it("tells how to annotate a component that names no pipeline, or has no tab for it", () =>
      system === "legacy"
        ? portal.visit(tabOf("without-pipeline"), async (page) => {
            await page.see(saying("Missing Annotation"));
            await page.see(saying("buildkite.com/pipeline-slug"));
          })
        : portal.visit(overviewOf("without-pipeline"), async (page) => {
            await page.see(saying("No annotation at all"));
            await page.seeNo('a[href$="/ci-cd"]');
            await page.seeNo("buildkite-pipeline-summary");
          }));

    it("says that Buildkite knows no such pipeline, and asks again on demand", () =>
      portal.visit(
        tabOf("unknown-pipeline"),
        async (page) => {
          await page.see(
            `${ERROR_PANEL} ${saying("Buildkite knows no such pipeline")}`,
          );
          await page.see(
            saying("Compare the slug with the pipeline’s address"),
          );
          const { received } = portal.buildkite;
          const before = received.length;
          const asked = page.page.waitForResponse((response) =>
            response.url().includes("no-such-pipeline/builds"),
          );
          await page.click(`${ERROR_PANEL} button${saying("Try again")}`);
          await asked;
          assert.ok(received.length > before);
        },
        { expected: REFUSED },
      ));

    it("shows a failed first load in Backstage's panel, and the builds after another attempt", async () => {
      const mend = trouble({ status: 500 });
      await portal.visit(
        tabOf("storefront"),
        async (page) => {
          await page.see(
            `${ERROR_PANEL} ${saying("The server failed (status 500).")}`,
          );
          mend();
          await page.click(`${ERROR_PANEL} button${saying("Try again")}`);
          await page.see(ROW);
          await page.seeNo(ERROR_PANEL);
        },
        { expected: REFUSED },
      );
    });

    it("waits as long as Buildkite says once the request limit is used up", async () => {
      const body = { message: "Too many", scope: "rest_user", reset: 1 };
      const mend = trouble({ status: 429, body });
      await portal.visit(
        tabOf("storefront"),
        async (page) => {
          await page.see(
            `${ERROR_PANEL} ${saying("Buildkite’s request limit is used up.")}`,
          );
          await page.see(saying("Wait 1 second:"));
          mend();
          await page.see(ROW);
        },
        { expected: REFUSED },
      );
    });

    it("keeps builds that cannot be refreshed, says so beside them, and recovers by itself", () =>
      portal.visit(
        tabOf("storefront"),
        async (page) => {
          await page.see(ROW);
          const mend = trouble({ status: 500 });
          await page.see(
            `${STALE_NOTICE} ${saying("The server failed (status 500). Could not be refreshed. Shown as of")}`,
          );
          await page.see(ROW);
          await page.seeNo(ERROR_PANEL);
          mend();
          await page.seeNo(STALE_NOTICE);
          await page.see(ROW);
        },
        { expected: REFUSED },
      ));

    it("outlives its backend: what was on screen stays, and is brought up to date afterwards", () =>
      portal.visit(
        tabOf("storefront"),
        async (page) => {
          await page.see(ROW);
          await portal.backend.stop();
          await page.see(
            `${STALE_NOTICE} ${saying("Buildkite could not be reached. Could not be refreshed.")}`,
          );
          await page.see(ROW);
          await portal.backend.start();
          // The list looks again by itself, perhaps before anybody could press the button.
          await page.page.$$eval(`>>> ${STALE_NOTICE} button`, (buttons) => {
            for (const button of buttons) (button as HTMLElement).click();
          });
          await page.seeNo(STALE_NOTICE);
          await page.see(ROW);
        },
        { expected: REFUSED },
      ));
  });

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  LogRecording,
  ManualClock,
  build,
  job,
  markLines,
  pipeline,
} from "../../src/testing/index.js";
import { saying, tabOf } from "./places.harness.js";
import { Portal, SYSTEMS } from "./portal.harness.js";
import type { PortalPage } from "./portal-page.harness.js";

const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5d";
const LOG = `${tabOf("storefront")}/builds/1/jobs/${JOB}`;

const SECOND = 1_000;
/** Lines, one a second; so many are there already when somebody opens the log. */
const LINES = 40_000;
const WRITTEN = 20_000;
/** Lines that are written between two looks: twice little, once more than a look asks for. */
const STEPS = [40, 60, 400];

/** What the reader of a growing log asks for at once, and keeps to compare: see `src/live/log-tail.ts`. */
const PROBE = 16 * 1024;
const KEPT = 64 * 1024;

/** A build whose only job writes a line each second. */
function writing(clock: ManualClock) {
  const startedAt = clock.now() - (WRITTEN - 1) * SECOND;
  const log = new LogRecording(() =>
    markLines(
      Array.from({ length: LINES }, (_, at) =>
        `line ${at + 1} `.padEnd(100, "."),
      ),
      SECOND,
    ),
  );
  const runs = [{ duration: (LINES - 1) * SECOND, log }];
  const writes = job({ id: JOB, state: "running", startedAt, runs });
  const running = build({ state: "running", startedAt, jobs: [writes] });
  return {
    log,
    pipelines: [pipeline("acme/storefront", { builds: [running] })],
    sizeNow: () =>
      log.sizeAt({ startedAt, span: undefined, until: clock.now() }),
  };
}

for (const proxyPath of ["/buildkite/recommended", "/buildkite/api"])
  for (const system of SYSTEMS)
    describe(`the log of a running job behind ${proxyPath}, the ${system} frontend system`, () => {
      const clock = new ManualClock(Date.now());
      const { pipelines, sizeNow } = writing(clock);
      let portal: Portal;
      before(async () => {
        portal = await Portal.start(system, {
          buildkite: {
            clock,
            pipelines,
            limits: { user: 100_000, organization: 100_000 },
          },
          config: { buildkite: { proxyPath } },
        });
      });
      after(() => portal.stop());

      /** The answers with something of the log, or with its size. */
      const looks = () =>
        portal.buildkite.buildkite.requests.filter(({ path }) =>
          path.endsWith("/log"),
        );
      const weightOf = (answers: readonly { readonly bytes: number }[]) =>
        answers.reduce((sum, { bytes }) => sum + bytes, 0);

      /** Waits until so many lines are there, and returns what was asked for meanwhile. */
      async function readTo(page: PortalPage, lines: number) {
        const from = looks().length;
        await page.see(
          `[part="status"] ${saying(`${lines.toLocaleString("en")} lines`)}`,
        );
        return looks().slice(from);
      }

      if (proxyPath === "/buildkite/recommended")
        it("is read by its new bytes, and never whole again", (test) =>
          portal.visit(LOG, async (page) => {
            let lines = WRITTEN;
            await readTo(page, lines);
            const [first] = looks();
            const whole = sizeNow();
            assert.deepEqual([first?.status, first?.bytes], [200, whole]);
            for (const step of STEPS) {
              await clock.advance(step * SECOND);
              lines += step;
              const asked = await readTo(page, lines);
              assert.ok(asked.every(({ status }) => status === 206));
            }
            const written = sizeNow() - whole;
            const later = looks().slice(1);
            const overlap = later.length * PROBE + KEPT;
            const weight = weightOf(later);
            test.diagnostic(
              `${whole} bytes at first; then ${written} written, ${weight} read by ${later.length} requests`,
            );
            assert.ok(weight <= written + overlap);
            assert.ok(weight < whole / 2, "as if it were read whole");
          }));
      else
        it("is read anew only when its size has changed", (test) =>
          portal.visit(LOG, async (page) => {
            await readTo(page, WRITTEN);
            const whole = sizeNow();
            // The first answer to a range shows that the proxy lets none through.
            await page.page.waitForResponse(
              (response) => response.request().method() === "HEAD",
            );
            const before = looks();
            assert.deepEqual(
              before.map(({ method, bytes }) => [method, bytes]),
              [
                ["GET", whole],
                ["GET", whole],
                ["HEAD", 0],
              ],
            );
            await clock.advance(100 * SECOND);
            const asked = await readTo(page, WRITTEN + 100);
            const gets = asked.filter(({ method }) => method === "GET");
            test.diagnostic(
              `${whole} bytes at first; ${weightOf(gets)} for ${sizeNow() - whole} more`,
            );
            assert.deepEqual(
              gets.map(({ bytes }) => bytes),
              [sizeNow()],
            );
          }));
    });

import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import {
  block,
  job,
  LogRecording,
  markLines,
  wait,
} from "../../testing/index.js";
import { pagePreferences } from "../../live/preferences.js";
import type { BuildkiteErrorChangeEvent } from "../error-change.js";
import { ShownViewer } from "../log-viewer/log-viewer.harness.js";
import { JOB, nextDownload, showJob, START } from "./job-log.harness.js";

const LINES = [
  "--- Install",
  "added 12 packages",
  "+++ Test",
  "ok 1",
  "not ok 2",
];

// eslint-disable-next-line no-control-regex -- ESC and BEL are what the agent writes
const TIMESTAMP = /\x1b_bk;t=\d{13}\x07/g;

const finished = (log: string | null = markLines(LINES, 1_000)) =>
  job({
    id: JOB,
    state: "failed",
    startedAt: START,
    finishedAt: START + 30_000,
    log,
  });

/** Writes a line a second for an hour. */
const running = () =>
  job({
    id: JOB,
    state: "running",
    startedAt: START,
    log: markLines(
      Array.from({ length: 3_600 }, (_, second) => `second ${second} `),
      1_000,
    ),
  });

describe("<buildkite-job-log>", () => {
  beforeEach(() => {
    pagePreferences().set("wrap", true);
    pagePreferences().set("timestamps", "off");
  });

  it("shows the log of a finished job, asks for it once, and never again", async () => {
    const shown = await showJob([finished()]);
    await shown.painted("not ok 2");
    expect(shown.text).to.contain("5 lines");
    await shown.clock.advance(3_600_000);
    expect(shown.logRequests).to.deep.equal(["GET"]);
    await expect(shown.element).to.be.accessible();
  });

  it("lets the log of a running job grow while it is watched, at its end", async () => {
    const shown = await showJob([running()], { state: "running" });
    await shown.painted("second 60");
    expect(shown.text).to.contain("Following a running job");
    await shown.paintedInTime("second 90");
    expect(shown.element.matches(":state(live)")).to.equal(true);
    await expect(shown.element).to.be.accessible();
  });

  it("reads the log once more after the job's end, and then never again", async () => {
    const shown = await showJob([running()], { state: "running" });
    await shown.painted("second 60");
    const record = shown.server.world.build("acme/web", 1);
    const [stored] = record?.jobs ?? [];
    if (!record || stored?.type !== "script") throw new Error("no job");
    stored.log = new LogRecording(markLines(["all", "of it", "the end"], 1));
    stored.state = "passed";
    stored.finishedAt = shown.clock.now();
    record.state = "passed";
    record.finishedAt = shown.clock.now();
    await shown.paintedInTime("the end");
    await shown.clock.advance(60_000);
    const asked = shown.logRequests.length;
    await shown.clock.advance(3_600_000);
    expect(shown.logRequests.length).to.equal(asked);
    expect(shown.text).to.not.contain("Following");
  });

  it("asks for nothing while it is not on the page, and goes on when it is back", async () => {
    const shown = await showJob([running()], { state: "running" });
    await shown.painted("second 60");
    const provider = shown.element.parentElement;
    shown.element.remove();
    await shown.clock.advance(1_000);
    const asked = shown.server.requests.length;
    await shown.clock.advance(600_000);
    expect(shown.server.requests.length).to.equal(asked);
    provider?.append(shown.element);
    await shown.paintedInTime("second 66");
  });

  for (const [what, spec, title] of [
    ["a wait step", wait({ id: JOB }), "This step has no log"],
    ["a block step", block("Ship?", { id: JOB }), "This step has no log"],
    [
      "a job that waits for an agent",
      job({ id: JOB, state: "scheduled", startedAt: null }),
      "The job has not started",
    ],
    [
      "a job that was canceled before it ran",
      job({ id: JOB, state: "canceled", startedAt: null, finishedAt: START }),
      "The job never ran",
    ],
  ] as const)
    it(`says why ${what} has no log, without asking for one`, async () => {
      const shown = await showJob([spec]);
      await shown.says(title);
      expect(shown.logRequests).to.deep.equal([]);
      await expect(shown.element).to.be.accessible();
    });

  it("says that a log is gone once the job has ended, and that it is still to come before", async () => {
    const gone = await showJob([finished(null)]);
    await gone.says("This log is gone");
    const early = await showJob(
      [job({ id: JOB, state: "running", startedAt: START, log: null })],
      { state: "running" },
    );
    await early.says("No log yet");
    await expect(early.element).to.be.accessible();
  });

  it("says that a log is empty", async () => {
    const shown = await showJob([finished("")]);
    await shown.says("The log is empty");
  });

  it("says that a build has no such job", async () => {
    const shown = await showJob([finished()], {
      properties: { job: "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5c" },
    });
    await shown.says("This build has no such job");
  });

  it("keeps the log on screen when more of it cannot be had, and says what to do", async () => {
    const shown = await showJob([running()], { state: "running" });
    await shown.painted("second 60");
    shown.server.failNext({ status: 503, matching: /\/log$/ });
    await waitUntil(async () => {
      await shown.clock.advance(1_000);
      return shown.root.querySelector("buildkite-error");
    }, "says so");
    expect(shown.log.painted.some((row) => row.includes("second 60"))).to.equal(
      true,
    );
    await expect(shown.element).to.be.accessible();
    const error = shown.root.querySelector("buildkite-error");
    error?.shadowRoot?.querySelector("button")?.click();
    await waitUntil(
      () => !shown.root.querySelector("buildkite-error"),
      "recovers",
    );
  });

  it("names the scope that is missing", async () => {
    const scopes = ["read_builds", "read_pipelines", "read_user"];
    const shown = await showJob([finished()], { scopes });
    await waitUntil(
      () =>
        shown.root
          .querySelector("buildkite-error")
          ?.shadowRoot?.textContent.includes("read_build_logs"),
      "names it",
    );
  });

  it("finds text in folded groups, unfolds them, and steps from match to match", async () => {
    const shown = await showJob([finished()]);
    await shown.painted("ok 1");
    expect(shown.log.painted).to.not.include("added 12 packages");
    await shown.look("PACK");
    await shown.painted("added 12 packages");
    await shown.look("ok");
    const count = () =>
      shown.search.shadowRoot?.querySelector(".count")?.textContent;
    await waitUntil(() => count() === "1 of 2", "counts");
    await shown.log.press("n");
    await waitUntil(() => count() === "2 of 2", "steps");
    await shown.log.press("n");
    await waitUntil(() => count() === "1 of 2", "goes round");
    await expect(shown.element).to.be.accessible();
  });

  it("goes to a match once, and leaves whoever scrolls on from there in peace while the log grows", async () => {
    const shown = await showJob([running()], { state: "running" });
    await shown.painted("second 60");
    await shown.look("second 12");
    await shown.painted("second 12");
    await shown.log.scrollTo(400);
    expect(shown.shows("second 12")).to.equal(false);
    const [top] = shown.log.read;
    await waitUntil(
      async () => {
        await shown.clock.advance(1_000);
        return !shown.text.includes("61 lines");
      },
      "grows",
      { timeout: 10_000 },
    );
    await shown.log.settled();
    expect(shown.log.read[0]).to.equal(top);
    await shown.log.press("n");
    expect(shown.shows("second 12")).to.equal(true);
  });

  it("does not take a reader to what is written long after it was searched for", async () => {
    const shown = await showJob([running()], { state: "running" });
    await shown.painted("second 60");
    await shown.log.press("Home");
    await shown.look("second 70");
    const count = () =>
      shown.search.shadowRoot?.querySelector(".count")?.textContent.trim();
    await waitUntil(() => count() === "No matches", "has looked");
    await waitUntil(
      async () => {
        await shown.clock.advance(1_000);
        return count() === "1 match";
      },
      "counts it",
      { timeout: 10_000 },
    );
    expect(shown.shows("second 0")).to.equal(true);
    await shown.log.press("n");
    await shown.painted("second 70");
  });

  it("stops following when somebody goes to a line, and follows again when asked", async () => {
    const shown = await showJob([running()], { state: "running" });
    await shown.painted("second 60");
    const follow = shown.button("Follow the end");
    expect(follow.ariaPressed).to.equal("true");
    shown.element.line = "3";
    await shown.painted("second 2");
    await waitUntil(() => follow.ariaPressed === "false", "says so");
    follow.click();
    await shown.paintedInTime("second 75");
  });

  it("remembers whether lines wrap and which times are shown", async () => {
    const first = await showJob([finished()]);
    await first.painted("ok 1");
    first.button("Wrap long lines").click();
    const select = first.button("Timestamps") as HTMLSelectElement;
    select.value = "utc";
    select.dispatchEvent(new Event("change"));
    first.element.remove();
    const second = await showJob([finished()]);
    await second.painted("ok 1");
    expect(second.log.view.wrap).to.equal(false);
    expect(second.log.root.querySelector(".time")?.textContent).to.match(
      /^09:30:/,
    );
  });

  it("opens a failed job's log at its first error, and a passed one's at its start", async () => {
    const lines = [
      ...Array.from({ length: 200 }, (_, index) => `line ${index}`),
      "Error: it broke",
      ...Array.from({ length: 200 }, (_, index) => `after ${index}`),
    ];
    const shown = await showJob([finished(markLines(lines, 1))]);
    await shown.painted("Error: it broke");
    expect(shown.text).to.contain("1 of 1 error");
    shown.element.remove();
    const passed = await showJob([
      job({
        id: JOB,
        state: "passed",
        startedAt: START,
        finishedAt: START + 30_000,
        log: markLines(lines, 1),
      }),
    ]);
    await passed.painted("line 1");
    await passed.says("1 error");
    expect(passed.shows("Error: it broke")).to.equal(false);
  });

  it("offers the first error of a job that fails while it is followed, and stays at the end", async () => {
    const shown = await showJob([running()], { state: "running" });
    await shown.painted("second 60");
    const record = shown.server.world.build("acme/web", 1);
    const [stored] = record?.jobs ?? [];
    if (!record || stored?.type !== "script") throw new Error("no job");
    const lines = Array.from({ length: 200 }, (_, index) => `line ${index}`);
    stored.log = new LogRecording(
      markLines(["Error: it broke", ...lines, "the end"], 1),
    );
    stored.state = "failed";
    stored.finishedAt = shown.clock.now();
    record.state = "failed";
    record.finishedAt = shown.clock.now();
    await shown.paintedInTime("the end");
    // The job is asked for less often than its log.
    await shown.saysInTime("Go to first");
    expect(shown.shows("Error: it broke")).to.equal(false);
    await expect(shown.element).to.be.accessible();
    shown.viewer.querySelector<HTMLElement>(".offer .primary")?.click();
    await shown.painted("Error: it broke");
    expect(shown.text).to.not.contain("Go to first");
  });

  it("goes to the linked line, and takes up the one that is chosen", async () => {
    const shown = await showJob([finished()], { properties: { line: "2" } });
    await shown.painted("added 12 packages");
    shown.log.find('[data-line="3"]').click();
    expect(shown.element.line).to.equal("4");
  });

  for (const [item, name, end] of [
    [
      "Raw, with colours and timestamps",
      "log",
      "--- One\r\n…folded\r\n…+++ Two\r\n…\x1b[31mred\r\n",
    ],
    ["Plain text", "txt", "--- One\nfolded\n+++ Two\nred\n"],
  ] as const)
    it(`downloads the whole log: ${item}`, async () => {
      const lines = ["--- One", "folded", "+++ Two", "\x1b[31mred"];
      const shown = await showJob([finished(markLines(lines, 1_000))]);
      await shown.painted("red");
      const saved = nextDownload();
      const viewer = shown.root.querySelector("buildkite-log-viewer");
      if (!viewer) throw new Error("There is no viewer");
      await new ShownViewer(viewer).choose(item);
      const file = await saved;
      expect(file.name).to.equal(`web-1-${JOB}.${name}`);
      const text = (await file.text()).replaceAll(TIMESTAMP, "…");
      expect(text.replace(/^…/, "")).to.equal(end);
    });

  it("works without a worker", async () => {
    const shown = await showJob([finished()], {
      properties: { createWorker: false },
    });
    await shown.painted("not ok 2");
    await shown.look("ok 2");
    const regExp = shown.search.shadowRoot?.querySelector<HTMLElement>(
      '[aria-label="Use a regular expression"]',
    );
    regExp?.click();
    await waitUntil(
      () => shown.search.shadowRoot?.textContent.includes("allows no worker"),
      "says so",
    );
  });

  it("gives way to its owner's message where the log cannot be loaded, and reads it when asked to", async () => {
    let online = false;
    const shown = await showJob([finished()], {
      before: (server) =>
        server.failNext({
          status: 401,
          times: 1_000,
          matching: ({ url }) => !online && url.endsWith("/log"),
        }),
    });
    const own = () => shown.root.querySelector("buildkite-error");
    await waitUntil(() => own()?.checkVisibility(), "its own message shows");
    const message = document.createElement("p");
    message.slot = "error";
    message.textContent = "Sign in to the portal";
    shown.element.append(message);
    expect(own()?.checkVisibility()).to.equal(false);
    expect(message.checkVisibility()).to.equal(true);
    await expect(shown.element).to.be.accessible();

    const over = oneEvent<BuildkiteErrorChangeEvent>(
      shown.element,
      "buildkite-error-change",
    );
    online = true;
    await shown.element.refresh();
    expect((await over).error).to.equal(undefined);
    await shown.painted("not ok 2");
    expect(message.checkVisibility()).to.equal(false);
  });
});

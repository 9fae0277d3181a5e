import { expect, waitUntil } from "@open-wc/testing";
import { FAILURE_TAIL } from "../../live/failure-queries.js";
import { german } from "../../messages/german/index.js";
import { translated } from "../../messages/translated.js";
import { job, markLines, type ScriptJobSpec } from "../../testing/index.js";
import type { BuildkiteJobSelectEvent } from "../job-list/events.js";
import { showSummary, type ShownSummary } from "./failure-summary.harness.js";

const RED = "\x1b[31m";

function log(...lines: readonly string[]): string {
  return markLines(lines, 100);
}

/** A log so long that its end alone is asked for. */
function longLog(...end: readonly string[]): string {
  const filling = Array.from(
    { length: 3_000 },
    (_, at) => `compiled ${at} of 3000`,
  );
  return log(...filling, ...end);
}

function failed(name: string, spec: Omit<ScriptJobSpec, "type"> = {}) {
  return job({ name, state: "failed", ...spec });
}

/** Jobs that fail each in its own way. */
function many(count: number): ScriptJobSpec[] {
  return Array.from({ length: count }, (_, at) =>
    failed(`Job ${at}`, {
      log: log(
        "starting",
        `Error: ${"abcdefghij".charAt(at % 10).repeat(at + 3)}`,
      ),
    }),
  );
}

describe("<buildkite-failure-summary>", () => {
  it("shows the first error of a failed job with its surroundings, coloured and linked", async () => {
    const shown = await showSummary({
      jobs: [
        job({ name: "Lint", state: "passed" }),
        failed("Unit tests", {
          exitStatus: 2,
          log: log(
            "$ npm test",
            "12 passed",
            "one before",
            `${RED}AssertionError: 499 is not 500\x1b[0m`,
            "    at money.test.js:14",
            "🚨 Error: The command exited with status 2",
          ),
        }),
      ],
      properties: { hrefFor: ({ build, job }) => `/ci/${build}/${job ?? ""}` },
    });
    await shown.says("499 is not 500");
    await shown.settled();
    const [failure = "", ...more] = shown.failures;
    expect(more).to.deep.equal([]);
    expect(failure).to.contain("Unit tests");
    expect(failure).to.contain("Exit 2");
    expect(failure).to.contain("one before");
    expect(failure).to.contain("at money.test.js:14");
    expect(failure).to.not.contain("$ npm test");
    const error = shown.root.querySelector(".log-text .error")!;
    expect(error.querySelector(".fg-1")?.textContent).to.contain("499");
    const link = error.querySelector("a");
    expect(link?.getAttribute("href")).to.match(/^\/ci\/1\/[\w-]{36}#L4$/);
    expect(link?.getAttribute("aria-label")).to.equal("Line 4");
    await expect(shown.element).to.be.accessible();
  });

  it("keeps an error's line number readable, whatever accent the page has", async () => {
    const shown = await showSummary({
      jobs: [failed("Unit tests", { log: log("Error: 499 is not 500") })],
      properties: { hrefFor: ({ job }) => `/log/${job ?? ""}` },
    });
    shown.element.style.setProperty("--buildkite-accent", "#757575");
    await shown.says("499 is not 500");
    await expect(shown.element).to.be.accessible();
  });

  it("links to the log, and to no line, where only the end of a long log was had", async () => {
    const shown = await showSummary({
      jobs: [failed("Compile", { log: longLog("Error: no such symbol") })],
      properties: { hrefFor: ({ job }) => `/log/${job ?? ""}` },
    });
    await shown.says("no such symbol");
    expect(shown.root.querySelector(".log-text a")).to.equal(null);
    expect(shown.text).to.contain("in the last 64 kB");
    const open = shown.root.querySelector("a.open");
    expect(open?.getAttribute("href")).to.match(/^\/log\/[\w-]{36}$/);
    const request = shown.server.requests.find(({ path }) =>
      path.endsWith("/log"),
    );
    expect(request?.method).to.equal("GET");
    expect(shown.logsAsked).to.have.length(1);
    expect(FAILURE_TAIL).to.be.lessThan(longLog().length);
  });

  it("reads a whole log from its beginning where the proxy keeps ranges back", async () => {
    const shown = await showSummary({
      stripHeaders: true,
      jobs: [failed("Compile", { log: longLog("Error: no such symbol") })],
      properties: { hrefFor: ({ job }) => `/log/${job ?? ""}` },
    });
    await shown.says("no such symbol");
    const link = shown.root.querySelector(".log-text a");
    expect(link?.getAttribute("href")).to.match(/#L3001$/);
    await expect(shown.element).to.be.accessible();
  });

  it("lets go of a log that is far too long for a proxy without ranges, and says so", async () => {
    const shown = await showSummary({
      stripHeaders: true,
      jobs: [
        failed("Compile", {
          log: "x".repeat(79).concat("\r\n").repeat(30_000),
        }),
      ],
    });
    await shown.says("too long to be looked through here");
    await expect(shown.element).to.be.accessible();
  });

  it("shows the last lines of a log without any error", async () => {
    const shown = await showSummary({
      jobs: [
        failed("Quiet", {
          exitStatus: 7,
          log: log(
            "one",
            "two",
            "the end",
            "🚨 Error: The command exited with status 7",
            "^^^ +++",
          ),
        }),
      ],
    });
    await shown.says("The log names no error. Its last lines:");
    expect(shown.text).to.contain("the end");
    await expect(shown.element).to.be.accessible();
  });

  it("asks for the logs of five jobs, and of more once somebody wants them", async () => {
    const shown = await showSummary({ jobs: many(12) });
    await shown.says("abcdef".slice(4, 5).repeat(7));
    await shown.settled();
    expect(shown.failures).to.have.length(5);
    expect(shown.logsAsked).to.have.length(5);
    expect(shown.text).to.contain("7 more jobs failed.");
    shown.button("Show 7 more").click();
    await waitUntil(() => shown.failures.length === 12);
    await shown.settled();
    expect(new Set(shown.logsAsked).size).to.equal(12);
    expect(shown.logsAsked).to.have.length(12);
    const focused = shown.root.activeElement?.textContent ?? "";
    expect(focused).to.contain("Job 5");
    await expect(shown.element).to.be.accessible();
  });

  it("never asks for the same log again", async () => {
    const shown = await showSummary({ jobs: many(2) });
    await shown.settled();
    await waitUntil(() => shown.logsAsked.length === 2);
    await shown.clock.advance(30 * 60_000);
    await shown.element.refresh();
    await shown.settled();
    expect(shown.logsAsked).to.have.length(2);
  });

  it("asks for nothing while it is out of sight", async () => {
    const shown = await showSummary({
      jobs: many(2),
      properties: { hidden: true },
    });
    await shown.clock.advance(60_000);
    expect(shown.server.requests).to.have.length(0);
    shown.element.hidden = false;
    await shown.says("Job 0");
  });

  it("folds jobs that failed alike", async () => {
    const same = (at: number) =>
      failed(`Tests ${at}`, {
        stepKey: "tests",
        parallelIndex: at,
        parallelTotal: 3,
        log: log(`shard ${at}`, `Error: refused after ${at + 2}.5s`),
      });
    const shown = await showSummary({
      jobs: [
        same(0),
        same(1),
        failed("Lint", { log: log("Error: no-var") }),
        same(2),
      ],
    });
    await shown.says("The same in 3 jobs:");
    await shown.settled();
    expect(shown.failures).to.have.length(2);
    const [first = ""] = shown.failures;
    for (const name of ["Tests 0", "Tests 1", "Tests 2"])
      expect(first).to.contain(name);
    await expect(shown.element).to.be.accessible();
  });

  it("says in words why a job never ran, and asks for no log of it", async () => {
    const shown = await showSummary({
      scenario: "regression",
      slug: "acme/checkout",
      number: 42,
    });
    await shown.says("No agent took it in time");
    await shown.settled();
    shown.button("more").click();
    await shown.settled();
    const told = (name: string) =>
      shown.failures.find((one) => one.includes(name));
    expect(told("Tests on a Mac")).to.contain("Expired");
    expect(told("Image")).to.contain("Its agent was lost while it ran");
    expect(told("Smoke tests")).to.contain(
      "The build that it started did not pass.",
    );
    await expect(shown.element).to.be.accessible();
  });

  it("tells that the token may not read logs once, and still says the exit status", async () => {
    const shown = await showSummary({
      scopes: ["read_builds", "read_pipelines"],
      jobs: many(4),
    });
    await shown.says("It needs the scope read_build_logs.");
    await shown.settled();
    expect(shown.logsAsked).to.have.length(1);
    expect(shown.failures).to.have.length(4);
    for (const failure of shown.failures) expect(failure).to.contain("Exit 1");
    await expect(shown.element).to.be.accessible();
  });

  it("says that a log is gone, and tries again where one could not be read", async () => {
    const shown = await showSummary({
      jobs: [
        failed("Old", { log: null }),
        failed("Unlucky", { log: log("Error: reached at last") }),
      ],
      before: (server) =>
        server.failNext({ status: 500, matching: /log/, times: 1 }),
    });
    await shown.says("Its log could not be read.");
    await shown.says("Error: reached at last");
    expect(shown.text).to.contain("Its log could not be read.");
    await expect(shown.element).to.be.accessible();
    shown.button("Try again").click();
    await shown.says("Its log is not there any more.");
  });

  it("shows only the newest attempt, and nothing of a build that passed", async () => {
    const shown = await showSummary({
      state: "passed",
      jobs: [
        job({ name: "Soft", state: "failed", softFailed: true }),
        job({ name: "Fine", state: "passed" }),
      ],
    });
    await shown.clock.advance(0);
    await shown.settled();
    await waitUntil(() => shown.element.matches(":state(empty)"));
    expect(shown.text).to.equal("");
    expect(shown.logsAsked).to.have.length(0);
  });

  it("shows what failed softly where nothing else did", async () => {
    const shown = await showSummary({
      jobs: [failed("Soft", { softFailed: true, log: log("Error: soft") })],
    });
    await shown.says("What failed softly");
    await shown.says("Error: soft");
  });

  it("tells which queue jobs wait for, and since when", async () => {
    const shown = await showSummary({
      scenario: "regression",
      slug: "acme/checkout",
      number: 43,
    });
    await shown.says("1 job waits for an agent of the queue mac.");
    expect(shown.text).to.contain("No agent has picked it up for 12m.");
    expect(shown.text).to.contain(
      "2 jobs wait for an agent of the queue browsers.",
    );
    expect(shown.text).to.contain("1 job waits until fewer run at once.");
    expect(shown.text).to.not.contain("12m 30s");
    await shown.settled();
    await expect(shown.element).to.be.accessible();
  });

  it("tells its host which line of which job was activated", async () => {
    const shown = await showSummary({
      jobs: [failed("Tests", { log: log("one", "Error: two") })],
    });
    await shown.says("Error: two");
    const told: BuildkiteJobSelectEvent[] = [];
    shown.element.addEventListener("buildkite-job-select", (event) => {
      event.preventDefault();
      told.push(event);
    });
    shown.root.querySelector<HTMLElement>(".log-text .error .number")?.click();
    shown.root.querySelector<HTMLElement>(".head .job")?.click();
    const [line, whole] = told;
    expect(line?.line).to.equal("2");
    expect(whole?.line).to.equal(undefined);
    expect(whole?.job.id).to.equal(line?.job.id);
  });

  it("takes what a log and a label say for text", async () => {
    const hostile = "<img src=x onerror=alert(1)>";
    const shown = await showSummary({
      jobs: [failed(hostile, { log: log(`Error: ${hostile}`) })],
    });
    await shown.says(`Error: ${hostile}`);
    expect(shown.root.querySelector("img")).to.equal(null);
  });

  it("speaks German", async () => {
    const shown = await showSummary({ jobs: many(7) });
    const provider = shown.element.closest("buildkite-provider")!;
    provider.messages = translated(german, "de");
    await shown.says("Warum er fehlschlug");
    await shown.says("2 weitere zeigen");
  });

  it("says what is wrong with its attributes, and with a build that is not there", async () => {
    const shown: ShownSummary = await showSummary({
      jobs: [],
      slug: "acme/web",
      number: 99,
    });
    await waitUntil(async () => {
      await shown.clock.advance(0);
      return shown.root.querySelector("buildkite-error") !== null;
    });
    await expect(shown.element).to.be.accessible();
  });
});

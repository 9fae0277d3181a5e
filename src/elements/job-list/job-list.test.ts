import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { parseJob } from "../../api/parse-job.js";
import type { Job } from "../../api/types.js";
import type { BuildkiteJobSelectEvent } from "./events.js";
import {
  click,
  failed,
  find,
  focused,
  rows,
  script,
  show,
  STARTED,
  words,
} from "./job-list.harness.js";

const parallel = (count: number, failures: number) =>
  Array.from({ length: count }, (_, at) =>
    script(`p${at}`, {
      name: "Browser tests",
      step: { id: "browser" },
      parallel_group_index: at,
      parallel_group_total: count,
      state: at < failures ? "failed" : "passed",
    }),
  );

const retried = [
  failed("first", { name: "Flaky", retried_in_job_id: "second" }),
  failed("second", { name: "Flaky", retried_in_job_id: "third" }),
  script("third", { name: "Flaky", retry_source: { job_id: "second" } }),
];

describe("<buildkite-job-list>", () => {
  it("says that jobs are still to come", async () => {
    const list = await show([]);
    expect(words(list.shadowRoot)).to.contain("No jobs yet");
    await expect(list).to.be.accessible();
  });

  it("folds parallel jobs into one row that tells how many failed", async () => {
    const list = await show(parallel(12, 3));
    expect(rows(list)).to.deep.equal(["Browser tests"]);
    expect(words(find(list, ".standing"))).to.equal("3 of 12 failed");

    await click(list, ".fold > button");
    expect(rows(list)).to.have.length(13);
    expect(rows(list)[1]).to.equal("Browser tests 1 of 12");
    await expect(list).to.be.accessible();
  });

  it("keeps earlier attempts under the last one, and lets one open them", async () => {
    const list = await show(retried);
    expect(rows(list)).to.deep.equal(["Flaky"]);
    expect(find(list, "a.name")!.getAttribute("href")).to.equal("#third");

    await click(list, ".attempts");
    expect(rows(list)).to.deep.equal([
      "Flaky",
      "Attempt 2 Flaky",
      "Attempt 1 Flaky",
    ]);
    const links =
      list.shadowRoot!.querySelectorAll<HTMLAnchorElement>("a.name");
    expect([...links].map(({ hash }) => hash)).to.deep.equal([
      "#third",
      "#second",
      "#first",
    ]);
  });

  it("stays at the attempt that was opened, and says that a newer one exists", async () => {
    const list = await show(retried, { selected: "first" });
    expect(find(list, "[aria-current]")!.getAttribute("href")).to.equal(
      "#first",
    );
    const notice = find(list, ".older")!;
    expect(words(notice)).to.equal(
      "This is attempt 1 of “Flaky”. A newer attempt exists: attempt 3",
    );
    expect(notice.querySelector("a")!.hash).to.equal("#third");
    await expect(list).to.be.accessible();
  });

  it("offers as a log only what has one", async () => {
    const list = await show([
      script("Ran"),
      script("Queued", { state: "scheduled", started_at: null }),
      parseJob({ type: "waiter", id: "w", state: "waiting" }),
      parseJob({ type: "manual", id: "m", label: "Go?", state: "blocked" }),
      parseJob({ type: "trigger", id: "t", name: "Deploy", state: "running" }),
      parseJob({ type: "future", id: "f", name: "New", state: "passed" }),
    ]);
    const links = list.shadowRoot!.querySelectorAll(".list a, .list button");
    expect([...links].map(words)).to.deep.equal(["Ran"]);
    expect(words(find(list, ".wait"))).to.contain("must finish first");
    expect(words(find(list, ".list"))).to.contain("Unknown type of step");
    await expect(list).to.be.accessible();
  });

  const notes: readonly (readonly [string, Job, string])[] = [
    ["an exit status", failed("a", { exit_status: 2 }), "Exit 2"],
    [
      "a soft failure",
      failed("a", { soft_failed: true }),
      "Soft failed Exit 1",
    ],
    ["a lost agent", failed("a", { exit_status: -1 }), "the agent was lost"],
    [
      "a signal and its reason",
      failed("a", { signal: "SIGKILL", signal_reason: "agent_stop" }),
      "signal SIGKILL its agent was stopped",
    ],
    [
      "a failure that is announced",
      script("a", { state: "running", promised_exit_status: 3 }),
      "Will fail with exit 3",
    ],
    [
      "who let a block step go",
      parseJob({
        type: "manual",
        id: "m",
        label: "Go?",
        state: "unblocked",
        unblocked_by: { name: "Ada" },
        unblocked_at: STARTED,
      }),
      "Unblocked by Ada",
    ],
    [
      "the agent, and a queue that is not the usual one",
      script("a", {
        agent: { id: "1", name: "mac-7" },
        agent_query_rules: ["os=mac", "queue=xcode"],
      }),
      "mac-7 queue xcode",
    ],
    [
      "how long a job waited before it ran",
      script("a", { runnable_at: "2026-11-20T09:29:48.000Z" }),
      "waited",
    ],
  ];
  for (const [what, job, text] of notes)
    it(`tells ${what}`, async () => {
      const list = await show([job]);
      expect(words(find(list, ".list"))).to.contain(text);
    });

  it("leads from a trigger step to the build it started", async () => {
    const triggered = { id: "b", number: 7 };
    const list = await show([
      parseJob({
        type: "trigger",
        id: "t",
        name: "Deploy",
        state: "passed",
        triggered_build: {
          ...triggered,
          url: "https://api.buildkite.com/v2/organizations/acme/pipelines/deploy/builds/7",
        },
      }),
      parseJob({
        type: "trigger",
        id: "u",
        name: "Evil",
        state: "passed",
        triggered_build: { ...triggered, url: "javascript:alert(1)" },
      }),
    ]);
    const links = list.shadowRoot!.querySelectorAll<HTMLAnchorElement>("a");
    expect([...links].map(({ href }) => href)).to.deep.equal([
      "https://buildkite.com/acme/deploy/builds/7",
    ]);
  });

  it("hides what was not meant to run behind its count", async () => {
    const list = await show([
      script("Test"),
      script("Deploy", {
        state: "broken",
        broken_reason: "branch_mismatch",
        started_at: null,
      }),
      script("Nightly", {
        state: "skipped",
        broken_reason: "Only on Sundays",
        started_at: null,
      }),
    ]);
    expect(rows(list)).to.deep.equal(["Test"]);
    const toggle = find(list, "button.leftOut")!;
    expect(words(toggle)).to.equal("2 not run – show");
    await click(list, "button.leftOut");
    expect(rows(list)).to.deep.equal(["Test", "Deploy", "Nightly"]);
    expect(words(find(list, ".list"))).to.contain("not for this branch");
    expect(words(find(list, ".list"))).to.contain("Only on Sundays");
    await expect(list).to.be.accessible();
  });

  it("goes from failure to failure, unfolding what hides one", async () => {
    const list = await show([
      failed("Lint"),
      script("Test"),
      ...parallel(3, 1),
      failed("Late", { soft_failed: true }),
    ]);
    expect(words(find(list, "button.failed"))).to.contain("2 failed");
    for (const expected of ["Lint", "Browser tests 1 of 3", "Lint"]) {
      await list.focusNextFailure();
      expect(focused(list)).to.equal(expected);
    }
  });

  it("brings a failure onto the page that lies far below", async () => {
    const list = await show([
      ...Array.from({ length: 900 }, (_, at) => script(`job ${at}`)),
      failed("Last"),
    ]);
    expect(rows(list).length).to.be.below(400);
    await list.focusNextFailure();
    expect(focused(list)).to.equal("Last");
  });

  it("shows and focuses any job, though it is folded away, far below or filtered out", async () => {
    const list = await show([
      ...Array.from({ length: 900 }, (_, at) => script(`job ${at}`)),
      ...parallel(3, 0),
      script("Deploy", { state: "skipped", started_at: null }),
    ]);
    await list.focusJob("p1");
    expect(focused(list)).to.equal("Browser tests 2 of 3");
    await click(list, "button.failed, button.passed");
    await list.focusJob("Deploy");
    expect(focused(list)).to.contain("Deploy");
    await list.focusJob("job 500");
    expect(focused(list)).to.equal("job 500");
  });

  it("is one stop of the Tab key, and moves and folds by arrow keys", async () => {
    const list = await show([
      script("Lint", { group_key: "checks" }),
      script("Types", { group_key: "checks" }),
      script("Test"),
    ]);
    find(list, ".list button")!.focus();
    const stops = list.shadowRoot!.querySelectorAll(".list [tabindex='0']");
    expect(stops).to.have.length(1);
    const press = async (key: string) => {
      await sendKeys({ press: key });
      await list.updateComplete;
    };
    await press("ArrowDown");
    expect(focused(list)).to.equal("Lint");
    await press("End");
    expect(focused(list)).to.equal("Test");
    await press("ArrowUp");
    expect(focused(list)).to.equal("Types");
    await press("ArrowLeft");
    expect(focused(list)).to.contain("Checks");
    await press("ArrowLeft");
    expect(rows(list)).to.deep.equal(["Checks", "Test"]);
    await press("ArrowRight");
    expect(rows(list)).to.have.length(4);
    await press("ArrowRight");
    expect(focused(list)).to.equal("Lint");
  });

  it("leaves clicks that open another tab to the browser", async () => {
    const list = await show([script("Test")]);
    let selected = 0;
    list.addEventListener("buildkite-job-select", () => (selected += 1));
    const link = find(list, "a.name")!;
    link.addEventListener("click", (event) => event.preventDefault());
    link.dispatchEvent(
      new MouseEvent("click", { ctrlKey: true, cancelable: true }),
    );
    expect(selected).to.equal(0);
    link.click();
    expect(selected).to.equal(1);
  });

  it("has buttons where nobody says where jobs are shown", async () => {
    const list = await show([script("Test")], { hrefFor: undefined });
    let chosen: Job | undefined;
    list.addEventListener(
      "buildkite-job-select",
      (event: BuildkiteJobSelectEvent) => (chosen = event.job),
    );
    await click(list, "button.name");
    expect(chosen?.id).to.equal("Test");
    await expect(list).to.be.accessible();
  });

  it("keeps its folds and the focus when a job is retried", async () => {
    const list = await show(retried.slice(0, 1));
    find(list, "a.name")!.focus();
    list.jobs = retried;
    await list.updateComplete;
    expect(focused(list)).to.equal("Flaky");
    expect(words(find(list, ".attempts"))).to.equal("Attempt 3");
  });
});

import { expect } from "@open-wc/testing";
import "../../define/pipeline-summary.js";
import { observed } from "../../live/in-sight.harness.js";
import { german } from "../../messages/german/index.js";
import { translated } from "../../messages/translated.js";
import { job } from "../../testing/index.js";
import { toSearchParams } from "../build-filters/filter-address.js";
import { ago, active } from "../pipeline-summary/summary-world.harness.js";
import type {
  BuildkiteBranchChangeEvent,
  BuildkiteBuildsSelectEvent,
  BuildkiteJobOpenEvent,
} from "./events.js";
import type { InsightTarget } from "./insight-links.js";
import { InsightsHarness, manyBuilds } from "./insights.harness.js";

/** What a host that routes makes of a target. */
const hrefFor = (target: InsightTarget) =>
  "build" in target
    ? `#/${target.build}/${target.job ?? ""}`
    : `#/?${toSearchParams(target.filters).toString()}`;

describe("<buildkite-pipeline-insights>", () => {
  it("shows the last 30 builds as a list of links, for two requests", async () => {
    const shown = new InsightsHarness(manyBuilds(70));
    await shown.show({ hrefFor });
    expect(shown.bars).to.have.length(30);
    expect(shown.bars.at(-1)?.getAttribute("href")).to.equal("#/70/");
    expect(shown.bars.at(-1)?.getAttribute("aria-label")).to.contain(
      "Build 70, failed",
    );
    expect(
      shown.root.querySelector(".bars ol")?.getAttribute("aria-label"),
    ).to.contain("30 builds of main");
    expect(shown.requests).to.have.length(2);
    expect(shown.requests.join()).to.contain("per_page=30");
    expect(shown.requests.join()).to.contain("exclude_jobs=true");
    await expect(shown.element).to.be.accessible();
  });

  it("costs nothing more beside a summary of the pipeline", async () => {
    const shown = new InsightsHarness(manyBuilds(40));
    await shown.show();
    const summary = document.createElement("buildkite-pipeline-summary");
    Object.assign(summary, { variant: "row", pipeline: "acme/web" });
    shown.element.after(summary);
    await observed(summary);
    await shown.settle();
    const bars = summary.shadowRoot?.querySelectorAll("[data-build]");
    expect(bars).to.have.length(30);
    expect(shown.requests).to.have.length(2);
  });

  it("keeps what it has where it cannot be refreshed, and says so", async () => {
    const shown = new InsightsHarness(manyBuilds(40));
    await shown.show();
    shown.server.failNext({ status: 503, matching: /builds/ });
    await shown.settle(60_000);
    expect(shown.element.matches(":state(stale)")).to.equal(true);
    expect(shown.words).to.contain("Could not be refreshed.");
    expect(shown.bars).to.have.length(30);
    await expect(shown.element).to.be.accessible();
    shown.button("Try again").click();
    await shown.settle();
    expect(shown.words).not.to.contain("Could not be refreshed.");
  });

  it("speaks German where the host does", async () => {
    const shown = new InsightsHarness(manyBuilds(40));
    await shown.show();
    const provider = shown.element.closest("buildkite-provider")!;
    provider.lang = "de";
    provider.messages = translated(german, "de");
    await provider.updateComplete;
    await shown.settle();
    expect(shown.words).to.contain("Zuverlässigkeit 80 % erfolgreich");
    expect(shown.words).to.contain("Jobs der letzten 30 Builds durchsehen");
  });

  it("tells speed and reliability, and leads to the builds behind them", async () => {
    const shown = new InsightsHarness([
      ago(500, 60, { number: 1, state: "canceled" }),
      ...[2, 3, 4].map((number) => ago(500 - number, 10, { number })),
      ago(400, 20, { number: 5, state: "failed" }),
      active("running", 5, "main"),
    ]);
    await shown.show({ hrefFor });
    expect(shown.words).to.contain("75% passed");
    expect(shown.words).to.contain("Median 10m");
    expect(shown.words).to.contain("Average 12m 30s");
    expect(shown.link("3 passed").getAttribute("href")).to.match(
      /^#\/\?state=passed&branch=main&from=2026-11-/,
    );
    expect(shown.link("1 failed").getAttribute("href")).to.contain(
      "state=failed",
    );
    expect(shown.link("4 builds").getAttribute("href")).to.contain(
      "state=passed%2Cfailed",
    );
    expect(shown.link("#5").getAttribute("href")).to.equal("#/5/");

    let told: BuildkiteBuildsSelectEvent | undefined;
    shown.element.addEventListener("buildkite-builds-select", (event) => {
      event.preventDefault();
      told = event;
    });
    shown.link("1 failed").click();
    expect(told?.filters.states).to.deep.equal(["failed"]);
    expect(told?.filters.branches).to.deep.equal(["main"]);
  });

  it("leads to Buildkite's own pages where no host routes", async () => {
    const shown = new InsightsHarness(manyBuilds(6));
    await shown.show();
    expect(shown.link("1 failed").href).to.equal(
      "https://buildkite.com/acme/web/builds?branch=main&state=failed",
    );
    expect(shown.words).not.to.contain("Compare with");
  });

  it("lets bars of running builds grow", async () => {
    const shown = new InsightsHarness([active("running", 5, "main")]);
    await shown.show();
    const name = () => shown.bars[0]?.getAttribute("aria-label");
    expect(name()).to.contain("5m so far");
    await shown.settle(1_000);
    expect(name()).to.contain("5m 1s so far");
    expect(shown.words).to.contain("None of these builds has passed or failed");
    await expect(shown.element).to.be.accessible();
  });

  it("compares with the 30 before for one request, when asked", async () => {
    const shown = new InsightsHarness(manyBuilds(70));
    await shown.show();
    shown.button("Compare with the 30 builds before (1 request)").click();
    await shown.says("Compared with the 30 builds before: #11 to #40.");
    expect(shown.requests).to.have.length(3);
    expect(shown.words).to.contain("50% slower, was 4m");
    expect(shown.words).to.contain("As before: 80%");
    await expect(shown.element).to.be.accessible();
  });

  it("shows another branch when one is chosen, among those of recent builds", async () => {
    const shown = new InsightsHarness(
      manyBuilds(12, (number) => (number > 9 ? { branch: "feature" } : {})),
    );
    await shown.show();
    expect(shown.bars).to.have.length(9);
    const changes: string[] = [];
    shown.element.addEventListener(
      "buildkite-branch-change",
      (event: BuildkiteBranchChangeEvent) => changes.push(event.branch),
    );
    const input = shown.root.querySelector("input")!;
    expect(input.value).to.equal("main");
    input.focus();
    await shown.settle();
    const suggested = [...shown.root.querySelectorAll("option")].map(
      ({ value }) => value,
    );
    expect(suggested).to.deep.equal(["feature", "main"]);
    input.value = "feature";
    shown.button("Show").click();
    await shown.settle();
    expect(shown.bars).to.have.length(3);
    expect(shown.requests).to.have.length(4);
    shown.button("Back to the default branch").click();
    await shown.settle();
    expect(shown.bars).to.have.length(9);
    expect(changes).to.deep.equal(["feature", ""]);
  });

  it("says so where a branch has no builds, and where the pipeline is none", async () => {
    const shown = new InsightsHarness(manyBuilds(3));
    await shown.show({ branch: "nobody/was-here" });
    expect(shown.words).to.contain("No builds on nobody/was-here yet");
    await expect(shown.element).to.be.accessible();
    shown.element.pipeline = "acme/gone";
    await shown.settle();
    expect(shown.element.matches(":state(error)")).to.equal(true);
    await expect(shown.element).to.be.accessible();
  });
});

describe("the steps of <buildkite-pipeline-insights>", () => {
  it("are looked through when asked, for what that was said to cost", async () => {
    const shown = new InsightsHarness(manyBuilds(40));
    await shown.show({ hrefFor });
    expect(shown.words).to.contain("4 requests, and about 340 kB");
    shown.button("Look through the jobs of the last 30 builds").click();
    await shown.says("30 of 30 builds looked through");
    const asked = shown.requests
      .slice(2)
      .filter((one) => !one.includes("emoji"));
    expect(asked).to.have.length(4);
    for (const page of asked.slice(1)) {
      expect(page).to.contain("per_page=10");
      expect(page).to.contain("include_retried_jobs=true");
    }
    const [tests, lint, build] = shown.rows;
    expect(tests?.slice(0, 6)).to.deep.equal([
      "Tests",
      "34",
      "10",
      "29%",
      "4",
      "0",
    ]);
    expect(lint?.slice(1, 6)).to.deep.equal(["30", "0", "0%", "0", "30"]);
    expect(build?.slice(0, 3)).to.deep.equal(["Build", "30", "0"]);
    await expect(shown.element).to.be.accessible();
  });

  it("lead to the jobs behind a figure", async () => {
    const shown = new InsightsHarness(manyBuilds(6));
    await shown.show({ hrefFor });
    shown.button("Look through").click();
    await shown.says("6 of 6 builds");
    const flakes = shown.root.querySelectorAll("tbody details")[1]!;
    const summary = flakes.querySelector("summary");
    expect(summary?.getAttribute("aria-label")).to.equal("1 flake of Tests");
    const link = flakes.querySelector("a")!;
    expect(link.getAttribute("href")).to.match(/^#\/6\/[0-9a-f-]{36}$/);
    let told: BuildkiteJobOpenEvent | undefined;
    shown.element.addEventListener("buildkite-job-open", (event) => {
      event.preventDefault();
      told = event;
    });
    link.click();
    expect(told?.build).to.equal(6);
  });

  it("show as they come, stop when told, and go on from there", async () => {
    const shown = new InsightsHarness(manyBuilds(30));
    await shown.show();
    shown.server.failNext({ delay: 5_000, times: 9, matching: /retried/ });
    shown.button("Look through").click();
    await shown.settle(5_000);
    await shown.says("10 of 30 builds");
    expect(shown.rows).to.have.length(3);
    await expect(shown.element).to.be.accessible();
    shown.button("Stop").click();
    await shown.settle(60_000);
    expect(shown.words).to.contain("10 of 30 builds looked through");
    expect(shown.words).to.contain("There is more to look through.");
    shown.button("Look through 20 more builds").click();
    await shown.settle(5_000);
    await shown.settle(5_000);
    await shown.says("30 of 30 builds");
  });

  it("stay while something goes wrong, and can be asked for again", async () => {
    const shown = new InsightsHarness(manyBuilds(30));
    await shown.show();
    shown.server.failNext({ status: 500, matching: /page=1&per_page=10/ });
    shown.button("Look through").click();
    await shown.settle();
    expect(shown.root.querySelector("[role=alert]")?.textContent).to.match(
      /\w/,
    );
    await expect(shown.element).to.be.accessible();
    shown.button("Look through").click();
    await shown.says("30 of 30 builds");
    expect(shown.root.querySelector("[role=alert]") === null).to.equal(true);
  });

  it("ask for fewer builds at once where builds have many jobs", async () => {
    const heavy = manyBuilds(30).map((spec) => ({
      ...spec,
      jobs: Array.from({ length: 700 }, (_, at) => job({ name: `Job ${at}` })),
    }));
    const shown = new InsightsHarness(heavy);
    await shown.show();
    shown.button("Look through").click();
    await shown.says("There is more to look through.");
    const pages = shown.requests.filter((one) => one.includes("retried"));
    for (const page of pages) expect(page).to.contain("per_page=2");
    expect(pages).to.have.length(4);
    expect(shown.words).to.contain("8 of 30 builds looked through, 5,600 jobs");
    expect(shown.words).to.contain("4 requests, about");
  });

  it("are sorted by what is asked for", async () => {
    const shown = new InsightsHarness(manyBuilds(12));
    await shown.show();
    shown.button("Look through").click();
    await shown.says("12 of 12 builds");
    shown.button("Soft failures").click();
    await shown.settle();
    expect(shown.rows[0]?.[0]).to.contain("Lint");
    const sortedBy = shown.root.querySelector("[aria-sort=descending]");
    expect(sortedBy?.textContent).to.contain("Soft failures");
  });
});

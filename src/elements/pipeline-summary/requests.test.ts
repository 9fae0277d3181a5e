import { expect } from "@open-wc/testing";
import "../../define/build-list.js";
import { SummaryHarness } from "./pipeline-summary.harness.js";
import { MINUTE, world } from "./summary-world.harness.js";

describe("the requests of a summary", () => {
  let summary: SummaryHarness;

  beforeEach(() => {
    summary = new SummaryHarness(world);
  });

  it("are three, without jobs: the pipeline, the branch's builds, and what has not finished", async () => {
    await summary.show("acme/web");
    await summary.settle();
    const [first = "", second = "", third = "", ...more] = [
      ...summary.requests,
    ].sort((a, b) => a.length - b.length);
    expect(more).to.deep.equal([]);
    expect(first).to.equal("web");
    expect(second).to.contain("branch[]=main");
    expect(second).to.contain("per_page=30");
    expect(third).to.contain("state[]=running");
    for (const path of [second, third]) {
      expect(path).to.contain("exclude_jobs=true");
      expect(path).to.contain("exclude_pipeline=true");
    }
  });

  it("are two for a row", async () => {
    await summary.show("acme/web", { element: { variant: "row" } });
    await summary.settle();
    expect(summary.requests).to.have.length(2);
    expect(summary.requests.join()).not.to.contain("state[]");
  });

  it("are no more for a second summary, and a list that asks the same", async () => {
    await summary.show("acme/web");
    await summary.settle();
    const provider = summary.element.closest("buildkite-provider")!;
    provider.perPage = 30;
    await provider.updateComplete;
    const row = document.createElement("buildkite-pipeline-summary");
    row.variant = "row";
    const list = document.createElement("buildkite-build-list");
    list.filters = { branches: ["main"] };
    for (const other of [row, list]) other.pipeline = "acme/web";
    provider.append(row, list);
    await summary.eventually(() => list.builds.length === 4);
    await summary.settle();
    expect(summary.requests).to.have.length(3);
  });

  it("are made again by hand", async () => {
    await summary.show("acme/web");
    await summary.settle();
    const refreshed = summary.element.refresh();
    await summary.settle();
    await refreshed;
    expect(summary.requests).to.have.length(6);
  });

  it("are none while it is out of sight", async () => {
    await summary.show("acme/web", { element: { hidden: true } });
    await summary.settle(60 * MINUTE);
    expect(summary.requests).to.have.length(0);
    summary.element.hidden = false;
    await summary.eventually(() => summary.requests.length > 0);
  });
});

import { expect } from "@open-wc/testing";
import { build, job, pipeline } from "../../testing/index.js";
import { NO_FILTERS } from "../build-filters/filter-state.js";
import { showPipeline, words, type ShownPipeline } from "./pipeline.harness.js";

const world = {
  pipelines: ["web", "app"].map((slug) =>
    pipeline(`acme/${slug}`, {
      defaultBranch: slug === "web" ? "main" : "trunk",
      builds: ["main", "feature/cart", "trunk", "main"].map((branch) =>
        build({ branch, message: "Change", jobs: [job(), job()] }),
      ),
    }),
  ),
};

const asked = ({ listQueries }: ShownPipeline) =>
  listQueries.map((query) => query.get("branch[]"));

const pipelineReads = ({ server }: ShownPipeline) =>
  server.requests.filter(({ path }) => /\/pipelines\/[a-z]+$/.test(path));

describe("<buildkite-pipeline default-branch-only>", () => {
  it("begins with the default branch, as a chip that can be removed", async () => {
    const shown = await showPipeline({ defaultBranchOnly: true }, world);
    await shown.listed();
    expect(shown.rows).to.have.length(2);
    expect(shown.chips.map(words).join()).to.contain("main");
    expect(asked(shown)).to.deep.equal(["main"]);
    await expect(shown.view).to.be.accessible();

    shown.chips[0]!.click();
    await shown.until(() => shown.rows.length === 4, "all branches show");
    expect(shown.chips).to.have.length(0);
    shown.view.filters = NO_FILTERS;
    await shown.clock.advance(60_000);
    expect(shown.chips, "it begins once").to.have.length(0);
    expect(pipelineReads(shown)).to.have.length(1);
  });

  it("asks for no builds before the branch is known", async () => {
    const shown = await showPipeline(
      { defaultBranchOnly: true },
      {
        ...world,
        before: (server) =>
          server.failNext({ delay: 5_000, matching: /pipelines\/web$/ }),
      },
    );
    await shown.until(
      () => pipelineReads(shown).length > 0,
      "the pipeline is asked for",
    );
    await shown.clock.advance(4_000);
    expect(asked(shown)).to.deep.equal([]);
    expect(words(shown.list!.shadowRoot)).to.contain("Loading");
    await shown.listed();
    expect(asked(shown)).to.deep.equal(["main"]);
  });

  it("shows every branch where the pipeline cannot be read", async () => {
    const shown = await showPipeline(
      { defaultBranchOnly: true },
      { ...world, scopes: ["read_builds"] },
    );
    await shown.listed();
    expect(shown.rows).to.have.length(4);
    expect(shown.messages).to.deep.equal([]);
  });

  it("gives way to a branch that is named, and to filters that are set", async () => {
    const named = await showPipeline(
      { defaultBranchOnly: true, branch: "trunk" },
      world,
    );
    await named.listed();
    expect(asked(named)).to.deep.equal(["trunk"]);
    const filters = { ...NO_FILTERS, branches: ["feature/cart"] };
    const set = await showPipeline({ defaultBranchOnly: true, filters }, world);
    await set.listed();
    expect(asked(set)).to.deep.equal(["feature/cart"]);
  });

  it("begins with it once a build that a link led to is left for the list", async () => {
    const shown = await showPipeline(
      { defaultBranchOnly: true, build: 2 },
      world,
    );
    await shown.opened();
    expect(shown.view.filters.branches).to.deep.equal([]);
    shown.root.querySelector<HTMLElement>("nav ol a")!.click();
    await shown.listed();
    expect(asked(shown)).to.deep.equal(["main"]);
  });

  it("begins with it anew where the host asks for that anew", async () => {
    const shown = await showPipeline({ defaultBranchOnly: true }, world);
    await shown.listed();
    shown.view.defaultBranchOnly = false;
    shown.view.filters = NO_FILTERS;
    await shown.until(() => shown.rows.length === 4, "all branches show");
    shown.view.defaultBranchOnly = true;
    await shown.until(() => shown.rows.length === 2, "one branch shows");
    expect(shown.chips.map(words).join()).to.contain("main");
  });

  it("begins with another pipeline's own", async () => {
    const shown = await showPipeline({ defaultBranchOnly: true }, world);
    await shown.listed();
    shown.view.pipeline = "acme/app";
    await shown.until(
      () => shown.chips.map(words).join().includes("trunk"),
      "the other branch is chosen",
    );
    expect(asked(shown)).to.deep.equal(["main", "trunk"]);
  });
});

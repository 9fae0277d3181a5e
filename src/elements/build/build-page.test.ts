import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import {
  build,
  job,
  pipeline,
  type SimulatedBuildkite,
} from "../../testing/index.js";
import { showBuild, type ShownBuild } from "./build.harness.js";
import type { BuildkiteBuildViewChangeEvent } from "./events.js";

const words = (root: ParentNode | null | undefined) =>
  root?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";

const MANY = 4_000;

/** A build of 4,000 jobs, seven of which failed. */
const many = {
  pipelines: [
    pipeline("acme/web", {
      builds: [
        build({
          state: "failed",
          jobs: Array.from({ length: MANY }, (_, at) =>
            job({
              name: `Part ${at + 1}`,
              state: at % 600 === 7 ? "failed" : "passed",
              exitStatus: at % 600 === 7 ? 1 : 0,
            }),
          ),
        }),
      ],
    }),
  ],
};

const small = (state: "passed" | "failed" | "running" = "passed") => ({
  pipelines: [
    pipeline("acme/web", {
      builds: [
        build({
          state,
          jobs: [job({ name: "Lint" }), job({ name: "Test", state })],
        }),
      ],
    }),
  ],
});

function tabs({ build: element }: ShownBuild): readonly HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>("[role=tab]")];
}

const selected = (shown: ShownBuild) =>
  words(tabs(shown).find(({ ariaSelected }) => ariaSelected === "true"));

function press(shown: ShownBuild, key: string): void {
  shown.build.shadowRoot!.activeElement!.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
  );
}

const focused = ({ build: element }: ShownBuild) =>
  words(element.shadowRoot!.activeElement);

const paths = ({ requests }: SimulatedBuildkite) =>
  requests.map(({ path }) => path);

describe("the tabs of <buildkite-build>", () => {
  it("begin with the jobs, and lead elsewhere by keys without looking there", async () => {
    const shown = await showBuild("acme/web", 1, small());
    expect(tabs(shown).map(words)).to.deep.equal([
      "Jobs",
      "Waterfall",
      "Graph",
      "Annotations",
      "Artifacts",
    ]);
    expect(selected(shown)).to.equal("Jobs");
    const before = shown.server.requests.length;
    tabs(shown)[0]!.focus();
    press(shown, "ArrowRight");
    expect(focused(shown)).to.equal("Waterfall");
    press(shown, "End");
    expect(focused(shown)).to.equal("Artifacts");
    press(shown, "ArrowRight");
    expect(focused(shown)).to.equal("Jobs");
    press(shown, "ArrowLeft");
    press(shown, "Home");
    press(shown, "ArrowRight");
    await shown.settled();
    expect(selected(shown), "nothing is looked at").to.equal("Jobs");
    expect(shown.server.requests.length).to.equal(before);
    press(shown, " ");
    await shown.settled();
    expect(selected(shown)).to.equal("Waterfall");
    expect(shown.build.getAttribute("view")).to.equal("waterfall");
    await expect(shown.build).to.be.accessible();
  });

  it("are links where their owner has addresses for them, and stay while it routes", async () => {
    const shown = await showBuild("acme/web", 1, {
      ...small(),
      properties: {
        hrefFor: ({ build: number, job: id, view }) =>
          `#/${number}/${view ?? id ?? ""}`,
      },
    });
    expect(tabs(shown).map((tab) => tab.getAttribute("href"))).to.deep.equal([
      "#/1/jobs",
      "#/1/waterfall",
      "#/1/graph",
      "#/1/annotations",
      "#/1/artifacts",
    ]);
    shown.build.addEventListener(
      "buildkite-build-view-change",
      (event) => event.preventDefault(),
      { once: true },
    );
    const change = oneEvent<BuildkiteBuildViewChangeEvent>(
      shown.build,
      "buildkite-build-view-change",
    );
    tabs(shown)[2]!.click();
    expect((await change).view).to.equal("graph");
    await shown.settled();
    expect(selected(shown)).to.equal("Jobs");
    expect(location.hash).to.equal("");
  });

  it("fall back to the jobs where an attribute names no tab", async () => {
    const shown = await showBuild("acme/web", 1, small());
    shown.build.setAttribute("view", "no-such-tab");
    await shown.settled();
    expect(selected(shown)).to.equal("Jobs");
  });

  it("bring the selected one into sight where there is no room for all", async () => {
    const shown = await showBuild("acme/web", 1, small());
    shown.build.style.inlineSize = "260px";
    shown.build.view = "artifacts";
    await shown.settled();
    const list = tabs(shown)[0]!.parentElement!;
    expect(list.scrollWidth).to.be.greaterThan(list.clientWidth);
    const right = () =>
      tabs(shown).at(-1)!.getBoundingClientRect().right -
      list.getBoundingClientRect().right;
    await waitUntil(() => right() <= 1, "the last tab is in sight");
  });

  it("count annotations by style once somebody has looked", async () => {
    const shown = await showBuild("acme/web", 1, {
      pipelines: [
        pipeline("acme/web", {
          builds: [
            build({
              jobs: [job({ name: "Lint" })],
              annotations: [
                { context: "a", style: "error", bodyHtml: "Broken" },
                { context: "b", style: "warning", bodyHtml: "Slow" },
                { context: "c", style: "warning", bodyHtml: "Old" },
              ],
            }),
          ],
        }),
      ],
    });
    const badge = () => words(tabs(shown)[3]);
    expect(badge()).to.equal("Annotations");
    expect(shown.asked("GET", /annotations/)).to.equal(0);
    tabs(shown)[3]!.click();
    await waitUntil(async () => {
      await shown.settled();
      return badge() !== "Annotations";
    }, "they are counted");
    expect(badge()).to.contain("1 error").and.to.contain("2 warnings");
    tabs(shown)[0]!.click();
    await shown.settled();
    expect(badge()).to.contain("1 error");
    await expect(shown.build).to.be.accessible();
  });

  for (const view of [
    "jobs",
    "waterfall",
    "graph",
    "annotations",
    "artifacts",
  ] as const)
    it(`show ${view} accessibly, and ask for what they show alone`, async () => {
      const shown = await showBuild("acme/web", 1, {
        ...small("failed"),
        properties: { view },
      });
      await shown.settled();
      if (view === "jobs")
        await waitUntil(() => shown.asked("GET", /\/log/) > 0, "why it failed");
      const asked = paths(shown.server).join("\n");
      expect(asked.includes("/annotations")).to.equal(view === "annotations");
      expect(asked.includes("/artifacts")).to.equal(view === "artifacts");
      // Why it failed stands above the jobs.
      expect(asked.includes("/log")).to.equal(view === "jobs");
      expect(asked.includes("/step-uploads")).to.equal(view === "graph");
      await expect(shown.build).to.be.accessible();
    });
});

describe("a build of 4,000 jobs", () => {
  it("shows its failed jobs after one request, whatever becomes of the others", async () => {
    const shown = await showBuild("acme/web", 1, {
      ...many,
      before: (server) => {
        for (const matching of [/pipelines\/web$/, /emojis/, /access-token/])
          server.failNext({ status: 500, matching });
      },
    });
    const failures = () =>
      shown.build
        .shadowRoot!.querySelector("buildkite-failure-summary")!
        .shadowRoot!.querySelectorAll(".failure");
    await waitUntil(() => failures().length > 0, "the failed jobs show");
    expect(paths(shown.server)[0]).to.match(/builds\/1\?.*retried_jobs/);
    // The tails of five logs, and no more until somebody asks.
    await waitUntil(() => shown.asked("GET", /\/log/) === 5);
    await shown.settled();
    expect(shown.asked("GET", /\/log/)).to.equal(5);
    expect(shown.asked("GET", /\/builds(\/1)?\?/)).to.equal(1);
  });

  it("costs three requests and the token's own, besides five logs", async () => {
    const shown = await showBuild("acme/web", 1, many);
    await waitUntil(() => shown.asked("GET", /\/log/) === 5);
    await shown.settled();
    const others = paths(shown.server).filter((path) => !path.includes("/log"));
    expect(
      others.filter((path) => !path.includes("access-token")),
    ).to.have.length(3);
    expect(others).to.have.length(4);
  });
});

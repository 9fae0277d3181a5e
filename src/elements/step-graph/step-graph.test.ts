import { expect } from "@open-wc/testing";
import { parseBuild } from "../../api/parse-build.js";
import { parseJob } from "../../api/parse-job.js";
import { german } from "../../messages/german/index.js";
import { translated } from "../../messages/translated.js";
import { GraphHarness } from "./step-graph.harness.js";

const RUNNING = 3;

async function running(
  options?: Parameters<typeof GraphHarness.show>[2],
): Promise<GraphHarness> {
  const graph = await GraphHarness.show("acme/platform", RUNNING, options);
  await graph.drawn();
  return graph;
}

/** A finished build without jobs, of a pipeline whose configuration is `yaml`. */
async function written(yaml: string): Promise<GraphHarness> {
  const graph = await GraphHarness.show("acme/clicked-together", 1, {
    before: ({ world }) => {
      world.pipeline("acme/clicked-together")!.configuration = yaml;
    },
  });
  await graph.drawn();
  return graph;
}

describe("<buildkite-step-graph>", () => {
  it("shows each step with its state and what it waits for", async () => {
    const graph = await running();
    expect(graph.read("Vet")).to.match(/Vet ?, Passed.*Waits for nothing/);
    expect(graph.read("Test …")).to.contain("4 jobs: 4 passed");
    expect(graph.read("Browser tests")).to.contain(
      "3 jobs: 1 running, 2 passed",
    );
    expect(graph.read("Image")).to.match(
      /Running.*After .*Vet\u2069 and .*Test/,
    );
    expect(graph.read("Contract: cart")).to.match(/After .*Plan/);
    expect(graph.read("Release?")).to.match(
      /Handbook\u2069, even where it fails/,
    );
    expect(graph.words).to.contain("Service");
    expect(graph.step("Image").title).to.contain("After \u2068🔍 Vet");
    await expect(graph.element).to.be.accessible();
  });

  it("leads every step to the right of those it waits for", async () => {
    const graph = await running();
    const left = (name: string) =>
      graph.step(name).getBoundingClientRect().left;
    expect(left("Upload")).to.be.lessThan(left("End to end"));
    expect(left("Vet")).to.be.lessThan(left("Image"));
    expect(left("Image")).to.be.lessThan(left("End to end"));
    expect(left("End to end")).to.be.lessThan(left("Release?"));
    expect(left("Release?")).to.be.lessThan(left("Deploy to Europe"));
  });

  it("asks for the build, the pipeline and its uploads, and says what that costs", async () => {
    const graph = await running();
    const asked = graph.requests.filter((path) => !path.includes("emojis"));
    expect(asked.filter((path) => path === "builds/3")).to.have.length(1);
    expect(
      asked.filter((path) => path.includes("step-uploads")),
    ).to.have.length(3);
    expect(asked).to.have.length(5);
    expect(graph.words).to.contain(
      "Read from the pipeline’s configuration as it is now and 2 uploads of this build, at 4 requests to Buildkite.",
    );
  });

  it("asks for nothing while it is out of sight", async () => {
    const graph = await GraphHarness.show("acme/platform", RUNNING, {
      hidden: true,
    });
    expect(graph.requests).to.deep.equal([]);
  });

  it("asks for no build where the host has it", async () => {
    const job = parseJob({ id: "1", type: "script", step_key: "upload" });
    const build = parseBuild({ id: "b", number: 1, state: "passed" });
    const graph = await GraphHarness.show("acme/platform", 1, {
      element: { build: { ...build, jobs: [job] } },
    });
    await graph.drawn();
    expect(graph.requests).not.to.include("builds/1");
    expect(graph.steps).to.have.length(1);
  });

  it("follows the build", async () => {
    const graph = await running();
    const job = graph.server.world
      .build("acme/platform", RUNNING)!
      .jobs.find(({ stepKey }) => stepKey === "image")!;
    expect(graph.step("Image").classList.contains("is-running")).to.equal(true);
    job.state = "failed";
    await graph.settle(6_000);
    expect(graph.read("Image")).to.contain("Failed");
  });

  it("says which steps have no job, and whether one may still come", async () => {
    const without = (state: string) =>
      running({
        before: ({ world }) => {
          const build = world.build("acme/platform", RUNNING)!;
          build.state = state;
          if (state === "passed") build.finishedAt = world.now();
          build.jobs = build.jobs.filter(({ stepKey }) => stepKey !== "e2e");
        },
      });
    expect((await without("running")).read("End to end")).to.contain(
      "not there yet",
    );
    const settled = await without("passed");
    expect(settled.read("End to end")).to.contain("left out");
    await expect(settled.element).to.be.accessible();
  });

  it("opens a step's only job, where the host does not do it itself", async () => {
    const graph = await running({
      element: { hrefFor: ({ build, job }) => `#${build}-${job ?? ""}` },
    });
    const jobs: (string | undefined)[] = [];
    graph.element.addEventListener("buildkite-job-select", (event) => {
      const { job } = event;
      jobs.push(job.stepKey);
      event.preventDefault();
    });
    const vet = graph.step("Vet");
    expect(vet.getAttribute("href")).to.match(/^#3-[0-9a-f-]{36}$/);
    vet.click();
    expect(jobs).to.deep.equal(["vet"]);
    expect(location.hash).not.to.contain("#3-");
  });

  it("lists the jobs of a step that has several, and closes again", async () => {
    const graph = await running();
    const step = graph.step("Browser tests");
    expect(step.getAttribute("aria-expanded")).to.equal("false");
    step.click();
    await graph.settle();
    const detail = graph.root.querySelector(".detail")!;
    for (const words of ["(chromium)", "(webkit)", "Before", "End to end"])
      expect(detail.textContent).to.contain(words);
    expect(detail.querySelectorAll("li a, li button")).to.have.length(3);
    await expect(graph.element).to.be.accessible();
    graph.button("Close").click();
    await graph.settle();
    expect(graph.root.querySelector(".detail")).to.equal(null);
    expect(graph.focused).to.contain("Browser tests");
  });

  it("is walked along its lines with the arrow keys, as one stop of Tab", async () => {
    const graph = await running();
    const stops = graph.steps.filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).to.have.length(1);
    graph.step("Vet").focus();
    await graph.press("ArrowRight");
    expect(graph.focused).to.match(/Image|Plan/);
    graph.step("End to end").focus();
    await graph.press("ArrowRight");
    expect(graph.focused).to.equal("Release?");
    await graph.press("ArrowLeft");
    expect(graph.focused).to.match(/End to end|Handbook/);
    await graph.press("ArrowDown");
    await graph.press("Home");
    expect(graph.focused).to.contain("Upload");
    expect(graph.steps.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(
      1,
    );
  });

  it("can be read as a list", async () => {
    const graph = await running();
    graph.button("List").click();
    await graph.settle();
    expect(graph.steps).to.have.length(0);
    const items = [...graph.root.querySelectorAll(".step")];
    expect(items).to.have.length(16);
    const image = items.find((item) =>
      item.querySelector("h3")!.textContent.includes("Image"),
    )!;
    expect(image.textContent.replace(/\s+/g, " ")).to.match(
      /Service.*Image.*Running.*After.*Vet.*Before.*End to end/,
    );
    // A job's place among parallel ones is said once, where its name says it already.
    expect(graph.words).not.to.contain("1 of 4 1 of 4");
    await expect(graph.element).to.be.accessible();
  });

  it("zooms, and fits what is there into its box", async () => {
    const graph = await running();
    const width = () => graph.step("Vet").getBoundingClientRect().width;
    const full = width();
    graph.button("Zoom out").click();
    await graph.settle();
    expect(width()).to.be.lessThan(full);
    graph.button("Fit").click();
    await graph.settle();
    const frame = graph.root.querySelector(".canvas-frame")!;
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth + 1);
  });

  it("scrolls within its own box on a phone", async () => {
    const graph = await running();
    graph.element.style.inlineSize = "360px";
    await graph.settle();
    const frame = graph.root.querySelector(".canvas-frame")!;
    expect(frame.scrollWidth).to.be.greaterThan(frame.clientWidth);
    expect(graph.element.scrollWidth).to.be.at.most(360);
  });

  it("draws hundreds of steps", async () => {
    const graph = await GraphHarness.show("acme/monorepo", 1);
    await graph.drawn();
    expect(graph.steps).to.have.length(302);
    expect(graph.words).to.contain("at 2 requests to Buildkite");
  });

  it("begins where the first step is, however far below the corner", async () => {
    const yaml = Array.from(
      { length: 60 },
      (_, at) => `  - { label: Part ${at}, key: p${at}, depends_on: start }`,
    );
    const graph = await written(
      ["steps:", "  - { label: Start, key: start }", ...yaml].join("\n"),
    );
    const frame = graph.root.querySelector(".canvas-frame")!;
    const { top, bottom } = frame.getBoundingClientRect();
    const start = graph.step("Start").getBoundingClientRect();
    expect(start.top).to.be.at.least(top);
    expect(start.bottom).to.be.at.most(bottom);
  });

  it("draws only the lines of the step in focus where all would hide the steps", async () => {
    const needs = Array.from({ length: 50 }, (_, at) => `s${at}`).join(", ");
    const steps = Array.from(
      { length: 100 },
      (_, at) =>
        `  - { label: Step ${at}, key: s${at}, depends_on: [${at < 50 ? "" : needs}] }`,
    );
    const graph = await written(["steps:", ...steps].join("\n"));
    expect(graph.words).to.contain("2,500 lines would hide the steps");
    const drawn = () =>
      [...graph.root.querySelectorAll(".edges path")].map(
        (path) => path.getAttribute("d")!.split("M").length - 1,
      );
    expect(drawn()).to.deep.equal([0, 50]);
    expect(graph.root.querySelectorAll(".edges *")).to.have.length(2);
    await expect(graph.element).to.be.accessible();
  });

  it("shows whatever a configuration holds as the text that it is", async () => {
    const graph = await written(`steps:
  - { label: "<img src=x onerror=alert(1)> \\u202Eevil", key: __proto__, command: a }
  - { label: "${"long ".repeat(800)}", key: constructor, depends_on: [__proto__, nowhere] }
  - { label: One, key: one, depends_on: three }
  - { label: Two, key: two, depends_on: one }
  - { label: Three, key: three, depends_on: two }
  - { label: Itself, key: self, depends_on: self, if: "build.source == 'schedule'" }
  - { quantum: leap }
  - {}
  - 17
`);
    expect(graph.steps).to.have.length(9);
    expect(graph.root.querySelector("img")).to.equal(null);
    expect(graph.read("long")).to.contain("nowhere");
    // Elsewhere it is brief, and turns no sentence around.
    expect(graph.read("long")).to.match(/After \u2068<img.*\u202Eevil\u2069/);
    graph.step("<img").click();
    await graph.settle();
    const detail = graph.root.querySelector(".detail")!;
    expect(detail.textContent).to.match(/Before \u2068(long ){16}…\u2069/);
    graph.step("Itself").click();
    await graph.settle();
    expect(graph.root.querySelector(".detail")!.textContent).to.contain(
      "Only if build.source == 'schedule'",
    );
    // A step of a kind that nobody knows looks like the others.
    const padding = (name: string) =>
      getComputedStyle(graph.step(name)).paddingInlineStart;
    expect(padding("Step")).to.equal(padding("One"));
    await expect(graph.element).to.be.accessible();
  });

  it("draws what the configuration gives where uploads are gone, and counts the jobs of no known step", async () => {
    const graph = await GraphHarness.show("acme/platform", 1);
    await graph.drawn();
    expect(graph.steps).to.have.length(1);
    expect(graph.words).to.contain("no longer has it for this build");
    expect(graph.words).to.match(/\d\d jobs belong to no step/);
    await expect(graph.element).to.be.accessible();
  });

  it("says what would give the steps where nothing does", async () => {
    const graph = await GraphHarness.show("acme/clicked-together", 1);
    await graph.drawn();
    expect(graph.words).to.contain("The steps of this build are not known");
    expect(graph.words).to.contain("web editor");
    await expect(graph.element).to.be.accessible();
    const refused = await GraphHarness.show("acme/clicked-together", 1, {
      scopes: ["read_builds"],
    });
    await refused.drawn();
    expect(refused.words).to.contain("read_pipelines");
  });

  it("says where a configuration is no YAML", async () => {
    const graph = await GraphHarness.show("acme/clicked-together", 1, {
      before: ({ world }) => {
        world.pipeline("acme/clicked-together")!.configuration =
          'steps:\n  - label: "open';
      },
    });
    await graph.drawn();
    expect(graph.words).to.match(/is no YAML, line \d+:/);
  });

  it("shows what went wrong, and tries again", async () => {
    const graph = await GraphHarness.show("acme/platform", RUNNING, {
      before: (server) => {
        for (let at = 0; at < 4; at++) server.failNext(500);
      },
    });
    await graph.drawn();
    const error = graph.root.querySelector("buildkite-error")!;
    expect(error).not.to.equal(null);
    await expect(graph.element).to.be.accessible();
    await graph.element.refresh();
    await graph.drawn();
    await graph.settle(60_000);
    expect(graph.steps.length).to.be.greaterThan(10);
  });

  it("speaks German where the page does", async () => {
    const graph = await running({
      provider: { messages: translated(german, "de") },
    });
    expect(graph.read("Vet")).to.contain("Wartet auf nichts");
    expect(graph.words).to.contain("Gelesen aus der Konfiguration");
  });
});

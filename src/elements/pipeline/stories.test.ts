import { expect } from "@open-wc/testing";
import { block, build, job, pipeline } from "../../testing/index.js";
import { showPipeline, words, type ShownPipeline } from "./pipeline.harness.js";

/*
 * What a person does from beginning to end, on the simulated Buildkite, without leaving.
 */

const YAML = `steps:
  - command: "make"
  - block: "Release?"
    key: release
    fields:
      - text: "Version"
        key: version
  - command: "release"
`;

const soon = { wait: 500, duration: 1_000, exitStatus: 0 };

const world = {
  pipelines: [
    pipeline("acme/web", {
      configuration: YAML,
      defaultBranch: "main",
      builds: [
        build({
          message: "Release it",
          state: "passed",
          blocked: true,
          blockedState: "passed",
          jobs: [
            job({ name: "Make" }),
            block("Release?", {
              stepKey: "release",
              requiredFields: ["version"],
            }),
            job({ name: "Release", state: "blocked", runs: [soon] }),
          ],
        }),
        build({
          message: "Break it",
          state: "failed",
          jobs: [
            job({ name: "Make" }),
            job({
              name: "Test",
              state: "failed",
              exitStatus: 1,
              log: "starting\r\nERROR: 1 is not 2\r\n",
              runs: [soon],
            }),
          ],
        }),
        build({
          message: "Run on",
          state: "running",
          jobs: [
            job({ name: "Make" }),
            job({
              name: "Test",
              state: "running",
              runs: [{ wait: 0, duration: 3_600_000, exitStatus: 0 }],
            }),
          ],
        }),
      ],
    }),
  ],
};

/** A control of the page, wherever it stands, by its tag. */
function control(
  { root, build: element }: ShownPipeline,
  tag: string,
): ShadowRoot | null | undefined {
  const found =
    root.querySelector(tag) ?? element?.shadowRoot?.querySelector(tag);
  return found?.shadowRoot;
}

async function ask(shown: ShownPipeline, tag: string): Promise<ShadowRoot> {
  const button = () =>
    control(shown, tag)?.querySelector<HTMLButtonElement>(
      '[part="button"][aria-disabled="false"]',
    );
  await shown.until(button, `<${tag}> is offered`);
  expect(button()!.checkVisibility(), `<${tag}> is in sight`).to.equal(true);
  button()!.click();
  await shown.until(
    () => control(shown, tag)?.querySelector("dialog[open] .primary"),
    `<${tag}> asks`,
  );
  return control(shown, tag)!;
}

const confirm = (root: ShadowRoot) =>
  root.querySelector<HTMLButtonElement>("dialog .primary")!.click();

const state = ({ build: element }: ShownPipeline) =>
  element?.shadowRoot
    ?.querySelector("buildkite-build-header")
    ?.shadowRoot?.querySelector("buildkite-state")?.state;

const summary = ({ build: element }: ShownPipeline) =>
  element?.shadowRoot?.querySelector("buildkite-failure-summary")?.shadowRoot;

const tab = (root: ParentNode | null | undefined, name: string) =>
  [...(root?.querySelectorAll<HTMLElement>("[role=tab]") ?? [])].find((each) =>
    words(each).startsWith(name),
  );

const attempts = ({ root }: ShownPipeline) => [
  ...root.querySelectorAll<HTMLAnchorElement>(".attempts a"),
];

describe("a person on the page of a build", () => {
  it("unblocks it with what the step asks, and sees it pass", async () => {
    const shown = await showPipeline({ build: 1 }, world);
    await shown.until(() => state(shown) === "blocked", "it is blocked");
    const root = await ask(shown, "buildkite-unblock-button");
    const field = () =>
      root.querySelector<HTMLInputElement>("dialog input:not([type=hidden])");
    await shown.until(field, "it asks for the version");
    field()!.value = "4.12.0";
    field()!.dispatchEvent(new Event("input", { bubbles: true }));
    confirm(root);
    await shown.until(
      () => words(root.querySelector("dialog")).includes("goes on"),
      "it says so, though nothing is blocked any more",
    );
    expect(root.querySelector("dialog")!.checkVisibility()).to.equal(true);
    await shown.until(() => state(shown) === "passed", "it passes");
    expect(shown.server.world.build("acme/web", 1)!.metaData).to.include({
      version: "4.12.0",
    });
  });

  it("sees why it failed, opens the line, retries the job, and sees the new attempt pass", async () => {
    const shown = await showPipeline({ build: 2 }, world);
    await shown.until(
      () => words(summary(shown)).includes("1 is not 2"),
      "the error is there without a click",
    );
    const line = [
      ...summary(shown)!.querySelectorAll<HTMLElement>(".number"),
    ].find((each) => words(each) === "2");
    line!.click();
    await shown.logged();
    expect(shown.view.line).to.equal("2");
    const first = shown.view.job;

    confirm(await ask(shown, "buildkite-retry-button"));
    await shown.until(
      () => shown.view.job !== first,
      "the new attempt is open",
    );
    expect(attempts(shown).map(words)).to.deep.equal([
      "Attempt 1",
      "Attempt 2",
    ]);
    expect(attempts(shown)[1]!.ariaCurrent).to.equal("true");
    await shown.until(
      () =>
        words(
          shown.root.querySelector(".job-state buildkite-state")?.shadowRoot,
        ).includes("Passed"),
      "the new attempt passes",
    );
    await expect(shown.view).to.be.accessible();

    attempts(shown)[0]!.click();
    await shown.until(() => shown.view.job === first, "the first one opens");
    await shown.logged();
  });

  it("cancels what runs, and is told so although nothing can be canceled any more", async () => {
    const shown = await showPipeline({ build: 3 }, world);
    await shown.until(() => state(shown) === "running", "it runs");
    const root = await ask(shown, "buildkite-cancel-button");
    confirm(root);
    await shown.until(() => state(shown) === "canceled", "it is canceled");
    expect(root.querySelector("dialog")!.open).to.equal(true);
    expect(
      root.querySelector("[part=button]")!.checkVisibility(),
      "the control is out of sight",
    ).to.equal(false);
  });

  it("starts a build from the list, which opens", async () => {
    const shown = await showPipeline({}, world);
    await shown.listed();
    const root = await ask(shown, "buildkite-new-build-button");
    await shown.until(
      () =>
        [...root.querySelectorAll<HTMLInputElement>("dialog input")].some(
          ({ value, placeholder }) => [value, placeholder].includes("main"),
        ) || root.querySelector("dialog .primary"),
      "the form is there",
    );
    confirm(root);
    await shown.until(() => shown.view.build === 4, "the new build is open");
    expect(shown.heading).to.equal("Build #4");
  });

  it("looks at a job's artifacts, annotations and comparison, which cost nothing before", async () => {
    const shown = await showPipeline({ build: 2 }, world);
    await shown.opened();
    shown.jobLinks.find((link) => words(link).includes("Test"))!.click();
    await shown.logged();
    const asked = (path: RegExp) =>
      shown.server.requests.filter((request) => path.test(request.path)).length;
    expect(asked(/artifacts|annotations/)).to.equal(0);
    for (const [name, tag] of [
      ["Artifacts", "buildkite-artifact-list"],
      ["Annotations", "buildkite-annotation-list"],
      ["Compare", "buildkite-log-comparison"],
    ] as const) {
      tab(shown.root, name)!.click();
      await shown.until(
        () => words(shown.root.querySelector(tag)?.shadowRoot) !== "",
        `${name} shows`,
      );
      await expect(shown.view).to.be.accessible();
    }
    expect(asked(/jobs\/[^/]+\/artifacts/)).to.equal(1);
    expect(asked(/jobs\/[^/]+\/annotations/)).to.equal(1);
    tab(shown.root, "Log")!.click();
    await shown.logged();
    expect(shown.log!.checkVisibility()).to.equal(true);
  });
});

describe("the button of the command palette", () => {
  const buttons = ({ root, build: element }: ShownPipeline) =>
    [root, element?.shadowRoot]
      .flatMap((part) => [
        ...(part?.querySelectorAll("buildkite-command-button") ?? []),
      ])
      .flatMap((each) => each.shadowRoot?.querySelector("button") ?? [])
      .filter((button) => button.checkVisibility());

  it("is there once, over the list, a build and a job", async () => {
    const shown = await showPipeline({}, world);
    await shown.listed();
    expect(buttons(shown)).to.have.length(1);
    shown.view.build = 2;
    await shown.opened();
    expect(buttons(shown)).to.have.length(1);
    shown.jobLinks.find((link) => words(link).includes("Test"))!.click();
    await shown.logged();
    expect(buttons(shown)).to.have.length(1);
    buttons(shown)[0]!.click();
    const palette = shown.root.querySelector("buildkite-command-palette")!;
    await shown.until(
      () => words(palette.shadowRoot).includes("Retry"),
      "it lists what can be done",
    );
  });
});

describe("a comparison with the last job that passed", () => {
  const start = location.href;
  afterEach(() => history.replaceState(null, "", start));

  it("opens the lines of both logs in place", async () => {
    const test = (state: "passed" | "failed", log: string) =>
      build({
        state,
        jobs: [
          job({ name: "Make" }),
          job({ name: "Test", stepKey: "test", state, log }),
        ],
      });
    history.replaceState(null, "", "/?build=2");
    const shown = await showPipeline(
      { urlSync: true },
      {
        pipelines: [
          pipeline("acme/web", {
            builds: [
              test("passed", "starting\r\nall is well\r\n"),
              test("failed", "starting\r\nERROR: nothing is\r\n"),
            ],
          }),
        ],
      },
    );
    await shown.opened();
    shown.jobLinks.find((link) => words(link).includes("Test"))!.click();
    await shown.logged();
    const failed = shown.view.job;
    const line = (label: string) =>
      shown.root
        .querySelector("buildkite-log-comparison")
        ?.shadowRoot?.querySelector<HTMLElement>(`[aria-label="${label}"]`);
    const compare = async (label: string) => {
      tab(shown.root, "Compare")!.click();
      await shown.until(() => line(label), "the difference shows");
      line(label)!.click();
      await shown.until(
        () => shown.log?.checkVisibility() && shown.lineLinks.length > 0,
        "the log shows",
      );
    };
    // The second time it is the line that is open already.
    for (let time = 0; time < 2; time += 1) {
      await compare("Line 2 of #2");
      expect(location.search).to.equal(`?build=2&job=${failed}`);
      expect(location.hash).to.equal("#L2");
    }
    await compare("Line 2 of #1");
    expect(shown.view.build).to.equal(1);
    expect(shown.view.job).to.not.equal(failed);
    expect(shown.view.line).to.equal("2");
  });
});

describe("a tab of a build", () => {
  const start = location.href;
  afterEach(() => history.replaceState(null, "", start));

  it("stands in the address, and back and forward lead through the tabs", async () => {
    history.replaceState(null, "", "/?build=2");
    const shown = await showPipeline({ urlSync: true }, world);
    await shown.opened();
    const build = () => shown.build?.shadowRoot;
    const link = tab(build(), "Waterfall") as HTMLAnchorElement;
    expect(new URL(link.href).search).to.equal("?build=2&tab=waterfall");
    link.click();
    await shown.until(
      () => build()?.querySelector("buildkite-waterfall"),
      "the waterfall shows",
    );
    expect(location.search).to.equal("?build=2&tab=waterfall");
    const back = new Promise((resolve) =>
      addEventListener("popstate", resolve, { once: true }),
    );
    history.back();
    await back;
    await shown.until(
      () => tab(build(), "Jobs")?.ariaSelected === "true",
      "the jobs show again",
    );
    const forward = new Promise((resolve) =>
      addEventListener("popstate", resolve, { once: true }),
    );
    history.forward();
    await forward;
    await shown.until(
      () => tab(build(), "Waterfall")?.ariaSelected === "true",
      "the waterfall shows again",
    );
  });

  it("opens where a host's addresses say nothing of tabs, and is left with the build", async () => {
    const asked: string[] = [];
    const shown = await showPipeline(
      {
        build: 2,
        hrefFor: ({ build: number, job: id }) => `/ci/${number}/${id}`,
      },
      {
        ...world,
        before: (_, view) =>
          view.addEventListener("buildkite-navigate", (event) => {
            event.preventDefault();
            asked.push(event.href);
          }),
      },
    );
    await shown.opened();
    tab(shown.build?.shadowRoot, "Graph")!.click();
    await shown.until(
      () => shown.build?.shadowRoot?.querySelector("buildkite-step-graph"),
      "the graph shows",
    );
    expect(asked).to.deep.equal([]);
    shown.view.build = 3;
    await shown.until(
      () => tab(shown.build?.shadowRoot, "Jobs")?.ariaSelected === "true",
      "another build begins with its jobs",
    );
  });
});

import { expect } from "@open-wc/testing";
import { build, job, pipeline } from "../../testing/index.js";
import { showPipeline, words, type ShownPipeline } from "./pipeline.harness.js";

const world = {
  pipelines: [
    pipeline("acme/web", {
      defaultBranch: "main",
      builds: [
        build({ message: "Make it", state: "passed", jobs: [job()] }),
        build({
          message: "Break it",
          state: "failed",
          jobs: [
            job({ name: "Make" }),
            job({ name: "Test", state: "failed", exitStatus: 1 }),
          ],
        }),
        build({
          message: "Ship it",
          state: "passed",
          metaData: { environment: "production", version: "v1.0.0" },
          jobs: [job({ name: "Make" }), job({ name: "Deploy" })],
        }),
      ],
    }),
  ],
};

const tabs = ({ root }: ShownPipeline) => [
  ...root.querySelectorAll<HTMLAnchorElement>("[role=tab]"),
];

const tab = (shown: ShownPipeline, name: string) =>
  tabs(shown).find((each) => words(each) === name)!;

const insights = ({ root }: ShownPipeline) =>
  root.querySelector("buildkite-pipeline-insights")?.shadowRoot;

const deployments = ({ root }: ShownPipeline) =>
  root.querySelector("buildkite-deployments")?.shadowRoot;

const link = (root: ParentNode | null | undefined, href: string) =>
  [...(root?.querySelectorAll<HTMLAnchorElement>("a[href]") ?? [])].find(
    (each) => new URL(each.href).search === href,
  );

const isFocused = ({ root }: ShownPipeline, id: string) =>
  root.activeElement?.id === id;

async function back(): Promise<void> {
  const moved = new Promise((resolve) =>
    addEventListener("popstate", resolve, { once: true }),
  );
  history.back();
  await moved;
}

describe("a person on the page of a pipeline", () => {
  const start = location.href;
  beforeEach(() => history.replaceState(null, "", "/"));
  afterEach(() => history.replaceState(null, "", start));

  it("opens the insights, which cost nothing before, and follows a figure to its builds", async () => {
    const shown = await showPipeline({ urlSync: true }, world);
    await shown.listed();
    expect(tabs(shown).map(words)).to.deep.equal([
      "Builds",
      "Insights",
      "Deployments",
    ]);
    expect(shown.listQueries).to.have.length(1);
    expect(new URL(tab(shown, "Insights").href).search).to.equal(
      "?tab=insights",
    );

    tab(shown, "Insights").click();
    await shown.until(
      () =>
        [...(insights(shown)?.querySelectorAll("a[href]") ?? [])].length > 3,
      "the insights show",
    );
    expect(location.search).to.equal("?tab=insights");
    expect(shown.listQueries).to.have.length(2);
    expect(shown.list!.checkVisibility({ visibilityProperty: true })).to.equal(
      false,
    );
    await expect(shown.view).to.be.accessible();

    const figure = [
      ...insights(shown)!.querySelectorAll<HTMLAnchorElement>("a[href]"),
    ].find(({ search }) => search.includes("state=failed"));
    figure!.focus();
    figure!.click();
    await shown.until(
      () => shown.rows.length === 1 && shown.rows[0]?.build?.number === 2,
      "the failed build is listed",
    );
    expect(tab(shown, "Builds").ariaSelected).to.equal("true");
    expect(location.search).to.contain("state=failed");
    expect(location.search).not.to.contain("tab=");
    expect(isFocused(shown, "here"), "the focus is not lost").to.equal(true);

    await back();
    await shown.until(() => insights(shown), "the insights show again");
    expect(tab(shown, "Insights").ariaSelected).to.equal("true");
    expect(shown.view.filters.states).to.deep.equal([]);
  });

  it("opens a build from the insights, and comes back to them", async () => {
    const shown = await showPipeline({ urlSync: true, tab: "insights" }, world);
    const bar = () => link(insights(shown), "?build=2");
    await shown.until(bar, "the bars show");
    expect(shown.list, "the list has not been wanted").to.equal(null);
    bar()!.click();
    await shown.opened();
    expect(location.search).to.equal("?build=2");
    expect(tabs(shown), "the pipeline's tabs are not a build's").to.deep.equal(
      [],
    );
    await back();
    await shown.until(bar, "the bars show again");
    expect(location.search).to.equal("?tab=insights");
  });

  it("opens the deployments from the address, and a build from them", async () => {
    history.replaceState(null, "", "/?tab=deployments&page=1");
    const shown = await showPipeline({ urlSync: true }, world);
    const deployed = () => link(deployments(shown), "?page=1&build=3");
    await shown.until(deployed, "what production has shows");
    expect(words(deployments(shown))).to.contain("production");
    expect(shown.listQueries).to.have.length(1);
    await expect(shown.view).to.be.accessible();
    deployed()!.click();
    await shown.opened();
    expect(shown.heading).to.equal("Build #3");
    await back();
    await shown.until(deployed, "the deployments show again");
    expect(tab(shown, "Deployments").ariaSelected).to.equal("true");
    expect(location.search).to.equal("?tab=deployments&page=1");
  });

  it("looks at them where a host's addresses say nothing of tabs", async () => {
    const asked: string[] = [];
    const shown = await showPipeline(
      { hrefFor: ({ build: number }) => `/ci/${number ?? ""}` },
      {
        ...world,
        before: (_, view) =>
          view.addEventListener("buildkite-navigate", (event) => {
            event.preventDefault();
            asked.push(event.href);
          }),
      },
    );
    await shown.listed();
    tab(shown, "Deployments").click();
    await shown.until(() => deployments(shown), "the deployments show");
    expect(asked).to.deep.equal([]);
    tab(shown, "Builds").click();
    await shown.until(() => !deployments(shown), "the builds show again");
    expect(shown.list!.checkVisibility({ visibilityProperty: true })).to.equal(
      true,
    );
  });
});

import { expect, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { pagePreferences } from "../../live/preferences.js";
import { build, job, pipeline } from "../../testing/index.js";
import { showBuild } from "./build.harness.js";

const words = (root: ParentNode | null | undefined) =>
  root?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";

async function showFailed() {
  const shown = await showBuild("acme/web", 1, {
    pipelines: [
      pipeline("acme/web", {
        builds: [
          build({
            state: "failed",
            jobs: [
              job({ name: "Upload", state: "passed" }),
              job({ name: "Lint", state: "failed" }),
              job({ name: "Test", state: "failed" }),
              job({ name: "Deploy", state: "broken" }),
            ],
          }),
        ],
      }),
    ],
  });
  const palette = shown.build.shadowRoot!.querySelector(
    "buildkite-command-palette",
  )!;
  const inside = palette.shadowRoot!;
  const rows = () => [...inside.querySelectorAll<HTMLElement>(".command")];
  const row = (label: string) =>
    rows().find((row) => words(row.querySelector(".label")) === label);
  const firstTab = () =>
    shown.build.shadowRoot!.querySelector<HTMLElement>("[role=tab]")!;
  return { ...shown, palette, inside, row, firstTab };
}

describe("the commands of a build", () => {
  beforeEach(() => {
    sessionStorage.clear();
    pagePreferences().set("singleKeys", true);
  });

  it("are its controls, its views, what can be taken along, and its jobs", async () => {
    const { palette, row, inside, rebuild } = await showFailed();
    palette.show();
    await palette.updateComplete;
    for (const label of ["Rebuild", "Retry failed jobs", "Waterfall", "Test"])
      expect(row(label), label).to.exist;
    expect(row("Copy as Markdown")).to.exist;
    expect(words(row("Cancel build"))).to.contain("The build has ended");
    expect(words(row("Tell me when it ends"))).to.contain("has ended");
    await expect(palette).to.be.accessible();
    await waitUntil(() => {
      palette.show();
      return row("Rebuild")?.ariaDisabled === "false";
    });
    row("Rebuild")!.click();
    await waitUntil(() => rebuild().querySelector("dialog")!.open);
    expect(inside.querySelector("dialog")).to.equal(null);
  });

  it("are not those of a control that is out of sight", async () => {
    const { palette, row, build: element } = await showFailed();
    element.hidden = true;
    palette.show();
    await palette.updateComplete;
    expect(row("Rebuild")).to.equal(undefined);
    expect(row("Copy link")).to.exist;
  });

  it("open a job as its link does", async () => {
    const { palette, row, build: element } = await showFailed();
    palette.show();
    await palette.updateComplete;
    row("Lint")!.click();
    expect(element.job).to.not.equal("");
  });

  it("lead to the row of a job that has no log, whichever view shows", async () => {
    const { palette, row, build: element, jobs } = await showFailed();
    element.view = "waterfall";
    palette.show();
    await palette.updateComplete;
    expect(row("Deploy")!.ariaDisabled).to.equal("false");
    row("Deploy")!.click();
    await waitUntil(() => element.view === "jobs");
    await waitUntil(() => words(jobs().activeElement).includes("Deploy"));
    expect(element.job).to.equal("");
  });

  it("lead by single keys from view to view, and from failure to failure", async () => {
    const { build: element, jobs, firstTab } = await showFailed();
    firstTab().focus();
    await sendKeys({ press: "2" });
    expect(element.view).to.equal("waterfall");
    await sendKeys({ press: "f" });
    await waitUntil(() => words(jobs().activeElement).startsWith("Lint"));
    expect(element.view).to.equal("jobs");
    await sendKeys({ press: "f" });
    await waitUntil(() => words(jobs().activeElement).startsWith("Test"));
    await sendKeys({ press: "F" });
    await waitUntil(() => words(jobs().activeElement).startsWith("Lint"));
    firstTab().focus();
    await sendKeys({ press: "/" });
    await waitUntil(() => jobs().activeElement?.matches("[type=search]"));
  });
});

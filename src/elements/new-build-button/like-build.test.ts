import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { CreateBuildInput } from "../../api/types.js";
import "../../define/new-build-button.js";
import { build, job, pipeline, type BuildSpec } from "../../testing/index.js";
import { showAct, words, type ShownAct } from "../act/act.harness.js";
import type {
  BuildkiteBuildCreateEvent,
  BuildkiteBuildCreatedEvent,
} from "./events.js";

const COMMIT = "1f2e3d4c5b6a79880123456789abcdef01234567";

const SPEC: BuildSpec = {
  state: "failed",
  branch: "fix/cart",
  commit: COMMIT,
  message: "Mend the cart\n\nIt lost what was in it.",
  env: { DEPLOY: "yes" },
  metaData: {
    notes: "Faster.\nSafer.",
    "buildkite:git:commit": `commit ${COMMIT}`,
  },
  pullRequest: { id: "42", base: "trunk", repository: "acme/web" },
  jobs: [job({ name: "Test", state: "failed" })],
};

/** The page is about build 1; build 2 is newer. */
function show(spec: BuildSpec = {}): Promise<ShownAct> {
  return showAct("buildkite-new-build-button", {
    pipelines: [
      pipeline("acme/web", {
        defaultBranch: "trunk",
        builds: [build({ ...SPEC, ...spec }), build({ branch: "trunk" })],
      }),
    ],
  });
}

const field = ({ dialog }: ShownAct, name: string) =>
  dialog().querySelector<HTMLInputElement>(`[name="${name}"]`)!;

async function confirmed(shown: ShownAct): Promise<CreateBuildInput> {
  const create = oneEvent<BuildkiteBuildCreateEvent>(
    shown.element,
    "buildkite-build-create",
  );
  shown.confirm()!.click();
  return (await create).input;
}

describe("<buildkite-new-build-button> on a build", () => {
  it("says what it is for, and starts with all that made that build", async () => {
    const shown = await show();
    await shown.ask();
    expect(shown.focused()).not.to.equal("New build");
    expect(words(shown.button())).to.equal("New build like this");
    expect(words(shown.dialog())).to.contain("New build like #1");
    expect(words(shown.dialog())).to.contain("What the jobs of #1 have set");
    expect(shown.dialog().querySelector("details")!.open).to.equal(true);
    await expect(shown.element).to.be.accessible();
    expect(await confirmed(shown)).to.deep.equal({
      branch: "fix/cart",
      commit: COMMIT,
      message: SPEC.message,
      env: { DEPLOY: "yes" },
      metaData: { notes: "Faster.\nSafer." },
      pullRequestId: 42,
      pullRequestBaseBranch: "trunk",
      pullRequestRepository: "acme/web",
    });
  });

  it("makes another build of it by keyboard alone, and leads there", async () => {
    const shown = await show();
    await waitUntil(() => shown.button()?.ariaDisabled === "false");
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Enter" });
    await waitUntil(() => shown.dialog().open);
    const created = oneEvent<BuildkiteBuildCreatedEvent>(
      shown.element,
      "buildkite-build-created",
    );
    await sendKeys({ press: "Enter" });
    const { build: made } = await created;
    expect([made.number, made.commit, made.env]).to.deep.equal([
      3,
      COMMIT,
      { DEPLOY: "yes" },
    ]);
    await waitUntil(() => shown.focused() === "Open build #3");
    expect(shown.asked("POST", /\/builds$/)).to.equal(1);
  });

  it("keeps to what stood there when it was asked, while the build goes on", async () => {
    const shown = await show();
    await shown.ask();
    const { element } = shown;
    element.build = { ...element.build!, metaData: { late: "1" } };
    await element.updateComplete;
    const { metaData } = await confirmed(shown);
    expect(metaData).to.deep.equal({ notes: "Faster.\nSafer." });
  });

  it("keeps what was typed for one build apart from every other's, and from a new one's", async () => {
    const shown = await show();
    await shown.ask();
    const commit = field(shown, "commit");
    commit.value = "HEAD";
    commit.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const { element } = shown;
    const one = element.build!;
    element.build = { ...one, id: "another", number: 7, commit: "v2" };
    await waitUntil(() => !shown.dialog().open);
    await shown.ask();
    expect(field(shown, "commit").value).to.equal("v2");
    element.build = undefined;
    await waitUntil(() => !shown.dialog().open);
    await shown.ask();
    expect(words(shown.button())).to.equal("New build");
    expect(words(shown.dialog())).to.contain("New build of");
    element.build = one;
    await waitUntil(() => !shown.dialog().open);
    await shown.ask();
    expect(field(shown, "commit").value).to.equal("HEAD");
  });

  it("speaks of what jobs have set only where there is any", async () => {
    const shown = await show({ metaData: {} });
    await shown.ask();
    expect(words(shown.dialog())).not.to.contain("have set");
    expect(words(shown.dialog())).to.contain("meta-data get");
  });

  it("leaves out what Buildkite would not take", async () => {
    const shown = await show({
      commit: "HEAD",
      pullRequest: { id: "1e9; drop", base: "", repository: "" },
    });
    await shown.ask();
    expect(shown.dialog().querySelector("details")!.open).to.equal(false);
    const input = await confirmed(shown);
    expect(Object.keys(input).sort()).to.deep.equal([
      "branch",
      "commit",
      "env",
      "message",
      "metaData",
    ]);
  });
});

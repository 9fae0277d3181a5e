import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import type { Build } from "../../api/types.js";
import { buildQuery } from "../../live/queries.js";
import "../../define/rebuild-button.js";
import {
  build,
  job,
  pipeline,
  type PipelineSpec,
} from "../../testing/index.js";
import { describeActStates } from "../act/act-states.harness.js";
import { showAct, words } from "../act/act.harness.js";
import type { BuildkiteBuildRebuiltEvent } from "./events.js";

const web = (spec: Partial<PipelineSpec> = {}) =>
  pipeline("acme/web", {
    builds: [
      build({
        message: "Fix",
        state: "failed",
        jobs: [job({ name: "Test" })],
      }),
    ],
    ...spec,
  });

const show = (spec: Partial<PipelineSpec> = {}) =>
  showAct("buildkite-rebuild-button", { pipelines: [web(spec)] });

describe("<buildkite-rebuild-button>", () => {
  describeActStates({
    tag: "buildkite-rebuild-button",
    action: "rebuild",
    pipeline: web,
    path: /\/rebuild$/,
    label: "Rebuild",
    title: "Rebuild #1?",
    pending: "Starting the new build…",
    failed: "The build was not rebuilt",
    done: /Build #2 has been started/,
    href: /buildkite\.com\/acme\/web\/builds\/2$/,
    before: "buildkite-build-rebuild",
    after: "buildkite-build-rebuilt",
  });

  it("tells its owner of the new build, which every view knows at once", async () => {
    const shown = await show();
    await shown.ask();
    const rebuilt = oneEvent<BuildkiteBuildRebuiltEvent>(
      shown.element,
      "buildkite-build-rebuilt",
    );
    shown.confirm()!.click();
    const { build: made, source } = await rebuilt;
    expect([made.number, source.number]).to.deep.equal([2, 1]);
    const { store } = shown;
    const ref = { organization: "acme", pipeline: "web", number: 2 };
    const { key } = buildQuery(store.client, ref);
    expect(store.peek<Build>(key).value?.number).to.equal(2);
  });

  it("closes when its owner opens the new build", async () => {
    const shown = await show();
    const { element } = shown;
    element.addEventListener("buildkite-build-rebuilt", (event) => {
      element.build = event.build;
    });
    await shown.ask();
    shown.confirm()!.click();
    await waitUntil(() => !shown.dialog().open);
    expect(element.build?.number).to.equal(2);
  });

  const refused: readonly (readonly [string, Partial<PipelineSpec>, RegExp])[] =
    [
      ["the pipeline allows none", { allowRebuilds: false }, /settings/],
      ["the pipeline is archived", { archivedAt: 1 }, /archived/],
    ];
  for (const [why, spec, reason] of refused)
    it(`is not offered where ${why}, and says so`, async () => {
      const shown = await show(spec);
      await waitUntil(() => reason.test(shown.reason()));
      expect(shown.button() === null).to.equal(true);
      expect(shown.element.ask()).to.equal(false);
      await expect(shown.element).to.be.accessible();
    });

  it("is heard of by every other control once the proxy has refused a change", async () => {
    const shown = await showAct("buildkite-rebuild-button", {
      pipelines: [web()],
      allowedMethods: ["GET", "HEAD"],
    });
    await shown.ask();
    shown.confirm()!.click();
    await waitUntil(() => shown.reason().includes("only lets through"));
    const { build: about } = shown.element;
    const other = document.createElement("buildkite-rebuild-button");
    Object.assign(other, { pipeline: "acme/web", build: about });
    shown.element.parentElement!.append(other);
    await waitUntil(() =>
      words(other.shadowRoot).includes("only lets through"),
    );
  });
});

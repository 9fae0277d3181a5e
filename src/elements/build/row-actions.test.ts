import { expect, waitUntil } from "@open-wc/testing";
import { block, build, job, pipeline } from "../../testing/index.js";
import type { BuildkiteUnblockButton } from "../unblock-button/unblock-button.js";
import type { BuildkiteBuild } from "./build.js";
import { showBuild, type ShownBuild } from "./build.harness.js";

const words = (root: ParentNode | null | undefined) =>
  root?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";

/** A build that waits at its second step for a person. */
const show = (properties: Partial<BuildkiteBuild> = {}) =>
  showBuild("acme/web", 1, {
    user: { name: "Portal Bot" },
    pipelines: [
      pipeline("acme/web", {
        configuration: 'steps:\n  - { block: "Release?", key: release }\n',
        builds: [
          build({
            state: "passed",
            blocked: true,
            blockedState: "passed",
            jobs: [
              job({ name: "Test" }),
              block("Release?", { stepKey: "release" }),
              job({ name: "Deploy", state: "blocked" }),
            ],
          }),
        ],
      }),
    ],
    properties,
  });

const controls = ({ jobs }: ShownBuild) => [
  ...jobs().querySelectorAll<BuildkiteUnblockButton>(".actions > *"),
];

const inside = (shown: ShownBuild, selector: string) =>
  controls(shown)[0]!.shadowRoot!.querySelector<HTMLElement>(selector);

describe("the rows of <buildkite-build>", () => {
  it("offer to unblock the step that waits for it, and no other", async () => {
    const shown = await show();
    expect(controls(shown)).to.have.length(1);
    const row = controls(shown)[0]!.closest(".row");
    expect(words(row?.querySelector(".name"))).to.equal("Release?");
    await waitUntil(
      () => inside(shown, "[part=button]")?.ariaDisabled === "false",
      "it is offered",
    );
    await expect(shown.build).to.be.accessible();
  });

  it("let it go on with one request, and say so where it was asked", async () => {
    const shown = await show();
    await waitUntil(
      () => inside(shown, "[part=button]")?.ariaDisabled === "false",
      "it is offered",
    );
    inside(shown, "[part=button]")!.click();
    await waitUntil(
      () => words(inside(shown, "dialog")).includes("asks nothing"),
      "what it asks is known",
      { timeout: 5_000 },
    );
    for (let time = 0; time < 2; time++)
      inside(shown, "dialog .primary")!.click();
    await waitUntil(
      () => words(inside(shown, "dialog")).includes("the build goes on"),
      "it is done",
    );
    await shown.settled();
    expect(shown.asked("PUT", /\/unblock$/)).to.equal(1);
    expect(inside(shown, "dialog")!.checkVisibility()).to.equal(true);
    expect(inside(shown, "[part=button]")!.checkVisibility()).to.equal(false);
  });

  it("say why it cannot be done", async () => {
    const shown = await show({ readonly: true });
    expect(inside(shown, "[part=button]")!.ariaDisabled).to.equal("true");
    expect(words(inside(shown, "[part=reason]"))).not.to.equal("");
  });

  it("have no such control where the host has none", async () => {
    expect(controls(await show({ access: { unblock: "off" } }))).to.deep.equal(
      [],
    );
  });
});

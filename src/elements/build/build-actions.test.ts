import { expect, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { build, job, pipeline } from "../../testing/index.js";
import type { BuildkiteBuildCreatedEvent } from "../new-build-button/events.js";
import { showBuild, type ShownBuild } from "./build.harness.js";

const web = [
  pipeline("acme/web", {
    builds: [
      build({
        state: "running",
        branch: "fix/cart",
        commit: "HEAD",
        message: "Mend the cart",
        env: { DEPLOY: "yes" },
        metaData: { version: "4.12" },
        jobs: [job({ name: "Test", state: "scheduled" })],
      }),
    ],
  }),
];

const show = () => showBuild("acme/web", 1, { pipelines: web });
const control = ({ build: element }: ShownBuild, tag: string) =>
  element.shadowRoot!.querySelector(tag)!.shadowRoot!;
const words = (node: Node | null | undefined) =>
  node?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";

/** Opens the question by keyboard. */
async function ask(shown: ShownBuild, tag: string): Promise<ShadowRoot> {
  const root = control(shown, tag);
  const button = () =>
    root.querySelector<HTMLElement>('[part="button"][aria-disabled="false"]');
  await waitUntil(button, `<${tag}> is offered`);
  button()!.focus();
  await sendKeys({ press: "Enter" });
  await waitUntil(() => root.querySelector("dialog[open] .primary"));
  return root;
}

describe("the controls of a build's page", () => {
  it("start another build like it, with what made it filled in", async () => {
    const shown = await show();
    const created: BuildkiteBuildCreatedEvent[] = [];
    shown.build.addEventListener("buildkite-build-created", (event) =>
      created.push(event),
    );
    const root = await ask(shown, "buildkite-new-build-button");
    expect(words(root.querySelector("[part=button]"))).to.equal(
      "New build like this",
    );
    expect(words(root.querySelector("h2"))).to.equal("New build like #1");
    await sendKeys({ press: "Enter" });
    await waitUntil(() => created.length > 0);
    const [{ build: made }] = created as [BuildkiteBuildCreatedEvent];
    expect([
      made.number,
      made.branch,
      made.message,
      made.env,
      made.metaData,
    ]).to.deep.equal([
      2,
      "fix/cart",
      "Mend the cart",
      { DEPLOY: "yes" },
      { version: "4.12" },
    ]);
    expect(shown.asked("POST", /\/builds$/)).to.equal(1);
  });

  it("keep the keyboard's place once the act has made itself impossible", async () => {
    const shown = await show();
    const root = await ask(shown, "buildkite-cancel-button");
    await sendKeys({ press: "Enter" });
    await waitUntil(() => words(root).includes("Build #1 has been canceled."));
    await sendKeys({ press: "Escape" });
    await waitUntil(() => !root.querySelector("dialog[open]"));
    const button = root.querySelector<HTMLElement>("[part=button]")!;
    expect(words(root.activeElement)).to.equal("Cancel build");
    expect(button.ariaDisabled).to.equal("true");
    button.blur();
    expect(button.checkVisibility()).to.equal(false);
  });
});

import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { CreateBuildInput } from "../../api/types.js";
import "../../define/new-build-button.js";
import {
  build,
  job,
  pipeline,
  type PipelineSpec,
} from "../../testing/index.js";
import type { Access } from "../access.js";
import type { BuildkiteActionFailedEvent } from "../action-failed.js";
import {
  showAct,
  words,
  type ActOptions,
  type ShownAct,
} from "../act/act.harness.js";
import type {
  BuildkiteBuildCreateEvent,
  BuildkiteBuildCreatedEvent,
} from "./events.js";
import type { BuildkiteNewBuildButton } from "./new-build-button.js";

const YAML = `steps:
  - input: "What goes out?"
    key: what
    prompt: "Ask Mei if in doubt."
    fields:
      - { text: "Version", key: version, format: "[0-9]+[.][0-9]+" }
      - select: "Audience"
        key: audience
        options: [{ label: Staff, value: staff }, { label: Everybody, value: all }]
  - command: make
`;

type Options = Partial<ActOptions> & {
  readonly spec?: Partial<PipelineSpec>;
  readonly template?: Partial<CreateBuildInput>;
};

const show = ({ spec = {}, template, ...options }: Options = {}) => {
  const properties: Partial<BuildkiteNewBuildButton> = {
    ...(template && { template }),
  };
  return showAct("buildkite-new-build-button", {
    pipelines: [
      pipeline("acme/web", {
        name: "Storefront",
        defaultBranch: "trunk",
        builds: [
          build({ branch: "feature/cart", jobs: [job({ name: "Test" })] }),
          build({ branch: "fix/😀" }),
          build({ branch: "feature/cart" }),
        ],
        ...spec,
      }),
    ],
    user: { name: "Portal Bot" },
    isOfBuild: false,
    ...options,
    properties: { ...properties, ...options.properties },
  });
};

const said = ({ dialog }: ShownAct) => words(dialog());
const sent = (shown: ShownAct) => shown.asked("POST", /\/builds$/);
const isDone = (shown: ShownAct) => said(shown).includes("has been started");
const field = ({ dialog }: ShownAct, name: string) =>
  dialog().querySelector<HTMLInputElement>(`[name="${name}"]`)!;
const problems = ({ dialog }: ShownAct) =>
  [...dialog().querySelectorAll(".problem")].map(words);
const focusedName = ({ element }: ShownAct) =>
  element.shadowRoot!.activeElement?.getAttribute("name");
/** The suggestions on show. */
const branches = ({ dialog }: ShownAct) =>
  [...dialog().querySelectorAll("[role=option]")].map(words);
const named = ({ dialog }: ShownAct, label: string) =>
  dialog().querySelector<HTMLElement>(`[aria-label="${label}"]`)!;
const button = ({ dialog }: ShownAct, label: string) =>
  [...dialog().querySelectorAll("button")].find(
    (each) => words(each) === label,
  )!;

async function ask(shown: ShownAct): Promise<void> {
  await shown.ask();
  await waitUntil(() => field(shown, "branch").value !== "");
}

async function type(
  { element }: ShownAct,
  into: HTMLElement,
  text: string,
): Promise<void> {
  (into as HTMLInputElement).value = text;
  into.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await element.updateComplete;
}

async function paste(
  { element }: ShownAct,
  into: HTMLElement,
  text: string,
): Promise<void> {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text", text);
  into.dispatchEvent(
    new ClipboardEvent("paste", {
      clipboardData,
      bubbles: true,
      cancelable: true,
    }),
  );
  await element.updateComplete;
}

/** What is sent once it is confirmed. */
async function confirmed(shown: ShownAct): Promise<CreateBuildInput> {
  const create = oneEvent<BuildkiteBuildCreateEvent>(
    shown.element,
    "buildkite-build-create",
  );
  shown.confirm()!.click();
  return (await create).input;
}

describe("<buildkite-new-build-button>", () => {
  it("asks for a branch, with the default one filled in and recent ones suggested", async () => {
    const shown = await show();
    await ask(shown);
    expect(said(shown)).to.contain("New build of Storefront");
    expect(said(shown)).to.contain("Portal Bot");
    expect(field(shown, "branch").value).to.equal("trunk");
    expect(field(shown, "commit").value).to.equal("HEAD");
    expect(focusedName(shown)).to.equal("branch");
    field(shown, "branch").click();
    await waitUntil(() => branches(shown).length > 1);
    expect(branches(shown)).to.deep.equal(["trunk", "feature/cart", "fix/😀"]);
    await expect(shown.element).to.be.accessible();
    await sendKeys({ press: "Escape" });
    await waitUntil(() => branches(shown).length === 0);
    expect(shown.dialog().open).to.equal(true);
    await sendKeys({ press: "Escape" });
    await waitUntil(() => !shown.dialog().open);
    expect(shown.focused()).to.equal("New build");
    expect(sent(shown)).to.equal(0);
  });

  it("suggests the branches that fit what is typed, by keyboard and by mouse", async () => {
    const shown = await show();
    await ask(shown);
    await sendKeys({ press: "ArrowDown" });
    await waitUntil(() => branches(shown).length === 3);
    const active = () =>
      words(
        shown.element.shadowRoot!.getElementById(
          field(shown, "branch").getAttribute("aria-activedescendant") ?? "",
        ),
      );
    expect(active()).to.equal("trunk");
    await sendKeys({ press: "ArrowUp" });
    await sendKeys({ press: "ArrowUp" });
    expect(active()).to.equal("fix/😀");
    await expect(shown.element).to.be.accessible();
    await sendKeys({ press: "Enter" });
    expect(field(shown, "branch").value).to.equal("fix/😀");
    expect(branches(shown)).to.deep.equal([]);
    expect(sent(shown)).to.equal(0);

    await type(shown, field(shown, "branch"), "CART");
    expect(branches(shown)).to.deep.equal(["feature/cart"]);
    shown.dialog().querySelector<HTMLElement>("[role=option]")!.click();
    await shown.element.updateComplete;
    expect(focusedName(shown)).to.equal("branch");
    expect((await confirmed(shown)).branch).to.equal("feature/cart");
    await waitUntil(() => isDone(shown));
  });

  it("suggests branches as text, whatever they are called", async () => {
    const branch = `<img src=x onerror="alert(1)">\u202e`;
    const shown = await show({ spec: { builds: [build({ branch })] } });
    await ask(shown);
    field(shown, "branch").click();
    await waitUntil(() => branches(shown).includes(branch));
    expect(shown.dialog().querySelector("img")).to.equal(null);
    shown.dialog().querySelectorAll<HTMLElement>("[role=option]")[1]!.click();
    await shown.element.updateComplete;
    expect(field(shown, "branch").value).to.equal(branch);
  });

  it("looks nothing up before it is asked, and each thing once then", async () => {
    const shown = await show();
    await waitUntil(() => shown.button()?.ariaDisabled === "false");
    expect(shown.asked("GET", /\/builds\?/)).to.equal(0);
    await ask(shown);
    field(shown, "branch").click();
    await waitUntil(() => branches(shown).length > 1);
    expect(shown.asked("GET", /\/builds\?/)).to.equal(1);
    expect(shown.asked("GET", /pipelines\/web$/)).to.equal(1);
    expect(shown.asked("GET", /step-uploads/)).to.equal(0);
  });

  it("starts a build by keyboard alone, says which, and leads to it", async () => {
    const shown = await show();
    await waitUntil(() => shown.button()?.ariaDisabled === "false");
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "Enter" });
    await waitUntil(
      () =>
        shown.element.shadowRoot!.querySelector("[name=branch]") &&
        field(shown, "branch").value === "trunk",
    );
    const created = oneEvent<BuildkiteBuildCreatedEvent>(
      shown.element,
      "buildkite-build-created",
    );
    await sendKeys({ press: "Enter" });
    const { build: made } = await created;
    expect([made.number, made.branch, made.commit]).to.deep.equal([
      4,
      "trunk",
      "HEAD",
    ]);
    await waitUntil(() => isDone(shown));
    expect(said(shown)).to.contain("Build #4 has been started.");
    expect(shown.focused()).to.equal("Open build #4");
    expect(shown.dialog().querySelector("a")!.href).to.equal(
      "https://buildkite.com/acme/web/builds/4",
    );
    expect(sent(shown)).to.equal(1);
    await expect(shown.element).to.be.accessible();
  });

  it("makes one build of a double click, and of Enter twice, and waits through Escape", async () => {
    const shown = await show();
    await ask(shown);
    shown.server.failNext({ delay: 1_000, matching: /builds$/ });
    shown.confirm()!.click();
    shown.confirm()!.click();
    await sendKeys({ press: "Enter" });
    await sendKeys({ press: "Escape" });
    await sendKeys({ press: "Escape" });
    expect(shown.dialog().open).to.equal(true);
    expect(said(shown)).to.contain("Starting the build…");
    await expect(shown.element).to.be.accessible();
    await shown.clock.advance(1_000);
    await waitUntil(() => isDone(shown));
    expect(sent(shown)).to.equal(1);
  });

  it("does nothing where its owner prevents it", async () => {
    const shown = await show();
    shown.element.addEventListener("buildkite-build-create", (event) =>
      event.preventDefault(),
    );
    await ask(shown);
    shown.confirm()!.click();
    await waitUntil(() => !shown.dialog().open);
    expect(sent(shown)).to.equal(0);
  });

  it("sends everything that was filled in, and nothing else", async () => {
    const shown = await show();
    await ask(shown);
    for (const summary of shown.dialog().querySelectorAll("summary"))
      summary.click();
    await type(shown, field(shown, "branch"), " feature/cart ");
    await type(shown, field(shown, "commit"), "v4.12.0");
    await type(shown, field(shown, "message"), "Try\nit");
    field(shown, "clean_checkout").click();
    field(shown, "ignore_pipeline_branch_filters").click();
    await type(shown, field(shown, "pull_request_id"), "42");
    await type(shown, field(shown, "pull_request_base_branch"), "trunk");
    await type(shown, field(shown, "pull_request_labels"), "bug, ,ui");
    await type(shown, field(shown, "author.name"), "Ada");
    await type(shown, field(shown, "author.email"), "ada@example.com");
    await expect(shown.element).to.be.accessible();
    expect(await confirmed(shown)).to.deep.equal({
      branch: "feature/cart",
      commit: "v4.12.0",
      message: "Try\nit",
      cleanCheckout: true,
      ignorePipelineBranchFilters: true,
      pullRequestId: 42,
      pullRequestBaseBranch: "trunk",
      pullRequestLabels: ["bug", "ui"],
      author: { name: "Ada", email: "ada@example.com" },
    });
    await waitUntil(() => isDone(shown));
  });

  describe("variables and meta-data", () => {
    it("are rows that can be added, filled in and removed by keyboard", async () => {
      const shown = await show();
      await ask(shown);
      button(shown, "Add a variable").focus();
      await sendKeys({ press: "Enter" });
      await waitUntil(
        () =>
          shown.element.shadowRoot!.activeElement === named(shown, "Name 1"),
      );
      await sendKeys({ type: "DEPLOY" });
      await sendKeys({ press: "Tab" });
      await sendKeys({ type: "yes please" });
      button(shown, "Add a variable").click();
      await waitUntil(() => named(shown, "Name 2"));
      await type(shown, named(shown, "Name 2"), "GONE");
      named(shown, "Remove GONE").focus();
      await sendKeys({ press: "Enter" });
      await waitUntil(
        () =>
          shown.element.shadowRoot!.activeElement ===
          named(shown, "Remove DEPLOY"),
      );
      button(shown, "Add meta-data").click();
      await shown.element.updateComplete;
      const rows = [
        ...shown
          .dialog()
          .querySelectorAll<HTMLElement>(".row input, .row textarea"),
      ];
      await type(shown, rows.at(-2)!, "release notes");
      await type(shown, rows.at(-1)!, "short");
      await expect(shown.element).to.be.accessible();
      const { env, metaData } = await confirmed(shown);
      expect(env).to.deep.equal({ DEPLOY: "yes please" });
      expect(metaData).to.deep.equal({ "release notes": "short" });
    });

    it("can be pasted as lines, of which nothing is lost", async () => {
      const shown = await show();
      await ask(shown);
      button(shown, "Add a variable").click();
      await waitUntil(() => named(shown, "Name 1"));
      await paste(
        shown,
        named(shown, "Name 1"),
        "# for a try\nexport A=1\r\nB='two words'\nURL=https://x.example/?q=1\n",
      );
      expect((await confirmed(shown)).env).to.deep.equal({
        A: "1",
        B: "two words",
        URL: "https://x.example/?q=1",
      });
      await waitUntil(() => isDone(shown));
    });

    it("keep every line of a value", async () => {
      const notes = "Faster.\nNo more crashes.\n\tThanks!";
      const template = { metaData: { notes } };
      const shown = await show({ template });
      await ask(shown);
      const value = named(shown, "Value of notes") as HTMLTextAreaElement;
      expect(value.value).to.equal(notes);
      await type(shown, value, `${value.value}\nEnjoy.`);
      const { metaData } = await confirmed(shown);
      expect(metaData).to.deep.equal({ notes: `${notes}\nEnjoy.` });
      await waitUntil(() => isDone(shown));
    });

    it("say beside the row what is wrong with a name", async () => {
      const shown = await show();
      await ask(shown);
      button(shown, "Add a variable").click();
      await waitUntil(() => named(shown, "Name 1"));
      await paste(shown, named(shown, "Name 1"), "2ND=b\nnot a variable");
      shown.confirm()!.click();
      await waitUntil(() => problems(shown).length === 2);
      expect(problems(shown)[0]).to.contain("begins with no digit");
      await expect(shown.element).to.be.accessible();
      expect(sent(shown)).to.equal(0);
      expect(focusedName(shown)).to.equal("env 0");
    });

    it("say which name stands there twice", async () => {
      const shown = await show();
      await ask(shown);
      button(shown, "Add a variable").click();
      await waitUntil(() => named(shown, "Name 1"));
      await paste(shown, named(shown, "Name 1"), "A=1\nA=2");
      expect(said(shown)).to.contain("“A” stands there twice");
      shown.confirm()!.click();
      await shown.settled();
      expect(sent(shown)).to.equal(0);
    });
  });

  it("says beside each field what git would not take, opening what is folded", async () => {
    const shown = await show();
    await ask(shown);
    await type(shown, field(shown, "branch"), "two words");
    await type(shown, field(shown, "commit"), "-x");
    await type(shown, field(shown, "pull_request_id"), "#42");
    await type(shown, field(shown, "author.name"), "Ada");
    shown.confirm()!.click();
    await waitUntil(() => problems(shown).length === 4);
    expect(focusedName(shown)).to.equal("branch");
    await type(shown, field(shown, "branch"), "user:fix");
    await type(shown, field(shown, "commit"), "abcdef1");
    expect(said(shown)).to.contain("beginning of a SHA");
    shown.confirm()!.click();
    await waitUntil(() => focusedName(shown) === "pull_request_id");
    expect(shown.dialog().querySelectorAll("details")[0]!.open).to.equal(true);
    expect(sent(shown)).to.equal(0);
    await expect(shown.element).to.be.accessible();
  });

  it("asks what the pipeline's first step asks, and sends the answers as meta-data", async () => {
    const shown = await show({ spec: { configuration: YAML } });
    await ask(shown);
    await waitUntil(
      () => field(shown, "meta_data[version]"),
      "what the first step asks is known",
      { timeout: 5_000 },
    );
    expect(said(shown)).to.contain("“What goes out?”");
    expect(said(shown)).to.contain("Ask Mei if in doubt.");
    await expect(shown.element).to.be.accessible();
    shown.confirm()!.click();
    await waitUntil(() => problems(shown).length === 2);
    await type(shown, field(shown, "meta_data[version]"), "4.12");
    shown.dialog().querySelector<HTMLInputElement>('[value="all"]')!.click();
    expect((await confirmed(shown)).metaData).to.deep.equal({
      version: "4.12",
      audience: "all",
    });
    await waitUntil(() => isDone(shown));
  });

  it("begins with a template: another build's branch, variables and answers", async () => {
    const template: CreateBuildInput = {
      branch: "fix/cart",
      commit: "v1",
      message: "Again",
      env: { DEPLOY: "1" },
      metaData: { version: "4.11", audience: "staff", note: "x" },
      cleanCheckout: true,
      pullRequestId: 7,
    };
    const shown = await show({ spec: { configuration: YAML }, template });
    await ask(shown);
    await waitUntil(
      () => field(shown, "meta_data[version]"),
      "what the first step asks is known",
      { timeout: 5_000 },
    );
    expect(field(shown, "meta_data[version]").value).to.equal("4.11");
    expect(await confirmed(shown)).to.deep.equal(template);
    await waitUntil(() => isDone(shown));
  });

  it("keeps what was typed when Buildkite refuses, and shows its words at the fields that it names", async () => {
    const shown = await show();
    await ask(shown);
    await type(shown, field(shown, "branch"), "nope");
    await type(shown, field(shown, "message"), "Please");
    shown.server.failNext({
      status: 422,
      body: {
        message: "Validation Failed",
        errors: [
          { field: "branch", code: "invalid" },
          { field: "commit", message: "is unknown" },
        ],
      },
      matching: /builds$/,
    });
    const refused = oneEvent<BuildkiteActionFailedEvent>(
      shown.element,
      "buildkite-action-failed",
    );
    shown.confirm()!.click();
    const { action } = await refused;
    expect(action).to.equal("create");
    await waitUntil(() => problems(shown).length === 2);
    expect(problems(shown)).to.deep.equal([
      "Buildkite does not take this as it is.",
      "Buildkite says: is unknown",
    ]);
    expect(said(shown)).to.contain("No build was started");
    expect(field(shown, "branch").value).to.equal("nope");
    expect(field(shown, "message").value).to.equal("Please");
    await expect(shown.element).to.be.accessible();
    await type(shown, field(shown, "branch"), "trunk");
    expect(problems(shown)).to.have.length(1);
    shown.confirm()!.click();
    await waitUntil(() => isDone(shown));
    expect(sent(shown)).to.equal(2);
  });

  it("keeps what was typed when the dialog is closed, until a build came of it", async () => {
    const shown = await show();
    await ask(shown);
    await type(shown, field(shown, "branch"), "kept");
    await sendKeys({ press: "Escape" });
    await waitUntil(() => !shown.dialog().open);
    await ask(shown);
    expect(field(shown, "branch").value).to.equal("kept");
    shown.confirm()!.click();
    await waitUntil(() => isDone(shown));
    await sendKeys({ press: "Escape" });
    await waitUntil(() => !shown.dialog().open);
    await ask(shown);
    expect(field(shown, "branch").value).to.equal("trunk");
  });

  describe("gives the reason in its place", () => {
    const denied: Access = { create: "denied" };
    const cases: readonly (readonly [string, Options, RegExp])[] = [
      ["the pipeline is archived", { spec: { archivedAt: 1 } }, /archived/],
      [
        "the token lacks the scope",
        { scopes: ["read_builds", "read_pipelines"] },
        /write_builds/,
      ],
      [
        "this person may not",
        { properties: { access: denied } },
        /^You may not start/,
      ],
      [
        "nothing may be changed",
        { properties: { readonly: true } },
        /switched off/,
      ],
    ];
    for (const [why, options, text] of cases)
      it(`where ${why}`, async () => {
        const shown = await show(options);
        await waitUntil(() => text.test(shown.reason()));
        expect(shown.button()).not.to.exist;
        expect(shown.element.ask()).to.equal(false);
        await expect(shown.element).to.be.accessible();
      });

    it("once the proxy has refused a change, and keeps what was typed", async () => {
      const shown = await show({ allowedMethods: ["GET", "HEAD"] });
      await ask(shown);
      await type(shown, field(shown, "message"), "Please");
      shown.confirm()!.click();
      await waitUntil(() => !shown.confirm());
      expect(field(shown, "message").value).to.equal("Please");
      expect(shown.reason()).to.contain("only lets through what reads");
    });
  });

  it("shows nothing at all where the host has no such control", async () => {
    const shown = await show({ properties: { access: { create: "off" } } });
    expect(words(shown.element.shadowRoot)).to.equal("");
    expect(shown.element.offsetWidth).to.equal(0);
  });
});

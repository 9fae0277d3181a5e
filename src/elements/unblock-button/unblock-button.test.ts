import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import "../../define/unblock-button.js";
import {
  block,
  build,
  input,
  job,
  pipeline,
  type BuildSpec,
} from "../../testing/index.js";
import type { Access } from "../access.js";
import type { BuildkiteActionFailedEvent } from "../action-failed.js";
import {
  showAct,
  words,
  type ActOptions,
  type ShownAct,
} from "../act/act.harness.js";
import type { BuildkiteJobUnblockEvent } from "./events.js";

const YAML = `steps:
  - block: "Sure?"
    key: sure
  - block: ":rocket: Release?"
    key: release
    prompt: "Read the change log first."
    submit: "Let it out"
    allowed_teams: [releasers]
    fields:
      - text: "Version"
        key: version
        hint: "As in 4.12.0"
        format: "[0-9]+[.][0-9]+[.][0-9]+"
      - select: "Audience"
        key: audience
        options:
          - { label: "Staff", value: staff, hint: "Us" }
          - { label: "Everybody", value: all }
      - select: "Regions"
        key: regions
        multiple: true
        options:
          - { label: "Europe", value: eu }
          - { label: "North America", value: us }
          - { label: "Asia", value: ap }
      - select: "Window"
        key: window
        required: false
        default: night
        options:
          - { label: "By night", value: night }
          - { label: "At once", value: now }
      - text: "Reason"
        key: reason
        required: false
  - { block: "Twice", fields: [{ text: "Why", key: why }] }
  - { block: "Twice" }
  - { block: "Odd", key: odd, fields: [{ text: "Without a key" }] }
`;

type Options = Partial<ActOptions> & {
  readonly step?: ReturnType<typeof block>;
  readonly spec?: BuildSpec;
  readonly yaml?: string | null;
};

const SURE = block("Sure?", { stepKey: "sure" });
const RELEASE = block(":rocket: Release?", {
  stepKey: "release",
  requiredFields: ["version", "regions"],
});

const show = ({
  step = SURE,
  spec = {},
  yaml = YAML,
  ...options
}: Options = {}) =>
  showAct("buildkite-unblock-button", {
    pipelines: [
      pipeline("acme/web", {
        ...(yaml !== null && { configuration: yaml }),
        builds: [
          build({
            state: "passed",
            blocked: true,
            blockedState: "passed",
            jobs: [step, job({ name: "Deploy", state: "blocked" })],
            ...spec,
          }),
        ],
      }),
    ],
    user: { name: "Portal Bot" },
    ...options,
  });

const said = ({ dialog }: ShownAct) => words(dialog());
const sent = (shown: ShownAct) => shown.asked("PUT", /\/unblock$/);
const isDone = (shown: ShownAct) => said(shown).includes("the build goes on");

/** Opens the dialog and lets it find out what the step asks. */
async function ask(shown: ShownAct): Promise<void> {
  await shown.ask();
  await waitUntil(
    () => !said(shown).includes("Finding out what"),
    "what the step asks is known",
    { timeout: 5_000 },
  );
}

const labelled = ({ dialog }: ShownAct, label: string) => {
  const found = [...dialog().querySelectorAll("label")].find((each) =>
    words(each).startsWith(label),
  )?.control;
  if (!found) throw new Error(`There is no field “${label}”`);
  return found;
};
const control = (shown: ShownAct, label: string) =>
  labelled(shown, label) as HTMLInputElement;

/** As somebody who types does. */
async function fill(shown: ShownAct, label: string, text: string) {
  const field = control(shown, label);
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await shown.element.updateComplete;
}

async function choose(shown: ShownAct, ...labels: readonly string[]) {
  for (const label of labels) {
    control(shown, label).click();
    await shown.element.updateComplete;
  }
}

/** What stands beside a field about what is wrong with it. */
const problems = ({ dialog }: ShownAct) =>
  [...dialog().querySelectorAll(".problem")].map(words);

async function answered(shown: ShownAct) {
  const unblock = oneEvent<BuildkiteJobUnblockEvent>(
    shown.element,
    "buildkite-job-unblock",
  );
  shown.confirm()!.click();
  return (await unblock).fields;
}

describe("<buildkite-unblock-button>", () => {
  describe("for a step that asks nothing", () => {
    it("says so, and in whose name it acts, and does nothing on Escape", async () => {
      const shown = await show();
      await ask(shown);
      expect(said(shown)).to.contain("Unblock “Sure?”");
      expect(said(shown)).to.contain("This step asks nothing.");
      expect(said(shown)).to.contain("Portal Bot");
      expect(
        shown.dialog().querySelector<HTMLAnchorElement>("a")!.href,
      ).to.match(/^https:\/\/buildkite\.com\/acme\/web\/builds\/1#/);
      await expect(shown.element).to.be.accessible();
      await sendKeys({ press: "Escape" });
      await waitUntil(() => !shown.dialog().open);
      expect(shown.focused()).to.equal("Unblock");
      expect(sent(shown)).to.equal(0);
    });

    it("is unblocked by keyboard alone, and the build goes on", async () => {
      const shown = await show();
      await waitUntil(() => shown.button()?.ariaDisabled === "false");
      const happened: string[] = [];
      for (const type of ["buildkite-job-unblock", "buildkite-job-unblocked"])
        shown.element.addEventListener(type, () => happened.push(type));
      await sendKeys({ press: "Tab" });
      await sendKeys({ press: "Enter" });
      await waitUntil(() => shown.focused() === "Unblock the step");
      await sendKeys({ press: "Enter" });
      await waitUntil(() => isDone(shown));
      expect(sent(shown)).to.equal(1);
      expect(happened).to.deep.equal([
        "buildkite-job-unblock",
        "buildkite-job-unblocked",
      ]);
      expect(shown.focused()).to.equal("Open build #1");
      await expect(shown.element).to.be.accessible();
      await waitUntil(() => shown.element.job?.state === "unblocked");
      expect(shown.reason()).to.contain("unblocked already");
      expect(shown.dialog().open).to.equal(true);
    });

    it("asks about the steps only once the dialog opens", async () => {
      const shown = await show();
      await waitUntil(() => shown.button()?.ariaDisabled === "false");
      const uploads = () => shown.asked("GET", /step-uploads/);
      expect(uploads()).to.equal(0);
      await ask(shown);
      expect(uploads()).to.equal(1);
      expect(shown.asked("GET", /pipelines\/web$/)).to.equal(1);
    });

    it("makes one request of a double click, and of Enter twice, and waits through Escape", async () => {
      const shown = await show();
      await ask(shown);
      shown.server.failNext({ delay: 1_000, matching: /unblock/ });
      shown.confirm()!.click();
      shown.confirm()!.click();
      await sendKeys({ press: "Enter" });
      await sendKeys({ press: "Escape" });
      await sendKeys({ press: "Escape" });
      expect(shown.dialog().open).to.equal(true);
      expect(said(shown)).to.contain("Unblocking the step…");
      await expect(shown.element).to.be.accessible();
      await shown.clock.advance(1_000);
      await waitUntil(() => isDone(shown));
      expect(sent(shown)).to.equal(1);
    });

    it("does nothing where its owner prevents it", async () => {
      const shown = await show();
      shown.element.addEventListener("buildkite-job-unblock", (event) =>
        event.preventDefault(),
      );
      await ask(shown);
      shown.confirm()!.click();
      await waitUntil(() => !shown.dialog().open);
      expect(sent(shown)).to.equal(0);
    });

    it("says what Buildkite says when it refuses, tells its owner, and can try again", async () => {
      const shown = await show();
      await ask(shown);
      shown.server.failNext({
        status: 422,
        body: { message: "Not on a Friday" },
        matching: /unblock/,
      });
      const refused = oneEvent<BuildkiteActionFailedEvent>(
        shown.element,
        "buildkite-action-failed",
      );
      shown.confirm()!.click();
      const { action, error } = await refused;
      expect([action, error.kind]).to.deep.equal(["unblock", "refused"]);
      await waitUntil(() => said(shown).includes("Not on a Friday"));
      expect(said(shown)).to.contain("The step was not unblocked");
      await expect(shown.element).to.be.accessible();
      shown.confirm()!.click();
      await waitUntil(() => isDone(shown));
      expect(sent(shown)).to.equal(2);
    });
  });

  describe("for a step with questions", () => {
    it("asks them as Buildkite does", async () => {
      const shown = await show({ step: RELEASE });
      await ask(shown);
      expect(said(shown)).to.contain("Read the change log first.");
      expect(said(shown)).to.contain("members of the team releasers");
      expect(said(shown)).to.contain("As in 4.12.0");
      expect(said(shown)).to.contain("configuration asks now");
      expect(words(shown.confirm())).to.equal("Let it out");
      expect(control(shown, "Staff").type).to.equal("radio");
      expect(control(shown, "Europe").type).to.equal("checkbox");
      const window = labelled(shown, "Window") as HTMLSelectElement;
      expect(window.value).to.equal("night");
      expect([...window.options].map(words)).to.deep.equal([
        "None",
        "By night",
        "At once",
      ]);
      expect(words(control(shown, "Reason").labels![0])).to.contain("optional");
      const { activeElement } = shown.element.shadowRoot!;
      expect(activeElement === control(shown, "Version")).to.equal(true);
      await expect(shown.element).to.be.accessible();
    });

    it("says beside each field what is wrong with it, and sends nothing", async () => {
      const shown = await show({ step: RELEASE });
      await ask(shown);
      shown.confirm()!.click();
      await waitUntil(() => problems(shown).length > 0);
      expect(problems(shown)).to.deep.equal([
        "Fill this in.",
        "Choose one of these.",
        "Choose at least one of these.",
      ]);
      const version = control(shown, "Version");
      expect(shown.element.shadowRoot!.activeElement === version).to.equal(
        true,
      );
      expect(version.ariaInvalid).to.equal("true");
      await expect(shown.element).to.be.accessible();

      await fill(shown, "Version", "next");
      await choose(shown, "Everybody", "Europe");
      expect(problems(shown)).to.deep.equal([]);
      shown.confirm()!.click();
      await waitUntil(() => problems(shown).length > 0);
      expect(problems(shown)[0]).to.contain("[0-9]+[.][0-9]+[.][0-9]+");
      expect(sent(shown)).to.equal(0);
    });

    it("sends the answers: several values in lines, and nothing for what was left empty", async () => {
      const shown = await show({ step: RELEASE });
      await ask(shown);
      await fill(shown, "Version", "4.12.0");
      await choose(shown, "Everybody", "Asia", "Europe");
      expect(await answered(shown)).to.deep.equal({
        version: "4.12.0",
        audience: "all",
        regions: "eu\nap",
        window: "night",
      });
      await waitUntil(() => isDone(shown));
      await waitUntil(() => shown.element.build?.metaData.regions === "eu\nap");
      expect(sent(shown)).to.equal(1);
    });

    it("can be answered by keyboard alone", async () => {
      const shown = await show({ step: RELEASE });
      await ask(shown);
      await sendKeys({ type: "4.12.0" });
      await sendKeys({ press: "Tab" });
      await sendKeys({ press: "ArrowDown" });
      await sendKeys({ press: "Tab" });
      await sendKeys({ press: "Space" });
      const fields = oneEvent<BuildkiteJobUnblockEvent>(
        shown.element,
        "buildkite-job-unblock",
      );
      await sendKeys({ press: "Enter" });
      expect((await fields).fields).to.deep.include({
        version: "4.12.0",
        audience: "all",
        regions: "eu",
      });
      await waitUntil(() => isDone(shown));
    });

    it("starts with what the build knows already", async () => {
      const shown = await show({
        step: RELEASE,
        spec: { metaData: { version: "4.11.9", regions: "us\nap\nmoon" } },
      });
      await ask(shown);
      expect(control(shown, "Version").value).to.equal("4.11.9");
      expect(control(shown, "North America").checked).to.equal(true);
      expect(control(shown, "Europe").checked).to.equal(false);
      await fill(shown, "Version", "4.12.0");
      await choose(shown, "Staff");
      expect(await answered(shown)).to.include({
        version: "4.12.0",
        regions: "us\nap",
      });
    });

    it("keeps what was typed when Buildkite refuses, and shows its words beside the field", async () => {
      const shown = await show({ step: RELEASE });
      await ask(shown);
      await fill(shown, "Version", "4.12.0");
      await choose(shown, "Staff", "Europe");
      shown.server.failNext({
        status: 422,
        body: {
          message: "Validation Failed",
          errors: [{ field: "version", code: "already_exists" }],
        },
        matching: /unblock/,
      });
      shown.confirm()!.click();
      await waitUntil(() => problems(shown).length > 0);
      expect(problems(shown)).to.deep.equal(["Buildkite has this already."]);
      expect(control(shown, "Version").value).to.equal("4.12.0");
      expect(control(shown, "Staff").checked).to.equal(true);
      await expect(shown.element).to.be.accessible();
      await fill(shown, "Version", "4.12.1");
      expect(problems(shown)).to.deep.equal([]);
      shown.confirm()!.click();
      await waitUntil(() => isDone(shown));
    });

    it("keeps what was typed when the dialog is closed, and when the element is made anew", async () => {
      const shown = await show({ step: RELEASE });
      await ask(shown);
      await fill(shown, "Version", "4.12.0");
      await choose(shown, "Europe");
      await sendKeys({ press: "Escape" });
      await waitUntil(() => !shown.dialog().open);
      await ask(shown);
      expect(control(shown, "Version").value).to.equal("4.12.0");

      const { pipeline, build, job } = shown.element;
      const another = document.createElement("buildkite-unblock-button");
      Object.assign(another, { pipeline, build, job });
      shown.element.replaceWith(another);
      await waitUntil(() => another.ask());
      await waitUntil(() => another.shadowRoot!.querySelector("#answer-0"));
      const version =
        another.shadowRoot!.querySelector<HTMLInputElement>("#answer-0")!;
      expect(version.value).to.equal("4.12.0");
      expect(
        another.shadowRoot!.querySelectorAll("[type=checkbox]:checked"),
      ).to.have.length(1);
    });

    it("are text, whatever stands in them", async () => {
      const markup = `<img src=x onerror="alert(1)"><b>bold</b>`;
      const quoted = JSON.stringify(markup);
      const yaml = `steps:
  - block: "Sure?"
    key: sure
    prompt: ${quoted}
    submit: ${quoted}
    allowed_teams: [${quoted}]
    fields:
      - { text: ${quoted}, key: "__proto__", hint: ${quoted}, default: ${quoted}, format: "(" }
      - select: ${quoted}
        key: constructor
        options: [{ label: ${quoted}, value: ${quoted}, hint: ${quoted} }, { label: x, value: "y" }]`;
      const shown = await show({ yaml });
      await ask(shown);
      expect(shown.dialog().querySelector("img, b")).to.equal(null);
      expect(words(shown.confirm())).to.equal(markup);
      expect(said(shown).split(markup).length).to.be.greaterThan(7);
      await expect(shown.element).to.be.accessible();
      const options = shown
        .dialog()
        .querySelectorAll<HTMLElement>("[type=radio]");
      options[0]!.click();
      await shown.element.updateComplete;
      expect(Object.entries(await answered(shown))).to.deep.equal([
        ["__proto__", markup],
        ["constructor", markup],
      ]);
      await waitUntil(() => isDone(shown));
      const sentTo = shown.server.requests.findLast(
        ({ method }) => method === "PUT",
      );
      expect(sentTo!.status).to.equal(200);
    });

    it("keeps what was typed for another step while the first is unblocked", async () => {
      const other = block("Other?", { stepKey: "other" });
      const yaml = `steps:
  - { block: "Sure?", key: sure, fields: [{ text: "Why", key: why }] }
  - { block: "Other?", key: other, fields: [{ text: "Why not", key: not }] }`;
      const shown = await show({ yaml, spec: { jobs: [SURE, other] } });
      await ask(shown);
      await fill(shown, "Why", "because");
      shown.server.failNext({ delay: 1_000, matching: /\/unblock$/ });
      shown.confirm()!.click();
      const { element } = shown;
      element.job = element.build?.jobs?.[1];
      await waitUntil(() => !shown.dialog().open);
      await ask(shown);
      await fill(shown, "Why not", "not on a Friday");
      await shown.clock.advance(1_000);
      await shown.settled();
      expect(control(shown, "Why not").value).to.equal("not on a Friday");
    });

    it("is asked what this build's own jobs uploaded, before the configuration", async () => {
      const definition = `steps:
  - { block: "Ship?", key: ship, fields: [{ text: "Ticket", key: ticket }] }`;
      const shown = await show({
        step: block("Ship?", { stepKey: "ship" }),
        spec: { stepUploads: [{ definition }] },
      });
      await ask(shown);
      expect(control(shown, "Ticket").required).to.equal(true);
      expect(said(shown)).not.to.contain("configuration asks now");
    });
  });

  describe("where the questions are not known", () => {
    it("says so, and unblocks as long as nothing known is required", async () => {
      const shown = await show({ step: input("Elsewhere"), yaml: null });
      await ask(shown);
      expect(said(shown)).to.contain("cannot be known here");
      await expect(shown.element).to.be.accessible();
      shown.confirm()!.click();
      await waitUntil(() => isDone(shown));
    });

    for (const [why, step, text] of [
      [
        "several steps may be meant",
        block("Twice"),
        /several steps are called/,
      ],
      [
        "a field cannot be read",
        block("Odd", { stepKey: "odd" }),
        /cannot be read/,
      ],
    ] as const)
      it(`leads to Buildkite where ${why} and something may be required`, async () => {
        const shown = await show({ step });
        await ask(shown);
        expect(said(shown)).to.match(text);
        expect(said(shown)).to.contain("cannot be unblocked here");
        expect(said(shown)).to.contain("Answer in Buildkite");
        expect(shown.confirm()!.ariaDisabled).to.equal("true");
        shown.confirm()!.click();
        await shown.settled();
        expect(sent(shown)).to.equal(0);
        await expect(shown.element).to.be.accessible();
      });

    it("says that it could not find out, and asks again", async () => {
      const shown = await show({ step: RELEASE });
      await waitUntil(() => shown.button()?.ariaDisabled === "false");
      shown.server.failNext({ status: 503, matching: /step-uploads/ });
      await shown.ask();
      await waitUntil(() => said(shown).includes("could not be found out"));
      expect(shown.confirm()!.ariaDisabled).to.equal("true");
      expect(shown.focused()).to.equal("Try again");
      await expect(shown.element).to.be.accessible();
      await sendKeys({ press: "Enter" });
      await waitUntil(() => said(shown).includes("Version"));
      const { activeElement } = shown.element.shadowRoot!;
      expect(activeElement === control(shown, "Version")).to.equal(true);
    });
  });

  describe("gives the reason in its place", () => {
    const denied: Access = { unblock: "denied" };
    const cases: readonly (readonly [string, Options, RegExp])[] = [
      [
        "the step is answered",
        { step: block("Sure?", { state: "unblocked" }) },
        /unblocked already/,
      ],
      [
        "the step is not reached",
        { step: block("Sure?", { state: "waiting" }) },
        /not reached yet/,
      ],
      [
        "the build failed first",
        { step: block("Sure?", { state: "blocked_failed" }) },
        /failed before/,
      ],
      [
        "the build was canceled",
        { spec: { state: "canceled", blocked: false } },
        /was canceled/,
      ],
      [
        "the job is no such step",
        { jobOf: ({ jobs }) => jobs?.at(-1) },
        /Only block and input/,
      ],
      [
        "the token lacks the scope",
        { scopes: ["read_builds", "read_pipelines"] },
        /write_builds/,
      ],
      [
        "this person may not",
        { properties: { access: denied } },
        /^You may not unblock/,
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

    it("once the proxy has refused a change, and keeps the dialog", async () => {
      const shown = await show({ allowedMethods: ["GET", "HEAD"] });
      await ask(shown);
      shown.confirm()!.click();
      await waitUntil(() => !shown.confirm());
      expect(said(shown)).to.contain("lets nobody change anything");
      expect(shown.reason()).to.contain("only lets through what reads");
    });

    it("beside the question, when somebody else was faster", async () => {
      const shown = await show();
      await ask(shown);
      const { build } = shown.element;
      const { job } = shown.element;
      if (!build || job?.type !== "manual") throw new Error("No step");
      shown.element.job = { ...job, state: "unblocked" };
      await shown.element.updateComplete;
      expect(said(shown)).to.contain("unblocked already");
      expect(shown.confirm()).not.to.exist;
    });
  });

  it("shows nothing at all where the host has no such control", async () => {
    const shown = await show({ properties: { access: { unblock: "off" } } });
    expect(words(shown.element.shadowRoot)).to.equal("");
    expect(shown.element.offsetWidth).to.equal(0);
  });

  it("is an icon with a name where there is no room for words", async () => {
    const shown = await show({ properties: { variant: "icon" } });
    await ask(shown);
    expect(words(shown.button())).to.equal("Unblock");
    await expect(shown.element).to.be.accessible();
  });
});

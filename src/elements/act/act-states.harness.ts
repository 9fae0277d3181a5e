import { expect, oneEvent, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { PipelineSpec } from "../../testing/index.js";
import type { Access, BuildAction } from "../access.js";
import type { BuildkiteActionFailedEvent } from "../action-failed.js";
import { showAct, words, type ActOptions, type ActTag } from "./act.harness.js";

/** One control, and what is particular to it. */
export interface ActCase {
  readonly tag: ActTag;
  readonly action: BuildAction;
  /** A pipeline whose build 1 the act can be done to; `spec` is laid over it. */
  readonly pipeline: (spec?: Partial<PipelineSpec>) => PipelineSpec;
  /** The act's request. */
  readonly path: RegExp;
  /** Words on the button, and in each state of the dialog. */
  readonly label: string;
  readonly title: string;
  readonly pending: string;
  readonly failed: string;
  readonly done: RegExp;
  /** Where the outcome leads. */
  readonly href: RegExp;
  readonly before: string;
  readonly after: string;
}

/** Every state that a control can be in, for one control. */
export function describeActStates(act: ActCase): void {
  const show = (options: Partial<ActOptions> = {}, spec = {}) =>
    showAct(act.tag, {
      pipelines: [act.pipeline(spec)],
      user: { name: "Portal Bot" },
      ...options,
    });
  type Shown = Awaited<ReturnType<typeof show>>;
  /** Nothing on Buildkite's own pages gives a job another priority. */
  const leadsElsewhere = act.action !== "reprioritize";
  const requests = ({ asked }: Shown) => asked("PUT", act.path);
  const said = ({ dialog }: Shown) => words(dialog());
  const isDone = (shown: Shown) => act.done.test(said(shown));

  it("asks first, in whose name, and does nothing on Escape", async () => {
    const shown = await show();
    await shown.ask();
    expect(said(shown)).to.contain(act.title);
    expect(said(shown)).to.contain("Portal Bot");
    expect(shown.dialog().contains(shown.element.shadowRoot!.activeElement)).to
      .be.true;
    await expect(shown.element).to.be.accessible();
    await sendKeys({ press: "Escape" });
    await waitUntil(() => !shown.dialog().open);
    expect(shown.focused()).to.equal(act.label);
    expect(requests(shown)).to.equal(0);
  });

  it("can be done by keyboard alone, and leads to what came of it", async () => {
    const shown = await show();
    await waitUntil(() => shown.button()?.ariaDisabled === "false");
    const happened: string[] = [];
    for (const type of [act.before, act.after])
      shown.element.addEventListener(type, () => happened.push(type));
    await sendKeys({ press: "Tab" });
    expect(shown.focused()).to.equal(act.label);
    await sendKeys({ press: "Enter" });
    await waitUntil(() => shown.dialog().open);
    await sendKeys({ press: "Enter" });
    await waitUntil(() => isDone(shown));
    expect(requests(shown)).to.equal(1);
    expect(happened).to.deep.equal([act.before, act.after]);
    expect(words(shown.dialog().querySelector("[role=status]"))).to.match(
      act.done,
    );
    const link = shown.dialog().querySelector("a")!;
    expect(link.href).to.match(act.href);
    expect(shown.focused()).to.equal(words(link));
    await expect(shown.element).to.be.accessible();
    await sendKeys({ press: "Escape" });
    await waitUntil(() => !shown.dialog().open);
  });

  it("makes one request of a double click", async () => {
    const shown = await show();
    await shown.ask();
    shown.confirm()!.click();
    shown.confirm()!.click();
    await waitUntil(() => isDone(shown));
    expect(requests(shown)).to.equal(1);
  });

  it("says that it is under way, makes one request of Enter twice, and waits through Escape", async () => {
    const shown = await show();
    await shown.ask();
    shown.server.failNext({ delay: 1_000, matching: act.path });
    await sendKeys({ press: "Enter" });
    await sendKeys({ press: "Enter" });
    await sendKeys({ press: "Escape" });
    await sendKeys({ press: "Escape" });
    expect(shown.dialog().open).to.equal(true);
    const status = [...shown.dialog().querySelectorAll("[role=status]")];
    expect(status.map(words).join("")).to.equal(act.pending);
    await expect(shown.element).to.be.accessible();
    await shown.clock.advance(1_000);
    await waitUntil(() => isDone(shown));
    expect(requests(shown)).to.equal(1);
  });

  it("does nothing where its owner prevents it", async () => {
    const shown = await show();
    shown.element.addEventListener(act.before, (event) =>
      event.preventDefault(),
    );
    await shown.ask();
    shown.confirm()!.click();
    await waitUntil(() => !shown.dialog().open);
    expect(requests(shown)).to.equal(0);
  });

  it("keeps the question when Buildkite refuses, in Buildkite's words, tells its owner, and can try again", async () => {
    const shown = await show();
    await shown.ask();
    shown.server.failNext({
      status: 422,
      body: { message: "Not on a Friday" },
      matching: act.path,
    });
    const refused = oneEvent<BuildkiteActionFailedEvent>(
      shown.element,
      "buildkite-action-failed",
    );
    shown.confirm()!.click();
    const { action, error, build } = await refused;
    expect([action, error.kind, build?.number]).to.deep.equal([
      act.action,
      "refused",
      1,
    ]);
    await waitUntil(() => shown.dialog().querySelector("[role=alert]"));
    expect(said(shown)).to.contain(act.title);
    expect(said(shown)).to.contain(act.failed);
    expect(said(shown)).to.contain("Not on a Friday");
    expect(words(shown.confirm())).to.equal("Try again");
    await expect(shown.element).to.be.accessible();
    shown.confirm()!.click();
    await waitUntil(() => isDone(shown));
    expect(requests(shown)).to.equal(2);
  });

  it("takes the second click of a double click on its button for no answer", async () => {
    const shown = await show();
    await shown.ask();
    const click = { bubbles: true, cancelable: true, detail: 2 };
    shown.confirm()!.dispatchEvent(new MouseEvent("click", click));
    await shown.settled();
    expect(requests(shown)).to.equal(0);
    expect(shown.dialog().open).to.equal(true);
  });

  it("leads nobody to buildkite.com where the host wants no links there", async () => {
    const shown = await show();
    const provider = shown.element.closest("buildkite-provider")!;
    await shown.ask();
    shown.server.failNext({ status: 422, matching: act.path });
    shown.confirm()!.click();
    await waitUntil(() => shown.dialog().querySelector("[role=alert]"));
    const isLed = () => /buildkite\.com/i.test(said(shown));
    expect(isLed()).to.equal(leadsElsewhere);
    provider.hideBuildkiteLinks = true;
    await waitUntil(() => !isLed());
    shown.element.access = { [act.action]: "denied" };
    await waitUntil(() => shown.reason().startsWith("You may not "));
    expect(shown.reason()).not.to.match(/buildkite\.com/i);
    provider.hideBuildkiteLinks = false;
    await waitUntil(
      () => /buildkite\.com/i.test(shown.reason()) === leadsElsewhere,
    );
  });

  it("warns that it may be done although the answer was lost", async () => {
    const shown = await show();
    await shown.ask();
    shown.server.failNext({ status: 502, matching: act.path });
    shown.confirm()!.click();
    await waitUntil(() => shown.dialog().querySelector("[role=alert]"));
    expect(said(shown)).to.contain("may have done it all the same");
  });

  const denied: Access = { [act.action]: "denied" };
  const checking: Access = { [act.action]: "checking" };
  const obstacles: readonly (readonly [string, Partial<ActOptions>, RegExp])[] =
    [
      [
        "the token lacks the scope",
        { scopes: ["read_builds", "read_pipelines"] },
        /scope write_builds/,
      ],
      [
        "this person may not",
        { properties: { access: denied } },
        /^You may not /,
      ],
      [
        "nothing may be changed",
        { properties: { access: denied, readonly: true } },
        /switched off here/,
      ],
    ];
  for (const [why, options, reason] of obstacles)
    it(`gives the reason in its place where ${why}`, async () => {
      const shown = await show(options);
      await waitUntil(() => reason.test(shown.reason()));
      expect(shown.button()).not.to.exist;
      expect(shown.element.ask()).to.equal(false);
      expect(shown.element.matches(":state(unavailable)")).to.equal(true);
      await expect(shown.element).to.be.accessible();
    });

  it("costs no request where the host forbids it", async () => {
    const properties = { access: denied };
    const shown = await show({ properties });
    const others = shown.server.requests.filter(
      ({ path }) => !path.includes("/builds/"),
    );
    expect(others).to.have.length(0);
  });

  it("stays in a toolbar, and gives the reason on focus and hover, until Escape", async () => {
    const properties = { access: denied, variant: "toolbar" } as const;
    const shown = await show({ properties });
    const button = shown.button()!;
    expect(words(button)).to.equal(act.label);
    expect(button.ariaDisabled).to.equal("true");
    expect(shown.hint()!.matches(":popover-open")).to.equal(false);
    await sendKeys({ press: "Tab" });
    expect(shown.focused()).to.equal(act.label);
    expect(shown.hint()!.matches(":popover-open")).to.equal(true);
    expect(shown.reason()).to.match(/^You may not /);
    await expect(shown.element).to.be.accessible();
    await sendKeys({ press: "Escape" });
    expect(shown.hint()!.matches(":popover-open")).to.equal(false);
    button.click();
    expect(shown.hint()!.matches(":popover-open")).to.equal(true);
    expect(shown.dialog().open).to.equal(false);
  });

  it("is an icon with a name where there is no room for words", async () => {
    const shown = await show({ properties: { variant: "icon" } });
    await shown.ask();
    expect(said(shown)).to.contain(act.title);
    expect(words(shown.button())).to.equal(act.label);
    await expect(shown.element).to.be.accessible();
  });

  it("shows nothing at all where the host has no such control", async () => {
    const properties = { access: { [act.action]: "off" } as Access };
    const shown = await show({ properties });
    expect(words(shown.element.shadowRoot)).to.equal("");
    expect(shown.element.offsetWidth).to.equal(0);
    shown.element.access = {};
    await waitUntil(() => shown.button()?.ariaDisabled === "false");
  });

  it("waits for the host's word, and takes its question back when that is no", async () => {
    const shown = await show({ properties: { access: checking } });
    expect(shown.button()!.ariaDisabled).to.equal("true");
    expect(shown.reason()).to.contain("Finding out");
    shown.element.access = {};
    await shown.ask();
    shown.element.access = denied;
    await waitUntil(() => !shown.dialog().open);
    expect(shown.button()).not.to.exist;
  });

  it("goes away where the proxy refuses every change, and says so", async () => {
    const shown = await show({ allowedMethods: ["GET", "HEAD"] });
    await shown.ask();
    shown.confirm()!.click();
    await waitUntil(() => !shown.confirm());
    expect(said(shown)).to.contain("lets nobody change anything");
    expect(shown.dialog().contains(shown.element.shadowRoot!.activeElement)).to
      .be.true;
    expect(shown.reason()).to.contain("only lets through what reads");
  });
}

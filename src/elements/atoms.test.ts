import { expect, fixture, html, oneEvent } from "@open-wc/testing";
import { BuildkiteClient } from "../api/client.js";
import { BuildkiteError } from "../api/errors.js";
import "../define/avatar.js";
import "../define/duration.js";
import "../define/error.js";
import "../define/provider.js";
import "../define/state.js";
import "../define/time.js";
import { LiveStore } from "../live/live-store.js";
import { ManualClock, simulateBuildkite } from "../testing/index.js";
import type { BuildkiteAvatar } from "./avatar/avatar.js";
import type { BuildkiteErrorElement } from "./error/error.js";
import type { BuildkiteState } from "./state/state.js";

describe("<buildkite-state>", () => {
  const states = [
    ["build", "passed", "Passed"],
    ["build", "failing", "Failing"],
    ["build", "blocked", "Blocked"],
    ["build", "not_run", "Not run"],
    ["job", "soft_failed", "Soft failed"],
    ["job", "timed_out", "Timed out"],
    ["job", "broken", "Not run"],
    ["build", "some_new_state", "Some new state"],
    ["build", "constructor", "Constructor"],
  ] as const;
  for (const [kind, state, words] of states)
    it(`says “${words}” of a ${kind} that is ${state}`, async () => {
      const element = await fixture<BuildkiteState>(
        html`<buildkite-state kind=${kind} state=${state}></buildkite-state>`,
      );
      expect(element.shadowRoot!.textContent.trim()).to.equal(words);
      await expect(element).to.be.accessible();
    });

  it("differs by shape, not by colour alone", async () => {
    const shapes = await Promise.all(
      ["passed", "failed", "running", "blocked", "canceled", "scheduled"].map(
        async (state) => {
          const element = await fixture<BuildkiteState>(
            html`<buildkite-state
              state=${state}
              variant="icon"
            ></buildkite-state>`,
          );
          return element.shadowRoot!.querySelector("svg")!.innerHTML;
        },
      ),
    );
    expect(new Set(shapes).size).to.equal(shapes.length);
  });

  it("keeps its words for screen readers and as a tooltip when it is an icon", async () => {
    const element = await fixture<BuildkiteState>(
      html`<buildkite-state state="failed" variant="icon"></buildkite-state>`,
    );
    expect(element.shadowRoot!.textContent.trim()).to.equal("Failed");
    expect(element.shadowRoot!.querySelector("[title=Failed]")).to.exist;
  });
});

describe("times on one clock", () => {
  async function onClock(content: (clock: ManualClock) => unknown) {
    const clock = new ManualClock(Date.UTC(2026, 10, 22, 12));
    const server = simulateBuildkite({ clock });
    const { baseUrl, fetch } = server;
    const client = new BuildkiteClient({ baseUrl, fetch, storage: undefined });
    const store = new LiveStore({ client, clock });
    const provider = await fixture(
      html`<buildkite-provider .store=${store}
        >${content(clock)}</buildkite-provider
      >`,
    );
    const child = provider.firstElementChild as BuildkiteState;
    await child.updateComplete;
    const text = () => child.shadowRoot!.textContent.trim();
    const pass = async (ms: number) => {
      await clock.advance(ms);
      await child.updateComplete;
    };
    return { clock, provider, child, text, pass };
  }

  it("tick while something lasts, and stop with it", async () => {
    const { clock, child, text, pass } = await onClock(
      (clock) =>
        html`<buildkite-duration
          .from=${clock.now() - 61_000}
        ></buildkite-duration>`,
    );
    expect(text()).to.equal("1m 1s");
    await pass(1_000);
    expect(text()).to.equal("1m 2s");
    Object.assign(child, { to: clock.now() });
    await child.updateComplete;
    await pass(10_000);
    expect(text()).to.equal("1m 2s");
    expect(clock.pending).to.equal(0);
  });

  it("say how long ago, and exactly when on hover", async () => {
    const { child, text, pass } = await onClock(
      (clock) =>
        html`<buildkite-time
          .datetime=${clock.now() - 4 * 60_000}
        ></buildkite-time>`,
    );
    expect(text()).to.equal("4 minutes ago");
    await pass(60_000);
    expect(text()).to.equal("5 minutes ago");
    const time = child.shadowRoot!.querySelector("time")!;
    expect(time.dateTime).to.equal("2026-11-22T11:56:00.000Z");
    expect(time.title).to.contain("2026");
    await expect(child).to.be.accessible();
  });

  it("leave no timer behind when they are removed", async () => {
    const { clock, child } = await onClock(
      (clock) =>
        html`<buildkite-time .datetime=${clock.now()}></buildkite-time>`,
    );
    expect(clock.pending).to.equal(1);
    child.remove();
    expect(clock.pending).to.equal(0);
  });
});

describe("<buildkite-avatar>", () => {
  it("shows initials where there is no picture, or only an unsafe one", async () => {
    for (const src of ["", "http://example.com/a.png", "javascript:alert(1)"]) {
      const element = await fixture<BuildkiteAvatar>(
        html`<buildkite-avatar
          name="Mara van den Berg"
          src=${src}
        ></buildkite-avatar>`,
      );
      expect(element.shadowRoot!.querySelector("img")).to.not.exist;
      expect(element.shadowRoot!.textContent.trim()).to.equal("MB");
      await expect(element).to.be.accessible();
    }
  });

  it("falls back to initials when the page blocks the picture", async () => {
    const element = await fixture<BuildkiteAvatar>(
      html`<buildkite-avatar
        name="Ada"
        src="https://a.invalid/a.png"
      ></buildkite-avatar>`,
    );
    element.shadowRoot!.querySelector("img")!.dispatchEvent(new Event("error"));
    await element.updateComplete;
    expect(element.shadowRoot!.textContent.trim()).to.equal("A");
  });
});

describe("<buildkite-error>", () => {
  it("says what happened and what to do, and offers another attempt", async () => {
    const error = new BuildkiteError({
      kind: "scope-missing",
      scope: "read_builds",
    });
    const element = await fixture<BuildkiteErrorElement>(
      html`<buildkite-error .error=${error}></buildkite-error>`,
    );
    const alert = element.shadowRoot!.querySelector("[role=alert]")!;
    expect(alert.textContent).to.contain(error.message);
    expect(alert.textContent).to.contain(error.advice);
    await expect(element).to.be.accessible();
    const asked = oneEvent(element, "buildkite-retry");
    element.shadowRoot!.querySelector("button")!.click();
    await asked;
  });

  it("offers no other attempt at what cannot come right by itself", async () => {
    const error = new BuildkiteError({
      kind: "invalid-slug",
      fault: "pipeline-slug",
      values: { name: "“x”" },
    });
    const element = await fixture<BuildkiteErrorElement>(
      html`<buildkite-error .error=${error}></buildkite-error>`,
    );
    expect(element.shadowRoot!.querySelector("button")).to.not.exist;
  });
});

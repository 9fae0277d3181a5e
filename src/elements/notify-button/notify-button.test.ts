import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import { mapStorage } from "../../api/learnt.js";
import "../../define/notify-button.js";
import "../../define/provider.js";
import { LiveStore } from "../../live/live-store.js";
import {
  ManualClock,
  build,
  job,
  pipeline,
  simulateBuildkite,
} from "../../testing/index.js";
import type { BuildkiteBuildSelectEvent } from "../build-list/events.js";

const MINUTE = 60_000;
const WEB = { organization: "acme", pipeline: "web" };

interface Shown {
  readonly title: string;
  readonly body: string | undefined;
  click(): void;
}

/** The browser's notifications, and what a person answers when they are asked for consent. */
function browserThat(
  permission: NotificationPermission,
  answer: NotificationPermission = permission,
) {
  const shown: Shown[] = [];
  let asked = 0;
  class Notification {
    static permission = permission;
    static requestPermission() {
      asked += 1;
      Notification.permission = answer;
      return Promise.resolve(answer);
    }
    onclick: (() => void) | null = null;
    constructor(title: string, options?: NotificationOptions) {
      shown.push({ title, body: options?.body, click: () => this.onclick?.() });
    }
    close() {}
  }
  replaceNotification(Notification);
  return { shown, asked: () => asked };
}

const real = Object.getOwnPropertyDescriptor(globalThis, "Notification");

function replaceNotification(value: unknown): void {
  Object.defineProperty(globalThis, "Notification", {
    configurable: true,
    value,
  });
}

async function show(state = "running") {
  const clock = new ManualClock();
  const server = simulateBuildkite({
    clock,
    pipelines: [
      pipeline("acme/web", {
        builds: [1, 2, 3, 4].map((number) =>
          build({
            number,
            state: "running",
            message: "Fix the login",
            branch: "main",
            startedAt: clock.now() - 4 * MINUTE,
            jobs: [job({ state: "running" })],
          }),
        ),
      }),
    ],
  });
  const client = new BuildkiteClient({
    baseUrl: server.baseUrl,
    fetch: server.fetch,
    now: () => clock.now(),
    storage: mapStorage(),
  });
  const store = new LiveStore({ client, clock });
  const load = (number: number) => client.getBuild({ ...WEB, number });
  const provider = await fixture(
    html`<buildkite-provider .store=${store}></buildkite-provider>`,
  );
  const element = document.createElement("buildkite-notify-button");
  element.pipeline = "acme/web";
  element.build = { ...(await load(1)), state };
  element.hrefFor = ({ build }) => `#/builds/${build}`;
  provider.append(element);
  await element.updateComplete;
  const inside = element.shadowRoot!;
  const button = () => inside.querySelector("button");
  return {
    clock,
    element,
    button,
    note: () => inside.querySelector("[part=note]")!.textContent,
    load,
    press: async () => {
      button()!.click();
      await waitUntil(() => button()?.ariaDisabled === "false");
      await element.updateComplete;
    },
    /** The build ends, and half a minute later somebody looks for it. */
    end: async () => {
      const record = server.world.build("acme/web", 1)!;
      Object.assign(record, { state: "failed", finishedAt: clock.now() });
      for (const each of record.jobs)
        Object.assign(each, { state: "failed", finishedAt: clock.now() });
      await clock.advance(MINUTE);
      await waitUntil(() => server.requests.at(-1)?.status === 200);
      await clock.advance(0);
      await element.updateComplete;
    },
  };
}

describe("<buildkite-notify-button>", () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    if (real) Object.defineProperty(globalThis, "Notification", real);
  });

  it("asks for consent at the click, and notifies once the build has ended", async () => {
    const browser = browserThat("default", "granted");
    const shown = await show();
    expect(browser.asked()).to.equal(0);
    await expect(shown.element).to.be.accessible();
    await shown.press();
    expect(browser.asked()).to.equal(1);
    expect(shown.button()!.ariaPressed).to.equal("true");
    expect(shown.note()).to.contain("You will be notified");
    await expect(shown.element).to.be.accessible();
    await shown.end();
    expect(browser.shown.map(({ title }) => title)).to.deep.equal([
      "acme/web #1: Failed",
    ]);
    expect(browser.shown[0]!.body).to.equal("Fix the login · main · took 4m");
    expect(shown.note()).to.equal("acme/web #1: Failed");
    await expect(shown.element).to.be.accessible();
  });

  it("leads to the build where another one is on show", async () => {
    const browser = browserThat("granted");
    const shown = await show();
    await shown.press();
    shown.element.build = await shown.load(2);
    await shown.element.updateComplete;
    expect(shown.button()!.ariaPressed).to.equal("false");
    await shown.end();
    const selected: number[] = [];
    shown.element.addEventListener(
      "buildkite-build-select",
      (event: BuildkiteBuildSelectEvent) => {
        event.preventDefault();
        selected.push(event.build.number);
      },
    );
    browser.shown[0]!.click();
    expect(selected).to.deep.equal([1]);
  });

  it("says nothing of it beside another pipeline's build of the same number", async () => {
    browserThat("granted");
    const shown = await show();
    await shown.press();
    await shown.end();
    await waitUntil(() => shown.note().includes("#1"));
    shown.element.pipeline = "acme/api";
    await shown.element.updateComplete;
    expect(shown.note()).to.equal("");
  });

  it("takes a second click back", async () => {
    const browser = browserThat("granted");
    const shown = await show();
    await shown.press();
    await shown.press();
    expect(shown.button()!.ariaPressed).to.equal("false");
    await shown.clock.advance(5 * MINUTE);
    expect(browser.shown).to.deep.equal([]);
  });

  it("says that the browser refuses, and tells on the page all the same", async () => {
    const browser = browserThat("denied");
    const shown = await show();
    await shown.press();
    expect(browser.asked()).to.equal(0);
    expect(shown.note()).to.contain("does not let this page notify you");
    await expect(shown.element).to.be.accessible();
    await shown.end();
    expect(browser.shown).to.deep.equal([]);
    expect(shown.note()).to.equal("acme/web #1: Failed");
  });

  it("says that the browser has no notifications", async () => {
    Reflect.deleteProperty(globalThis, "Notification");
    const shown = await show();
    await shown.press();
    expect(shown.note()).to.contain("has no notifications");
  });

  it("takes three builds, and says so of a fourth", async () => {
    browserThat("granted");
    const shown = await show();
    for (const number of [1, 2, 3]) {
      shown.element.build = await shown.load(number);
      await shown.element.updateComplete;
      await shown.press();
    }
    shown.element.build = await shown.load(4);
    await shown.element.updateComplete;
    await shown.press();
    expect(shown.button()!.ariaPressed).to.equal("false");
    expect(shown.note()).to.contain("3 builds already");
    await expect(shown.element).to.be.accessible();
  });

  it("offers nothing for a build that has ended", async () => {
    const shown = await show("passed");
    expect(shown.button()).to.equal(null);
  });
});

import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { build, job, pipeline } from "../../testing/index.js";
import { showPipeline, words, type ShownPipeline } from "./pipeline.harness.js";

const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";
const START = Date.parse("2026-11-20T09:30:00Z");

const world = {
  pipelines: [
    pipeline("acme/web", {
      builds: [
        build({
          message: "Fix",
          state: "passed",
          jobs: [
            job({
              id: JOB,
              name: "Unit tests",
              startedAt: START,
              finishedAt: START + 30_000,
              log: "one\r\ntwo\r\n",
            }),
            job({ name: "Browser tests" }),
          ],
        }),
      ],
    }),
  ],
};

const OFFLINE = { networkError: true, times: 1_000 };

/** The host's own words for any error. */
function ownMessage(): HTMLElement {
  const message = document.createElement("p");
  message.slot = "error";
  message.textContent = "Ask the platform team";
  return message;
}

const isSeen = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true });

/** Notes what the view tells of its errors. */
function listen(view: HTMLElement): (string | undefined)[] {
  const told: (string | undefined)[] = [];
  view.addEventListener("buildkite-error-change", ({ error }) =>
    told.push(error?.kind),
  );
  return told;
}

describe("<buildkite-pipeline> where something cannot be loaded", () => {
  let told: (string | undefined)[];

  const show: typeof showPipeline = (properties, options) =>
    showPipeline(properties, {
      ...world,
      ...options,
      before: (server, view) => {
        told = listen(view);
        options?.before?.(server, view);
      },
    });

  const failed = (shown: ShownPipeline) =>
    shown.until(() => shown.messages.length > 0, "a message is there");

  for (const width of [400, 1400])
    it(`says once why neither a build nor its log can be loaded, ${width} pixels wide`, async () => {
      await setViewport({ width, height: 800 });
      const shown = await show(
        { build: 1, job: JOB },
        { scopes: ["read_pipelines", "read_build_logs"] },
      );
      await failed(shown);
      await shown.clock.advance(60_000);
      expect(shown.messages).to.have.length(1);
      expect(shown.messages[0]).to.contain("read_builds");
      expect(told).to.deep.equal(["scope-missing"]);
      await expect(shown.view).to.be.accessible();
    });

  it("tells of what is on show: a hidden list does not count", async () => {
    const shown = await show(
      {},
      {
        before: (server) =>
          server.failNext({ ...OFFLINE, matching: /\/builds\?/ }),
      },
    );
    await failed(shown);
    expect(told).to.deep.equal(["network"]);
    await shown.clock.advance(60_000);
    expect(told, "more attempts are no news").to.deep.equal(["network"]);

    shown.view.build = 1;
    await shown.opened();
    expect(told).to.deep.equal(["network", undefined]);
    shown.view.build = undefined;
    await shown.view.updateComplete;
    expect(told).to.deep.equal(["network", undefined, "network"]);
  });

  it("leaves the build on show where only the log cannot be loaded", async () => {
    await setViewport({ width: 1400, height: 800 });
    const shown = await show(
      { build: 1, job: JOB },
      { scopes: ["read_pipelines", "read_builds"] },
    );
    await failed(shown);
    expect(shown.messages).to.have.length(1);
    expect(shown.messages[0]).to.contain("read_build_logs");
    expect(shown.jobLinks).to.have.length(2);
    expect(told).to.deep.equal(["scope-missing"]);
    await expect(shown.view).to.be.accessible();
  });

  for (const [what, properties, scopes] of [
    ["the list", {}, ["read_pipelines"]],
    ["a build", { build: 1 }, ["read_pipelines"]],
    ["a build beside a log", { build: 1, job: JOB }, ["read_pipelines"]],
    ["a log", { build: 1, job: JOB }, ["read_builds", "read_pipelines"]],
    ["a pipeline without a name", { pipeline: "web" }, undefined],
  ] as const)
    it(`has the host's message in place of its own for ${what}, as long as there is one`, async () => {
      const message = ownMessage();
      const shown = await show(properties, {
        ...(scopes && { scopes }),
        children: [message],
      });
      await shown.until(() => isSeen(message), "the host's message shows");
      expect(shown.messages).to.deep.equal([]);
      await expect(shown.view).to.be.accessible();

      message.remove();
      await failed(shown);
      expect(shown.messages).to.have.length(1);
      shown.view.append(message);
      await shown.until(() => isSeen(message), "the host's message is back");
      expect(shown.messages).to.deep.equal([]);
      message.slot = "";
      await failed(shown);
      expect(isSeen(message)).to.equal(false);
    });

  it("keeps the host's message to itself while all is well", async () => {
    const message = ownMessage();
    const shown = await show({}, { children: [message] });
    await shown.listed();
    expect(isSeen(message)).to.equal(false);
    expect(told).to.deep.equal([]);
  });

  for (const [what, properties] of [
    ["the list", {}],
    ["a build", { build: 1 }],
    ["a build beside a log", { build: 1, job: JOB }],
  ] as const)
    it(`asks again for ${what} when the host says so`, async () => {
      const message = ownMessage();
      let online = false;
      const shown = await show(properties, {
        children: [message],
        before: (server) =>
          server.failNext({
            status: 401,
            body: { error: { name: "AuthenticationError" } },
            times: 1_000,
            matching: ({ url }) => !online && url.includes("/builds"),
          }),
      });
      await shown.until(() => isSeen(message), "the host's message shows");
      expect(told).to.deep.equal(["signed-out"]);
      online = true;
      await shown.view.refresh();
      if (properties.build === undefined) await shown.listed();
      else await shown.opened();
      if (properties.job !== undefined) await shown.logged();
      expect(isSeen(message)).to.equal(false);
      expect(told).to.deep.equal(["signed-out", undefined]);
    });

  it("refreshes what shows: the list, or the build and its log", async () => {
    const shown = await show({});
    await shown.listed();
    const asked = () => shown.server.requests.length;
    let before = asked();
    await shown.view.refresh();
    expect(asked()).to.equal(before + 1);
    expect(shown.listQueries).to.have.length(2);

    shown.view.build = 1;
    await shown.opened();
    before = asked();
    await shown.view.refresh();
    expect(asked()).to.equal(before + 1);
    expect(shown.listQueries).to.have.length(2);
  });

  it("tells who was refused what, once", async () => {
    const shown = await show({ build: 1 });
    await shown.opened();
    const refused: string[] = [];
    shown.view.addEventListener(
      "buildkite-action-failed",
      ({ action, error, build }) =>
        refused.push(`${action} #${build?.number ?? 0}: ${error.message}`),
    );
    const button = () =>
      shown.build!.shadowRoot!.querySelector("buildkite-rebuild-button")!
        .shadowRoot!;
    await shown.until(
      () => button().querySelector('[part="button"][aria-disabled="false"]'),
      "it may be rebuilt",
    );
    shown.server.failNext({
      status: 422,
      body: { message: "Rebuilds are resting" },
      matching: /rebuild/,
    });
    button().querySelector<HTMLElement>('[part="button"]')!.click();
    await shown.until(
      () => button().querySelector("dialog .primary"),
      "it asks first",
    );
    button().querySelector<HTMLElement>("dialog .primary")!.click();
    await shown.until(() => refused.length > 0, "the refusal is told");
    expect(refused).to.have.length(1);
    expect(refused[0]).to.match(/^rebuild #1: .*Rebuilds are resting/);
    expect(words(button())).to.contain("Rebuilds are resting");
    expect(told).to.deep.equal([]);
  });
});

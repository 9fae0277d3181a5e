import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import { BuildkiteClient } from "../../api/client.js";
import "../../define/pipeline.js";
import "../../define/provider.js";
import { LiveStore } from "../../live/live-store.js";
import {
  ManualClock,
  block,
  build,
  job,
  pipeline,
  simulateBuildkite,
  trigger,
  type SimulatedBuildkite,
} from "../../testing/index.js";
import type { BuildkiteBuildList } from "../build-list/build-list.js";
import type { BuildkiteProvider } from "./provider.js";

const JOB = "0190a1b2-0000-4000-8000-000000000001";

/** Builds 1 to 12, a minute apart; the last has every kind of link that there is. */
const BUILDS = [
  ...Array.from({ length: 11 }, (_, at) =>
    build({ number: at + 1, state: "passed", message: `Change ${at + 1}` }),
  ),
  build({
    number: 12,
    state: "blocked",
    message: "Everything",
    rebuiltFrom: 3,
    jobs: [
      job({ id: JOB, name: "Test", log: "hello\n" }),
      trigger("deploy", {
        state: "passed",
        triggeredBuild: { id: "d", pipeline: "deploy", number: 4 },
      }),
      block("Release?"),
    ],
  }),
];

describe("<buildkite-provider>", () => {
  let clock: ManualClock;
  let server: SimulatedBuildkite;
  let store: LiveStore;

  beforeEach(() => {
    clock = new ManualClock();
    server = simulateBuildkite({
      clock,
      pipelines: [
        pipeline("acme/web", { builds: BUILDS }),
        pipeline("acme/deploy"),
      ],
    });
    const { baseUrl, fetch } = server;
    const client = new BuildkiteClient({ baseUrl, fetch, storage: undefined });
    store = new LiveStore({ client, clock });
  });

  async function show(template: TemplateResult): Promise<BuildkiteProvider> {
    const provider = await fixture<BuildkiteProvider>(template);
    provider.store = store;
    return provider;
  }

  /** Lets time pass until something is the case. */
  async function until(condition: () => unknown, what: string): Promise<void> {
    await waitUntil(
      async () => {
        await clock.advance(100);
        return Boolean(condition());
      },
      what,
      { interval: 5, timeout: 10_000 },
    );
  }

  const asked = () =>
    server.requests
      .filter(({ path }) => path.includes("/builds?"))
      .map(({ path }) => new URLSearchParams(path.split("?")[1]));

  describe("per-page", () => {
    const sizes = () => asked().map((query) => query.get("per_page"));
    const list = (provider: Element) =>
      provider.querySelector<BuildkiteBuildList>("buildkite-build-list")!;
    const numbers = (provider: Element) =>
      list(provider).builds.map(({ number }) => number);

    for (const [given, size] of [
      ["5", "5"],
      ["0", "1"],
      ["-3", "1"],
      ["7.9", "7"],
      ["500", "100"],
      ["many", "100"],
      ["", "100"],
    ])
      it(`asks for ${size} builds at once where it is “${given}”`, async () => {
        const provider = await show(
          html`<buildkite-provider per-page=${given}
            ><buildkite-build-list pipeline="acme/web"></buildkite-build-list
          ></buildkite-provider>`,
        );
        await until(() => numbers(provider).length > 0, "builds");
        expect(sizes()[0]).to.equal(size);
      });

    for (const size of [1, 3, 5, 6, 11, 12])
      it(`shows every build once and in order, ${size} at a time`, async () => {
        const provider = await show(
          html`<buildkite-provider per-page=${size}
            ><buildkite-build-list pipeline="acme/web"></buildkite-build-list
          ></buildkite-provider>`,
        );
        await until(() => numbers(provider).length === 12, "every build");
        expect(numbers(provider)).to.deep.equal([
          12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
        ]);
      });

    it("keeps the builds on show while it changes", async () => {
      const provider = await show(
        html`<buildkite-provider per-page="100"
          ><buildkite-build-list pipeline="acme/web"></buildkite-build-list
        ></buildkite-provider>`,
      );
      await until(() => numbers(provider).length === 12, "every build");
      provider.perPage = 20;
      await provider.updateComplete;
      await list(provider).updateComplete;
      expect(numbers(provider)).to.have.length(12);
      await until(() => sizes().includes("20"), "a request of the new size");
      expect(numbers(provider)).to.have.length(12);
    });
  });

  describe("hide-buildkite-links", () => {
    /** Every link on show, and every address that a button copies. */
    function addresses(root: ParentNode): string[] {
      return [...root.querySelectorAll("*")].flatMap((element) => [
        ...(element instanceof HTMLAnchorElement ? [element.href] : []),
        ...(element.localName === "buildkite-copy-button"
          ? [(element as unknown as { text: string }).text]
          : []),
        ...(element.shadowRoot ? addresses(element.shadowRoot) : []),
      ]);
    }
    const toBuildkite = (root: ParentNode) =>
      addresses(root).filter((address) => address.includes("buildkite.com"));
    const words = (root: Node): string =>
      [...root.childNodes]
        .map((node) =>
          node instanceof Text
            ? node.data
            : words(node) +
              (node instanceof Element && node.shadowRoot
                ? words(node.shadowRoot)
                : ""),
        )
        .join(" ")
        .replace(/\s+/g, " ");

    const views = {
      "the list": html`<buildkite-pipeline
        pipeline="acme/web"
      ></buildkite-pipeline>`,
      "a blocked build": html`<buildkite-pipeline
        pipeline="acme/web"
        build="12"
      ></buildkite-pipeline>`,
      "a log": html`<buildkite-pipeline
        pipeline="acme/web"
        build="12"
        job=${JOB}
      ></buildkite-pipeline>`,
      "a build by itself": html`<buildkite-build
        pipeline="acme/web"
        number="12"
      ></buildkite-build>`,
      "a list by itself": html`<buildkite-build-list
        pipeline="acme/web"
      ></buildkite-build-list>`,
      "a log by itself": html`<buildkite-job-log
        pipeline="acme/web"
        build="12"
        job=${JOB}
      ></buildkite-job-log>`,
    };
    const loaded = /Everything|hello/;

    for (const [what, view] of Object.entries(views)) {
      it(`leaves no link to buildkite.com in ${what}`, async () => {
        const provider = await show(
          html`<buildkite-provider hide-buildkite-links
            >${view}</buildkite-provider
          >`,
        );
        await until(() => loaded.test(words(provider)), "what it shows");
        expect(toBuildkite(provider)).to.deep.equal([]);
        await expect(provider).to.be.accessible();
      });

      it(`links to buildkite.com from ${what} otherwise, and stops when told`, async () => {
        const provider = await show(
          html`<buildkite-provider>${view}</buildkite-provider>`,
        );
        await until(() => loaded.test(words(provider)), "what it shows");
        expect(toBuildkite(provider)).not.to.be.empty;
        provider.hideBuildkiteLinks = true;
        await until(() => toBuildkite(provider).length === 0, "no such link");
      });
    }

    it("says in words what it no longer links", async () => {
      const provider = await show(
        html`<buildkite-provider hide-buildkite-links
          >${views["a blocked build"]}</buildkite-provider
        >`,
      );
      await until(() => loaded.test(words(provider)), "the build");
      expect(words(provider)).to.contain("deploy #4");
    });

    it("keeps the rows of a view that nobody routes within reach of the keyboard", async () => {
      const provider = await show(
        html`<buildkite-provider hide-buildkite-links
          >${views["the list"]}</buildkite-provider
        >`,
      );
      await until(() => loaded.test(words(provider)), "the list");
      const row = () =>
        provider
          .querySelector("buildkite-pipeline")!
          .shadowRoot!.querySelector("buildkite-build-list")
          ?.shadowRoot?.querySelector("buildkite-build-row")
          ?.shadowRoot?.querySelector<HTMLAnchorElement>("a.title");
      row()!.focus();
      expect(row()!.matches(":focus")).to.equal(true);
      row()!.click();
      await until(() => words(provider).includes("Release?"), "the build");
    });
  });

  describe("requests-per-minute", () => {
    const provided = (perMinute: string | undefined) =>
      show(
        perMinute === undefined
          ? html`<buildkite-provider></buildkite-provider>`
          : html`<buildkite-provider
              requests-per-minute=${perMinute}
            ></buildkite-provider>`,
      );

    it("tells the store, also one that was made before", async () => {
      const provider = await provided("12");
      await provider.updateComplete;
      expect(store.requestsPerMinute).to.equal(12);
      provider.setAttribute("requests-per-minute", "0");
      await provider.updateComplete;
      expect(store.requestsPerMinute).to.equal(0);
      provider.removeAttribute("requests-per-minute");
      await provider.updateComplete;
      expect(store.requestsPerMinute).to.equal(undefined);
    });

    it("takes nothing, and no number, for no ceiling", async () => {
      for (const given of ["", "often"]) {
        const provider = await provided(given);
        await provider.updateComplete;
        expect(store.requestsPerMinute).to.equal(undefined);
      }
    });

    it("leaves the ceiling of a store that was made with one", async () => {
      store.requestsPerMinute = 7;
      const provider = await provided(undefined);
      await provider.updateComplete;
      expect(store.requestsPerMinute).to.equal(7);
    });

    it("polls nothing below it at 0, and still shows what is opened", async () => {
      const provider = await show(
        html`<buildkite-provider requests-per-minute="0"
          ><buildkite-build-list pipeline="acme/web"></buildkite-build-list
        ></buildkite-provider>`,
      );
      const list = provider.querySelector<BuildkiteBuildList>(
        "buildkite-build-list",
      )!;
      await until(() => list.builds.length === 12, "the builds");
      await clock.advance(3_600_000);
      expect(asked()).to.have.length(1);
      await list.refresh();
      expect(asked()).to.have.length(2);
    });
  });
});

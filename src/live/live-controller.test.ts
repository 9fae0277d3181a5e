import { LitElement, html as lit } from "lit";
import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../api/client.js";
import type { Build, BuildFilters } from "../api/types.js";
import {
  ManualClock,
  build,
  pipeline,
  simulateBuildkite,
} from "../testing/index.js";
import { observed } from "./in-sight.harness.js";
import { LiveController } from "./live-controller.js";
import { LiveStore } from "./live-store.js";
import { buildsQuery } from "./queries.js";

let store: LiveStore;

class TestBuilds extends LitElement {
  filters: BuildFilters = {};
  slug = "web";
  readonly live = new LiveController<readonly Build[]>(this, () => [
    store,
    buildsQuery(
      store.client,
      { organization: "acme", pipeline: this.slug },
      this.filters,
    ),
  ]);

  knownAtFirst: number | undefined;

  protected override willUpdate() {
    if (!this.hasUpdated) this.knownAtFirst = this.live.value?.length;
  }

  protected override render() {
    const { value, pending, stale, superseded } = this.live;
    return lit`<p>${pending ? "loading" : value?.map(({ number }) => `#${number}`).join(" ")}${stale ? " stale" : ""}${superseded ? " old" : ""}</p>`;
  }

  get shown(): string {
    return this.shadowRoot?.querySelector("p")?.textContent ?? "";
  }
}
customElements.define("test-builds", TestBuilds);

declare global {
  interface HTMLElementTagNameMap {
    "test-builds": TestBuilds;
  }
}

describe("a live controller", () => {
  let clock: ManualClock;
  let server: ReturnType<typeof simulateBuildkite>;
  let element: TestBuilds;

  beforeEach(async () => {
    clock = new ManualClock();
    server = simulateBuildkite({
      clock,
      pipelines: [
        pipeline("acme/web", {
          builds: [
            build({ number: 1, state: "passed" }),
            build({ number: 2, state: "failed" }),
          ],
        }),
        pipeline("acme/api", {
          builds: [build({ number: 9, state: "passed" })],
        }),
      ],
    });
    const { baseUrl, fetch } = server;
    const client = new BuildkiteClient({ baseUrl, fetch, storage: undefined });
    store = new LiveStore({ client, clock });
    element = await fixture(html`<test-builds></test-builds>`);
  });

  async function settle() {
    await observed(element);
    await clock.advance(0);
    await element.updateComplete;
  }

  it("shows that it is loading once, then the answer", async () => {
    expect(element.shown).to.equal("loading");
    await settle();
    expect(element.shown).to.equal("#2 #1");
  });

  it("keeps the list on screen while another filter's is loading", async () => {
    await settle();
    element.filters = { states: ["failed"] };
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shown).to.equal("#2 #1 old");
    await settle();
    expect(element.shown).to.equal("#2");
  });

  it("shows nothing of one pipeline as if it were another's", async () => {
    await settle();
    element.slug = "api";
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shown).to.equal("loading");
    await settle();
    expect(element.shown).to.equal("#9");
  });

  it("shows nothing of one Buildkite as if it were another's", async () => {
    await settle();
    const other = new BuildkiteClient({
      baseUrl: "https://other.example/",
      fetch: server.fetch,
      storage: undefined,
    });
    store = new LiveStore({ client: other, clock });
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shown).to.equal("loading");
  });

  it("keeps what was shown when a refresh fails", async () => {
    await settle();
    server.failNext(503);
    await element.live.refresh();
    await element.updateComplete;
    expect(element.shown).to.equal("#2 #1 stale");
  });

  it("stops when removed, and goes on with the same content when put back", async () => {
    await settle();
    const parent = element.parentElement!;
    element.remove();
    await clock.advance(3_600_000);
    expect(server.requests).to.have.length(1);
    parent.append(element);
    await element.updateComplete;
    expect(element.shown).to.equal("#2 #1");
    await settle();
    expect(server.requests).to.have.length(2);
  });

  it("goes on in sight although it was removed while out of sight", async () => {
    await settle();
    const parent = element.parentElement!;
    element.style.cssText = "position: absolute; top: 9999px";
    // Pages that are tested beside this one can keep it from being painted for a while.
    await waitUntil(() => clock.pending === 0, "it does not pause", {
      timeout: 15_000,
    });
    element.remove();
    element.style.cssText = "";
    parent.append(element);
    await observed(element);
    await clock.advance(3_600_000);
    expect(server.requests).to.have.length.above(1);
  });

  it("asks for nothing, not even once, while it is below the screen", async () => {
    await settle();
    const asked = server.requests.length;
    const below = document.createElement("test-builds");
    below.slug = "api";
    below.style.cssText = "position: absolute; top: 9999px";
    element.parentElement!.append(below);
    await observed(below);
    await clock.advance(3_600_000);
    expect(
      server.requests.slice(asked).filter(({ path }) => path.includes("/api/")),
    ).to.have.length(0);
    below.style.cssText = "";
    await waitUntil(
      () => below.shown === "#9",
      "it does not load once in sight",
      { timeout: 15_000 },
    );
  });

  it("gives the host what is known already before its first render", async () => {
    await settle();
    const other = document.createElement("test-builds");
    element.parentElement!.append(other);
    await other.updateComplete;
    expect(other.knownAtFirst).to.equal(2);
  });

  it("lets go of an answer that would come too late", async () => {
    await settle();
    server.failNext({ delay: 5_000 });
    element.filters = { states: ["failed"] };
    element.requestUpdate();
    await element.updateComplete;
    element.filters = { states: ["passed"] };
    element.requestUpdate();
    await settle();
    await clock.advance(10_000);
    await element.updateComplete;
    expect(element.shown).to.equal("#1");
  });
});

import { expect, fixture, html } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import "../../define/build-list.js";
import "../../define/deployments.js";
import "../../define/provider.js";
import { observed } from "../../live/in-sight.harness.js";
import { LiveStore } from "../../live/live-store.js";
import {
  ManualClock,
  pipeline,
  simulateBuildkite,
  type BuildSpec,
  type PipelineSpec,
} from "../../testing/index.js";
import { active, ago } from "../pipeline-summary/summary-world.harness.js";
import type { BuildkiteDeployments } from "./deployments.js";

const sha = (digit: string) => digit.repeat(40);

/** In each of the documented patterns. */
const deployed: readonly BuildSpec[] = [
  ago(400, 5, {
    number: 1,
    commit: sha("a"),
    creator: { name: "Ada Byron" },
    metaData: {
      environment: "production",
      version: "v1.0.0",
      url: "https://shop.example.com/",
    },
  }),
  ago(300, 5, {
    number: 2,
    commit: sha("b"),
    metaData: { staging_deployment: "true" },
  }),
  ago(200, 5, {
    number: 3,
    commit: sha("c"),
    branch: "v1.1.0",
    metaData: {
      "shop:preview:deployed": "true",
      "shop:preview:url": "javascript:alert(1)",
      "docs:preview:deployed": "false",
    },
  }),
  ago(100, 5, {
    number: 4,
    commit: sha("d"),
    state: "failed",
    metaData: { environment: "production", version: "v1.1.0" },
  }),
];

async function show(
  builds: readonly BuildSpec[],
  spec: Partial<PipelineSpec> = {},
  properties: Partial<BuildkiteDeployments> = {},
) {
  const clock = new ManualClock();
  const server = simulateBuildkite({
    clock,
    pipelines: [
      pipeline("acme/web", {
        repository: "git@github.com:acme/web.git",
        builds,
        ...spec,
      }),
    ],
  });
  const { baseUrl, fetch } = server;
  const client = new BuildkiteClient({ baseUrl, fetch, storage: undefined });
  const store = new LiveStore({ client, clock });
  const place = await fixture<HTMLElement>(html`
    <buildkite-provider .store=${store}>
      <buildkite-deployments></buildkite-deployments>
    </buildkite-provider>
  `);
  const element = place.querySelector("buildkite-deployments")!;
  Object.assign(element, { pipeline: "acme/web", ...properties });
  await element.updateComplete;
  await observed(element);
  const settle = async (ms = 0) => {
    await clock.advance(ms);
    for (let turn = 0; turn < 5; turn++) await clock.advance(0);
    await element.updateComplete;
  };
  await settle();
  const root = element.shadowRoot!;
  const textOf = (node: Element | null | undefined) =>
    (node?.textContent ?? "").replace(/\s+/g, " ").trim();
  return {
    element,
    place,
    root,
    server,
    settle,
    textOf,
    environments: () => [...root.querySelectorAll(".environment")],
    compared: () => root.querySelector<HTMLAnchorElement>(".difference a"),
  };
}

describe("<buildkite-deployments>", () => {
  it("shows what each environment has, from each kind of meta-data", async () => {
    const shown = await show(deployed);
    const [production, preview, staging, ...others] = shown.environments();
    expect(others).to.have.length(0);
    const now = shown.textOf(production?.querySelector(".now"));
    expect(now).to.contain("v1.0.0");
    expect(now).to.contain("aaaaaaaa");
    expect(now).to.contain("Build #1");
    expect(now).to.contain("Ada Byron");
    expect(shown.textOf(production?.querySelector(".since"))).to.contain(
      "v1.1.0",
    );
    expect(shown.textOf(preview?.querySelector("h3"))).to.equal("preview shop");
    expect(shown.textOf(staging?.querySelector(".now"))).to.contain("Build #2");
    expect(shown.textOf(production?.querySelector("summary"))).to.equal(
      "2 deployments",
    );
    await expect(shown.element).to.be.accessible();
  });

  it("links to builds, commits and https addresses, and to nothing else", async () => {
    const shown = await show(
      deployed,
      {},
      {
        hrefFor: ({ build }) => `#/builds/${build}`,
      },
    );
    const links = [...shown.root.querySelectorAll("a")].map(({ href }) => href);
    expect(links).to.include(`https://github.com/acme/web/commit/${sha("a")}`);
    expect(links).to.include("https://shop.example.com/");
    expect(links.some((href) => href.endsWith("#/builds/1"))).to.equal(true);
    expect(links.join()).not.to.contain("javascript:");
    let selected: number | undefined;
    shown.element.addEventListener("buildkite-build-select", (event) => {
      event.preventDefault();
      selected = event.build.number;
    });
    shown.root.querySelector<HTMLAnchorElement>("a[href$='builds/1']")?.click();
    expect(selected).to.equal(1);
  });

  it("leads to what differs between two environments", async () => {
    const shown = await show(deployed);
    const [from, to] = shown.root.querySelectorAll("select");
    expect(shown.compared()?.href).to.equal(
      `https://github.com/acme/web/compare/${sha("a")}...${sha("c")}`,
    );
    to!.value = [...to!.options].find(
      ({ label }) => label === "staging",
    )!.value;
    to!.dispatchEvent(new Event("change"));
    await shown.settle();
    expect(shown.compared()?.href).to.contain(`${sha("a")}...${sha("b")}`);
    expect(shown.compared()?.textContent).to.contain(
      "Commits of staging that production has not",
    );
    from!.value = to!.value;
    from!.dispatchEvent(new Event("change"));
    await shown.settle();
    expect(shown.textOf(shown.root.querySelector(".difference"))).to.contain(
      "Both have the same commit.",
    );
    await expect(shown.element).to.be.accessible();
  });

  it("goes on comparing what was chosen when another environment comes between", async () => {
    const shown = await show(deployed);
    const to = shown.root.querySelectorAll("select")[1]!;
    for (const name of ["staging", "preview – shop"]) {
      to.value = [...to.options].find(({ label }) => label === name)!.value;
      to.dispatchEvent(new Event("change"));
      await shown.settle();
    }
    const newest = shown.server.world.build("acme/web", 3)!;
    Object.assign(newest, {
      metaData: { ...newest.metaData, environment: "beta" },
    });
    await shown.element.refresh();
    await shown.settle();
    expect([...to.options].map(({ label }) => label)).to.include("beta");
    expect(to.selectedOptions[0]?.label).to.equal("preview – shop");
    expect(shown.compared()?.href).to.contain(`${sha("a")}...${sha("c")}`);
  });

  it("begins with two that can be compared", async () => {
    const shown = await show(
      deployed.map((spec) =>
        spec.number === 3 ? { ...spec, commit: "HEAD" } : spec,
      ),
    );
    expect(shown.compared()?.href).to.contain(`${sha("a")}...${sha("b")}`);
  });

  it("says so where the repository's address is not known", async () => {
    const shown = await show(deployed, {
      repository: "/srv/git/web.git",
      providerId: "custom",
      providerRepository: null,
    });
    expect(shown.compared() === null).to.equal(true);
    expect(shown.textOf(shown.root.querySelector(".difference"))).to.contain(
      "is not known",
    );
  });

  it("costs the pipeline and one page of builds, which a list shares", async () => {
    const shown = await show(deployed);
    expect(shown.server.requests).to.have.length(2);
    const list = document.createElement("buildkite-build-list");
    list.pipeline = "acme/web";
    shown.place.append(list);
    await observed(list);
    await shown.settle();
    expect(shown.server.requests).to.have.length(2);
  });

  it("shows a deployment under way beside what is there, live", async () => {
    const shown = await show([
      ...deployed,
      {
        ...active("running", 5, "main"),
        number: 5,
        metaData: { staging_deployment: "true" },
      },
    ]);
    const staging = () => shown.environments()[2];
    expect(shown.textOf(staging()?.querySelector(".now"))).to.contain("#2");
    expect(shown.textOf(staging()?.querySelector(".since"))).to.contain("#5");
    const build = shown.server.world.build("acme/web", 5)!;
    Object.assign(build, {
      state: "passed",
      finishedAt: build.startedAt! + 300_000,
    });
    await shown.settle(20_000);
    expect(shown.textOf(staging()?.querySelector(".now"))).to.contain("#5");
    expect(staging()?.querySelector(".since") === null).to.equal(true);
  });

  it("shows ten of a history, and the rest on wish", async () => {
    const shown = await show(
      Array.from({ length: 14 }, (_, at) =>
        ago(500 - at, 1, { metaData: { environment: "production" } }),
      ),
    );
    const items = () => shown.root.querySelectorAll("details li");
    expect(items()).to.have.length(10);
    shown.root.querySelector<HTMLButtonElement>("details button")?.click();
    await shown.settle();
    expect(items()).to.have.length(14);
  });

  it("teaches what to set where nothing is deployed", async () => {
    const shown = await show([ago(10, 1), ago(9, 1)]);
    expect(shown.root.querySelector("pre")?.textContent).to.contain(
      'buildkite-agent meta-data set "environment" "production"',
    );
    expect(shown.element.matches(":state(empty)")).to.equal(true);
    await expect(shown.element).to.be.accessible();
  });

  it("says what is wrong with a pipeline that is none", async () => {
    const shown = await show(deployed, {}, { pipeline: "acme/gone" });
    expect(shown.element.matches(":state(error)")).to.equal(true);
    await expect(shown.element).to.be.accessible();
  });
});

import { expect, fixtureCleanup, oneEvent, waitUntil } from "@open-wc/testing";
import { build, job, pipeline } from "../../testing/index.js";
import type { BuildkiteErrorChangeEvent } from "../error-change.js";
import type { BuildkiteJobSelectEvent } from "../job-list/events.js";
import { showBuild, type ShownBuild } from "./build.harness.js";

const words = (root: ParentNode | null | undefined) =>
  root?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";

const one = (spec: Parameters<typeof build>[0]) => ({
  pipelines: [
    pipeline("acme/web", {
      providerId: "github",
      providerRepository: "acme/web",
      repository: "git@github.com:acme/web.git",
      builds: [build(spec)],
    }),
  ],
});

describe("<buildkite-build>", () => {
  it("says what is built, for whom and how it stands", async () => {
    const { header, build: element } = await showBuild(
      "acme/web",
      1,
      one({
        message: "Fix the login\n\nSessions were kept too long.",
        state: "failed",
        branch: "fix/login",
        commit: "a".repeat(40),
        tag: "v1.2.3",
        pullRequest: { id: "42" },
        creator: { name: "Ada Lovelace" },
        source: "webhook",
        jobs: [job({ name: "Test" })],
      }),
    );
    const text = words(header());
    for (const part of ["#1", "Fix the login", "fix/login", "aaaaaaaa"])
      expect(text).to.contain(part);
    for (const part of ["v1.2.3", "Pull request #42", "Ada Lovelace", "push"])
      expect(text).to.contain(part);
    expect(header().querySelector("buildkite-state")!.state).to.equal("failed");
    expect(words(header().querySelector("h2"))).to.equal("Fix the login");
    expect(words(header().querySelector("details"))).to.contain(
      "Sessions were kept too long.",
    );
    const links = [...header().querySelectorAll("a")].map(({ href }) => href);
    expect(links).to.include(
      `https://github.com/acme/web/commit/${"a".repeat(40)}`,
    );
    expect(links).to.include("https://github.com/acme/web/pull/42");
    expect(links).to.include("https://buildkite.com/acme/web/builds/1");
    await expect(element).to.be.accessible();
  });

  it("asks four questions at first, and then only for the build", async () => {
    const { asked, clock, settled, server } = await showBuild(
      "acme/web",
      1,
      one({ state: "running", jobs: [job({ state: "running" })] }),
    );
    expect(asked("GET", /\/builds\/1\?/)).to.equal(1);
    expect(asked("GET", /\/pipelines\/web$/)).to.equal(1);
    expect(asked("GET", /access-token|emojis/)).to.equal(2);
    const before = server.requests.length;
    await clock.advance(5_000);
    await settled();
    expect(server.requests.length - before).to.equal(1);
  });

  it("tells a blocked build from a passed one, and what it waits for", async () => {
    const { header } = await showBuild("acme/releases", 5, {
      scenario: "blocked",
    });
    expect(header().querySelector("buildkite-state")!.state).to.equal(
      "blocked",
    );
    const notice = header().querySelector(".notice");
    expect(words(notice))
      .to.contain("Blocked: waits for “")
      .and.contain("Release?");
    expect(notice!.querySelector("a")!.href).to.equal(
      "https://buildkite.com/acme/releases/builds/5",
    );
  });

  it("shows new jobs while it runs, and leaves folds and the open job alone", async () => {
    const shown = await showBuild(
      "acme/web",
      1,
      one({
        state: "running",
        jobs: [
          job({ name: "Upload", state: "passed" }),
          job({ name: "a", groupKey: "unit", state: "running" }),
          job({ name: "b", groupKey: "unit", state: "running" }),
        ],
      }),
    );
    const { build: element, clock, jobs, server, settled } = shown;
    const upload = jobs().querySelector<HTMLAnchorElement>("a.name")!;
    upload.focus();
    upload.click();
    const group = jobs().querySelector<HTMLButtonElement>(".fold > button")!;
    group.click();
    await element.updateComplete;
    expect(jobNames(shown)).to.deep.equal(["Upload"]);

    const record = server.world.build("acme/web", 1)!;
    record.jobs.push({ ...record.jobs[0]!, id: newId, stepId: newId });
    await clock.advance(5_000);
    await settled();
    await waitUntil(() => jobNames(shown).length === 2);

    expect(group.ariaExpanded).to.equal("false");
    expect(upload.isConnected).to.equal(true);
    expect(upload.ariaCurrent).to.equal("true");
    expect(words(jobs().activeElement)).to.equal("Upload");
  });

  it("keeps everything when a refresh fails, says since when, and recovers", async () => {
    const shown = await showBuild(
      "acme/web",
      1,
      one({
        state: "running",
        jobs: [job({ name: "Test", state: "running" })],
      }),
    );
    const { build: element, clock, server, settled } = shown;
    server.failNext(503);
    await clock.advance(5_000);
    await settled();
    const notice = () => element.shadowRoot!.querySelector(".notice");
    await waitUntil(notice);
    expect(jobNames(shown)).to.deep.equal(["Test"]);
    expect(words(notice())).to.match(/Shown as of .*2026/);
    expect(element.matches(":state(stale)")).to.equal(true);
    await expect(element).to.be.accessible();

    notice()!.querySelector("button")!.click();
    await settled();
    await waitUntil(() => !notice());
    expect(element.matches(":state(stale)")).to.equal(false);
  });

  it("says why there is nothing to see and loads on another attempt", async () => {
    const { build: element, settled } = await showBuild("acme/web", 1, {
      ...one({ jobs: [job({ name: "Test" })] }),
      before: (server) => server.failNext({ status: 500, matching: /builds/ }),
    });
    const error = element.shadowRoot!.querySelector("buildkite-error")!;
    await expect(element).to.be.accessible();
    const over = oneEvent<BuildkiteErrorChangeEvent>(
      element,
      "buildkite-error-change",
    );
    error.shadowRoot!.querySelector("button")!.click();
    await settled();
    expect((await over).error).to.equal(undefined);
    await waitUntil(() =>
      element.shadowRoot!.querySelector("buildkite-job-list"),
    );
  });

  it("asks nothing for a name that cannot be one", async () => {
    const { server, build: element } = await showBuild("acme/../web", 1);
    expect(server.requests).to.deep.equal([]);
    expect(
      words(element.shadowRoot!.querySelector("buildkite-error")!.shadowRoot),
    ).to.contain("not a pipeline slug");
  });

  it("opens a job in place, unless its owner does", async () => {
    const shown = await showBuild(
      "acme/web",
      1,
      one({ jobs: [job({ name: "Test" })] }),
    );
    const { build: element, jobs } = shown;
    const link = jobs().querySelector<HTMLAnchorElement>("a.name")!;
    expect(link.href).to.match(
      /^https:\/\/buildkite\.com\/acme\/web\/builds\/1#[\w-]+$/,
    );
    link.click();
    expect(element.job).to.not.equal("");

    element.job = "";
    element.hrefFor = ({ build: number, job: id }) => `#/${number}/${id ?? ""}`;
    await element.updateComplete;
    await waitUntil(() => link.getAttribute("href")!.startsWith("#/1/"));
    element.addEventListener("buildkite-job-select", cancel, { once: true });
    const selected = oneEvent<BuildkiteJobSelectEvent>(
      element,
      "buildkite-job-select",
    );
    link.click();
    const { job: chosen } = await selected;
    expect(link.hash).to.equal(`#/1/${chosen.id}`);
    expect(location.hash).to.equal("");
    expect(element.job).to.equal("");
  });

  it("writes what comes from outside as text, and links nowhere but to https", async () => {
    for (const number of [1, 2, 4, 6, 10]) {
      const shown = await showBuild("acme/hostile", number, {
        scenario: "hostile",
      });
      for (const root of [shown.header(), shown.jobs()]) {
        expect(
          root.querySelectorAll("script, iframe, b, [onerror]"),
        ).to.have.length(0);
        for (const { href } of root.querySelectorAll("a"))
          expect(href).to.match(/^https?:\/\//);
      }
      await expect(shown.build).to.be.accessible();
      // Below it the next one would be out of sight, and ask for nothing.
      fixtureCleanup();
    }
  });

  for (const [scenario, name, number] of [
    ["states", "acme/states", 3],
    ["states", "acme/states", 8],
    ["states", "acme/states", 13],
    ["states", "acme/states", 17],
    ["blocked", "acme/releases", 3],
    ["large", "acme/everything", 512],
  ] as const) {
    it(`is accessible with ${scenario} #${number}`, async () => {
      const { build: element } = await showBuild(name, number, { scenario });
      await expect(element).to.be.accessible();
    });
  }

  it("puts few of 2,000 jobs on the page, and asks for them once", async () => {
    const shown = await showBuild("acme/everything", 512, {
      scenario: "large",
    });
    const rows = () => shown.jobs().querySelectorAll(".row").length;
    expect(rows()).to.be.below(120);
    expect(words(shown.jobs().querySelector("h3"))).to.equal("1,957 jobs");

    await shown.clock.advance(65_000);
    await shown.settled();
    expect(shown.asked("GET", /builds\/512\?.*include_retried_jobs/)).to.equal(
      1,
    );
    const header = shown.server.requests.at(-1)!;
    expect(header.path).to.match(/builds\/512\?.*exclude_jobs=true/);

    const folded = () =>
      shown.jobs().querySelector(".fold > [aria-expanded='false']");
    expect(folded()).to.not.be.null;
    shown.jobs().querySelector<HTMLButtonElement>(".fold-all")!.click();
    await waitUntil(() => !folded(), "all that shows is unfolded");
    expect(rows()).to.be.below(300);
  });
});

const newId = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";

const cancel = (event: Event) => event.preventDefault();

function jobNames({ jobs }: ShownBuild): readonly string[] {
  return [...jobs().querySelectorAll(".job .name")].map(words);
}

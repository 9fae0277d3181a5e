import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { NO_FILTERS, type PipelineView } from "@buildkite/elements";
import {
  addressOf,
  filtersIn,
  othersIn,
  pipelineAddress,
  placeAt,
} from "./view-address.js";

const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";

const LIST: PipelineView = {
  build: undefined,
  job: undefined,
  line: undefined,
  tab: undefined,
  filters: NO_FILTERS,
};

const LOG: PipelineView = {
  ...LIST,
  build: 12,
  job: JOB,
  line: "120-140",
  filters: { ...NO_FILTERS, branches: ["release/1.2"], states: ["failed"] },
};

describe("A view's address in an app", () => {
  const table: readonly (readonly [string, PipelineView, string])[] = [
    ["the list", LIST, ""],
    ["a build", { ...LIST, build: 12 }, "/builds/12"],
    [
      "another view of a build",
      { ...LIST, build: 12, tab: "waterfall" },
      "/builds/12?tab=waterfall",
    ],
    [
      "what there is beside the list",
      { ...LIST, tab: "insights" },
      "?tab=insights",
    ],
    ["a job", { ...LIST, build: 12, job: JOB }, `/builds/12/jobs/${JOB}`],
    [
      "a line of a log, with filters",
      LOG,
      `/builds/12/jobs/${JOB}?state=failed&branch=release/1.2#L120-L140`,
    ],
  ];
  for (const [what, view, address] of table)
    it(`of ${what} leads back to it`, () => {
      assert.equal(addressOf(view), address);
      const { pathname, search, hash } = new URL(
        `https://x.example/ci${address}`,
      );
      assert.deepEqual(
        placeAt(pathname.replace("/ci", "").slice(1), hash, search),
        {
          build: view.build,
          job: view.job,
          line: view.line,
          tab: view.tab,
        },
      );
      assert.deepEqual(
        filtersIn(new URLSearchParams(search)) ?? NO_FILTERS,
        view.filters,
      );
    });

  it("keeps what is not its own", () => {
    const query = new URLSearchParams(
      "pipeline=acme/web&branch=main&inspect=raw",
    );
    const others = othersIn(query);
    assert.equal(others.toString(), "pipeline=acme%2Fweb&inspect=raw");
    assert.equal(
      addressOf({ ...LIST, build: 3 }, others),
      "/builds/3?pipeline=acme/web&inspect=raw",
    );
  });

  it("says which of several pipelines is meant", () => {
    assert.equal(
      pipelineAddress("acme/web", 12),
      "/builds/12?pipeline=acme/web",
    );
    assert.equal(pipelineAddress("acme/web"), "?pipeline=acme/web");
    assert.equal(pipelineAddress(undefined, 12), "/builds/12");
    assert.equal(pipelineAddress(undefined), "");
  });

  it("has no line without a log", () => {
    assert.equal(addressOf({ ...LIST, build: 12, line: "3" }), "/builds/12");
    assert.equal(placeAt("builds/12", "#L3")?.line, undefined);
  });

  it("has no view of a list, and none that there is not", () => {
    assert.equal(addressOf({ ...LIST, tab: "graph" }), "");
    assert.equal(placeAt("builds/12", "", "?tab=jobs")?.tab, undefined);
    assert.equal(placeAt("builds/12", "", "?tab=insights")?.tab, undefined);
    assert.equal(placeAt("", "", "?tab=graph")?.tab, undefined);
    assert.equal(placeAt("builds/12", "", "?tab=<b>")?.tab, undefined);
    assert.equal(othersIn(new URLSearchParams("tab=graph&x=1")).size, 1);
  });

  it("may end with a slash", () => {
    assert.equal(placeAt("builds/12/", "")?.build, 12);
    assert.notEqual(placeAt("/", ""), undefined);
  });

  for (const rest of [
    "builds",
    "builds/0",
    "builds/abc",
    "builds/-1",
    "builds/1e3",
    "builds/99999999999999999999",
    "builds/12/jobs",
    `builds/x/jobs/${JOB}`,
    "nightly/builds/12",
  ])
    it(`names nothing with ${rest}`, () => {
      assert.equal(placeAt(rest, ""), undefined);
    });

  for (const hash of ["#L0", "#L", "#L12-14", "#notes", "#L9999999999"])
    it(`points at no line with ${hash}`, () => {
      assert.equal(placeAt(`builds/12/jobs/${JOB}`, hash)?.line, undefined);
    });

  it("tells no filters from empty ones", () => {
    assert.equal(
      filtersIn(new URLSearchParams("pipeline=acme/web")),
      undefined,
    );
    assert.equal(filtersIn(new URLSearchParams("state=nonsense")), undefined);
    assert.deepEqual(filtersIn(new URLSearchParams("branch=main"))?.branches, [
      "main",
    ]);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ask, at, each } from "../ask.js";
import { ManualClock } from "../manual-clock.js";
import { simulateBuildkite } from "../simulate-buildkite.js";
import { build, job, pipeline } from "../world/specs.js";

const WEB = "/v2/organizations/acme/pipelines/web";
const BUILDS = `https://api.buildkite.com${WEB}/builds`;

const server = simulateBuildkite({
  clock: new ManualClock(),
  limits: { user: 1_000, organization: 1_000 },
  pipelines: [
    pipeline("acme/web", {
      builds: [
        ...Array.from({ length: 250 }, () => build({ jobs: [] })),
        build({ jobs: Array.from({ length: 130 }, () => job()) }),
      ],
    }),
  ],
});

describe("lists that are paged by number", () => {
  it("give 30 items where nothing is asked, the newest first", async () => {
    const { json } = await ask(server, `GET ${WEB}/builds?exclude_jobs=true`);
    const numbers = each(json, "number");
    assert.equal(numbers.length, 30);
    assert.deepEqual(numbers.slice(0, 3), [251, 250, 249]);
  });

  it("give no more than 100 items, whatever is asked", async () => {
    const path = `GET ${WEB}/builds?exclude_jobs=true&per_page=500`;
    assert.equal(each((await ask(server, path)).json, "id").length, 100);
  });

  it("link to the pages around with absolute URLs that keep the filters", async () => {
    const path = `GET ${WEB}/builds?branch=main&per_page=100&page=2`;
    const { headers } = await ask(server, path);
    const to = (page: number) =>
      `<${BUILDS}?branch=main&per_page=100&page=${page}>`;
    assert.equal(
      headers.get("link"),
      `${to(1)}; rel="first", ${to(1)}; rel="prev", ${to(3)}; rel="next", ${to(3)}; rel="last"`,
    );
  });

  it("link to nothing when all is on one page", async () => {
    const { headers } = await ask(server, "GET /v2/organizations");
    assert.equal(headers.get("link"), null);
  });

  it("are empty beyond the last page", async () => {
    const path = `GET ${WEB}/builds?per_page=100&page=9`;
    assert.deepEqual((await ask(server, path)).json, []);
  });
});

describe("the list of jobs, paged by cursor", () => {
  const jobs = `${WEB}/builds/251/jobs`;
  const follow = (link: unknown) =>
    ask(server, `GET ${String(link).replace("https://api.buildkite.com", "")}`);

  it("leads from page to page to every job, once", async () => {
    const seen: unknown[] = [];
    let page = (await ask(server, `GET ${jobs}?per_page=60`)).json;
    for (;;) {
      seen.push(...each(at(page, "items"), "id"));
      const next = at(page, "links", "next");
      if (next === undefined) break;
      page = (await follow(next)).json;
    }
    const build = server.world.build("acme/web", 251);
    assert.deepEqual(
      seen,
      build?.jobs.map(({ id }) => id),
    );
  });

  it("leads back", async () => {
    const first = (await ask(server, `GET ${jobs}?per_page=60`)).json;
    const second = (await follow(at(first, "links", "next"))).json;
    const back = (await follow(at(second, "links", "prev"))).json;
    assert.deepEqual(at(back, "items"), at(first, "items"));
    assert.equal(at(first, "links", "prev"), undefined);
  });

  for (const [asked, given] of [
    ["", 30],
    ["?per_page=5", 30],
    ["?per_page=77", 77],
    ["?per_page=500", 100],
  ] as const) {
    it(`gives ${given} jobs for "${asked}"`, async () => {
      const { json } = await ask(server, `GET ${jobs}${asked}`);
      assert.equal((at(json, "items") as unknown[]).length, given);
    });
  }
});

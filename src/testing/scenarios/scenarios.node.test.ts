import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ask, at, each } from "../ask.js";
import { ManualClock } from "../manual-clock.js";
import { simulateBuildkite } from "../simulate-buildkite.js";
import { JOB_STATES } from "../world/states.js";
import { scenarios } from "./scenarios.js";

function play(scenario: string) {
  const clock = new ManualClock();
  const limits = { user: 10_000, organization: 10_000 };
  return { clock, server: simulateBuildkite({ clock, scenario, limits }) };
}

describe("scenarios", () => {
  for (const { name } of scenarios) {
    it(`${name}: every list and the newest build can be read`, async () => {
      const { server } = play(name);
      for (const organization of server.world.organizations) {
        for (const pipeline of organization.pipelines) {
          const path = `GET /v2/organizations/${organization.slug}/pipelines/${pipeline.slug}/builds`;
          const { status, json } = await ask(
            server,
            `${path}?exclude_jobs=true`,
          );
          assert.equal(status, 200);
          assert.equal(
            each(json, "id").length,
            Math.min(30, pipeline.builds.length),
          );
          const newest = pipeline.builds.at(-1);
          if (newest === undefined) continue;
          const build = await ask(server, `${path}/${newest.number}`);
          assert.equal(at(build.json, "id"), newest.id);
        }
      }
    });
  }

  it("large is a build of 2,000 jobs", () => {
    const { server } = play("large");
    assert.equal(
      server.world.build("acme/everything", 512)?.jobs.length,
      2_000,
    );
  });

  it("archive is a pipeline of 5,000 builds", () => {
    const { server } = play("archive");
    assert.equal(server.world.pipeline("acme/archive")?.builds.length, 5_000);
  });

  it("busy builds forty branches", () => {
    const { server } = play("busy");
    const builds = server.world.pipeline("acme/monolith")?.builds ?? [];
    assert.equal(new Set(builds.map(({ branch }) => branch)).size, 40);
    assert.ok(builds.filter(({ state }) => state === "running").length > 3);
  });

  it("states shows every job state", () => {
    const { server } = play("states");
    const jobs = server.world
      .pipeline("acme/states")
      ?.builds.flatMap((build) => build.jobs.map(({ state }) => state));
    for (const state of JOB_STATES) assert.ok(jobs?.includes(state), state);
  });
});

describe("the demo", () => {
  it("has two weeks of builds behind it, of every outcome", () => {
    const { clock, server } = play("demo");
    const builds = server.world.pipeline("acme/storefront")?.builds ?? [];
    assert.ok(builds.length > 100 && builds.length < 140);
    const oldest = builds[0]?.createdAt ?? 0;
    assert.ok(clock.now() - oldest > 12 * 24 * 3_600_000);
    const states = new Set(
      builds.map((one) => (one.blocked ? "blocked" : one.state)),
    );
    for (const state of [
      "passed",
      "failed",
      "blocked",
      "canceled",
      "running",
    ]) {
      assert.ok(states.has(state), state);
    }
  });

  it("has a recent failed build whose log shows the error", async () => {
    const { server } = play("demo");
    const builds = "/v2/organizations/acme/pipelines/storefront/builds";
    const failed = await ask(server, `GET ${builds}?state=failed&per_page=1`);
    const jobs = at(failed.json, 0, "jobs") as Record<string, unknown>[];
    const job = jobs.find(({ state }) => state === "failed");
    const log = await ask(
      server,
      `GET /v2/organizations/acme/jobs/${String(job?.id)}/log.txt`,
    );
    assert.match(log.text, /AssertionError/);
    assert.match(log.text, /The command exited with status 1/);
  });

  it("starts, fails, blocks and finishes builds within ten minutes, again and again", async () => {
    const { clock, server } = play("demo");
    const builds = server.world.pipeline("acme/storefront")?.builds ?? [];
    const before = builds.length;
    await clock.advance(600_000);
    server.world.catchUp();
    const since = builds.slice(before);
    assert.ok(since.length >= 10, `${since.length} builds`);
    const states = since.map((one) => (one.blocked ? "blocked" : one.state));
    for (const state of ["passed", "failed", "blocked"]) {
      assert.ok(states.includes(state), state);
    }
    assert.ok(builds.filter((one) => one.finishedAt === null).length <= 4);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ask, at, each } from "../ask.js";
import { ManualClock } from "../manual-clock.js";
import {
  type SimulatedBuildkite,
  simulateBuildkite,
} from "../simulate-buildkite.js";
import {
  type JobSpec,
  block,
  input,
  job,
  pipeline,
  trigger,
  wait,
} from "./specs.js";

const WEB = "/v2/organizations/acme/pipelines/web";

function started(steps: readonly JobSpec[]) {
  const clock = new ManualClock();
  const server = simulateBuildkite({
    clock,
    limits: { user: 10_000, organization: 10_000 },
    pipelines: [
      pipeline("acme/web", { steps }),
      pipeline("acme/deploy", {
        steps: [job({ runs: [{ duration: 30_000, exitStatus: 1 }] })],
      }),
    ],
  });
  server.world.start("acme/web");
  return { clock, server };
}

async function read(server: SimulatedBuildkite, number = 1) {
  const { json } = await ask(server, `GET ${WEB}/builds/${number}`);
  return {
    state: at(json, "state"),
    blocked: at(json, "blocked"),
    finishedAt: at(json, "finished_at"),
    failingAt: at(json, "failing_at"),
    jobs: each(at(json, "jobs"), "state"),
    ids: each(at(json, "jobs"), "id"),
  };
}

const put = (server: SimulatedBuildkite, path: string, body?: unknown) =>
  ask(server, `PUT ${WEB}/builds/${path}`, { body });

const quick = job({ runs: [{ wait: 1_000, duration: 5_000 }] });
const slow = job({ runs: [{ wait: 1_000, duration: 60_000 }] });
const failing = job({
  runs: [{ wait: 1_000, duration: 5_000, exitStatus: 1 }, { duration: 5_000 }],
});

describe("a build", () => {
  it("goes from scheduled over running to passed", async () => {
    const { clock, server } = started([quick]);
    const seen = [];
    for (const ms of [0, 1_000, 400, 400, 5_000]) {
      await clock.advance(ms);
      const { state, jobs } = await read(server);
      seen.push([state, ...jobs]);
    }
    assert.deepEqual(seen, [
      ["scheduled", "scheduled"],
      ["scheduled", "assigned"],
      ["scheduled", "accepted"],
      ["running", "running"],
      ["passed", "passed"],
    ]);
  });

  it("is failing while other jobs still run, and then failed", async () => {
    const { clock, server } = started([failing, slow, wait(), quick]);
    await clock.advance(10_000);
    assert.deepEqual((await read(server)).state, "failing");
    await clock.advance(60_000);
    const { state, jobs } = await read(server);
    assert.equal(state, "failed");
    assert.deepEqual(jobs, [
      "failed",
      "passed",
      "waiting_failed",
      "waiting_failed",
    ]);
  });

  it("passes in spite of a soft failure", async () => {
    const soft = job({ runs: [{ exitStatus: 1, softFailed: true }] });
    const { clock, server } = started([soft, wait(), quick]);
    await clock.advance(60_000);
    const { state, jobs } = await read(server);
    assert.equal(state, "passed");
    assert.deepEqual(jobs, ["failed", "passed", "passed"]);
  });

  it("tries a job again by itself where the step says so", async () => {
    const { clock, server } = started([{ ...failing, automaticRetries: 1 }]);
    await clock.advance(60_000);
    assert.equal((await read(server)).state, "passed");
    const all = await ask(server, `GET ${WEB}/builds/1/jobs`);
    assert.deepEqual(each(at(all.json, "items"), "retry_type"), [
      "automatic",
      "automatic",
    ]);
  });

  it("keeps its state while it is blocked, and goes on with the fields as meta-data", async () => {
    const { clock, server } = started([
      quick,
      block("Ship?", { requiredFields: ["version"] }),
      quick,
    ]);
    await clock.advance(10_000);
    const before = await read(server);
    assert.deepEqual(
      [before.state, before.blocked, before.jobs],
      ["passed", true, ["passed", "blocked", "blocked"]],
    );
    const answer = await put(
      server,
      `1/jobs/${String(before.ids[1])}/unblock`,
      {
        fields: { version: "1.2", regions: ["eu", "us"] },
      },
    );
    assert.equal(at(answer.json, "unblocked_by", "name"), "Priya Raman");
    const after = await read(server);
    assert.deepEqual(
      [after.state, after.blocked, after.finishedAt],
      ["running", false, null],
    );
    await clock.advance(30_000);
    assert.equal((await read(server)).state, "passed");
    const { json } = await ask(server, `GET ${WEB}/builds/1`);
    assert.deepEqual(at(json, "meta_data"), {
      version: "1.2",
      regions: "eu\nus",
    });
  });

  it("is held at its end, not before, by an input step", async () => {
    const { clock, server } = started([
      input("Version?"),
      quick,
      wait(),
      quick,
    ]);
    await clock.advance(30_000);
    const { blocked, jobs } = await read(server);
    assert.equal(blocked, true);
    assert.deepEqual(jobs, ["blocked", "passed", "passed", "passed"]);
  });

  it("ends as the build that it triggered", async () => {
    const { clock, server } = started([trigger("deploy"), wait(), quick]);
    const { json } = await ask(server, `GET ${WEB}/builds/1`);
    assert.equal(at(json, "jobs", 0, "triggered_build", "number"), 1);
    assert.equal((await read(server)).jobs[0], "running");
    await clock.advance(60_000);
    assert.equal((await read(server)).state, "failed");
  });
});

describe("acts on a build", () => {
  it("retry opens a build that had failed, with a new job; `failing_at` stays", async () => {
    const { clock, server } = started([failing, wait(), quick]);
    await clock.advance(30_000);
    const failed = await read(server);
    assert.equal(failed.state, "failed");
    const answer = await put(server, `1/jobs/${String(failed.ids[0])}/retry`);
    assert.equal(answer.status, 200);
    assert.notEqual(at(answer.json, "id"), failed.ids[0]);
    assert.equal(at(answer.json, "state"), "scheduled");
    const open = await read(server);
    assert.deepEqual(
      [open.state, open.finishedAt, open.jobs],
      ["running", null, ["scheduled", "waiting", "waiting"]],
    );
    await clock.advance(60_000);
    const passed = await read(server);
    assert.equal(passed.state, "passed");
    assert.equal(passed.failingAt, failed.failingAt);
  });

  it("retry_failed_jobs answers first and retries then", async () => {
    const { clock, server } = started([failing, failing]);
    await clock.advance(30_000);
    const answer = await put(server, "1/retry_failed_jobs");
    assert.equal(answer.status, 202);
    assert.equal(at(answer.json, "retried_jobs_count"), 2);
    assert.equal((await read(server)).state, "failed");
    await clock.advance(500);
    assert.equal((await read(server)).state, "running");
  });

  it("cancel stops what runs and takes back what does not", async () => {
    const { clock, server } = started([slow, wait(), quick]);
    await clock.advance(10_000);
    const answer = await put(server, "1/cancel");
    assert.equal(at(answer.json, "state"), "canceling");
    await clock.advance(3_000);
    const { state, jobs } = await read(server);
    assert.equal(state, "canceled");
    assert.deepEqual(jobs, ["canceled", "canceled", "canceled"]);
  });

  it("rebuild starts the same again under the next number", async () => {
    const { clock, server } = started([failing, wait(), quick]);
    await clock.advance(30_000);
    const answer = await put(server, "1/rebuild");
    assert.equal(answer.status, 200);
    assert.equal(at(answer.json, "number"), 2);
    assert.equal(at(answer.json, "rebuilt_from", "number"), 1);
    assert.equal(at(answer.json, "creator", "name"), "Priya Raman");
    await clock.advance(60_000);
    assert.equal((await read(server, 1)).state, "failed");
    assert.equal((await read(server, 2)).state, "passed");
  });

  it("create runs the pipeline's steps", async () => {
    const { clock, server } = started([quick]);
    const answer = await ask(server, `POST ${WEB}/builds`, {
      body: { commit: "HEAD", branch: "main", meta_data: { why: "to see" } },
    });
    assert.equal(answer.status, 201);
    assert.deepEqual(at(answer.json, "meta_data"), { why: "to see" });
    await clock.advance(10_000);
    assert.equal((await read(server, 2)).state, "passed");
  });
});

describe("the simulation", () => {
  it("is the same for the same seed, however often someone looks", async () => {
    const play = async (looks: number) => {
      const clock = new ManualClock();
      const server = simulateBuildkite({
        clock,
        scenario: "demo",
        seed: 7,
        limits: { user: 10_000, organization: 10_000 },
      });
      const builds = "/v2/organizations/acme/pipelines/storefront/builds";
      for (let look = 0; look < looks; look++) {
        await clock.advance(600_000 / looks);
        await ask(server, `GET ${builds}?exclude_jobs=true`);
      }
      return (await ask(server, `GET ${builds}?per_page=20`)).text;
    };
    assert.equal(await play(1), await play(40));
  });

  it("leaves no timer behind", async () => {
    const { clock, server } = started([quick]);
    await read(server);
    assert.equal(clock.pending, 0);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ask, at, each } from "../ask.js";
import { ManualClock } from "../manual-clock.js";
import { simulateBuildkite } from "../simulate-buildkite.js";
import {
  attempts,
  block,
  build,
  job,
  pipeline,
  trigger,
  wait,
} from "../world/specs.js";

const WEB = "/v2/organizations/acme/pipelines/web";

const server = simulateBuildkite({
  clock: new ManualClock(),
  limits: { user: 1_000, organization: 1_000 },
  pipelines: [
    pipeline("acme/web", {
      configuration: "steps: []",
      builds: [
        build({
          number: 7,
          state: "failed",
          jobs: [
            job({
              name: "Lint",
              stepKey: "lint",
              groupKey: "checks",
              state: "passed",
            }),
            ...attempts("Test", { state: "failed" }, { state: "failed" }),
            job({ name: "Promised", state: "running", promisedExitStatus: 2 }),
            wait({ state: "waiting_failed" }),
            wait({ state: null }),
            block("Ship?", { state: "blocked" }),
            trigger("deploy", {
              name: "Deploy",
              state: "running",
              triggeredBuild: { id: "x", pipeline: "deploy", number: 3 },
            }),
          ],
          annotations: [{ context: "coverage" }],
        }),
        build({ number: 8, state: "running" }),
      ],
    }),
  ],
});

const get = (path: string) => ask(server, `GET ${WEB}${path}`);

describe("a build", () => {
  it("embeds its jobs and pipeline unless told not to", async () => {
    const whole = (await get("/builds/7")).json as object;
    assert.ok("jobs" in whole && "pipeline" in whole);
    const bare = (
      await get("/builds/7?exclude_jobs=true&exclude_pipeline=true")
    ).json as object;
    assert.ok(!("jobs" in bare) && !("pipeline" in bare));
  });

  it("counts all its jobs, retried ones too, when it is asked for alone", async () => {
    const query = "?exclude_jobs=true&job_states[]=passed";
    const { json } = await get(`/builds/7${query}`);
    assert.deepEqual(at(json, "job_state_counts"), {
      total: 8,
      states: {
        passed: 1,
        failed: 2,
        running: 2,
        waiting_failed: 1,
        blocked: 1,
      },
    });
    const listed = (await get("/builds")).json as object[];
    assert.ok(listed.every((one) => !("job_state_counts" in one)));
  });

  it("hides retried attempts by default, which the list of jobs shows by default", async () => {
    const embedded = async (query = "") =>
      each(at((await get(`/builds/7${query}`)).json, "jobs"), "name").filter(
        (name) => name === "Test",
      ).length;
    const listed = async (query = "") =>
      each(
        at((await get(`/builds/7/jobs${query}`)).json, "items"),
        "name",
      ).filter((name) => name === "Test").length;
    assert.equal(await embedded(), 1);
    assert.equal(await embedded("?include_retried_jobs=true"), 2);
    assert.equal(await listed(), 2);
    assert.equal(await listed("?include_retried_jobs=false"), 1);
  });

  it("embeds only jobs in the states asked for", async () => {
    const { json } = await get(
      "/builds/7?job_states[]=passed&job_states[]=blocked",
    );
    assert.deepEqual(each(at(json, "jobs"), "state"), ["passed", "blocked"]);
  });

  it("keeps `running` jobs that promise to fail under `failed`", async () => {
    const { json } = await get("/builds/7/jobs?state[]=failed");
    assert.ok(each(at(json, "items"), "name").includes("Promised"));
  });
});

describe("a job", () => {
  const jobs = async () =>
    at((await get("/builds/7")).json, "jobs") as Record<string, unknown>[];

  it("weighs about 3 kB when it is a script", async () => {
    const weight = JSON.stringify((await jobs())[0]).length;
    assert.ok(weight > 2_500 && weight < 4_500, `${weight} bytes`);
  });

  it("is thin when it is a waiter, and may lack even a state", async () => {
    const waiters = (await jobs()).filter(({ type }) => type === "waiter");
    assert.deepEqual(
      waiters.map((waiter) => Object.keys(waiter)),
      [
        ["id", "graphql_id", "type", "state"],
        ["id", "graphql_id", "type"],
      ],
    );
  });

  it("has a label instead of a name when it is manual", async () => {
    const manual = (await jobs()).find(({ type }) => type === "manual");
    assert.equal(manual?.label, "Ship?");
    assert.equal(manual.unblockable, true);
    assert.ok(!("name" in manual));
  });

  it("names the triggered build's pipeline in the URL alone", async () => {
    const found = (await jobs()).find(({ type }) => type === "trigger");
    assert.deepEqual(found?.triggered_build, {
      id: "x",
      number: 3,
      url: "https://api.buildkite.com/v2/organizations/acme/pipelines/deploy/builds/3",
      web_url: "https://buildkite.com/acme/deploy/builds/3",
    });
  });

  it("tells its group in a build, but not in the list of jobs", async () => {
    assert.equal((await jobs())[0]?.group_key, "checks");
    const { json } = await get("/builds/7/jobs?group_key=checks");
    assert.equal((at(json, "items") as unknown[]).length, 1);
    assert.equal(at(json, "items", 0, "group_key"), undefined);
  });

  it("is found by its step, under its build and under the organisation", async () => {
    const { json } = await get("/builds/7/jobs?step_key=lint");
    const id = String(at(json, "items", 0, "id"));
    const found = await ask(server, `GET /v2/organizations/acme/jobs/${id}`);
    assert.deepEqual(found.json, (await get(`/builds/7/jobs/${id}`)).json);
    const none = await get("/builds/7/jobs?step_key=unheard-of");
    assert.deepEqual(at(none.json, "items"), []);
  });

  it("is linked to the attempts before and after it", async () => {
    const { json } = await get("/builds/7/jobs?state[]=failed");
    const [first, second] = at(json, "items") as Record<string, unknown>[];
    assert.equal(first?.retried, true);
    assert.equal(first.retried_in_job_id, second?.id);
    assert.deepEqual(second?.retry_source, {
      job_id: first.id,
      retry_type: "manual",
    });
  });
});

describe("a pipeline", () => {
  it("counts what is under way", async () => {
    const { json } = await get("");
    assert.equal(at(json, "running_builds_count"), 1);
    assert.equal(at(json, "running_jobs_count"), 1);
    assert.equal(at(json, "configuration"), "steps: []");
  });
});

describe("annotations", () => {
  it("come without bodies when asked", async () => {
    const path = "/builds/7/annotations";
    assert.ok("body_html" in (at((await get(path)).json, 0) as object));
    const bare = await get(`${path}?omit_body=true`);
    assert.ok(!("body_html" in (at(bare.json, 0) as object)));
  });
});

describe("the access token", () => {
  it("writes its times in a form of its own", async () => {
    const { json } = await ask(server, "GET /v2/access-token");
    assert.equal(at(json, "created_at"), "2026-10-21 09:30:00 UTC");
    assert.equal(at(json, "user", "name"), "Priya Raman");
  });
});

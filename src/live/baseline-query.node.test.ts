import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteClient } from "../api/client.js";
import { mapStorage } from "../api/learnt.js";
import {
  ManualClock,
  build,
  job,
  pipeline,
  simulateBuildkite,
  type BuildSpec,
  type ScriptJobSpec,
} from "../testing/index.js";
import { baselineQuery } from "./baseline-query.js";

const REF = { organization: "acme", pipeline: "web" };

/** Looks for the predecessor of the first job of the newest build. */
async function find(builds: readonly BuildSpec[], defaultBranch = "main") {
  const clock = new ManualClock();
  const server = simulateBuildkite({
    clock,
    pipelines: [pipeline("acme/web", { builds, defaultBranch })],
  });
  const client = new BuildkiteClient({
    baseUrl: server.baseUrl,
    fetch: server.fetch,
    now: () => clock.now(),
    storage: mapStorage(),
  });
  const ref = { ...REF, number: builds.length };
  const newest = await client.getBuild(ref, { includeJobs: true });
  const wanted = newest.jobs?.find((one) => one.type === "script");
  assert.ok(wanted);
  const before = server.requests.length;
  const { signal } = new AbortController();
  const query = baselineQuery(client, ref, newest, wanted);
  const answer = await query.load({ signal, previous: undefined });
  assert.equal(server.requests.length - before, answer.requests);
  return {
    ...answer,
    found: answer.baseline && {
      number: answer.baseline.build.number,
      name: answer.baseline.job.name,
      branch: answer.baseline.branch,
    },
  };
}

const passed = (jobs: readonly ScriptJobSpec[], branch = "main") =>
  build({ state: "passed", branch, jobs });

const failed = (jobs: readonly ScriptJobSpec[], branch = "main") =>
  build({
    state: "failed",
    branch,
    jobs: jobs.map((one) => ({ ...one, state: "failed" })),
  });

const keyed = (spec: Omit<ScriptJobSpec, "type"> = {}) =>
  job({ name: "Tests", stepKey: "tests", ...spec });

describe("the passing predecessor of a job", () => {
  it("is of the last passing build on its branch, for two requests", async () => {
    const { found, requests } = await find([
      passed([keyed()]),
      passed([keyed()], "topic"),
      passed([keyed()]),
      failed([keyed()], "topic"),
    ]);
    assert.deepEqual(found, { number: 2, name: "Tests", branch: "same" });
    assert.equal(requests, 2);
  });

  it("is of the default branch where none has passed on its own, for four", async () => {
    const { found, requests, branches } = await find([
      passed([keyed()]),
      failed([keyed()], "topic"),
    ]);
    assert.deepEqual(found, { number: 1, name: "Tests", branch: "default" });
    assert.equal(requests, 4);
    assert.deepEqual(branches, ["topic", "main"]);
  });

  it("is none of a later build, nor of one that failed", async () => {
    const { found } = await find([failed([keyed()]), failed([keyed()])]);
    assert.equal(found, undefined);
  });

  it("is looked for in three builds of a branch at most: nine requests in all", async () => {
    const others = Array.from({ length: 6 }, (_, at) =>
      passed(
        [job({ name: "Other", stepKey: "other" })],
        at < 3 ? "main" : "topic",
      ),
    );
    const { found, requests, builds } = await find([
      passed([keyed()]),
      ...others,
      failed([keyed()], "topic"),
    ]);
    assert.equal(found, undefined);
    assert.equal(builds, 6);
    assert.equal(requests, 9);
  });

  it("is the same one of a matrix, and of parallel jobs", async () => {
    const systems = ["linux", "mac"].map((matrix) =>
      keyed({ name: `Tests on ${matrix}`, matrix }),
    );
    const onMac = await find([passed(systems), failed([...systems].reverse())]);
    assert.equal(onMac.found?.name, "Tests on mac");
    const shards = [0, 1, 2].map((parallelIndex) =>
      keyed({
        name: `Tests ${parallelIndex}`,
        parallelIndex,
        parallelTotal: 3,
      }),
    );
    const last = await find([passed(shards), failed([...shards].reverse())]);
    assert.equal(last.found?.name, "Tests 2");
    const more = keyed({ parallelIndex: 3, parallelTotal: 4 });
    assert.equal(
      (await find([passed(shards), failed([more])])).found,
      undefined,
    );
  });

  it("has the same name, or the same command, where the step has no key", async () => {
    const named = (name: string) => job({ name, stepKey: null });
    const byName = await find([
      passed([named("Lint"), named("Tests")]),
      failed([named("Tests")]),
    ]);
    assert.equal(byName.found?.name, "Tests");
    const run = (command: string) =>
      job({ name: null, stepKey: null, command });
    const other = await find([
      passed([run("make")]),
      failed([run("make test")]),
    ]);
    assert.equal(other.found, undefined);
    const same = await find([passed([run("make")]), failed([run("make")])]);
    assert.equal(same.found?.number, 1);
  });
});

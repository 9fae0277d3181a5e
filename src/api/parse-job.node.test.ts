import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseJob } from "./parse-job.js";
import { parseLog } from "./parse-log.js";
import type { Job } from "./types.js";

function script(fields: Record<string, unknown>) {
  const job = parseJob({ id: "j1", type: "script", ...fields });
  assert.ok(job.type === "script");
  return job;
}

describe("a job", () => {
  for (const type of ["script", "waiter", "manual", "trigger"]) {
    it(`of type ${type} is read with nothing but its id`, () => {
      const job: Job = parseJob({ id: "j1", type });
      assert.equal(job.type, type);
      assert.equal(job.state, undefined);
      assert.equal(job.softFailed, false);
    });
  }

  for (const strange of [null, true, 12, "text", [1], {}]) {
    it(`is read when every field is ${JSON.stringify(strange)}`, () => {
      const names =
        `state name label command step step_key group_key agent agent_query_rules exit_status
        signal signal_reason promised_exit_status soft_failed broken_reason created_at started_at
        finished_at retried retried_in_job_id retries_count retry_type retried_by retry_source
        parallel_group_index parallel_group_total artifact_paths priority unblockable unblocked_by
        unblocked_at async triggered_build`.split(/\s+/);
      const fields = Object.fromEntries(names.map((name) => [name, strange]));
      for (const type of ["script", "waiter", "manual", "trigger", "new"]) {
        assert.equal(parseJob({ ...fields, id: "j1", type }).id, "j1");
      }
    });
  }

  it("of a type that is not known yet keeps the word it came with", () => {
    const job = parseJob({
      id: "j1",
      type: "approval",
      state: "pondering",
      name: "Legal",
    });
    assert.ok(job.type === "unknown");
    assert.deepEqual(
      [job.sentType, job.state, job.name],
      ["approval", "pondering", "Legal"],
    );
  });

  it("is canceled with one l or two", () => {
    assert.equal(script({ state: "cancelled" }).state, "canceled");
  });

  it("has no name where an empty one is sent", () => {
    assert.equal(script({ name: "" }).name, undefined);
  });

  it("that waits for a person has a label instead of a name", () => {
    const job = parseJob({
      id: "j1",
      type: "manual",
      label: "Ship it?",
      unblockable: true,
    });
    assert.ok(job.type === "manual");
    assert.deepEqual([job.label, job.unblockable], ["Ship it?", true]);
  });

  it("keeps an exit status of 0 apart from none", () => {
    assert.equal(script({ exit_status: 0 }).exitStatus, 0);
    assert.equal(script({ exit_status: null }).exitStatus, undefined);
    assert.equal(script({ exit_status: -1 }).exitStatus, -1);
  });

  it("keeps a matrix of any shape", () => {
    assert.deepEqual(script({ matrix: { os: "linux" } }).matrix, {
      os: "linux",
    });
    assert.equal(script({ matrix: "linux" }).matrix, "linux");
    assert.equal(script({ matrix: null }).matrix, undefined);
  });
});

describe("a retried job", () => {
  it("believes the retry source rather than the retry type beside it", () => {
    const job = script({
      retry_type: null,
      retry_source: { job_id: "j0", retry_type: "automatic" },
      retries_count: 1,
    });
    assert.deepEqual(
      [job.retryType, job.retrySourceJobId, job.retriesCount],
      ["automatic", "j0", 1],
    );
    assert.equal(
      script({ retry_type: "manual", retry_source: null }).retryType,
      "manual",
    );
  });

  it("names the job that took its place", () => {
    const job = script({ retried: true, retried_in_job_id: "j2" });
    assert.deepEqual([job.retried, job.retriedInJobId], [true, "j2"]);
  });
});

describe("a trigger's build", () => {
  function triggered(fields: Record<string, unknown>) {
    const job = parseJob({
      id: "j1",
      type: "trigger",
      triggered_build: { id: "b", number: 7, ...fields },
    });
    assert.ok(job.type === "trigger");
    return job.triggeredBuild?.ref;
  }
  const ref = { organization: "acme", pipeline: "deploy", number: 7 };

  it("is found by the address of the API or of its page", () => {
    assert.deepEqual(
      triggered({
        url: "https://api.buildkite.com/v2/organizations/acme/pipelines/deploy/builds/7",
      }),
      ref,
    );
    assert.deepEqual(
      triggered({ web_url: "https://buildkite.com/acme/deploy/builds/7" }),
      ref,
    );
  });

  for (const url of [
    "https://buildkite.com/acme/../builds/7",
    "https://buildkite.com/acme/%2e%2e/builds/7",
    "https://buildkite.com/acme/web?x/builds/7",
    "javascript:alert(1)//acme/web/builds/7",
    "https://buildkite.com/acme/web/builds/99999999999999999999",
    "/acme/web/builds/7",
    42,
    null,
  ]) {
    it(`is not found by ${String(url)}`, () => {
      assert.equal(triggered({ web_url: url }), undefined);
    });
  }
});

describe("a log as JSON", () => {
  it("ignores header times, which JSON numbers cannot hold", () => {
    const log = parseLog(
      JSON.parse(
        '{"content":"a","size":1,"header_times":[1563337899810051000]}',
      ),
    );
    assert.deepEqual(log, { content: "a", size: 1 });
  });

  it("counts its bytes where the size is missing", () => {
    assert.equal(parseLog({ content: "é" }).size, 2);
  });
});

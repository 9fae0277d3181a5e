import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseBuild } from "./parse-build.js";
import { parseJob } from "./parse-job.js";
import {
  buildStatus,
  isActive,
  isFinished,
  isLeftOut,
  jobHasLog,
  jobLabel,
  jobStatus,
  mayRetry,
} from "./status.js";

const TIME = "2026-01-01T00:00:00Z";

function build(fields: Record<string, unknown>) {
  return parseBuild({ id: "b1", number: 1, ...fields });
}

function job(fields: Record<string, unknown>) {
  return parseJob({ id: "j1", type: "script", ...fields });
}

describe("a build's status", () => {
  for (const [fields, name, tone, active] of [
    [{ state: "passed" }, "passed", "passed", false],
    [{ state: "passed", blocked: true }, "blocked", "blocked", false],
    [{ state: "failed", blocked: true }, "blocked", "blocked", false],
    [{ state: "failing" }, "failing", "failed", true],
    [{ state: "creating" }, "creating", "waiting", true],
    [{ state: "canceling" }, "canceling", "canceled", true],
    [{ state: "cancelled" }, "canceled", "canceled", false],
    [{ state: "not_run" }, "not_run", "neutral", false],
    [{ state: "hibernating" }, "hibernating", "neutral", true],
    [
      { state: "hibernating", finished_at: TIME },
      "hibernating",
      "neutral",
      false,
    ],
    [
      { state: "constructor", finished_at: TIME },
      "constructor",
      "neutral",
      false,
    ],
    [{}, "unknown", "neutral", true],
  ] as const) {
    it(`is ${name} for ${JSON.stringify(fields)}`, () => {
      assert.deepEqual(buildStatus(build(fields)), { name, tone, active });
    });
  }

  it("is neither active nor finished while it is blocked", () => {
    const blocked = build({ state: "passed", blocked: true });
    assert.deepEqual([isActive(blocked), isFinished(blocked)], [false, false]);
    assert.equal(isFinished(build({ state: "passed" })), true);
    assert.equal(isFinished(build({ state: "running" })), false);
  });
});

describe("a job's status", () => {
  for (const [fields, name, tone, active] of [
    [{ state: "failed" }, "failed", "failed", false],
    [{ state: "failed", soft_failed: true }, "soft_failed", "warning", false],
    [{ state: "running" }, "running", "running", true],
    [
      { state: "running", promised_exit_status: 1 },
      "promised_failure",
      "failed",
      true,
    ],
    [{ state: "running", promised_exit_status: 0 }, "running", "running", true],
    [{ state: "broken" }, "broken", "neutral", false],
    [{ state: "blocked_failed" }, "blocked_failed", "neutral", false],
    [{ state: "timed_out" }, "timed_out", "failed", false],
    [{ state: "platform_limited" }, "platform_limited", "waiting", true],
    [{ state: "finished", exit_status: 0 }, "passed", "passed", false],
    [{ state: "finished", exit_status: 2 }, "failed", "failed", false],
    [
      { state: "finished", exit_status: 2, soft_failed: true },
      "soft_failed",
      "warning",
      false,
    ],
    [{ type: "waiter" }, "unknown", "neutral", false],
    [{ state: "pondering" }, "pondering", "neutral", true],
    [{ state: "pondering", finished_at: TIME }, "pondering", "neutral", false],
    [{ type: "approval", state: "pondering" }, "pondering", "neutral", true],
  ] as const) {
    it(`is ${name} for ${JSON.stringify(fields)}`, () => {
      assert.deepEqual(jobStatus(job(fields)), { name, tone, active });
    });
  }

  it("says which jobs were left out", () => {
    const states = ["broken", "skipped", "failed", "passed"];
    assert.deepEqual(
      states.map((state) => isLeftOut(job({ state }))),
      [true, true, false, false],
    );
  });
});

describe("a job's label", () => {
  for (const [fields, label] of [
    [{ name: "Test", command: "npm test" }, "Test"],
    [{ name: "", label: "Test" }, "Test"],
    [{ name: null, command: "\n  npm ci\nnpm test" }, "npm ci"],
    [{ name: " ", command: null }, "Command"],
    [{ type: "manual", label: "Ship it?" }, "Ship it?"],
    [{ type: "manual" }, "Block"],
    [{ type: "waiter" }, "Wait"],
    [{ type: "trigger", name: null, label: "Deploy" }, "Deploy"],
    [{ type: "trigger" }, "Trigger"],
    [{ type: "approval", name: "Legal" }, "Legal"],
    [{ type: "approval" }, "Step"],
  ] as const) {
    it(`is ${label} for ${JSON.stringify(fields)}`, () => {
      assert.equal(jobLabel(job(fields)), label);
    });
  }
});

describe("a job", () => {
  it("has a log once it is a command that has started", () => {
    assert.equal(jobHasLog(job({ started_at: TIME })), true);
    assert.equal(jobHasLog(job({ state: "scheduled" })), false);
    assert.equal(jobHasLog(job({ type: "trigger", started_at: TIME })), false);
    assert.equal(jobHasLog(job({ type: "waiter" })), false);
  });

  it("may be retried where it failed, once, in a build that was not canceled", () => {
    const running = build({ state: "failing" });
    assert.equal(mayRetry(job({ state: "failed" }), running), true);
    assert.equal(mayRetry(job({ state: "passed" }), running), false);
    assert.equal(
      mayRetry(job({ state: "failed", retried: true }), running),
      false,
    );
    assert.equal(
      mayRetry(job({ state: "failed" }), build({ state: "canceled" })),
      false,
    );
    assert.equal(
      mayRetry(job({ type: "trigger", state: "failed" }), running),
      false,
    );
  });
});

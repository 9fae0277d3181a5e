import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteError, type BuildkiteProblem } from "../api/errors.js";
import { parseBuild } from "../api/parse-build.js";
import {
  buildDelay,
  listDelay,
  retryDelay,
  sparingDelay,
} from "./poll-delay.js";

const NOW = 1_000_000;

function build(state: string, blocked = false) {
  return parseBuild({
    id: "b1",
    number: 1,
    state,
    blocked,
    finished_at: state === "passed" ? "2025-07-16T06:07:42Z" : null,
  });
}

describe("a poll", () => {
  for (const [what, states, list, one] of [
    ["runs", ["running"], 10_000, 5_000],
    ["is scheduled", ["scheduled"], 10_000, 5_000],
    ["is in a state that is not known yet", ["hibernating"], 10_000, 5_000],
    ["has ended", ["passed"], 60_000, 60_000],
  ] as const) {
    it(`comes after ${list / 1_000} s for a list and ${one / 1_000} s for a build that ${what}`, () => {
      const builds = [build("passed"), ...states.map((state) => build(state))];
      assert.equal(listDelay(builds), list);
      assert.equal(buildDelay(build(states[0])), one);
    });
  }

  it("is slow where a person is waited for, and where there is nothing", () => {
    assert.equal(buildDelay(build("passed", true)), 60_000);
    assert.equal(listDelay([]), 60_000);
  });
});

describe("a poll after a failure", () => {
  for (const [problem, delays] of [
    [{ kind: "network" }, [5_000, 10_000, 20_000]],
    [{ kind: "server", status: 503 }, [5_000, 10_000, 20_000]],
    [{ kind: "unreadable", details: "" }, [5_000, 10_000, 20_000]],
    [
      { kind: "rate-limited", retryAfter: 7_000, retryAt: NOW + 7_000 },
      [7_000, 7_000, 7_000],
    ],
    [{ kind: "signed-out" }, [undefined]],
    [{ kind: "token-rejected" }, [undefined]],
    [{ kind: "scope-missing", scope: "read_builds" }, [undefined]],
    [{ kind: "not-found", what: "pipeline" }, [undefined]],
  ] satisfies [BuildkiteProblem, (number | undefined)[]][]) {
    it(`of the kind ${problem.kind} comes after ${delays.join(", ") || "a person has acted"}`, () => {
      const error = new BuildkiteError(problem);
      assert.deepEqual(
        delays.map((_, at) => retryDelay(error, at + 1)),
        delays,
      );
    });
  }

  it("is never put off for longer than five minutes", () => {
    const error = new BuildkiteError({ kind: "network" });
    assert.equal(retryDelay(error, 40), 300_000);
  });
});

describe("a poll of 5 seconds", () => {
  for (const [remaining, limit, resetIn, seconds] of [
    [50, 50, 60, 5],
    [10, 50, 60, 5],
    [5, 50, 60, 10],
    [2, 50, 60, 25],
    [0, 50, 60, 50],
    [0, 200, 60, 60],
    [0, 50, 20, 20],
    [0, 50, 2, 5],
    [0, 50, -30, 5],
  ] as const) {
    it(`waits ${seconds} s with ${remaining} of ${limit} requests left for ${resetIn} s`, () => {
      const budget = { remaining, limit, resetAt: NOW + resetIn * 1_000 };
      assert.equal(sparingDelay(5_000, budget, NOW), seconds * 1_000);
    });
  }

  it("waits no longer where no header says what is left", () => {
    assert.equal(sparingDelay(5_000, undefined, NOW), 5_000);
  });
});

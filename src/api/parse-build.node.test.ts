import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteError } from "./errors.js";
import { parseBuild } from "./parse-build.js";

const LEAST = { id: "b1", number: 7 };

function build(fields: Record<string, unknown>) {
  return parseBuild({ ...LEAST, ...fields });
}

describe("a build", () => {
  it("is read with nothing but its id and number", () => {
    const read = parseBuild(LEAST);
    assert.equal(read.state, "unknown");
    assert.equal(read.message, "");
    assert.equal(read.creator, undefined);
    assert.equal(read.jobs, undefined);
    assert.deepEqual(read.metaData, {});
    assert.deepEqual(read.env, {});
  });

  it("is read when every field is null", () => {
    const nulls = Object.fromEntries(
      Object.keys(parseBuild(LEAST)).map((name) => [name, null]),
    );
    assert.equal(build({ ...nulls, ...LEAST }).number, 7);
  });

  for (const strange of [true, 12, "text", [], [1], {}, { a: 1 }]) {
    it(`is read when every field is ${JSON.stringify(strange)}`, () => {
      const names =
        `state blocked blocked_state cancel_reason message commit branch tag env source author creator
        created_at scheduled_at started_at failing_at finished_at meta_data pull_request rebuilt_from
        triggered_from pipeline jobs job_state_counts`.split(/\s+/);
      const fields = Object.fromEntries(names.map((name) => [name, strange]));
      assert.equal(build(fields).number, 7);
    });
  }

  for (const [what, value] of [
    ["a list", []],
    ["text", "<html>"],
    ["null", null],
    ["without an id", { number: 7 }],
    ["without a number", { id: "b1" }],
  ] as const) {
    it(`is unreadable when the answer is ${what}`, () => {
      assert.throws(
        () => parseBuild(value),
        (error) =>
          error instanceof BuildkiteError && error.kind === "unreadable",
      );
    });
  }

  it("keeps a state that is not known yet", () => {
    assert.equal(build({ state: "hibernating" }).state, "hibernating");
  });

  it("is canceled with one l or two", () => {
    assert.equal(build({ state: "cancelled" }).state, "canceled");
  });

  it("has its number, which is not its id", () => {
    assert.equal(build({ id: "0190", number: 12 }).number, 12);
  });

  it("may be blocked while its state says passed", () => {
    const read = build({ state: "passed", blocked: true, blocked_state: "" });
    assert.equal(read.state, "passed");
    assert.equal(read.blocked, true);
    assert.equal(read.blockedState, undefined);
  });

  it("has a cancel reason", () => {
    assert.equal(
      build({ cancel_reason: "Superseded" }).cancelReason,
      "Superseded",
    );
  });

  it("keeps a message of several lines", () => {
    assert.equal(build({ message: "Title\n\nBody" }).message, "Title\n\nBody");
    assert.equal(build({ message: null }).message, "");
  });

  it("keeps HEAD as its commit and the branch of a fork", () => {
    const read = build({ commit: "HEAD", branch: "ada:fix", tag: "v1" });
    assert.deepEqual(
      [read.commit, read.branch, read.tag],
      ["HEAD", "ada:fix", "v1"],
    );
  });

  it("has all its meta-data as text", () => {
    const sent = { a: "1", b: 2, c: true, d: null, e: {}, __proto__x: "y" };
    assert.deepEqual(build({ meta_data: sent }).metaData, {
      a: "1",
      b: "2",
      c: "true",
      __proto__x: "y",
    });
  });

  it("has the variables that it was started with as text", () => {
    const { env } = build({ env: { CI: true, RETRIES: 2, GONE: null } });
    assert.deepEqual(env, { CI: "true", RETRIES: "2" });
  });

  it("has meta-data named like a part of JavaScript", () => {
    const sent: unknown = JSON.parse('{"__proto__": "x", "constructor": "y"}');
    const { metaData } = build({ meta_data: sent });
    assert.deepEqual(Object.entries(metaData), [
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
  });

  it("was rebuilt from, and triggered from, another build", () => {
    const read = build({
      rebuilt_from: { id: "x", number: 3, url: "https://evil.example" },
      triggered_from: {
        build_id: "y",
        build_number: 4,
        build_pipeline_slug: "deploy",
      },
    });
    assert.deepEqual(read.rebuiltFrom, { number: 3 });
    assert.deepEqual(read.triggeredFrom, {
      buildNumber: 4,
      pipeline: "deploy",
    });
  });

  it("counts its jobs by state, both spellings of canceled together", () => {
    const sent = {
      total: 4,
      states: { passed: 1, canceled: 1, cancelled: 2, odd: null },
    };
    assert.deepEqual(build({ job_state_counts: sent }).jobStateCounts, {
      total: 4,
      states: { passed: 1, canceled: 3, odd: 0 },
    });
  });

  it("leaves out a job that has no id and keeps its neighbours", () => {
    const jobs = [{ type: "script" }, null, { id: "j1", type: "waiter" }];
    assert.deepEqual(
      build({ jobs }).jobs?.map((job) => job.id),
      ["j1"],
    );
  });
});

describe("a build's people", () => {
  const nobody = {
    id: undefined,
    name: undefined,
    email: undefined,
    avatarUrl: undefined,
  };
  for (const [what, author, expected] of [
    ["null", null, undefined],
    ["an empty object", {}, undefined],
    ["empty text", "", undefined],
    ["an address", "ada@example.com", { ...nobody, email: "ada@example.com" }],
    ["a name", "Ada L", { ...nobody, name: "Ada L" }],
    [
      "as git writes it",
      "Ada <ada@example.com>",
      { ...nobody, name: "Ada", email: "ada@example.com" },
    ],
    [
      "an object",
      { name: "Ada", email: "ada@example.com" },
      { ...nobody, name: "Ada", email: "ada@example.com" },
    ],
    ["a user name", { username: "ada" }, { ...nobody, name: "ada" }],
  ] as const) {
    it(`may have an author that is ${what}`, () => {
      assert.deepEqual(build({ author }).author, expected);
    });
  }

  it("have a picture only from the web", () => {
    const creator = (avatar_url: string) =>
      build({ creator: { id: "u", name: "Ada", avatar_url } }).creator;
    assert.equal(
      creator("https://www.gravatar.com/a")?.avatarUrl,
      "https://www.gravatar.com/a",
    );
    assert.equal(creator("javascript:alert(1)")?.avatarUrl, undefined);
    assert.equal(creator("data:image/svg+xml,x")?.avatarUrl, undefined);
  });
});

describe("a build's pull request", () => {
  for (const [what, sent, id] of [
    ["null", null, undefined],
    ["an empty object", {}, undefined],
    ["its number as text", { id: "123" }, "123"],
    ["its number as a number", { id: 123 }, "123"],
  ] as const) {
    it(`is read from ${what}`, () => {
      assert.equal(build({ pull_request: sent }).pullRequest?.id, id);
    });
  }
});

describe("a build's times", () => {
  for (const [text, expected] of [
    ["2025-07-16T06:07:42.123Z", "2025-07-16T06:07:42.123Z"],
    ["2025-07-16T06:07:42Z", "2025-07-16T06:07:42.000Z"],
    ["2025-07-16 06:07:42 UTC", "2025-07-16T06:07:42.000Z"],
    ["2025-07-16T16:07:42+10:00", "2025-07-16T06:07:42.000Z"],
    ["2025-07-16 16:07:42 +1000", "2025-07-16T06:07:42.000Z"],
    ["2025-07-16T06:07:42", "2025-07-16T06:07:42.000Z"],
  ] as const) {
    it(`are read from ${text}`, () => {
      assert.equal(build({ created_at: text }).createdAt, Date.parse(expected));
    });
  }

  for (const value of [
    null,
    "",
    "soon",
    "2025-99-99T00:00:00Z",
    1_752_646_062,
    {},
  ]) {
    it(`are unknown where ${JSON.stringify(value)} is sent`, () => {
      assert.equal(build({ created_at: value }).createdAt, undefined);
    });
  }

  it("keep when it began to fail though it passed later", () => {
    const read = build({ state: "passed", failing_at: "2025-07-16T06:07:42Z" });
    assert.notEqual(read.failingAt, undefined);
  });
});

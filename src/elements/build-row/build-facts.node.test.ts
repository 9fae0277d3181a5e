import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseBuild } from "../../api/parse-build.js";
import { buildContains, shortCommit, spanOf, titleOf } from "./build-facts.js";

const SHA = "4a8c0f1e2d3b4c5a69788796a5b4c3d2e1f00112";
const CREATED = "2026-11-20T09:00:00.000Z";
const STARTED = "2026-11-20T09:01:00.000Z";
const FINISHED = "2026-11-20T09:05:00.000Z";

const made = (fields: object) =>
  parseBuild({ id: "1", number: 12, state: "passed", ...fields });

describe("a build's title", () => {
  const table: readonly (readonly [
    string,
    string | null,
    string | undefined,
  ])[] = [
    ["is the first line of the message", "Fix it\r\n\r\nAt last.", "Fix it"],
    ["skips blank lines before it", "\n  \n  Fix it  \n", "Fix it"],
    ["is none where there is no message", null, undefined],
    ["is none where the message is blank", " \n\t", undefined],
  ];
  for (const [behaviour, message, title] of table)
    it(behaviour, () => assert.equal(titleOf(made({ message })), title));

  it("ends somewhere, whatever was committed", () => {
    assert.equal(titleOf(made({ message: "x".repeat(1e6) }))?.length, 300);
  });
});

describe("a commit in a row", () => {
  it("is short when it is a SHA, and whole when it is a word", () => {
    assert.equal(shortCommit(SHA), "4a8c0f1e");
    assert.equal(shortCommit("HEAD"), "HEAD");
  });
});

describe("the time beside a build", () => {
  it("is how long it ran", () => {
    const build = made({ started_at: STARTED, finished_at: FINISHED });
    assert.deepEqual(spanOf(build), {
      kind: "ran",
      from: Date.parse(STARTED),
      to: Date.parse(FINISHED),
    });
  });

  it("goes on while it runs, also where a retry has reopened it", () => {
    for (const finished_at of [null, FINISHED]) {
      const build = made({
        state: "running",
        started_at: STARTED,
        finished_at,
      });
      assert.equal(spanOf(build)?.to, undefined);
      assert.equal(spanOf(build)?.kind, "ran");
    }
  });

  it("is how long it has waited before it runs", () => {
    const build = made({ state: "scheduled", created_at: CREATED });
    assert.deepEqual(spanOf(build), {
      kind: "waiting",
      from: Date.parse(CREATED),
      to: undefined,
    });
  });

  it("is none for a build that waits for a person, and for one that never ran", () => {
    const blocked = made({ blocked: true, started_at: STARTED });
    const skipped = made({ state: "skipped", created_at: CREATED });
    assert.equal(spanOf(blocked), undefined);
    assert.equal(spanOf(skipped), undefined);
  });
});

describe("a text search", () => {
  const build = made({
    message: "Fix the cart\n\nSee #77",
    branch: "release/Autumn",
    commit: SHA,
    tag: "v4.2",
    pull_request: { id: "431" },
    creator: { id: "9", name: "Ada Byron", email: "ada@acme.example" },
  });

  for (const text of [
    "#12",
    "CART",
    "see",
    "autumn",
    "4a8c",
    "v4.2",
    "#431",
    "byron",
    "ada@",
  ])
    it(`finds ${text}`, () => assert.equal(buildContains(build, text), true));

  it("finds nothing that is not there", () => {
    assert.equal(buildContains(build, "basket"), false);
  });
});

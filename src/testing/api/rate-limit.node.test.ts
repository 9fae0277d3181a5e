import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ask, at } from "../ask.js";
import { ManualClock } from "../manual-clock.js";
import { simulateBuildkite } from "../simulate-buildkite.js";

const REQUEST = "GET /v2/organizations/acme/emojis";

function limited(limits = {}) {
  const clock = new ManualClock();
  return {
    clock,
    server: simulateBuildkite({ clock, limits, scenario: "empty" }),
  };
}

describe("rate limits", () => {
  it("let a token's owner ask 50 times a minute, and say until when the 51st must wait", async () => {
    const { clock, server } = limited();
    for (let count = 1; count <= 50; count++) {
      const answer = await ask(server, REQUEST);
      assert.equal(answer.status, 200);
      assert.equal(
        answer.headers.get("ratelimit-user-remaining"),
        String(50 - count),
      );
    }
    await clock.advance(20_000);
    const refused = await ask(server, REQUEST);
    assert.equal(refused.status, 429);
    assert.deepEqual(
      [
        at(refused.json, "scope"),
        at(refused.json, "limit"),
        at(refused.json, "current"),
        at(refused.json, "reset"),
      ],
      ["rest_user", 50, 51, 40],
    );
    await clock.advance(40_000);
    assert.equal((await ask(server, REQUEST)).status, 200);
  });

  it("let an organisation ask 200 times a minute", async () => {
    const { server } = limited({ user: 1_000 });
    for (let count = 0; count < 200; count++) await ask(server, REQUEST);
    const refused = await ask(server, REQUEST);
    assert.equal(refused.status, 429);
    assert.equal(at(refused.json, "scope"), "rest");
    assert.equal(refused.headers.get("ratelimit-remaining"), "0");
    assert.ok(refused.headers.has("ratelimit-warning"));
  });

  it("are written on every answer, also on a refusal", async () => {
    const { server } = limited();
    const answer = await ask(server, "GET /v2/nowhere");
    assert.equal(answer.status, 404);
    assert.equal(answer.headers.get("ratelimit-user-limit"), "50");
    assert.equal(answer.headers.get("ratelimit-limit"), "200");
    assert.equal(answer.headers.get("ratelimit-reset"), "60");
  });
});

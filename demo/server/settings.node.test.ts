import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readSettings } from "./settings.js";

describe("the demo's settings", () => {
  it("simulate Buildkite where there is no token", () => {
    assert.deepEqual(readSettings({}), { mode: "simulated", scenario: "demo" });
    assert.deepEqual(readSettings({ BUILDKITE_API_TOKEN: " " }), {
      mode: "simulated",
      scenario: "demo",
    });
    assert.deepEqual(readSettings({ SCENARIO: "calm" }), {
      mode: "simulated",
      scenario: "calm",
    });
  });

  it("take the token and the pipeline", () => {
    const env = {
      BUILDKITE_API_TOKEN: "bkua_1\n",
      BUILDKITE_PIPELINE: "acme/web",
    };
    assert.deepEqual(readSettings(env), {
      mode: "proxied",
      token: "bkua_1",
      pipeline: "acme/web",
    });
  });

  it("leave the pipeline open where none is named", () => {
    const settings = readSettings({ BUILDKITE_API_TOKEN: "bkua_1" });
    assert.equal(settings.mode === "proxied" && settings.pipeline, undefined);
  });

  it("say what is wrong with a pipeline", () => {
    const env = { BUILDKITE_API_TOKEN: "bkua_1", BUILDKITE_PIPELINE: "acme" };
    assert.throws(() => readSettings(env), /acme\/web/);
  });

  it("refuse a token that cannot be one, without repeating it", () => {
    const env = { BUILDKITE_API_TOKEN: "bkua_1\nHost: evil.example" };
    assert.throws(
      () => readSettings(env),
      (error: Error) => !error.message.includes("bkua_1"),
    );
  });
});

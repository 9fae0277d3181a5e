import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseBuild } from "../../api/parse-build.js";
import { environmentsOf } from "./environments.js";
import { deploymentsOf } from "./read-deployments.js";

function build(
  number: number,
  metaData: Readonly<Record<string, string>>,
  fields: object = {},
) {
  return parseBuild({
    id: `build-${number}`,
    number,
    state: "passed",
    meta_data: metaData,
    ...fields,
  });
}

const read = (metaData: Readonly<Record<string, string>>) =>
  deploymentsOf(build(1, metaData)).map(
    ({ environment, app, version, url }) => ({
      environment,
      app,
      version,
      url,
    }),
  );

const nothing = { app: undefined, version: undefined, url: undefined };

describe("what a build says it has deployed", () => {
  it("is read from its environment", () => {
    assert.deepEqual(
      read({ environment: "staging", version: "v2", url: "https://a.example" }),
      [
        {
          environment: "staging",
          app: undefined,
          version: "v2",
          url: "https://a.example/",
        },
      ],
    );
    const [own] = read({
      environment: "staging",
      version: "v2",
      "staging:version": "v3",
    });
    assert.equal(own?.version, "v3");
  });

  it("is read from app:environment:deployed", () => {
    assert.deepEqual(
      read({
        "shop:production:deployed": "true",
        "shop:production:version": "v4",
        "admin:production:deployed": "2026-11-20",
        version: "v1",
      }),
      [
        { ...nothing, environment: "production", app: "shop", version: "v4" },
        { ...nothing, environment: "production", app: "admin", version: "v1" },
      ],
    );
  });

  it("is read from environment_deployment, whose value is text", () => {
    assert.deepEqual(
      read({
        staging_deployment: "true",
        "staging:url": "https://s.example/x",
      }),
      [
        {
          ...nothing,
          environment: "staging",
          url: "https://s.example/x",
        },
      ],
    );
  });

  it("is told once where it is said twice", () => {
    assert.deepEqual(
      read({ environment: "staging", staging_deployment: "true" }),
      [{ ...nothing, environment: "staging" }],
    );
  });

  for (const metaData of [
    {},
    { environment: "" },
    { environment: "  " },
    { environment: "a\u0000b" },
    { environment: "x".repeat(300) },
    { "shop:production:deployed": "false" },
    { "shop:production:deployed": " FALSE " },
    { "shop:production:deployed": "" },
    { "shop:deployed": "true" },
    { "a:b:c:deployed": "true" },
    { ":production:deployed": "true" },
    { "shop::deployed": "true" },
    { staging_deployment: "false" },
    { staging_deployment: "blue" },
    { _deployment: "true" },
    { "a:b_deployment": "true" },
    { deployed: "true", production: "true" },
  ] as readonly Readonly<Record<string, string>>[])
    it(`is nothing for ${JSON.stringify(metaData).slice(0, 60)}`, () => {
      assert.deepEqual(read(metaData), []);
    });

  for (const url of [
    "javascript:alert(1)",
    "http://a.example",
    "data:text/html,x",
    "//a.example",
    "https://",
    "https://buildkite.com@evil.example",
    "a.example",
  ])
    it(`is not linked to ${url}`, () => {
      assert.equal(read({ environment: "x", url })[0]?.url, undefined);
    });

  it("is safe to show, whatever anybody writes", () => {
    const key = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "environment",
        "url",
        "version",
        "__proto__",
        "constructor",
        "a:b:deployed",
        "a:b:url",
        "c_deployment",
        "c:url",
      ),
    );
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.webUrl());
    fc.assert(
      fc.property(fc.dictionary(key, value), (metaData) => {
        for (const { environment, app, url } of read(metaData)) {
          assert.match(environment, /\S/);
          assert.match(app ?? "none", /\S/);
          assert.match(url ?? "https://", /^https:\/\//);
        }
      }),
    );
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [`e${at}_deployment`, "true"]),
    );
    assert.equal(read(many).length, 50);
  });
});

describe("environments", () => {
  const to = (environment: string, number: number, fields: object = {}) =>
    build(number, { environment }, fields);

  it("stand production first, the others by name", () => {
    const environments = environmentsOf([
      to("staging", 1),
      to("canary", 2),
      to("production", 3),
    ]);
    assert.deepEqual(
      environments.map(({ name }) => name),
      ["production", "canary", "staging"],
    );
  });

  it("have what the newest build that passed has brought", () => {
    const [environment] = environmentsOf([
      to("production", 1),
      to("production", 5, { state: "running" }),
      to("production", 2),
      to("production", 3, { state: "failed" }),
      to("production", 4, { blocked: true }),
    ]);
    assert.equal(environment?.current?.build.number, 2);
    assert.deepEqual(
      environment.history.map(({ build: { number } }) => number),
      [5, 4, 3, 2, 1],
    );
  });

  it("have nothing while no build has passed", () => {
    const [environment] = environmentsOf([to("x", 1, { state: "failed" })]);
    assert.equal(environment?.current, undefined);
    assert.equal(environment?.history.length, 1);
  });

  it("are told apart by app", () => {
    const environments = environmentsOf([
      build(1, { "b:x:deployed": "1", "a:x:deployed": "1", environment: "x" }),
    ]);
    assert.deepEqual(
      environments.map(({ app }) => app),
      [undefined, "a", "b"],
    );
  });
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { ConfigReader } from "@backstage/config";
import type { JsonObject } from "@backstage/types";
import { readSettings } from "./settings.js";

const read = (buildkite?: JsonObject) =>
  readSettings(new ConfigReader(buildkite ? { buildkite } : {}));

describe("The settings of an app", () => {
  it("have defaults that need no configuration", () => {
    assert.deepEqual(read(), {
      proxyPath: "/buildkite/api",
      organizations: [],
      pageSize: 100,
      readOnly: false,
      maxRequestsPerMinute: undefined,
      links: true,
    });
  });

  it("are what the app says", () => {
    const settings = read({
      proxyPath: "/ci/buildkite/",
      organizations: ["acme", "Acme-Labs", "acme"],
      pageSize: 30,
      readOnly: true,
      polling: { maxRequestsPerMinute: 0 },
      links: false,
    });
    assert.deepEqual(settings, {
      proxyPath: "/ci/buildkite",
      organizations: ["acme", "Acme-Labs"],
      pageSize: 30,
      readOnly: true,
      maxRequestsPerMinute: 0,
      links: false,
    });
  });

  it("may come out of environment variables, as text", () => {
    const settings = read({
      pageSize: "25",
      readOnly: "true",
      links: "false",
      polling: { maxRequestsPerMinute: "12" },
    });
    assert.equal(settings.pageSize, 25);
    assert.equal(settings.readOnly, true);
    assert.equal(settings.links, false);
    assert.equal(settings.maxRequestsPerMinute, 12);
  });

  const wrong: readonly [string, JsonObject, RegExp][] = [
    ["buildkite.proxyPath", { proxyPath: "buildkite" }, /proxyPath: \/bui/],
    ["buildkite.proxyPath", { proxyPath: "https://x.test/a" }, /https:/],
    ["buildkite.proxyPath", { proxyPath: "/a/../b" }, /\/a\/\.\.\/b/],
    ["buildkite.proxyPath", { proxyPath: "/a?b" }, /endpoint/],
    ["buildkite.proxyPath", { proxyPath: 7 }, /is 7\./],
    ["buildkite.organizations", { organizations: "acme" }, /\[acme, acme-lab/],
    ["buildkite.organizations", { organizations: ["acme/web"] }, /acme\/web/],
    ["buildkite.organizations", { organizations: [""] }, /slugs/],
    ["buildkite.organizations", { organizations: [" acme"] }, /slugs/],
    ["buildkite.organizations", { organizations: [12] }, /12/],
    ["buildkite.pageSize", { pageSize: 0 }, /1 to 100/],
    ["buildkite.pageSize", { pageSize: 101 }, /is 101/],
    ["buildkite.pageSize", { pageSize: 2.5 }, /pageSize: 50/],
    ["buildkite.pageSize", { pageSize: "many" }, /"many"/],
    ["buildkite.pageSize", { pageSize: "" }, /is ""/],
    ["buildkite.readOnly", { readOnly: "yes" }, /readOnly: true/],
    ["buildkite.links", { links: 0 }, /links: false/],
    [
      "buildkite.polling.maxRequestsPerMinute",
      { polling: { maxRequestsPerMinute: -1 } },
      /maxRequestsPerMinute: 30/,
    ],
  ];
  for (const [key, settings, says] of wrong)
    it(`name the key and an example for ${JSON.stringify(settings)}`, () => {
      assert.throws(
        () => read(settings),
        (error: Error) =>
          error.message.includes(` ${key}:`) && says.test(error.message),
      );
    });

  it("all reach the browser by the schema", () => {
    interface Schema {
      readonly type: string;
      readonly visibility?: string;
      readonly properties?: Readonly<Record<string, Schema>>;
      readonly items?: Schema;
    }
    const schema = JSON.parse(
      readFileSync(new URL("../config.schema.json", import.meta.url), "utf8"),
    ) as Schema;
    const leaves = (path: string, at: Schema): (readonly [string, Schema])[] =>
      at.properties
        ? Object.entries(at.properties).flatMap(([name, below]) =>
            leaves(`${path}.${name}`, below),
          )
        : at.items
          ? leaves(`${path}[]`, at.items)
          : [[path, at]];
    const found = leaves("", schema);
    assert.deepEqual(
      found.map(([path]) => path),
      [
        ".buildkite.proxyPath",
        ".buildkite.organizations[]",
        ".buildkite.pageSize",
        ".buildkite.readOnly",
        ".buildkite.polling.maxRequestsPerMinute",
        ".buildkite.links",
      ],
    );
    for (const [path, { visibility }] of found)
      assert.equal(visibility, "frontend", path);
  });
});

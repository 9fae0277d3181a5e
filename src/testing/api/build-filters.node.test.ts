import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ask, each } from "../ask.js";
import { ManualClock } from "../manual-clock.js";
import { simulateBuildkite } from "../simulate-buildkite.js";
import { personFrom } from "../world/people.js";
import { build, job, pipeline } from "../world/specs.js";

const SHA = "0123456789abcdef0123456789abcdef01234567";
const time = (text: string) => Date.parse(text);

const server = simulateBuildkite({
  clock: new ManualClock(),
  limits: { user: 1_000, organization: 1_000 },
  pipelines: [
    pipeline("acme/web", {
      builds: [
        build({
          number: 1,
          branch: "main",
          createdAt: time("2026-11-01T00:00:00Z"),
        }),
        build({
          number: 2,
          branch: "fix/a.b",
          state: "failed",
          createdAt: time("2026-11-02T00:00:00Z"),
        }),
        build({
          number: 3,
          branch: "fix/axb",
          state: "running",
          createdAt: time("2026-11-03T00:00:00Z"),
        }),
        build({
          number: 4,
          branch: "main",
          blocked: true,
          commit: SHA,
          createdAt: time("2026-11-04T00:00:00Z"),
        }),
        build({
          number: 5,
          branch: "release-dev-4",
          state: "canceled",
          metaData: { environment: "staging", "a b": "1" },
          creator: { name: "Tom Okafor" },
          createdAt: time("2026-11-05T00:00:00Z"),
        }),
        build({
          number: 6,
          state: "skipped",
          creator: null,
          jobs: [job(), job()],
          createdAt: time("2026-11-06T00:00:00Z"),
        }),
      ],
    }),
  ],
});

const tom = personFrom({ name: "Tom Okafor" }, server.world.random).id;

describe("filters of the list of builds", () => {
  const cases: [query: string, numbers: number[]][] = [
    ["", [6, 5, 4, 3, 2, 1]],
    ["branch=main", [6, 4, 1]],
    ["branch[]=main&branch[]=fix/axb", [6, 4, 3, 1]],
    ["branch=fix/*", [3, 2]],
    ["branch=fix/a.b", [2]],
    ["branch=*dev*", [5]],
    ["branch=nothing", []],
    ["state=failed", [2]],
    ["state[]=failed&state[]=running", [3, 2]],
    ["state=passed", [1]],
    ["state=blocked", [4]],
    ["state=finished", [5, 4, 2, 1]],
    [`commit=${SHA}`, [4]],
    [`commit=${SHA.slice(0, 12)}`, []],
    [`creator=${tom}`, [5]],
    ["creator=Tom Okafor", []],
    ["created_from=2026-11-04T00:00:00Z", [6, 5, 4]],
    ["created_to=2026-11-04T00:00:00Z", [3, 2, 1]],
    [
      "created_from=2026-11-02T00:00:00Z&created_to=2026-11-04T00:00:00Z",
      [3, 2],
    ],
    ["finished_from=2026-11-05T00:00:00Z", [6, 5]],
    ["meta_data[environment]=staging", [5]],
    ["meta_data[a b]=1&meta_data[environment]=staging", [5]],
    ["meta_data[environment]=production", []],
    ["branch=main&state=blocked", [4]],
  ];
  for (const [query, numbers] of cases) {
    it(`"${query}" finds ${numbers.join(", ") || "nothing"}`, async () => {
      const path = `/v2/organizations/acme/pipelines/web/builds?${encodeURI(query)}`;
      const answer = await ask(server, `GET ${path}`);
      assert.deepEqual(each(answer.json, "number"), numbers);
    });
  }

  it("searches all pipelines of an organisation, or all that the token sees", async () => {
    for (const path of ["/v2/organizations/acme/builds", "/v2/builds"]) {
      const answer = await ask(server, `GET ${path}?branch=main`);
      assert.deepEqual(each(answer.json, "number"), [6, 4, 1]);
    }
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { ask } from "../ask.js";
import { ManualClock } from "../manual-clock.js";
import { simulateBuildkite } from "../simulate-buildkite.js";
import { attempts, block, build, job, pipeline, wait } from "../world/specs.js";

const WEB = "/v2/organizations/acme/pipelines/web";
const JOB = "11111111-1111-4111-8111-111111111111";
const BLOCK = "22222222-2222-4222-8222-222222222222";
const QUEUED = "33333333-3333-4333-8333-333333333333";
const EMPTY = "44444444-4444-4444-8444-444444444444";
const [FIRST_ATTEMPT] = attempts("Flaky", { state: "failed" }, {});

function server(scopes?: string[]) {
  return simulateBuildkite({
    clock: new ManualClock(),
    ...(scopes && { scopes }),
    pipelines: [
      pipeline("acme/web", {
        builds: [
          build({
            number: 7,
            state: "failed",
            jobs: [
              job({ id: JOB, state: "passed" }),
              job({ id: EMPTY, state: "passed", log: "" }),
              ...attempts("Flaky", { state: "failed" }, { state: "passed" }),
              wait(),
              block("Ship?", {
                id: BLOCK,
                state: "blocked",
                requiredFields: ["version"],
              }),
              job({ id: QUEUED, state: "scheduled" }),
            ],
          }),
          build({ number: 8, state: "canceled" }),
        ],
      }),
      pipeline("acme/old", {
        archivedAt: 1,
        builds: [build({ number: 1 })],
      }),
    ],
  });
}

describe("what the API refuses", () => {
  const text = { accept: "text/plain" };
  const cases: [
    request: string,
    status: number,
    message: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ][] = [
    ["GET /v2/nothing", 404, "Not Found"],
    ["DELETE /v2/access-token", 404, "Not Found"],
    ["GET /v2/v2/access-token", 404, "Not Found"],
    ["GET /v2/organizations/other/pipelines", 404, "No organization found"],
    ["GET /v2/organizations/acme/pipelines/gone", 404, "No pipeline found"],
    [`GET ${WEB}/builds/99`, 404, "No build found"],
    [`GET ${WEB}/builds/7/jobs/nobody`, 404, "No job found"],
    ["GET /v2/organizations/acme/jobs/nobody", 404, "No job found"],
    [`GET ${WEB}/builds/7/jobs/${BLOCK}/log`, 404, "No log found"],
    [`GET ${WEB}/builds/7/jobs/${QUEUED}/log`, 404, "No log found"],
    [`GET ${WEB}/builds/7/artifacts/none/download`, 404, "No artifact found"],
    [
      `GET ${WEB}/builds?page=26&per_page=100`,
      400,
      "Pagination this deep is not supported. Narrow the query with `branch` or `created_from`.",
    ],
    [`GET ${WEB}/builds?state=sleeping`, 400, "Invalid state: sleeping"],
    [
      `GET ${WEB}/builds?created_from=yesterday`,
      400,
      "`created_from` is not an ISO 8601 time",
    ],
    [
      `GET ${WEB}/builds/7/jobs?state[]=sleeping`,
      400,
      "Invalid job state: sleeping",
    ],
    [`GET ${WEB}/builds/7/jobs?after=nonsense`, 400, "Invalid `after` cursor"],
    [
      `GET ${WEB}/builds/7?job_states[]=sleeping`,
      400,
      "Invalid job state: sleeping",
    ],
    [
      `GET ${WEB}/builds/7/annotations?scope=galaxy`,
      400,
      "`scope` must be build, job or all",
    ],
    [`GET ${WEB}/builds/7/artifacts?state=lost`, 422, "Validation Failed"],
    [
      `GET ${WEB}/builds/7/jobs/${JOB}/log`,
      400,
      "Range is supported for text/plain only",
      { headers: { range: "bytes=-5" } },
    ],
    [
      `GET ${WEB}/builds/7/jobs/${JOB}/log`,
      400,
      "Only a single suffix range is supported: bytes=-N",
      { headers: { ...text, range: "bytes=0-5" } },
    ],
    [
      `GET ${WEB}/builds/7/jobs/${JOB}/log`,
      400,
      "Only a single suffix range is supported: bytes=-N",
      { headers: { ...text, range: "bytes=-0" } },
    ],
    [
      `GET ${WEB}/builds/7/jobs/${EMPTY}/log`,
      416,
      "The log is empty",
      { headers: { ...text, range: "bytes=-5" } },
    ],
    [
      `POST ${WEB}/builds`,
      422,
      "Validation Failed",
      { body: { branch: "main" } },
    ],
    [
      `POST ${WEB}/builds`,
      422,
      "Validation Failed",
      { body: { commit: "HEAD", branch: "main", meta_data: { tries: 3 } } },
    ],
    [`POST ${WEB}/builds`, 400, "Problems parsing JSON", { body: "{commit" }],
    [
      "POST /v2/organizations/acme/pipelines/old/builds",
      422,
      "Builds can't be created for an archived pipeline",
      { body: { commit: "HEAD", branch: "main" } },
    ],
    [
      "PUT /v2/organizations/acme/pipelines/old/builds/1/rebuild",
      422,
      "Rebuilds are not allowed for this pipeline",
    ],
    [
      `PUT ${WEB}/builds/7/cancel`,
      422,
      "Only scheduled, running or failing builds can be canceled",
    ],
    [
      `PUT ${WEB}/builds/8/retry_failed_jobs`,
      422,
      "Jobs of a canceled build can't be retried",
    ],
    [
      `PUT ${WEB}/builds/7/retry_failed_jobs`,
      400,
      "Invalid state: passed",
      { body: { states: "failed,passed" } },
    ],
    [
      `PUT ${WEB}/builds/7/jobs/${JOB}/retry`,
      400,
      "Only failed, timed out or canceled jobs can be retried",
    ],
    [
      `PUT ${WEB}/builds/7/jobs/${FIRST_ATTEMPT?.id}/retry`,
      400,
      "This job has already been retried",
    ],
    [
      `PUT ${WEB}/builds/7/jobs/${JOB}/unblock`,
      400,
      "Only block steps can be unblocked",
    ],
    [
      `PUT ${WEB}/builds/7/jobs/${JOB}/reprioritize`,
      400,
      "Only jobs that wait for an agent can be reprioritized",
      { body: { priority: 5 } },
    ],
    [
      `PUT ${WEB}/builds/7/jobs/${JOB}/reprioritize`,
      400,
      "Priority must be an integer",
      { body: { priority: 0.5 } },
    ],
    [`PUT ${WEB}/builds/7/jobs/${BLOCK}/unblock`, 422, "Validation Failed"],
    [
      `PUT ${WEB}/builds/7/jobs/${BLOCK}/unblock`,
      422,
      "The unblocker is not a member of the organization",
      { body: { unblocker: "nobody" } },
    ],
  ];
  for (const [request, status, message, options] of cases) {
    const detail = options ? ` ${JSON.stringify(options)}` : "";
    it(`${request}${detail} → ${status} ${message}`, async () => {
      const answer = await ask(server(), request, options);
      assert.equal(answer.status, status);
      assert.equal((answer.json as { message: string }).message, message);
    });
  }

  it("names the fields that are wrong", async () => {
    const answer = await ask(server(), `POST ${WEB}/builds`, {
      body: { message: 3 },
    });
    assert.deepEqual(answer.json, {
      message: "Validation Failed",
      errors: [
        { field: "commit", code: "missing_field" },
        { field: "branch", code: "missing_field" },
        { field: "message", code: "invalid" },
      ],
    });
  });

  for (const authorization of ["", "Bearer wrong", "Basic dXNlcjpwYXNz"]) {
    it(`asks for a token when the header is "${authorization}"`, async () => {
      const answer = await ask(server(), "GET /v2/access-token", {
        headers: { authorization },
      });
      assert.equal(answer.status, 401);
      assert.match(answer.text, /Authentication required/);
    });
  }
});

describe("scopes", () => {
  const cases: [request: string, scope: string][] = [
    [`GET ${WEB}`, "read_pipelines"],
    ["GET /v2/organizations/acme/pipelines", "read_pipelines"],
    [`GET ${WEB}/builds`, "read_builds"],
    [`GET ${WEB}/builds/7`, "read_builds"],
    [`GET ${WEB}/builds/7/jobs`, "read_builds"],
    [`GET ${WEB}/builds/7/annotations`, "read_builds"],
    [`GET ${WEB}/builds/7/jobs/${JOB}/log`, "read_build_logs"],
    [`HEAD ${WEB}/builds/7/jobs/${JOB}/log`, "read_build_logs"],
    [`GET ${WEB}/builds/7/artifacts`, "read_artifacts"],
    ["GET /v2/user", "read_user"],
    ["GET /v2/organizations", "read_organizations"],
    [`POST ${WEB}/builds`, "write_builds"],
    [`PUT ${WEB}/builds/7/rebuild`, "write_builds"],
    [`PUT ${WEB}/builds/7/cancel`, "write_builds"],
    [`PUT ${WEB}/builds/7/retry_failed_jobs`, "write_builds"],
    [`PUT ${WEB}/builds/7/jobs/${JOB}/retry`, "write_builds"],
    [`PUT ${WEB}/builds/7/jobs/${JOB}/reprioritize`, "write_builds"],
    [`PUT ${WEB}/builds/7/jobs/${BLOCK}/unblock`, "write_builds"],
  ];
  for (const [request, scope] of cases) {
    it(`${request} takes ${scope}`, async () => {
      const others = cases.map(([, one]) => one).filter((one) => one !== scope);
      const refused = await ask(server(others), request);
      assert.equal(refused.status, 403);
      if (!request.startsWith("HEAD")) {
        assert.deepEqual(refused.json, {
          message: `Your access token doesn't have the ${scope} scope`,
        });
      }
      assert.notEqual((await ask(server([scope]), request)).status, 403);
    });
  }

  it("lets each token do what its own scopes say", async () => {
    const buildkite = simulateBuildkite({
      clock: new ManualClock(),
      otherTokens: { bkua_emoji_only: [] },
      pipelines: [pipeline("acme/web")],
    });
    const builds = (secret: string) =>
      buildkite.api(
        new Request(`http://localhost${WEB}/builds`, {
          headers: { authorization: `Bearer ${secret}` },
        }),
      );
    assert.equal((await builds(buildkite.token)).status, 200);
    assert.equal((await builds("bkua_emoji_only")).status, 403);
    assert.equal((await builds("bkua_nobody")).status, 401);
  });

  it("lets any token read its own scopes and the emoji", async () => {
    const none = server([]);
    const token = await ask(none, "GET /v2/access-token");
    assert.equal(token.status, 200);
    assert.deepEqual((token.json as { scopes: string[] }).scopes, []);
    const emojis = await ask(none, "GET /v2/organizations/acme/emojis");
    assert.equal(emojis.status, 200);
  });
});

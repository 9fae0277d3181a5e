import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteClient } from "../../api/client.js";
import { mapStorage } from "../../api/learnt.js";
import {
  build,
  job,
  pipeline,
  simulateBuildkite,
  type ScriptJobSpec,
} from "../../testing/index.js";
import { findArtifact } from "./artifact-links.js";

const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";
const OTHER = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5c";

function serve(jobs: readonly ScriptJobSpec[], scopes?: readonly string[]) {
  const server = simulateBuildkite({
    pipelines: [pipeline("acme/web", { builds: [build({ jobs })] })],
    // As Backstage's proxy does: a browser follows no `Location` that it never sees.
    stripHeaders: true,
    ...(scopes && { scopes }),
  });
  const client = new BuildkiteClient({
    baseUrl: server.baseUrl,
    fetch: server.fetch,
    storage: mapStorage(),
  });
  const ref = { organization: "acme", pipeline: "web", number: 1, job: JOB };
  return {
    server,
    find: (path: string) => findArtifact(client, ref, path),
  };
}

const artifact = (path: string, state = "finished") => ({
  path,
  state,
  mimeType: "text/html",
  content: "<h1>Report</h1>",
});

describe("an artifact that a log links to", () => {
  it("is found by its path, with two requests", async () => {
    const { find, server } = serve([
      job({ id: JOB, artifacts: [artifact("dist/report.html")] }),
    ]);
    assert.equal(server.requests.length, 0);
    const found = await find("dist/report.html");
    assert.ok(found.found);
    assert.deepEqual([found.type, found.size], ["text/html", 15]);
    assert.match(found.href, /^https:\/\/artifacts\.example\/artifacts\//);
    assert.deepEqual(
      server.requests.map(({ path }) => path.replace(/[\da-f-]{36}/g, "…")),
      [
        "/v2/organizations/acme/pipelines/web/builds/1/artifacts?path=dist%2Freport.html&page=1&per_page=100",
        "/v2/organizations/acme/pipelines/web/builds/1/jobs/…/artifacts/…/download",
      ],
    );
  });

  it("is the job's own before another's, and may be another's", async () => {
    const { find, server } = serve([
      job({ id: OTHER, artifacts: [artifact("a.html"), artifact("b.html")] }),
      job({ id: JOB, artifacts: [artifact("a.html")] }),
    ]);
    assert.ok((await find("a.html")).found);
    assert.match(server.requests.at(-1)?.path ?? "", new RegExp(JOB));
    assert.ok((await find("b.html")).found);
    assert.match(server.requests.at(-1)?.path ?? "", new RegExp(OTHER));
  });

  it("is found where its path is written as in a URL, and has signs of its own", async () => {
    const { find } = serve([
      job({ id: JOB, artifacts: [artifact("my shots/100%.html")] }),
    ]);
    assert.ok((await find("my shots/100%.html")).found);
    assert.ok((await find("my%20shots/100%25.html")).found);
    assert.deepEqual(await find("*"), { found: false, reason: "absent" });
    assert.deepEqual(await find("my shots/*"), {
      found: false,
      reason: "absent",
    });
  });

  it("is said to be missing, not there yet, or gone", async () => {
    const { find } = serve([
      job({
        id: JOB,
        artifacts: [
          artifact("new", "new"),
          artifact("expired", "expired"),
          artifact("deleted", "deleted"),
          artifact("error", "error"),
        ],
      }),
    ]);
    const reasons = [];
    for (const path of ["none", "new", "expired", "deleted", "error"]) {
      const answer = await find(path);
      reasons.push(answer.found || answer.reason);
    }
    assert.deepEqual(reasons, ["absent", "pending", "gone", "gone", "gone"]);
  });

  it("says which scope the token lacks", async () => {
    const { find } = serve(
      [job({ id: JOB, artifacts: [artifact("a")] })],
      ["read_builds", "read_build_logs"],
    );
    await assert.rejects(find("a"), /read_artifacts/);
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseAccessToken } from "./parse-access-token.js";
import { parseAnnotation } from "./parse-annotation.js";
import { parseArtifact } from "./parse-artifact.js";
import { parseEmojis } from "./parse-emoji.js";
import { parsePipeline } from "./parse-pipeline.js";

describe("a pipeline", () => {
  it("has a repository that is text, and no default branch where the dashboard says None", () => {
    const pipeline = parsePipeline({
      id: "p1",
      slug: "web",
      repository: "git@github.com:acme/web.git",
      default_branch: "",
      created_at: "2025-07-16 06:07:42 UTC",
      tags: null,
    });
    assert.equal(pipeline.repository, "git@github.com:acme/web.git");
    assert.equal(pipeline.defaultBranch, undefined);
    assert.equal(pipeline.createdAt, Date.UTC(2025, 6, 16, 6, 7, 42));
    assert.deepEqual(pipeline.tags, []);
    assert.equal(pipeline.name, "web");
  });

  it("allows rebuilds unless it says that it does not", () => {
    const pipeline = { id: "p1", slug: "web" };
    assert.equal(parsePipeline(pipeline).allowRebuilds, true);
    assert.equal(
      parsePipeline({ ...pipeline, allow_rebuilds: false }).allowRebuilds,
      false,
    );
  });

  it("keeps no secrets that its payload may hold", () => {
    const secret = "hunter2";
    const pipeline = parsePipeline({
      id: "p1",
      slug: "web",
      env: { TOKEN: secret },
      provider: {
        id: "github",
        webhook_url: `https://webhook.buildkite.com/${secret}`,
      },
    });
    assert.ok(!JSON.stringify(pipeline).includes(secret));
  });
});

describe("the access token", () => {
  it("has scopes, an owner and an end", () => {
    const token = parseAccessToken({
      uuid: "t1",
      scopes: ["read_builds", 7, "write_builds"],
      expires_at: "2025-07-16 06:07:42 UTC",
      user: { name: "Portal", email: "portal@example.com" },
    });
    assert.deepEqual(token.scopes, ["read_builds", "write_builds"]);
    assert.equal(token.user?.name, "Portal");
    assert.equal(token.expiresAt, Date.UTC(2025, 6, 16, 6, 7, 42));
    assert.equal(parseAccessToken({ expires_at: null }).expiresAt, undefined);
  });
});

describe("an annotation", () => {
  it("has the usual style and priority where none is sent", () => {
    const annotation = parseAnnotation({
      id: "a1",
      style: null,
      context: "junit",
    });
    assert.deepEqual(
      [
        annotation.style,
        annotation.priority,
        annotation.scope,
        annotation.bodyHtml,
      ],
      ["default", 3, "build", undefined],
    );
  });
});

describe("an artifact", () => {
  it("is named after its path where the name is missing", () => {
    const artifact = parseArtifact({ id: "a1", path: "dist/app.js" });
    assert.deepEqual([artifact.filename, artifact.fileSize], ["app.js", 0]);
  });
});

describe("an emoji", () => {
  it("has a picture from the web, or is left out", () => {
    const emojis = parseEmojis([
      { name: "ok", url: "https://buildkiteassets.com/ok.png" },
      { name: "bad", url: "javascript:alert(1)" },
    ]);
    assert.deepEqual(
      emojis.map(({ name }) => name),
      ["ok"],
    );
  });
});

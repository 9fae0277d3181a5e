import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { acme } from "./acme.harness.js";
import { Portal } from "./portal.harness.js";

const PIPELINE = "/v2/organizations/acme/pipelines/catalogue-api";

/* No page is needed: the backend is the same for both frontend systems. */
describe("the proxy with the settings that the README recommends", () => {
  let portal: Portal;
  before(async () => {
    portal = await Portal.start("next", { buildkite: acme() });
  });
  after(() => portal.stop());

  /** Sends what anybody who is signed in could send, and returns the status. */
  async function send(method: string, path: string): Promise<number> {
    const { url } = portal.backend;
    const session = await fetch(`${url}/api/auth/guest/refresh`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-requested-with": "XMLHttpRequest",
      },
      body: "{}",
    });
    const { backstageIdentity } = (await session.json()) as {
      backstageIdentity: { token: string };
    };
    const answer = await fetch(
      `${url}/api/proxy/buildkite/recommended${path}`,
      {
        method,
        headers: { authorization: `Bearer ${backstageIdentity.token}` },
      },
    );
    return answer.status;
  }

  it("lets a build be repeated", async () => {
    assert.equal(await send("PUT", `${PIPELINE}/builds/2/rebuild`), 200);
    const { builds } = portal.buildkite.buildkite.world.pipeline(
      "acme/catalogue-api",
    ) ?? { builds: [] };
    assert.equal(builds.length, 3);
  });

  it("lets nobody rewrite a pipeline or revoke the token", async () => {
    const sent = portal.buildkite.received.length;
    assert.equal(await send("PATCH", PIPELINE), 404);
    assert.equal(await send("DELETE", PIPELINE), 404);
    assert.equal(await send("DELETE", "/v2/access-token"), 404);
    assert.equal(portal.buildkite.received.length, sent);
  });
});

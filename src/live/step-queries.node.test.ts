import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteClient } from "../api/client.js";
import { BuildkiteError } from "../api/errors.js";
import { mapStorage } from "../api/learnt.js";
import {
  ManualClock,
  build,
  job,
  pipeline,
  simulateBuildkite,
  type BuildSpec,
  type SimulationOptions,
} from "../testing/index.js";
import { MOST_DEFINITIONS, uploadedStepsQuery } from "./step-queries.js";

const REF = { organization: "acme", pipeline: "web", number: 1 };

function ask(spec: BuildSpec, options: SimulationOptions = {}) {
  const clock = new ManualClock();
  const server = simulateBuildkite({
    clock,
    scenario: {
      name: "uploads",
      description: "A build whose jobs upload steps.",
      populate: (world) => {
        const jobs = [
          job({ stepKey: "upload", name: "Upload" }),
          job({ stepKey: "more", name: "More" }),
        ];
        world.addPipeline(
          pipeline("acme/web", {
            builds: [build({ number: 1, jobs, ...spec })],
          }),
        );
      },
    },
    ...options,
  });
  const client = new BuildkiteClient({
    baseUrl: server.baseUrl,
    fetch: server.fetch,
    now: () => clock.now(),
    storage: mapStorage(),
  });
  const { load, refreshAfter } = uploadedStepsQuery(client, REF);
  const { signal } = new AbortController();
  return {
    server,
    client,
    refreshAfter,
    load: (previous?: Awaited<ReturnType<typeof load>>) =>
      load({ signal, previous }),
    asked: () =>
      server.requests.filter(({ path }) => path.includes("/step-uploads")),
  };
}

const definition = (label: string) => `steps: [{label: ${label}, command: x}]`;

describe("the steps that a build's jobs upload", () => {
  it("are those that were applied, in their order, each read once", async () => {
    const { load, asked } = ask({
      stepUploads: [
        { definition: definition("first") },
        { definition: definition("never"), state: "rejected" },
        { definition: definition("second"), from: "more" },
      ],
    });
    const value = await load();
    const labels = value.uploads.flatMap(({ result }) =>
      result?.ok ? result.value.steps.map(({ label }) => label) : ["?"],
    );
    assert.deepEqual(labels, ["first", "second"]);
    assert.equal(asked().length, 3);
    assert.equal(value.requests, 3);
    // What was read before does not change.
    assert.deepEqual(await load(value), value);
    assert.equal(asked().length, 4);
  });

  it("cost no more than a bounded number of requests, and say what was not read", async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      definition: definition(`step ${at}`),
    }));
    const { load, asked } = ask({ stepUploads: many });
    const value = await load();
    assert.equal(value.uploads.length, MOST_DEFINITIONS);
    assert.equal(value.unread, 60 - MOST_DEFINITIONS);
    assert.equal(asked().length, 1 + MOST_DEFINITIONS);
  });

  it("are unknown where Buildkite leaves a long definition out", async () => {
    const { load } = ask({
      stepUploads: [{ definition: `# ${"x".repeat(300_000)}` }],
    });
    const [upload] = (await load()).uploads;
    assert.ok(upload && upload.result === undefined);
  });

  it("are gone for an old build, which is no failure and not asked again", async () => {
    const { load, refreshAfter } = ask({ stepUploads: "gone" });
    const value = await load();
    assert.equal(value.unavailable, "gone");
    assert.equal(refreshAfter(value), undefined);
  });

  it("are unknown where the token may not see them", async () => {
    const { load } = ask({}, { scopes: ["read_pipelines"] });
    assert.equal((await load()).unavailable, "refused");
  });

  it("fail where asking again may help", async () => {
    const { load, server } = ask({});
    server.failNext(503);
    await assert.rejects(load(), BuildkiteError);
  });

  it("lists more uploads than one answer holds, and counts those that are not read", async () => {
    const { load, asked } = ask({
      stepUploads: Array.from({ length: 130 }, (_, at) => ({
        definition: definition(`Part ${at}`),
      })),
    });
    const { uploads, unread, requests } = await load();
    assert.equal(uploads.length, MOST_DEFINITIONS);
    assert.equal(unread, 130 - MOST_DEFINITIONS);
    assert.equal(requests, 2 + MOST_DEFINITIONS);
    assert.equal(asked().length, requests);
  });

  it("can be listed by the job that uploaded, page by page", async () => {
    const { client } = ask({
      stepUploads: Array.from({ length: 70 }, (_, at) => ({
        definition: definition("x"),
        from: at % 2 === 0 ? "upload" : "more",
      })),
    });
    const [one] = (await client.listStepUploads(REF, { perPage: 30 })).items;
    const of = { sourceJob: one?.sourceJobId ?? "", perPage: 30 };
    const first = await client.listStepUploads(REF, of);
    assert.equal(first.items.length, 30);
    const { after } = first;
    const rest = await client.listStepUploads(REF, { ...of, after });
    assert.equal(rest.items.length, 5);
    assert.equal(rest.after, undefined);
  });
});

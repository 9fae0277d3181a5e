import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseJob } from "../api/parse-job.js";
import type { ManualJob } from "../api/types.js";
import { fieldsOf } from "./fields-of.js";
import { parseSteps } from "./parse-steps.js";

function manual(json: { label?: string; step_key?: string }): ManualJob {
  const job = parseJob({
    id: "0190e6a0-0000-4000-8000-000000000001",
    type: "manual",
    ...json,
  });
  assert.ok(job.type === "manual");
  return job;
}

const YAML = `steps:
  - group: Releases
    steps:
      - {block: Release?, key: release, fields: [{text: Reason, key: reason}]}
  - {input: What goes out?, fields: [{text: Version, key: version}]}
  - {block: Sure?}
  - {block: Sure?, fields: [{text: Why, key: why}]}
  - {block: "Ship $BUILDKITE_BRANCH?", fields: [{text: Ticket, key: ticket}]}
  - {block: Regions, key: "regions-\${ENV:-dev}", fields: [{text: Region, key: region}]}
  - {block: Broken, key: broken, fields: [{text: Without a key}]}
`;

async function answer(json: { label?: string; step_key?: string }) {
  const result = await parseSteps(YAML);
  assert.ok(result.ok);
  const found = fieldsOf(manual(json), result.value);
  return found.known ? found.fields.map(({ key }) => key) : found.because;
}

describe("the fields of a manual job", () => {
  it("are those of the step with its key, whatever its label says now", async () => {
    assert.deepEqual(
      await answer({ step_key: "release", label: "Let it out?" }),
      ["reason"],
    );
  });

  it("are found by the label where there is no key", async () => {
    assert.deepEqual(await answer({ label: "What goes out?" }), ["version"]);
  });

  it("are not known where the label names two steps, or a step that has a key", async () => {
    assert.equal(await answer({ label: "Sure?" }), "several-steps");
    assert.equal(await answer({ label: "Release?" }), "no-step");
  });

  it("are found where a variable in the label or the key has been filled in", async () => {
    assert.deepEqual(await answer({ label: "Ship main?" }), ["ticket"]);
    assert.deepEqual(
      await answer({ step_key: "regions-prod", label: "Regions" }),
      ["region"],
    );
    assert.equal(await answer({ label: "Ship it" }), "no-step");
  });

  it("may be required where one of the steps that may be meant requires some, or cannot be read", async () => {
    const result = await parseSteps(YAML);
    assert.ok(result.ok);
    const { value } = result;
    const mayRequire = (json: Parameters<typeof manual>[0]) => {
      const found = fieldsOf(manual(json), value);
      return !found.known && found.mayRequire;
    };
    assert.equal(mayRequire({ label: "Sure?" }), true);
    assert.equal(mayRequire({ step_key: "broken" }), true);
    assert.equal(mayRequire({ step_key: "gone" }), false);
  });

  it("are not known where no step fits, or one field cannot be read", async () => {
    assert.equal(
      await answer({ step_key: "gone", label: "What goes out?" }),
      "no-step",
    );
    assert.equal(await answer({ step_key: "broken" }), "unreadable");
  });
});

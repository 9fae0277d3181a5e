import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tabNames } from "./tab-names.js";

const pipelineOf = (slug: string, label?: string) => ({ slug, label });

describe("The names of a switcher's tabs", () => {
  it("are the labels, or else the slugs", () => {
    assert.deepEqual(
      tabNames([pipelineOf("acme/web", "Web"), pipelineOf("acme/api")]),
      ["Web", "acme/api"],
    );
  });

  it("have the slug where labels are equal, and only there", () => {
    assert.deepEqual(
      tabNames([
        pipelineOf("acme/web", "Deploy"),
        pipelineOf("acme/docs", "Docs"),
        pipelineOf("acme/api", "Deploy"),
      ]),
      ["Deploy (acme/web)", "Docs", "Deploy (acme/api)"],
    );
  });

  it("tell a label from another pipeline's slug", () => {
    assert.deepEqual(
      tabNames([pipelineOf("acme/web", "acme/api"), pipelineOf("acme/api")]),
      ["acme/api (acme/web)", "acme/api"],
    );
  });
});

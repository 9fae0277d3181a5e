import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { NO_FILTERS } from "@buildkite/elements";
import {
  actionFailed,
  buildsFiltered,
  jobUnblocked,
  jobsRetried,
  logSearched,
} from "./analytics.js";

describe("Analytics", () => {
  it("never learn what somebody searched for", () => {
    const event = logSearched("acme/web", 12, { text: "secret", regExp: true });
    assert.deepEqual(event, {
      action: "search-log",
      subject: "acme/web#12",
      attributes: {
        length: 6,
        regExp: true,
        caseSensitive: false,
        wholeWord: false,
      },
    });
  });

  it("learn by what builds were filtered, and never its value", () => {
    const event = buildsFiltered("acme/web", {
      ...NO_FILTERS,
      states: ["failed"],
      branches: ["ada/secret", "main"],
    });
    assert.deepEqual(event, {
      action: "filter-builds",
      subject: "acme/web",
      attributes: { filters: "state,branch" },
    });
    assert.deepEqual(buildsFiltered("acme/web", NO_FILTERS).attributes, {
      filters: "",
    });
  });

  it("learn which act was refused, and of what kind the reason was", () => {
    assert.deepEqual(actionFailed("rebuild", "acme/web", 12, "scope-missing"), {
      action: "rebuild-failed",
      subject: "acme/web#12",
      attributes: { reason: "scope-missing" },
    });
    assert.equal(
      actionFailed("create", "acme/web", undefined, "refused").subject,
      "acme/web",
    );
  });

  it("learn what was done, and to which build", () => {
    assert.deepEqual(jobsRetried("acme/web", 12, 3), {
      action: "retry-failed",
      subject: "acme/web#12",
      attributes: { jobs: 3 },
    });
    assert.deepEqual(jobUnblocked("acme/web", 12), {
      action: "unblock",
      subject: "acme/web#12",
    });
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { english } from "@buildkite/elements/messages";
import { alertOf, rebuiltOutcome, refusedOutcome } from "./outcomes.js";

const refused = refusedOutcome(
  (action, reason) => `No ${action}: ${reason}`,
  "rebuild",
  { message: "The token lacks write_builds.", advice: "Ask its owner." },
);

describe("What came of an act", () => {
  it("leads to the new build", () => {
    assert.deepEqual(rebuiltOutcome(english.build, 13, "/ci/builds/13"), {
      title: "Build #13 has been started.",
      status: "success",
      links: [{ label: "Open build #13", href: "/ci/builds/13" }],
    });
  });

  it("says why nothing happened, and what to do about it", () => {
    assert.deepEqual(refused, {
      title: "No rebuild: The token lacks write_builds.",
      description: "Ask its owner.",
      status: "danger",
    });
  });

  it("is said whole where there are alerts alone", () => {
    assert.deepEqual(alertOf(refused), {
      message: "No rebuild: The token lacks write_builds. Ask its owner.",
      severity: "error",
    });
    assert.deepEqual(alertOf(rebuiltOutcome(english.build, 13, "/x")), {
      message: "Build #13 has been started.",
      severity: "success",
    });
  });
});

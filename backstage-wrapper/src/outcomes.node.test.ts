import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { english } from "@buildkite/elements/messages";
import { alertOf, doneOutcome, refusedOutcome } from "./outcomes.js";

const refused = refusedOutcome(
  (action, reason) => `No ${action}: ${reason}`,
  "rebuild",
  { message: "The token lacks write_builds.", advice: "Ask its owner." },
);

const rebuilt = doneOutcome(english.build.rebuilt(13), {
  label: english.act.openBuild(13),
  href: "/ci/builds/13",
});

describe("What came of an act", () => {
  it("leads to what it made", () => {
    assert.deepEqual(rebuilt, {
      title: "Build #13 has been started.",
      status: "success",
      links: [{ label: "Open build #13", href: "/ci/builds/13" }],
    });
  });

  it("leads nowhere where everything is on show", () => {
    assert.deepEqual(doneOutcome(english.unblock.done), {
      title: "The step is unblocked, and the build goes on.",
      status: "success",
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
    assert.deepEqual(alertOf(rebuilt), {
      message: "Build #13 has been started.",
      severity: "success",
    });
  });
});

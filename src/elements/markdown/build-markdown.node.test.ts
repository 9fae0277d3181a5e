import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseBuild } from "../../api/parse-build.js";
import { english } from "../../messages/translated.js";
import { buildMarkdown } from "./build-markdown.js";

const id = (at: number) =>
  `0190a1b2-7c3d-4e5f-8a9b-${at.toString(16).padStart(12, "0")}`;

const failed = (name: string, at: number, more: object = {}) => ({
  id: id(at),
  type: "script",
  name,
  state: "failed",
  exit_status: 2,
  ...more,
});

const markdownOf = (jobs: readonly object[], more: object = {}) =>
  buildMarkdown(
    parseBuild({
      id: id(0),
      number: 12,
      state: "failed",
      blocked: false,
      message: "",
      commit: "0123456789abcdef0123456789abcdef01234567",
      branch: "fix/login",
      started_at: "2026-11-20T09:00:00Z",
      finished_at: "2026-11-20T09:04:00Z",
      jobs,
      ...more,
    }),
    {
      pipeline: "acme/web",
      href: "https://portal.example/12",
      hrefOfJob: (job) => `https://portal.example/12?job=${job.id}`,
      words: english,
      language: "en",
    },
  );

describe("a build as Markdown", () => {
  it("is one line where nothing failed", () => {
    assert.equal(
      markdownOf([], { state: "passed" }),
      "[acme/web \\#12: Passed](https://portal.example/12) · `fix/login` · `01234567` · took 4m",
    );
  });

  it("lists the failed jobs with what they say, of retried ones the last attempt", () => {
    const lines = markdownOf([
      failed("Test", 1, { retried: true }),
      failed("Test [x](y) @ada", 2),
      failed("Soft", 3, { soft_failed: true }),
    ]).split("\n");
    assert.deepEqual(lines.slice(1), [
      "",
      `- [Test \\[x\\](y) @\u200bada](https://portal.example/12?job=${id(2)}) · Exit 2`,
    ]);
  });

  it("lists as many as somebody reads, and counts the others", () => {
    const jobs = Array.from({ length: 25 }, (_, at) => failed("Test", at + 1));
    const lines = markdownOf(jobs).split("\n");
    assert.equal(lines.length, 23);
    assert.equal(lines.at(-1), "- and 5 more that failed");
  });
});

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BuildkiteError } from "./errors.js";
import * as paths from "./paths.js";
import { parsePipelineSlug } from "./slugs.js";

const JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";

/** Runs `act`, which has to fail as a wrong slug does, and returns the error. */
function refusalOf(act: () => unknown): BuildkiteError {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof BuildkiteError);
    assert.equal(error.kind, "invalid-slug");
    return error;
  }
  assert.fail("it was taken");
}

describe("a pipeline's slug", () => {
  for (const text of [
    "acme/web",
    "  acme/web\n",
    "a/b",
    "acme-2/web-",
    "Acme/Web",
    "9/1",
  ]) {
    it(`is taken when it is ${JSON.stringify(text)}`, () => {
      const [organization, pipeline] = text.trim().split("/");
      assert.deepEqual(parsePipelineSlug(text), { organization, pipeline });
    });
  }

  it("may have 100 characters and no more", () => {
    assert.equal(
      parsePipelineSlug(`acme/${"w".repeat(100)}`).pipeline.length,
      100,
    );
    const error = refusalOf(() => parsePipelineSlug(`acme/${"w".repeat(101)}`));
    assert.match(error.message, /has 101 characters/);
  });

  it("is refused with what is wrong and a right one", () => {
    const error = refusalOf(() => parsePipelineSlug("acme/shared_gem"));
    assert.equal(
      error.message,
      "“shared_gem” is not a slug: “_” cannot stand in it (Buildkite writes a hyphen there), only letters a to z, digits and hyphens, like acme/web.",
    );
    assert.match(error.advice, /https:\/\/buildkite\.com\/acme\/web/);
  });

  it("shows the code of a character that looks like another", () => {
    assert.match(
      refusalOf(() => parsePipelineSlug("аcme/web")).message,
      /“\\u\{430\}” cannot stand/,
    );
  });

  it("does not repeat a very long text in its message", () => {
    const error = refusalOf(() =>
      parsePipelineSlug(`acme/${"w".repeat(1_000_000)}`),
    );
    assert.ok(error.message.length < 300);
  });
});

const HOSTILE = [
  "",
  " ",
  "/",
  "//",
  "acme/",
  "/web",
  "acme//web",
  "acme/web/builds",
  "https://buildkite.com/acme/web",
  "../access-token",
  "acme/..",
  "acme/.",
  "acme/../../access-token",
  "acme/web?x=1",
  "acme/web#x",
  "acme/web%2f..",
  "acme%2fweb",
  "acme/%2e%2e",
  "acme/web;x",
  "acme\\web",
  "acme/web\\..",
  "acme/we b",
  "acme/web\u0000",
  "acme/we\nb",
  "acme/we\r\nHost: evil",
  "acme/web\u007f",
  "acme/\u202ebew",
  "acme/we\u200bb",
  "аcme/web",
  "acme/wеb",
  "acme/ｗｅｂ",
  "acme/web\u2044..",
  "acme/－web",
  "acme/-web",
  "acme/_web",
  "@evil.example/web",
  "acme/web:80",
  "acme/💥",
  "acme/\ud800",
  `acme/${"a".repeat(100_000)}`,
];

describe("a hostile name", () => {
  for (const text of [...HOSTILE, "acme"]) {
    it(`never becomes a pipeline: ${JSON.stringify(text.slice(0, 40))}`, () => {
      refusalOf(() => parsePipelineSlug(text));
    });
  }

  for (const text of [...HOSTILE, "acme/web"]) {
    it(`never becomes a part of a path: ${JSON.stringify(text.slice(0, 40))}`, () => {
      const ref = {
        organization: "acme",
        pipeline: "web",
        number: 1,
        job: JOB,
      };
      refusalOf(() => paths.pipelines(text));
      refusalOf(() => paths.emojis(text));
      refusalOf(() => paths.builds({ ...ref, organization: text }));
      refusalOf(() => paths.pipeline({ ...ref, pipeline: text }));
      refusalOf(() => paths.log({ ...ref, job: text }));
      refusalOf(() => paths.artifactDownload(ref, text));
    });
  }

  for (const number of [
    0,
    -1,
    1.5,
    Number.NaN,
    Infinity,
    2 ** 53,
    "1/../2" as unknown as number,
  ]) {
    it(`never becomes a build number: ${String(number)}`, () => {
      refusalOf(() =>
        paths.build({ organization: "acme", pipeline: "web", number }),
      );
    });
  }

  for (const value of [undefined, null, 12, {}, ["acme/web"]]) {
    it(`is refused when it is no text at all: ${JSON.stringify(value)}`, () => {
      refusalOf(() => parsePipelineSlug(value));
      refusalOf(() => paths.pipelines(value as string));
    });
  }
});

import { BuildkiteClient, parsePipelineSlug } from "@buildkite/elements/api";
import { loadBackend } from "./backend.js";
import { setUpChoice } from "./choice.js";
import { setUpLanguage } from "./language.js";
import { setUpTheme } from "./theme.js";

setUpLanguage();
setUpTheme();
const backend = await loadBackend();
const pipeline = setUpChoice(backend);
document
  .querySelector("buildkite-provider")
  ?.setAttribute("base-url", backend.baseUrl);
if (pipeline) await fillIn(pipeline);
listAll(backend.pipelines);
showMarkup();

// Last, so that the elements find their attributes in place.
await import("@buildkite/elements/define");

/** Names a build that failed, or the newest, and a job of it that has a log. */
async function fillIn(slug: string): Promise<void> {
  const ref = parsePipelineSlug(slug);
  const client = new BuildkiteClient({ baseUrl: backend.baseUrl });
  const { items } = await client.listBuilds(ref, { perPage: 30 });
  const build = items.find(({ state }) => state === "failed") ?? items[0];
  const number = build?.number;
  const whole =
    number === undefined
      ? undefined
      : await client.getBuild({ ...ref, number }, { includeJobs: true });
  const scripts = whole?.jobs?.filter(
    ({ type, startedAt }) => type === "script" && startedAt !== undefined,
  );
  const job = scripts?.find(({ state }) => state === "failed") ?? scripts?.[0];

  fill("buildkite-pipeline-summary", { pipeline: slug });
  fill("buildkite-pipeline-insights", { pipeline: slug });
  fill("buildkite-deployments", { pipeline: slug });
  fill("buildkite-pipeline-list", { organization: ref.organization });
  fill("buildkite-build-list", { pipeline: slug });
  fill("buildkite-build", { pipeline: slug, number });
  fill("buildkite-annotation-list", { pipeline: slug, number });
  for (const control of document.querySelectorAll(".controls > *")) {
    control.setAttribute("pipeline", slug);
    Object.assign(control, { build: whole, job });
  }
  for (const control of document.querySelectorAll("buildkite-new-build-button"))
    control.pipeline = slug;
  const notify = document.querySelector("buildkite-notify-button");
  const running = items.find(({ state }) => state === "running");
  if (notify) Object.assign(notify, { pipeline: slug, build: running });
  fill("buildkite-unblock-button", { pipeline: slug });
  const blocked = items.find((each) => each.blocked);
  if (blocked) {
    const ofBuild = { ...ref, number: blocked.number };
    const build = await client.getBuild(ofBuild, { includeJobs: true });
    const step = build.jobs?.find(
      ({ type, state }) => type === "manual" && state === "blocked",
    );
    const control = document.querySelector("buildkite-unblock-button");
    if (control) Object.assign(control, { build, job: step });
  }
  fill("buildkite-artifact-list", { pipeline: slug, number });
  fill("buildkite-step-graph", { pipeline: slug, number });
  fill("buildkite-failure-summary", { pipeline: slug, number });
  fill("buildkite-log-comparison", { pipeline: slug, number, job: job?.id });
  fill("buildkite-job-log", { pipeline: slug, build: number, job: job?.id });
  const waterfall = document.querySelector("buildkite-waterfall");
  if (waterfall && whole?.jobs)
    Object.assign(waterfall, { build: whole, jobs: whole.jobs });
}

function fill(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
): void {
  const element = document.querySelector(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element?.setAttribute(name, String(value));
}

/** A row for each pipeline. */
function listAll(slugs: readonly string[]): void {
  const rows = slugs.map((slug) => {
    const row = document.createElement("buildkite-pipeline-summary");
    row.setAttribute("role", "listitem");
    row.setAttribute("variant", "row");
    row.setAttribute("pipeline", slug);
    return row;
  });
  document.querySelector(".stage.rows")?.append(...rows);
}

/** Above each example, the HTML that it is made of. */
function showMarkup(): void {
  for (const example of document.querySelectorAll(".example")) {
    const markup = example.querySelector("pre");
    const elements = example.querySelector(".stage")?.children ?? [];
    if (markup)
      markup.textContent = Array.from(
        elements,
        ({ outerHTML }) => outerHTML,
      ).join("\n");
  }
}

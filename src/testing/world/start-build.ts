import { buildFrom } from "./from-specs.js";
import { runsFrom } from "./outcomes.js";
import type {
  BuildRecord,
  JobRecord,
  PersonRecord,
  PipelineRecord,
} from "./records.js";
import { resumeJob } from "./run-job.js";
import type { BuildSpec, JobSpec } from "./specs.js";
import type { World } from "./world.js";

/** Adds a build to a pipeline, now, and sets it going. */
export function startBuild(
  world: World,
  pipeline: PipelineRecord,
  spec: BuildSpec,
): BuildRecord {
  const jobs = spec.jobs ?? pipeline.steps ?? stepsOf(pipeline.builds.at(-1));
  const build = buildFrom(
    {
      ...spec,
      state: "scheduled",
      createdAt: world.now(),
      jobs: jobs.map(untouched),
    },
    pipeline,
    world.random,
    world.now(),
  );
  pipeline.builds.push(build);
  world.progress(build);
  return build;
}

/** The same work again, under a new number. */
export function rebuild(
  world: World,
  build: BuildRecord,
  creator: PersonRecord,
): BuildRecord {
  const { commit, branch, tag, message, env, metaData, pullRequest, author } =
    build;
  return startBuild(world, build.pipeline, {
    commit,
    branch,
    tag,
    message,
    env,
    metaData,
    pullRequest,
    author,
    creator,
    source: "api",
    rebuiltFrom: build.number,
    generation: build.generation + 1,
    jobs: stepsOf(build),
  });
}

/** Goes on with a build that a scenario wrote down in the middle of its life. */
export function resumeBuild(world: World, build: BuildRecord): void {
  if (build.finishedAt !== null) return;
  const live = build.jobs.filter(
    (job) => job.type === "script" && job.runs.length > 0,
  );
  if (live.length === 0) return;
  for (const job of live) {
    if (job.type === "script") resumeJob(world, build, job);
  }
  world.progress(build);
}

/** Gives jobs that were only written down the life that they need to go on. */
export function bringToLife({ jobs }: BuildRecord): void {
  for (const job of jobs) {
    if (job.type === "script") job.runs = runsFrom(job);
  }
}

function stepsOf(build: BuildRecord | undefined): JobSpec[] {
  if (build === undefined) {
    return [{ type: "script", name: ":pipeline: Pipeline upload" }];
  }
  return build.jobs
    .filter((job) => job.type !== "script" || !job.retried)
    .map(specOf);
}

/** What a job was before it ran. */
function specOf(job: JobRecord): JobSpec {
  const { stepId, stepKey, groupKey, brokenReason } = job;
  const state =
    job.state === "skipped" || job.state === "broken" ? job.state : "pending";
  const common = { stepId, stepKey, groupKey, brokenReason, state };
  switch (job.type) {
    case "script":
      return {
        ...common,
        type: "script",
        name: job.name,
        command: job.command,
        agentQueryRules: job.agentQueryRules,
        parallelIndex: job.parallelIndex,
        parallelTotal: job.parallelTotal,
        matrix: job.matrix,
        priority: job.priority,
        artifactPaths: job.artifactPaths,
        artifacts: job.artifacts.map(({ path, mimeType, content }) => ({
          path,
          mimeType,
          content,
        })),
        env: job.env,
        automaticRetries: job.automaticRetries,
        runs: runsFrom(job),
      };
    case "manual": {
      const { label, blocks, blockedState, requiredFields } = job;
      return {
        ...common,
        type: "manual",
        label,
        blocks,
        blockedState,
        requiredFields,
      };
    }
    case "trigger": {
      const { name, async, triggers } = job;
      return { ...common, type: "trigger", name, async, triggers };
    }
    case "waiter":
      return { ...common, type: "waiter" };
    case "unknown":
      return { ...common, type: "unknown", sentType: job.sentType };
  }
}

/** A step of a pipeline, about to run for the first time. */
function untouched(spec: JobSpec): JobSpec {
  if (spec.state === "skipped" || spec.state === "broken") return spec;
  if (spec.type !== "script") return { ...spec, state: "pending" };
  return { ...spec, state: "pending", runs: spec.runs ?? [{}] };
}

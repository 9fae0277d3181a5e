/** The life of one job: an agent takes it, runs it, and says how it ended. */
import { annotationsFrom } from "./annotations-from-specs.js";
import { agentNameFor, logOf } from "./job-defaults.js";
import { runOf } from "./outcomes.js";
import type { BuildRecord, Run, ScriptJobRecord } from "./records.js";
import { retryJob } from "./retry.js";
import type { World } from "./world.js";

/** Between an agent's taking a job and its running it lie two short steps. */
const ACCEPTS_AFTER = 300;
const STARTS_AFTER = 400;
/** An agent gives the command this long to stop when it is canceled. */
const STOPS_AFTER = 3_000;

export function scheduleJob(
  world: World,
  build: BuildRecord,
  job: ScriptJobRecord,
): void {
  job.state = "scheduled";
  job.scheduledAt = world.now();
  job.runnableAt = world.now();
  awaitAgent(world, build, job);
}

/** Goes on with a job that a scenario wrote down in the middle of its life. */
export function resumeJob(
  world: World,
  build: BuildRecord,
  job: ScriptJobRecord,
): void {
  if (job.state === "scheduled") awaitAgent(world, build, job);
  if (job.state !== "running" || job.startedAt === null) return;
  const run = runOf(job, build.generation);
  const left = job.startedAt + run.duration - world.now();
  job.log = run.log ?? job.log;
  job.logSpan = run.duration;
  world.after(Math.max(0, left), () => finish(world, build, job, run));
}

export function stopJob(
  world: World,
  build: BuildRecord,
  job: ScriptJobRecord,
): void {
  job.state = "canceling";
  world.after(STOPS_AFTER, () => {
    job.state = "canceled";
    job.exitStatus = -1;
    job.signal = "SIGTERM";
    job.signalReason = "cancel";
    job.finishedAt = world.now();
    world.progress(build);
  });
}

function awaitAgent(
  world: World,
  build: BuildRecord,
  job: ScriptJobRecord,
): void {
  const run = runOf(job, build.generation);
  /** Does nothing where the job was canceled meanwhile. */
  const step = (from: string, ms: number, action: () => void) =>
    world.after(ms, () => {
      if (job.state === from) action();
    });
  step("scheduled", run.wait, () => {
    job.state = "assigned";
    job.agent ??= agentNameFor(job.id, world.random);
    step("assigned", ACCEPTS_AFTER, () => {
      job.state = "accepted";
      step("accepted", STARTS_AFTER, () => start(world, build, job, run));
    });
  });
}

function start(
  world: World,
  build: BuildRecord,
  job: ScriptJobRecord,
  run: Run,
): void {
  job.state = "running";
  job.startedAt = world.now();
  job.log = run.log ?? logOf(job, build, run.exitStatus);
  job.logSpan = run.duration;
  build.startedAt ??= world.now();
  world.after(run.duration, () => finish(world, build, job, run));
  world.progress(build);
}

function finish(
  world: World,
  build: BuildRecord,
  job: ScriptJobRecord,
  run: Run,
): void {
  if (job.state !== "running") return;
  job.state = run.state ?? (run.exitStatus === 0 ? "passed" : "failed");
  job.exitStatus = run.exitStatus;
  job.softFailed = run.exitStatus !== 0 && (run.softFailed ?? false);
  job.signal = run.signal ?? null;
  job.signalReason = run.signalReason ?? null;
  job.finishedAt = world.now();
  annotate(world, build, job, run);
  if (job.state !== "passed" && job.retriesCount < job.automaticRetries) {
    retryJob(world, build, job, "automatic");
  }
  world.progress(build);
}

function annotate(
  world: World,
  build: BuildRecord,
  job: ScriptJobRecord,
  { annotations, jobAnnotations }: Run,
): void {
  const { random } = world;
  const written = annotationsFrom(
    annotations,
    job.id,
    null,
    random,
    world.now(),
  );
  const contexts = written.map(({ context }) => context);
  build.annotations = [
    ...build.annotations.filter(({ context }) => !contexts.includes(context)),
    ...written,
  ];
  job.annotations.push(
    ...annotationsFrom(
      jobAnnotations,
      `${job.id}/job`,
      job.id,
      random,
      world.now(),
    ),
  );
}

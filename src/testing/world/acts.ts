/** What a person does to one job, through the API or in a scenario. */
import { progress } from "./progress.js";
import type {
  BuildRecord,
  ManualJobRecord,
  PersonRecord,
  ScriptJobRecord,
} from "./records.js";
import { retryJob } from "./retry.js";
import { bringToLife } from "./start-build.js";
import type { World } from "./world.js";

/** Answers a `block` or `input` step; the fields become the build's meta-data. */
export function unblock(
  world: World,
  build: BuildRecord,
  job: ManualJobRecord,
  person: PersonRecord,
  fields: Readonly<Record<string, string>> = {},
): void {
  Object.assign(build.metaData, fields);
  job.state = "unblocked";
  job.unblockedBy = person;
  job.unblockedAt = world.now();
  bringToLife(build);
  progress(world, build);
}

/** Tries a job again. The build opens again, even if it had ended. */
export function retry(
  world: World,
  build: BuildRecord,
  job: ScriptJobRecord,
  person: PersonRecord,
): ScriptJobRecord {
  bringToLife(build);
  const attempt = retryJob(world, build, job, "manual", person);
  progress(world, build);
  return attempt;
}

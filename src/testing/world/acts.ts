/** What a person does to one job, through the API or in a scenario. */
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
  world.progress(build);
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
  world.progress(build);
  return attempt;
}

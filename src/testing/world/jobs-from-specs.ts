import { type JobContext, commonFrom } from "./job-defaults.js";
import { personFrom } from "./people.js";
import type {
  BuildRecord,
  JobRecord,
  ManualJobRecord,
  TriggerJobRecord,
} from "./records.js";
import { scriptJobFrom } from "./script-job-from-spec.js";
import type { JobSpec, ManualJobSpec } from "./specs.js";

export function jobFrom(spec: JobSpec, context: JobContext): JobRecord {
  switch (spec.type) {
    case "script":
      return scriptJobFrom(spec, context);
    case "manual":
      return manualJobFrom(spec, context);
    case "trigger":
      return triggerJobFrom(spec, context);
    case "waiter":
      return {
        ...commonFrom(spec, context),
        state: waiterState(context.build),
        ...spec,
      };
    case "unknown":
      return {
        ...commonFrom(spec, context),
        sentType: "checkpoint",
        name: null,
        ...spec,
      };
  }
}

function waiterState(build: BuildRecord): string {
  if (build.state === "passed") return "passed";
  return build.state === "failed" ? "waiting_failed" : "waiting";
}

function manualJobFrom(
  spec: ManualJobSpec,
  context: JobContext,
): ManualJobRecord {
  const { build, random } = context;
  const { unblockedBy, ...given } = spec;
  const state = build.blocked
    ? "blocked"
    : build.state === "passed"
      ? "unblocked"
      : build.state === "failed"
        ? "blocked_failed"
        : "blocked";
  const common = { ...commonFrom(spec, context), state };
  const answered = (spec.state ?? state) === "unblocked";
  return {
    label: "Release?",
    blocks: true,
    blockedState: "passed",
    requiredFields: [],
    ...common,
    unblockedAt: answered ? build.startedAt : null,
    ...given,
    unblockedBy: unblockedBy
      ? personFrom(unblockedBy, random)
      : answered && unblockedBy === undefined
        ? personFrom({}, random)
        : null,
  };
}

function triggerJobFrom(
  spec: Extract<JobSpec, { type: "trigger" }>,
  context: JobContext,
): TriggerJobRecord {
  return {
    name: null,
    async: false,
    triggers: context.build.pipeline.slug,
    triggeredBuild: null,
    ...commonFrom(spec, context),
    ...spec,
  };
}

/** Fills in what a spec leaves out, so that a short test still meets complete, coherent data. */
import type { Random } from "../random.js";
import { annotationsFrom } from "./annotations-from-specs.js";
import { EMOJIS } from "./emojis.js";
import { jobFrom } from "./jobs-from-specs.js";
import { personFrom } from "./people.js";
import type {
  BuildRecord,
  OrganizationRecord,
  PipelineRecord,
} from "./records.js";
import type { BuildSpec, OrganizationSpec, PipelineSpec } from "./specs.js";
import { job } from "./specs.js";
import { isBuildFinished } from "./states.js";
import { stepUploadsFrom } from "./step-uploads-from-specs.js";

const MINUTE = 60_000;

export function organizationFrom(
  spec: OrganizationSpec,
  random: Random,
): OrganizationRecord {
  return {
    id: random.uuid(`organization/${spec.slug}`),
    slug: spec.slug,
    name: spec.name ?? titleOf(spec.slug),
    createdAt: Date.parse("2024-01-15T10:00:00.000Z"),
    emojis: spec.emojis ?? EMOJIS,
    pipelines: [],
  };
}

export function pipelineFrom(
  spec: PipelineSpec,
  random: Random,
  now: number,
): PipelineRecord {
  const { organization, slug, builds: buildSpecs = [], steps, ...rest } = spec;
  const name = `${organization}/${slug}`;
  const record: PipelineRecord = {
    id: random.uuid(`pipeline/${name}`),
    name: titleOf(slug),
    description: null,
    repository: `git@github.com:${name}.git`,
    providerRepository: name,
    providerId: "github",
    defaultBranch: "main",
    tags: [],
    visibility: "private",
    allowRebuilds: true,
    configuration: null,
    createdAt: Date.parse("2024-03-11T09:00:00.000Z"),
    firstNumber: 1,
    archivedAt: null,
    ...rest,
    organization,
    slug,
    createdBy: spec.createdBy ? personFrom(spec.createdBy, random) : null,
    builds: [],
    steps: steps ?? null,
  };
  buildSpecs.forEach((build, at) => {
    record.builds.push(
      buildFrom(
        build,
        record,
        random,
        now - (buildSpecs.length - at) * 10 * MINUTE,
      ),
    );
  });
  record.builds.sort((a, b) => a.number - b.number);
  return record;
}

/** A build that began at `createdAt`, unless its spec says otherwise. */
export function buildFrom(
  spec: BuildSpec,
  pipeline: PipelineRecord,
  random: Random,
  defaultCreatedAt: number,
): BuildRecord {
  const number = spec.number ?? nextNumber(pipeline);
  const name = `${pipeline.organization}/${pipeline.slug}#${number}`;
  const state = spec.state ?? "passed";
  const createdAt = spec.createdAt ?? defaultCreatedAt;
  const started = !["creating", "scheduled", "skipped", "not_run"].includes(
    state,
  );
  const startedAt = started ? createdAt + 4_000 : null;
  const record: BuildRecord = {
    id: random.uuid(name),
    blocked: false,
    blockedState: null,
    cancelReason: null,
    message: "Keep the cart when a session expires",
    commit: random.sha(name),
    branch: pipeline.defaultBranch ?? "main",
    tag: null,
    source: "webhook",
    env: {},
    metaData: {},
    scheduledAt: createdAt + 200,
    startedAt,
    failingAt: state.startsWith("fail") ? createdAt + MINUTE : null,
    finishedAt: isBuildFinished(state) ? createdAt + 2 * MINUTE : null,
    generation: 0,
    ...spec,
    createdAt,
    number,
    state,
    pipeline,
    creator:
      spec.creator === null ? null : personFrom(spec.creator ?? {}, random),
    author: authorFrom(spec, random),
    pullRequest: spec.pullRequest
      ? {
          base: pipeline.defaultBranch ?? "main",
          repository: `https://github.com/${pipeline.organization}/${pipeline.slug}`,
          labels: [],
          ...spec.pullRequest,
        }
      : null,
    rebuiltFrom:
      pipeline.builds.find((build) => build.number === spec.rebuiltFrom) ??
      null,
    triggeredFrom: null,
    stepUploads: [],
    jobs: [],
    annotations: annotationsFrom(
      spec.annotations,
      name,
      null,
      random,
      createdAt,
    ),
  };
  const jobs = spec.jobs ?? [
    job({ name: ":test_tube: Test", command: "npm test" }),
  ];
  record.jobs = jobs.map((jobSpec, at) =>
    jobFrom(jobSpec, { build: record, name: `${name}/${at}`, random }),
  );
  record.stepUploads = stepUploadsFrom(spec.stepUploads, record, random);
  return record;
}

function nextNumber({ builds, firstNumber }: PipelineRecord): number {
  const last = builds.at(-1);
  return last === undefined ? firstNumber : last.number + 1;
}

function authorFrom(spec: BuildSpec, random: Random): BuildRecord["author"] {
  if (spec.author === undefined || spec.author === null) return null;
  if (typeof spec.author === "string") return spec.author;
  return { ...personFrom(spec.author, random), id: null };
}

function titleOf(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

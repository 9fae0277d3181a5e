import type { MissingThing } from "./errors.js";
import {
  checkBuildRef,
  checkJobRef,
  checkOrganization,
  checkPipelineRef,
  checkUuid,
} from "./slugs.js";
import type { BuildRef, JobRef, PipelineRef, Scope } from "./types.js";

/**
 * One address of the API: its path without host or version, and what a refusal
 * means there. Every path is made here, from names that were checked first.
 */
export interface Endpoint {
  readonly path: string;
  /** What the token needs to read it; `undefined` where any token will do. */
  readonly scope: Scope | undefined;
  /** What a 404 means as long as `parent` exists. */
  readonly what: MissingThing;
  /** Asked, after a 404 that does not explain itself, to find which name is wrong. */
  readonly parent: Endpoint | undefined;
}

export const accessToken: Endpoint = {
  path: "/access-token",
  scope: undefined,
  what: "proxy",
  parent: undefined,
};

export function emojis(organization: string): Endpoint {
  return {
    path: `/organizations/${checkOrganization(organization)}/emojis`,
    scope: undefined,
    what: "organization",
    parent: undefined,
  };
}

/** The pipelines of an organization; also the way to learn whether the organization exists. */
export function pipelines(organization: string): Endpoint {
  return {
    path: `/organizations/${checkOrganization(organization)}/pipelines`,
    scope: "read_pipelines",
    what: "organization",
    parent: undefined,
  };
}

/** Builds of all of an organization's pipelines. */
export function organizationBuilds(organization: string): Endpoint {
  return {
    path: `/organizations/${checkOrganization(organization)}/builds`,
    scope: "read_builds",
    what: "organization",
    parent: undefined,
  };
}

export function pipeline(ref: PipelineRef): Endpoint {
  const { organization, pipeline: slug } = checkPipelineRef(ref);
  const parent = pipelines(organization);
  return {
    path: `${parent.path}/${slug}`,
    scope: "read_pipelines",
    what: "pipeline",
    parent,
  };
}

export function builds(ref: PipelineRef): Endpoint {
  const { path, parent } = pipeline(ref);
  return {
    path: `${path}/builds`,
    scope: "read_builds",
    what: "pipeline",
    parent,
  };
}

export function newBuild(ref: PipelineRef): Endpoint {
  return { ...builds(ref), scope: "write_builds" };
}

export function build(ref: BuildRef): Endpoint {
  const { number } = checkBuildRef(ref);
  return {
    path: `${builds(ref).path}/${number}`,
    scope: "read_builds",
    what: "build",
    parent: pipeline(ref),
  };
}

export function job(ref: JobRef): Endpoint {
  const parent = build(ref);
  return {
    path: `${parent.path}/jobs/${checkJobRef(ref).job}`,
    scope: "read_builds",
    what: "job",
    parent,
  };
}

/**
 * A log's absence is ordinary (not begun, deleted, expired), and whoever asks for it
 * has just read its job: no parent, so that it costs no further request.
 */
export function log(ref: JobRef): Endpoint {
  return {
    path: `${job(ref).path}/log`,
    scope: "read_build_logs",
    what: "log",
    parent: undefined,
  };
}

export function jobs(ref: BuildRef): Endpoint {
  return listOf("jobs", build(ref));
}

export function annotations(ref: BuildRef | JobRef): Endpoint {
  return listOf("annotations", "job" in ref ? job(ref) : build(ref));
}

export function artifacts(ref: BuildRef | JobRef): Endpoint {
  const owner = "job" in ref ? job(ref) : build(ref);
  return { ...listOf("artifacts", owner), scope: "read_artifacts" };
}

/** Neither is documented; that they take this scope is what every other list of a build does. */
export function stepUploads(ref: BuildRef): Endpoint {
  return listOf("step-uploads", build(ref));
}

export function stepUpload(ref: BuildRef, upload: string): Endpoint {
  const { path, ...list } = stepUploads(ref);
  return { ...list, path: `${path}/${checkUuid(upload)}`, what: "resource" };
}

export function artifactDownload(ref: JobRef, artifact: string): Endpoint {
  return {
    path: `${artifacts(ref).path}/${checkUuid(artifact)}/download`,
    scope: "read_artifacts",
    what: "resource",
    parent: undefined,
  };
}

/** An act on a thing (`…/rebuild`): it is missing where the thing is. */
export function act(verb: string, target: Endpoint): Endpoint {
  return { ...target, path: `${target.path}/${verb}`, scope: "write_builds" };
}

function listOf(name: string, owner: Endpoint): Endpoint {
  return { ...owner, path: `${owner.path}/${name}` };
}

/**
 * Buildkite's data as the elements use it: readonly, in camelCase, with times as
 * milliseconds since the epoch and every field that the API may leave out or send
 * as `null` typed as possibly `undefined`.
 *
 * Source of the shapes: https://buildkite.com/docs/apis/rest-api (builds, jobs,
 * pipelines, artifacts, annotations, access token, emojis).
 */

export type * from "./types/build.js";
export type * from "./types/build-calls.js";
export type * from "./types/emoji.js";
export type * from "./types/job.js";
export type * from "./types/output.js";
export type * from "./types/page.js";
export type * from "./types/person.js";
export type * from "./types/pipeline.js";
export type * from "./types/refs.js";
export type * from "./types/step-upload.js";
export type { Timestamp } from "./types/values.js";

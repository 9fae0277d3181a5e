export type {
  ArtifactContent,
  GetArtifactOptions,
} from "./artifact-content.js";
export type { ArtifactDownload } from "./artifact-download.js";
export { pageAddress, parseBuildAddress } from "./build-address.js";
export type * from "./client-options.js";
export { BuildkiteClient } from "./client.js";
export { describeProblem } from "./error-messages.js";
export type { ErrorMessage } from "./error-messages.js";
export { BuildkiteError } from "./errors.js";
export type {
  BuildkiteErrorKind,
  BuildkiteProblem,
  MissingThing,
  FieldFault,
  NameFault,
} from "./errors.js";
export type { KeyValueStorage } from "./learnt.js";
export type { LogStream, LogTail } from "./log-transport.js";
export { eachCursorPage, eachPage } from "./paging.js";
export type { RateLimit } from "./rate-limit.js";
export { BuildkiteReader } from "./reader.js";
export { repositoryLinks } from "./repository-links.js";
export type { RepositoryLinks } from "./repository-links.js";
export { formatPipelineSlug, parsePipelineSlug } from "./slugs.js";
export {
  buildStatus,
  isActive,
  isFinished,
  isLeftOut,
  jobHasLog,
  jobLabel,
  jobStatus,
  mayRetry,
} from "./status.js";
export type { Status, Tone } from "./status.js";
export type * from "./types.js";

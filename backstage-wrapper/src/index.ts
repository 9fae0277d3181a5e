/**
 * Buildkite in Backstage, for apps of the old frontend system. Apps of the new one take
 * `./alpha`, by themselves; what is translated or called is here for both.
 */
export {
  BRANCH_ANNOTATION,
  DEFAULT_BRANCH_ONLY_ANNOTATION,
  PIPELINE_SLUG_ANNOTATION,
  PROJECT_SLUG_ANNOTATION,
  isBuildkiteAvailable,
} from "./annotations.js";
export { BuildkiteClient, buildkiteApiRef } from "./api.js";
export {
  BuildkitePage,
  EntityBuildkiteCard,
  EntityBuildkiteContent,
  buildkitePlugin,
} from "./plugin.js";
export { buildkiteTranslationRef } from "./translation.js";

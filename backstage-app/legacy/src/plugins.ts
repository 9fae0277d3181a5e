export { buildkitePlugin } from "@buildkite/backstage-plugin-buildkite";

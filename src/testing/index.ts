/** A simulated Buildkite, as strict as the real one, for tests, demos and examples. */
export type { RateLimits } from "./api/rate-limit.js";
export { type Clock, systemClock } from "./clock.js";
export type { Fault } from "./faults.js";
export {
  generatedLog,
  type GeneratedLogFacts,
  type GeneratedLogOptions,
  type LogKind,
} from "./generated-log.js";
export { LAST_LINE, NEEDLE, RARE_NEEDLE } from "./generated-log-needles.js";
export { LogRecording, markLines } from "./log-recording.js";
export { ManualClock } from "./manual-clock.js";
export type { ProxySettings } from "./proxy/backstage-proxy.js";
export type { LoggedRequest } from "./request-log.js";
export { png } from "./png.js";
export { HOSTILE_HTML } from "./scenarios/hostile-html.js";
export { type Scenario, scenarios } from "./scenarios/scenarios.js";
export {
  type SimulatedBuildkite,
  type SimulationOptions,
  simulateBuildkite,
} from "./simulate-buildkite.js";
export * from "./world/specs.js";

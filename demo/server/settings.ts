import { formatPipelineSlug, parsePipelineSlug } from "../../src/api/slugs.js";

/** What the person who started the demo asked for. */
export type DemoSettings =
  | { readonly mode: "simulated"; readonly scenario: string }
  | {
      readonly mode: "proxied";
      readonly token: string;
      /** `organization/pipeline`; `undefined` where none was named. */
      readonly pipeline: string | undefined;
    };

/**
 * Reads the environment.
 *
 * @throws Where a value cannot be used; the message does not repeat a token.
 */
export function readSettings(env: NodeJS.ProcessEnv): DemoSettings {
  const token = env.BUILDKITE_API_TOKEN?.trim();
  if (!token) {
    const scenario = env.SCENARIO?.trim() ?? "";
    return { mode: "simulated", scenario: scenario === "" ? "demo" : scenario };
  }
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new Error(
      "BUILDKITE_API_TOKEN has characters that no token has. Copy it again.",
    );
  const slug = env.BUILDKITE_PIPELINE?.trim();
  const pipeline = slug
    ? formatPipelineSlug(parsePipelineSlug(slug))
    : undefined;
  return { mode: "proxied", token, pipeline };
}

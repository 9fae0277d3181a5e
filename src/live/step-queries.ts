import type { BuildkiteClient } from "../api/client.js";
import { BuildkiteError } from "../api/errors.js";
import { formatPipelineSlug } from "../api/slugs.js";
import type { BuildRef, StepUpload } from "../api/types.js";
import { parseSteps } from "../steps/parse-steps.js";
import type { StepsResult } from "../steps/types.js";
import type { Query } from "./query.js";

/** Each upload's YAML is a request of its own; a build may have 500. */
export const MOST_DEFINITIONS = 20;

/** How many a request lists; Buildkite takes at most 500 in a build. */
const LISTED_AT_ONCE = 100;
const MOST_LISTS = 5;

/** Milliseconds. A build in which jobs upload steps does so within its first minutes. */
const WHILE_RUNNING = 60_000;
const ONCE_SETTLED = 10 * 60_000;

/** What a build's jobs have added to its steps, as far as Buildkite tells. */
export interface UploadedSteps {
  /** Those that were applied, oldest first. */
  readonly uploads: readonly UploadedDefinition[];
  /** Applied uploads that were not asked for, because they are too many. */
  readonly unread: number;
  /** Why nothing is known of them: the build is too old, or the token may not see them. */
  readonly unavailable: "gone" | "refused" | undefined;
  /** How many requests it took, for telling what asking costs. */
  readonly requests: number;
}

export interface UploadedDefinition {
  readonly upload: StepUpload;
  /** `undefined` where Buildkite leaves the YAML out. */
  readonly result: StepsResult | undefined;
}

/**
 * The steps that a build's jobs have uploaded: one request for each 100 in the list, and one
 * for each applied upload that is new, up to 20. No answer where Buildkite has forgotten them is
 * an answer, and no failure.
 */
export function uploadedStepsQuery(
  client: BuildkiteClient,
  ref: BuildRef,
  isSettled: () => boolean = () => false,
): Query<UploadedSteps> {
  return {
    key: `step-uploads ${formatPipelineSlug(ref)}#${ref.number}`,
    load: async ({ signal, previous }) => {
      let listed;
      try {
        listed = await listUploads(client, ref, signal);
      } catch (error) {
        const unavailable = unavailability(error);
        return { uploads: [], unread: 0, unavailable, requests: 1 };
      }
      const applied = listed.uploads
        .filter(({ state }) => state === "applied")
        .sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0));
      const known = new Map(
        previous?.uploads.map((one) => [one.upload.id, one]),
      );
      const wanted = applied.slice(0, MOST_DEFINITIONS);
      const uploads = await Promise.all(
        wanted.map(
          async (upload) =>
            known.get(upload.id) ??
            (await readDefinition(client, ref, upload, signal)),
        ),
      );
      return {
        uploads,
        unread: applied.length - wanted.length,
        unavailable: undefined,
        requests: listed.requests + uploads.length,
      };
    },
    refreshAfter: ({ unavailable }) => {
      if (unavailable !== undefined) return undefined;
      return isSettled() ? ONCE_SETTLED : WHILE_RUNNING;
    },
  };
}

async function listUploads(
  client: BuildkiteClient,
  ref: BuildRef,
  signal: AbortSignal,
): Promise<{
  readonly uploads: readonly StepUpload[];
  readonly requests: number;
}> {
  const uploads: StepUpload[] = [];
  let requests = 0;
  let after: string | undefined;
  do {
    const page = await client.listStepUploads(ref, {
      perPage: LISTED_AT_ONCE,
      after,
      signal,
    });
    requests += 1;
    uploads.push(...page.items);
    after = page.after;
  } while (after !== undefined && requests < MOST_LISTS);
  return { uploads, requests };
}

async function readDefinition(
  client: BuildkiteClient,
  ref: BuildRef,
  upload: StepUpload,
  signal: AbortSignal,
): Promise<UploadedDefinition> {
  try {
    const options = { signal };
    const { definition } = await client.getStepUpload(ref, upload.id, options);
    const result =
      definition === undefined ? undefined : await parseSteps(definition);
    return { upload, result };
  } catch (error) {
    unavailability(error);
    return { upload, result: undefined };
  }
}

/** What a refusal means here. Anything that asking again may mend is thrown on. */
function unavailability(error: unknown): "gone" | "refused" {
  const kind = error instanceof BuildkiteError ? error.kind : undefined;
  switch (kind) {
    // 410: Buildkite keeps uploads only for a time.
    case "refused":
      return "gone";
    // A proxy that lets only named paths through answers like a path that is not there.
    case "forbidden":
    case "scope-missing":
    case "not-found":
      return "refused";
    default:
      throw error;
  }
}

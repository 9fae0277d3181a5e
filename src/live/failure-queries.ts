import type { BuildkiteClient } from "../api/client.js";
import { BuildkiteError } from "../api/errors.js";
import type { LogTail } from "../api/log-transport.js";
import { formatPipelineSlug } from "../api/slugs.js";
import type { JobRef } from "../api/types.js";
import { excerptOf, type LogExcerpt } from "../log/core/excerpt.js";
import { LogDocument } from "../log/core/log-document.js";
import type { Query } from "./query.js";

/** Bytes of a log's end that are asked for: what made a command fail stands there. */
export const FAILURE_TAIL = 64 * 1024;

/** Bytes that are read where a proxy keeps ranges back and sends the whole log; the rest is not. */
export const MOST_OF_WHOLE = 1 << 20;

/** What a failed job's log says of why it failed. */
export type JobFailure =
  | {
      readonly kind: "read";
      readonly excerpt: LogExcerpt;
      /** How much of the log was looked at. Lines of an end have no numbers that are known. */
      readonly part: "whole" | "end" | "beginning";
    }
  /** Deleted, expired, or never written. */
  | { readonly kind: "gone" }
  /** The token, or the portal, does not let logs be read. */
  | { readonly kind: "refused" };

/** One request for a job that is over: its log does not change any more, so that it is never asked again. */
export function jobFailureQuery(
  client: BuildkiteClient,
  ref: JobRef,
): Query<JobFailure> {
  return {
    key: `failure ${formatPipelineSlug(ref)}#${ref.number} ${ref.job}`,
    load: async ({ signal }) => {
      try {
        return await readFailure(
          await client.tailLog(ref, FAILURE_TAIL, { signal }),
          signal,
        );
      } catch (error) {
        return absence(error);
      }
    },
    refreshAfter: () => undefined,
  };
}

async function readFailure(
  tail: LogTail,
  signal: AbortSignal,
): Promise<JobFailure> {
  const log = new LogDocument();
  const isCut = await readInto(log, tail.body, signal);
  log.end();
  const isEnd = tail.kind === "tail" && tail.start > 0;
  // The first line of an end is mostly half a line.
  const excerpt = excerptOf(log, isEnd ? 1 : 0);
  const part = isEnd ? "end" : isCut ? "beginning" : "whole";
  // Where a beginning stops says nothing of how the job ended.
  const isTelling = part !== "beginning" || excerpt.errorCount > 0;
  return {
    kind: "read",
    excerpt: isTelling ? excerpt : { lines: [], errorCount: 0 },
    part,
  };
}

/** True where the log went on: the rest is let go of. */
async function readInto(
  log: LogDocument,
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<boolean> {
  const reader = body.getReader();
  try {
    for (let room = MOST_OF_WHOLE; ;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return false;
      log.append(value.subarray(0, room));
      room -= value.length;
      if (room <= 0) return true;
    }
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof BuildkiteError) throw cause;
    throw new BuildkiteError({ kind: "network" }, { cause });
  } finally {
    // After the last byte this does nothing; before it, it ends the request.
    reader.cancel().catch(() => {});
    reader.releaseLock();
  }
}

/** What a refusal means here. Anything that asking again may mend is thrown on. */
function absence(error: unknown): JobFailure {
  const kind = error instanceof BuildkiteError ? error.kind : undefined;
  switch (kind) {
    case "not-found":
      return { kind: "gone" };
    case "forbidden":
    case "scope-missing":
      return { kind: "refused" };
    default:
      throw error;
  }
}

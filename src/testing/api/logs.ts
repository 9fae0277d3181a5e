import { jobUrl } from "../payloads/urls.js";
import type { ScriptJobRecord } from "../world/records.js";
import { type Call, type Handler, json } from "./call.js";
import { findJob } from "./find.js";
import { Problem, notFound } from "./problem.js";

/** The log as JSON, as raw text, as its size alone, or as its last bytes. */
export const getLog: Handler = (call) => {
  const { build, job } = findJob(call);
  const bytes = job.type === "script" ? logBytes(job, call.world.now()) : null;
  if (bytes === null) throw notFound("log");
  const asText = isTextAsked(call);
  if (call.method === "HEAD") {
    return new Response(null, { headers: textHeaders(bytes.length) });
  }
  const range = call.headers.get("range");
  if (range !== null) return suffix(bytes, range, asText);
  if (asText)
    return new Response(bytes, { headers: textHeaders(bytes.length) });
  return json({
    url: `${jobUrl(build, job)}/log`,
    // Decoding replaces what is no UTF-8, as Buildkite does for this form alone.
    content: new TextDecoder().decode(bytes),
    size: bytes.length,
    // Agents since version 4 send none.
    header_times: [],
  });
};

/** What is stored by then; `null` for a job that never wrote a log, or whose log is gone. */
function logBytes(
  job: ScriptJobRecord,
  now: number,
): Uint8Array<ArrayBuffer> | null {
  if (job.log === null || job.startedAt === null) return null;
  return job.log.bytesAt({
    startedAt: job.startedAt,
    span: job.logSpan ?? undefined,
    until: Math.min(now, job.finishedAt ?? now),
  });
}

function isTextAsked(call: Call): boolean {
  return (
    call.url.pathname.endsWith(".txt") ||
    (call.headers.get("accept") ?? "").includes("text/plain")
  );
}

/** Only the form `bytes=-N` is understood, and only for text. */
function suffix(
  bytes: Uint8Array<ArrayBuffer>,
  range: string,
  asText: boolean,
): Response {
  const length = /^bytes=-([1-9]\d*)$/.exec(range.trim())?.[1];
  if (!asText) {
    throw new Problem(400, "Range is supported for text/plain only");
  }
  if (length === undefined) {
    throw new Problem(400, "Only a single suffix range is supported: bytes=-N");
  }
  const total = bytes.length;
  if (total === 0) {
    throw new Problem(
      416,
      "The log is empty",
      {},
      { "content-range": "bytes */0" },
    );
  }
  const start = Math.max(0, total - Number(length));
  return new Response(bytes.slice(start), {
    status: 206,
    headers: {
      ...textHeaders(total - start),
      "content-range": `bytes ${start}-${total - 1}/${total}`,
    },
  });
}

function textHeaders(length: number) {
  return {
    "content-type": "text/plain; charset=utf-8",
    "content-length": String(length),
    "accept-ranges": "bytes",
  };
}

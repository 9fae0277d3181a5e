import type { BuildkiteClient } from "../../api/client.js";
import type { JobRef } from "../../api/types.js";
import type { LogText } from "../../log/core/log-text.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import { readLog, type LogReading } from "../../log/worker/log-reading.js";

/** Bytes of a log that are compared: more is neither read nor kept. */
export const MOST_COMPARED = 20_000_000;

/** A log, or as much of it as is compared. */
export interface ComparedLog {
  readonly log: LogText;
  /** Lines of an end have no numbers that are known, and the first of them is mostly half a line. */
  readonly part: "whole" | "end" | "beginning";
  /** The first line that counts. */
  readonly first: number;
}

interface ReadOptions {
  readonly signal: AbortSignal;
  readonly createWorker: CreateWorker | false | undefined;
  /** Told how many bytes have come. */
  readonly onProgress: (received: number) => void;
}

/** Reads and parses a log in one request: its end where it is too long, its beginning where the end is not to be had. */
export async function readComparedLog(
  client: BuildkiteClient,
  ref: JobRef,
  { signal, createWorker, onProgress }: ReadOptions,
): Promise<ComparedLog> {
  const tail = await client.tailLog(ref, MOST_COMPARED, { signal });
  const bounded = atMost(tail.body, MOST_COMPARED);
  const reading = readLog(bounded.stream, { createWorker });
  try {
    await finished(reading, signal, onProgress);
  } finally {
    // Ends the worker; what was parsed stays.
    reading.dispose();
  }
  const isEnd = tail.kind === "tail" && tail.start > 0;
  return {
    log: reading.log,
    part: isEnd ? "end" : bounded.isCut() ? "beginning" : "whole",
    first: isEnd ? 1 : 0,
  };
}

function finished(
  reading: LogReading,
  signal: AbortSignal,
  onProgress: (received: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { state, received } = reading.progress;
      if (state === "complete") resolve();
      else if (state === "failed") reject(reading.error ?? new Error(state));
      else onProgress(received);
    };
    signal.addEventListener("abort", () => reject(signal.reason as Error), {
      once: true,
    });
    reading.subscribe(look);
    look();
  });
}

/** The first bytes of a stream; what follows is let go of. */
function atMost(body: ReadableStream<Uint8Array>, bytes: number) {
  let room = bytes;
  const stream = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        controller.enqueue(chunk.subarray(0, room));
        room -= chunk.length;
        if (room < 0) controller.terminate();
      },
    }),
  );
  return { stream, isCut: () => room < 0 };
}

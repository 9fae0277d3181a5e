import type { LogKind } from "@buildkite/elements/testing";
import type { MakerRequest } from "./log-maker.js";

/** A log that a worker makes while it is read. Whoever cancels the stream ends the worker. */
export function madeLog(
  bytes: number,
  kind: LogKind,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL("./log-maker.ts", import.meta.url), {
    type: "module",
  });
  const ask = (request: MakerRequest) => worker.postMessage(request);
  ask({ bytes, kind });
  return new ReadableStream(
    {
      pull(controller) {
        ask("next");
        return new Promise((resolve, reject) => {
          worker.onmessage = ({
            data,
          }: MessageEvent<Uint8Array<ArrayBuffer> | undefined>) => {
            if (data) controller.enqueue(data);
            else {
              worker.terminate();
              controller.close();
            }
            resolve();
          };
          worker.onerror = ({ message }) =>
            reject(new Error(message || "The log’s worker did not start."));
        });
      },
      cancel: () => worker.terminate(),
    },
    { highWaterMark: 1 },
  );
}

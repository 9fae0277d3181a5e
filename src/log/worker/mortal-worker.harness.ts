import { waitUntil } from "@open-wc/testing";
import { createLogWorker } from "./create-worker.js";
import type { FromWorker } from "./protocol.js";

/** Starts a worker that can be seen to live, and then be killed. */
export class MortalWorker {
  #worker: Worker | undefined;
  #answered = false;

  readonly create = (): Worker => {
    const worker = createLogWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      this.#answered ||= data.kind === "parsed";
    });
    return (this.#worker = worker);
  };

  /** Waits for lines that the worker has parsed: the first are on show before it has started. */
  answered(): Promise<void> {
    return waitUntil(() => this.#answered, "no answer of the worker");
  }

  /** As when its script throws. */
  fail(): void {
    this.#worker?.dispatchEvent(new ErrorEvent("error", { cancelable: true }));
  }

  /** As when it runs out of memory. */
  dieSilently(): void {
    this.#worker?.terminate();
  }
}

import { existsSync, readFileSync } from "node:fs";

/** Whether this system tells what a process keeps in memory of its own. */
export const CAN_MEASURE_MEMORY = existsSync("/proc/self/status");

/**
 * Bytes of a process's memory that are no file's: what `measureUserAgentSpecificMemory`
 * leaves out, such as WebAssembly's, is in it.
 */
export function anonymousMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

/** The most that a process has while something runs (bytes), looked at every 20 ms. */
export class PeakMemory {
  readonly #timer: NodeJS.Timeout | undefined;
  #peak = 0;

  constructor(pid: number) {
    if (!CAN_MEASURE_MEMORY) return;
    this.#timer = setInterval(() => {
      try {
        this.#peak = Math.max(this.#peak, anonymousMemory(pid));
      } catch {
        // The process has ended; whoever waits for it is told by the browser.
        clearInterval(this.#timer);
      }
    }, 20);
  }

  stop(): number {
    clearInterval(this.#timer);
    return this.#peak;
  }
}

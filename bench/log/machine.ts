import { cpus, platform, totalmem } from "node:os";

/** What was measured on: no names of hosts or people. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  /** Gigabytes. */
  readonly memory: number;
  readonly system: string;
  readonly browser: string;
  readonly node: string;
}

export function machine(browser: string): Machine {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? "unknown",
    memory: Math.round(totalmem() / 1e9),
    system: platform(),
    browser,
    node: process.version,
  };
}

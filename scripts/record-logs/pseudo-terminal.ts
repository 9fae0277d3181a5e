import { spawn } from "node:child_process";

/** Bytes that a program wrote at one moment, in milliseconds since it was started. */
export interface Burst {
  readonly time: number;
  readonly bytes: Buffer;
}

export interface Run {
  readonly bursts: readonly Burst[];
  readonly duration: number;
  readonly exitStatus: number;
}

/**
 * Runs a shell command under a pseudo-terminal of 160 × 100, the size of the agent's.
 * Node has none, so util-linux's `script` makes it.
 */
export function runInTerminal(
  command: string,
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Run> {
  const started = performance.now();
  const bursts: Burst[] = [];
  const sized = `stty cols 160 rows 100; ${command}`;
  const child = spawn("script", ["-qefc", sized, "/dev/null"], {
    ...options,
    stdio: ["ignore", "pipe", "inherit"],
  });
  child.stdout.on("data", (bytes: Buffer) => {
    bursts.push({ time: performance.now() - started, bytes });
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({
        bursts,
        duration: performance.now() - started,
        exitStatus: status ?? 1,
      });
    });
  });
}

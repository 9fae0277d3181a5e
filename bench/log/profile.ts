import type { Protocol } from "puppeteer-core";

/** Where the main thread was (ms), function by function, most first. */
export function hotFunctions(
  { nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile,
  count: number,
): string[] {
  const names = new Map(
    nodes.map(({ id, callFrame }) => {
      const file = callFrame.url.split("/").at(-1) ?? "";
      return [
        id,
        `${callFrame.functionName || "(anonymous)"} ${file}:${callFrame.lineNumber + 1}`,
      ];
    }),
  );
  const times = new Map<string, number>();
  samples.forEach((id, at) => {
    const name = names.get(id) ?? "?";
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
  });
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([name, time]) => `${time.toFixed(1).padStart(9)} ms  ${name}`);
}

/** One event of Chromium's trace format. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly frames?: readonly TracedFrame[] };
  };
}

interface TracedFrame {
  readonly url: string;
  readonly processId: number;
}

/** Categories (of Chromium's) that tell every task, and little else: tracing takes time, too. */
export const TRACE_CATEGORIES = ["toplevel"];

/** That tells, at its beginning, which process renders which page. */
export const FRAME_CATEGORIES = ["disabled-by-default-devtools.timeline"];

/** The process that renders a page. */
export function processOf(trace: Uint8Array, url: string): number {
  const frame = eventsOf(trace)
    .flatMap(({ args }) => args?.data?.frames ?? [])
    .find((frame) => frame.url === url);
  if (!frame) throw new Error(`The trace has no page ${url}.`);
  return frame.processId;
}

/** The longest task (ms) of a process's main thread. */
export function longestTask(trace: Uint8Array, pid: number): number {
  const own = eventsOf(trace).filter((event) => event.pid === pid);
  const main = own.find(
    ({ name, args }) =>
      name === "thread_name" && args?.name === "CrRendererMain",
  );
  if (!main) throw new Error("The trace has no main thread.");
  const tasks = own.filter(
    ({ tid, ph, name }) =>
      tid === main.tid && ph === "X" && name.endsWith("RunTask"),
  );
  if (tasks.length === 0) throw new Error("The trace has no tasks.");
  return tasks.reduce((most, { dur = 0 }) => Math.max(most, dur), 0) / 1000;
}

function eventsOf(trace: Uint8Array): readonly TraceEvent[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return traceEvents;
}

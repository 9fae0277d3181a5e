/** How long (ms) a slice may keep the page from painting and answering. */
const SLICE = 8;

/** Does work that yields often, between what else the page has to do. */
export async function inSlices<Result>(
  work: Generator<void, Result>,
  signal: AbortSignal,
): Promise<Result> {
  for (;;) {
    const deadline = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < deadline);
    await nextTask();
    signal.throwIfAborted();
  }
}

/** A message comes back sooner than a timer, which browsers hold for 4 ms when nested. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

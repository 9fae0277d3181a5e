/**
 * Waits for the first frame of which something holds, and resolves right after it was
 * painted, with the time (ms since the page's origin).
 */
export async function frameThat(shows: () => boolean): Promise<number> {
  for (;;) {
    const { time, held } = await frame(shows);
    if (held) return time;
  }
}

/** Resolves right after the next frame. */
export function painted(): Promise<number> {
  return frameThat(() => true);
}

/**
 * A new observer is called in the next frame, when every animation callback has run and
 * the layout is done: what holds there is what is painted then.
 */
function frame(
  shows: () => boolean,
): Promise<{ readonly time: number; readonly held: boolean }> {
  return new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      const held = shows();
      // A message comes after the frame.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve({ time: performance.now(), held });
      };
      port2.postMessage(undefined);
    });
    observer.observe(document.documentElement);
    requestAnimationFrame(() => undefined);
  });
}

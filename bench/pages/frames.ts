/** Resolves right after a frame has been painted, with the time (ms since the page's origin). */
export function painted(): Promise<number> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      // A message comes after the frame that the callback belongs to.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      port2.postMessage(undefined);
    }),
  );
}

/** The time (ms) of the first frame that shows what is waited for. */
export async function frameThat(shows: () => boolean): Promise<number> {
  for (;;) {
    const time = await painted();
    if (shows()) return time;
  }
}

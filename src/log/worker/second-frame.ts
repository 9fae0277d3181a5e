/** How long (ms) to wait at most: a page that nobody looks at draws no frames. */
const LONGEST_WAIT = 120;

/**
 * Resolves when two more frames have been drawn: in the first one, what is new is
 * measured; in the second it shows. At once where there are no frames.
 */
export function secondFrame(): Promise<void> {
  const { requestAnimationFrame: request } = globalThis;
  // There is none in Node.
  if (typeof request !== "function") return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_WAIT);
    request(() =>
      request(() => {
        clearTimeout(timer);
        // After the frame, not within it.
        setTimeout(resolve);
      }),
    );
  });
}

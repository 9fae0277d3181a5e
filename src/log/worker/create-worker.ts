/** Starts the log's worker. Throws where a policy forbids it. */
export type CreateWorker = () => Worker;

/**
 * Bundlers find the worker by this very expression, so it must stay as it is. The
 * comment keeps Vite's library mode from rewriting the URL to one that only Vite's own
 * server knows; the build takes it out again, for a bundler further on to see the rest.
 */
export const createLogWorker: CreateWorker = () =>
  new Worker(new URL(/* @vite-ignore */ "./log-worker.js", import.meta.url), {
    type: "module",
  });

import type { Plugin } from "vite";

const BUILT = "/src/log/worker/log-worker.js";
const WRITTEN = "/src/log/worker/log-worker.ts";

/**
 * Serves the log's worker from its source. The expression that starts it names the built
 * file, and is hidden from Vite for the sake of bundlers further on; of what is imported,
 * Vite finds the source by itself.
 */
export function workerScript(): Plugin {
  return {
    name: "worker-script",
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const [path = "", query] = (request.url ?? "").split("?");
        if (query === undefined && path.endsWith(BUILT))
          request.url = `${path.slice(0, -BUILT.length)}${WRITTEN}?worker_file&type=module`;
        next();
      });
    },
  };
}

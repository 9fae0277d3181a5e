import type { BuildkiteLogSearchChangeEvent } from "@buildkite/elements";
import { useCallback, useEffect, useRef } from "react";
import { buildOpened, jobLogOpened, logSearched } from "../analytics.js";
import type { ViewPlace } from "../view-address.js";
import { useCapture } from "./use-capture.js";

/** After so long (ms) without a change, what stands in the search field is what was meant. */
const SEARCH_SETTLED = 1_000;

/** Tells what comes on show in a pipeline's view; returns what tells of a search in a log. */
export function useViewAnalytics(
  pipeline: string,
  { build, job }: ViewPlace,
): (event: BuildkiteLogSearchChangeEvent) => void {
  const capture = useCapture();
  useEffect(() => {
    if (build !== undefined) capture(buildOpened(pipeline, build));
  }, [capture, pipeline, build]);
  useEffect(() => {
    if (build !== undefined && job !== undefined)
      capture(jobLogOpened(pipeline, build));
  }, [capture, pipeline, build, job]);

  const settling = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(settling.current), []);
  return useCallback(
    ({ query }: BuildkiteLogSearchChangeEvent) => {
      clearTimeout(settling.current);
      if (!query || query.text === "" || build === undefined) return;
      settling.current = setTimeout(
        () => capture(logSearched(pipeline, build, query)),
        SEARCH_SETTLED,
      );
    },
    [capture, pipeline, build],
  );
}

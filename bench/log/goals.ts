import type { FigureName } from "./figures.js";
import { GIBIBYTE } from "./options.js";
import { figure, type Result } from "./results.js";
import { VIEWERS } from "./viewers.js";

const MB = 1_000_000;

/** What was to be reached. */
export interface Goal {
  readonly figure: FigureName;
  /** The log's size (bytes). */
  readonly size: number;
  /** `at most 100 ms`. */
  readonly text: string;
  /** The most that reaches it; `undefined` where what it compares with was not measured. */
  readonly limit: (results: readonly Result[]) => number | undefined;
}

const atMost = (
  figure: FigureName,
  limit: number,
  text: string,
  size = 100 * MB,
): Goal => ({ figure, size, text, limit: () => limit });

/** At most a share of what the best of the others needs. */
const ofBestPeer = (name: FigureName, share: number, text: string): Goal => ({
  figure: name,
  size: 100 * MB,
  text,
  limit: (results) => {
    const peers = VIEWERS.filter((viewer) => viewer !== "ours").flatMap(
      (viewer) => figure(results, viewer, 100 * MB, name) ?? [],
    );
    return peers.length > 0 ? share * Math.min(...peers) : undefined;
  },
});

export const GOALS: readonly Goal[] = [
  atMost("firstPaint", 100, "at most 100 ms"),
  ofBestPeer("firstPaint", 1 / 4, "4 × sooner than the soonest peer"),
  {
    figure: "firstPaint",
    size: 100 * MB,
    text: "at most 1.2 × that of 1 MB",
    limit: (results) => {
      const small = figure(results, "ours", MB, "firstPaint");
      return small === undefined ? undefined : 1.2 * small;
    },
  },
  {
    figure: "firstPaint",
    size: 100 * MB,
    text: "15 × sooner than the soonest peer that loads the whole log",
    limit: (results) => {
      const times = (
        ["patternfly", "backstage", "react-logviewer", "pre"] as const
      ).flatMap(
        (viewer) => figure(results, viewer, 100 * MB, "firstPaint") ?? [],
      );
      return times.length > 0 ? Math.min(...times) / 15 : undefined;
    },
  },
  atMost("firstPaintSlow", 110, "at most 110 ms"),
  atMost("whole", 1250, "at most 1,250 ms"),
  ofBestPeer("whole", 1, "no later than the best peer"),
  atMost("longestTask", 50, "at most 50 ms"),
  atMost("longestTask", 50, "at most 50 ms", GIBIBYTE),
  atMost("memory", 1.1 * 100 * MB + 15 * MB, "at most 1.1 × the log + 15 MB"),
  ofBestPeer("memory", 0.45, "at most 0.45 × the best peer’s"),
  atMost(
    "memory",
    1.2 * GIBIBYTE + 100 * MB,
    "at most 1.2 × the log + 100 MB",
    GIBIBYTE,
  ),
  atMost("search", 35, "at most 35 ms"),
  ofBestPeer("search", 1 / 4, "4 × faster than the best peer that counts"),
  atMost("search", 400, "at most 400 ms", GIBIBYTE),
  atMost("searchWithoutWasm", 120, "at most 120 ms"),
  atMost("regExpFirst", 60, "at most 60 ms"),
  atMost("regExpAll", 600, "at most 600 ms"),
  atMost("regExpTask", 50, "at most 50 ms"),
  atMost("scrollTask", 12, "at most 12 ms"),
  atMost("scrollTask", 12, "at most 12 ms", GIBIBYTE),
  atMost("scrollFrame", 34, "at most 34 ms"),
  atMost("scrollFrame", 34, "at most 34 ms", GIBIBYTE),
  atMost("jump", 25, "at most 25 ms"),
  atMost("jump", 25, "at most 25 ms", GIBIBYTE),
  atMost("unfold", 40, "at most 40 ms"),
  atMost("fold", 40, "at most 40 ms"),
  atMost("wrap", 40, "at most 40 ms"),
  atMost("unwrap", 40, "at most 40 ms"),
  atMost("resize", 40, "at most 40 ms"),
  atMost("nodes", 800, "at most 800"),
  atMost("append", 40, "at most 40 ms"),
  atMost("cycleNodes", 0, "none", 10 * MB),
  atMost("cycleListeners", 0, "none", 10 * MB),
  atMost("cycleWorkers", 0, "none", 10 * MB),
  atMost("cycleHeap", MB, "at most 1 MB", 10 * MB),
];

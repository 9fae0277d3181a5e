export interface Figure {
  readonly title: string;
  /** Milliseconds, bytes, or a plain number. */
  readonly unit: "ms" | "bytes" | "";
}

/** Everything that is measured; less is better throughout. */
export const FIGURES = {
  firstPaint: { title: "first paint", unit: "ms" },
  firstPaintSlow: { title: "first paint at 12 MB/s", unit: "ms" },
  whole: { title: "whole log searchable", unit: "ms" },
  longestTask: { title: "longest task while opening", unit: "ms" },
  memory: { title: "memory", unit: "bytes" },
  peak: { title: "memory at its peak", unit: "bytes" },
  searchFirst: { title: "search: first shown", unit: "ms" },
  search: { title: "search: all counted, first shown", unit: "ms" },
  searchCount: { title: "matches counted", unit: "" },
  searchWithoutWasm: { title: "the same without WebAssembly", unit: "ms" },
  regExpFirst: { title: "regular expression: first shown", unit: "ms" },
  regExpAll: { title: "regular expression: all counted", unit: "ms" },
  regExpTask: { title: "longest task meanwhile", unit: "ms" },
  scrollTask: { title: "page down: main thread a frame", unit: "ms" },
  scrollFrame: { title: "page down: p95 frame", unit: "ms" },
  jump: { title: "jump to any line", unit: "ms" },
  unfold: { title: "unfold all groups", unit: "ms" },
  fold: { title: "fold all groups", unit: "ms" },
  wrap: { title: "wrap lines", unit: "ms" },
  unwrap: { title: "unwrap lines", unit: "ms" },
  resize: { title: "resize, lines wrapped", unit: "ms" },
  nodes: { title: "DOM nodes", unit: "" },
  append: { title: "100 kB more, shown", unit: "ms" },
  cycleNodes: {
    title: "15 × open, remove after 10 to warm up: more nodes",
    unit: "",
  },
  cycleListeners: { title: "more listeners", unit: "" },
  cycleWorkers: { title: "more workers", unit: "" },
  cycleHeap: { title: "more heap", unit: "bytes" },
} as const satisfies Record<string, Figure>;

export type FigureName = keyof typeof FIGURES;

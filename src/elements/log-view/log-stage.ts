import type { TemplateResult } from "lit";
import type { LogText } from "../../log/core/log-text.js";
import type { SearchMatch } from "../../log/core/search.js";
import { parseLineRange } from "./line-range.js";
import type { LogLayout } from "./log-layout.js";
import { LogMeasure } from "./log-measure.js";
import { pictureOf } from "./log-window.js";
import { OverviewLane } from "./overview-lane.js";
import type { FoundInLog } from "./row-highlights.js";
import type { RowView } from "./row-template.js";
import type { TextRange } from "./selection.js";
import { TerminalLayer } from "./terminal-layer.js";

/** What a view shows besides its rows. */
interface StagedView {
  readonly source: LogText | undefined;
  readonly line: string;
  readonly found: FoundInLog | undefined;
  readonly currentMatch: SearchMatch | undefined;
  readonly currentLine: number | undefined;
}

/** What the stage tells the view. */
export interface StageEvents {
  /** Sizes have changed, or the terminal has come. */
  readonly onChange: () => void;
  /** There will be no terminal. */
  readonly onPlain: () => void;
  /** Somebody wants to see a row. */
  readonly onJump: (row: number) => void;
}

/**
 * What of the view is painted rather than rendered, the rows by the terminal and the lane
 * beside the scrollbar, and the sizes that both go by.
 */
export class LogStage {
  readonly #layout: LogLayout;
  readonly #layer: TerminalLayer;
  readonly #measure: LogMeasure;
  readonly #overview: OverviewLane;
  #terminal: HTMLElement | null = null;

  constructor(layout: LogLayout, { onChange, onPlain, onJump }: StageEvents) {
    this.#layout = layout;
    this.#overview = new OverviewLane(layout, onJump);
    this.#layer = new TerminalLayer(() => this.#measure.take(), onPlain);
    this.#measure = new LogMeasure(layout.viewport, this.#layer, onChange);
  }

  /** The terminal has taken over from the plain rows. */
  get isPainted(): boolean {
    return this.#layer.surface !== undefined;
  }

  render(): TemplateResult {
    return this.#overview.render();
  }

  /** @param root Holds what is measured, and what the terminal is to fill. */
  start(root: ParentNode): void {
    const scroller = root.querySelector<HTMLElement>(".scroller");
    const probe = root.querySelector<HTMLElement>(".probe");
    this.#terminal = root.querySelector<HTMLElement>(".terminal");
    if (scroller && probe) this.#measure.start(scroller, probe);
  }

  stop(): void {
    this.#measure.stop();
    this.#layer.close();
  }

  /** Once the rows are rendered. */
  paint(
    rows: readonly RowView[],
    view: StagedView,
    selection: TextRange | undefined,
  ): void {
    const { source: log, found, currentMatch, currentLine } = view;
    const linked = parseLineRange(view.line);
    const highlights = { selection, found, currentMatch };
    this.#overview.update(log && { log, linked, currentLine, ...highlights });
    if (!log || !this.#terminal) return;
    const font = () => this.#measure.font();
    this.#layer.prepare(this.#terminal, font, rows.length > 0);
    this.#layer.paint(pictureOf(rows, this.#layout, highlights));
  }
}

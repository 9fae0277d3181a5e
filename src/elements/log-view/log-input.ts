import type { LogText } from "../../log/core/log-text.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import { copyNotice } from "./copy-notice.js";
import { LogClipboard, type CopyForm } from "./copy.js";
import { BuildkiteLogSelectionChangeEvent } from "./events.js";
import { GroupFocus, type GroupFocusView } from "./group-focus.js";
import { commandFor } from "./keys.js";
import { LineLinks, type LineLinksView } from "./line-links.js";
import { LogActs, type LogActsView } from "./log-acts.js";
import type { LogLayout } from "./log-layout.js";
import { LogPlaces, type WindowPlace } from "./log-places.js";
import type { Notices } from "./notices.js";
import { PointerSelection } from "./pointer-selection.js";
import {
  SelectionController,
  type SelectionHost,
} from "./selection-controller.js";
import { TouchSelection } from "./touch-selection.js";
import { LogSelection, type LogPosition, type TextRange } from "./selection.js";

/** The view that a person's acts arrive at. */
export interface LogInputView
  extends GroupFocusView, LineLinksView, LogActsView {
  readonly source: LogText | undefined;
}

/** Lines left out by a filter that are shown by one press. */
const LINES_OF_A_GAP = 20;

/** What a person does to a log by mouse, finger and keyboard. */
export class LogInput implements SelectionHost {
  readonly groups: GroupFocus;
  readonly #view: LogInputView;
  readonly #layout: LogLayout;
  readonly #places: LogPlaces;
  readonly #selection = new SelectionController(this);
  readonly #pointer = new PointerSelection(this.#selection);
  readonly touch = new TouchSelection(this.#selection);
  readonly #links: LineLinks;
  readonly #acts: LogActs;
  readonly #clipboard: LogClipboard;

  constructor(
    view: LogInputView,
    layout: LogLayout,
    notices: Notices,
    messages: SpokenMessages,
  ) {
    this.#view = view;
    this.#layout = layout;
    this.#places = new LogPlaces(layout);
    this.#links = new LineLinks(view);
    this.groups = new GroupFocus(view, layout);
    this.#clipboard = new LogClipboard((outcome) => {
      const { words, language } = messages;
      notices.show(copyNotice(outcome, words.log, language));
    });
    this.#acts = new LogActs({
      view,
      layout,
      notices,
      selection: this.#selection,
      groups: this.groups,
      links: this.#links,
    });
  }

  get log(): LogText | undefined {
    return this.#view.source;
  }

  get selected(): TextRange | undefined {
    return this.#selection.range;
  }

  /** Where in the window keys would select from; `undefined` where that is out of view. */
  get caret(): WindowPlace | undefined {
    const { log } = this;
    return log?.lineCount
      ? this.#places.pixelsOf(log, this.#selection.caret)
      : undefined;
  }

  clearSelection(): void {
    this.#selection.clear();
  }

  /** Scrolls sideways to a place. */
  revealColumn(position: LogPosition): void {
    if (this.log) this.#places.revealColumn(this.log, position);
  }

  /** Copies what is selected, or the whole log where nothing is. */
  async copy(form: CopyForm): Promise<void> {
    const { log } = this;
    if (!log) return;
    const range = this.selected ?? LogSelection.everything(log).range(log);
    await this.#clipboard.copy(log, range, form);
  }

  /** Ends what is under way, such as a drag. */
  stop(): void {
    this.#pointer.stop();
    this.touch.stop();
  }

  readonly onMouseDown = (event: MouseEvent) => {
    const scroller = event.currentTarget as HTMLElement;
    const edges = scroller.getBoundingClientRect();
    const onScrollbar =
      event.clientX - edges.left >= scroller.clientWidth ||
      event.clientY - edges.top >= scroller.clientHeight;
    if (onScrollbar || controlAt(event)) return;
    this.#pointer.start(event, scroller);
  };

  readonly onClick = (event: MouseEvent) => {
    const control = controlAt(event);
    const { groupLine, gapLine, line } = control?.dataset ?? {};
    if (groupLine !== undefined) this.#layout.model.toggle(Number(groupLine));
    if (gapLine !== undefined)
      this.#layout.model.revealGap(Number(gapLine), LINES_OF_A_GAP);
    if (line === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#links.toLine(Number(line), event.shiftKey);
  };

  readonly onCopy = (event: ClipboardEvent) => {
    if (this.log && this.selected)
      this.#clipboard.answer(event, this.log, this.selected);
  };

  readonly onKeyDown = (event: KeyboardEvent) => {
    const command = commandFor(event);
    // The browser presses the button or link that has the focus.
    const presses = event.key === " " || event.key === "Enter";
    if (command === undefined || (presses && controlAt(event))) return;
    if (event.defaultPrevented) return;
    if (this.#acts.run(command)) event.preventDefault();
  };

  positionAt(x: number, y: number, nearest: "character" | "gap"): LogPosition {
    const scroller = this.#view.shadowRoot?.querySelector(".scroller");
    const edges = scroller?.getBoundingClientRect();
    if (!this.log || !edges) return { line: 0, offset: 0 };
    const at = { x: x - edges.left, y: y - edges.top };
    return this.#places.at(this.log, at, nearest);
  }

  rowsAway(position: LogPosition, rows: number, column: number): LogPosition {
    return this.log
      ? this.#places.rowsAway(this.log, position, rows, column)
      : position;
  }

  columnOf(position: LogPosition): number {
    return this.log ? this.#places.columnOf(this.log, position) : 0;
  }

  isInView(position: LogPosition): boolean {
    return this.#places.isInView(position);
  }

  get pageRows(): number {
    return this.#layout.viewport.pageRows;
  }

  firstPosition(): LogPosition {
    return this.#places.first();
  }

  reveal(position: LogPosition): void {
    this.#layout.viewport.reveal(this.#layout.model.rowOf(position));
    this.revealColumn(position);
    this.#view.requestUpdate();
  }

  scrollBy(x: number, y: number): void {
    this.#layout.viewport.moveByPixels(x, y);
    this.#view.requestUpdate();
  }

  requestUpdate(): void {
    this.#view.requestUpdate();
  }

  selectionChanged(empty: boolean): void {
    this.#view.dispatchEvent(new BuildkiteLogSelectionChangeEvent(empty));
  }
}

/** The link or button that an event happened on. */
function controlAt(event: Event): HTMLElement | undefined {
  const { target } = event;
  return target instanceof Element
    ? (target.closest<HTMLElement>("a, button") ?? undefined)
    : undefined;
}

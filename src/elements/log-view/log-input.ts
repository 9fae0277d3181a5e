import type { LogText } from "../../log/core/log-text.js";
import { PLAIN_TEXT, type CopyForm } from "./copy.js";
import {
  BuildkiteLogCommandEvent,
  BuildkiteLogLineSelectEvent,
  BuildkiteLogSearchRequestEvent,
  BuildkiteLogSelectionChangeEvent,
} from "./events.js";
import { GroupFocus, type GroupFocusView } from "./group-focus.js";
import {
  commandFor,
  isViewerCommand,
  type LogCommand,
  type ViewerCommand,
} from "./keys.js";
import { formatLineRange, parseLineRange } from "./line-range.js";
import type { LogLayout } from "./log-layout.js";
import { LogPlaces } from "./log-places.js";
import { PointerSelection } from "./pointer-selection.js";
import {
  SelectionController,
  type SelectionHost,
} from "./selection-controller.js";
import type { LogPosition, TextRange } from "./selection.js";

/** The view that a person's acts arrive at. */
export interface LogInputView extends EventTarget, GroupFocusView {
  source: LogText | undefined;
  line: string;
  follow: boolean;
  foldAll(): void;
  unfoldAll(): void;
  scrollToStart(): void;
  scrollToEnd(): void;
  /** For acts of a person alone: it fires an event. */
  setFollow(follow: boolean): void;
  requestUpdate(): void;
}

/** Columns that an arrow key scrolls sideways by. */
const SIDE_STEP = 4;

/** What a person does to a log by mouse and keyboard. */
export class LogInput implements SelectionHost {
  readonly #view: LogInputView;
  readonly #layout: LogLayout;
  readonly #places: LogPlaces;
  readonly #selection = new SelectionController(this);
  readonly #pointer = new PointerSelection(this.#selection);
  #scroller: HTMLElement | undefined;

  readonly groups: GroupFocus;

  readonly #commands: Readonly<
    Record<Exclude<LogCommand, ViewerCommand | "copy">, () => void>
  > = {
    lineUp: () => this.#moveBy(-1),
    lineDown: () => this.#moveBy(1),
    pageUp: () => this.#moveBy(-this.#layout.viewport.pageRows),
    pageDown: () => this.#moveBy(this.#layout.viewport.pageRows),
    start: () => this.#view.scrollToStart(),
    end: () => this.#view.scrollToEnd(),
    left: () => this.#sideways(-1),
    right: () => this.#sideways(1),
    nextGroup: () => this.groups.step(1),
    previousGroup: () => this.groups.step(-1),
    toggleGroup: () => this.groups.toggle(),
    extendUp: () => this.#selection.extend("extendUp"),
    extendDown: () => this.#selection.extend("extendDown"),
    extendLeft: () => this.#selection.extend("extendLeft"),
    extendRight: () => this.#selection.extend("extendRight"),
    extendWordLeft: () => this.#selection.extend("extendWordLeft"),
    extendWordRight: () => this.#selection.extend("extendWordRight"),
    extendRowStart: () => this.#selection.extend("extendRowStart"),
    extendRowEnd: () => this.#selection.extend("extendRowEnd"),
    extendPageUp: () => this.#selection.extend("extendPageUp"),
    extendPageDown: () => this.#selection.extend("extendPageDown"),
    extendStart: () => this.#selection.extend("extendStart"),
    extendEnd: () => this.#selection.extend("extendEnd"),
    selectAll: () => this.#selection.selectAll(),
    clear: () => this.#clear(),
    link: () => this.#linkToSelection(),
    search: () => this.#request("open"),
    nextMatch: () => this.#request("next"),
    previousMatch: () => this.#request("previous"),
    follow: () => this.#view.setFollow(!this.#view.follow),
    foldAll: () => this.#view.foldAll(),
    unfoldAll: () => this.#view.unfoldAll(),
  };

  constructor(view: LogInputView, layout: LogLayout) {
    this.#view = view;
    this.#layout = layout;
    this.#places = new LogPlaces(layout);
    this.groups = new GroupFocus(view, layout);
  }

  get log(): LogText | undefined {
    return this.#view.source;
  }

  get selected(): TextRange | undefined {
    return this.#selection.range;
  }

  clearSelection(): void {
    this.#selection.clear();
  }

  /** Ends what is under way, such as a drag. */
  stop(): void {
    this.#pointer.stop();
  }

  readonly onMouseDown = (event: MouseEvent) => {
    const scroller = event.currentTarget as HTMLElement;
    this.#scroller = scroller;
    const edges = scroller.getBoundingClientRect();
    const onScrollbar =
      event.clientX - edges.left >= scroller.clientWidth ||
      event.clientY - edges.top >= scroller.clientHeight;
    if (onScrollbar || controlAt(event)) return;
    this.#pointer.start(event, scroller);
  };

  readonly onClick = (event: MouseEvent) => {
    const control = controlAt(event);
    const { groupLine, line } = control?.dataset ?? {};
    if (groupLine !== undefined) this.#layout.model.toggle(Number(groupLine));
    if (line === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#linkTo(Number(line), event.shiftKey);
  };

  /** Answered at once: the clipboard takes nothing later. */
  readonly onCopy = (event: ClipboardEvent) => {
    const text = this.#selection.text(PLAIN_TEXT);
    if (text === undefined) return;
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };

  readonly onKeyDown = (event: KeyboardEvent) => {
    const command = commandFor(event);
    // The browser makes a copy event of its own key, and presses what has the focus.
    const pressed = event.key === " " || event.key === "Enter";
    if (command === undefined || command === "copy") return;
    if (event.defaultPrevented || (pressed && controlAt(event))) return;
    event.preventDefault();
    if (isViewerCommand(command))
      this.#view.dispatchEvent(new BuildkiteLogCommandEvent(command));
    else this.#commands[command]();
  };

  async copy(form: CopyForm): Promise<void> {
    const text = this.#selection.text(form) ?? "";
    await navigator.clipboard.writeText(text);
  }

  positionAt(x: number, y: number, nearest: "character" | "gap"): LogPosition {
    const edges = this.#scroller?.getBoundingClientRect();
    if (!this.log || !edges) return { line: 0, offset: 0 };
    const at = { x: x - edges.left, y: y - edges.top };
    return this.#places.at(this.log, at, nearest);
  }

  rowsAway(position: LogPosition, rows: number): LogPosition {
    return this.log
      ? this.#places.rowsAway(this.log, position, rows)
      : position;
  }

  firstPosition(): LogPosition {
    const first = this.#layout.model.positionOf(this.#layout.viewport.firstRow);
    return first ?? { line: 0, offset: 0 };
  }

  reveal(position: LogPosition): void {
    this.#layout.viewport.reveal(this.#layout.model.rowOf(position));
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

  #moveBy(rows: number): void {
    if (rows < 0 && this.#view.follow) this.#view.setFollow(false);
    this.scrollBy(0, rows * this.#layout.viewport.cell.height);
  }

  /** On a group's header, as in any tree, the keys fold and unfold it. */
  #sideways(direction: 1 | -1): void {
    if (this.groups.headerHasFocus) this.groups.setOpen(direction > 0);
    else
      this.scrollBy(
        direction * SIDE_STEP * this.#layout.viewport.cell.width,
        0,
      );
  }

  #clear(): void {
    if (this.selected) this.#selection.clear();
    else if (this.#view.line !== "") this.#link("");
  }

  #linkTo(line: number, extend: boolean): void {
    const known = extend ? parseLineRange(this.#view.line) : undefined;
    const first = Math.min(known?.first ?? line, line);
    const last = line < (known?.first ?? line) ? (known?.last ?? line) : line;
    this.#link(formatLineRange({ first, last }));
  }

  #linkToSelection(): void {
    const { start, end } = this.selected ?? {};
    const first = (start ?? this.firstPosition()).line;
    // A selection by lines ends at the start of the line after them.
    const last = end?.offset === 0 ? end.line - 1 : end?.line;
    this.#link(
      formatLineRange({ first, last: Math.max(first, last ?? first) }),
    );
  }

  #link(line: string): void {
    this.#view.line = line;
    this.#view.dispatchEvent(
      new BuildkiteLogLineSelectEvent(parseLineRange(line)),
    );
  }

  #request(step: BuildkiteLogSearchRequestEvent["step"]): void {
    this.#view.dispatchEvent(new BuildkiteLogSearchRequestEvent(step));
  }
}

/** The link or button that an event happened on. */
function controlAt(event: Event): HTMLElement | undefined {
  const { target } = event;
  return target instanceof Element
    ? (target.closest<HTMLElement>("a, button") ?? undefined)
    : undefined;
}

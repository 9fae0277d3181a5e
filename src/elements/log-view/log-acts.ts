import {
  BuildkiteLogCommandEvent,
  BuildkiteLogSearchRequestEvent,
} from "./events.js";
import type { GroupFocus } from "./group-focus.js";
import {
  isViewerCommand,
  type LogCommand,
  type ViewerCommand,
} from "./keys.js";
import type { LineLinks } from "./line-links.js";
import type { LogLayout } from "./log-layout.js";
import type { Notices } from "./notices.js";
import type { SelectionController } from "./selection-controller.js";

/** The view that commands are for. */
export interface LogActsView extends EventTarget {
  readonly follow: boolean;
  foldAll(): void;
  unfoldAll(): void;
  scrollToStart(): void;
  scrollToEnd(): void;
  /** For acts of a person alone: it fires an event. */
  setFollow(follow: boolean): void;
  requestUpdate(): void;
}

/** What takes part in the acts of a person. */
export interface LogActors {
  readonly view: LogActsView;
  readonly layout: LogLayout;
  readonly selection: SelectionController;
  readonly groups: GroupFocus;
  readonly links: LineLinks;
  readonly notices: Notices;
}

/** Columns that an arrow key scrolls sideways by. */
const SIDE_STEP = 4;

/** Commands that the browser itself carries out. */
type NativeCommand = "copy";

/** Carries out commands. */
export class LogActs {
  readonly #actors: LogActors;

  readonly #acts: Readonly<
    Record<Exclude<LogCommand, ViewerCommand | NativeCommand>, () => void>
  > = {
    lineUp: () => this.#moveBy(-1),
    lineDown: () => this.#moveBy(1),
    pageUp: () => this.#moveBy(-this.#actors.layout.viewport.pageRows),
    pageDown: () => this.#moveBy(this.#actors.layout.viewport.pageRows),
    start: () => this.#actors.view.scrollToStart(),
    end: () => this.#actors.view.scrollToEnd(),
    left: () => this.#sideways(-1),
    right: () => this.#sideways(1),
    follow: () => this.#actors.view.setFollow(!this.#actors.view.follow),
    nextGroup: () => this.#actors.groups.step(1),
    previousGroup: () => this.#actors.groups.step(-1),
    toggleGroup: () => this.#actors.groups.toggle(),
    foldAll: () => this.#actors.view.foldAll(),
    unfoldAll: () => this.#actors.view.unfoldAll(),
    search: () => this.#request("open"),
    nextMatch: () => this.#request("next"),
    previousMatch: () => this.#request("previous"),
    extendUp: () => this.#actors.selection.extend("extendUp"),
    extendDown: () => this.#actors.selection.extend("extendDown"),
    extendLeft: () => this.#actors.selection.extend("extendLeft"),
    extendRight: () => this.#actors.selection.extend("extendRight"),
    extendWordLeft: () => this.#actors.selection.extend("extendWordLeft"),
    extendWordRight: () => this.#actors.selection.extend("extendWordRight"),
    extendRowStart: () => this.#actors.selection.extend("extendRowStart"),
    extendRowEnd: () => this.#actors.selection.extend("extendRowEnd"),
    extendPageUp: () => this.#actors.selection.extend("extendPageUp"),
    extendPageDown: () => this.#actors.selection.extend("extendPageDown"),
    extendStart: () => this.#actors.selection.extend("extendStart"),
    extendEnd: () => this.#actors.selection.extend("extendEnd"),
    selectAll: () => this.#actors.selection.selectAll(),
    link: () => this.#link(),
    clear: () => this.#clear(),
  };

  constructor(actors: LogActors) {
    this.#actors = actors;
  }

  /** Says whether it was done here; if not, the key is the browser's. */
  run(command: LogCommand): boolean {
    if (command === "copy") return false;
    if (isViewerCommand(command))
      this.#actors.view.dispatchEvent(new BuildkiteLogCommandEvent(command));
    else this.#acts[command]();
    return true;
  }

  #moveBy(rows: number): void {
    const { view, layout } = this.#actors;
    if (rows < 0 && view.follow) view.setFollow(false);
    layout.viewport.moveByPixels(0, rows * layout.viewport.cell.height);
    view.requestUpdate();
  }

  /** On a group's header, as in any tree, the keys fold and unfold it. */
  #sideways(direction: 1 | -1): void {
    const { groups, layout, view } = this.#actors;
    if (groups.headerHasFocus) {
      groups.setOpen(direction > 0);
      return;
    }
    const { cell } = layout.viewport;
    layout.viewport.moveByPixels(direction * SIDE_STEP * cell.width, 0);
    view.requestUpdate();
  }

  #link(): void {
    const { links, selection } = this.#actors;
    const { caret } = selection;
    links.toSelection(selection.range ?? { start: caret, end: caret });
  }

  #clear(): void {
    const { notices, selection, links } = this.#actors;
    if (notices.dismiss()) return;
    if (selection.range) selection.clear();
    else if (links.any) links.clear();
  }

  #request(step: BuildkiteLogSearchRequestEvent["step"]): void {
    this.#actors.view.dispatchEvent(new BuildkiteLogSearchRequestEvent(step));
  }
}

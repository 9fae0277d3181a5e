import type { PreferencesController } from "../../live/preferences.js";
import { commandFor, type LogCommand } from "../log-view/keys.js";
import type { BuildkiteLogView } from "../log-view/log-view.js";
import type { FilterController } from "./filter-controller.js";
import { setFontSize } from "./font-size.js";
import type { ProblemController } from "./problem-controller.js";
import type { SearchController } from "./search-controller.js";
import { nextTimes } from "./times.js";

/** What the viewer does at a key or a button, wherever in it the keyboard is; the rest is the log's alone. */
export type Commands = Readonly<Partial<Record<LogCommand, () => void>>>;

/** The parts of a viewer that its commands are for. */
export interface CommandedViewer {
  readonly view: BuildkiteLogView | null;
  readonly preferences: PreferencesController;
  readonly search: SearchController;
  readonly filter: FilterController;
  readonly problems: ProblemController;
  focusSearch(): void;
  toggleOutline(): void;
  toggleFullWindow(): void;
  openDownloads(): void;
  openHelp(): void;
}

export function commandsOf(viewer: CommandedViewer): Commands {
  const { preferences, search, filter, problems } = viewer;
  const size = (act: "larger" | "smaller" | "originalSize") => () =>
    setFontSize(preferences, act);
  const problem = (direction: "next" | "previous") => () =>
    problems.step(direction, viewer.view?.topLine ?? 0);
  return {
    search: () => viewer.focusSearch(),
    nextMatch: () => search.step("next"),
    previousMatch: () => search.step("previous"),
    filter: () => {
      filter.toggle();
      if (filter.active && !search.finder) viewer.focusSearch();
    },
    nextProblem: problem("next"),
    previousProblem: problem("previous"),
    outline: () => viewer.toggleOutline(),
    foldAll: () => viewer.view?.foldAll(),
    unfoldAll: () => viewer.view?.unfoldAll(),
    follow: () => viewer.view?.setFollow(!viewer.view.follow),
    end: () => viewer.view?.scrollToEnd(),
    wrap: () => preferences.set("wrap", !preferences.values.wrap),
    times: () => nextTimes(preferences),
    larger: size("larger"),
    smaller: size("smaller"),
    originalSize: size("originalSize"),
    fullWindow: () => viewer.toggleFullWindow(),
    download: () => viewer.openDownloads(),
    help: () => viewer.openHelp(),
  };
}

/** Runs the command of a key that nobody has answered. */
export function runCommand(event: KeyboardEvent, commands: Commands): void {
  if (event.defaultPrevented || isForText(event)) return;
  const command = commandFor(event);
  const act = command && commands[command];
  if (!act) return;
  event.preventDefault();
  act();
}

/** What is typed there is text, or chooses among options. */
function isForText(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.matches("input, select, textarea");
}

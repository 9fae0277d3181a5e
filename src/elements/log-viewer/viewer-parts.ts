import type { ReactiveElement } from "lit";
import { PreferencesController } from "../../live/preferences.js";
import type { LogGroup, LogProblem } from "../../log/core/log-text.js";
import { formatNumber } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import type { BuildkiteLogView } from "../log-view/log-view.js";
import { Announcer } from "./announcer.js";
import { commandsOf } from "./commands.js";
import { DownloadController } from "./download-controller.js";
import { DropController } from "./drop-controller.js";
import { FilterController } from "./filter-controller.js";
import { FullWindow } from "./full-window.js";
import { LandingPlace, type Landing } from "./landing.js";
import { OpenLog, type GivenLog } from "./open-log.js";
import { OutlineController } from "./outline-controller.js";
import { ProblemController } from "./problem-controller.js";
import { placeOf } from "./problems-template.js";
import { RenderWatch } from "./render-watch.js";
import { Reports } from "./reports.js";
import { SearchController } from "./search-controller.js";

/** The element that the parts are of. */
export interface ViewerElement extends ReactiveElement, GivenLog {
  readonly line: string;
  readonly follow: boolean;
  readonly drop: boolean;
  readonly landing: Landing;
  _toolsOpen: boolean;
}

/** Everything that a viewer does, each by a part of its own, and how these belong together. */
export class ViewerParts {
  readonly #host: ViewerElement;
  readonly messages;
  readonly preferences;
  readonly dropped: DropController;
  readonly open: OpenLog;
  readonly search;
  readonly filter;
  readonly problems: ProblemController;
  readonly outline;
  readonly download;
  readonly fullWindow;
  readonly landing: LandingPlace;
  readonly announcer;
  readonly commands;
  readonly #reports;
  readonly #watch = new RenderWatch(() => this.#onViewRender());
  #isHelpOpen = false;

  constructor(host: ViewerElement) {
    this.#host = host;
    this.messages = new MessagesController(host);
    this.preferences = new PreferencesController(host);
    this.announcer = new Announcer(host);
    this.dropped = new DropController(host, () => this.landing.reset());
    this.open = new OpenLog(host, this.dropped, () => this.#onGrowth());
    this.search = new SearchController(host);
    this.filter = new FilterController(host, this.search);
    this.problems = new ProblemController(host, (problem) =>
      this.#show(problem),
    );
    this.outline = new OutlineController(host, this.preferences);
    this.download = new DownloadController(host, () => this.open);
    this.fullWindow = new FullWindow(host, () => this.view?.focus());
    this.landing = new LandingPlace({
      host,
      log: () => this.view?.source,
      topLine: () => this.view?.topLine ?? 0,
      goToFirstError: () => this.problems.goToFirstError(),
      goToEnd: () => this.view?.scrollToLine(this.open.log?.lineCount ?? 1),
    });
    this.#reports = new Reports(this.announcer);
    this.commands = commandsOf(this);
  }

  get view(): BuildkiteLogView | null {
    return this.#find("buildkite-log-view");
  }

  get hasLines(): boolean {
    return (this.open.log?.lineCount ?? 0) > 0;
  }

  get isHelpOpen(): boolean {
    return this.#isHelpOpen;
  }

  /** For the host's `willUpdate`. */
  update(): void {
    this.open.update();
    const { log, createWorker } = this.open;
    this.search.setLog(log, createWorker);
    this.problems.setLog(log);
  }

  /** For the host's `updated`. */
  updated(): void {
    const { words, language } = this.messages;
    const { log, progress } = this.open;
    this.#watch.watch(this.view ?? undefined);
    this.#reports.update(this.search, log, progress, words.log, language);
  }

  focusSearch(): void {
    this.#find("buildkite-log-search")?.focus();
  }

  toggleOutline(): void {
    if (!this.outline.isWorthwhile(this.open.log)) return;
    this.outline.toggle();
    void this.#host.updateComplete.then(() => {
      (this.#find("buildkite-log-outline") ?? this.view)?.focus();
    });
  }

  toggleFullWindow(): void {
    this.fullWindow.toggle(this.frame);
  }

  openDownloads(): void {
    const root = this.#host.renderRoot;
    // Where there is little room the menu is within another one.
    if (root.querySelector(".more")?.checkVisibility())
      this.#host._toolsOpen = true;
    void this.#host.updateComplete.then(() => {
      const menu = root.querySelector<HTMLDetailsElement>("details.download");
      if (!menu) return;
      const focusFirst = () =>
        menu.querySelector<HTMLElement>("button:enabled")?.focus();
      if (menu.open) focusFirst();
      else menu.addEventListener("toggle", focusFirst, { once: true });
      menu.open = true;
    });
  }

  openHelp(): void {
    this.#isHelpOpen = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#find("dialog")?.showModal(),
    );
  }

  readonly isOpen = (group: LogGroup) => this.view?.isOpen(group) ?? group.open;

  /** Unfolds a group, and puts the keyboard on its header. */
  goToGroup({ line, endLine }: LogGroup): void {
    const { view } = this;
    this.landing.settle();
    // Its first line, from 1, is the one after the header's.
    view?.scrollToLine(Math.min(line + 1, endLine - 1) + 1);
    void view?.updateComplete.then(() => view.showGroup(line));
  }

  /** Somebody knows of the errors, and reads on. */
  declineErrors(): void {
    this.landing.decline();
    this.#host.requestUpdate();
  }

  readonly closeHelp = () => {
    this.#isHelpOpen = false;
    this.#host.requestUpdate();
  };

  /** What fills the window when that is asked for. */
  get frame(): HTMLElement {
    const frame = this.#host.renderRoot.querySelector<HTMLElement>(".frame");
    if (!frame) throw new Error("The viewer has not rendered");
    return frame;
  }

  #onGrowth(): void {
    this.search.refresh();
    this.#host.requestUpdate();
  }

  /** The log has been scrolled, folded, or has grown. */
  #onViewRender(): void {
    const { offers } = this.landing;
    this.landing.update();
    if (this.landing.offers !== offers) this.#host.requestUpdate();
    const outline = this.#find("buildkite-log-outline");
    if (!outline) return;
    outline.current = this.view?.currentGroup;
    outline.requestUpdate();
  }

  #show(problem: LogProblem): void {
    const { words, language } = this.messages;
    this.landing.decline();
    if (this.view) this.view.currentLine = problem.line;
    const place = placeOf(this.problems, words.log, language);
    const line = formatNumber(problem.line + 1, language);
    this.announcer.say(words.log.atProblem(place, line));
  }

  #find<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
  ): HTMLElementTagNameMap[Tag] | null {
    return this.#host.renderRoot.querySelector(tag);
  }
}

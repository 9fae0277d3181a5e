import { fixture, html, nextFrame, waitUntil } from "@open-wc/testing";
import "../../define/log-view.js";
import { LogDocument } from "../../log/core/log-document.js";
import type { LogText } from "../../log/core/log-text.js";
import type { BuildkiteLogView } from "./log-view.js";

/** A log that a test writes to while it is on show. */
export class GrowingLog extends LogDocument {
  readonly #subscribers = new Set<() => void>();

  write(text: string): void {
    this.append(new TextEncoder().encode(text));
    this.#notify();
  }

  close(): void {
    this.end();
    this.#notify();
  }

  subscribe(onChange: () => void): () => void {
    this.#subscribers.add(onChange);
    return () => this.#subscribers.delete(onChange);
  }

  get watched(): boolean {
    return this.#subscribers.size > 0;
  }

  #notify(): void {
    for (const notify of [...this.#subscribers]) notify();
  }
}

export function logOf(text: string): LogDocument {
  const log = new LogDocument();
  log.append(new TextEncoder().encode(text));
  log.end();
  return log;
}

/** `count` lines that say which one they are. */
export function numberedLines(count: number, from = 1): string {
  return Array.from(
    { length: count },
    (_, index) => `line ${from + index}\r\n`,
  ).join("");
}

/** What a test sees of a log on the page, and what it does to it. */
export class ShownLog {
  readonly view: BuildkiteLogView;

  constructor(view: BuildkiteLogView) {
    this.view = view;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.view;
    if (!shadowRoot) throw new Error("The view has not rendered");
    return shadowRoot;
  }

  get scroller(): HTMLElement {
    return this.find(".scroller");
  }

  find(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}`);
    return found;
  }

  /** What the terminal has painted, row by row. */
  get painted(): string[] {
    return [...this.root.querySelectorAll(".xterm-rows > div")].map((row) =>
      row.textContent.replaceAll("\u00a0", " ").trimEnd(),
    );
  }

  /** What assistive technology reads: number and text of each row. */
  get read(): string[] {
    return [...this.root.querySelectorAll(".row")].map((row) => {
      const number =
        row.querySelector(".number:not([hidden])")?.textContent ?? "";
      const text =
        row.querySelector(".title, .gap")?.textContent ?? textsOf(row).join("");
      return `${number} ${text}`.trim();
    });
  }

  /** Everything that was asked for is on the screen. */
  async settled(): Promise<void> {
    await this.view.updateComplete;
    await nextFrame();
    await nextFrame();
    await this.view.updateComplete;
  }

  /** The middle of the cell where `text` begins on the screen. */
  placeOf(text: string): [x: number, y: number] {
    const index = this.painted.findIndex((row) => row.includes(text));
    const row = this.root.querySelectorAll(".xterm-rows > div")[index];
    if (!row) throw new Error(`${text} is not on the screen`);
    const { left, top, height } = row.getBoundingClientRect();
    const column = (this.painted[index] ?? "").indexOf(text);
    return [
      Math.round(left + (column + 0.2) * this.#cellWidth),
      Math.round(top + height / 2),
    ];
  }

  copy(): string | undefined {
    const event = new ClipboardEvent("copy", {
      clipboardData: new DataTransfer(),
      bubbles: true,
      cancelable: true,
    });
    this.scroller.dispatchEvent(event);
    return event.defaultPrevented
      ? event.clipboardData?.getData("text/plain")
      : undefined;
  }

  async press(key: string, held: KeyboardEventInit = {}): Promise<void> {
    this.scroller.dispatchEvent(
      new KeyboardEvent("keydown", {
        key,
        bubbles: true,
        cancelable: true,
        ...held,
      }),
    );
    await this.settled();
  }

  async scrollTo(top: number): Promise<void> {
    this.scroller.scrollTop = top;
    await nextFrame();
    await this.settled();
  }

  get #cellWidth(): number {
    const probe = this.find(".probe");
    const { width } = probe.getBoundingClientRect();
    return width / probe.textContent.length;
  }
}

/** What an element holds besides other elements. */
export function textsOf(element: Element): readonly string[] {
  return [...element.childNodes]
    .filter((node) => node instanceof Text)
    .map(({ data }) => data);
}

/** Puts a log on the page and waits for the terminal. */
export async function showLog(
  source: LogText,
  properties: Partial<BuildkiteLogView> = {},
): Promise<ShownLog> {
  const frame = await fixture<HTMLElement>(
    html`<div style="block-size: 400px; inline-size: 800px">
      <buildkite-log-view></buildkite-log-view>
    </div>`,
  );
  const view = frame.querySelector("buildkite-log-view");
  if (!view) throw new Error("There is no view");
  Object.assign(view, properties, { source });
  const shown = new ShownLog(view);
  await waitUntil(
    () => shown.root.querySelector(".painted .xterm-rows"),
    "painted",
    { timeout: 10_000 },
  );
  await shown.settled();
  return shown;
}

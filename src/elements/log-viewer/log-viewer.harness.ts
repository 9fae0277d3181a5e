import { fixture, html, waitUntil } from "@open-wc/testing";
import "../../define/log-viewer.js";
import { ShownLog } from "../log-view/log-view.harness.js";
import type { BuildkiteLogViewer } from "./log-viewer.js";

/** What a test sees of a viewer on the page, and what it does to it. */
export class ShownViewer {
  readonly element: BuildkiteLogViewer;

  constructor(element: BuildkiteLogViewer) {
    this.element = element;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error("The viewer has not rendered");
    return shadowRoot;
  }

  find(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}`);
    return found;
  }

  /** Within an element that has a shadow root of its own. */
  within(tag: string, selector: string): HTMLElement {
    const found =
      this.find(tag).shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing in ${tag} matches ${selector}`);
    return found;
  }

  has(selector: string): boolean {
    return this.root.querySelector(selector)?.checkVisibility() === true;
  }

  get log(): ShownLog {
    const view = this.root.querySelector("buildkite-log-view");
    if (!view) throw new Error("There is no log");
    return new ShownLog(view);
  }

  /** Everything that the viewer says around the log. */
  get text(): string {
    return this.root.textContent.replace(/\s+/g, " ").trim();
  }

  /** What a screen reader was told last. */
  get announced(): string {
    return this.find('.frame > [role="status"]').textContent.trim();
  }

  get count(): string {
    return this.within("buildkite-log-search", ".count").textContent.trim();
  }

  get groups(): readonly HTMLElement[] {
    const { shadowRoot } = this.find("buildkite-log-outline");
    return [
      ...(shadowRoot?.querySelectorAll<HTMLElement>('[role="option"]') ?? []),
    ];
  }

  button(label: string): HTMLElement {
    return this.find(`[aria-label="${label}"]`);
  }

  async click(label: string): Promise<void> {
    this.button(label).click();
    await this.element.updateComplete;
  }

  /** An item of some menu, by its words: the menus are opened one by one until it is there. */
  async choose(words: string): Promise<void> {
    for (const menu of this.root.querySelectorAll("details")) {
      menu.open = true;
      await this.until(() => menu.querySelector(".items button"), "is open");
      const items = menu.querySelectorAll<HTMLElement>(".items button");
      const item = [...items].find(
        ({ textContent }) => textContent.trim() === words,
      );
      if (!item) continue;
      item.click();
      await this.element.updateComplete;
      return;
    }
    throw new Error(`There is no item ${words}`);
  }

  async look(text: string): Promise<void> {
    const input = this.within(
      "buildkite-log-search",
      "input",
    ) as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new Event("input"));
    await this.element.updateComplete;
  }

  async press(target: HTMLElement, key: string): Promise<void> {
    target.dispatchEvent(
      new KeyboardEvent("keydown", {
        key,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    await this.element.updateComplete;
  }

  async until(condition: () => unknown, what: string): Promise<void> {
    await waitUntil(() => Boolean(condition()), what, { timeout: 10_000 });
  }

  async shows(line: string): Promise<void> {
    await this.until(
      () =>
        this.root.querySelector("buildkite-log-view") &&
        this.log.painted.some((row) => row.includes(line)),
      `${line} is painted`,
    );
  }

  /** Drops files as a person would. */
  async drop(...files: readonly File[]): Promise<void> {
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    for (const type of ["dragover", "drop"])
      this.find(".text").dispatchEvent(
        new DragEvent(type, {
          dataTransfer,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
    await this.element.updateComplete;
  }
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export async function showViewer(
  properties: Partial<BuildkiteLogViewer> = {},
  width = 1_000,
): Promise<ShownViewer> {
  const frame = await fixture<HTMLElement>(
    html`<div style="inline-size: ${width}px">
      <buildkite-log-viewer
        style="--buildkite-log-height: 500px"
      ></buildkite-log-viewer>
    </div>`,
  );
  const element = frame.querySelector("buildkite-log-viewer");
  if (!element) throw new Error("There is no viewer");
  Object.assign(element, properties);
  await element.updateComplete;
  return new ShownViewer(element);
}

import { fixture, html, nextFrame, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import { parseBuild } from "../../api/parse-build.js";
import { parseJob } from "../../api/parse-job.js";
import type { Job } from "../../api/types.js";
import "../../define/provider.js";
import "../../define/waterfall.js";
import { LiveStore } from "../../live/live-store.js";
import { ManualClock, simulateBuildkite } from "../../testing/index.js";
import type { BuildkiteWaterfall } from "./waterfall.js";

export const BEGIN = Date.parse("2026-11-20T09:30:00.000Z");

const at = (seconds: number | undefined) =>
  seconds === undefined
    ? null
    : new Date(BEGIN + seconds * 1_000).toISOString();

/** When a job was created, runnable, started and finished: seconds after the build was created. */
export type Times = readonly (number | undefined)[];

export function script(name: string, times: Times, fields: object = {}): Job {
  const [created, runnable, started, finished] = times;
  return parseJob({
    type: "script",
    id: name,
    name,
    state: finished === undefined ? "running" : "passed",
    created_at: at(created),
    runnable_at: at(runnable),
    started_at: at(started),
    finished_at: at(finished),
    ...fields,
  });
}

/** A waterfall as people and their screen readers meet it. */
export class WaterfallHarness {
  readonly clock = new ManualClock(BEGIN + 100_000);
  readonly server = simulateBuildkite({ clock: this.clock });
  element!: BuildkiteWaterfall;

  async show(
    jobs: readonly Job[],
    properties: Partial<BuildkiteWaterfall> = {},
    { width = 1_000, lang = "en" } = {},
  ): Promise<this> {
    const { baseUrl, fetch } = this.server;
    const client = new BuildkiteClient({ baseUrl, fetch, storage: undefined });
    const store = new LiveStore({ client, clock: this.clock });
    const build = parseBuild({ id: "b", number: 1, created_at: at(0) });
    const place = await fixture<HTMLElement>(html`
      <buildkite-provider .store=${store} lang=${lang}>
        <div style="inline-size: ${width}px">
          <buildkite-waterfall
            .build=${build}
            .jobs=${jobs}
            .hrefFor=${({ id }: Job) => `#${id}`}
          ></buildkite-waterfall>
        </div>
      </buildkite-provider>
    `);
    const element = place.querySelector("buildkite-waterfall");
    if (!element) throw new Error("The waterfall is not on the page");
    this.element = element;
    Object.assign(this.element, properties);
    await this.settle();
    return this;
  }

  /** The sizes are known, and what follows from them is on the page. */
  async settle(): Promise<void> {
    await this.element.updateComplete;
    await nextFrame();
    await nextFrame();
    await this.element.updateComplete;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error("The waterfall is not on the page");
    return shadowRoot;
  }

  get text(): string {
    return wordsOf(this.root);
  }

  find(selector: string): HTMLElement {
    return within(this.root, selector);
  }

  get path(): HTMLDetailsElement {
    return this.find(".path") as HTMLDetailsElement;
  }

  get table(): HTMLTableElement {
    return this.find("table") as HTMLTableElement;
  }

  get rows(): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>("[role=row]")];
  }

  /** What a screen reader says of each row. */
  get sentences(): readonly string[] {
    return this.rows.map(({ ariaLabel }) => ariaLabel ?? "");
  }

  /** What stands beside each row's bars. */
  get names(): readonly string[] {
    return this.rows.map((row) => wordsOf(row.querySelector(".label")));
  }

  row(name: string): HTMLElement {
    const row = this.rows.find(({ ariaLabel }) => ariaLabel?.startsWith(name));
    if (!row) throw new Error(`There is no row ${name}`);
    return row;
  }

  /** Where a row's bars begin and how long they are, in shares of the axis, by phase. */
  bars(name: string) {
    const lane = within(this.row(name), ".lane").getBoundingClientRect();
    return [...this.row(name).querySelectorAll<HTMLElement>(".bar")].map(
      (bar) => {
        const { left, width } = bar.getBoundingClientRect();
        return {
          looks: [...bar.classList],
          from: (left - lane.left) / lane.width,
          length: width / lane.width,
        };
      },
    );
  }

  get focused(): string {
    return this.root.activeElement?.ariaLabel ?? "";
  }

  async click(selector: string): Promise<void> {
    this.find(selector).click();
    await this.settle();
  }

  async press(key: string, options: KeyboardEventInit = {}): Promise<void> {
    const target =
      this.root.activeElement ?? this.find("[tabindex='0'][role=row]");
    target.dispatchEvent(
      new KeyboardEvent("keydown", {
        key,
        bubbles: true,
        composed: true,
        cancelable: true,
        ...options,
      }),
    );
    await this.settle();
  }

  /** How many times closer than the whole build the axis shows. */
  get scale(): number {
    const { width } = this.find(".times").getBoundingClientRect();
    const aside = this.find(".corner").getBoundingClientRect().width;
    return width / (this.find(".scroller").clientWidth - aside);
  }

  async scrolled(top: number): Promise<void> {
    const scroller = this.find(".scroller");
    scroller.scrollTop = top;
    await waitUntil(() => Math.abs(scroller.scrollTop - top) < 2);
    await this.settle();
  }
}

export function wordsOf(node: Node | null | undefined): string {
  return node?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";
}

function within(place: ParentNode, selector: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

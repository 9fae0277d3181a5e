import type { PropertyValues } from "lit";
import type { PipelineView } from "./events.js";

/** One of the view's screens: the list, a build, or a job's log. */
export type Place = Pick<PipelineView, "build" | "job">;

/**
 * Scrolls as a page would that is gone to, or come back to: somebody who has looked at
 * a build finds the list as it was left.
 */
export class Places {
  readonly #host: HTMLElement;
  readonly #tops = new Map<string, number>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Notes how far a place is scrolled, while it still shows. */
  leave(place: Place): void {
    this.#tops.set(nameOf(place), scrollerOf(this.#host).scrollTop);
  }

  /** Scrolls to where a place was left if it is above the one before, to its beginning otherwise. */
  enter(place: Place, from: Place): void {
    const top = this.#tops.get(nameOf(place));
    if (top !== undefined && depthOf(place) < depthOf(from))
      scrollerOf(this.#host).scrollTop = top;
    else if (this.#host.getBoundingClientRect().top < 0)
      this.#host.scrollIntoView({ block: "start" });
  }
}

/** Where a view was before its properties changed; `undefined` if it is there still. */
export function placeBefore(
  { build, job }: Place,
  changed: PropertyValues<Place>,
): Place | undefined {
  if (!changed.has("build") && !changed.has("job")) return undefined;
  return {
    build: changed.has("build") ? changed.get("build") : build,
    job: changed.has("job") ? changed.get("job") : job,
  };
}

function nameOf({ build, job }: Place): string {
  return `${build ?? ""} ${job ?? ""}`;
}

function depthOf({ build, job }: Place): number {
  if (build === undefined) return 0;
  return job === undefined ? 1 : 2;
}

/** What scrolls the view: the page itself, or a panel of it as portals have. */
function scrollerOf(host: Element): Element {
  let node: Node | null = host;
  while (node) {
    if (node instanceof Element && scrolls(node)) return node;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return document.scrollingElement ?? document.documentElement;
}

function scrolls(element: Element): boolean {
  return (
    element.scrollHeight > element.clientHeight &&
    /auto|scroll/.test(getComputedStyle(element).overflowY)
  );
}

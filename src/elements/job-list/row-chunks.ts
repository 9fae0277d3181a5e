import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Look } from "./list-model.js";
import type { ListRow } from "./list-rows.js";

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** So many rows come and go together. */
const CHUNK_SIZE = 8;

/** So many rows are made in one go, most of a screen: more would take too long, and follow a frame later. */
const NEW_ROWS = 16;

/** Rendered this far (pixels) beyond the screen, so that scrolling meets rows and not gaps. */
const AHEAD = "600px 0px";

/** Of a row on one line (pixels), until rows have been measured. */
const ROW_HEIGHT = 37;

/** Neighbouring rows that are rendered, or a gap in place of any number of rows that are not. */
export interface RowChunk {
  /** For `data-chunks`, on the element that holds its rows or is the gap. */
  readonly name: string;
  /** Of its first row among all. */
  readonly start: number;
  /** None where they are far from the screen. */
  readonly rows: readonly ListRow[];
  /** Room (pixels) that the rows take which are left out; 0 where they are not. */
  readonly gap: number;
}

/**
 * Which of any number of rows to render: those on or near the screen, whatever it is that
 * scrolls. What lies between is one gap however many rows it stands for, so that thousands
 * of rows cost no more elements than a few.
 */
export class RowChunks implements ReactiveController {
  readonly #host: Host;
  /** Chunks on or near the screen, by index. */
  readonly #near = new Set<number>();
  /** Of chunks that have been rendered (pixels), by index. */
  readonly #heights = new Map<number, number>();
  #rowHeight = ROW_HEIGHT;
  #rowCount = 0;
  #layout: Look["layout"] | undefined;
  /** Keys of the rows that were rendered last. */
  #onPage: ReadonlySet<string> = new Set();
  #observer: IntersectionObserver | undefined;
  #observed: ReadonlySet<Element> = new Set();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // `scrollMargin` does inside a scrolling panel what `rootMargin` does for the page.
    const margins = { rootMargin: AHEAD, scrollMargin: AHEAD };
    this.#observer = new IntersectionObserver(this.#onIntersection, margins);
    this.#observed = new Set();
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const wanted = new Set(
      this.#host.renderRoot.querySelectorAll("[data-chunks]"),
    );
    for (const element of this.#observed)
      if (!wanted.has(element)) this.#observer?.unobserve(element);
    for (const element of wanted)
      if (!this.#observed.has(element)) this.#observer?.observe(element);
    this.#observed = wanted;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Has the row with this index rendered next time. */
  bringNear(row: number): void {
    this.#near.add(chunkOf(row));
    this.#host.requestUpdate();
  }

  /** `kept` is the index of a row that is rendered wherever one scrolls. */
  cut(
    rows: readonly ListRow[],
    kept: number,
    layout: Look["layout"],
  ): readonly RowChunk[] {
    if (layout !== this.#layout) this.#forget();
    this.#layout = layout;
    this.#rowCount = rows.length;
    const shown = this.#choose(rows, chunkOf(kept));
    const chunks: RowChunk[] = [];
    let left = 0;
    for (const [chunk, own] of shown) {
      if (left < chunk) chunks.push(this.#gap(left, chunk));
      const start = chunk * CHUNK_SIZE;
      chunks.push({ name: `${chunk}`, start, rows: own, gap: 0 });
      left = chunk + 1;
    }
    if (left < this.#count) chunks.push(this.#gap(left, this.#count));
    this.#onPage = new Set([...shown].flatMap(([, own]) => own.map(keyOf)));
    return chunks;
  }

  /** In another layout every row is made anew, and is as tall as it is there. */
  #forget(): void {
    this.#onPage = new Set();
    this.#heights.clear();
  }

  get #count(): number {
    return Math.ceil(this.#rowCount / CHUNK_SIZE);
  }

  /** The chunks to render, in order: as many of those near the screen as can be made in one go. */
  #choose(
    rows: readonly ListRow[],
    kept: number,
  ): readonly (readonly [number, readonly ListRow[]])[] {
    const isThere = (chunk: number) => chunk < this.#count;
    // Without waiting for the observer, which takes a frame.
    if (![...this.#near].some(isThere))
      for (let row = 0; row < NEW_ROWS; row += CHUNK_SIZE)
        this.#near.add(chunkOf(row));
    const shown = new Map<number, readonly ListRow[]>();
    let room = NEW_ROWS;
    let areAllShown = true;
    for (const chunk of [kept, ...[...this.#near].sort(ascending)]) {
      if (!isThere(chunk) || shown.has(chunk)) continue;
      const start = chunk * CHUNK_SIZE;
      const own = rows.slice(start, start + CHUNK_SIZE);
      const fresh = own.filter((row) => !this.#onPage.has(keyOf(row))).length;
      if (fresh <= room || chunk === kept) {
        shown.set(chunk, own);
        room -= fresh;
      } else areAllShown = false;
    }
    if (!areAllShown) requestAnimationFrame(() => this.#host.requestUpdate());
    return [...shown].sort(([a], [b]) => a - b);
  }

  /** In place of the chunks from `first` to before `end`. */
  #gap(first: number, end: number): RowChunk {
    let gap = 0;
    for (let chunk = first; chunk < end; chunk++) gap += this.#heightOf(chunk);
    const start = first * CHUNK_SIZE;
    return { name: `${first}-${end}`, start, rows: [], gap };
  }

  #heightOf(chunk: number): number {
    const rows = Math.min(CHUNK_SIZE, this.#rowCount - chunk * CHUNK_SIZE);
    return this.#heights.get(chunk) ?? rows * this.#rowHeight;
  }

  readonly #onIntersection = (
    entries: readonly IntersectionObserverEntry[],
  ): void => {
    for (const entry of entries) {
      const { chunks = "" } = (entry.target as HTMLElement).dataset;
      const [first = 0, end] = chunks.split("-").map(Number);
      if (end === undefined) this.#onChunk(first, entry);
      else if (entry.isIntersecting) this.#onGap(first, end, entry);
    }
    this.#host.requestUpdate();
  };

  #onChunk(
    chunk: number,
    { isIntersecting, target, boundingClientRect }: IntersectionObserverEntry,
  ): void {
    if (isIntersecting) this.#near.add(chunk);
    else if (this.#near.delete(chunk)) {
      const { height } = boundingClientRect;
      // A list that is not laid out has no height, which says nothing of its rows.
      if (height === 0) return;
      this.#heights.set(chunk, height);
      this.#rowHeight = height / target.childElementCount;
    }
  }

  /** Part of it is near the screen: what would stand there is. */
  #onGap(
    first: number,
    end: number,
    {
      boundingClientRect: { top },
      intersectionRect: part,
    }: IntersectionObserverEntry,
  ): void {
    let chunkTop = top;
    for (let chunk = first; chunk < end; chunk++) {
      const chunkBottom = chunkTop + this.#heightOf(chunk);
      if (chunkTop <= part.bottom && chunkBottom >= part.top)
        this.#near.add(chunk);
      chunkTop = chunkBottom;
    }
  }
}

function chunkOf(row: number): number {
  return Math.floor(row / CHUNK_SIZE);
}

function keyOf({ key }: ListRow): string {
  return key;
}

function ascending(a: number, b: number): number {
  return a - b;
}

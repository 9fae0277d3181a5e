import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Sight } from "../build-list/sight.js";
import type { ListRow } from "./list-rows.js";

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** So many rows come and go together. */
const CHUNK_SIZE = 12;

/** So many rows are made in one go, about a screen of them: more would take too long, and follow a frame later. */
const NEW_ROWS = 24;

/** Rendered this far (pixels) beyond the screen, so that scrolling meets rows and not gaps. */
const AHEAD = 600;

/** Of a row on one line (pixels), which most are. */
const ROW_HEIGHT = 37;

/** Neighbouring rows that are rendered, or left out, together. */
export interface RowChunk {
  /** For `data-sight`, on the element that holds its rows; that has `data-rows` as well. */
  readonly name: string;
  /** Of its first row among all. */
  readonly start: number;
  /** None where they are far from the screen. */
  readonly rows: readonly ListRow[];
  /** Room (pixels) that the rows take which are left out; 0 where they are not. */
  readonly gap: number;
}

/** Which of any number of rows to render: those on or near the screen, whatever it is that scrolls. */
export class RowChunks implements ReactiveController {
  readonly #host: Host;
  readonly #sight: Sight;
  #rows: readonly ListRow[] = [];
  /** Keys of the rows that were rendered last. */
  #onPage = new Set<string>();

  constructor(host: Host) {
    this.#host = host;
    this.#sight = new Sight(
      host,
      AHEAD,
      () => host.requestUpdate(),
      ROW_HEIGHT,
    );
    host.addController(this);
  }

  /** `kept` is the index of a row that is rendered wherever one scrolls. */
  cut(rows: readonly ListRow[], kept: number): readonly RowChunk[] {
    // Other rows than before: the first are shown without waiting for the observer, which takes a frame.
    if (rows !== this.#rows)
      for (let row = 0; row < NEW_ROWS; row += CHUNK_SIZE)
        this.#sight.bringNear(nameOf(row));
    this.#rows = rows;
    const before = this.#onPage;
    this.#onPage = new Set();
    const keptAt = Math.floor(kept / CHUNK_SIZE);
    let room = NEW_ROWS;
    let areSomeLeft = false;
    const chunks: RowChunk[] = [];
    for (let start = 0; start < rows.length; start += CHUNK_SIZE) {
      const name = nameOf(start);
      const own = rows.slice(start, start + CHUNK_SIZE);
      let isShown = this.#sight.isNear(name);
      if (isShown) {
        const fresh = own.filter(({ key }) => !before.has(key)).length;
        isShown = fresh <= room;
        if (isShown) room -= fresh;
        else areSomeLeft = true;
      }
      if (isShown || chunks.length === keptAt) {
        for (const { key } of own) this.#onPage.add(key);
        chunks.push({ name, start, rows: own, gap: 0 });
      } else {
        const gap = this.#sight.heightOf(name, own.length);
        chunks.push({ name, start, rows: [], gap });
      }
    }
    if (areSomeLeft) requestAnimationFrame(() => this.#host.requestUpdate());
    return chunks;
  }

  /** Has the row with this index rendered next time. */
  bringNear(index: number): void {
    this.#sight.bringNear(nameOf(index));
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.#sight.observe(this.#host.renderRoot.querySelectorAll("[data-sight]"));
  }
}

function nameOf(index: number): string {
  return String(Math.floor(index / CHUNK_SIZE));
}

import type { ReactiveController, ReactiveControllerHost } from "lit";
import { Sight } from "../build-list/sight.js";
import type { ListRow } from "./list-rows.js";

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** So many rows come and go together: about a screen of them. */
const CHUNK_SIZE = 25;

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
    if (rows !== this.#rows) this.#sight.bringNear(nameOf(0));
    this.#rows = rows;
    const keptName = nameOf(kept);
    return Array.from(
      { length: Math.ceil(rows.length / CHUNK_SIZE) },
      (_, at) => {
        const start = at * CHUNK_SIZE;
        const name = nameOf(start);
        const count = Math.min(CHUNK_SIZE, rows.length - start);
        const isNear = name === keptName || this.#sight.isNear(name);
        return {
          name,
          start,
          rows: isNear ? rows.slice(start, start + count) : [],
          gap: isNear ? 0 : this.#sight.heightOf(name, count),
        };
      },
    );
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

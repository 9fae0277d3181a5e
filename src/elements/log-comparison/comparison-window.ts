import { html, nothing, type ReactiveElement } from "lit";
import { SingleKeys } from "../../live/single-keys.js";
import { formatNumber } from "../../messages/format.js";
import type { Comparison } from "./compare-logs.js";
import { comparisonTable, type TableView } from "./comparison-table.js";
import { hunksOf, type Hunk } from "./hunks.js";

/** Differences that show at once, so that a page of two logs that have nothing in common stays small. */
const AT_ONCE = 12;

/** Lines of a change, on each side, that show at first. */
const MOST_LINES = 30;

/** And how many more at each further wish; so many unchanged ones, too. */
const MORE_LINES = 100;

/** Which of the differences show, how much of each, and which one somebody has gone to. */
export class ComparisonWindow {
  readonly #host: ReactiveElement;
  readonly #keys: SingleKeys;
  #comparison: Comparison | undefined;
  #hunks: readonly Hunk[] = [];
  #from = 0;
  #current: number | undefined;
  readonly #grown = new Map<number, number>();
  readonly #opened = new Map<number, number>();

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#keys = new SingleKeys(host);
  }

  get hunks(): readonly Hunk[] {
    return this.#hunks;
  }

  get current(): number | undefined {
    return this.#current;
  }

  /** For the host's `willUpdate`. */
  show(comparison: Comparison | undefined): void {
    if (comparison === this.#comparison) return;
    this.#comparison = comparison;
    this.#hunks = comparison ? hunksOf(comparison) : [];
    this.#current = undefined;
    this.#turnTo(0);
  }

  /** Goes to the next difference, or the previous one, round the end. */
  async step(direction: "next" | "previous"): Promise<void> {
    const { length } = this.#hunks;
    if (length === 0) return;
    const by = direction === "next" ? 1 : -1;
    const from = this.#current ?? (by === 1 ? -1 : 0);
    this.#current = (from + by + length) % length;
    const isShown =
      this.#current >= this.#from && this.#current < this.#from + AT_ONCE;
    if (!isShown) this.#turnTo(this.#current - (this.#current % AT_ONCE));
    await this.#focus(this.#current);
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== "n" && event.key !== "p") return;
    if (!this.#keys.wanted) return;
    event.preventDefault();
    void this.step(event.key === "n" ? "next" : "previous");
  };

  render(
    view: Pick<TableView, "words" | "language" | "sideBySide" | "old" | "now">,
  ) {
    if (this.#hunks.length === 0) return nothing;
    const to = Math.min(this.#hunks.length, this.#from + AT_ONCE);
    const { words, language } = view;
    const earlier = this.#from;
    const later = this.#hunks.length - to;
    return html`${
      earlier === 0
        ? nothing
        : this.#turn(
            words.earlierDifferences(earlier, formatNumber(earlier, language)),
            this.#from - AT_ONCE,
          )
    }
    ${comparisonTable({
      ...view,
      hunks: this.#hunks,
      from: this.#from,
      to,
      current: this.#current,
      mostOf: (hunk) => MOST_LINES + (this.#grown.get(hunk) ?? 0),
      openedOf: (hunk) => this.#opened.get(hunk) ?? 0,
      onShowMore: (hunk) => this.#grow(this.#grown, hunk),
      onUnfold: (hunk) => this.#grow(this.#opened, hunk),
    })}
    ${
      later === 0
        ? nothing
        : this.#turn(
            words.laterDifferences(later, formatNumber(later, language)),
            to,
          )
    }`;
  }

  #turn(words: string, from: number) {
    const turn = () => {
      this.#turnTo(Math.max(0, from));
      this.#current = this.#from;
      void this.#focus(this.#from);
    };
    return html`<p class="turn">
      <button type="button" @click=${turn}>${words}</button>
    </p>`;
  }

  /** What was unfolded elsewhere is folded again. */
  #turnTo(from: number): void {
    this.#from = from;
    this.#grown.clear();
    this.#opened.clear();
  }

  #grow(sizes: Map<number, number>, hunk: number): void {
    sizes.set(hunk, (sizes.get(hunk) ?? 0) + MORE_LINES);
    // The button that was pressed may be gone: whoever reads by keyboard stays there.
    this.#current = hunk;
    void this.#focus(hunk, false);
  }

  async #focus(hunk: number, scroll = true): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const body = this.#host.renderRoot.querySelector<HTMLElement>(
      `[data-hunk="${hunk}"]`,
    );
    body?.focus({ preventScroll: true });
    if (scroll) body?.scrollIntoView({ block: "nearest" });
  }
}

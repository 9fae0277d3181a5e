import { bytes, integers } from "./block-list.js";
import type { GroupList, LogGroup } from "./log-text.js";

const KINDS: readonly LogGroup["kind"][] = ["collapsed", "expanded", "muted"];
const MARKERS: readonly string[] = ["---", "+++", "~~~"];
const COLLAPSED = 0;
const EXPANDED = 1;

// The agent's own scanner, kept in step with Buildkite's page, looks no further.
const LONGEST_HEADER = 499;
const LONGEST_EXPANSION = 49;

/** A line of more bytes is longer than a header, whatever its characters: it need not be read. */
export const MOST_HEADER_BYTES = 3 * LONGEST_HEADER;

/**
 * The groups of a log, kept while lines come and are redrawn. It is told only of
 * lines that begin with a marker and a blank: the store trims trailing blanks, and
 * without them `+++ ` (a header without a title) and `+++` (a plain line) are equal.
 */
export class GroupIndex implements GroupList {
  version = 0;
  lastResort = -1;

  readonly #lines = integers();
  readonly #kinds = bytes();
  readonly #titles: string[] = [];
  /** Where a group's `^^^ +++` stands; 0 for none, since a header stands above it. */
  readonly #expandedAt = integers();
  /** How many headers there are up to the last `---`, by header. */
  readonly #collapsed = integers();
  /** Those that were asked for, until they change. */
  readonly #made: (LogGroup | undefined)[] = [];
  #expanded = 0;
  #lineCount = 0;

  get length(): number {
    return this.#lines.length;
  }

  at(index: number): LogGroup | undefined {
    const kind = KINDS[this.#kinds.at(index)];
    if (!kind || index < 0 || index >= this.length) return undefined;
    return (this.#made[index] ??= {
      line: this.lineOf(index),
      endLine: Math.min(this.lineOf(index + 1), this.#lineCount),
      title: this.#titles[index] ?? "",
      kind,
      open: this.isOpen(index),
    });
  }

  lineOf(index: number): number {
    if (index < 0) return -1;
    return index < this.length ? this.#lines.at(index) : Infinity;
  }

  isOpen(index: number): boolean {
    return (
      this.#kinds.at(index) === EXPANDED ||
      this.#expandedAt.at(index) > 0 ||
      index === this.lastResort
    );
  }

  indexAt(line: number): number {
    return this.firstFrom(line + 1) - 1;
  }

  firstFrom(line: number): number {
    return this.#lines.countBelow(line);
  }

  *[Symbol.iterator](): Iterator<LogGroup> {
    for (let index = 0; index < this.length; index++) {
      const group = this.at(index);
      if (group) yield group;
    }
  }

  /** Forgets everything at `line` and after it. */
  truncate(line: number): void {
    const kept = this.firstFrom(line);
    for (let index = kept; index < this.length; index++)
      if (this.#kinds.at(index) === EXPANDED) this.#expanded--;
    this.#lines.truncate(kept);
    this.#kinds.truncate(kept);
    this.#titles.length = kept;
    this.#expandedAt.truncate(kept);
    this.#collapsed.truncate(kept);
    this.#made.length = kept;
    if (kept > 0 && this.#expandedAt.at(kept - 1) >= line)
      this.#expandedAt.set(kept - 1, 0);
    // Where it ends, and whether it is expanded, is told anew.
    this.#forget(kept - 1);
  }

  /** Takes in a line below all that are known; `update` follows. */
  add(line: number, text: string): void {
    const { length } = this;
    const kind = MARKERS.indexOf(text.slice(0, 3));
    if (kind >= 0 && text.length <= LONGEST_HEADER) {
      const before = this.#collapsed.at(length - 1);
      this.#lines.push(line);
      this.#kinds.push(kind);
      this.#titles.push(text.slice(3).trim());
      this.#expandedAt.push(0);
      this.#collapsed.push(kind === COLLAPSED ? length + 1 : before);
      this.#made.push(undefined);
      if (kind === EXPANDED) this.#expanded++;
    } else if (
      length > 0 &&
      this.#expandedAt.at(length - 1) === 0 &&
      text.length <= LONGEST_EXPANSION &&
      /^\^\^\^\s+\+\+\+$/.test(text)
    ) {
      this.#expandedAt.set(length - 1, line);
    }
  }

  /** Takes in how many lines the log has now. */
  update(lineCount: number): void {
    this.#lineCount = lineCount;
    const { lastResort } = this;
    this.lastResort =
      this.#expanded > 0 ? -1 : this.#collapsed.at(this.length - 1) - 1;
    if (this.lastResort !== lastResort) {
      this.#forget(lastResort);
      this.#forget(this.lastResort);
    }
    this.version++;
  }

  #forget(index: number): void {
    if (index >= 0 && index < this.#made.length) this.#made[index] = undefined;
  }
}

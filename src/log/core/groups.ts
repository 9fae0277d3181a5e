import type { LogGroup } from "./log-text.js";

const KINDS: Readonly<Record<string, LogGroup["kind"]>> = {
  "---": "collapsed",
  "+++": "expanded",
  "~~~": "muted",
};

// The agent's own scanner, kept in step with Buildkite's page, looks no further.
const LONGEST_HEADER = 499;
const LONGEST_EXPANSION = 49;

interface Header {
  readonly line: number;
  readonly kind: LogGroup["kind"];
  readonly title: string;
  /** The `^^^ +++` that stands in this group, if any. */
  expandedAt: number | undefined;
  /** The index of the last `---` up to this header; -1 if there is none. */
  readonly lastCollapsed: number;
}

/**
 * The groups of a log, kept while lines come and are redrawn. It is told only of
 * lines that begin with a marker and a blank: the store trims trailing blanks, and
 * without them `+++ ` (a header without a title) and `+++` (a plain line) are equal.
 */
export class GroupIndex {
  readonly #headers: Header[] = [];
  #expanded = 0;
  /** Built for the first `#built` headers; what follows may have changed. */
  #groups: readonly LogGroup[] = [];
  #built = 0;
  #fallback = -1;
  #lineCount = 0;

  /** Forgets everything at `line` and after it. */
  truncate(line: number): void {
    for (
      let last = this.#headers.at(-1);
      last && last.line >= line;
      last = this.#headers.at(-1)
    ) {
      this.#headers.pop();
      if (last.kind === "expanded") this.#expanded--;
    }
    const last = this.#headers.at(-1);
    if (last?.expandedAt !== undefined && last.expandedAt >= line)
      last.expandedAt = undefined;
    this.#built = Math.min(this.#built, Math.max(0, this.#headers.length - 1));
  }

  add(line: number, text: string): void {
    const kind = KINDS[text.slice(0, 3)];
    if (kind && text.length <= LONGEST_HEADER) {
      this.#headers.push({
        line,
        kind,
        title: text.slice(3).trim(),
        expandedAt: undefined,
        lastCollapsed:
          kind === "collapsed" ? this.#headers.length : this.#lastCollapsed,
      });
      if (kind === "expanded") this.#expanded++;
    } else if (
      text.length <= LONGEST_EXPANSION &&
      /^\^\^\^\s+\+\+\+$/.test(text)
    ) {
      const last = this.#headers.at(-1);
      if (last) last.expandedAt ??= line;
    }
  }

  /** The groups of a log that has `lineCount` lines now. */
  groups(lineCount: number): readonly LogGroup[] {
    const fallback = this.#expanded > 0 ? -1 : this.#lastCollapsed;
    const unchanged =
      this.#built === this.#headers.length &&
      this.#groups.length === this.#headers.length &&
      this.#lineCount === lineCount;
    if (unchanged) return this.#groups;

    const build = (index: number): LogGroup | undefined => {
      const header = this.#headers[index];
      if (!header) return undefined;
      const { line, kind, title, expandedAt } = header;
      const endLine = this.#headers[index + 1]?.line ?? lineCount;
      const open =
        kind === "expanded" || expandedAt !== undefined || index === fallback;
      return { line, endLine, title, kind, open };
    };
    const groups = this.#groups.slice(0, this.#headers.length);
    const stale = new Set([this.#fallback, fallback]);
    for (
      let index = Math.max(0, this.#built - 1);
      index < this.#headers.length;
      index++
    )
      stale.add(index);
    for (const index of stale) {
      const group = build(index);
      if (group) groups[index] = group;
    }
    this.#groups = groups;
    this.#built = this.#headers.length;
    this.#fallback = fallback;
    this.#lineCount = lineCount;
    return groups;
  }

  get #lastCollapsed(): number {
    return this.#headers.at(-1)?.lastCollapsed ?? -1;
  }
}

import xterm from "@xterm/headless";
import { cellWidth } from "./cell-width.js";
import { COLUMNS, ROWS } from "./row.js";

/** What xterm.js leaves of a byte stream: the reference that the log core is held against. */
export class XtermOracle {
  readonly #terminal = new xterm.Terminal({
    cols: COLUMNS,
    rows: ROWS,
    scrollback: 100_000,
    convertEol: true,
    allowProposedApi: true,
  });

  constructor() {
    // Which characters are wide is no question for this oracle: it counts as we do.
    this.#terminal.unicode.register({
      version: "buildkite",
      wcwidth: cellWidth,
      charProperties(code, preceding) {
        const width = cellWidth(code);
        const precedingWidth = (preceding >> 1) & 3;
        const joins = width === 0 && precedingWidth > 0;
        return ((joins ? precedingWidth : width) << 1) | (joins ? 1 : 0);
      },
    });
    this.#terminal.unicode.activeVersion = "buildkite";
  }

  /** The lines that a terminal shows in the end, wrapped rows joined, blank lines at the end left out. */
  async lines(text: string): Promise<string[]> {
    this.#terminal.reset();
    await new Promise<void>((resolve) => {
      this.#terminal.write(text, resolve);
    });
    const { active } = this.#terminal.buffer;
    const lines: string[] = [];
    for (let row = 0; row < active.length; row++) {
      const line = active.getLine(row);
      const rowText = line?.translateToString(false) ?? "";
      if (line?.isWrapped) lines.push((lines.pop() ?? "") + rowText);
      else lines.push(rowText);
    }
    return trimmed(lines);
  }
}

/** Without blanks at the ends of lines, and without blank lines at the end. */
export function trimmed(lines: readonly string[]): string[] {
  const result = lines.map((line) => line.replace(/ +$/, ""));
  while (result.at(-1) === "") result.pop();
  return result;
}

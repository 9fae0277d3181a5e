import xterm from "@xterm/headless";

/** What a terminal shows in the end. */
export interface TerminalLines {
  /** Rows that were wrapped are joined; blanks at the end of a line and blank lines at the end are left out. */
  readonly lines: readonly string[];
  /** The last timestamp that was written on each line, in milliseconds since 1970. */
  readonly timestamps: readonly (number | null)[];
}

// xterm.js does not end the agent's `ESC _bk;t=… BEL` at the BEL. A number that no program
// uses stands for it, so that the terminal itself tells on which line each timestamp was.
const STAMP = 7777;
// eslint-disable-next-line no-control-regex -- an escape sequence is what is looked for
const AGENT_STAMP = /\x1b_bk;t=(\d+)\x07/g;

/**
 * Has xterm.js, which shares nothing with our parser, not even the widths of characters,
 * write a log to a terminal of 160 × 100.
 */
export async function terminalLines(log: string): Promise<TerminalLines> {
  const terminal = new xterm.Terminal({
    cols: 160,
    rows: 100,
    scrollback: 100_000,
    allowProposedApi: true,
  });
  const stamps: { readonly row: () => number; readonly time: number }[] = [];
  terminal.parser.registerOscHandler(STAMP, (time) => {
    const marker = terminal.registerMarker(0);
    if (marker) stamps.push({ row: () => marker.line, time: Number(time) });
    return true;
  });
  await new Promise<void>((resolve) => {
    terminal.write(log.replace(AGENT_STAMP, `\x1b]${STAMP};$1\x07`), resolve);
  });

  const { active } = terminal.buffer;
  const lines: string[] = [];
  const lineOfRow: number[] = [];
  for (let row = 0; row < active.length; row++) {
    const bufferRow = active.getLine(row);
    const text = bufferRow?.translateToString(false) ?? "";
    if (bufferRow?.isWrapped) lines.push((lines.pop() ?? "") + text);
    else lines.push(text);
    lineOfRow.push(lines.length - 1);
  }
  const shown = lines.map((line) => line.replace(/ +$/, ""));
  while (shown.at(-1) === "") shown.pop();

  const timestamps: (number | null)[] = shown.map(() => null);
  for (const { row, time } of stamps) {
    const line = lineOfRow[row()];
    if (line !== undefined && line < shown.length) timestamps[line] = time;
  }
  terminal.dispose();
  return { lines: shown, timestamps };
}

import type { Draw } from "./generated-log-draw.js";
import type { LogKind, LogParts } from "./generated-log.js";
import { LAST_LINE, NEEDLE } from "./generated-log-needles.js";
import { HIT, NUMBER, prepare, prepareLines } from "./generated-log-text.js";

/** Logs that break viewers which think in lines. */
export function oddParts(draw: Draw, kind: Exclude<LogKind, "ci">): LogParts {
  switch (kind) {
    case "one-line":
      return oneLine(draw);
    case "carriage-returns":
      return carriageReturns(draw);
    case "redraws":
      return redraws(draw);
  }
}

/** A bundle that somebody printed. */
function oneLine(draw: Draw): LogParts {
  const statements = () =>
    prepare(
      draw.list(400, () => {
        const [f, g] = [draw.word(2, LETTERS), draw.word(2, LETTERS)];
        const note = draw.below(60) === 0 ? `/* ${HIT}${NEEDLE} */` : "";
        return `function ${f}(e,t){${note}return ${g}(e.id${NUMBER},t)||e.${draw.word(6, LETTERS)}}var ${g}="${draw.word(24)}";`;
      }),
    );
  return {
    opening: statements(),
    scenes: draw.list(8, statements),
    ending: prepare([LAST_LINE + "\n"]),
    newline: "",
  };
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function carriageReturns(draw: Draw): LogParts {
  const progress = () =>
    prepare(
      draw.list(400, (at) => {
        const bar = "█".repeat(at / 20).padEnd(20, "░");
        return `\x1b[36mDownloading\x1b[0m ${bar} ${NUMBER} of 9999999 kB, ${draw.below(90)}.${draw.below(10)} MB/s \r`;
      }),
    );
  return {
    opening: progress(),
    scenes: draw.list(4, progress),
    ending: prepare([`\x1b[2K\r${LAST_LINE}\n`]),
    newline: "\r",
  };
}

/** A table of workers, as tall as the terminal, that is brought up to date for an hour. */
function redraws(draw: Draw): LogParts {
  const ROWS = 99;
  const row = (at: number) => {
    const colour = draw.pick(["32", "33", "36", "31;1", "38;5;208"]);
    return `\x1b[2Kworker ${String(at + 1).padStart(2)}  \x1b[${colour}m${draw.pick(["idle   ", "busy   ", "waiting"])}\x1b[0m  done ${NUMBER}  ${"#".repeat(draw.below(40))}`;
  };
  // One part: a cut inside would leave the cursor in the middle of the table.
  const frame = (up: number) => {
    const { bytes, times, numbers, newlines, headers, hits } = prepareLines(
      draw.list(
        ROWS,
        (at) => (at === 0 && up > 0 ? `\x1b[${up}A` : "") + row(at),
      ),
    );
    return {
      bytes,
      times,
      numbers,
      newlines,
      headers,
      hits,
      ends: [bytes.length],
    };
  };
  return {
    opening: frame(0),
    scenes: draw.list(8, () => frame(ROWS)),
    ending: prepareLines(["\x1b[0m", LAST_LINE]),
    newline: "\n",
  };
}

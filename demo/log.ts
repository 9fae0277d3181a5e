import "@buildkite/elements/define/log-viewer";
import { readLog, type LogReading } from "@buildkite/elements/log";
import { LogMenus } from "./log-choice.js";
import { findEmoji } from "./log-emoji.js";
import { madeLog } from "./log-stream.js";
import { setUpTheme } from "./theme.js";

setUpTheme();

const viewer = document.querySelector("buildkite-log-viewer");
const form = document.querySelector<HTMLFormElement>("#choice");
const measured = document.querySelector("#measured");
let reading: LogReading | undefined;

if (viewer && form) {
  viewer.emoji = findEmoji;
  const menus = new LogMenus(form, () => show());
  /** `#L120-L140`, as the viewer's own links have it. */
  const followLink = () => {
    viewer.line = location.hash.slice(1);
  };
  const show = () => {
    const { size, kind, bytes } = menus.choice;
    const start = performance.now();
    reading?.dispose();
    const current = readLog(madeLog(bytes, kind));
    reading = current;
    viewer.name = `${kind}-${size}`;
    followLink();
    tell("");
    let first: number | undefined;
    const update = () => {
      if (reading !== current) return;
      const { log, progress } = current;
      viewer.log = log;
      viewer.progress = progress;
      if (first === undefined && log.lineCount > 0)
        first = performance.now() - start;
      if (first === undefined) return;
      const all =
        progress.state === "complete" ? performance.now() - start : undefined;
      tell(sentence(first, all, log.lineCount));
    };
    current.subscribe(update);
    update();
  };
  viewer.addEventListener("buildkite-log-stop", () => reading?.stop());
  viewer.addEventListener("buildkite-log-line-select", ({ range }) => {
    const lines = range ? formatLines(range.first, range.last) : "";
    const { pathname, search } = location;
    history.replaceState(null, "", pathname + search + viewer.hrefFor(lines));
  });
  addEventListener("hashchange", followLink);
  // What was made is gone: it begins anew.
  viewer.addEventListener("buildkite-log-resume", show);
  show();
}

/** Lines from 0, as a link counts them: from 1. */
function formatLines(first: number, last: number): string {
  return `${first + 1}-${last + 1}`;
}

function sentence(
  first: number,
  all: number | undefined,
  lines: number,
): string {
  const begun = `First lines after ${Math.round(first).toLocaleString("en")} ms`;
  if (all === undefined) return begun;
  const count =
    lines === 1 ? "the one line" : `all ${lines.toLocaleString("en")}`;
  const time =
    all < 1000 ? `${all.toFixed(0)} ms` : `${(all / 1000).toFixed(1)} s`;
  return `${begun}, ${count} after ${time}`;
}

function tell(text: string): void {
  if (measured) measured.textContent = text;
}

import "@buildkite/elements/define/log-viewer";
import { readLog, type LogReading } from "@buildkite/elements/log";
import { LogMenus } from "./log-choice.js";
import { madeLog } from "./log-stream.js";
import { setUpTheme } from "./theme.js";

setUpTheme();

const viewer = document.querySelector("buildkite-log-viewer");
const form = document.querySelector<HTMLFormElement>("#choice");
const measured = document.querySelector("#measured");
let reading: LogReading | undefined;

if (viewer && form) {
  const menus = new LogMenus(form, () => show());
  const show = () => {
    const { size, kind, bytes } = menus.choice;
    const start = performance.now();
    reading?.dispose();
    const current = readLog(madeLog(bytes, kind));
    reading = current;
    viewer.name = `${kind}-${size}`;
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
  // What was made is gone: it begins anew.
  viewer.addEventListener("buildkite-log-resume", show);
  show();
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

import { SearchAddon } from "@xterm/addon-search";
import { Terminal } from "@xterm/xterm";
import "@xterm/xterm/css/xterm.css";
import { serve } from "../measure.js";

const COLUMNS = 160;

// eslint-disable-next-line no-control-regex -- It is made of control characters.
const TIMESTAMP = /\x1b_bk;t=\d+\x07/;

/** xterm.js with the whole log in its buffer. */
const terminal = new Terminal({
  cols: COLUMNS,
  rows: 44,
  scrollback: 100_000_000,
  convertEol: true,
  disableStdin: true,
});
const search = new SearchAddon();

serve({
  async open(host, url) {
    terminal.loadAddon(search);
    terminal.open(host);
    // It ends a timestamp's sequence later than agents do, and would swallow the text behind it.
    const { body } = await fetch(`${url}?timestamps=no`);
    if (!body) throw new Error("There is no log.");
    for await (const bytes of body)
      await new Promise<void>((resolve) => terminal.write(bytes, resolve));
    terminal.scrollToTop();
  },
  shownText: () =>
    terminal.element?.querySelector(".xterm-rows")?.textContent ?? "",
  scrollPage: () => terminal.scrollPages(1),
  jump: (fraction) =>
    terminal.scrollToLine(Math.round(fraction * terminal.buffer.active.baseY)),
  search(query, regExp) {
    terminal.clearSelection();
    search.findNext(query, { regex: regExp, caseSensitive: false });
  },
  // It counts only what it decorates, which takes far longer.
  found: () => ({ done: true, count: undefined }),
  regExp: true,
  append(bytes) {
    // Without timestamps, as above.
    const text = new TextDecoder().decode(bytes).split(TIMESTAMP).join("");
    terminal.write(text, () => terminal.scrollToBottom());
  },
  close: () => terminal.dispose(),
});

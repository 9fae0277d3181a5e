import { nativeScroll } from "../adapter.js";
import { serve } from "../measure.js";

/** The least that a page can do: the text as it came, in one element. */
const pre = document.createElement("pre");
pre.style.cssText =
  "height: 760px; margin: 0; overflow: auto; font: 13px/18px monospace";

serve({
  ...nativeScroll(() => pre),
  async open(host, url) {
    host.append(pre);
    pre.textContent = await (await fetch(url)).text();
  },
  shownText() {
    const text = pre.firstChild instanceof Text ? pre.firstChild : undefined;
    if (!text) return "";
    const shown = (y: number) =>
      document.caretPositionFromPoint(20, pre.getBoundingClientRect().top + y)
        ?.offset ?? 0;
    return text.substringData(
      shown(2),
      Math.max(0, shown(750) - shown(2)) + 200,
    );
  },
  append(bytes) {
    pre.append(new TextDecoder().decode(bytes));
  },
  close: () => pre.remove(),
});

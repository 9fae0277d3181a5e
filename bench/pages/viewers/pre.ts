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
    const { top, height } = pre.getBoundingClientRect();
    const [first, last] = [top + 2, top + height - 4].map((y) =>
      document.caretPositionFromPoint(20, y),
    );
    if (!(first?.offsetNode instanceof Text)) return "";
    const { offsetNode: text, offset } = first;
    const end = last?.offsetNode === text ? last.offset : text.length;
    // To the end of the last row.
    return text.substringData(offset, end - offset + 200);
  },
  append(bytes) {
    pre.append(new TextDecoder().decode(bytes));
    pre.scrollTop = pre.scrollHeight;
  },
  close: () => pre.remove(),
});

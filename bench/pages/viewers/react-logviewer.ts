import { LazyLog } from "@melloware/react-logviewer";
import { createElement } from "react";
import { nativeScroll, query, type } from "../adapter.js";
import { serve } from "../measure.js";
import { mount } from "../react.js";

let host: HTMLElement;
let viewer: ReturnType<typeof mount<{ url: string; onLoad: () => void }>>;

/** It fetches for itself, which is its cheapest way: other ways encode the text again. */
function View({ url, onLoad }: { url: string; onLoad: () => void }) {
  return createElement(LazyLog, {
    url,
    onLoad,
    height: 760,
    enableSearch: true,
    enableSearchNavigation: true,
    caseInsensitive: true,
  });
}

serve({
  ...nativeScroll(() => query(host, ".react-lazylog")),
  open(element, url) {
    host = element;
    viewer = mount(host, View);
    return new Promise((onLoad) => viewer.render({ url, onLoad }));
  },
  shownText: () => host.querySelector(".react-lazylog")?.textContent ?? "",
  search(text) {
    const input = query(host, "input");
    type(input, text);
    // It counts while one types, and shows the first on Enter.
    const enter = { key: "Enter", bubbles: true };
    input.dispatchEvent(new KeyboardEvent("keyup", enter));
  },
  found() {
    const count = /(\d+) match/.exec(host.textContent)?.[1];
    return { done: Number(count) > 0, count: Number(count) };
  },
  close: () => viewer.unmount(),
});

import "@patternfly/react-core/dist/styles/base.css";
import { LogViewer, LogViewerSearch } from "@patternfly/react-log-viewer";
import { createElement } from "react";
import { nativeScroll, query, type } from "../adapter.js";
import { frameThat } from "../frames.js";
import { serve } from "../measure.js";
import { mount } from "../react.js";

let host: HTMLElement;
let viewer: ReturnType<typeof mount<{ readonly data: string }>>;
let data = "";

/** Without wrapping, which spares it the measuring of every line. */
function View({ data }: { readonly data: string }) {
  return createElement(LogViewer, {
    data,
    height: 700,
    isTextWrapped: false,
    toolbar: createElement(LogViewerSearch, {}),
  });
}

serve({
  ...nativeScroll(() => query(host, ".pf-v6-c-log-viewer__scroll-container")),
  async open(element, url) {
    host = element;
    viewer = mount(host, View);
    viewer.render({ data });
    data = await (await fetch(url)).text();
    viewer.render({ data });
    await frameThat(() => host.querySelector(ROW) !== null);
  },
  shownText: () =>
    host.querySelector(".pf-v6-c-log-viewer__list")?.textContent ?? "",
  search: (text) => type(query(host, "input"), text),
  found() {
    const count = /\/ (\d+)/.exec(
      host.querySelector(".pf-v6-c-badge, .pf-v6-c-text-input-group__utilities")
        ?.textContent ?? "",
    )?.[1];
    return { done: Number(count) > 0, count: Number(count) };
  },
  append(bytes) {
    data += new TextDecoder().decode(bytes);
    viewer.render({ data });
    requestAnimationFrame(() => this.jump(1));
  },
  close: () => viewer.unmount(),
});

const ROW = ".pf-v6-c-log-viewer__list-item";

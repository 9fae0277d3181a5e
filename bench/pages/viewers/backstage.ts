import { createElement } from "react";
import { MemoryRouter } from "react-router-dom";
// What `LogViewer` loads, without the app that it takes its progress bar from.
import { RealLogViewer } from "../../node_modules/@backstage/core-components/dist/components/LogViewer/RealLogViewer.esm.js";
import { nativeScroll, query, type } from "../adapter.js";
import { frameThat } from "../frames.js";
import { serve } from "../measure.js";
import { mount } from "../react.js";

let host: HTMLElement;
let viewer: ReturnType<typeof mount<{ readonly text: string }>>;
let text = "";

function View({ text }: { readonly text: string }) {
  return createElement(
    MemoryRouter,
    {},
    createElement(RealLogViewer, { text }),
  );
}

const list = () => query(host, '[class*="log"] > div').parentElement ?? host;

serve({
  ...nativeScroll(list),
  async open(element, url) {
    host = element;
    host.style.height = "760px";
    viewer = mount(host, View);
    viewer.render({ text });
    text = await (await fetch(url)).text();
    viewer.render({ text });
    await frameThat(() => host.querySelectorAll('[role="row"]').length > 2);
  },
  shownText: () => list().textContent,
  search: (query_) => type(query(host, "input"), query_),
  found() {
    const count = /\/(\d+)/.exec(host.textContent)?.[1];
    return { done: count !== undefined, count: Number(count) };
  },
  append(bytes) {
    text += new TextDecoder().decode(bytes);
    viewer.render({ text });
  },
  close: () => viewer.unmount(),
});

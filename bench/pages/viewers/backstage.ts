import { ApiProvider } from "@backstage/core-app-api";
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

/** What it asks its app for: words, and somebody to tell errors to. */
const app = {
  post: console.error,
  getTranslation: () => ({ ready: true, t: (key: string) => key }),
  translation$: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
};
const apis = { get: () => app };

function View({ text }: { readonly text: string }) {
  const log = createElement(RealLogViewer, { text });
  return createElement(
    ApiProvider,
    { apis },
    createElement(MemoryRouter, {}, log),
  );
}

const list = () => query(host, LIST);

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
  shownText: () => host.querySelector(LIST)?.textContent ?? "",
  search: (query_) => type(query(host, "input"), query_),
  found() {
    const [counter] = Array.from(host.querySelectorAll("*")).filter(
      ({ childElementCount, textContent }) =>
        childElementCount === 0 && /^\d+\/\d+$/.test(textContent),
    );
    const count = counter?.textContent.split("/")[1];
    return { done: count !== undefined, count: Number(count) };
  },
  append(bytes) {
    text += new TextDecoder().decode(bytes);
    viewer.render({ text });
  },
  close: () => viewer.unmount(),
});

/** Its classes have no names in production. */
const LIST = '[style*="will-change"]';

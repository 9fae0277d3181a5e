import type { BuildkiteLogViewer } from "@buildkite/elements";
import "@buildkite/elements/define/log-viewer";
import { nativeScroll, query, type, type ViewerAdapter } from "../adapter.js";
import { frameThat } from "../frames.js";
import { growingBody } from "../growing-body.js";
import { serve } from "../measure.js";

let viewer: BuildkiteLogViewer;
let append: ((bytes: Uint8Array<ArrayBuffer>) => void) | undefined;

const shownView = () =>
  viewer.shadowRoot?.querySelector("buildkite-log-view") ?? undefined;
const view = () => query(viewer.shadowRoot, "buildkite-log-view");
const field = () => query(viewer.shadowRoot, "buildkite-log-search");

serve({
  ...nativeScroll(() => query(view().shadowRoot, ".scroller")),

  async open(host, url, growing) {
    viewer = document.createElement("buildkite-log-viewer");
    viewer.style.setProperty("--buildkite-log-height", "760px");
    host.append(viewer);
    const response = await fetch(url);
    const size = Number(response.headers.get("content-length"));
    const body = growing ? growingBody(response) : undefined;
    append = body?.append;
    viewer.source = body ? body.stream : response;
    await frameThat(() => {
      const log = shownView()?.source;
      return growing ? log?.byteLength === size : log?.ended === true;
    });
  },

  shownText() {
    const root = shownView()?.shadowRoot;
    if (!root) return "";
    // Once the terminal paints, the rows below it are for assistive technology alone.
    const painted = root.querySelector(".window.painted") !== null;
    const parts = root.querySelectorAll(
      painted ? ".xterm-rows, .heading" : ".rows",
    );
    return Array.from(parts, (part) => part.textContent).join("\n");
  },

  search(text, regExp) {
    const { shadowRoot, regExp: pressed } = field();
    if (pressed !== regExp)
      shadowRoot
        ?.querySelectorAll<HTMLElement>("button[aria-pressed]")[2]
        ?.click();
    type(query(shadowRoot, "input"), text);
  },

  found() {
    const { state, count } = field();
    return { done: state === "done", count };
  },

  regExp: true,

  changes: {
    "unfold all": () => view().unfoldAll(),
    "fold all": () => view().foldAll(),
    "wrap lines": () => (view().wrap = true),
    "unwrap lines": () => (view().wrap = false),
  },

  append(bytes) {
    viewer.follow = true;
    append?.(bytes);
  },

  close: () => viewer.remove(),
} satisfies ViewerAdapter);

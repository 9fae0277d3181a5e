import { loadBackend } from "./backend.js";
import { setUpTheme } from "./theme.js";

setUpTheme();
const { pipelines } = await loadBackend();

const asked = new URLSearchParams(location.search).get("pipeline");
const pipeline =
  pipelines.find((slug) => slug === asked) ?? pipelines[0] ?? undefined;

const select = document.querySelector<HTMLSelectElement>("#pipelines");
select?.append(...pipelines.map((slug) => new Option(slug)));
if (select) select.value = pipeline ?? "";
select?.addEventListener("change", () => {
  location.search = new URLSearchParams({ pipeline: select.value }).toString();
});

const view = document.querySelector("buildkite-pipeline");
const advice = document.querySelector<HTMLElement>("#advice");
if (pipeline) view?.setAttribute("pipeline", pipeline);
else {
  view?.remove();
  advice?.removeAttribute("hidden");
}

// Last, so that the elements find their attributes in place.
await import("@buildkite/elements/define");

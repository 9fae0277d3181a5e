import type { DemoBackend } from "./server/demo-backend.js";

/**
 * The header's two menus: which simulated world, and which of its pipelines. A choice
 * loads the page anew. Returns the pipeline that the address names, or the first.
 */
export function setUpChoice(backend: DemoBackend): string | undefined {
  const { scenarios, scenario, pipelines } = backend;
  const asked = new URLSearchParams(location.search).get("pipeline");
  const pipeline = pipelines.find((slug) => slug === asked) ?? pipelines[0];

  const form = document.querySelector<HTMLFormElement>("#choice");
  if (!form) return pipeline;
  const worlds = form.querySelector<HTMLSelectElement>("[name=scenario]");
  const slugs = form.querySelector<HTMLSelectElement>("[name=pipeline]");
  fill(
    worlds,
    scenarios.map(({ name }) => name),
    scenario,
  );
  fill(slugs, pipelines, pipeline);
  if (worlds)
    worlds.title =
      scenarios.find(({ name }) => name === scenario)?.description ?? "";

  form.addEventListener("change", ({ target }) => {
    const query = new URLSearchParams();
    if (worlds && scenarios.length > 0) query.set("scenario", worlds.value);
    if (slugs && target === slugs) query.set("pipeline", slugs.value);
    location.search = query.toString();
  });
  return pipeline;
}

function fill(
  select: HTMLSelectElement | null,
  names: readonly string[],
  chosen: string | undefined,
): void {
  if (!select) return;
  select.replaceChildren(...names.map((name) => new Option(name)));
  select.value = chosen ?? "";
  const label = select.closest("label");
  if (label) label.hidden = names.length < 2;
}

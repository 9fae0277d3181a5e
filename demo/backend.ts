import type { DemoBackend } from "./server/demo-backend.js";

const NAMES: Readonly<Record<DemoBackend["mode"], string>> = {
  simulated: "Simulated Buildkite",
  proxied: "api.buildkite.com",
};

/** Asks the server what is behind it, and names it in the page's header. */
export async function loadBackend(): Promise<DemoBackend> {
  const scenario = new URLSearchParams(location.search).get("scenario");
  const query = scenario ? `?${new URLSearchParams({ scenario })}` : "";
  const response = await fetch(`/demo-backend.json${query}`);
  const backend = (await response.json()) as DemoBackend;
  const badge = document.querySelector("#backend");
  if (badge) badge.textContent = NAMES[backend.mode];
  return backend;
}

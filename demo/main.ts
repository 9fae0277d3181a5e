import { BuildkiteClient } from "@buildkite/elements/api";
import { loadBackend } from "./backend.js";
import { setUpChoice } from "./choice.js";
import { setUpLanguage } from "./language.js";
import { setUpTheme } from "./theme.js";

setUpLanguage();
setUpTheme();
const backend = await loadBackend();
const pipeline = setUpChoice(backend);

const provider = document.querySelector("buildkite-provider");
const view = document.querySelector("buildkite-pipeline");
provider?.setAttribute("base-url", backend.baseUrl);
if (pipeline) view?.setAttribute("pipeline", pipeline);
else {
  view?.remove();
  document.querySelector("#advice")?.removeAttribute("hidden");
}

// Last, so that the elements find their attributes in place.
await import("@buildkite/elements/define");

// Whoever started this server looks at it with a token of their own. A portal, whose
// token is everybody's, says who has signed in to it.
const client = new BuildkiteClient({ baseUrl: backend.baseUrl });
// The elements say what is wrong with a token.
const token = await client.getAccessToken().catch(() => undefined);
if (view) view.viewer = { email: token?.user?.email };

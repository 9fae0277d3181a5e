import { html, type TemplateResult } from "lit";
import type { DeploymentsView } from "./deployments-view.js";

/** Commands, which are the same in every language. */
const ONE = `buildkite-agent meta-data set "environment" "production"
buildkite-agent meta-data set "version" "v1.2.3"
buildkite-agent meta-data set "url" "https://shop.example.com"`;

const SEVERAL = `buildkite-agent meta-data set "shop:staging:deployed" "true"
buildkite-agent meta-data set "staging_deployment" "true"`;

/** What to do so that deployments show. */
export function emptyTemplate({ words }: DeploymentsView): TemplateResult {
  const { title, body, other } = words.deployments.empty;
  return html`<div class="empty">
    <p role="status"><strong>${title}</strong></p>
    <p>${body}</p>
    <pre tabindex="0"><code>${ONE}</code></pre>
    <p>${other}</p>
    <pre tabindex="0"><code>${SEVERAL}</code></pre>
  </div>`;
}

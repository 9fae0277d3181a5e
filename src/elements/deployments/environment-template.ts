import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { formatNumber } from "../../messages/format.js";
import { deploymentTemplate } from "./deployment-template.js";
import type { DeploymentsView } from "./deployments-view.js";
import type { Environment } from "./environments.js";
import type { Deployment } from "./read-deployments.js";

/** Of a history, at first: the rest on wish. */
const MOST_AT_FIRST = 10;

interface EnvironmentOptions {
  /** All of the history is to show. */
  readonly whole: boolean;
  readonly onWhole: () => void;
}

/** What an environment has now, what has been tried since, and what was there before. */
export function environmentTemplate(
  environment: Environment,
  options: EnvironmentOptions,
  view: DeploymentsView,
): TemplateResult {
  const { name, app, current, history } = environment;
  const words = view.words.deployments;
  const [newest] = history;
  const since = newest && newest !== current ? newest : undefined;
  return html`<li class="environment" part="environment">
    <h3>
      <bdi title=${name}>${name}</bdi>
      ${app === undefined ? nothing : html`<bdi class="app">${app}</bdi>`}
    </h3>
    <div class="now">
      <h4>${words.now}</h4>
      ${
        current
          ? deploymentTemplate(current, view)
          : html`<p class="muted">${words.noneYet}</p>`
      }
    </div>
    ${
      since
        ? html`<div class="since">
            <h4>${words.latest}</h4>
            ${deploymentTemplate(since, view)}
          </div>`
        : nothing
    }
    ${historyOf(history, options, view)}
  </li>`;
}

function historyOf(
  history: readonly Deployment[],
  { whole, onWhole }: EnvironmentOptions,
  view: DeploymentsView,
): TemplateResult {
  const words = view.words.deployments;
  const amount = (count: number) => formatNumber(count, view.language);
  const shown = whole ? history : history.slice(0, MOST_AT_FIRST);
  const left = history.length - shown.length;
  return html`<details>
    <summary>${words.history(history.length, amount(history.length))}</summary>
    <ol>
      ${repeat(
        shown,
        ({ build }) => build.id,
        (deployment) => html`<li>${deploymentTemplate(deployment, view)}</li>`,
      )}
    </ol>
    ${
      left > 0
        ? html`<button type="button" @click=${onWhole}>
            ${words.more(left, amount(left))}
          </button>`
        : nothing
    }
  </details>`;
}

import { html, type TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import { RECENT_BUILDS } from "../../live/summary-queries.js";

/** Uneven, as builds are. */
const HEIGHTS = [52, 64, 46, 72, 58, 40, 66, 54, 80, 48];

/** Stands in for the newest build and the bars; of the same size as they are. */
export function cardSkeleton(label: string): TemplateResult {
  return html`<div class="latest" role="status">
      <span class="visually-hidden">${label}</span>
      <p class="line">${placeholder("40%")}</p>
      <p class="message">${placeholder("78%")}</p>
      <p class="line">${placeholder("60%")}</p>
    </div>
    <div class="history">
      ${barsSkeleton()}
      <p class="caption">${placeholder("30%")} ${placeholder("25%")}</p>
    </div>`;
}

/** Stands in for the cells of a row. */
export function rowSkeleton(label: string): TemplateResult {
  return html`<div class="latest" role="status">
      <span class="visually-hidden">${label}</span>${placeholder("80%")}
    </div>
    <span class="created">${placeholder("5em")}</span>
    ${barsSkeleton()}`;
}

/** As long as it is not known what has not finished. */
export function unfinishedSkeleton(): TemplateResult {
  return html`<p class="line">${placeholder("35%")}</p>`;
}

function barsSkeleton(): TemplateResult {
  return html`<div class="bars" aria-hidden="true">
    <ol dir="ltr" role="presentation">
      ${Array.from({ length: RECENT_BUILDS }, (_, index) => {
        const height = HEIGHTS[index % HEIGHTS.length] ?? 50;
        return html`<li role="presentation">
          <span class="bar"
            ><span
              class="fill placeholder"
              style=${styleMap({ "block-size": `${height}%` })}
            ></span
          ></span>
        </li>`;
      })}
    </ol>
  </div>`;
}

/** A bar in place of words, in a line as high as theirs. */
function placeholder(width: string): TemplateResult {
  return html`<span
    class="placeholder"
    style=${styleMap({ "inline-size": width })}
  ></span>`;
}

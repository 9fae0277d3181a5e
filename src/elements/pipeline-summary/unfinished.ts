import { html, nothing, type TemplateResult } from "lit";
import { buildStatus } from "../../api/status.js";
import type { Build } from "../../api/types.js";
import { BUILDS_PER_PAGE } from "../../live/queries.js";
import { formatNumber } from "../../messages/format.js";
import { stateIcons } from "../../styles/icons.js";
import { created, span } from "./latest.js";
import { buildLink, pipelineLink, type SummaryView } from "./summary-view.js";
import { ACTIVITIES, unfinishedOf, type Activity } from "./unfinished-facts.js";

const ICONS: Readonly<Record<Activity, keyof typeof stateIcons>> = {
  running: "running",
  scheduled: "waiting",
  blocked: "blocked",
};

/** What has not finished, on any branch: how much of what, and the first few by name. */
export function unfinished(
  builds: readonly Build[],
  view: SummaryView,
): TemplateResult {
  const words = view.words.summary.unfinished;
  const { counts, named, more } = unfinishedOf(builds);
  if (named.length === 0) return html`<p class="line muted">${words.none}</p>`;
  // A full page is all that was asked for: there may be more.
  const amount = (count: number) =>
    `${formatNumber(count, view.language)}${builds.length >= BUILDS_PER_PAGE ? "+" : ""}`;
  return html`<ul class="counts" aria-label=${words.label}>
      ${ACTIVITIES.filter((activity) => counts[activity] > 0).map(
        (activity) =>
          html`<li class=${activity}>
            ${stateIcons[ICONS[activity]]}
            ${words[activity](counts[activity], amount(counts[activity]))}
          </li>`,
      )}
    </ul>
    <ul class="named">
      ${named.map((build) => namedBuild(build, view))}
      ${
        more > 0
          ? html`<li class="more">
              ${pipelineLink(words.more(more, amount(more)), view)}
            </li>`
          : nothing
      }
    </ul>`;
}

function namedBuild(build: Build, view: SummaryView): TemplateResult {
  const content = html`<span class="number"
      >${view.words.list.number(build.number)}</span
    >
    <bdi>${build.branch}</bdi>`;
  return html`<li title=${build.branch}>
    <buildkite-state
      variant="icon"
      .state=${buildStatus(build).name}
    ></buildkite-state>
    ${buildLink(build, content, view)} ${since(build, view)}
  </li>`;
}

/** A blocked build does nothing: what counts is how long ago it was made. */
function since(build: Build, view: SummaryView) {
  return build.blocked ? created(build, view) : span(build, view);
}

import { html, nothing, type TemplateResult } from "lit";
import { cache } from "lit/directives/cache.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { Messages } from "../../messages/messages.js";
import {
  LIST_VIEWS,
  parseListView,
  type ListView,
  type ViewTab,
} from "../../routing/list-view.js";
import { tabId, tabList } from "../tabs/tab-list.js";
import type { Acts } from "./acts.js";
import { keepToPart } from "./failures.js";
import type { Links } from "./links.js";

/** The view that the pipeline is shown in. */
interface OverviewHost {
  readonly pipeline: string;
  readonly build: number | undefined;
  readonly tab: ViewTab | undefined;
  readonly client: BuildkiteClient | undefined;
}

interface OverviewOptions {
  readonly links: Links;
  readonly acts: Acts;
  readonly words: Messages;
  /** The list, which is kept out of sight where it is not looked at; `nothing` before it ever is. */
  readonly builds: unknown;
}

/** What of the pipeline is on show; `undefined` while a build is open. */
export function shownListView({
  build,
  tab,
}: Pick<OverviewHost, "build" | "tab">): ListView | undefined {
  return build === undefined ? parseListView(tab) : undefined;
}

/** The pipeline as a whole: its builds, how it does over many of them, what it has deployed. */
export function overview(
  host: OverviewHost,
  { links, acts, words, builds }: OverviewOptions,
): TemplateResult {
  const shown = shownListView(host);
  const { views, viewsLabel } = words.pipeline;
  return html`${
      shown
        ? tabList({
            label: viewsLabel,
            tabs: LIST_VIEWS.map((id) => ({
              id,
              label: views[id],
              href: links.tab(id),
            })),
            selected: shown,
            panel: "overview",
            onSelect: acts.onTab,
          })
        : nothing
    }
    <div
      id="overview"
      role=${shown ? "tabpanel" : nothing}
      aria-labelledby=${shown ? tabId(shown) : nothing}
    >
      ${builds}
      ${cache(
        shown && shown !== "builds"
          ? otherView(shown, host, links, acts)
          : nothing,
      )}
    </div>`;
}

function otherView(
  view: Exclude<ListView, "builds">,
  { pipeline, client }: OverviewHost,
  links: Links,
  acts: Acts,
): TemplateResult {
  switch (view) {
    case "insights":
      return html`<buildkite-pipeline-insights
        part="insights"
        .pipeline=${pipeline}
        .client=${client}
        .hrefFor=${links.figure}
        @buildkite-build-select=${acts.onBuild}
        @buildkite-builds-select=${acts.onBuilds}
        @buildkite-job-open=${acts.onJobOpen}
        @buildkite-error-change=${keepToPart}
      ></buildkite-pipeline-insights>`;
    case "deployments":
      return html`<buildkite-deployments
        part="deployments"
        .pipeline=${pipeline}
        .client=${client}
        .hrefFor=${links.target}
        @buildkite-build-select=${acts.onBuild}
        @buildkite-error-change=${keepToPart}
      ></buildkite-deployments>`;
  }
}

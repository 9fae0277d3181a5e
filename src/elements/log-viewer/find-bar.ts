import { nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../messages/format.js";
import { icons } from "../../styles/icons.js";
import { html } from "../dense-html.js";
import type {
  BuildkiteLogSearchChangeEvent,
  BuildkiteLogSearchStepEvent,
} from "../log-search/events.js";
import { CONTEXTS, type Context } from "./filter-controller.js";
import { toolTemplate } from "./tool.js";
import type { ViewerParts } from "./viewer-parts.js";

/** Search, and the filter by it. */
export function findBarTemplate(parts: ViewerParts): TemplateResult {
  return html`${searchTemplate(parts)}${filterTemplate(parts)}`;
}

function searchTemplate({
  search,
  filter,
  landing,
  messages,
  view,
}: ViewerParts) {
  const onChange = ({ query }: BuildkiteLogSearchChangeEvent) => {
    landing.settle();
    search.search(query, view?.topLine ?? 0);
  };
  const onStep = ({ direction }: BuildkiteLogSearchStepEvent) =>
    search.step(direction);
  const idle = filter.active && !search.finder;
  return html`<buildkite-log-search
    .count=${search.count}
    .current=${search.current + 1}
    .state=${search.state}
    .progress=${search.progress}
    .advice=${idle ? messages.words.log.filterNeedsQuery : ""}
    @buildkite-log-search-change=${onChange}
    @buildkite-log-search-step=${onStep}
    @buildkite-log-search-close=${() => view?.focus()}
  ></buildkite-log-search>`;
}

function filterTemplate({ messages, filter, commands }: ViewerParts) {
  const { language } = messages;
  const words = messages.words.log;
  const onContext = (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    filter.setContext(Number(value) as Context);
  };
  return html`<div class="filter">
    ${toolTemplate({
      label: words.filter,
      icon: icons.filter,
      onClick: () => commands.filter?.(),
      pressed: filter.active,
    })}
    ${
      filter.active
        ? html`<select
            aria-label=${words.filterContext}
            title=${words.filterContext}
            @change=${onContext}
          >
            ${CONTEXTS.map(
              (lines) =>
                html`<option
                  value=${lines}
                  .selected=${lines === filter.context}
                >
                  ${words.filterAround(lines, formatNumber(lines, language))}
                </option>`,
            )}
          </select>`
        : nothing
    }
  </div>`;
}

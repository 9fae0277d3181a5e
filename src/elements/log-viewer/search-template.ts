import { html, type TemplateResult } from "lit";
import type {
  BuildkiteLogSearchChangeEvent,
  BuildkiteLogSearchStepEvent,
} from "../log-search/events.js";
import type { SearchController } from "./search-controller.js";

/** The field that the log is searched by, bound to what searches it. */
export function searchTemplate(
  search: SearchController,
  firstLineInView: () => number,
  onClose: () => void,
): TemplateResult {
  const onChange = ({ query }: BuildkiteLogSearchChangeEvent) =>
    search.search(query, firstLineInView());
  const onStep = ({ direction }: BuildkiteLogSearchStepEvent) =>
    search.step(direction);
  return html`<buildkite-log-search
    .count=${search.count}
    .current=${search.current + 1}
    .state=${search.state}
    @buildkite-log-search-change=${onChange}
    @buildkite-log-search-step=${onStep}
    @buildkite-log-search-close=${onClose}
  ></buildkite-log-search>`;
}

import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../../messages/format.js";
import type { SpokenMessages } from "../../messages/messages-controller.js";
import { BUILD_VIEWS, type BuildView } from "../../routing/build-view.js";
import { styleIcons } from "../annotation-list/annotation.js";
import {
  ANNOTATION_STYLES,
  type AnnotationCounts,
} from "../annotation-list/annotation-facts.js";
import { tabList } from "../tabs/tab-list.js";

interface ViewTabs {
  readonly selected: BuildView;
  /** As far as somebody has looked: a count alone is not worth a request. */
  readonly annotations: AnnotationCounts | undefined;
  readonly hrefFor: ((view: BuildView) => string) | undefined;
  readonly onSelect: (view: BuildView) => void;
}

/** The ways to look at a build. */
export function viewTabs(
  { selected, annotations, hrefFor, onSelect }: ViewTabs,
  messages: SpokenMessages,
): TemplateResult {
  const { views, viewsLabel } = messages.words.build;
  return tabList({
    label: viewsLabel,
    tabs: BUILD_VIEWS.map((id) => ({
      id,
      label: views[id],
      badge:
        id === "annotations" && annotations
          ? annotationBadge(annotations, messages)
          : nothing,
      href: hrefFor?.(id),
    })),
    selected,
    panel: "view",
    onSelect,
  });
}

/** How many there are of each style; the sign says which, and words do to who does not see it. */
function annotationBadge(
  counts: AnnotationCounts,
  { words, language }: SpokenMessages,
): TemplateResult {
  const styles = ANNOTATION_STYLES.filter((style) => counts[style] > 0);
  return html`<span class="counts"
    >${styles.map((style) => {
      const amount = formatNumber(counts[style], language);
      return html`<span class="count ${style}"
        >${styleIcons[style]}<span aria-hidden="true">${amount}</span
        ><span class="visually-hidden"
          >${words.annotations.counts[style](counts[style], amount)}</span
        ></span
      > `;
    })}</span
  >`;
}

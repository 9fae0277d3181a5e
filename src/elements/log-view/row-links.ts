import { html, type TemplateResult } from "lit";
import { misleadingHost } from "../../log/core/links.js";
import { artifactPath } from "./artifact-href.js";
import { chipTemplate } from "./row-images.js";
import type { RowContext, RowView } from "./row-template.js";
import { placeOf, placeStyle, type TargetPlace } from "./target-place.js";

/** Links and pictures lie over the painted text, so that the browser's own ways with links all work. */
export function targetTemplates(row: RowView, context: RowContext) {
  return row.targets.flatMap((target) => {
    const place = placeOf(target, row, context);
    if (!place) return [];
    return typeof target.target === "string"
      ? linkTemplate(target.target, place, context)
      : chipTemplate(target.target, place, row, context);
  });
}

function linkTemplate(
  href: string,
  place: TargetPlace,
  context: RowContext,
): TemplateResult {
  const path = artifactPath(href);
  return path === undefined
    ? webLink(href, place, context)
    : artifactLink(path, href, place, context);
}

/** Its real address is its tooltip; one that pretends to be another is marked, and says so. */
function webLink(
  href: string,
  place: TargetPlace,
  { words }: RowContext,
): TemplateResult {
  const { plain, continues } = place.target;
  const shown = plain ? href : place.text;
  const elsewhere = plain ? undefined : misleadingHost(shown, href);
  const leads = elsewhere && words.leadsElsewhere(elsewhere);
  return html`<a
    class="link ${plain ? "plain" : ""} ${leads ? "misleading" : ""}"
    href=${href}
    target="_blank"
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
    draggable="false"
    tabindex=${continues ? -1 : 0}
    title=${leads ? `${leads}\n${href}` : href}
    aria-label="${shown} (${leads ? `${leads}, ` : ""}${words.opensInNewTab})"
    style=${placeStyle(place)}
  ></a>`;
}

/** Its address has to be asked for first, so that it opens in two steps. */
function artifactLink(
  path: string,
  href: string,
  place: TargetPlace,
  { words, onOpen }: RowContext,
): TemplateResult {
  return html`<button
    type="button"
    class="link"
    aria-haspopup="dialog"
    tabindex=${place.target.continues ? -1 : 0}
    title=${words.artifact(path)}
    aria-label="${place.text} (${words.artifact(path)})"
    style=${placeStyle(place)}
    @click=${() => onOpen(href)}
  ></button>`;
}

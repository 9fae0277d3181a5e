import { html, nothing, type TemplateResult } from "lit";
import type { Annotation } from "../../api/types.js";
import { formatBytes } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import { icons, stateIcons } from "../../styles/icons.js";
import { styleOf, type AnnotationStyle } from "./annotation-facts.js";
import { isLong } from "./fold.js";

/** What all annotations of a list have in common. */
export interface AnnotationView {
  readonly words: Messages;
  readonly language: string;
  /** Nodes of a body, as soon as they are ready. */
  readonly bodyOf: (id: string) => HTMLElement | undefined;
  /** No further body can be prepared. */
  readonly unsafe: boolean;
  readonly isOpen: (id: string) => boolean;
  readonly onFold: (id: string) => void;
  /** The job that an annotation belongs to, where that is not plain. */
  readonly jobLink: (jobId: string) => TemplateResult | typeof nothing;
}

/** Each style has its own shape, so that colour is never the only difference. */
export const styleIcons: Readonly<Record<AnnotationStyle, TemplateResult>> = {
  error: stateIcons.failed,
  warning: icons.warning,
  info: icons.info,
  success: stateIcons.passed,
  default: icons.list,
};

export function annotationTemplate(
  annotation: Annotation,
  view: AnnotationView,
): TemplateResult {
  const { id, context, jobId, updatedAt } = annotation;
  const words = view.words.annotations;
  const style = styleOf(annotation);
  return html`<li class="annotation ${style}" part="annotation">
    <div class="head">
      <span class="style">${styleIcons[style]} ${words.styles[style]}</span>
      <h3 class="context"><bdi>${context || words.unnamed}</bdi></h3>
      ${jobId === undefined ? nothing : view.jobLink(jobId)}
      ${
        updatedAt === undefined
          ? nothing
          : html`<span class="when">
              <span class="visually-hidden">${words.updated}</span>
              <buildkite-time .datetime=${updatedAt}></buildkite-time>
            </span>`
      }
    </div>
    ${bodyTemplate(annotation, view)} ${foldTemplate(annotation, id, view)}
  </li>`;
}

function bodyTemplate({ id, bodyHtml }: Annotation, view: AnnotationView) {
  const { notLoaded, noText, unsafe } = view.words.annotations;
  if (bodyHtml === undefined) return html`<p class="muted">${notLoaded}</p>`;
  if (bodyHtml.trim() === "") return html`<p class="muted">${noText}</p>`;
  const body = view.bodyOf(id);
  if (body) return isBlank(body) ? html`<p class="muted">${noText}</p>` : body;
  return view.unsafe
    ? html`<p class="muted">${unsafe}</p>`
    : html`<div class="line"></div>`;
}

/** Nothing is left of some bodies once they are sanitised. */
function isBlank(body: HTMLElement): boolean {
  return (
    body.textContent.trim() === "" && !body.querySelector("img, button, hr")
  );
}

function foldTemplate(
  { bodyHtml = "" }: Annotation,
  id: string,
  { words, language, isOpen, onFold }: AnnotationView,
) {
  if (!isLong(bodyHtml)) return nothing;
  const open = isOpen(id);
  const { cut, showAll, showStart } = words.annotations;
  return html`<div class="fold">
    ${open ? nothing : html`<span class="muted">${cut}</span>`}
    <button type="button" aria-expanded=${open} @click=${() => onFold(id)}>
      ${open ? icons.fold : icons.unfold}
      ${open ? showStart : showAll(formatBytes(bodyHtml.length, language))}
    </button>
  </div>`;
}

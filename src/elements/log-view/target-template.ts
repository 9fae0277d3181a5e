import { html, nothing, type TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import { BuildkiteError } from "../../api/errors.js";
import {
  MOST_BYTES_OF_A_LOG,
  MOST_IMAGE_BYTES,
  MOST_IMAGE_PIXELS,
} from "../../log/core/images.js";
import type { InlineImage, LogImage } from "../../log/core/log-text.js";
import { describeError } from "../../messages/describe-error.js";
import { formatBytes, formatNumber } from "../../messages/format.js";
import type { Messages } from "../../messages/messages.js";
import type { FoundArtifact, MissingArtifact } from "./artifact-href.js";

/** What the dialog shows of a picture or an artifact, as far as it has come. */
export type TargetScreen =
  | { readonly kind: "looking" }
  /** Whether to load it from where it is. */
  | { readonly kind: "ask"; readonly href: string }
  /** `href` is where it is besides; none for one that came with the log. */
  | {
      readonly kind: "picture";
      readonly src: string;
      readonly href: string | undefined;
    }
  | { readonly kind: "broken"; readonly href: string | undefined }
  | { readonly kind: "not-kept"; readonly reason: NotKept }
  | {
      readonly kind: "artifact";
      readonly artifact: FoundArtifact;
      readonly renewed: boolean;
      /** It was to be shown as a picture, and is none. */
      readonly asPicture: boolean;
    }
  | {
      readonly kind: "missing";
      readonly reason: MissingArtifact["reason"] | "unknown";
    }
  | { readonly kind: "refused"; readonly error: unknown };

type NotKept = Extract<InlineImage, { kind: "refused" }>["reason"];

export interface TargetView {
  readonly title: string;
  readonly image: LogImage | undefined;
  readonly screen: TargetScreen;
}

export interface TargetContext {
  readonly words: Messages;
  readonly language: string;
  readonly onClose: () => void;
  readonly onLoad: (href: string) => void;
  readonly onBroken: (href: string | undefined) => void;
  readonly onRetry: () => void;
  readonly onFollow: (click: MouseEvent) => void;
}

export function targetTemplate(
  view: TargetView | undefined,
  context: TargetContext,
) {
  if (!view) return nothing;
  return html`<dialog
    class="target"
    aria-labelledby="target-title"
    @close=${context.onClose}
    @click=${closeOnBackdrop}
  >
    <h2 id="target-title"><bdi>${view.title}</bdi></h2>
    <div role="status">${bodyTemplate(view, context)}</div>
    <div class="foot">
      ${actionTemplate(view, context)}
      <button type="button" @click=${closeDialog}>
        ${context.words.common.close}
      </button>
    </div>
  </dialog>`;
}

function closeDialog({ currentTarget }: Event): void {
  (currentTarget as Element).closest("dialog")?.close();
}

/** The dialog itself is hit only beside what it holds. */
function closeOnBackdrop(click: MouseEvent): void {
  const { target, currentTarget } = click;
  if (target !== currentTarget) return;
  const dialog = currentTarget as HTMLDialogElement;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  const { clientX: x, clientY: y } = click;
  if (x < left || x > right || y < top || y > bottom) dialog.close();
}

function bodyTemplate(
  { image, screen }: TargetView,
  context: TargetContext,
): TemplateResult {
  const { words, language } = context;
  const { picture, artifacts } = words.log;
  switch (screen.kind) {
    case "looking":
      return html`<p>${image ? picture.loading : artifacts.looking}</p>`;
    case "ask":
      return html`<p class="question">${picture.ask(hostOf(screen.href))}</p>
        <p class="muted mono">${screen.href}</p>
        <p>${picture.askAdvice}</p>`;
    case "picture":
      return pictureTemplate(image, screen, context);
    case "broken":
      return html`<p role="alert">
        ${
          screen.href === undefined
            ? picture.failedInline
            : picture.failed(hostOf(screen.href))
        }
      </p>`;
    case "not-kept":
      return html`<p>${whyNotKept(screen.reason, context)}</p>
        <p>${picture.notKeptAdvice}</p>`;
    case "artifact": {
      const { type, size } = screen.artifact;
      return html`<p>
          ${
            screen.asPicture
              ? artifacts.noPicture(type)
              : `${type}, ${formatBytes(size, language)}`
          }
        </p>
        ${screen.renewed ? html`<p>${artifacts.renewed}</p>` : nothing}`;
    }
    case "missing":
      return html`<p>${artifacts[screen.reason]}</p>
        <p>${artifacts[`${screen.reason}Advice`]}</p>`;
    case "refused":
      return html`<div role="alert">
        ${errorTemplate(screen.error, words)}
      </div>`;
  }
}

function pictureTemplate(
  image: LogImage | undefined,
  { src, href }: Extract<TargetScreen, { kind: "picture" }>,
  { words, language, onBroken }: TargetContext,
): TemplateResult {
  const { width, height, source } = image ?? {};
  const facts = source?.kind === "inline" ? source : undefined;
  return html`<img
      src=${src}
      alt=${image?.name ?? ""}
      referrerpolicy="no-referrer"
      decoding="async"
      style=${styleMap({ width, height })}
      @error=${() => onBroken(href)}
    />
    ${
      facts
        ? html`<p class="muted">
            ${words.log.picture.facts(
              formatNumber(facts.pixels.width, language),
              formatNumber(facts.pixels.height, language),
              formatBytes(facts.bytes.length, language),
            )}
          </p>`
        : nothing
    }`;
}

function whyNotKept(
  reason: NotKept,
  { words, language }: TargetContext,
): string {
  const { notKept } = words.log.picture;
  if (reason === "format") return notKept.format;
  if (reason === "pixels")
    return notKept.pixels(formatNumber(MOST_IMAGE_PIXELS / 1e6, language));
  const most = reason === "size" ? MOST_IMAGE_BYTES : MOST_BYTES_OF_A_LOG;
  return notKept[reason](formatBytes(most, language));
}

function errorTemplate(error: unknown, words: Messages): TemplateResult {
  if (!(error instanceof BuildkiteError)) return html`<p>${String(error)}</p>`;
  const { message, advice } = describeError(words.errors, error);
  return html`<p>${message}</p>
    <p>${advice}</p>`;
}

/** What can be done next; the first thing that the keyboard meets. */
function actionTemplate({ image, screen }: TargetView, context: TargetContext) {
  const { words, onLoad, onRetry, onFollow } = context;
  const { picture, artifacts } = words.log;
  switch (screen.kind) {
    case "ask":
      return html`<button
        type="button"
        class="primary"
        @click=${() => onLoad(screen.href)}
      >
        ${picture.load}
      </button>`;
    case "picture":
    case "broken":
    case "artifact": {
      const href =
        screen.kind === "artifact" ? screen.artifact.href : screen.href;
      if (href !== undefined)
        return html`<a
          class="button"
          href=${href}
          target="_blank"
          rel="noopener noreferrer"
          referrerpolicy="no-referrer"
          @click=${onFollow}
          >${artifacts.open}</a
        >`;
      return screen.kind === "picture"
        ? html`<a
            class="button"
            href=${screen.src}
            download=${image?.name ?? ""}
            >${picture.download}</a
          >`
        : nothing;
    }
    case "missing":
    case "refused":
      return screen.kind === "missing" && screen.reason === "unknown"
        ? nothing
        : html`<button type="button" @click=${onRetry}>
            ${words.common.retry}
          </button>`;
    default:
      return nothing;
  }
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host : href;
}

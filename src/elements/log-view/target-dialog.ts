import type { ReactiveController, ReactiveElement } from "lit";
import type {
  InlineImage,
  LogImage,
  LogTarget,
} from "../../log/core/log-text.js";
import type { Messages } from "../../messages/messages.js";
import {
  artifactPath,
  type ArtifactHref,
  type FoundArtifact,
} from "./artifact-href.js";
import { targetTemplate, type TargetScreen } from "./target-template.js";

/** The view that a log's pictures and artifacts are opened in. */
export interface TargetHost {
  readonly artifactHref: ArtifactHref | undefined;
}

/** How long (ms) the address of an artifact is used; Buildkite's hold for a minute. */
const LIFETIME = 50_000;

interface Opened {
  readonly title: string;
  readonly image: LogImage | undefined;
  /** Of the artifact, where it is one. */
  readonly path: string | undefined;
  screen: TargetScreen;
}

/**
 * Shows what a log refers to, in a dialog. Nothing is asked for before somebody opens it,
 * and nothing is loaded from a host before somebody agreed to that.
 */
export class TargetDialog implements ReactiveController {
  readonly #host: ReactiveElement & TargetHost;
  #opened: Opened | undefined;
  #foundAt = 0;

  constructor(host: ReactiveElement & TargetHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const dialog =
      this.#host.renderRoot.querySelector<HTMLDialogElement>("dialog.target");
    if (!dialog) return;
    if (!dialog.open) dialog.showModal();
    // What was pressed may have made way for what comes after it.
    if (!dialog.matches(":focus-within"))
      dialog.querySelector<HTMLElement>(".foot :is(a, button)")?.focus();
  }

  hostDisconnected(): void {
    this.#opened = undefined;
  }

  /** Opens a picture, or an artifact that is linked to. */
  readonly open = (target: LogTarget): void => {
    const image = typeof target === "string" ? undefined : target;
    const href = hrefOf(target);
    const path = href === undefined ? undefined : artifactPath(href);
    const title = image?.name ?? path ?? "";
    const opened = { title, image, path, screen: LOOKING };
    this.#opened = opened;
    if (path !== undefined) void this.#lookUp(opened, path, false);
    else if (image) this.#showImage(opened, image.source);
  };

  render(words: Messages, language: string) {
    const opened = this.#opened;
    return targetTemplate(opened, {
      words,
      language,
      onClose: this.#close,
      onLoad: (href) => this.#show({ kind: "picture", src: href, href }),
      onBroken: (href) => this.#show({ kind: "broken", href }),
      onRetry: () => {
        if (opened?.path !== undefined)
          void this.#lookUp(opened, opened.path, false);
      },
      onFollow: this.#onFollow,
    });
  }

  #showImage(opened: Opened, source: LogImage["source"]): void {
    if (source.kind === "remote")
      this.#show({ kind: "ask", href: source.href });
    else if (source.kind === "refused")
      this.#show({ kind: "not-kept", reason: source.reason });
    else void this.#decode(opened, source);
  }

  /** As a `data:` URL, which more policies allow than `blob:`. */
  async #decode(
    opened: Opened,
    { bytes, type }: Extract<InlineImage, { kind: "inline" }>,
  ): Promise<void> {
    this.#show(LOOKING);
    const src = await dataUrl(new Blob([bytes], { type }));
    this.#show({ kind: "picture", src, href: undefined }, opened);
  }

  async #lookUp(opened: Opened, path: string, again: boolean): Promise<void> {
    const { artifactHref } = this.#host;
    if (!artifactHref) {
      this.#show({ kind: "missing", reason: "unknown" });
      return;
    }
    this.#show(LOOKING);
    try {
      const answer = await artifactHref(path);
      this.#foundAt = Date.now();
      this.#show(
        answer.found
          ? screenOf(answer, opened.image, again)
          : { kind: "missing", reason: answer.reason },
        opened,
      );
    } catch (error) {
      this.#show({ kind: "refused", error }, opened);
    }
  }

  /** @param of What it is about: another one may have been opened, or none, since it was asked for. */
  #show(screen: TargetScreen, of = this.#opened): void {
    if (!of || of !== this.#opened) return;
    of.screen = screen;
    this.#host.requestUpdate();
  }

  /** An address that is too old would lead to an error of the storage. */
  readonly #onFollow = (click: MouseEvent): void => {
    const opened = this.#opened;
    if (opened?.path === undefined || Date.now() - this.#foundAt < LIFETIME)
      return;
    click.preventDefault();
    void this.#lookUp(opened, opened.path, true);
  };

  readonly #close = (): void => {
    this.#opened = undefined;
    this.#host.requestUpdate();
  };
}

const LOOKING: TargetScreen = { kind: "looking" };

function hrefOf(target: LogTarget): string | undefined {
  if (typeof target === "string") return target;
  return target.source.kind === "remote" ? target.source.href : undefined;
}

function screenOf(
  artifact: FoundArtifact,
  image: LogImage | undefined,
  renewed: boolean,
): TargetScreen {
  const { href, type } = artifact;
  return image && type.startsWith("image/")
    ? { kind: "picture", src: href, href }
    : { kind: "artifact", artifact, renewed, asPicture: image !== undefined };
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () =>
      reject(reader.error ?? new Error("The image could not be read."));
    reader.readAsDataURL(blob);
  });
}

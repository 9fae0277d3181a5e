import type { ReactiveController, ReactiveElement } from "lit";
import type { ArtifactContent } from "../../api/artifact-content.js";
import type { BuildkiteError } from "../../api/errors.js";
import type { Artifact, BuildRef } from "../../api/types.js";
import { asBuildkiteError } from "../../live/as-buildkite-error.js";
import type { LiveStore } from "../../live/live-store.js";
import { artifactKind, type ArtifactKind } from "./artifact-kind.js";

/** How far the content of an artifact has come. */
export type PreviewScreen =
  /** There is no content: it is not finished, or no more. */
  | { readonly kind: "unavailable" }
  | { readonly kind: "no-kind" }
  | { readonly kind: "loading"; readonly received: number }
  | { readonly kind: "too-big"; readonly limit: number }
  | { readonly kind: "out-of-reach" }
  | { readonly kind: "failed"; readonly error: BuildkiteError }
  | { readonly kind: "content"; readonly bytes: Uint8Array<ArrayBuffer> };

export interface OpenPreview {
  readonly artifact: Artifact;
  screen: PreviewScreen;
}

/** Bytes of the kinds that can be shown. A report of tests says little in many. */
const LIMITS: Readonly<Partial<Record<ArtifactKind, number>>> = {
  image: 2e6,
  page: 2e6,
  xml: 4e6,
  data: 1e6,
  file: 1e6,
  log: 1e6,
  table: 1e6,
  text: 1e6,
};

interface PreviewOptions {
  readonly store: () => LiveStore | undefined;
  readonly ref: () => BuildRef | undefined;
}

/** The one artifact that is opened. Its content is asked for when it is, and given up when it is closed. */
export class PreviewController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: PreviewOptions;
  #opened: OpenPreview | undefined;
  #run: AbortController | undefined;

  constructor(host: ReactiveElement, options: PreviewOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get opened(): OpenPreview | undefined {
    return this.#opened;
  }

  hostDisconnected(): void {
    this.close();
  }

  open(artifact: Artifact): void {
    this.#run?.abort();
    this.#opened = { artifact, screen: { kind: "unavailable" } };
    this.#host.requestUpdate();
    const limit = LIMITS[artifactKind(artifact)];
    if (artifact.state !== "finished") return;
    if (limit === undefined) this.#show(this.#opened, { kind: "no-kind" });
    else void this.#load(this.#opened, limit);
  }

  retry(): void {
    if (this.#opened) this.open(this.#opened.artifact);
  }

  close(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#opened = undefined;
    this.#host.requestUpdate();
  }

  async #load(opened: OpenPreview, limit: number): Promise<void> {
    const store = this.#options.store();
    const ref = this.#options.ref();
    if (!store || !ref) return;
    const { signal } = (this.#run = new AbortController());
    this.#show(opened, { kind: "loading", received: 0 });
    const { id, jobId, fileSize } = opened.artifact;
    try {
      const content = await store.client.getArtifactContent(ref, id, jobId, {
        limit,
        fileSize,
        signal,
        onProgress: (received) =>
          this.#show(opened, { kind: "loading", received }),
      });
      this.#show(opened, screenOf(content, limit));
    } catch (error) {
      if (signal.aborted) return;
      this.#show(opened, { kind: "failed", error: asBuildkiteError(error) });
    }
  }

  /** Another one may have been opened, or none, since it was asked for. */
  #show(opened: OpenPreview, screen: PreviewScreen): void {
    if (opened !== this.#opened) return;
    opened.screen = screen;
    this.#host.requestUpdate();
  }
}

function screenOf(content: ArtifactContent, limit: number): PreviewScreen {
  switch (content.kind) {
    case "bytes":
      return { kind: "content", bytes: content.bytes };
    case "too-big":
      return { kind: "too-big", limit };
    case "out-of-reach":
      return content;
  }
}

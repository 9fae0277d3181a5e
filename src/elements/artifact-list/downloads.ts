import type { ReactiveElement } from "lit";
import { checkIsArtifact } from "../../api/artifact-content.js";
import type { BuildkiteError } from "../../api/errors.js";
import type { Artifact, BuildRef } from "../../api/types.js";
import { asBuildkiteError } from "../../live/as-buildkite-error.js";
import type { LiveStore } from "../../live/live-store.js";
import { markedString } from "../marked-text.js";
import { saveFile } from "../save-file.js";

/** What became of a download. */
export type DownloadOutcome =
  | { readonly kind: "asking" | "opened" | "saved" | "hidden" }
  /** A new tab was not allowed; the address is for a link. */
  | { readonly kind: "blocked"; readonly href: string }
  | { readonly kind: "failed"; readonly error: BuildkiteError };

interface DownloadsOptions {
  readonly store: () => LiveStore | undefined;
  readonly ref: () => BuildRef | undefined;
}

/** How long (ms) an address is used; Buildkite's hold for a minute. */
const LIFETIME = 50_000;

/**
 * Downloads by the address that Buildkite gives for a minute, asked for at the click and
 * never before. The tab is opened at the click as well: a browser allows that only while
 * somebody's hand is on the button.
 */
export class Downloads {
  readonly #host: ReactiveElement;
  readonly #options: DownloadsOptions;
  readonly #outcomes = new Map<string, DownloadOutcome>();
  #latest: Artifact | undefined;
  /** The proxy answers with the artifact itself, for which no tab is needed. */
  #sendsContent = false;

  constructor(host: ReactiveElement, options: DownloadsOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The artifact that was downloaded last. */
  get latest(): Artifact | undefined {
    return this.#latest;
  }

  outcomeOf({ id }: Artifact): DownloadOutcome | undefined {
    return this.#outcomes.get(id);
  }

  dismiss({ id }: Artifact): void {
    this.#outcomes.delete(id);
    this.#host.requestUpdate();
  }

  /** Once at a time for each artifact, however often it is clicked. */
  async start(artifact: Artifact): Promise<void> {
    const store = this.#options.store();
    const ref = this.#options.ref();
    if (!store || !ref) return;
    if (this.outcomeOf(artifact)?.kind === "asking") return;
    this.#latest = artifact;
    this.#tell(artifact, { kind: "asking" });
    const tab = this.#sendsContent ? null : openTab();
    try {
      this.#tell(artifact, await this.#open(artifact, { store, ref, tab }));
    } catch (error) {
      tab?.close();
      this.#tell(artifact, { kind: "failed", error: asBuildkiteError(error) });
    }
  }

  async #open(
    { id, jobId, filename, fileSize }: Artifact,
    {
      store: { client, clock },
      ref,
      tab,
    }: {
      readonly store: LiveStore;
      readonly ref: BuildRef;
      readonly tab: Window | null;
    },
  ): Promise<DownloadOutcome> {
    const { url, response } = await client.openArtifact(ref, id, jobId);
    if (url !== undefined) {
      await response?.body?.cancel();
      if (tab && !tab.closed) {
        tab.location.replace(url);
        return { kind: "opened" };
      }
      clock.setTimeout(() => this.#expire(id, url), LIFETIME);
      return { kind: "blocked", href: url };
    }
    tab?.close();
    if (!response) return { kind: "hidden" };
    this.#sendsContent = true;
    const content = await response.blob();
    checkIsArtifact(content, fileSize);
    // Whatever it says to be, it is to be saved, not shown in the portal's origin.
    const type = "application/octet-stream";
    saveFile(markedString(filename), new Blob([content], { type }));
    return { kind: "saved" };
  }

  #expire(id: string, href: string): void {
    const outcome = this.#outcomes.get(id);
    if (outcome?.kind !== "blocked" || outcome.href !== href) return;
    this.#outcomes.delete(id);
    this.#host.requestUpdate();
  }

  #tell({ id }: Artifact, outcome: DownloadOutcome): void {
    this.#outcomes.set(id, outcome);
    this.#host.requestUpdate();
  }
}

/** An empty tab that knows nothing of this page, and tells nobody where it came from. */
function openTab(): Window | null {
  const tab = window.open("", "_blank");
  if (!tab) return null;
  tab.opener = null;
  const referrer = tab.document.createElement("meta");
  referrer.name = "referrer";
  referrer.content = "no-referrer";
  tab.document.head.append(referrer);
  return tab;
}

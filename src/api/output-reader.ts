import type {
  BuildkiteClientOptions,
  CallOptions,
  ListAnnotationsOptions,
  ListArtifactsOptions,
} from "./client-options.js";
import { getArtifactContent } from "./artifact-content.js";
import type {
  ArtifactContent,
  GetArtifactOptions,
} from "./artifact-content.js";
import { openArtifact } from "./artifact-download.js";
import type { ArtifactDownload } from "./artifact-download.js";
import { getArtifactUrl } from "./artifact-url.js";
import { Calls } from "./calls.js";
import { usableStorage } from "./learnt.js";
import { LogTransport } from "./log-transport.js";
import type { LogStream, LogTail } from "./log-transport.js";
import { parseAnnotation } from "./parse-annotation.js";
import { parseArtifact } from "./parse-artifact.js";
import { parseLog } from "./parse-log.js";
import * as paths from "./paths.js";
import { query } from "./queries.js";
import { Transport } from "./transport.js";
import type {
  Annotation,
  Artifact,
  BuildRef,
  JobLog,
  JobRef,
  Page,
} from "./types.js";

/** What jobs leave behind: logs, artifacts and annotations. */
export class OutputReader {
  protected readonly calls: Calls;
  readonly #logs: LogTransport;
  readonly #storageFetch: typeof fetch;

  constructor({
    baseUrl,
    fetch,
    storageFetch,
    storage,
    now,
  }: BuildkiteClientOptions) {
    // Looked up at each call, so that a page may still wrap `fetch` later.
    const pageFetch: typeof globalThis.fetch = (...call) =>
      globalThis.fetch(...call);
    const transport = new Transport({
      baseUrl,
      fetch: fetch ?? pageFetch,
      storage: storage ?? usableStorage(),
      now: now ?? Date.now,
    });
    this.calls = new Calls(transport);
    this.#logs = new LogTransport(transport);
    this.#storageFetch = storageFetch ?? pageFetch;
  }

  /** The whole log in one string; `streamLog` and `tailLog` suit logs of any size. */
  async getLog(ref: JobRef, { signal }: CallOptions = {}): Promise<JobLog> {
    return parseLog(
      await this.calls.json({ endpoint: paths.log(ref), signal }),
    );
  }

  /** The raw bytes of the log as they arrive. */
  streamLog(ref: JobRef, { signal }: CallOptions = {}): Promise<LogStream> {
    return this.#logs.stream(ref, signal);
  }

  /** How many bytes the log has, where a header says. */
  headLog(
    ref: JobRef,
    { signal }: CallOptions = {},
  ): Promise<{ readonly size: number | undefined }> {
    return this.#logs.head(ref, signal);
  }

  /** The last bytes of the log, or all of it where the proxy lets no ranges through. */
  tailLog(
    ref: JobRef,
    bytes: number,
    { signal }: CallOptions = {},
  ): Promise<LogTail> {
    return this.#logs.tail(ref, bytes, signal);
  }

  async listArtifacts(
    ref: BuildRef,
    { job, path, state, ...options }: ListArtifactsOptions = {},
  ): Promise<Page<Artifact>> {
    const endpoint = paths.artifacts(job === undefined ? ref : { ...ref, job });
    return this.calls.page(
      { endpoint, query: query({ path, state }) },
      options,
      "Artifacts",
      parseArtifact,
    );
  }

  /** Where the artifact can be downloaded from for the next minute; see `artifact-url.ts`. */
  async getArtifactUrl(
    ref: BuildRef,
    artifact: string,
    job: string,
    { signal }: CallOptions = {},
  ): Promise<string> {
    return getArtifactUrl(
      this.calls.transport,
      paths.artifactDownload({ ...ref, job }, artifact),
      signal,
    );
  }

  /**
   * Asks for the artifact as `getArtifactUrl` does; where the proxy follows redirects, the
   * answer's `response` is the artifact itself, to be read or canceled.
   */
  async openArtifact(
    ref: BuildRef,
    artifact: string,
    job: string,
    { signal }: CallOptions = {},
  ): Promise<ArtifactDownload> {
    const endpoint = paths.artifactDownload({ ...ref, job }, artifact);
    return openArtifact(this.calls.transport, endpoint, signal);
  }

  /** The artifact's bytes, up to a limit, where a page can have them; see `artifact-content.ts`. */
  async getArtifactContent(
    ref: BuildRef,
    artifact: string,
    job: string,
    options: GetArtifactOptions,
  ): Promise<ArtifactContent> {
    return getArtifactContent(
      this.calls.transport,
      paths.artifactDownload({ ...ref, job }, artifact),
      this.#storageFetch,
      options,
    );
  }

  async listAnnotations(
    ref: BuildRef,
    { job, scope, omitBody, ...options }: ListAnnotationsOptions = {},
  ): Promise<Page<Annotation>> {
    const request = {
      endpoint: paths.annotations(job === undefined ? ref : { ...ref, job }),
      query: query({ scope, omit_body: omitBody }),
    };
    return this.calls.page(request, options, "Annotations", parseAnnotation);
  }
}

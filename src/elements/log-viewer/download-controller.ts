import type { ReactiveControllerHost } from "lit";
import { asBuildkiteError } from "../../live/as-buildkite-error.js";
import type { BuildkiteError } from "../../api/errors.js";
import { saveFile } from "../save-file.js";
import { plainFile } from "./save-log.js";
import type { LogText } from "../../log/core/log-text.js";

/** What a log is kept as: the bytes that were written, or the text that is shown. */
export type LogForm = "raw" | "plain";

export interface Downloadable {
  readonly log: LogText | undefined;
  readonly downloadRaw: (() => Promise<Blob>) | undefined;
  /** What the file is called, without an ending. */
  readonly name: string;
}

/** Offers its host's log as a file, and keeps why that failed until the next attempt. */
export class DownloadController {
  readonly #host: ReactiveControllerHost;
  readonly #what: () => Downloadable;
  #failure:
    { readonly form: LogForm; readonly error: BuildkiteError } | undefined;

  constructor(host: ReactiveControllerHost, what: () => Downloadable) {
    this.#host = host;
    this.#what = what;
  }

  get failure() {
    return this.#failure;
  }

  async start(form: LogForm): Promise<void> {
    const { log, downloadRaw, name } = this.#what();
    this.#fail(undefined);
    try {
      if (form === "raw" && downloadRaw)
        saveFile(`${name}.log`, await downloadRaw());
      else if (log) saveFile(`${name}.txt`, await plainFile(log));
    } catch (error) {
      this.#fail({ form, error: asBuildkiteError(error) });
    }
  }

  #fail(failure: DownloadController["failure"]): void {
    this.#failure = failure;
    this.#host.requestUpdate();
  }
}

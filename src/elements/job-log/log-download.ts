import type { ReactiveControllerHost } from "lit";
import type { BuildkiteClient } from "../../api/client.js";
import { BuildkiteError } from "../../api/errors.js";
import type { JobRef } from "../../api/types.js";
import type { LogText } from "../../log/core/log-text.js";
import { plainText } from "../../log/core/plain-text.js";

/** A log to keep: as Buildkite stores it, or the text that is shown. */
export type LogForm = "raw" | "plain";

/** Offers its host's log as a file, and keeps why that failed until the next attempt. */
export class LogDownload {
  readonly #host: ReactiveControllerHost;
  #error: BuildkiteError | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get error(): BuildkiteError | undefined {
    return this.#error;
  }

  async start(
    form: LogForm,
    client: BuildkiteClient,
    ref: JobRef,
    log: LogText,
  ): Promise<void> {
    this.forgetError();
    try {
      await downloadLog(form, client, ref, log);
    } catch (error) {
      if (!(error instanceof BuildkiteError)) throw error;
      this.#error = error;
      this.#host.requestUpdate();
    }
  }

  forgetError(): void {
    this.#error = undefined;
    this.#host.requestUpdate();
  }
}

/** Rejects with a `BuildkiteError` where the log cannot be fetched. */
async function downloadLog(
  form: LogForm,
  client: BuildkiteClient,
  ref: JobRef,
  log: LogText,
): Promise<void> {
  const name = `${ref.pipeline}-${ref.number}-${ref.job}`;
  if (form === "plain")
    saveFile(`${name}.txt`, new Blob([...plainText(log, 0, log.lineCount)]));
  else saveFile(`${name}.log`, await fetchRaw(client, ref));
}

/** With its escape sequences; asked for anew, since only the lines are kept here. */
async function fetchRaw(client: BuildkiteClient, ref: JobRef): Promise<Blob> {
  const { body } = await client.streamLog(ref);
  try {
    return await new Response(body).blob();
  } catch (cause) {
    throw new BuildkiteError({ kind: "network" }, { cause });
  }
}

function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken the content by then, however slow its dialog is.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

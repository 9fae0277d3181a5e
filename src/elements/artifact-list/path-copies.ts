import type { ReactiveElement } from "lit";
import type { Messages } from "../../messages/messages.js";
import { markedString } from "../marked-text.js";

/** Copies paths, and tells which was the last one. */
export class PathCopies {
  readonly #host: ReactiveElement;
  #last: { readonly path: string; readonly copied: boolean } | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** The path that is on the clipboard, as far as is known here. */
  get copied(): string | undefined {
    return this.#last?.copied ? this.#last.path : undefined;
  }

  /** What is read out. */
  status({ artifacts, build }: Messages): string {
    if (!this.#last) return "";
    const { path, copied } = this.#last;
    return copied
      ? artifacts.pathCopied(markedString(path))
      : build.copyRefused;
  }

  readonly copy = async (path: string): Promise<void> => {
    // Where the page is not secure there is no clipboard at all, and a policy may forbid it.
    const copied = await Promise.resolve()
      .then(() => navigator.clipboard.writeText(path))
      .then(
        () => true,
        () => false,
      );
    this.#last = { path, copied };
    this.#host.requestUpdate();
  };
}

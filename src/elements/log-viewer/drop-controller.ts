import type { ReactiveControllerHost } from "lit";
import type { LogSource } from "../../log/worker/log-source.js";
import { logInFile, NoTextError } from "./dropped-log.js";

/** Why a file is not shown. */
export type DropProblem =
  | { readonly kind: "several" }
  | { readonly kind: "noText" | "unreadable"; readonly name: string };

interface DropHost extends ReactiveControllerHost {
  /** Files may be dropped on it. */
  readonly drop: boolean;
}

/** Takes a log that somebody drops on its host, or chooses. */
export class DropController {
  readonly #host: DropHost;
  readonly #onTaken: () => void;
  #file: File | undefined;
  #source: LogSource | undefined;
  #problem: DropProblem | undefined;
  #hovered = false;
  /** Tells the last file taken from those before it, which may take longer to open. */
  #attempt = 0;

  /** @param onTaken Runs when there is another file to show. */
  constructor(host: DropHost, onTaken: () => void) {
    this.#host = host;
    this.#onTaken = onTaken;
  }

  /** What is read of the file. */
  get source(): LogSource | undefined {
    return this.#source;
  }

  get file(): File | undefined {
    return this.#file;
  }

  get problem(): DropProblem | undefined {
    return this.#problem;
  }

  /** Something is held over the host that may be dropped. */
  get hovered(): boolean {
    return this.#hovered;
  }

  /** For a host that was given another log. */
  clear(): void {
    this.#attempt++;
    this.#file = undefined;
    this.#source = undefined;
    this.#problem = undefined;
  }

  async take(files: readonly File[]): Promise<void> {
    const [file] = files;
    const attempt = ++this.#attempt;
    if (!file || files.length > 1) {
      this.#fail({ kind: "several" });
      return;
    }
    try {
      const source = await logInFile(file);
      if (attempt !== this.#attempt) return;
      this.#file = file;
      this.#source = source;
      this.#problem = undefined;
      this.#onTaken();
      this.#host.requestUpdate();
    } catch (error) {
      if (attempt !== this.#attempt) return;
      const kind = error instanceof NoTextError ? "noText" : "unreadable";
      this.#fail({ kind, name: file.name });
    }
  }

  dismiss(): void {
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  readonly onChosen = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file may be chosen again.
    input.value = "";
    if (files.length > 0) void this.take(files);
  };

  readonly onDragOver = (event: DragEvent) => {
    if (!this.#takes(event)) return;
    event.preventDefault();
    this.#hover(true);
  };

  readonly onDragLeave = (event: DragEvent) => {
    const part = event.currentTarget as Element;
    if (!part.contains(event.relatedTarget as Node | null)) this.#hover(false);
  };

  readonly onDrop = (event: DragEvent) => {
    if (!this.#takes(event)) return;
    event.preventDefault();
    this.#hover(false);
    const { items, files } = event.dataTransfer ?? {};
    const holdsFolder = [...(items ?? [])].some(
      (item) => item.webkitGetAsEntry()?.isDirectory === true,
    );
    void this.take(holdsFolder ? [] : [...(files ?? [])]);
  };

  #takes(event: DragEvent): boolean {
    return (
      this.#host.drop && event.dataTransfer?.types.includes("Files") === true
    );
  }

  #hover(hovered: boolean): void {
    if (hovered === this.#hovered) return;
    this.#hovered = hovered;
    this.#host.requestUpdate();
  }

  #fail(problem: DropProblem): void {
    this.#problem = problem;
    this.#host.requestUpdate();
  }
}

import type { CreateWorker } from "./create-worker.js";
import { WorkerDocument } from "./worker-document.js";

export interface RestartableLogOptions {
  readonly createWorker: CreateWorker | false | undefined;
  /** The log on show is another one than before. */
  readonly onSwap: () => void;
  /** The worker died halfway. There will be none again: `restart`, and append from the first byte. */
  readonly onLost: () => void;
}

/**
 * A log that can be read anew from its first byte, because it was replaced or its worker
 * died. What was shown stays until there is something new to show.
 */
export class RestartableLog {
  readonly #options: RestartableLogOptions;
  #createWorker: CreateWorker | false | undefined;
  #shown: WorkerDocument;
  /** What is being read in place of `#shown`. */
  #next: WorkerDocument | undefined;

  constructor(options: RestartableLogOptions) {
    this.#options = options;
    this.#createWorker = options.createWorker;
    this.#shown = this.#document();
  }

  get shown(): WorkerDocument {
    return this.#shown;
  }

  /** `false` once a worker has died: another would have to start from the beginning, too. */
  get createWorker(): CreateWorker | false | undefined {
    return this.#createWorker;
  }

  /** Resolves once it is worth appending more. */
  get ready(): Promise<void> {
    return this.#written.ready;
  }

  /** Takes the next bytes, and owns them from now on. */
  append(bytes: Uint8Array<ArrayBuffer>): void {
    this.#written.append(bytes);
  }

  end(): void {
    this.#written.end();
  }

  /** What is appended from now on begins with the log's first byte. */
  restart(): void {
    this.#next?.dispose();
    const next = this.#document();
    this.#next = next;
    const unsubscribe = next.subscribe(() => {
      unsubscribe();
      this.#show(next);
    });
  }

  /** Ends the workers. What was parsed stays readable. */
  dispose(): void {
    this.#next?.dispose();
    this.#shown.dispose();
  }

  get #written(): WorkerDocument {
    return this.#next ?? this.#shown;
  }

  #show(next: WorkerDocument): void {
    this.#shown.dispose();
    this.#shown = next;
    this.#next = undefined;
    this.#options.onSwap();
  }

  #document(): WorkerDocument {
    return new WorkerDocument({
      createWorker: this.#createWorker,
      onLost: () => {
        this.#createWorker = false;
        this.#options.onLost();
      },
    });
  }
}

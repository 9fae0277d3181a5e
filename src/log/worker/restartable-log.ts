import type { CreateWorker } from "./create-worker.js";
import { WorkerDocument } from "./worker-document.js";

export interface RestartableLogOptions {
  readonly createWorker: CreateWorker | false | undefined;
  /** The log on show is another one than before, or there is more of the one that will be. */
  readonly onChange: () => void;
  /** The worker died halfway. There will be none again: `reread`, and append from the first byte. */
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

  /** What is appended from now on begins with the first byte of another log. */
  restart(): void {
    this.#begin(0);
  }

  /**
   * What is appended from now on begins with the first byte of the same log. It is on show
   * again once there is as much of it as before: nobody's place in it is lost.
   */
  reread(): void {
    this.#begin(this.#shown.byteLength);
  }

  /** Nothing more will come, though there is more of the log. What was shown stays. */
  breakOff(): void {
    if (!this.#next) {
      this.#shown.end();
      return;
    }
    this.#next.dispose();
    this.#next = undefined;
  }

  /** Ends the workers. What was parsed stays readable. */
  dispose(): void {
    this.#next?.dispose();
    this.#shown.dispose();
  }

  get #written(): WorkerDocument {
    return this.#next ?? this.#shown;
  }

  /** @param enough Bytes of what is read that are worth more than what is shown. */
  #begin(enough: number): void {
    this.#next?.dispose();
    const next = this.#document();
    this.#next = next;
    const unsubscribe = next.subscribe(() => {
      if (next.ended || next.byteLength >= enough) {
        unsubscribe();
        this.#show(next);
      }
      this.#options.onChange();
    });
  }

  #show(next: WorkerDocument): void {
    this.#shown.dispose();
    this.#shown = next;
    this.#next = undefined;
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

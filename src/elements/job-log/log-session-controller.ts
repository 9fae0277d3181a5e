import type { ReactiveController, ReactiveElement } from "lit";
import { formatPipelineSlug } from "../../api/slugs.js";
import type { JobRef, ScriptJob } from "../../api/types.js";
import { whileInSight } from "../../live/in-sight.js";
import type { LiveStore } from "../../live/live-store.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import { jobHasEnded } from "./log-notice.js";
import { LogSession } from "./log-session.js";

/** Whose log is to be on show, and how to get it. */
export interface LogQuestion {
  readonly store: LiveStore;
  readonly ref: JobRef;
  readonly job: ScriptJob;
  readonly createWorker: CreateWorker | false | undefined;
}

/** Opens the log that its host asks for, follows it while somebody can see it, and closes it. */
export class LogSessionController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #onLogChange: () => void;
  #question: LogQuestion | undefined;
  #session: LogSession | undefined;
  #unsubscribe: (() => void) | undefined;
  #endWatch: (() => void) | undefined;
  #inSight = false;

  /** @param onLogChange Runs whenever there is more of the log, or another log. */
  constructor(host: ReactiveElement, onLogChange: () => void) {
    this.#host = host;
    this.#onLogChange = onLogChange;
    host.addController(this);
  }

  get session(): LogSession | undefined {
    return this.#session;
  }

  /** For the host's `willUpdate`; `undefined` while there is no log to ask for. */
  ask(question: LogQuestion | undefined): void {
    const before = this.#question;
    this.#question = question;
    if (!question || !before || !sameLog(before, question)) this.#close();
    if (!question || !this.#endWatch) return;
    if (!this.#session) this.#open(question);
    // What the job wrote at its very end may not have been there at the last look.
    else if (before && !jobHasEnded(before.job) && jobHasEnded(question.job))
      void this.#session.follower.lookNow();
  }

  hostConnected(): void {
    this.#endWatch = whileInSight(this.#host, (inSight) => {
      this.#inSight = inSight;
      this.#activate();
    });
    this.#host.requestUpdate();
    this.#activate();
  }

  hostDisconnected(): void {
    this.#endWatch?.();
    this.#endWatch = undefined;
    this.#activate();
    // One that is only moved within the document is connected again by then.
    queueMicrotask(() => {
      const complete = this.#session?.follower.complete === true;
      if (!this.#endWatch && !complete) this.#close();
    });
  }

  #open(question: LogQuestion): void {
    const { store, ref, createWorker } = question;
    const session = new LogSession({
      store,
      ref,
      createWorker,
      jobHasEnded: () => jobHasEnded((this.#question ?? question).job),
      onChange: () => this.#onSessionChange(session),
    });
    this.#session = session;
    this.#listen(session);
    this.#activate();
  }

  #close(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#session?.stop();
    this.#session = undefined;
  }

  #onSessionChange(session: LogSession): void {
    if (session !== this.#session) return;
    this.#listen(session);
    this.#onLogChange();
  }

  /** The session's log may be another one than before. */
  #listen(session: LogSession): void {
    this.#unsubscribe?.();
    this.#unsubscribe = session.log.subscribe(this.#onLogChange);
  }

  #activate(): void {
    this.#session?.setActive(this.#inSight && this.#endWatch !== undefined);
  }
}

function sameLog(a: LogQuestion, b: LogQuestion): boolean {
  return (
    a.store === b.store &&
    a.ref.job === b.ref.job &&
    a.ref.number === b.ref.number &&
    formatPipelineSlug(a.ref) === formatPipelineSlug(b.ref)
  );
}

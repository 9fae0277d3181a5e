import type { LogText } from "../../log/core/log-text.js";
import {
  rangeBytes,
  rangeText,
  type TextForm,
  type TextRange,
} from "../../log/core/range-text.js";
import { linesOf, quoteText, type QuoteForm } from "../markdown/quote.js";

/** What is to be copied of the lines that are selected. */
export type CopyForm = TextForm | QuoteForm;

const PLAIN: CopyForm = { form: "text", timestamps: false };

/** How long (ms) text is made without a pause. */
const SLICE = 8;

/** Up to which size, in bytes of text, a selection goes which way. */
export interface CopyLimits {
  /** Within the copy event itself, which any browser grants. */
  readonly atOnce: number;
  /** Through the clipboard's own interface. More than this hardly any program could paste. */
  readonly clipboard: number;
}

export const COPY_LIMITS: CopyLimits = {
  atOnce: 32 * 2 ** 20,
  clipboard: 200 * 2 ** 20,
};

/** What became of copying; nothing is ever cut short. */
export type CopyOutcome =
  | { readonly kind: "copying" }
  | { readonly kind: "copied"; readonly lines: number }
  | { readonly kind: "refused" }
  | {
      readonly kind: "tooLarge";
      readonly bytes: number;
      /** The same as a file. */
      readonly file: () => Promise<Blob>;
    };

/** Takes stretches of a log to the clipboard, however large they are. */
export class LogClipboard {
  readonly #onOutcome: (outcome: CopyOutcome) => void;
  readonly #limits: CopyLimits;

  constructor(
    onOutcome: (outcome: CopyOutcome) => void,
    limits: CopyLimits = COPY_LIMITS,
  ) {
    this.#onOutcome = onOutcome;
    this.#limits = limits;
  }

  /** Answers a copy event: at once while that takes no time, since the event waits for nobody. */
  answer(
    event: ClipboardEvent,
    log: LogText,
    range: TextRange,
    form: CopyForm = PLAIN,
  ): void {
    event.preventDefault();
    if (rangeBytes(log, range) > this.#limits.atOnce) {
      void this.copy(log, range, form);
      return;
    }
    const text = [...textOf(log, range, form)].join("");
    event.clipboardData?.setData("text/plain", text);
    this.#copied(range);
  }

  /** Has to begin within the event of a person's act. */
  async copy(log: LogText, range: TextRange, form: CopyForm): Promise<void> {
    const bytes = rangeBytes(log, range);
    const file = () => textFile(log, range, form);
    const byEvent = !("clipboard" in navigator);
    const { atOnce, clipboard } = this.#limits;
    if (bytes > (byEvent ? atOnce : clipboard)) {
      this.#onOutcome({ kind: "tooLarge", bytes, file });
      return;
    }
    if (byEvent) {
      this.#copyByEvent(log, range, form);
      return;
    }
    if (bytes > atOnce) this.#onOutcome({ kind: "copying" });
    try {
      // Safari takes only a promise that it was handed within the event.
      const item = new ClipboardItem({ "text/plain": file() });
      await navigator.clipboard.write([item]);
      this.#copied(range);
    } catch {
      // The page, its frame or the person does not allow it: all of them say no alike.
      this.#onOutcome({ kind: "refused" });
    }
  }

  /**
   * A page that came by plain http has no `navigator.clipboard`. A copy event it may
   * answer all the same, and this command, deprecated as it is, is all that causes one.
   */
  #copyByEvent(log: LogText, range: TextRange, form: CopyForm): void {
    const answer = (event: ClipboardEvent) => {
      // The selected text that the event is about is another, if there is any.
      event.stopImmediatePropagation();
      this.answer(event, log, range, form);
    };
    const options = { capture: true, once: true };
    window.addEventListener("copy", answer, options);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
    const isDone = document.execCommand("copy");
    window.removeEventListener("copy", answer, options);
    if (!isDone) this.#onOutcome({ kind: "refused" });
  }

  #copied(range: TextRange): void {
    const { first, last } = linesOf(range);
    this.#onOutcome({ kind: "copied", lines: last - first + 1 });
  }
}

function textOf(log: LogText, range: TextRange, form: CopyForm) {
  return form.form === "quote"
    ? quoteText(log, range, form)
    : rangeText(log, range, form);
}

/** In slices, between which the page lives on. */
async function textFile(
  log: LogText,
  range: TextRange,
  form: CopyForm,
): Promise<Blob> {
  const parts: Blob[] = [];
  let pieces: string[] = [];
  let until = performance.now() + SLICE;
  for (const piece of textOf(log, range, form)) {
    pieces.push(piece);
    if (performance.now() < until) continue;
    parts.push(new Blob(pieces));
    pieces = [];
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE;
  }
  return new Blob([...parts, ...pieces], { type: "text/plain" });
}

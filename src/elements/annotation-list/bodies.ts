import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Emoji } from "../../api/types.js";
import { emojiLookup, mayHoldShortcode } from "../emoji/emoji-shortcodes.js";
import type { BodyContext } from "./body-context.js";
import { harden } from "./harden.js";
import { loadSanitiser, type Sanitise } from "./sanitise.js";
import { ScrollBoxes } from "./scroll-boxes.js";
import { replaceShortcodes } from "./shortcodes.js";

/** A body that is to be shown. */
export interface WantedBody {
  /** Of its annotation. */
  readonly id: string;
  readonly html: string;
}

interface Body extends WantedBody {
  readonly context: BodyContext;
  /** Those it was made with, which are nothing to a body that holds none. */
  readonly emojis: readonly Emoji[] | undefined;
  readonly holdsShortcodes: boolean;
  readonly element: HTMLElement;
}

/** Milliseconds of work before the page has its turn. */
const SLICE = 8;

/**
 * Turns the HTML of annotations into nodes, a few at a time. A body's nodes are kept until
 * its HTML changes, and the old ones show until the new are ready.
 */
export class AnnotationBodies implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #bodies = new Map<string, Body>();
  readonly #boxes = new ScrollBoxes();
  #sanitise: Sanitise | undefined;
  #wanted: readonly WantedBody[] = [];
  #context: BodyContext | undefined;
  #emojis: readonly Emoji[] | undefined;
  #working = false;
  #failure: unknown;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Why no further body can be prepared. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Whether the organization's emoji make a difference. */
  get holdShortcodes(): boolean {
    return [...this.#bodies.values()].some(
      ({ holdsShortcodes }) => holdsShortcodes,
    );
  }

  hostConnected(): void {
    for (const { element } of this.#bodies.values()) this.#boxes.watch(element);
  }

  hostDisconnected(): void {
    this.#boxes.stop();
  }

  /** Says what shows now; what is not ready is prepared, and the host then updated. */
  show(
    wanted: readonly WantedBody[],
    context: BodyContext,
    emojis: readonly Emoji[] | undefined,
  ): void {
    this.#wanted = wanted;
    this.#context = context;
    this.#emojis = emojis;
    const ids = new Set(wanted.map(({ id }) => id));
    for (const id of this.#bodies.keys())
      if (!ids.has(id)) this.#bodies.delete(id);
    if (this.#next()) void this.#prepare();
  }

  /** The nodes of an annotation's body, as soon as they are ready. */
  of(id: string): HTMLElement | undefined {
    return this.#bodies.get(id)?.element;
  }

  get all(): readonly HTMLElement[] {
    return [...this.#bodies.values()].map(({ element }) => element);
  }

  retry(): void {
    this.#failure = undefined;
    void this.#prepare();
  }

  async #prepare(): Promise<void> {
    if (this.#working || this.#failure !== undefined) return;
    this.#working = true;
    try {
      this.#sanitise ??= await loadSanitiser();
      let since = performance.now();
      for (let next = this.#next(); next; next = this.#next()) {
        this.#make(next, this.#sanitise);
        if (performance.now() - since < SLICE) continue;
        this.#host.requestUpdate();
        await new Promise((resolve) => setTimeout(resolve));
        since = performance.now();
      }
    } catch (reason) {
      this.#failure = reason;
    } finally {
      this.#working = false;
      this.#host.requestUpdate();
    }
  }

  #next(): WantedBody | undefined {
    return this.#wanted.find(({ id, html }) => {
      const body = this.#bodies.get(id);
      return (
        body?.html !== html ||
        body.context !== this.#context ||
        (body.holdsShortcodes && body.emojis !== this.#emojis)
      );
    });
  }

  #make({ id, html }: WantedBody, sanitise: Sanitise): void {
    const context = this.#context;
    const emojis = this.#emojis;
    if (!context) return;
    const holdsShortcodes = mayHoldShortcode(html);
    const fragment = sanitise(html);
    harden(fragment, context);
    if (holdsShortcodes && emojis)
      replaceShortcodes(fragment, emojiLookup(emojis));
    const element = document.createElement("div");
    element.className = "body";
    element.append(fragment);
    this.#boxes.watch(element);
    const made = { id, html, context, emojis, holdsShortcodes, element };
    this.#bodies.set(id, made);
  }
}

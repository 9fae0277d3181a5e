import { LitElement, css, html } from "lit";
import { property } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { elementStyles } from "../../styles/base.js";
import { stateIcons } from "../../styles/icons.js";
import { stateWord } from "./state-word.js";

/**
 * The state of a build or a job: a shape, a colour and words.
 *
 * @element buildkite-state
 * @csspart icon - The shape.
 * @csspart label - The words; hidden from sight in the `icon` variant, never from screen readers.
 */
export class BuildkiteState extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--_tone);
        font-weight: 500;
        white-space: nowrap;

        --_tone: var(--_text-muted);
      }

      :host([variant="icon"]) {
        font-size: 1.15em;
      }

      .passed {
        --_tone: var(--_passed);
      }

      .failed,
      .failing {
        --_tone: var(--_failed);
      }

      .softFailed {
        --_tone: var(--_soft-failed);
      }

      .running {
        --_tone: var(--_running);
      }

      .blocked {
        --_tone: var(--_blocked);
      }

      .waiting {
        --_tone: var(--_waiting);
      }

      .canceled,
      .canceling,
      .skipped {
        --_tone: var(--_canceled);
      }

      .state {
        display: contents;
        color: var(--_tone);
      }

      .shape {
        display: inline-flex;
        color: var(--_tone);
        font-size: 1.15em;
      }

      .label {
        color: var(--_tone);
      }

      .spin {
        transform-origin: 8px 8px;
        animation: spin 1.2s linear infinite;
      }

      @keyframes spin {
        to {
          transform: rotate(1turn);
        }
      }
    `,
  ];

  /** Buildkite's name of the state, such as `passed`, or `soft_failed`; others show neutrally, as they are. */
  @property() accessor state = "";

  /** Builds and jobs word some states differently. */
  @property() accessor kind: "build" | "job" = "build";

  /** `icon` shows the shape alone; its words remain for screen readers and as a tooltip. */
  @property({ reflect: true, useDefault: true }) accessor variant:
    "label" | "icon" = "label";

  readonly #messages = new MessagesController(this);

  protected override render() {
    const { common } = this.#messages.words;
    const states = this.kind === "job" ? common.jobStates : common.buildStates;
    const label = stateWord(states, this.state);
    const shape = shapeOf(this.state);
    const iconOnly = this.variant === "icon";
    return html`<span
      class="state ${shape}"
      title=${ifDefined(iconOnly ? label : undefined)}
      ><span class="shape" part="icon">${stateIcons[shape]}</span
      ><span class=${iconOnly ? "visually-hidden" : "label"} part="label"
        >${label}</span
      ></span
    >`;
  }
}

type Shape = keyof typeof stateIcons;

const SHAPES: Readonly<Record<string, Shape>> = {
  passed: "passed",
  finished: "unknown",
  promised_failure: "failing",
  unblocked: "passed",
  failed: "failed",
  timed_out: "failed",
  soft_failed: "softFailed",
  failing: "failing",
  running: "running",
  timing_out: "failing",
  blocked: "blocked",
  canceled: "canceled",
  canceling: "canceling",
  expired: "failed",
  skipped: "skipped",
  broken: "skipped",
  not_run: "skipped",
  waiting_failed: "skipped",
  blocked_failed: "skipped",
  unblocked_failed: "passed",
  creating: "waiting",
  scheduled: "waiting",
  waiting: "waiting",
  pending: "waiting",
  limiting: "waiting",
  limited: "waiting",
  platform_limiting: "waiting",
  platform_limited: "waiting",
  reserved: "waiting",
  assigned: "waiting",
  accepted: "waiting",
};

function shapeOf(state: string): Shape {
  return Object.hasOwn(SHAPES, state)
    ? (SHAPES[state] ?? "unknown")
    : "unknown";
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-state": BuildkiteState;
  }
}

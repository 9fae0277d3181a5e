import { html, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { styleMap } from "lit/directives/style-map.js";
import { jobHasLog } from "../../api/status.js";
import type { Job } from "../../api/types.js";
import { icons } from "../../styles/icons.js";
import { parseShortcodes } from "../emoji/emoji-shortcodes.js";
import { emojiText } from "../emoji/emoji-text.js";
import { edgesPath } from "./edge-path.js";
import type { Box, GroupFrame, PlannedEdge } from "./graph-plan.js";
import { stepName, type GraphView } from "./graph-view.js";
import { afterWords, stateWords } from "./step-words.js";

/** A step as a box: a link to its job, or a button that lists its jobs. */
export function graphNode(at: number, view: GraphView): TemplateResult {
  const { drawn, messages, jobs } = view;
  const node = drawn.graph.nodes[at];
  const box = drawn.plan.nodes[at];
  if (!node || !box) return html``;
  const { step } = node;
  const name = stepName(step, messages);
  const { state, place } = jobs[at] ?? {};
  const stated = stateWords(at, view);
  const after = plain(afterWords(at, view), view);
  const body = html`${stateIcon(state)}<span class="texts"
      ><bdi class="name">${emojiText(name, view.emoji)}</bdi>${
        step.kind === "wait"
          ? html`<span class="visually-hidden">, ${stated}</span>`
          : html`<span class="state"
              ><span class="visually-hidden">, </span>${stated}</span
            >`
      }</span
    >${kindIcon(step.kind)}<span class="visually-hidden">. ${after}</span>`;
  const look = place === undefined ? "no-job" : `is-${place}`;
  const classes = `node kind-${step.kind} ${look}`;
  const title = [plain(name, view), stated, after].join("\n");
  const tabIndex = at === view.current ? 0 : -1;
  const job = onlyJob(jobs[at]?.jobs);
  if (job && view.hrefFor)
    return html`<a
      class=${classes}
      part="step"
      data-at=${at}
      tabindex=${tabIndex}
      title=${title}
      style=${styleMap(boxStyle(box))}
      href=${view.hrefFor(job)}
      @click=${(click: MouseEvent) => view.onJob(click, job)}
      >${body}</a
    >`;
  return html`<button
    type="button"
    class=${classes}
    part="step"
    data-at=${at}
    tabindex=${tabIndex}
    title=${title}
    style=${styleMap(boxStyle(box))}
    aria-expanded=${ifDefined(job ? undefined : view.selected === at ? "true" : "false")}
    @click=${(click: MouseEvent) =>
      job ? view.onJob(click, job) : view.onStep(at)}
  >
    ${body}
  </button>`;
}

/** Where no picture can stand. */
function plain(text: string, { emoji }: GraphView): string {
  return parseShortcodes(text, emoji)
    .map((part) => {
      if (part.kind === "words") return part.words;
      return part.kind === "character" ? part.character : part.shortcode;
    })
    .join("");
}

/** Only a job with a log can be opened; a step of several lists them. */
function onlyJob(jobs: readonly Job[] = []): Job | undefined {
  const [job, another] = jobs;
  return job && !another && jobHasLog(job) ? job : undefined;
}

export function groupFrame(
  { group, ...box }: GroupFrame,
  view: GraphView,
): TemplateResult {
  return html`<div class="group" style=${styleMap(boxStyle(box))}>
    <bdi class="heading"
      >${emojiText(stepName(group, view.messages), view.emoji)}</bdi
    >
  </div>`;
}

/** All edges in one picture under the boxes; those of the current step stand out. */
export function edgesPicture(view: GraphView): TemplateResult {
  const { plan, lines } = view.drawn;
  const { edges, width, height } = plan;
  const at = view.selected ?? view.current;
  const near = edges.filter((edge) => touches(edge, at));
  return html`<svg
    class="edges"
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    aria-hidden="true"
  >
    <path d=${lines ?? ""} />
    <path class="near" d=${edgesPath(near)} />
  </svg>`;
}

export function stateIcon(state: string | undefined): TemplateResult {
  return state === undefined
    ? html`<span class="ring">${icons.emptyRing}</span>`
    : html`<buildkite-state
        kind="job"
        variant="icon"
        state=${state}
      ></buildkite-state>`;
}

/** Commands are the rule, so that only the others show what they are. */
function kindIcon(kind: string) {
  switch (kind) {
    case "block":
      return html`<span class="kind">${icons.lock}</span>`;
    case "input":
      return html`<span class="kind">${icons.form}</span>`;
    case "trigger":
      return html`<span class="kind">${icons.trigger}</span>`;
    default:
      return nothing;
  }
}

function touches({ from, to }: PlannedEdge, at: number): boolean {
  return from.includes(at) || to.includes(at);
}

function boxStyle({ x, y, width, height }: Box) {
  return {
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
  };
}

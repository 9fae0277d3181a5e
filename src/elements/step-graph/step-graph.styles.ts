import { css } from "lit";

/** Looks of the graph of steps. */
export const stepGraphStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-block-end: var(--_space);
  }

  .buttons {
    display: flex;
    gap: 4px;
  }

  .zoom {
    margin-inline-start: auto;
  }

  .canvas-frame {
    max-block-size: var(--_graph-height);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }

  .canvas {
    position: relative;
    direction: ltr;
  }

  .edges {
    position: absolute;
    inset: 0;
    overflow: visible;
    fill: none;
    stroke: var(--_border-strong);
    stroke-width: 1.25;
    pointer-events: none;
  }

  .edges .near {
    visibility: hidden;
    stroke: var(--_accent);
    stroke-width: 2.25;
  }

  .canvas-frame.dense .near,
  .canvas-frame:focus-within .near,
  .canvas-frame.opened .near {
    visibility: visible;
  }

  .group,
  .node {
    position: absolute;
  }

  .group {
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 4px);
    background: color-mix(in srgb, var(--_surface) 55%, transparent);
  }

  .group > .heading {
    display: block;
    overflow: hidden;
    padding: 6px 12px 0;
    color: var(--_text-muted);
    font-size: 0.86em;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .node {
    display: flex;
    align-items: center;
    justify-content: flex-start;
    gap: 8px;
    min-block-size: 0;
    padding: 4px 10px;
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_tone, var(--_border-strong));
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 500;
    line-height: 1.3;
    text-align: start;
    text-decoration: none;
    white-space: nowrap;
  }

  .node:hover {
    background: var(--_surface-hover);
    text-decoration: none;
  }

  .node:focus-visible {
    z-index: 1;
    border-radius: var(--_radius);
  }

  .node[aria-expanded="true"] {
    border-color: var(--_accent);
    background: var(--_surface-selected);
  }

  .node.kind-wait {
    justify-content: center;
    padding-inline: 8px;
    border-inline-start-width: 1px;
    border-radius: 99px;
    color: var(--_text-muted);
    font-size: 0.9em;
  }

  .node.no-job {
    border-style: dashed;
    color: var(--_text-muted);
  }

  .node.kind-block,
  .node.kind-input {
    border-radius: var(--_radius) 16px 16px var(--_radius);
  }

  .texts {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
  }

  .kind-wait .texts {
    flex: none;
  }

  .texts > * {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .texts .state {
    color: var(--_text-muted);
    font-size: 0.86em;
    font-weight: 400;
  }

  .kind,
  .ring {
    display: inline-flex;
    color: var(--_text-muted);
  }

  .ring {
    font-size: 1.3em;
  }

  .is-passed {
    --_tone: var(--_passed);
  }

  .is-failed {
    --_tone: var(--_failed);
  }

  .is-warning {
    --_tone: var(--_soft-failed);
  }

  .is-running {
    --_tone: var(--_running);
  }

  .is-blocked {
    --_tone: var(--_blocked);
  }

  .detail {
    margin-block-start: var(--_space);
    padding: 12px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .detail > header,
  .step > .heading {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  h3 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
    font-size: 1em;
    font-weight: 600;
  }

  .of {
    color: var(--_text-muted);
    font-weight: 400;
  }

  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .facts {
    margin-block: 4px;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }

  .jobs {
    max-block-size: 16em;
    overflow: auto;
    columns: 18em auto;
  }

  .jobs > li {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-block-size: 26px;
    overflow-wrap: anywhere;
    break-inside: avoid;
  }

  .jobs buildkite-duration {
    white-space: nowrap;
  }

  .jobs buildkite-state {
    align-self: center;
  }

  button.as-link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 400;
    white-space: normal;
    text-align: start;
  }

  .steps > .step {
    padding-block: 10px;
    border-block-end: 1px solid var(--_border);
  }

  .notes {
    margin-block: var(--_space) 0;
    color: var(--_text-muted);
    font-size: 0.93em;
  }

  .notes p {
    margin: 2px 0;
  }

  .unknown {
    padding: 24px 16px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
  }

  .unknown p {
    margin: 6px 0 0;
    color: var(--_text-muted);
  }

  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }

  .skeleton {
    block-size: 160px;
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }
`;

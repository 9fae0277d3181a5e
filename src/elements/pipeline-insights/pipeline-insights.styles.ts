import { css } from "lit";
import { controls, elementStyles } from "../../styles/base.js";
import { emojiStyles } from "../emoji/emoji-text.js";
import { barsStyles } from "../pipeline-summary/bars.styles.js";
import { noticeStyles } from "../stale-notice.js";
import { stepsTableStyles } from "./steps-table.styles.js";

const layout = css`
  :host {
    container-type: inline-size;

    --_bars-height: 120px;
  }

  h3 {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }

  p,
  dl,
  dd {
    margin: 0;
  }

  .body {
    display: grid;
    gap: 20px;
    min-inline-size: 0;
    margin-block-start: 16px;
    transition: opacity 120ms 120ms;
  }

  [aria-busy="true"] {
    opacity: 0.55;
  }

  .branch {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .branch input {
    flex: 1 1 8em;
    min-inline-size: 0;
    max-inline-size: 22em;
  }

  .bars .line {
    display: flex;
    gap: 10px;
  }

  .bars .message {
    font-weight: 600;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
    gap: 16px;
  }

  .card {
    display: grid;
    align-content: start;
    gap: 10px;
    min-inline-size: 0;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 32px;
  }

  dt {
    color: var(--_text-muted);
  }

  .value {
    font-size: 1.5em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .figure .trend {
    display: flex;
  }

  .trend {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--_text-muted);
  }

  .trend.better {
    color: var(--_passed);
  }

  .trend.worse {
    color: var(--_failed);
  }

  .share {
    display: flex;
    gap: 2px;
    block-size: 8px;
    overflow: hidden;
    border-radius: 4px;
  }

  .share .passed {
    background: var(--_passed);
  }

  .share .failed {
    background: repeating-linear-gradient(
      -45deg,
      var(--_failed) 0 3px,
      color-mix(in srgb, var(--_failed) 55%, transparent) 3px 6px
    );
  }

  .behind {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }

  .definition {
    max-inline-size: 80ch;
    font-size: 0.86em;
  }

  .loading,
  .empty {
    display: grid;
    place-items: center;
    min-block-size: 20em;
  }

  @media (forced-colors: active) {
    .share span {
      forced-color-adjust: none;
    }
  }
`;

export const pipelineInsightsStyles = [
  elementStyles,
  controls,
  emojiStyles,
  barsStyles,
  noticeStyles,
  layout,
  stepsTableStyles,
];

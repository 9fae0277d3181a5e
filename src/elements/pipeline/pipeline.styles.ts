import { css } from "lit";

export const pipelineStyles = css`
  :host {
    position: relative;
    container-type: inline-size;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 40px;
    margin-block-end: 12px;
  }

  .head.of-list {
    justify-content: space-between;
  }

  nav {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: -8px;
  }

  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
  }

  li svg {
    color: var(--_text-muted);
    font-size: 0.85em;
  }

  h2 {
    min-inline-size: 0;
    margin: 0;
    font-size: inherit;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  h2 buildkite-state {
    vertical-align: middle;
  }

  .of-list h2 {
    font-size: 1.3em;
  }

  /* It takes the focus so that it is read out; there is nothing to do with it. */
  h2:focus-visible {
    outline: none;
  }

  .tabs {
    margin-block-end: 16px;
  }

  .job .tabs {
    margin-block-end: 0;
  }

  buildkite-pipeline-insights,
  buildkite-log-comparison {
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .builds {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    /* The corners hold what is inside, too. */
    overflow: clip;
  }

  buildkite-build-filters {
    padding: 12px 16px;
    border-block-end: 1px solid var(--_border);
  }

  /* Still laid out, so that the list keeps its rows' heights; far away, so that it knows
     itself out of sight and asks for nothing. */
  .builds.away {
    position: absolute;
    inset-block-start: -100000px;
    inset-inline: 0;
    block-size: 0;
    border: 0;
    overflow: clip;
    visibility: hidden;
  }

  .detail {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }

  buildkite-build {
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .with-job buildkite-build {
    display: none;
  }

  .head .actions {
    margin-inline-start: auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  /* A control that the job's state rules out: its dialog may still be open. */
  .idle {
    display: contents;
  }

  /* Once its dialog closes, it has the focus until that goes on: the keyboard keeps its place. */
  .idle:not(:focus-within)::part(button),
  .idle::part(reason) {
    display: none;
  }

  .job {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-inline-size: 0;
  }

  .job-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 16px;
  }

  .job-state,
  .job-head .actions,
  .attempts ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
  }

  .job-state {
    min-block-size: 32px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .note {
    color: var(--_text-muted);
  }

  .note.failed {
    color: var(--_failed);
  }

  .note.warning {
    color: var(--_soft-failed);
  }

  .attempts {
    flex-basis: 100%;
    margin: 0;
  }

  .attempts a {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    padding: 2px 10px 2px 6px;
    border: 1px solid var(--_border);
    border-radius: 14px;
    color: var(--_text);
  }

  .attempts a[aria-current] {
    border-color: color-mix(in srgb, var(--_accent) 50%, transparent);
    background: var(--_surface-selected);
    font-weight: 600;
  }

  .job-view {
    flex: 1;
    min-block-size: 0;
  }

  .beside-log {
    block-size: 100%;
    padding-block: 8px;
    overflow-y: auto;
  }

  /* The log's last line stays in sight below the heading and a page's own. */
  .with-job {
    --_height: var(--buildkite-log-height, clamp(22rem, 100dvh - 9rem, 100rem));
  }

  buildkite-job-log {
    block-size: var(--_height);
  }

  /* Where the log takes the jobs' place, its heading takes the focus and is read out. */
  .beside {
    display: none;
  }

  @container (width >= 1100px) {
    .beside {
      display: block;
    }

    .with-job {
      grid-template-columns: minmax(360px, 3fr) minmax(0, 7fr);
      align-items: start;
    }

    .with-job > * {
      position: sticky;
      inset-block-start: 12px;
    }

    .job {
      block-size: var(--_height);
    }

    .job buildkite-job-log {
      block-size: 100%;
    }

    /* Beside a job, its log says why. */
    .with-job buildkite-build::part(why) {
      display: none;
    }

    .with-job buildkite-build {
      display: block;
      max-block-size: var(--_height);
      overflow-y: auto;
    }
  }
`;

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

    .with-job buildkite-build {
      display: block;
      max-block-size: var(--_height);
      overflow-y: auto;
    }
  }
`;

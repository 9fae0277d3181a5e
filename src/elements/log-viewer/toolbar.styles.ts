import { css } from "lit";

export const toolbarStyles = css`
  .toolbar {
    position: relative;
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 6px 8px;
    padding: 8px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface-raised);
  }

  .find {
    display: flex;
    flex: 1 1 20rem;
    gap: 8px;
    align-items: flex-start;
  }

  buildkite-log-search {
    flex: 1;
    max-inline-size: 40rem;
  }

  .filter,
  .problems,
  .outline-tool,
  .tools {
    display: flex;
    align-items: center;
    gap: 2px;
  }

  .tools {
    flex-wrap: wrap;
    margin-inline-start: auto;
  }

  .tool {
    min-inline-size: 32px;
    padding-inline: 7px;
    border-color: transparent;
    background: transparent;
  }

  .tool .label {
    display: none;
  }

  .problems .menu .tool,
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding-inline: 6px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .problems :is(.place, .brief) {
    color: var(--_text);
  }

  .problems .brief {
    display: none;
  }

  .choice > svg,
  .problems summary > svg:first-child {
    color: var(--_failed);
  }

  .problems.warnings .choice > svg,
  .problems.warnings summary > svg:first-child {
    color: var(--_soft-failed);
  }

  .rule {
    inline-size: 1px;
    block-size: 20px;
    margin-inline: 4px;
    background: var(--_border);
  }

  select {
    min-block-size: 32px;
    padding-inline: 6px;
    border-color: var(--_border);
    font-size: 0.93em;
  }

  .more {
    display: none;
    margin-inline-start: auto;
  }

  .chooser {
    cursor: pointer;
  }

  .chooser:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .menu {
    position: relative;
  }

  .menu summary {
    list-style: none;
  }

  .menu summary::-webkit-details-marker {
    display: none;
  }

  .menu .items {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    z-index: 3;
    display: grid;
    padding: 4px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 6px 20px rgb(0 0 0 / 20%);
  }

  .problems .menu .items {
    inset-inline: 0 auto;
  }

  /* For the moment until it is filled. */
  .menu .items:not(:has(button)) {
    display: none;
  }

  .menu .items button {
    justify-content: flex-start;
    border-color: transparent;
    background: transparent;
    font-weight: 400;
  }

  /* Two rows from the start: a toolbar that grew one with the first error would push the log down. */
  @container (inline-size < 1180px) {
    .find {
      flex-basis: 100%;
    }

    buildkite-log-search {
      max-inline-size: none;
    }
  }

  @container (inline-size < 760px) {
    .find {
      display: contents;
    }

    buildkite-log-search {
      flex-basis: 100%;
    }

    .problems .place {
      display: none;
    }

    .problems .brief {
      display: inline;
    }

    .more {
      display: block;
    }

    /* All in one menu, in words. */
    .tools {
      position: absolute;
      inset-block-start: calc(100% - 4px);
      inset-inline-end: 8px;
      z-index: 3;
      display: none;
      flex-flow: column;
      align-items: stretch;
      max-block-size: min(70vh, 26rem);
      padding: 6px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
      box-shadow: 0 6px 20px rgb(0 0 0 / 25%);
      overflow: auto;
    }

    .open .tools {
      display: flex;
    }

    .tools .tool {
      justify-content: flex-start;
      gap: 10px;
      font-weight: 400;
    }

    .tools .tool::after {
      content: attr(title);
    }

    .tools .rule {
      flex: none;
      inline-size: auto;
      block-size: 1px;
      margin: 4px 0;
    }

    .tools .menu .items {
      position: static;
      padding: 0 0 0 24px;
      border: 0;
      box-shadow: none;
    }
  }
`;

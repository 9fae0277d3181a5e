import { css } from "lit";

/** A card of lines where it is narrow, columns where it is wide. */
export const pipelineListStyles = css`
  :host {
    container-type: inline-size;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px 16px;
    border-block-end: 1px solid var(--_border);
  }

  .tools .search {
    position: relative;
    flex: 1 1 14rem;
    max-inline-size: 26rem;
  }

  .tools .search .icon {
    position: absolute;
    inset-block-start: calc(50% - 0.5em);
    inset-inline-start: 10px;
    color: var(--_text-muted);
    pointer-events: none;
  }

  .tools .search input {
    inline-size: 100%;
    padding-inline-start: 32px;
  }

  .archived-toggle {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
  }

  .tools .count {
    flex: 0 1 auto;
    margin-inline-start: auto;
    color: var(--_text-muted);
  }

  .row {
    position: relative;
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr) max-content;
    grid-template-areas:
      "star what   counts"
      "star newest newest";
    align-items: center;
    gap: 4px 8px;
    min-block-size: 56px;
    padding: 8px 16px 8px 8px;
    border-block-end: 1px solid var(--_border);
    color: var(--_text-muted);
  }

  .row:hover {
    background: var(--_surface-hover);
  }

  .star {
    grid-area: star;
    align-self: start;
    z-index: 1;
    color: var(--_text-muted);
  }

  .star.chosen {
    color: var(--_running);
  }

  .star.chosen .icon {
    fill: currentColor;
  }

  .what {
    grid-area: what;
    display: grid;
    min-inline-size: 0;
  }

  .title {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-inline-size: 0;
  }

  .name,
  .description,
  .message {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name {
    color: var(--_text);
    font-weight: 600;
  }

  /* The whole row is the name's target; other links and buttons lie above it. */
  a.name::after {
    position: absolute;
    inset: 0;
    content: "";
  }

  .name:focus-visible {
    outline: none;
  }

  .row:has(.name:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .description {
    font-size: 0.93em;
  }

  .archived {
    flex: none;
    padding: 0 6px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    font-size: 0.85em;
  }

  .newest {
    grid-area: newest;
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
    min-block-size: 24px;
  }

  .build {
    position: relative;
    z-index: 1;
    display: flex;
    flex: 0 1 auto;
    gap: 6px;
    align-items: center;
    min-inline-size: 0;
    min-block-size: 24px;
    color: var(--_text-muted);
  }

  a.build:hover {
    color: var(--_accent);
  }

  .number {
    flex: none;
    font-variant-numeric: tabular-nums;
  }

  .newest buildkite-time {
    flex: none;
    margin-inline-start: auto;
    color: var(--_text-muted);
  }

  .look {
    z-index: 1;
    min-block-size: 26px;
    margin-inline-start: -8px;
    padding: 0 8px;
    color: var(--_text-muted);
    font-weight: 400;
  }

  .wait {
    flex: 0 1 9rem;
    block-size: 12px;
    border-radius: 6px;
    background: color-mix(in srgb, var(--_text-muted) 18%, transparent);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .counts {
    grid-area: counts;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    justify-content: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .counts span {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }

  .counts .running {
    color: var(--_running);
  }

  @container (min-inline-size: 760px) {
    .row {
      grid-template-columns: 32px minmax(0, 5fr) minmax(0, 6fr) 11rem;
      grid-template-areas: "star what newest counts";
      gap: 8px 16px;
    }

    .star {
      align-self: center;
    }

    .counts {
      justify-content: start;
    }
  }
`;

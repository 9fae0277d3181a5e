import { css } from "lit";

/** Cells on one line where it is wide; on three where it is narrow. */
export const rowStyles = css`
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) max-content max-content;
    grid-template-areas:
      "name   stale  created"
      "latest latest latest"
      "bars   bars   bars";
    align-items: center;
    gap: 4px 12px;
    padding: 10px 16px;
    border-block-end: 1px solid var(--_border);
    min-block-size: 49px;
    background: var(--_surface);

    --_bars-height: 28px;
  }

  .row .name {
    grid-area: name;
  }

  .row .latest {
    grid-area: latest;
    display: flex;
    align-items: center;
    gap: 12px;
    min-inline-size: 0;
    min-block-size: 1.45em;
  }

  .row .created {
    grid-area: created;
    text-align: end;
  }

  .row .bars {
    grid-area: bars;
  }

  .row .stale {
    grid-area: stale;
    justify-self: end;
  }

  .row slot[name] {
    display: block;
    grid-area: latest;
  }

  .row slot[name="error"] {
    grid-area: 2 / 1 / 3 / -1;
  }

  .row .stale button {
    min-block-size: 24px;
    inline-size: 24px;
    margin-block: -4px;
  }

  .row .empty {
    min-block-size: 0;
    place-items: start;
    text-align: start;
  }

  @container (min-inline-size: 700px) {
    .row {
      grid-template-columns:
        minmax(8rem, 14rem) minmax(0, 1fr) max-content 12.5rem
        7.5rem;
      grid-template-areas: "name latest stale bars created";
      column-gap: 16px;
    }

    .row buildkite-state {
      inline-size: 6.5rem;
      flex: none;
    }

    .row slot[name="error"] {
      grid-area: 1 / 2 / 2 / -1;
    }
  }
`;

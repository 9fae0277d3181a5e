import { css } from "lit";

/**
 * One set of cells, three arrangements: a card where it is narrow, two lines in aligned
 * columns where it is wide, one line where it is wide and compact. Rows cannot share a
 * grid across shadow roots, so the columns have fixed widths and one takes the rest.
 */
export const buildRowStyles = css`
  :host {
    container-type: inline-size;
    contain: layout style;
  }

  .row {
    position: relative;
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr) max-content;
    grid-template-areas:
      "state  state  span"
      "title  title  title"
      "number branch commit"
      "refs   refs   refs"
      "who    who    created";
    align-items: center;
    gap: 4px 10px;
    padding: 12px 16px;
    border-block-end: 1px solid var(--_border);
    color: var(--_text-muted);
  }

  .row:hover {
    background: var(--_surface-hover);
  }

  :host([selected]) .row {
    background: var(--_surface-selected);
    box-shadow: inset 3px 0 var(--_accent);
  }

  .title {
    grid-area: title;
    display: -webkit-box;
    overflow: hidden;
    color: var(--_text);
    font-weight: 600;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  /* The whole row is the link's target; the other links lie above it. */
  .title::after {
    position: absolute;
    inset: 0;
    content: "";
  }

  .title:focus-visible {
    outline: none;
  }

  .title:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    border-radius: var(--_radius);
  }

  .state {
    grid-area: state;
  }

  .number {
    grid-area: number;
    font-variant-numeric: tabular-nums;
  }

  .refs {
    grid-area: refs;
  }

  .branch {
    grid-area: branch;
  }

  .commit {
    grid-area: commit;
    justify-self: end;
  }

  .who {
    grid-area: who;
  }

  .source {
    display: none;
    grid-area: source;
  }

  .span {
    grid-area: span;
    justify-content: end;
    color: var(--_text);
    font-variant-numeric: tabular-nums;
  }

  .created {
    grid-area: created;
    text-align: end;
    white-space: nowrap;
  }

  .refs,
  .ref,
  .branch,
  .commit,
  .who,
  .span {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }

  .refs {
    gap: 12px;
    overflow: hidden;
  }

  .refs:not(:has(.ref)) {
    display: none;
  }

  /* Its icon always has room. */
  .ref {
    flex: 0 1 auto;
    min-inline-size: 1.25em;
  }

  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  a.ref,
  a.commit {
    z-index: 1;
    max-inline-size: 100%;
    color: inherit;
  }

  a.ref:hover,
  a.commit:hover {
    color: var(--_accent);
  }

  .waiting {
    color: var(--_text-muted);
  }

  :host([density="compact"]) .row {
    row-gap: 1px;
    padding-block: 8px;
  }

  @container (min-inline-size: 620px) {
    .row {
      grid-template-columns:
        7.75rem max-content fit-content(9rem) minmax(5rem, 1fr)
        10.5rem 7.5rem;
      grid-template-areas:
        "state title  title title branch span"
        "state number refs  who   commit created";
      gap: 3px 12px;
      padding: 10px 16px;
    }

    /* States are two words in some languages; there are two lines for them. */
    .state {
      align-self: start;
      white-space: normal;
    }

    .title {
      -webkit-line-clamp: 1;
    }

    .commit {
      justify-self: start;
    }

    .refs:not(:has(.ref)) {
      display: flex;
    }
  }

  @container (min-inline-size: 900px) {
    .row {
      grid-template-columns:
        8.25rem max-content minmax(0, 1fr) minmax(9rem, 15rem)
        11rem 8.5rem;
      grid-template-areas:
        "state title  title branch who    span"
        "state number refs  commit source created";
      gap: 3px 16px;
    }

    /* Under the name, past the picture. */
    .source {
      display: block;
      padding-inline-start: 26px;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    :host([density="compact"]) .row {
      grid-template-columns:
        1.25rem 3.75rem minmax(0, 1fr) fit-content(9rem) minmax(8rem, 13rem)
        6.5rem 9rem 6rem 7.5rem;
      grid-template-areas: "state number title refs branch commit who span created";
      gap: 0 12px;
      padding-block: 5px;
    }

    :host([density="compact"]) .state {
      align-self: center;
    }

    /* Still there for screen readers. */
    :host([density="compact"]) .state::part(label) {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    :host([density="compact"]) .source {
      display: none;
    }
  }

  @media (forced-colors: active) {
    :host([selected]) .row {
      border-inline-start: 4px solid Highlight;
    }
  }
`;

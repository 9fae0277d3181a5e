import { css } from "lit";

/** Looks of what a row says beside the name: notes, machine and times. */
export const jobFactsStyles = css`
  .standing {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0 12px;
    margin-inline-start: auto;
    font-size: 0.93em;
  }

  .about {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    min-inline-size: 0;
  }

  .notes {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    font-size: 0.93em;
  }

  .note {
    display: -webkit-box;
    max-inline-size: 60ch;
    overflow: hidden;
    color: var(--_tone);
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .triggered {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
  }

  button.attempts {
    gap: 4px;
    min-block-size: 24px;
    padding: 0 6px;
    color: var(--_text-muted);
    font-weight: 400;
  }

  .step-key {
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_text-muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .machine {
    display: flex;
    gap: 10px;
    min-inline-size: 0;
    margin-inline-start: auto;
    color: var(--_text-muted);
    font-size: 0.86em;
    white-space: nowrap;
  }

  .queue {
    padding-inline: 6px;
    border: 1px solid var(--_border);
    border-radius: 9px;
  }

  .times {
    display: flex;
    justify-content: end;
    gap: 10px;
    min-inline-size: 18ch;
    margin-inline-start: auto;
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .waited {
    font-size: 0.86em;
    line-height: 1.7;
  }

  .took {
    min-inline-size: 6ch;
    color: var(--_text);
    text-align: end;
  }

  @container buildkite-job-list (inline-size < 620px) {
    .about {
      order: 1;
      grid-column: 2 / -1;
    }

    .row:has(.actions) .about {
      grid-column: 2;
    }

    .machine {
      margin: 0;
    }

    /* Whose agent it was is of interest where something went wrong. */
    .passed .machine,
    .passed .about:not(:has(.notes)) {
      display: none;
    }

    .times {
      min-inline-size: 0;
    }

    .waited,
    .tree .step-key {
      display: none;
    }

    .standing {
      gap: 0 8px;
    }
  }
`;

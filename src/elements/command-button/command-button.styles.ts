import { css } from "lit";

export const commandButtonStyles = css`
  /* Where there is no button, there is no gap for it. */
  :host {
    display: contents;
  }

  button {
    gap: 6px;
  }

  .hint {
    color: var(--_text-muted);
    font-size: 0.85em;
  }

  /* There is no key to press on most of what is touched. */
  @media (hover: none) {
    .hint {
      display: none;
    }
  }

  /* Of the closest element around it that is a container. */
  @container (inline-size < 640px) {
    .hint {
      display: none;
    }

    .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    button {
      position: relative;
      inline-size: 32px;
      padding-inline: 0;
      justify-content: center;
    }
  }
`;

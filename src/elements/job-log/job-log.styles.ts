import { css } from "lit";

export const jobLogStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: var(
      --buildkite-log-height,
      clamp(22rem, 100dvh - 24px, 100rem)
    );
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  buildkite-log-viewer {
    flex: 1;
    block-size: auto;
    min-block-size: 0;
    border: 0;
    border-radius: 0;
  }

  .problem {
    flex: none;
    padding: 8px;
    border-block-end: 1px solid var(--_border);
  }

  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    border-color: transparent;
    background: transparent;
  }

  [slot="icon"] {
    display: inline-flex;
  }

  .notice {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: 4px;
    block-size: 100%;
    padding: 32px 20px;
    background: var(--_log-surface);
    text-align: center;
  }

  .notice svg.icon {
    margin-block-end: 6px;
    color: var(--_text-muted);
    font-size: 1.8em;
  }

  .notice p {
    max-inline-size: 44ch;
    margin: 0;
    color: var(--_text-muted);
  }

  .notice .title {
    color: var(--_text);
    font-weight: 600;
  }
`;

import { css } from "lit";

/** `.notice`: what is shown is not all that it should be; an icon, a sentence, and what to do. */
export const noticeStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    margin-block-end: 12px;
    padding: 6px 6px 6px 12px;
    border: 1px solid color-mix(in srgb, var(--_soft-failed) 40%, transparent);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_soft-failed) 8%, var(--_surface));
  }

  .notice > svg {
    color: var(--_soft-failed);
    font-size: 1.2em;
  }

  .notice > span {
    flex: 1 1 16em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`;

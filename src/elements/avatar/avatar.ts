import { LitElement, css, html } from "lit";
import { property, state } from "lit/decorators.js";
import { elementStyles } from "../../styles/base.js";

/**
 * A person's picture. Where there is none, or the page's Content-Security-Policy
 * blocks it, their initials. It decorates a name that stands beside it, so it has
 * no words of its own.
 *
 * @element buildkite-avatar
 */
export class BuildkiteAvatar extends LitElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: inline-flex;
        flex: none;
        inline-size: 20px;
        block-size: 20px;
        border-radius: 50%;
        overflow: hidden;
        background: color-mix(in srgb, var(--_text-muted) 18%, var(--_surface));
        color: var(--_text);
        font-size: 9px;
        font-weight: 600;
        line-height: 20px;
        user-select: none;
      }

      img,
      span {
        inline-size: 100%;
        block-size: 100%;
        text-align: center;
      }
    `,
  ];

  @property() accessor name = "";

  /** Only `https:` pictures are loaded. */
  @property() accessor src = "";

  @state() accessor _failedSrc = "";

  protected override render() {
    const usable =
      this.src.startsWith("https://") && this.src !== this._failedSrc;
    return usable
      ? html`<img
          src=${this.src}
          alt=""
          loading="lazy"
          referrerpolicy="no-referrer"
          @error=${this.#onError}
        />`
      : html`<span aria-hidden="true">${initials(this.name)}</span>`;
  }

  readonly #onError = () => {
    this._failedSrc = this.src;
  };
}

function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/u)
    .filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters
    .map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 32).trim())
    .join("")
    .toUpperCase();
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-avatar": BuildkiteAvatar;
  }
}

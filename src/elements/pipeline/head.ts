import { html, nothing, type TemplateResult } from "lit";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import { isPlainClick } from "../plain-click.js";
import type { Place } from "./places.js";

export interface HeadOptions {
  readonly words: Messages;
  /** The pipeline's name, or its slug as long as that is not known. */
  readonly name: string;
  readonly jobTitle: unknown;
  readonly hrefOf: (place: Place) => string;
  readonly onGo: (place: Place) => void;
  /** The pipeline's page on buildkite.com, where it may be linked. */
  readonly page: string | undefined;
  /** What can be done with the pipeline, beside its name. */
  readonly actions: unknown;
}

interface Step {
  readonly place: Place;
  readonly label: unknown;
  /** How going back to it is called. */
  readonly back: string;
}

/** The way from the pipeline down to what is on show, whose name is the heading. */
export function head(place: Place, options: HeadOptions): TemplateResult {
  const { words, name, jobTitle } = options;
  const { build, job } = place;
  if (build === undefined)
    return html`<div class="head of-list">
      ${heading(name)}
      <div class="actions">
        ${options.actions} ${commandButton} ${openInBuildkite(options)}
      </div>
    </div>`;
  const list: Step = {
    place: { build: undefined, job: undefined },
    label: name,
    back: words.pipeline.backToBuilds,
  };
  const title = words.pipeline.build(build);
  if (job === undefined)
    return html`<div class="head">
      ${trail([list], options)} ${heading(title)} ${besideHeading}
    </div>`;
  const above: Step = {
    place: { build, job: undefined },
    label: title,
    back: words.pipeline.backToBuild(build),
  };
  return html`<div class="head">
    ${trail([list, above], options)} ${heading(jobTitle)} ${besideHeading}
    <p class="beside visually-hidden" role="status">
      ${words.pipeline.nowShowing} ${jobTitle}
    </p>
  </div>`;
}

const commandButton = html`<buildkite-command-button></buildkite-command-button>`;
const besideHeading = html`<div class="actions">${commandButton}</div>`;

function heading(label: unknown): TemplateResult {
  return html`<h2 id="here" tabindex="-1"><bdi>${label}</bdi></h2>`;
}

function trail(steps: readonly Step[], options: HeadOptions): TemplateResult {
  const { words, hrefOf, onGo } = options;
  const onClick = (place: Place) => (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onGo(place);
  };
  const parent = steps.at(-1);
  return html`<nav aria-label=${words.pipeline.trail} part="trail">
    ${
      parent
        ? html`<a
            class="button quiet icon-only"
            href=${hrefOf(parent.place)}
            aria-label=${parent.back}
            title=${parent.back}
            @click=${onClick(parent.place)}
            >${icons.arrowLeft}</a
          >`
        : nothing
    }
    <ol>
      ${steps.map(
        ({ place, label }) =>
          html`<li>
            <a href=${hrefOf(place)} @click=${onClick(place)}
              ><bdi>${label}</bdi></a
            >${icons.chevronRight}
          </li>`,
      )}
    </ol>
  </nav>`;
}

function openInBuildkite({ words, page }: HeadOptions) {
  if (page === undefined) return nothing;
  const { openInBuildkite: label, opensInNewTab } = words.common;
  return html`<a
    class="button quiet icon-only"
    href=${page}
    target="_blank"
    rel="noopener noreferrer"
    title=${label}
    aria-label=${`${label} (${opensInNewTab})`}
    >${icons.external}</a
  >`;
}

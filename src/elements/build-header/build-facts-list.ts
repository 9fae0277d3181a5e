import { html, nothing, type TemplateResult } from "lit";
import type { RepositoryLinks } from "../../api/repository-links.js";
import type { Build, BuildRef, Person } from "../../api/types.js";
import type { Messages } from "../../messages/messages.js";
import { icons } from "../../styles/icons.js";
import { shortCommit, spanOf, starterOf } from "../build-row/build-facts.js";

export interface FactsContext {
  readonly words: Messages;
  readonly links: RepositoryLinks | undefined;
  readonly organization: string;
  /** Where a build of the same pipeline is shown. */
  readonly buildHref: (number: number) => string | undefined;
  /** The page on buildkite.com, where it may be linked. */
  readonly pageAddress: (ref: BuildRef) => string | undefined;
  readonly onBuild: (click: MouseEvent, number: number) => void;
}

/** The facts of a build, one list item each, the most asked-for first. */
export function buildFacts(
  build: Build,
  context: FactsContext,
): readonly (TemplateResult | typeof nothing)[] {
  return [
    branch(build, context),
    tag(build, context),
    commit(build, context),
    pullRequest(build, context),
    starter(build, context),
    times(build, context),
    origin(build, context),
  ];
}

function branch({ branch: name }: Build, { words, links }: FactsContext) {
  if (!name) return nothing;
  return html`<li>
    ${icons.branch}<span class="visually-hidden">${words.build.branch}</span>
    ${linked(links?.branch(name), html`<bdi title=${name}>${name}</bdi>`)}
  </li>`;
}

function tag({ tag: name }: Build, { words }: FactsContext) {
  if (name === undefined) return nothing;
  return html`<li>
    ${icons.tag}<span class="visually-hidden">${words.build.tag}</span>
    <bdi title=${name}>${name}</bdi>
  </li>`;
}

function commit({ commit: sha }: Build, { words, links }: FactsContext) {
  if (!sha) return nothing;
  return html`<li>
    ${icons.commit}<span class="visually-hidden">${words.build.commit}</span>
    ${linked(links?.commit(sha), html`<bdi class="mono">${shortCommit(sha)}</bdi>`)}
    ${
      // `HEAD` stands for a commit that is not known yet.
      sha === shortCommit(sha)
        ? nothing
        : html`<buildkite-copy-button
            .text=${sha}
            .label=${words.build.copyCommit}
          ></buildkite-copy-button>`
    }
  </li>`;
}

function pullRequest({ pullRequest: pr }: Build, context: FactsContext) {
  if (!pr) return nothing;
  const { words, links } = context;
  return html`<li>
    ${icons.pullRequest}
    ${linked(
      links?.pullRequest(pr.id),
      html`${words.build.pullRequest(pr.id)}`,
    )}
  </li>`;
}

/** Who started it and how; the commit's author as well, where that is somebody else. */
function starter(build: Build, { words }: FactsContext) {
  const person = starterOf(build);
  const source = Object.hasOwn(words.build.sources, build.source)
    ? words.build.sources[build.source]
    : build.source;
  const name = nameOf(person, words);
  const author = build.author?.name ?? build.author?.email;
  return html`<li>
    ${
      person
        ? html`<buildkite-avatar
            .name=${name}
            .src=${person.avatarUrl ?? ""}
          ></buildkite-avatar>`
        : icons.person
    }
    <span>
      <span class="visually-hidden">${words.build.startedBy}</span>
      ${person ? html`<bdi>${name}</bdi>` : nothing}
      <span class="muted">${source}</span>
      ${
        build.creator && author && author !== name
          ? html`<span class="muted">· ${words.build.writtenBy(author)}</span>`
          : nothing
      }
    </span>
  </li>`;
}

function nameOf(person: Person | undefined, { common }: Messages): string {
  return person?.name ?? person?.email ?? common.unknownPerson;
}

function times(build: Build, { words }: FactsContext) {
  const { createdAt, startedAt, scheduledAt } = build;
  const { build: text } = words;
  const span = spanOf(build);
  const queuedAt = scheduledAt ?? createdAt;
  const waited =
    startedAt !== undefined &&
    queuedAt !== undefined &&
    startedAt - queuedAt >= 1_000;
  return html`<li>
      ${icons.calendar}
      <span
        >${text.created}
        <buildkite-time .datetime=${createdAt}></buildkite-time>${
          startedAt === undefined
            ? nothing
            : html`<span class="muted"
                >, ${text.started}
                <buildkite-time .datetime=${startedAt}></buildkite-time
              ></span>`
        }</span
      >
    </li>
    ${
      span
        ? html`<li>
            ${icons.clock}
            <span
              >${
                span.kind === "waiting"
                  ? text.waiting
                  : span.to === undefined
                    ? text.durationSoFar
                    : text.duration
              }
              <buildkite-duration
                class="duration"
                .from=${span.from}
                .to=${span.to}
              ></buildkite-duration>
              ${
                waited
                  ? html`<span class="muted"
                      >${text.waited}
                      <buildkite-duration
                        .from=${queuedAt}
                        .to=${startedAt}
                      ></buildkite-duration
                    ></span>`
                  : nothing
              }</span
            >
          </li>`
        : nothing
    }`;
}

function origin(build: Build, context: FactsContext) {
  const { rebuiltFrom, triggeredFrom } = build;
  const { words, organization, buildHref, pageAddress, onBuild } = context;
  const source = rebuiltFrom && buildHref(rebuiltFrom.number);
  return html`${
    rebuiltFrom
      ? html`<li>
          ${icons.retry}${
            source === undefined
              ? words.build.rebuiltFrom(rebuiltFrom.number)
              : html`<a
                  href=${source}
                  @click=${(click: MouseEvent) =>
                    onBuild(click, rebuiltFrom.number)}
                  >${words.build.rebuiltFrom(rebuiltFrom.number)}</a
                >`
          }
        </li>`
      : nothing
  }
  ${
    triggeredFrom
      ? html`<li>
          ${icons.trigger}${linked(
            pageAddress({
              organization,
              pipeline: triggeredFrom.pipeline,
              number: triggeredFrom.buildNumber,
            }),
            words.build.triggeredFrom(
              triggeredFrom.pipeline,
              triggeredFrom.buildNumber,
            ),
          )}
        </li>`
      : nothing
  }`;
}

function linked(href: string | undefined, content: TemplateResult | string) {
  return href === undefined ? content : html`<a href=${href}>${content}</a>`;
}

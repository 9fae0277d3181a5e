import { html, nothing, type TemplateResult } from "lit";
import { buildStatus } from "../../api/status.js";
import type { Build, Timestamp } from "../../api/types.js";
import { icons } from "../../styles/icons.js";
import { shortCommit, starterOf } from "../build-row/build-facts.js";
import {
  buildLink,
  outwardLink,
  type DeploymentsView,
} from "./deployments-view.js";
import type { Deployment } from "./read-deployments.js";

/** One deployment: state, what, by whom, when, and where it runs. */
export function deploymentTemplate(
  { build, version, url }: Deployment,
  view: DeploymentsView,
): TemplateResult {
  return html`<p class="line">
      <buildkite-state .state=${buildStatus(build).name}></buildkite-state>
      ${version === undefined ? nothing : html`<bdi class="version" title=${version}>${version}</bdi>`}
      ${commit(build, view)}
    </p>
    <p class="line muted">
      ${buildLink(build, view)} ${starter(build, view)}
      <buildkite-time .datetime=${momentOf(build)}></buildkite-time>
      ${url === undefined ? nothing : address(url, view)}
    </p>`;
}

/** When it came to an end; of one that goes on, when it began. */
function momentOf(build: Build): Timestamp | undefined {
  return build.finishedAt ?? build.startedAt ?? build.createdAt;
}

function commit(build: Build, { repository }: DeploymentsView) {
  const content = html`<span class="mono">${shortCommit(build.commit)}</span>`;
  return html`<span class="commit" title=${build.commit}>
    ${icons.commit} ${outwardLink(repository?.commit(build.commit), content)}
  </span>`;
}

function starter(build: Build, { words }: DeploymentsView) {
  const person = starterOf(build);
  if (!person) return nothing;
  const name = person.name ?? person.email ?? words.common.unknownPerson;
  return html`<span class="who" title=${name}>
    <buildkite-avatar
      .name=${name}
      .src=${person.avatarUrl ?? ""}
    ></buildkite-avatar
    ><span class="visually-hidden">${words.deployments.by}</span
    ><bdi class="clip">${name}</bdi>
  </span>`;
}

/** The host is named, so that nobody is led elsewhere unawares. */
function address(url: string, { words }: DeploymentsView) {
  const { host } = new URL(url);
  const content = html`${words.deployments.open(host)} ${icons.external}`;
  return html`<span class="address">${outwardLink(url, content)}</span>`;
}

import { fixture, html } from "@open-wc/testing";
import { parseJob } from "../../api/parse-job.js";
import type { Job } from "../../api/types.js";
import "../../define/job-list.js";
import type { BuildkiteJobList } from "./job-list.js";

type Fields = Readonly<Record<string, unknown>>;

export const STARTED = "2026-11-20T09:30:00.000Z";
const FINISHED = "2026-11-20T09:31:05.000Z";

export function script(name: string, fields: Fields = {}): Job {
  return parseJob({
    type: "script",
    id: name,
    name,
    state: "passed",
    started_at: STARTED,
    finished_at: FINISHED,
    ...fields,
  });
}

export const failed = (name: string, fields: Fields = {}) =>
  script(name, { state: "failed", exit_status: 1, ...fields });

export async function show(
  jobs: readonly Job[],
  properties: Partial<BuildkiteJobList> = {},
): Promise<BuildkiteJobList> {
  const list = await fixture<BuildkiteJobList>(
    html`<buildkite-job-list
      .jobs=${jobs}
      .hrefFor=${({ id }: Job) => `#${id}`}
    ></buildkite-job-list>`,
  );
  Object.assign(list, properties);
  await list.updateComplete;
  return list;
}

export const words = (node: Node | null | undefined) =>
  node?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";

export const find = (list: BuildkiteJobList, selector: string) =>
  list.shadowRoot!.querySelector<HTMLElement>(selector);

export const rows = (list: BuildkiteJobList) =>
  [...list.shadowRoot!.querySelectorAll(".list .name")].map(words);

export const focused = (list: BuildkiteJobList) =>
  words(list.shadowRoot!.activeElement);

export async function click(
  list: BuildkiteJobList,
  selector: string,
): Promise<void> {
  find(list, selector)!.click();
  await list.updateComplete;
}
